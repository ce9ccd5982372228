import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve, type RunningServer } from "../../src/workbench/server/serve";
import { TestBrowser } from "./browser";

/** An address outside this machine; nothing is ever sent there. */
const elsewhere = "https://park-audit.example/figures";

let folder: string;
let server: RunningServer;
let open: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "park-audit-isolation-"));
  mkdirSync(join(folder, "workbench"));
  writeFileSync(join(folder, "workbench", "index.html"), "<!doctype html><title>page</title>");
  server = await serve({
    folders: { workbench: join(folder, "workbench"), addin: folder, officeJs: folder },
    port: 3610,
  });
  open = createServer((_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>page</title>");
  });
  await new Promise<void>((resolve) => open.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  await server.close();
  await new Promise((resolve) => open.close(resolve));
  rmSync(folder, { recursive: true });
});

const ask = (url: string) => fetch(url).then(() => "answered", String);

test("a served page cannot send anything elsewhere", async () => {
  const browser = await TestBrowser.launch();
  const page = await browser.open(server.url);
  expect(await page.evaluate(ask, elsewhere)).not.toBe("answered");
  await browser.close();
  expect(browser.pageErrors.join()).toContain("Content Security Policy");
});

test("the browser tests notice a page that tries", async () => {
  const browser = await TestBrowser.launch();
  const page = await browser.open(`http://127.0.0.1:${(open.address() as AddressInfo).port}/`);
  expect(await page.evaluate(ask, elsewhere)).not.toBe("answered");
  await expect(browser.close()).rejects.toThrow(elsewhere);
});
