import type { Outcome } from "../core/outcome";

/** The outcome with its problem blamed on these inputs: what core reports does not know who asked. Blame given stays. */
export function blamed<T>(outcome: Outcome<T>, inputs: string | readonly string[], row?: number): Outcome<T> {
  if (outcome.ok || outcome.problem.inputs.length > 0) return outcome;
  const { detail, ...rest } = outcome.problem;
  const where = row === undefined ? detail : { ...detail, row };
  const named = { ...rest, inputs: typeof inputs === "string" ? [inputs] : inputs };
  return { ok: false, problem: where === undefined ? named : { ...named, detail: where } };
}
