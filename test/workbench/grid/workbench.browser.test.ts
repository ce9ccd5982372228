import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre";
import type { Page } from "playwright-core";
import { storedFormulas } from "../../../src/workbench/grid/stored-formulas";
import { openXlsx } from "../../../src/workbench/grid/xlsx";
import type {} from "../../../src/workbench/page/trial-window";
import { serve, type RunningServer } from "../../../src/workbench/server/serve";
import { TestBrowser } from "../../browser/browser";

const root = join(__dirname, "../../..");
const builtWorkbench = join(root, ".build/workbench");
const officeJs = join(root, "node_modules/@microsoft/office-js/dist");

/** A small add-in on the real Office.js, with a function of each kind. */
const addin = `
  const calls = (window.calls = []);
  const fault = (code, words) => new CustomFunctions.Error(CustomFunctions.ErrorCode[code], words);
  CustomFunctions.associate("RATE", (part, rest) => {
    calls.push(["RATE", part, rest]);
    if (part === null || rest === null) throw fault("notAvailable", "缺少输入");
    return part + rest === 0 ? fault("divisionByZero") : (100 * part) / (part + rest);
  });
  CustomFunctions.associate("TOTALS", (block) => {
    calls.push(["TOTALS", block]);
    return [["合计", block.flat().reduce((sum, value) => sum + (value ?? 0), 0)], ["空", block.flat().filter((value) => value === null).length]];
  });
  CustomFunctions.associate("THROWS", () => { throw new Error("broken"); });
  Office.onReady(() => { document.body.textContent = Office.context.displayLanguage; });
`;
const parameter = (name: string, dimensionality: string) => ({ name, description: "", type: "any", dimensionality });
const functionList = {
  functions: [
    { id: "RATE", name: "RATE", parameters: [parameter("part", "scalar"), parameter("rest", "scalar")] },
    { id: "TOTALS", name: "TOTALS", parameters: [parameter("block", "matrix")] },
    { id: "THROWS", name: "THROWS", parameters: [] },
  ],
};

let server: RunningServer;
let browser: TestBrowser;
let page: Page;

/** Writes the add-in and a sample into a temporary folder, as the server wants them. */
async function folders() {
  const folder = mkdtempSync(join(tmpdir(), "park-audit-grid-"));
  for (const name of ["addin/assets", "samples/zh-CN"]) mkdirSync(join(folder, name), { recursive: true });
  const office = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
  writeFileSync(
    join(folder, "addin/taskpane.html"),
    `<!doctype html><html><head><meta charset="utf-8"><title>add-in</title>${office}<script src="addin.js" defer></script></head><body></body></html>`,
  );
  writeFileSync(join(folder, "addin/addin.js"), addin);
  writeFileSync(join(folder, "addin/assets/icon-32.png"), "");
  for (const name of ["functions.json", "functions-en-us.json"])
    writeFileSync(join(folder, "addin", name), JSON.stringify(functionList));
  const sample = await writeXlsx({
    sheets: [
      {
        name: "水平衡",
        rows: [["park-audit:A2"], ["重复利用水量", 80], ["新鲜水量", 20], ["是否达标", "是"]],
        rowDefs: new Map([[0, { hidden: true }]]),
        cells: new Map([
          ["4,1", { value: 0, formula: "_xldudf_PARK_RATE(B2,B3)", formulaResult: 0, style: { numFmt: "0.0" } }],
        ]),
        dataValidations: [
          {
            type: "list",
            values: ["是", "否"],
            range: "B4",
            showErrorMessage: true,
            errorTitle: "达标",
            errorMessage: "请选择",
          },
        ],
        freezePane: { rows: 1 },
      },
    ],
  });
  writeFileSync(join(folder, "samples/zh-CN/real.xlsx"), sample);
  return { workbench: builtWorkbench, addin: join(folder, "addin"), officeJs, samples: join(folder, "samples") };
}

beforeAll(async () => {
  if (!existsSync(join(builtWorkbench, "index.html"))) throw new Error("Build first: npm run build");
  server = await serve({ folders: await folders(), port: 3870 });
  browser = await TestBrowser.launch();
  page = await browser.open(`${server.url}?locale=zh-CN&sample=real`);
  await page.waitForFunction(() => window.parkWorkbench !== undefined);
  await page.evaluate(() => window.parkWorkbench?.ready);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  expect(browser.pageErrors).toEqual([]);
}, 30_000);

const values = (sheet: string, addresses: readonly string[]) =>
  page.evaluate(([name, cells]) => cells.map((address) => window.parkWorkbench?.cell(name, address).value ?? null), [
    sheet,
    addresses,
  ] as const);

async function type(sheet: string, cells: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(
    async ([name, entries]) => {
      for (const [address, text] of entries) window.parkWorkbench?.setCell(name, address, text);
      await window.parkWorkbench?.settled();
    },
    [sheet, Object.entries(cells)] as const,
  );
}

/** Runs a body inside `Excel.run` in the add-in, with \`context\` and \`sheet\` (the named worksheet) at hand. */
function excel<T>(sheet: string, body: string): Promise<T> {
  const frame = page.frames().find((candidate) => candidate.url().includes("/addin/"));
  if (!frame) throw new Error("The add-in's frame is not there.");
  const source = `Excel.run(async (context) => { const sheet = context.workbook.worksheets.getItem(${JSON.stringify(sheet)}); ${body} })`;
  return frame.evaluate(source) as Promise<T>;
}

test("a file's stored formula is bound to the add-in and calculated anew", async () => {
  expect(await page.evaluate(() => window.parkWorkbench?.cell("水平衡", "B5"))).toEqual({
    value: 80,
    formula: "=PARK.RATE(B2,B3)",
    display: "80.0",
  });
  expect(await page.evaluate(() => window.parkWorkbench?.problems)).toEqual([]);
});

test("a hidden first row is not what is selected at first", async () => {
  expect(await page.evaluate(() => window.parkWorkbench?.activeCell())).toEqual({ sheet: "水平衡", address: "A2" });
});

test("an edit reaches the function and what depends on it; blank is not zero", async () => {
  await type("水平衡", { D2: "=B5*2", B3: "60" });
  expect((await values("水平衡", ["B5", "D2"])).map((value) => Math.round(Number(value)))).toEqual([57, 114]);
  await type("水平衡", { B3: "" });
  expect(await values("水平衡", ["B5", "D2"])).toEqual(["#N/A", "#N/A"]);
  await type("水平衡", { B2: "0", B3: "0" });
  expect(await values("水平衡", ["B5"])).toEqual(["#DIV/0!"]);
  await type("水平衡", { B2: "80", B3: "20" });
  expect(await values("水平衡", ["B5", "D2"])).toEqual([80, 160]);
});

test("the add-in's words on a fault stand in the status line of the selected cell", async () => {
  await type("水平衡", { B3: "" });
  await page.evaluate(() => window.parkWorkbench?.select("水平衡", "B5"));
  await page.waitForFunction(() => document.getElementById("hint")?.textContent === "缺少输入");
  await type("水平衡", { B3: "20" });
});

test("results spill, are blocked, and spill again", async () => {
  await type("水平衡", { F1: "=PARK.TOTALS(B2:B3)", I1: "=SUM(F1:G2)" });
  expect(await values("水平衡", ["F1", "G1", "F2", "G2", "I1"])).toEqual(["合计", 100, "空", 0, 100]);
  await type("水平衡", { G2: "x" });
  expect(await values("水平衡", ["F1", "G2"])).toEqual(["#SPILL!", "x"]);
  await type("水平衡", { G2: "" });
  expect(await values("水平衡", ["F1", "G2"])).toEqual(["合计", 0]);
});

test("a function that throws shows #VALUE! and leaves the rest of the grid alone", async () => {
  await type("水平衡", { K1: "=PARK.THROWS()", K2: "=1+1", K3: "=PARK.NOPE(1)", K4: "=PARK.RATE(1,1)" });
  expect(await values("水平衡", ["K1", "K2", "K3", "K4"])).toEqual(["#VALUE!", 2, "#NAME?", 50]);
});

test("an entry that breaks a rule is taken back with the rule's words", async () => {
  await type("水平衡", { B4: "也许" });
  await page.waitForFunction(() => document.getElementById("hint")?.textContent?.includes("达标：请选择"));
  expect(await values("水平衡", ["B4"])).toEqual(["是"]);
  await type("水平衡", { B4: "否" });
  expect(await values("水平衡", ["B4"])).toEqual(["否"]);
});

test("the add-in reads what it wrote, native formulas calculated, formats applied", async () => {
  const read = await excel<unknown>(
    "水平衡",
    `const range = sheet.getRange("M1:N2");
     range.formulas = [["=1+2", "12%"], ["'=x", null]];
     range.format.fill.color = "#E3F1EF";
     sheet.getRange("M1").numberFormat = [["0.00"]];
     await context.sync();
     range.load("values,text,address");
     range.format.fill.load("color");
     await context.sync();
     return { values: range.values, text: range.text, address: range.address, color: range.format.fill.color };`,
  );
  expect(read).toEqual({
    values: [
      [3, 0.12],
      ["=x", ""],
    ],
    text: [
      ["3.00", "12%"],
      ["=x", ""],
    ],
    address: "水平衡!M1:N2",
    color: "#E3F1EF",
  });
});

test("names, rows that move, and sheets", async () => {
  const read = await excel<unknown>(
    "水平衡",
    `context.workbook.names.add("fresh", sheet.getRange("B2:B3"));
     const other = context.workbook.worksheets.add("二");
     other.getRange("A1").formulas = [["=SUM(fresh)"]];
     await context.sync();
     sheet.getRange("2:2").insert("Down");
     await context.sync();
     const name = context.workbook.names.getItem("fresh");
     name.load("formula");
     const sum = other.getRange("A1");
     sum.load("values");
     const moved = sheet.getRange("B6");
     moved.load("formulas");
     await context.sync();
     sheet.getRange("2:2").delete("Up");
     other.name = "三";
     await context.sync();
     return [name.formula, sum.values, moved.formulas];`,
  );
  expect(read).toEqual(["=水平衡!$B$3:$B$4", [[100]], [["=PARK.RATE(B3,B4)"]]]);
  expect(await page.evaluate(() => window.parkWorkbench?.sheets())).toEqual(["水平衡", "三"]);
});

test("events come for what the user does, with what the add-in registered for", async () => {
  await excel(
    "水平衡",
    `window.seen = [];
     sheet.load("id");
     await context.sync();
     sheet.onChanged.add(async (event) => { window.seen.push([event.type, event.address, event.triggerSource]); });
     context.workbook.worksheets.onActivated.add(async (event) => { window.seen.push([event.type]); });
     await context.sync();`,
  );
  await type("水平衡", { P1: "5" });
  await page.evaluate(() => window.parkWorkbench?.select("三", "B2"));
  const seen = await excel<unknown[]>(
    "水平衡",
    "await context.sync(); await new Promise((done) => setTimeout(done, 300)); return window.seen;",
  );
  expect(seen).toEqual([["WorksheetChanged", "P1", "Unknown"], ["WorksheetActivated"]]);
});

test("a member the workbench lacks is a named fault for the add-in and stands on the page", async () => {
  const message = await excel<string>(
    "水平衡",
    `sheet.charts.load("items");
     return context.sync().then(() => "", (fault) => fault.code + ": " + fault.message);`,
  );
  expect(message).toBe("NotImplemented: Worksheet.Charts is not implemented in the workbench");
  expect(await page.textContent("#problem-list")).toContain("Worksheet.Charts");
});

test("the saved file holds values, formulas as Excel stores them, and spilled blocks", async () => {
  const bytes = await page.evaluate(async () => [...((await window.parkWorkbench?.save()) ?? [])]);
  const { book } = await openXlsx(new Uint8Array(bytes), storedFormulas(["PARK.RATE", "PARK.TOTALS", "PARK.THROWS"]));
  const [sheet] = book.sheets;
  expect(sheet?.cells[4]?.[1]).toMatchObject({
    value: 80,
    formula: "=PARK.RATE(B2,B3)",
    format: { numberFormat: "0.0" },
  });
  expect(sheet?.cells[0]?.[5]).toMatchObject({ formula: "=PARK.TOTALS(B2:B3)", spill: { rows: 2, columns: 2 } });
  expect(sheet?.cells[1]?.[6]).toMatchObject({ value: 0, spilled: true });
  expect(sheet?.rows.get(0)?.hidden).toBe(true);
  expect(book.names).toEqual([{ name: "fresh", formula: "=水平衡!$B$2:$B$3" }]);
});

test("another language loads the add-in anew and keeps the workbook", async () => {
  await page.click("#language-en-US");
  await page.waitForFunction(() => document.getElementById("state")?.textContent === "Ready");
  await page.evaluate(() => window.parkWorkbench?.settled());
  expect(await page.title()).toBe("Park Audit workbench");
  const frame = page.frames().find((candidate) => candidate.url().includes("/addin/"));
  expect(await frame?.textContent("body")).toBe("en-US");
  expect(await values("水平衡", ["B5"])).toEqual([80]);
});

test("an unreadable file is refused in words and changes nothing", async () => {
  await page.setInputFiles("#file", { name: "x.xlsx", mimeType: "", buffer: Buffer.from("no workbook") });
  await page.waitForFunction(() =>
    document.getElementById("hint")?.textContent?.startsWith("The file cannot be opened"),
  );
  expect(await page.evaluate(() => window.parkWorkbench?.sheets())).toEqual(["水平衡", "三"]);
});

test("the panel is closed, opened and resized from the keyboard", async () => {
  await page.click("#close-pane");
  expect(await page.evaluate(() => window.parkWorkbench?.isPaneOpen())).toBe(false);
  await page.click("#command-open");
  expect(await page.evaluate(() => window.parkWorkbench?.isPaneOpen())).toBe(true);
  await page.focus("#splitter");
  await page.keyboard.press("ArrowLeft");
  expect(await page.getAttribute("#splitter", "aria-valuenow")).toBe("400");
});
