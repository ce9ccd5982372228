import type { CellValue } from "../core/cell";
import type { Language } from "../core/text";
import type { Status } from "./define";

/** What a new audit workbook is made for. */
export interface AuditOptions {
  readonly language: Language;
  /** 审核考察期: the years that get a column, ascending; usually three, the last of them the base period. */
  readonly years: readonly number[];
  /** 基准期 */
  readonly baseline: number;
  /** The year in which the audit is carried out (审核期). */
  readonly auditYear: number;
  /** Rows offered in the enterprise tables. */
  readonly enterprises: number;
}

/** Years of the usual examination period: three calendar years ending with the base period (convention, not DB43/T). */
export const examinationYears = (baseline: number): number[] => [baseline - 2, baseline - 1, baseline];

export interface FieldValues {
  /** The single value, or the value of each year. Choices by key, dates as ISO text. */
  readonly once?: CellValue;
  readonly years?: Readonly<Record<number, CellValue>>;
  readonly status?: Status;
  /** Source document, page, citation. */
  readonly evidence?: string;
}

/** Values to fill a workbook with: a sample, or what an older workbook held. */
export interface AuditValues {
  readonly fields: Readonly<Record<string, FieldValues>>;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, CellValue>>[]>>;
}

export const noValues: AuditValues = { fields: {}, tables: {} };

/** A filled workbook that shows what the product does. */
export interface Sample extends AuditValues {
  readonly id: "real" | "demo";
  readonly options: Omit<AuditOptions, "language">;
}
