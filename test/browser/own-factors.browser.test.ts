import { join } from "node:path";
import type { Page } from "playwright-core";
import { buildWorkbook } from "../../src/app/build-workbook";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { demo } from "../../src/samples/demo";
import { serve, type RunningServer } from "../../src/workbench/server/serve";
import type {} from "../../src/workbench/page/trial-window";
import { TestBrowser } from "./browser";

/** The audit's own factors in a live spreadsheet: a range with labels and blanks, handed to functions on another sheet. */

const root = join(__dirname, "../..");
let browser: TestBrowser;
let server: RunningServer;
let page: Page;

beforeAll(async () => {
  browser = await TestBrowser.launch();
  server = await serve({
    folders: {
      workbench: join(root, ".build/workbench"),
      addin: join(root, "dist"),
      officeJs: join(root, "node_modules/@microsoft/office-js/dist"),
    },
    port: 3960,
  });
  const query = new URLSearchParams({ flavour: "bridge", locale: "zh-CN", sample: "none", addin: server.addinUrl });
  page = await browser.open(`${server.url}?${query.toString()}`);
  await page.evaluate(() => window.parkWorkbench?.ready);
  const file = await writeXlsxFile(buildWorkbook({ ...demo.options, language: "zh-CN" }, demo));
  await page.evaluate(
    async (bytes) => {
      await window.parkWorkbench?.open(Uint8Array.from(bytes));
      await window.parkWorkbench?.settled();
    },
    [...file],
  );
}, 180_000);

afterAll(async () => {
  await page.context().close();
  await server.close();
  await browser.close();
  expect(browser.pageErrors).toEqual([]);
});

/** The cell of a row that bears an id in its hidden first column. */
const rowOf = (sheet: string, id: string): Promise<number> =>
  page.evaluate(
    ([name = "", wanted]) => {
      for (let row = 1; row < 200; row++) if (window.parkWorkbench?.cell(name, `A${row}`).value === wanted) return row;
      throw new Error(`${name} has no row ${wanted}`);
    },
    [sheet, id],
  );

const valueOf = (sheet: string, address: string): Promise<unknown> =>
  page.evaluate(([name = "", cell = ""]) => window.parkWorkbench?.cell(name, cell).value, [sheet, address]);

/** Types into a cell and waits until everything that depends on it has its result. */
const type = (sheet: string, address: string, text: string): Promise<void> =>
  page.evaluate(
    async ([name = "", cell = "", typed = ""]) => {
      window.parkWorkbench?.setCell(name, cell, typed);
      await window.parkWorkbench?.settled();
    },
    [sheet, address, text],
  );

test("a changed own coefficient changes the coal's standard coal at once, in proportion", async () => {
  const address = `G${await rowOf("指标计算", "E-01-coal")}`;
  const before = Number(await valueOf("指标计算", address));
  await type("自有系数", "D5", "0.6");
  expect(Number(await valueOf("指标计算", address)) / before).toBeCloseTo(0.6 / 0.7086, 9);
});

test("the region of the grid factor and an own factor for electricity are followed", async () => {
  const address = `G${await rowOf("指标计算", "C-03")}`;
  const hunan = Number(await valueOf("指标计算", address));
  await type("评价参数", `F${await rowOf("评价参数", "PF-02")}`, "全国");
  expect(Number(await valueOf("指标计算", address)) / hunan).toBeCloseTo(0.5366 / 0.49, 9);
  for (const [column, text] of [
    ["B", "电力"],
    ["C", "二氧化碳排放因子"],
    ["D", "0.25"],
    ["E", "kgCO2/kWh"],
  ] as const)
    await type("自有系数", `${column}7`, text);
  expect(Number(await valueOf("指标计算", address)) / hunan).toBeCloseTo(0.25 / 0.49, 9);
});
