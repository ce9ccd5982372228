import type { CellValue } from "../core/cell";
import { printedUnit } from "../core/printed-unit";
import { textIn, type Language, type Text } from "../core/text";
import type { Finding } from "../completeness/define";
import type { Evaluation } from "../evaluation/evaluate";
import { numberText } from "../i18n/fill";
import type { AuditData, Place } from "../sheets/audit-data";
import type { ReportGap, ReportTable } from "./document";

/** Everything the sections are written from. */
export interface ReportContext {
  readonly data: AuditData;
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
  /** "表!F12" of a place in the open workbook. */
  readonly referenceOf: (place: Place) => string | undefined;
  readonly language: Language;
}

export const dash = "—";

/** The text in the report's language. */
export const say = ({ language }: ReportContext, zh: string, en: string): string => (language === "zh-CN" ? zh : en);
export const said = ({ language }: ReportContext, text: Text): string => textIn(language, text);

/** Names in a row. */
export const listed = ({ language }: ReportContext, names: readonly string[]): string =>
  names.join(language === "zh-CN" ? "、" : ", ");

/** A sum, a value, a score as readers expect it; blank shows as a dash, never as 0. */
export function shown({ language }: ReportContext, cell: CellValue | undefined): string {
  if (cell === null || cell === undefined || cell === "") return dash;
  return typeof cell === "number" ? numberText(language, cell) : String(cell);
}

/** A number with a fixed number of decimals. */
export function fixed({ language }: ReportContext, number: number, decimals: number): string {
  if (!Number.isFinite(number)) return dash;
  // Nothing is not "−0.00".
  const printed = Number(number.toFixed(decimals)) === 0 ? 0 : number;
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: Math.abs(number) >= 10_000,
  }).format(printed);
}

/** A unit in the report's language. */
export const unitText = (context: ReportContext, unit: string | undefined): string => said(context, printedUnit(unit));

/** The base period: as entered on the cover, otherwise the last year with a column. */
export function baseYear({ data }: ReportContext): number | undefined {
  const entered = data.value("A1a-15");
  return typeof entered === "number" && data.years.includes(entered) ? entered : data.years.at(-1);
}

/** A gap that points to the cell where it is filled. */
export function gapAt(
  { referenceOf }: ReportContext,
  text: string,
  place: Place,
  concerns?: ReportGap["concerns"],
): ReportGap {
  const reference = referenceOf(place);
  return {
    kind: "gap",
    text,
    place,
    ...(concerns !== undefined && { concerns }),
    ...(reference !== undefined && { reference }),
  };
}

export const column = (
  title: string,
  width: number,
  align: "left" | "right" | "center" = "left",
): ReportTable["columns"][number] => ({
  title,
  align,
  width,
});
