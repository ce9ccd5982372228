import { base64Of, firstEntry, formulaBlock } from "../../../src/host/excel/insert-sheets";
import { areasOf } from "../../../src/host/excel/read-sheets";
import type { ContentCell, SheetContent } from "../../../src/workbook/content";

test.each([
  ["Sheet1!B4:D4", ["B4:D4"]],
  ["Sheet1!B4:D4,Sheet1!F1", ["B4:D4", "F1"]],
  ["'A.2 资源能源利用'!B4:D4,'A.2 资源能源利用'!C9:C12", ["B4:D4", "C9:C12"]],
  ["'it''s, mine!'!$B$4:$D$4", ["B4:D4"]],
  ["资源!AA10:AB11", ["AA10:AB11"]],
  ["", []],
])("the areas of %j", (address, areas) => {
  expect(areasOf(address)).toEqual(areas);
});

test("bytes become base64, however many they are", () => {
  const bytes = Uint8Array.from({ length: 200_001 }, (_, index) => (index * 7) % 256);
  expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  expect(base64Of(new Uint8Array())).toBe("");
});

const plain: ContentCell = { value: 1, style: "input" };
const computed = (formula: string): ContentCell => ({ value: null, style: "computed", formula });
const sheet = (rows: SheetContent["rows"]): SheetContent => ({
  name: "水",
  columns: [],
  rows,
  hiddenRows: [],
  freeze: { rows: 0, columns: 0 },
  tables: [],
  names: {},
  tabColor: "000000",
  landscape: false,
});

test("formulas are written as one block that leaves other cells alone", () => {
  const rows = [
    [plain, plain, plain, plain],
    [plain, computed("PARK.A(B1)"), plain, plain],
    [],
    [plain, undefined, computed("PARK.B(C1)")],
    [plain, plain],
  ];
  expect(formulaBlock(sheet(rows))).toEqual({
    row: 1,
    column: 1,
    formulas: [
      ["=PARK.A(B1)", null],
      [null, null],
      [null, "=PARK.B(C1)"],
    ],
  });
});

test("a sheet without formulas needs no block", () => {
  expect(formulaBlock(sheet([[plain], [undefined]]))).toBeUndefined();
});

test("the first entry is the first cell to fill in, else the first visible one", () => {
  const marker: ContentCell = { value: "park-audit:water:1:zh-CN", style: "marker" };
  const label: ContentCell = { value: "园区名称", style: "label" };
  const text: ContentCell = { value: null, style: "input-text" };
  const hidden = { columns: [{ width: 4, hidden: true }, { width: 20 }, { width: 20 }], hiddenRows: [0] };
  const rows = [
    [marker, marker],
    [marker, label],
    [marker, label, text],
  ];
  expect(firstEntry({ ...sheet(rows), ...hidden })).toBe("C3");
  expect(firstEntry({ ...sheet(rows.slice(0, 2)), ...hidden })).toBe("B2");
  expect(firstEntry({ ...sheet([[marker]]), ...hidden })).toBeUndefined();
});
