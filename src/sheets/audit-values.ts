import type { CellValue } from "../core/cell";
import type { Language } from "../core/text";
import type { Status } from "./define";
import type { FormFacts } from "./evidence-methods";
import type { PartId } from "./parts";
import type { ChosenUnits } from "./unit-groups";

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
  /** Which of the parts the park has; a part that is not named stays open. */
  readonly parts?: Readonly<Partial<Record<PartId, boolean>>>;
  /** Whether it is a repeated audit (再次审核) or the first round; open where nothing is said. */
  readonly repeated?: boolean;
  /** The unit of each unit group; the declared one where nothing is said. */
  readonly units?: ChosenUnits;
}

/** How many years an examination period can have. */
export const mostYears = 5;

/** Rows for enterprises in the tables of a workbook, at most. */
export const mostEnterprises = 2000;

/** Years of the usual examination period: three calendar years ending with the base period (convention, not DB43/T). */
export const examinationYears = (baseline: number, from = baseline - 2): number[] =>
  Array.from({ length: baseline - from + 1 }, (_, index) => from + index);

export interface FieldValues {
  /** The single value, or the value of each year. Choices by key, dates as ISO text. */
  readonly once?: CellValue;
  readonly years?: Readonly<Record<number, CellValue>>;
  readonly status?: Status;
  /** What stands in the place of the status, where it is none. */
  readonly statusText?: string;
  /** Source document, page, citation. */
  readonly evidence?: string;
  /** The other facts of where the value comes from, for all its years; `evidence` is the document. */
  readonly facts?: Partial<Omit<FormFacts, "document">>;
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
