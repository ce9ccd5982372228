import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { CellValue } from "../../src/core/cell";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { serve, type RunningServer } from "../../src/workbench/server/serve";
import { workbookContract } from "../contract/workbook-contract";
import type {} from "../../src/workbench/page/trial-window";
import { TestBrowser } from "./browser";
import { buildPages, type TestPages } from "./fixtures/build";

const officeJs = join(__dirname, "../../node_modules/@microsoft/office-js/dist");
const builtWorkbench = join(__dirname, "../../.build/workbench");

let pages: TestPages;
let browser: TestBrowser;

beforeAll(async () => {
  pages = await buildPages({ host: "excel-page", addin: "../contract-page" });
  browser = await TestBrowser.launch();
}, 120_000);

afterAll(async () => {
  await browser.close();
  expect(browser.pageErrors).toEqual([]);
});

async function runCase(page: Page, name: string): Promise<void> {
  const addin = page.frames().find((frame) => frame.url().includes("/addin/"));
  if (!addin) throw new Error("The add-in's frame is not there.");
  await addin.evaluate((caseName) => window.runContractCase(caseName), name);
}

describe("the contract of the workbook, in Excel's object model", () => {
  let server: RunningServer;
  let page: Page;

  beforeAll(async () => {
    server = await serve({ folders: { ...pages, officeJs }, port: 3810 });
    page = await browser.open(server.url);
    await page.exposeFunction("typeAsUser", (sheet: string, cell: string, value: CellValue) =>
      page.evaluate(([s, c, v]) => window.excelPage.grid.type(s, c, v), [sheet, cell, value] as const),
    );
    await page.exposeFunction("openedBeside", () => page.evaluate(() => [...(window.excelPage.openedBytes ?? [])]));
    await page.evaluate(() => window.excelPage.connection.whenReady);
  }, 30_000);

  afterAll(async () => {
    await page.context().close();
    await server.close();
  });

  beforeEach(async () => {
    await page.evaluate(() => window.excelPage.reset());
  });

  /** The grid behind this page keeps formulas but has no engine. */
  const needsEngine = ["formulas come back as their values"];
  const names = workbookContract.map(({ name }) => name).filter((name) => !needsEngine.includes(name));

  test.each(names)("%s", async (name) => {
    await expect(runCase(page, name)).resolves.toBeUndefined();
  });
});

describe("the contract of the workbook, in the workbench", () => {
  let server: RunningServer;
  let page: Page;
  let empty: number[];

  beforeAll(async () => {
    if (!existsSync(join(builtWorkbench, "index.html"))) throw new Error("Build first: npm run build");
    empty = [...(await writeXlsxFile({ language: "zh-CN", sheets: [emptySheet] }))];
    server = await serve({ folders: { ...pages, workbench: builtWorkbench, officeJs }, port: 3830 });
    page = await browser.open(`${server.url}?sample=none&locale=zh-CN`);
    await page.exposeFunction("typeAsUser", (sheet: string, cell: string, value: CellValue) =>
      page.evaluate(
        async ([s, c, v]) => {
          window.parkWorkbench?.setCell(s, c, v);
          // The grid tells of a change when it has calculated what follows from it.
          await window.parkWorkbench?.settled();
        },
        [sheet, cell, String(value)] as const,
      ),
    );
    await page.exposeFunction("openedBeside", async () => {
      const beside = await waitForPageBeside(page);
      const bytes = await beside.evaluate(async () => {
        await window.parkWorkbench?.ready;
        return [...((await window.parkWorkbench?.save()) ?? [])];
      });
      await beside.close();
      return bytes;
    });
    await page.evaluate(() => window.parkWorkbench?.ready);
  }, 60_000);

  afterAll(async () => {
    await page.context().close();
    await server.close();
  });

  beforeEach(async () => {
    await page.evaluate((bytes) => window.parkWorkbench?.open(new Uint8Array(bytes)), empty);
  }, 30_000);

  test.each(workbookContract.map(({ name }) => name))(
    "%s",
    async (name) => {
      await expect(runCase(page, name)).resolves.toBeUndefined();
      expect(await page.evaluate(() => window.parkWorkbench?.problems)).toEqual([]);
      // A workbook beside this one brings a workbench of its own.
    },
    60_000,
  );
});

/** The window that the workbench opened last. */
async function waitForPageBeside(page: Page): Promise<Page> {
  const others = () =>
    page
      .context()
      .pages()
      .filter((one) => one !== page);
  const beside = others().at(-1) ?? (await page.context().waitForEvent("page"));
  await beside.waitForFunction(() => window.parkWorkbench !== undefined);
  return beside;
}

const emptySheet = {
  name: "Sheet1",
  columns: [],
  rows: [],
  hiddenRows: [],
  freeze: { rows: 0, columns: 0 },
  tables: [],
  names: {},
  tabColor: "FFFFFF",
  landscape: false,
};
