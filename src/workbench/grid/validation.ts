/** Whether a value keeps a validation rule. */
import { isErrorCode, type CellValue, type ValidationRecord } from "./book";

function bound(text: string | undefined): number | null {
  if (text === undefined || text.trim() === "") return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

function compared(value: number, rule: ValidationRecord): boolean | null {
  const first = bound(rule.formula1);
  const second = bound(rule.formula2);
  if (first === null) return null;
  switch (rule.operator ?? "between") {
    case "between":
      return second === null ? null : value >= first && value <= second;
    case "notBetween":
      return second === null ? null : value < first || value > second;
    case "equal":
      return value === first;
    case "notEqual":
      return value !== first;
    case "greaterThan":
      return value > first;
    case "lessThan":
      return value < first;
    case "greaterThanOrEqual":
      return value >= first;
    case "lessThanOrEqual":
      return value <= first;
  }
}

/** `null` when the rule rests on a formula or another range, which is not evaluated here. */
export function keepsRule(rule: ValidationRecord, value: CellValue): boolean | null {
  if (value === null) return rule.allowBlank;
  if (isErrorCode(value)) return false;
  switch (rule.type) {
    case "list":
      return rule.values ? rule.values.includes(String(value)) : null;
    case "custom":
      return null;
    case "textLength":
      return compared([...String(value)].length, rule);
    case "whole":
      return typeof value === "number" && Number.isInteger(value) ? compared(value, rule) : false;
    case "decimal":
    case "date":
    case "time":
      return typeof value === "number" ? compared(value, rule) : false;
  }
}
