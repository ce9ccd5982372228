import type { Language } from "../core/text";
import { numberFromText } from "../core/number-text";
import { examinationYears, mostYears } from "../sheets/audit-values";
import type { MessageKey, Say } from "../i18n/messages";
import type { AuditOptions } from "./actions-types";

/** The form for a new audit, as typed. */
export interface AuditForm {
  readonly from: string;
  readonly baseline: string;
  readonly auditYear: string;
  readonly enterprises: string;
  readonly language: Language;
}
export type AuditFormField = Exclude<keyof AuditForm, "language">;

/** Bounds of what a workbook is offered for; typing errors, not rules of the guideline. */
const firstYear = 2000;
const lastYear = 2100;
/** Rows that Excel takes into the open workbook in one go; another workbook may have more. */
const mostInsertedEnterprises = 500;

/** The usual audit: this year, three calendar years up to the last complete one (convention, not DB43/T). */
export function usualAudit(thisYear: number, language: Language): AuditForm {
  const baseline = thisYear - 1;
  return {
    from: String(baseline - 2),
    baseline: String(baseline),
    auditYear: String(thisYear),
    enterprises: "20",
    language,
  };
}

type Fault = (say: Say) => string;
const because =
  (key: "create.fromAfterBaseline" | "create.auditBeforeBaseline"): Fault =>
  (say) =>
    say(key);

export type AuditFormReading =
  | { readonly ok: true; readonly options: AuditOptions }
  | { readonly ok: false; readonly faults: Partial<Readonly<Record<AuditFormField, Fault>>> };

/** The options the form stands for, or what is wrong with each field. */
export function readAuditForm(form: AuditForm, mostEnterprises = mostInsertedEnterprises): AuditFormReading {
  const faults: Partial<Record<AuditFormField, Fault>> = {};
  const whole = (
    field: AuditFormField,
    from: number,
    to: number,
    key: MessageKey & ("create.notYear" | "create.notCount"),
  ): number => {
    const number = numberFromText(form[field]);
    if (number !== undefined && Number.isInteger(number) && number >= from && number <= to) return number;
    faults[field] = (say) => (key === "create.notYear" ? say(key, { from, to }) : say(key, { to }));
    return Number.NaN;
  };
  const from = whole("from", firstYear, lastYear, "create.notYear");
  const baseline = whole("baseline", firstYear, lastYear, "create.notYear");
  const auditYear = whole("auditYear", firstYear, lastYear, "create.notYear");
  const enterprises = whole("enterprises", 1, mostEnterprises, "create.notCount");
  // A comparison with a year that could not be read is false, so each field shows one fault at most.
  if (from > baseline) faults.from = because("create.fromAfterBaseline");
  else if (baseline - from + 1 > mostYears) faults.from = (say) => say("create.tooLong", { count: mostYears });
  if (auditYear < baseline) faults.auditYear = because("create.auditBeforeBaseline");
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const years = examinationYears(baseline, from);
  return { ok: true, options: { language: form.language, years, baseline, auditYear, enterprises } };
}
