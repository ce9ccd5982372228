import type { Text } from "../core/text";
import type { Place } from "../sheets/audit-data";

/** The audit report as data (Appendix C of the guideline); two writers, one for the sheet and one for Word, read it. */

export interface ReportTable {
  readonly kind: "table";
  /** Numbered within its chapter by the writers: 表 3-1. */
  readonly caption: Text;
  readonly columns: readonly {
    readonly title: string;
    readonly align: "left" | "right" | "center";
    /** relative */ readonly width: number;
  }[];
  /** Already formatted for the language. */
  readonly rows: readonly (readonly string[])[];
  readonly note?: string;
}
export interface ReportParagraph {
  readonly kind: "paragraph";
  readonly text: string;
}
/** Something the guideline asks for here and the workbook does not hold yet, with the way to it. */
export interface ReportGap {
  readonly kind: "gap";
  readonly text: string;
  readonly place?: Place;
  /** Data that are there but contradict each other; absent means that something is missing. */
  readonly concerns?: "contradiction";
  /** "表名!F12" of `place` in the open workbook. */
  readonly reference?: string;
}
/** What the author still has to write, as a prompt. */
export interface ReportPrompt {
  readonly kind: "prompt";
  readonly text: string;
}
export type ReportBlock = ReportTable | ReportParagraph | ReportGap | ReportPrompt;

export interface ReportSection {
  /** "前言" has no number; chapters "1"–"7"; sections "1.1" … */
  readonly number: string | null;
  readonly title: Text;
  readonly level: 1 | 2;
  /** The guideline's clauses this section reports on, e.g. ["6.2.5"] for 4.1. */
  readonly clauses: readonly string[];
  readonly blocks: readonly ReportBlock[];
}

export interface ReportDocument {
  readonly language: "zh-CN" | "en-US";
  readonly title: string;
  /** The park's name. */
  readonly subtitle: string;
  /** What stands under the title on the first page. */
  readonly cover: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly ReportSection[];
}
