import { isBlank } from "../core/cell";
import { isNotApplicable, isOfAbsentPart, partAnswer } from "../sheets/applies";
import type { AuditData } from "../sheets/audit-data";
import type { Field } from "../sheets/define";
import { fieldById } from "../sheets/index";
import { listedRows } from "../sheets/listed-rows";
import { conditions } from "./conditions";

/**
 * Whether a field has to be filled in: "due" when the guideline asks for it, or its condition holds; "maybe" for a
 * condition that only a person can judge; "not" otherwise. A field marked 不适用 is settled and not due, and so is one of
 * a part that the park does not have, by the cover.
 */
export function dueness(field: Field, data: AuditData): "due" | "maybe" | "not" {
  if (isNotApplicable(field.id, data) || isOfAbsentPart(field, data)) return "not";
  if (field.required === "required") return "due";
  if (field.required === "optional") return "not";
  if (field.part !== undefined && partAnswer(field.part, data) === true) return "due";
  const condition = conditions[field.id];
  if (condition === undefined) return "maybe";
  const periods = periodsOf(fieldById(condition.field).field, data);
  const cells = periods.map((year) => data.value(condition.field, year));
  if (cells.some((cell) => cell !== null && condition.holds(cell))) return "due";
  return cells.some(isBlank) ? "maybe" : "not";
}

/** The periods a field has a value for: each year, or `undefined` alone for a single value. */
export const periodsOf = ({ period }: Field, { years }: AuditData): readonly (number | undefined)[] =>
  period === "yearly" ? years : [undefined];

/**
 * The years of a field that hold nothing; `[undefined]` for a blank single value. A description kept elsewhere, with its
 * source named, is not blank, nor is one whose list has a row.
 */
export function blanksOf(field: Field, data: AuditData): readonly (number | undefined)[] {
  if (field.type === "description" && !isBlank(data.evidence(field.id))) return [];
  if (listedRows(field, data).length > 0) return [];
  return periodsOf(field, data).filter((year) => isBlank(data.value(field.id, year)));
}
