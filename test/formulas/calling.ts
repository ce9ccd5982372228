import type { Problem } from "../../src/core/outcome";
import { formulaById } from "../../src/formulas";
import type { ResultCell } from "../../src/formulas/define";
import { calculated, type Given } from "./arguments";

/** Calling a formula by its id in tests, with inputs by name, through the same door as Excel. */

type Arguments = Readonly<Record<string, Given>>;

/** A list as a column of cells. */
export const column = (cells: readonly (number | string)[]): Given => cells.map((cell) => [cell]);

function resultOf(id: string, given: Arguments) {
  const outcome = calculated(formulaById(id), given);
  if (!outcome.ok) throw new Error(`${id} gives ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

/** The number a formula gives; anything else fails the test. */
export function numberOf(id: string, given: Arguments): number {
  const result = resultOf(id, given);
  if (typeof result !== "number") throw new Error(`${id} gives ${JSON.stringify(result)}`);
  return result;
}

export function textOf(id: string, given: Arguments): string {
  const result = resultOf(id, given);
  if (typeof result !== "string") throw new Error(`${id} gives ${JSON.stringify(result)}`);
  return result;
}

/** The rows a formula spills, without heading. */
export function rowsOf(id: string, given: Arguments): readonly (readonly ResultCell[])[] {
  const result = resultOf(id, given);
  if (!Array.isArray(result)) throw new Error(`${id} gives ${JSON.stringify(result)}`);
  return result as readonly (readonly ResultCell[])[];
}

/** One column of the rows a formula spills, all numbers. */
export function columnOf(id: string, given: Arguments, index = 0): number[] {
  return rowsOf(id, given).map((row) => {
    const cell = row[index];
    if (typeof cell !== "number") throw new Error(`${id} gives ${JSON.stringify(row)}`);
    return cell;
  });
}

/** A spilled row by the names of its columns; the first row unless said otherwise. */
export function recordOf(id: string, given: Arguments, row = 0): Readonly<Record<string, ResultCell>> {
  const [names = [], ...rows] = rowsOf(id, { ...given, header: true });
  return Object.fromEntries(names.map((name, index) => [String(name), rows[row]?.[index] ?? ""]));
}

export function problemOf(id: string, given: Arguments): Problem {
  const outcome = calculated(formulaById(id), given);
  if (outcome.ok) throw new Error(`${id} gives ${JSON.stringify(outcome.value)}`);
  return outcome.problem;
}
