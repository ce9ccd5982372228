import { isBlank, type CellValue } from "../core/cell";
import { value, type Outcome } from "../core/outcome";
import type { FormulaResult, ResultCell } from "../formulas/define";
import type { AuditData, Place, TableRow } from "../sheets/audit-data";
import { sheets } from "../sheets/index";
import { bindComputation, type BoundArgument, type BoundComputation } from "./bind";
import { directory } from "./directory";

/** One computed cell with its outcome, in the unit the sheet declares. */
export interface Evaluated {
  readonly place: Place;
  readonly bound: BoundComputation;
  readonly outcome: Outcome<FormulaResult>;
}

/** Every computed cell of the workbook, evaluated from the data as read, not from cached cells. */
export interface Evaluation {
  readonly cells: readonly Evaluated[];
  /** An indicator's outcome in a year; a table's computed column in a row. */
  readonly at: (place: Place) => Outcome<FormulaResult> | undefined;
}

/** The rows of a table by their number; a computed column asks for as many rows as there are. */
const rowsByIndex = new WeakMap<readonly TableRow[], ReadonlyMap<number, TableRow>>();

function rowAt(rows: readonly TableRow[], index: number): TableRow | undefined {
  const known = rowsByIndex.get(rows) ?? new Map(rows.map((row) => [row.index, row]));
  rowsByIndex.set(rows, known);
  return known.get(index);
}

const keyOf = (place: Place): string =>
  [place.sheet, place.field ?? "", place.year ?? "", place.row ?? "", place.column ?? ""].join("|");

/** A cell's value as an argument: what Excel would hand over, converted to the formula's unit. */
function argument(bound: BoundArgument, data: AuditData): unknown {
  switch (bound.kind) {
    case "omitted":
      return null;
    case "constant":
      return bound.value;
    case "cell": {
      const cell = cellAt(bound.place, data);
      if (bound.otherwise !== undefined && isBlank(cell)) return bound.otherwise;
      return typeof cell === "number" ? cell * bound.factor : cell;
    }
    case "table": {
      const rows = data.rows(bound.sheet);
      const cells: CellValue[][] = [];
      // Blank rows keep their places, so that a problem names the row that the user sees.
      for (const row of rows) cells[row.index] = bound.columns.map((column) => row.cells[column] ?? null);
      return Array.from(cells, (row) => row ?? bound.columns.map(() => null));
    }
    case "range": {
      const cells = bound.places.map((place, index) => {
        const cell = cellAt(place, data);
        return typeof cell === "number" ? cell * (bound.factors?.[index] ?? 1) : cell;
      });
      // Columns of a table stand beside each other, fields of a form below each other.
      return bound.places[0]?.column === undefined ? cells.map((cell) => [cell]) : [cells];
    }
  }
}

function cellAt(place: Place, data: AuditData): CellValue {
  if (place.field !== undefined) return data.value(place.field, place.year);
  if (place.column === undefined || place.row === undefined) return null;
  return rowAt(data.rows(place.sheet), place.row)?.cells[place.column] ?? null;
}

/** A result of one cell is that cell, as it is in the spreadsheet; a larger one spills and stays as it is. */
function singleCell(result: FormulaResult): FormulaResult {
  if (!Array.isArray(result)) return result;
  const rows = result as readonly (readonly ResultCell[])[];
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  return only ?? result;
}

/** What a bound computation hands over to its formula. */
export const argumentsOf = (bound: BoundComputation, data: AuditData): readonly unknown[] =>
  bound.arguments.map((one) => argument(one, data));

/** The outcome of a bound computation with these arguments, in the unit of the cell. */
export function outcomeOf(bound: BoundComputation, given: readonly unknown[]): Outcome<FormulaResult> {
  const outcome = bound.formula.calculate(given);
  if (!outcome.ok) return outcome;
  const result = singleCell(outcome.value);
  return value(typeof result === "number" ? result * bound.resultFactor : result);
}

/** The outcome of a bound computation on the data. */
export const evaluateBound = (bound: BoundComputation, data: AuditData): Outcome<FormulaResult> =>
  outcomeOf(bound, argumentsOf(bound, data));

/** Evaluates every indicator for every year, and every computed column of the rows that are in use. */
export function evaluate(data: AuditData): Evaluation {
  const cells: Evaluated[] = [];
  const add = (place: Place, bound: BoundComputation | undefined) => {
    if (bound !== undefined) cells.push({ place, bound, outcome: evaluateBound(bound, data) });
  };
  for (const sheet of sheets) {
    if (sheet.kind === "computed") {
      for (const { id, computation, unit } of sheet.indicators) {
        for (const year of data.years) {
          const at: Place = { sheet: sheet.id, field: id, year };
          add(at, bindComputation({ computation, at, unit, years: data.years, directory }));
        }
      }
    }
    if (sheet.kind === "table") {
      for (const { index } of data.rows(sheet.id)) {
        for (const { id, computation, unit } of sheet.columns) {
          if (computation === undefined) continue;
          const at: Place = { sheet: sheet.id, row: index, column: id };
          add(at, bindComputation({ computation, at, unit, years: data.years, directory }));
        }
      }
    }
  }
  const byPlace = new Map(cells.map((cell) => [keyOf(cell.place), cell.outcome]));
  return { cells, at: (place) => byPlace.get(keyOf(place)) };
}
