import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { serve, type RunningServer } from "../../src/workbench/server/serve";
import type {} from "../../src/workbench/page/trial-window";
import { TestBrowser } from "./browser";
import { makeCertificate } from "./certificate";

const root = join(__dirname, "../..");
const folders = {
  workbench: join(root, ".build/workbench"),
  addin: join(root, "dist"),
  officeJs: join(root, "node_modules/@microsoft/office-js/dist"),
};

let browser: TestBrowser;

beforeAll(async () => {
  for (const page of [join(folders.workbench, "index.html"), join(folders.addin, "taskpane.html")])
    if (!existsSync(page)) throw new Error("Build first: npm run build");
  browser = await TestBrowser.launch();
}, 60_000);

afterAll(async () => {
  await browser.close();
  expect(browser.pageErrors).toEqual([]);
});

describe.each(["bridge", "web"] as const)("the production bundle in the workbench, %s flavour", (flavour) => {
  let server: RunningServer;
  let page: Page;
  let addin: Frame;

  beforeAll(async () => {
    const tls = flavour === "web" ? { tls: await makeCertificate() } : {};
    server = await serve({ folders, port: 3910, ...tls });
    const query = new URLSearchParams({ flavour, locale: "zh-CN", sample: "none", addin: server.addinUrl });
    page = await browser.open(`${server.url}?${query.toString()}`);
    await page.evaluate(() => window.parkWorkbench?.ready);
    const frame = page.frames().find((one) => one.url().includes("/addin/taskpane.html"));
    if (!frame) throw new Error("The add-in's frame is not there.");
    addin = frame;
  }, 120_000);

  afterAll(async () => {
    await page.context().close();
    await server.close();
  });

  afterEach(async () => {
    expect(await page.evaluate(() => window.parkWorkbench?.problems)).toEqual([]);
  });

  test("the pane is there", async () => {
    await addin.waitForSelector("[role=tablist]");
    expect(await addin.evaluate(() => document.body.innerText)).toContain("工作簿");
  });

  test("a formula calculates through the add-in's function, and its error says what is missing", async () => {
    const [value, fault] = await page.evaluate(async () => {
      const workbench = window.parkWorkbench;
      const [sheet = ""] = workbench?.sheets() ?? [];
      workbench?.setCell(sheet, "A1", "75");
      workbench?.setCell(sheet, "A2", "25");
      workbench?.setCell(sheet, "B1", "=PARK.WATER.REUSERATE(A1,A2)");
      workbench?.setCell(sheet, "B2", '=PARK.WATER.REUSERATE("",A2)');
      await workbench?.settled();
      return ["B1", "B2"].map((address) => workbench?.cell(sheet, address).value);
    });
    expect(value).toBeCloseTo(0.75, 12);
    expect(fault).toBe("#N/A");
  });

  test("each ribbon command runs to its end", async () => {
    for (const name of ["createWorkbook", "checkWorkbook", "writeReport"])
      await page.evaluate((command) => window.parkWorkbench?.invokeCommand(command), name);
    expect(await page.evaluate(() => window.parkWorkbench?.stats.missing)).toEqual([]);
  });
});
