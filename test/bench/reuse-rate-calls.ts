import { performance } from "node:perf_hooks";

/** A function as it was handed to Excel: its arguments, then the object that describes the invocation. */
export type ExcelFunction = (...args: readonly unknown[]) => unknown;

/** One call of PARK.WATER.REUSERATE: reused and fresh water. Every tenth amount is a text number, as pasted data are. */
export const reusedAmounts = (calls: number): (number | string)[] =>
  Array.from({ length: calls }, (_, index) => (index % 10 === 0 ? `${1000 + index}.5` : 1000.5 + index));

/**
 * Milliseconds of calling the registered function once for each amount. Every result is checked against the plain
 * quotient, so that a fast wrong answer is no result.
 */
export function timeCalls(reuseRate: ExcelFunction, amounts: readonly (number | string)[], fresh: number): number {
  const results = new Array<unknown>(amounts.length);
  const invocation = { address: "Sheet1!C1" };
  const begin = performance.now();
  for (let index = 0; index < amounts.length; index++) results[index] = reuseRate(amounts[index], fresh, invocation);
  const elapsed = performance.now() - begin;
  for (const [index, amount] of amounts.entries()) {
    const expected = Number(amount) / (Number(amount) + fresh);
    if (results[index] !== expected) throw new Error(`call ${index} gave ${String(results[index])}, not ${expected}`);
  }
  return elapsed;
}
