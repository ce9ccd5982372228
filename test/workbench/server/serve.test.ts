import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectToWorkbench, serve, type RunningServer } from "../../../src/workbench/server/serve";

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "park-audit-serve-"));
  for (const name of ["workbench", "addin", "office-js", "samples", "addin-secret"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "workbench", "index.html"), "<title>试用工作台</title>");
  writeFileSync(
    join(folder, "addin", "main.js"),
    "const a = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';",
  );
  writeFileSync(
    join(folder, "addin", "taskpane.html"),
    '<head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>',
  );
  writeFileSync(join(folder, "office-js", "office.js"), "// office");
  writeFileSync(join(folder, "samples", "示例.xlsx"), "xlsx");
  writeFileSync(join(folder, "addin-secret", "secret.txt"), "secret");
  writeFileSync(join(folder, "secret.txt"), "secret");
  server = await serve({
    folders: {
      workbench: join(folder, "workbench"),
      addin: join(folder, "addin"),
      officeJs: join(folder, "office-js"),
      samples: join(folder, "samples"),
    },
    port: 3510,
  });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string) => fetch(new URL(path, server.url));

/** Sends a path as it stands; `fetch` would tidy it first. */
function raw(
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<{ status: number; body: string }> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request(
      { host: "127.0.0.1", port, path, method, headers: { host: `localhost:${port}`, ...headers } },
      (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (body += chunk));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
      },
    )
      .on("error", reject)
      .end();
  });
}

test.each([
  ["/", "text/html; charset=utf-8", "<title>试用工作台</title>"],
  ["/office-js/office.js", "text/javascript; charset=utf-8", "// office"],
  ["/samples/示例.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
])("%s is served as %s", async (path, type, body) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(type);
  expect(await response.text()).toBe(body);
});

test("the add-in's scripts come as they were built", async () => {
  expect(await (await get("/addin/main.js")).text()).toContain("appsforoffice.microsoft.com");
});

test("the add-in's page loads Office.js from here, behind the bridge", async () => {
  const html = await (await get("/addin/taskpane.html")).text();
  expect(html).toBe('<head><script src="/bridge.js"></script><script src="/office-js/office.js"></script></head>');
  expect(await (await get("/bridge.js")).text()).toContain('"external"');
});

test("the address for mainland China is replaced as well", () => {
  const html =
    '<script src="https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"></script>';
  expect(connectToWorkbench(html)).not.toContain("partner.office365.cn");
});

test("nothing may be loaded from or sent to elsewhere", async () => {
  const policy = (await get("/")).headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  const sources = policy.split(/[; ]+/).filter((word) => /[.:/]/.test(word));
  expect(sources.filter((source) => !/^(https:\/\/localhost:\*|data:|blob:)$/.test(source))).toEqual([]);
});

test.each([
  "/../secret.txt",
  "/addin/../secret.txt",
  "/addin/..%2fsecret.txt",
  "/addin/%2e%2e/secret.txt",
  "/addin/..\\secret.txt",
  "/addin/../addin-secret/secret.txt",
  "//etc/passwd",
  "/addin/%00",
  "/addin/%",
  "/addin/",
  "/none.js",
])("%s gives nothing away", async (path) => {
  const { status, body } = await raw(path);
  expect([400, 404]).toContain(status);
  expect(body).not.toContain("secret\n");
  expect(body).not.toMatch(/^secret$/);
});

test("another name for this machine is refused", async () => {
  expect((await raw("/", { host: "attacker.example" })).status).toBe(403);
});

test("only reading is possible", async () => {
  expect((await raw("/", {}, "POST")).status).toBe(405);
});

test("a port in use gives way to the next free one", async () => {
  const taken: Server = createServer();
  await new Promise<void>((resolve) => taken.listen(3560, "127.0.0.1", resolve));
  const folders = { workbench: folder, addin: folder, officeJs: folder };
  const second = await serve({ folders, port: 3560 });
  expect(second.url).toBe("http://localhost:3561/");
  expect(second.addinUrl).toBe("http://localhost:3561/addin/taskpane.html");
  await second.close();
  await new Promise((resolve) => taken.close(resolve));
});
