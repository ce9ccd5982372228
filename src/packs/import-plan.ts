import type { CellValue } from "../core/cell";
import type { Text } from "../core/text";
import type { Place } from "../sheets/audit-data";
import type { Rejection, Repair, SourceCell } from "./entry-outcome";

/** One value of the audit that packs speak of. */
export interface PlanItem {
  /** "示例食品有限公司/enterprise-years.output/y2023" */
  readonly id: string;
  /** The enterprise, or "" for the park. */
  readonly subject: string;
  readonly field: string;
  readonly column: string;
  readonly name: Text;
}

export interface Candidate {
  readonly value: CellValue;
  readonly source: SourceCell;
}

export interface PlannedValue extends Candidate {
  readonly item: PlanItem;
}

/**
 * - "different": the workbook has another value.
 * - "cleared": the workbook has a value and the pack's cell is blank.
 * - "several": returned files say different things.
 * - "question": what was typed can be understood in several ways.
 */
export type ConflictKind = "different" | "cleared" | "several" | "question";

/** A value that is not entered unless somebody decides. */
export interface Conflict {
  readonly item: PlanItem;
  readonly kind: ConflictKind;
  /** What the workbook holds now. */
  readonly existing: CellValue;
  readonly candidates: readonly Candidate[];
}

/** What an informant wrote to the audit group; it has no cell in the workbook. */
export interface Remark {
  readonly subject: string;
  readonly name: Text;
  readonly text: string;
  readonly source: SourceCell;
}

/** A change of a cell with what stood there before. */
export interface PlaceChange {
  readonly place: Place;
  readonly before: CellValue;
  readonly value: CellValue;
}

/** Turns values into changes of the workbook's cells; rows that are needed get their place once. */
export type ChangesOf = (values: readonly PlannedValue[]) => readonly (PlaceChange & { readonly source: SourceCell })[];

/** What an import would do. Nothing is changed by it; nothing that exists is overwritten without a decision. */
export interface ImportPlan {
  /** Files read, and those of which nothing could be taken over. */
  readonly files: readonly string[];
  readonly refused: readonly string[];
  /** Whose figures each of the other files holds: an enterprise's name, "" for the park. */
  readonly subjects: ReadonlyMap<string, string>;
  readonly set: readonly PlannedValue[];
  readonly conflicts: readonly Conflict[];
  readonly repairs: readonly Repair[];
  readonly rejections: readonly Rejection[];
  readonly remarks: readonly Remark[];
  /** Entries that say what the workbook says already. */
  readonly unchanged: number;
  readonly changesOf: ChangesOf;
}
