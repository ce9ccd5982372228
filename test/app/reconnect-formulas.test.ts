import { buildWorkbook } from "../../src/app/build-workbook";
import { reconnectFormulas } from "../../src/app/reconnect-formulas";
import { MemoryWorkbook } from "../../src/host/memory/memory-workbook";
import { samples } from "../../src/samples/index";
import type { FormulaCell, WorkbookOutcome } from "../../src/workbook/port";

/** A workbook that keeps what it is told to calculate. */
class Recording extends MemoryWorkbook {
  readonly written: FormulaCell[] = [];
  override writeFormulas(cells: readonly FormulaCell[] = []): Promise<WorkbookOutcome<void>> {
    this.written.push(...cells);
    return super.writeFormulas();
  }
}

test("every computed cell in use gets the formula it was made with", async () => {
  const book = buildWorkbook({ ...samples.demo.options, language: "zh-CN" }, samples.demo);
  const workbook = new Recording();
  await workbook.create(book);
  const outcome = await reconnectFormulas(workbook);
  expect(outcome).toEqual({ ok: true, value: workbook.written.length });
  const made = new Map(
    book.sheets.flatMap((sheet) =>
      sheet.rows.flatMap((row, r) =>
        row.flatMap((cell, c) =>
          cell?.formula === undefined ? [] : [[`${sheet.name}|${r}|${c}`, cell.formula] as const],
        ),
      ),
    ),
  );
  expect(workbook.written.length).toBeGreaterThan(100);
  for (const { sheet, cell, formula } of workbook.written) {
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    expect(made.get(`${sheet}|${Number(digits) - 1}|${column}`)).toBe(formula);
  }
});

test("a workbook that is no audit is refused", async () => {
  const workbook = new MemoryWorkbook([{ name: "Sheet1", cells: [["a"]], merges: [] }]);
  expect(await reconnectFormulas(workbook)).toMatchObject({ ok: false, problem: { code: "not-an-audit-workbook" } });
});

test("a workbook whose structure is damaged is refused by name, and nothing is written", async () => {
  const workbook = new Recording();
  await workbook.create(buildWorkbook({ ...samples.demo.options, language: "zh-CN" }, samples.demo));
  const read = await workbook.read();
  if (!read.ok) throw new Error(read.problem.code);
  const damaged = new Recording(
    read.value.map((grid) =>
      /^A\.2/.test(grid.name) ? { ...grid, cells: grid.cells.filter((row) => row[0] !== "A2a-01") } : grid,
    ),
  );
  expect(await reconnectFormulas(damaged)).toMatchObject({ ok: false, problem: { code: "row-missing" } });
  expect(damaged.written).toEqual([]);
});
