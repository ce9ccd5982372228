import type { CellValue } from "../../src/core/cell";
import { isExcelError } from "../../src/core/cell";
import { errorValue } from "../../src/core/error-value";
import { formulas } from "../../src/formulas";
import type { Formula, Input } from "../../src/formulas/define";
import { calculated, cellsOf, isRange, worksOf, type Given, type Rows } from "./arguments";

/** What every formula makes of blank cells, errors, zeros and whole columns, wherever in an argument they stand. */

const isOptional = (input: Input): boolean => input.kind === "flag" || ("optional" in input && input.optional === true);

/** The cells of a range input that must hold something: by column, whether a blank there is missing data. */
function neededColumns(input: Input, width: number): readonly boolean[] {
  switch (input.kind) {
    case "numbers":
      return Array.from({ length: width }, () => input.blanks !== "skip");
    case "matrix":
      return Array.from({ length: width }, () => true);
    case "texts":
      return Array.from({ length: width }, () => input.choices !== undefined);
    case "table":
      return Object.values(input.columns)
        .slice(0, width)
        .map((column) => column.optional !== true);
    default:
      return [];
  }
}

const replaced = (rows: Rows, row: number, column: number, cell: CellValue): Rows =>
  rows.map((it, r) => it.map((was, c) => (r === row && c === column ? cell : was)));

/** The range inputs of an example that works, with their cells. */
const rangesOf = (formula: Formula) =>
  worksOf(formula).flatMap(({ given }) =>
    Object.entries(formula.inputs).flatMap(([id, input]) => {
      const rows = given[id];
      return isRange(rows) ? [{ id, input, rows, given }] : [];
    }),
  );

const takesRange = (input: Input): boolean =>
  input.kind === "numbers" ||
  input.kind === "matrix" ||
  (input.kind === "table" &&
    input.zeros !== "blank" &&
    Object.values(input.columns).some(({ kind }) => kind === "number"));

describe.each(formulas.map((formula) => [formula.id, formula] as const))("%s", (_, formula) => {
  test("takes a blank optional argument for an omitted one", () => {
    for (const { given } of worksOf(formula)) {
      for (const [id, input] of Object.entries(formula.parameters)) {
        if (!isOptional(input)) continue;
        const without = calculated(formula, Object.fromEntries(Object.entries(given).filter(([name]) => name !== id)));
        for (const blank of [null, "", "  ", [[null]], [[""], [""]]] as readonly Given[]) {
          if (input.kind === "flag" && isRange(blank) && blank.length > 1) continue;
          expect([id, calculated(formula, { ...given, [id]: blank })]).toEqual([id, without]);
        }
      }
    }
  });

  test("takes a blank inside a range for missing data and says where, but for what may be blank", () => {
    for (const { id, input, rows, given } of rangesOf(formula)) {
      const width = Math.max(...rows.map((row) => row.length));
      const needed = neededColumns(input, width);
      // the last row and column would be trimmed: the range would only be shorter
      for (const [r, row] of rows.entries()) {
        for (const c of row.keys()) {
          const trims = (r === rows.length - 1 && row.length === 1) || (rows.length === 1 && c === row.length - 1);
          // a row that is blank throughout is left out of a table whose result has no row for each row
          const leftOut = input.kind === "table" && input.aligned !== true && row.length === 1;
          if (needed[c] !== true || trims || leftOut || (input.kind === "matrix" && rows.length === 1)) continue;
          for (const blank of [null, "", " "]) {
            const outcome = calculated(formula, { ...given, [id]: replaced(rows, r, c, blank) });
            expect([id, r, c, outcome]).toMatchObject([id, r, c, { ok: false, problem: { inputs: [id] } }]);
            if (!outcome.ok) expect(["missing-input", "wrong-shape"]).toContain(outcome.problem.code);
          }
        }
      }
    }
  });

  test("passes an error through wherever it stands in a range", () => {
    for (const { id, rows, given } of rangesOf(formula)) {
      for (const [r, row] of rows.entries()) {
        for (const c of row.keys()) {
          const outcome = calculated(formula, { ...given, [id]: replaced(rows, r, c, "#NUM!") });
          expect([id, r, c, outcome]).toMatchObject([
            id,
            r,
            c,
            { ok: false, problem: { code: "input-error", inputs: [id], detail: { error: "#NUM!" } } },
          ]);
        }
      }
    }
  });

  test("takes whole columns: what is blank below and beside the data does not count", () => {
    for (const { id, input, rows, given } of rangesOf(formula)) {
      const beside = input.kind === "table" ? [] : [null, ""];
      const width = Math.max(...rows.map((row) => row.length));
      const below = Array.from({ length: 3000 }, (): CellValue[] =>
        Array.from({ length: width + beside.length }, () => ""),
      );
      const whole = [...rows.map((row) => [...row, ...beside]), ...below];
      expect([id, calculated(formula, { ...given, [id]: whole })]).toEqual([id, calculated(formula, given)]);
    }
  });

  test("says what a host's 0 for a blank cell does, where it takes ranges of numbers", () => {
    if (!Object.values(formula.inputs).some(takesRange)) return;
    const notes = formula.doc.notes ?? [];
    expect(notes.some(({ zh }) => /Excel.*空单元格作为 0|空单元格作为 0/.test(zh))).toBe(true);
    expect(notes.some(({ en }) => /hand over 0 for a blank cell/.test(en))).toBe(true);
  });

  test("a zero gives a number or a problem that names its inputs; a zero divisor is #DIV/0!", () => {
    for (const { given } of worksOf(formula)) {
      for (const [id, input] of Object.entries(formula.inputs)) {
        if (input.kind !== "number" || given[id] === undefined) continue;
        const outcome = calculated(formula, { ...given, [id]: 0 });
        if (outcome.ok) {
          for (const cell of cellsOf(outcome.value)) {
            expect(typeof cell === "number" ? Number.isFinite(cell) : !isExcelError(cell) && cell !== null).toBe(true);
          }
        } else {
          expect([id, outcome.problem.inputs.length > 0]).toEqual([id, true]);
          for (const name of outcome.problem.inputs) expect(Object.keys(formula.parameters)).toContain(name);
          if (outcome.problem.code === "division-by-zero") expect(errorValue(outcome.problem)).toBe("#DIV/0!");
        }
      }
    }
  });

  test("shows the error of each problem of its examples: missing #N/A, impossible #VALUE!, zero divisor #DIV/0!", () => {
    const shown = { "missing-input": "#N/A", "out-of-range": "#VALUE!", "division-by-zero": "#DIV/0!" } as const;
    for (const { given, gives } of formula.doc.examples) {
      if (typeof gives !== "object" || !("problem" in gives)) continue;
      const outcome = calculated(formula, given);
      if (outcome.ok) throw new Error(`${JSON.stringify(given)} gives a result`);
      const expected = Object.entries(shown).find(([code]) => code === gives.problem)?.[1];
      if (expected !== undefined) expect(errorValue(outcome.problem)).toBe(expected);
      expect(outcome.problem.inputs.length).toBeGreaterThan(0);
    }
  });

  test("gives plain cells: numbers, texts and truth values, never a null, a date or an error dressed as text", () => {
    for (const { given } of worksOf(formula)) {
      const outcome = calculated(formula, { ...given, header: true });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
      for (const cell of cellsOf(outcome.value)) {
        expect(["number", "string", "boolean"]).toContain(typeof cell);
        expect(isExcelError(cell)).toBe(false);
        expect(typeof cell === "string" && /null|undefined|NaN|Infinity/.test(cell)).toBe(false);
      }
    }
  });
});

/** Every input that a negative number is possible for; all others refuse it (every-formula.test.ts). */
test("only what can be negative has no lower bound", () => {
  const open = formulas.flatMap((formula) =>
    Object.entries(formula.inputs).flatMap(([id, input]) => {
      const columns = input.kind === "table" ? Object.entries(input.columns) : [["", input] as const];
      return columns.flatMap(([name, it]) => {
        const isNumber = ["number", "numbers", "matrix"].includes(it.kind);
        const bounded = ("min" in it && it.min !== undefined && it.min >= -1) || "above" in it;
        const year = ("integer" in it && it.integer) || name === "year";
        return isNumber && !bounded && !year ? [[formula.id, id, name].filter((part) => part !== "").join(" ")] : [];
      });
    }),
  );
  expect(open).toEqual([
    // stocks fall as well as rise
    "BALANCE stockChange",
    "BALANCE.CLOSURE stockChange",
    "BALANCE.UNACCOUNTED stockChange",
    "ENERGY.BALANCE stockChange",
    // more may be supplied outside than was bought, and sinks may take more than is emitted
    "CARBON.TOTAL electricity",
    "CARBON.TOTAL heat",
    "CARBON.NET total",
    "CARBON.INTENSITY emissions",
    "CARBON.PERENERGY emissions",
    "CARBON.PATHWAY forecast",
    "CARBON.WEDGES wedges",
    // any figure: a temperature, a balance, a rate of growth
    "CONVERT amount",
    "INTENSITY amount",
    "GROWTH last",
    "BENCHMARK figure",
    "BENCHMARK limits",
    "GREENPARK.INDEX indicators figure",
    "GREENPARK.HJ274 figures figure",
    "GREENPARK.HJ274VERDICT figures figure",
    "SCREEN.RANK scores",
    "SCREEN.TOPSIS scores",
    // money that is spent
    "ECON.CASHFLOW saving",
    "ECON.PAYBACK cashFlows",
    "ECON.NPV cashFlows",
    "ECON.NPVR cashFlows",
    "ECON.IRR cashFlows",
    "ECON.SUMMARY savings",
    // goals for net emissions, and options that add
    "GOAL.ATTAINMENT baseline",
    "GOAL.ATTAINMENT target",
    "GOAL.ATTAINMENT actual",
    "GOAL.FORECAST options effect",
    "GOAL.REACHABLE baseline",
    "GOAL.REACHABLE target",
    "GOAL.REACHABLE forecast",
  ]);
});
