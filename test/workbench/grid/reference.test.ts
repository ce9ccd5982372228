import fc from "fast-check";
import {
  columnName,
  columnNumber,
  formatAbsolute,
  formatRect,
  formatReference,
  parseRect,
  quoteSheetName,
  splitReference,
} from "../../../src/workbench/grid/reference";
import { shiftRect, subtract } from "../../../src/workbench/grid/records";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (number, name) => {
  expect(columnName(number)).toBe(name);
  expect(columnNumber(name)).toBe(number);
});

test.each([
  ["水平衡", "水平衡"],
  ["A.2 资源", "'A.2 资源'"],
  ["O'Brien", "'O''Brien'"],
  ["2024", "'2024'"],
  ["AB12", "'AB12'"],
  ["R1C1", "'R1C1'"],
  ["Data_1", "Data_1"],
])("the sheet name %s stands as %s in a reference", (name, quoted) => {
  expect(quoteSheetName(name)).toBe(quoted);
  expect(splitReference(`${quoted}!B2`)).toEqual({ sheet: name, cells: "B2" });
});

test("absolute references", () => {
  expect(formatAbsolute("水", { row: 0, column: 1, rows: 3, columns: 1 })).toBe("水!$B$1:$B$3");
  expect(formatAbsolute("水", { row: 0, column: 1, rows: 1_048_576, columns: 1 })).toBe("水!$B:$B");
  expect(formatReference("A 1", { row: 4, column: 0, rows: 1, columns: 16_384 })).toBe("'A 1'!5:5");
});

const rects = fc.record({
  row: fc.nat(500),
  column: fc.nat(100),
  rows: fc.integer({ min: 1, max: 40 }),
  columns: fc.integer({ min: 1, max: 20 }),
});

test("every block reads back as it was written", () => {
  fc.assert(fc.property(rects, (rect) => expect(parseRect(formatRect(rect))).toEqual(rect)));
});

test("cutting a block out of another loses and doubles no cell", () => {
  fc.assert(
    fc.property(rects, rects, (from, cut) => {
      const inside = (row: number, column: number, rect: typeof from): boolean =>
        row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
      const parts = subtract(from, cut);
      for (let row = from.row; row < from.row + from.rows; row += 1) {
        for (let column = from.column; column < from.column + from.columns; column += 1) {
          const holders = parts.filter((part) => inside(row, column, part)).length;
          expect(holders).toBe(inside(row, column, cut) ? 0 : 1);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test("taking inserted lines out again gives the block back", () => {
  fc.assert(
    fc.property(rects, fc.nat(600), fc.integer({ min: 1, max: 9 }), (rect, at, count) => {
      const grown = shiftRect(rect, "row", at, count);
      expect(grown && shiftRect(grown, "row", at, -count)).toEqual(rect);
    }),
  );
});

test("a block whose lines are all deleted is gone", () => {
  expect(shiftRect({ row: 2, column: 0, rows: 2, columns: 1 }, "row", 1, -4)).toBeNull();
  expect(shiftRect({ row: 2, column: 0, rows: 4, columns: 1 }, "row", 1, -2)).toMatchObject({ row: 1, rows: 3 });
});
