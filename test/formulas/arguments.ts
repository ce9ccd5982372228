import type { CellValue } from "../../src/core/cell";
import type { Example, Formula, FormulaResult, Input } from "../../src/formulas/define";

/** How tests hand values to a formula: by name, as `doc.examples` do, or changed one by one. */

export type Given = Example["given"][string];
export type Rows = readonly (readonly CellValue[])[];

export const isRange = (given: Given | undefined): given is Rows => Array.isArray(given);

/** The positional arguments of an example. */
export const argumentsOf = (formula: Formula, given: Example["given"]): unknown[] =>
  Object.keys(formula.parameters).map((id) => given[id]);

export const calculated = (formula: Formula, given: Example["given"]) => formula.calculate(argumentsOf(formula, given));

/** An example that gives a result. */
export const worksOf = (formula: Formula): Example[] =>
  formula.doc.examples.filter(({ gives }) => typeof gives !== "object" || Array.isArray(gives));

/** Every cell of a given value that holds a number, replaced; `column` is the index inside a table's row. */
export function mapNumbers(
  given: Given | undefined,
  replace: (number: number, column: number) => CellValue,
): Given | undefined {
  if (isRange(given)) {
    return given.map((row) => row.map((cell, column) => (typeof cell === "number" ? replace(cell, column) : cell)));
  }
  return typeof given === "number" ? replace(given, 0) : given;
}

/** The unit in which an input's number stands, by column for tables; `undefined` for what is no quantity. */
export function unitOf(input: Input, column: number): string | undefined {
  switch (input.kind) {
    case "number":
    case "numbers":
    case "matrix":
      return input.unit;
    case "table": {
      const declared = Object.values(input.columns)[column];
      return declared?.kind === "number" ? (declared.unit ?? "1") : undefined;
    }
    default:
      return undefined;
  }
}

/** The cells of a result, row by row. */
export const cellsOf = (result: FormulaResult): readonly unknown[] =>
  Array.isArray(result) ? result.flat() : [result];
