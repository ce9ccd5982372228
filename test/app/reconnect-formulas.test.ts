import { buildWorkbook } from "../../src/app/build-workbook";
import { readAndCheck } from "../../src/app/check-audit";
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

/** The workbook with another unit typed beside a field. */
async function withUnit(workbook: Recording, field: string, unit: string): Promise<Recording> {
  const read = await workbook.read();
  if (!read.ok) throw new Error(read.problem.code);
  return new Recording(
    read.value.map((grid) => ({
      ...grid,
      cells: grid.cells.map((row) => (row[0] === field ? row.map((cell, index) => (index === 3 ? unit : cell)) : row)),
    })),
  );
}

async function told(workbook: Recording): Promise<readonly string[]> {
  const checked = await readAndCheck(workbook);
  if (!checked.ok) throw new Error(checked.problem.code);
  return checked.value.result.findings.flatMap(({ id }) => (id === "structure/unit-edited" ? [id] : []));
}

test("a unit changed by hand is told until the formulas are reconnected, and again when it is changed back", async () => {
  const made = new Recording();
  await made.create(buildWorkbook({ ...samples.demo.options, language: "zh-CN" }, samples.demo));
  expect(await told(made)).toEqual([]);
  const edited = await withUnit(made, "A2a-01", "m³");
  expect(await told(edited)).toHaveLength(1);
  expect((await reconnectFormulas(edited)).ok).toBe(true);
  expect(await told(edited)).toEqual([]);
  const value = async (workbook: Recording) => {
    const read = await readAndCheck(workbook);
    return read.ok ? read.value.opened.data.value("A2a-01", 2023) : null;
  };
  // The figure still reads in the unit that stands beside it.
  expect(await value(edited)).toBeCloseTo(Number(await value(made)) / 10_000, 9);
  const back = await withUnit(edited, "A2a-01", "万m³");
  expect(await told(back)).toHaveLength(1);
  expect((await reconnectFormulas(back)).ok).toBe(true);
  expect(await told(back)).toEqual([]);
  expect(await value(back)).toBe(await value(made));
});
