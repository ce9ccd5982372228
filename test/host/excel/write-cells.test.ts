import fc from "fast-check";
import { cellAddress, cellIndices, type CellValue } from "../../../src/core/cell";
import { batches, blocksOf, inPieces } from "../../../src/host/excel/blocks";
import { writeCells } from "../../../src/host/excel/write-cells";
import type { CellWrite, Writes } from "../../../src/workbook/port";
import { noWrites } from "../../../src/workbook/port";
import { FakeExcel, type HeldCell } from "./fake-excel";

// hundreds of workbooks are written to
jest.setTimeout(60_000);

const sheets = ["甲", "乙 表"];
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>("=1+1", "007", "文本", true, null),
  fc.integer({ min: -9, max: 9999 }),
);
const address = fc
  .record({ row: fc.nat({ max: 25 }), column: fc.nat({ max: 30 }) })
  .map(({ row, column }) => cellAddress(row, column));
const write: fc.Arbitrary<CellWrite> = fc.record({ sheet: fc.constantFrom(...sheets), cell: address, value });
const formula = fc.record({
  sheet: fc.constantFrom(...sheets),
  cell: address,
  formula: fc.constantFrom("A1*2", "SUM(A1:A9)"),
});
const cells = fc.array(write, { minLength: 1, maxLength: 60 });
const formulas = fc.array(formula, { maxLength: 10 });

const keyOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string => `${sheet}!${cell}`;

describe("blocks", () => {
  test("every cell stands in exactly one of them, with what was last said of it, and no other does", () => {
    fc.assert(
      fc.property(cells, formulas, fc.integer({ min: 1, max: 400 }), (values, more, limit) => {
        const wanted = new Map<string, unknown>();
        for (const one of values) wanted.set(keyOf(one), { value: one.value });
        for (const one of more) wanted.set(keyOf(one), { value: null, formula: one.formula });
        const blocks = blocksOf({ cells: values, formulas: more }).flatMap((block) => inPieces(block, limit));
        const packed = batches(blocks, { bytes: limit * 3, cells: 50 });
        const found = packed
          .flat()
          .flatMap(({ sheet, row, column, entries }) =>
            entries.flatMap((line, y) =>
              line.flatMap((entry, x): [string, unknown][] =>
                entry === undefined ? [] : [[keyOf({ sheet, cell: cellAddress(row + y, column + x) }), entry]],
              ),
            ),
          );
        expect(found.length).toBe(wanted.size);
        expect(new Map(found)).toEqual(wanted);
        for (const { entries } of packed.flat()) expect(new Set(entries.map(({ length }) => length)).size).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  test("a filled rectangle is one block, and what lies far apart does not become one", () => {
    const filled = Array.from({ length: 600 }, (_, index) => ({
      sheet: "甲",
      cell: cellAddress(Math.floor(index / 12), index % 12),
      value: index,
    }));
    expect(blocksOf({ cells: filled, formulas: [] })).toHaveLength(1);
    const far = ["A1", "XFD1", "A1048576"].map((cell) => ({ sheet: "甲", cell, value: 1 }));
    const blocks = blocksOf({ cells: far, formulas: [] });
    expect(blocks.reduce((sum, { entries }) => sum + entries.length * (entries[0]?.length ?? 0), 0)).toBe(3);
  });
});

const held: fc.Arbitrary<HeldCell> = fc.oneof(
  fc.record({ value, format: fc.constantFrom("General", "@", "0.00") }).map(({ value: it, format }) => ({
    // Excel holds numbers in cells for text as text
    value: it === "" || it === null ? null : format === "@" ? String(it) : it,
    format,
  })),
  fc.constant({ value: 0, formula: "=B1+1", format: "General" }),
);
const before = fc.array(fc.record({ sheet: fc.constantFrom(...sheets), cell: address, held }), { maxLength: 60 });

function excelWith(list: readonly { sheet: string; cell: string; held: HeldCell }[]): FakeExcel {
  const excel = new FakeExcel(sheets);
  for (const { sheet, cell, held: it } of list) {
    const { row, column } = cellIndices(cell);
    excel.put(sheet, row, column, it);
  }
  excel.tables.push({ name: "清单", sheet: "甲", range: "B3:F12" });
  (globalThis as { Excel?: unknown }).Excel = excel.global();
  return excel;
}

afterEach(() => {
  delete (globalThis as { Excel?: unknown }).Excel;
});

const writesOf = (values: readonly CellWrite[], more: Writes["formulas"], rows: number): Writes => ({
  ...noWrites,
  cells: values,
  formulas: more,
  tables: rows > 0 ? [{ sheet: "甲", cell: "B3", rows }] : [],
});

const rows = fc.constantFrom(0, 5, 15, 20);

/** What a cell holds, whatever it looks like. */
const contentOf = (cell: HeldCell | undefined): Pick<HeldCell, "value" | "formula"> => ({
  value: cell?.value ?? null,
  ...(cell?.formula !== undefined && { formula: cell.formula }),
});

test("what was written stands there, and nothing else changed", async () => {
  await fc.assert(
    fc.asyncProperty(before, cells, formulas, rows, async (list, values, more, count) => {
      const excel = excelWith(list);
      const old = excel.state();
      expect(await writeCells(writesOf(values, more, count))).toEqual({ ok: true, value: undefined });
      const wanted = new Map(Object.entries(old.cells).map(([key, cell]) => [key, contentOf(cell)]));
      for (const one of values) wanted.set(keyOf(one), { value: one.value === "" ? null : one.value });
      for (const one of more) wanted.set(keyOf(one), { value: 0, formula: `=${one.formula}` });
      const now = excel.state();
      for (const key of new Set([...wanted.keys(), ...Object.keys(now.cells)])) {
        const found = contentOf(now.cells[key]);
        expect([key, found]).toEqual([key, wanted.get(key) ?? { value: null }]);
      }
      expect(now.tables[0]?.range).toBe(count > 9 ? `B3:F${3 + count}` : "B3:F12");
    }),
    { numRuns: 150 },
  );
});

/** The state without the formats of what was typed under the table, which takes the look of a row when it grows. */
function kept(excel: FakeExcel) {
  const { cells: all, tables } = excel.state();
  const isUnderTable = (key: string): boolean => {
    const [sheet = "", cell = "A1"] = key.split("!");
    const { row, column } = cellIndices(cell);
    return sheet === "甲" && row > 11 && column >= 1 && column <= 5;
  };
  const compared = Object.entries(all).flatMap(([key, cell]) => {
    if (!isUnderTable(key)) return [[key, cell] as const];
    return cell.value === null && cell.formula === undefined ? [] : [[key, { ...cell, format: "" }] as const];
  });
  return { cells: Object.fromEntries(compared) as object, tables };
}

test("a batch that fails half-way leaves everything as it was: values, formulas, formats and tables", async () => {
  let failed = 0;
  await fc.assert(
    fc.asyncProperty(
      before,
      fc.tuple(cells, formulas, rows),
      fc.nat({ max: 12 }),
      async (list, [values, more, count], after) => {
        const excel = excelWith(list);
        const old = kept(excel);
        excel.failAfter = after;
        const done = await writeCells(writesOf(values, more, count)).then(
          () => true,
          () => false,
        );
        if (done) return;
        failed++;
        expect(kept(excel)).toEqual(old);
      },
    ),
    { numRuns: 300 },
  );
  expect(failed).toBeGreaterThan(100);
});
