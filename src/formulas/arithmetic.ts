import { problem, value, type Outcome } from "../core/outcome";

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * What is left of amounts that should cancel. 0.3 − (0.1 + 0.2) leaves 5·10⁻¹⁷ because decimal fractions have no exact
 * binary form; such a trace, as large as the digits of the amounts can make it and no larger, is 0.
 */
export function remainder(over: readonly number[], under: readonly number[]): number {
  const left = sum(over) - sum(under);
  const amounts = [...over, ...under];
  const trace = sum(amounts.map((amount) => amounts.length * Number.EPSILON * Math.abs(amount)));
  return Math.abs(left) < trace ? 0 : left;
}

/** `over / under`; a zero divisor is a problem that names the inputs it is made of. */
export const quotient = (over: number, under: number, divisor: string | readonly string[]): Outcome<number> =>
  under === 0 ? problem("division-by-zero", divisor) : value(over / under);

/**
 * `figure` ≤ `limit`, where a difference that only binary fractions make does not count: 1 − 0.95 is within 0.05. What
 * does not count is in proportion, so that tonnes and micrograms are judged alike; beside 0 there is no proportion, and
 * only a trace as small as that of rates counts as 0.
 */
export const within = (figure: number, limit: number): boolean =>
  figure <= limit + (figure === 0 || limit === 0 ? 1e-14 : 1e-12 * Math.max(Math.abs(figure), Math.abs(limit)));

/** `part / whole` where a part can at most be the whole, rounding apart; `inputs` are their ids in that order. */
export function share(part: number, whole: number, inputs: readonly [string, ...string[]]): Outcome<number> {
  if (whole !== 0 && !within(part, whole)) return problem("out-of-range", inputs[0], { given: part, max: whole });
  return quotient(Math.min(part, whole), whole, inputs.slice(1));
}
