import { readXlsx, writeXlsx } from "hucre";
import type { BookContent, SheetContent } from "../../../src/workbench/grid/book";
import { emptySheet } from "../../../src/workbench/grid/book";
import { storedFormulas } from "../../../src/workbench/grid/stored-formulas";
import { openXlsx, saveXlsx } from "../../../src/workbench/grid/xlsx";
import { entryText, zipEntries } from "../../../src/host/file/zip-archive";

const formulas = storedFormulas(["PARK.WATER.REUSERATE", "PARK.BALANCE"]);

const rich: SheetContent = {
  ...emptySheet("A.2 资源能源"),
  tabColor: "#17A08C",
  showGridlines: false,
  frozenRows: 3,
  frozenColumns: 1,
  cells: [
    [{ value: "park-audit:A2" }],
    [
      {
        value: "项目",
        format: {
          bold: true,
          color: "#FFFFFF",
          fill: "#0B5C5A",
          wrap: true,
          horizontal: "Center",
          vertical: "Center",
          fontSize: 12,
          fontName: "微软雅黑",
          borders: { bottom: { style: "Continuous", weight: "Thin", color: "#17A08C" } },
        },
      },
      { value: "2023 年" },
    ],
    [
      { value: "新鲜水" },
      { value: 118.2, format: { numberFormat: "0.00", locked: false } },
      { value: true },
      { value: "#N/A" },
      { value: "见表", link: { target: "#A.1!A1", tip: "跳转" } },
    ],
    [
      { value: 79.5, formula: '=PARK.WATER.REUSERATE(B3,"PARK.BALANCE(")', format: { numberFormat: "0.0%" } },
      { value: "#DIV/0!", formula: "=1/0" },
      { value: "合计", formula: "=PARK.BALANCE(B3:B3)", spill: { rows: 2, columns: 2 } },
      { value: 5, spilled: true },
    ],
    [undefined, undefined, { value: "差", spilled: true }, { value: 1, spilled: true }],
  ],
  columns: new Map([
    [0, { size: 196 }],
    [2, { size: 70, hidden: true }],
  ]),
  rows: new Map([[0, { hidden: true }]]),
  merges: [{ row: 1, column: 1, rows: 1, columns: 2 }],
  validations: [
    {
      rect: { row: 2, column: 1, rows: 3, columns: 1 },
      type: "decimal",
      operator: "greaterThanOrEqual",
      formula1: "0",
      allowBlank: true,
      prompt: { title: "新鲜水", message: "万m³" },
      alert: { title: "无效", message: "不能为负", style: "stop" },
    },
    { rect: { row: 2, column: 0, rows: 1, columns: 1 }, type: "list", values: ["是", "否"], allowBlank: false },
  ],
  protection: { options: { sheet: true, sort: true } },
};

const book: BookContent = {
  sheets: [rich, { ...emptySheet("隐藏"), visibility: "VeryHidden" }],
  names: [
    { name: "fresh", formula: "='A.2 资源能源'!$B$3" },
    { name: "local", formula: "=隐藏!$A$1", sheet: "隐藏" },
  ],
  activeSheet: 0,
  font: { name: "微软雅黑", size: 10 },
};

test("a workbook comes back from its file as it went in", async () => {
  const { book: back, refused } = await openXlsx(await saveXlsx(book, formulas), formulas);
  const [sheet] = back.sheets;
  expect(sheet).toMatchObject({
    name: rich.name,
    tabColor: rich.tabColor,
    showGridlines: false,
    frozenRows: 3,
    frozenColumns: 1,
    merges: rich.merges,
    protection: { options: { sort: true } },
  });
  expect(sheet?.cells.map((row) => row?.map((cell) => cell?.value ?? null).slice(0, 2))).toEqual(
    rich.cells.map((row) => [row?.[0]?.value ?? null, row?.[1]?.value ?? null]),
  );
  expect(sheet?.cells[1]?.[0]?.format).toEqual(rich.cells[1]?.[0]?.format);
  expect(sheet?.cells[2]?.slice(1, 5)).toEqual(rich.cells[2]?.slice(1, 5));
  expect(sheet?.cells[3]?.slice(0, 4)).toEqual(rich.cells[3]?.slice(0, 4));
  expect(sheet?.cells[4]?.slice(2, 4)).toEqual(rich.cells[4]?.slice(2, 4));
  expect(sheet?.columns.get(0)).toEqual({ size: 196 });
  expect(sheet?.columns.get(2)).toEqual({ size: 70, hidden: true });
  expect(sheet?.rows.get(0)?.hidden).toBe(true);
  expect(sheet?.validations).toEqual(rich.validations);
  expect(back.names).toEqual(book.names);
  expect(back.sheets[1]?.visibility).toBe("VeryHidden");
  expect(back.font).toEqual(book.font);
  expect([...refused.values()].flat()).toEqual([]);
});

test("in the file the add-in's functions stand as Excel stores them, and errors are errors", async () => {
  const bytes = await saveXlsx(book, formulas);
  const entry = zipEntries(bytes)?.find(({ name }) => name === "xl/worksheets/sheet1.xml");
  const xml = entry ? await entryText(bytes, entry) : "";
  expect(xml).toContain('_xldudf_PARK_WATER_REUSERATE(B3,"PARK.BALANCE(")');
  expect(xml).toMatch(/<f t="array" ref="C4:D5">_xldudf_PARK_BALANCE\(B3:B3\)<\/f>/);
  expect(xml).toMatch(/t="e"><f>1\/0<\/f><v>#DIV\/0!<\/v>/);
  const workbook = zipEntries(bytes)?.find(({ name }) => name === "xl/workbook.xml");
  expect(workbook && (await entryText(bytes, workbook))).not.toContain("fullCalcOnLoad");
});

test("dates come as serial numbers, and theme colours as colours", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "a",
        rows: [[new Date("2024-02-29T00:00:00Z")]],
        cells: new Map([["1,0", { value: 1, style: { font: { color: { theme: 4 } } } }]]),
      },
    ],
  });
  const { book: opened } = await openXlsx(bytes, formulas);
  expect(opened.sheets[0]?.cells[0]?.[0]).toMatchObject({ value: 45351, format: { numberFormat: "yyyy-mm-dd" } });
  expect(opened.sheets[0]?.cells[1]?.[0]?.format?.color).toBe("#4472C4");
});

test("a patterned cell shows the colour its pattern mixes", async () => {
  const fill = {
    type: "pattern",
    pattern: "mediumGray",
    fgColor: { rgb: "000000" },
    bgColor: { rgb: "FFFFFF" },
  } as const;
  const bytes = await writeXlsx({
    sheets: [{ name: "a", rows: [[1]], cells: new Map([["0,0", { value: 1, style: { fill } }]]) }],
  });
  const { book: opened } = await openXlsx(bytes, formulas);
  expect(opened.sheets[0]?.cells[0]?.[0]?.format?.fill).toBe("#808080");
});

test("heights that nobody set by hand are read all the same", async () => {
  const bytes = await saveXlsx(
    {
      ...book,
      sheets: [{ ...emptySheet("高"), cells: [[{ value: "长文本" }]], rows: new Map([[0, { size: 48 }]]) }],
      names: [],
    },
    formulas,
  );
  const plain = await readXlsx(bytes);
  expect(plain.sheets[0]?.rowDefs?.get(0)?.height).toBeUndefined();
  const { book: opened } = await openXlsx(bytes, formulas);
  expect(opened.sheets[0]?.rows.get(0)).toEqual({ size: 48, isMeasured: true });
});

test("what the workbench does not show is kept on saving", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "附表",
        rows: [[1]],
        pageSetup: { orientation: "landscape", paperSize: "a4", printTitlesRow: "$1:$1" },
        conditionalRules: [{ type: "cellIs", priority: 1, operator: "lessThan", formula: "0", range: "A1" }],
      },
    ],
  });
  const { book: opened } = await openXlsx(bytes, formulas);
  // Renamed, so that the name of the sheet needs quotes.
  const renamed = { ...opened, sheets: opened.sheets.map((sheet) => ({ ...sheet, name: "A.2 附表" })) };
  const saved = await saveXlsx(renamed, formulas);
  const again = await readXlsx(saved, { readStyles: true });
  expect(again.sheets[0]?.pageSetup).toMatchObject({ orientation: "landscape", printTitlesRow: "$1:$1" });
  const names = zipEntries(saved)?.find(({ name }) => name === "xl/workbook.xml");
  expect(names && (await entryText(saved, names))).toContain("'A.2 附表'!$1:$1");
  expect(again.sheets[0]?.conditionalRules?.[0]).toMatchObject({ type: "cellIs", range: "A1" });
});

test.each([
  ["PARK.WATER.REUSERATE(A1,B1)", "_xldudf_PARK_WATER_REUSERATE(A1,B1)"],
  ["1+PARK.BALANCE(A1:A2)*2", "1+_xldudf_PARK_BALANCE(A1:A2)*2"],
  ['IF(A1="PARK.BALANCE(",1,2)', 'IF(A1="PARK.BALANCE(",1,2)'],
  ["'PARK.BALANCE(x)'!A1", "'PARK.BALANCE(x)'!A1"],
  ["PARK.UNKNOWN(1)", "PARK.UNKNOWN(1)"],
])("%s is stored as %s", (shown, stored) => {
  expect(formulas.stored(shown)).toBe(stored);
  expect(formulas.shown(stored)).toBe(shown);
});
