import type { AuditData } from "./audit-data";
import { defaultValues } from "./default-values";

/** A parameter of the evaluation as the audit group set it, or its default. */
export function parameter(data: AuditData, id: string): number {
  const set = data.value(id);
  if (typeof set === "number") return set;
  const preset = defaultValues.fields[id]?.once;
  if (typeof preset !== "number") throw new Error(`the parameter ${id} has no default`);
  return preset;
}
