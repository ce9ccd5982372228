import type { Text } from "./text";

/**
 * Data faults are values, not exceptions: a calculation, a conversion or a reading gives an `Outcome`.
 * Only a programmer's mistake (a duplicate id, an unknown sheet) throws.
 */

/** Every way in which data can be wrong. A host maps each one exhaustively to what its users know. */
export const problemCodes = [
  /** A value that is needed is blank, empty text or omitted. */
  "missing-input",
  /** The input is itself an Excel error; `detail.error` says which. */
  "input-error",
  /** Text where a number is needed, a number where a choice is needed … */
  "wrong-type",
  /** A number outside what is physically possible, e.g. a negative amount; `detail.min`/`detail.max`. */
  "out-of-range",
  /** Ranges whose sizes do not fit each other, or a table without the columns needed. */
  "wrong-shape",
  /** Not one of the choices; `detail.given`, `detail.choices`. */
  "unknown-choice",
  "unknown-unit",
  "incompatible-units",
  /** No published factor for this item, year and region. */
  "unknown-factor",
  "division-by-zero",
  /** The equation has no solution, e.g. no rate of return makes the value zero. */
  "no-solution",
  /** The equation has several solutions, so none can be given as the answer. */
  "not-unique",
  /** Too few values for the method, e.g. a growth rate of one year. */
  "too-few",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What went wrong, without words: `inputs` names what it concerns, `detail` holds the values a sentence needs. */
export interface Problem {
  readonly code: ProblemCode;
  readonly inputs: readonly string[];
  readonly detail?: Readonly<Record<string, string | number>>;
  /** What people call the keys in `detail`, by the same names. */
  readonly words?: Readonly<Record<string, Text>>;
}

export type Outcome<T, P = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

export const value = <T>(it: T): { readonly ok: true; readonly value: T } => ({ ok: true, value: it });

export function problem(
  code: ProblemCode,
  inputs: string | readonly string[] = [],
  detail?: Problem["detail"],
  words?: Problem["words"],
): { readonly ok: false; readonly problem: Problem } {
  const names = typeof inputs === "string" ? [inputs] : inputs;
  return {
    ok: false,
    problem: { code, inputs: names, ...(detail !== undefined && { detail }), ...(words !== undefined && { words }) },
  };
}
