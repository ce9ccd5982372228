import { isBlank } from "../core/cell";
import type { AuditData } from "./audit-data";
import type { Field } from "./define";
import { fieldById } from "./index";
import { parts, type PartId } from "./parts";

/** What the cover says about a part of the park: there, not there, or nothing. */
export function partAnswer(part: PartId, data: AuditData): boolean | null {
  const answer = data.value(parts[part].field);
  return answer === "yes" ? true : answer === "no" ? false : null;
}

/** Whether the park has no such part, so that the field has nothing to say. */
export const isOfAbsentPart = ({ part }: Field, data: AuditData): boolean =>
  part !== undefined && partAnswer(part, data) === false;

/**
 * Whether a field does not apply: the user marked it 不适用, or it is blank and the park has no such part. Derived each
 * time; nothing is written into the workbook.
 */
export function isNotApplicable(id: string, data: AuditData): boolean {
  const status = data.status(id);
  if (status !== null) return status === "not-applicable";
  const { field } = fieldById(id);
  if (!isOfAbsentPart(field, data)) return false;
  return field.period === "yearly"
    ? data.years.every((year) => isBlank(data.value(id, year)))
    : isBlank(data.value(id));
}
