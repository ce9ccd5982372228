import type { CellValue } from "../core/cell";
import type { Text } from "../core/text";

/** What was put right without asking, because it can be understood in one way only. */
export const repairKinds = [
  // in a cell
  "number-text",
  "unit-typed",
  "unit-column",
  "scale-word",
  "share",
  "percent-format",
  "percent-of-share",
  "date-text",
  "choice-spelling",
  "merged-fact",
  // in a sheet
  "sheet-renamed",
  "row-ids-gone",
  "column-ids-gone",
  "label-counts",
  "header-counts",
  "identity-from-sheet",
  "other-park-name",
] as const;
export type RepairKind = (typeof repairKinds)[number];

/** Why something was not taken over. */
export const rejectionKinds = [
  // a cell
  "not-a-number",
  "not-whole",
  "below",
  "above",
  "unknown-unit",
  "incompatible-unit",
  "not-a-date",
  "not-a-choice",
  "error-value",
  "long-number",
  "merged-entries",
  "item-changed",
  "no-entry-here",
  "year-unknown",
  "unknown-item",
  // a row, column or sheet
  "sheet-missing",
  "row-missing",
  "year-missing",
  // the file
  "file-refused",
  "external-links",
  "not-a-pack",
  "newer-version",
  "no-identity",
  "several-identities",
  "name-changed",
  "enterprise-unknown",
  "enterprise-unclear",
  "other-park",
] as const;
export type RejectionKind = (typeof rejectionKinds)[number];

/** What a cell of a pack was understood as. */
export type EntryOutcome =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: CellValue; readonly repairs: readonly RepairKind[] }
  /** It can be understood in several ways: somebody has to say. */
  | { readonly kind: "question"; readonly candidates: readonly CellValue[] }
  | {
      readonly kind: "rejected";
      readonly reason: RejectionKind;
      readonly args: Readonly<Record<string, string | number>>;
    };

/** Where something was found in a returned file; a file or sheet as a whole has no cell. */
export interface SourceCell {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

export interface Repair {
  readonly kind: RepairKind;
  readonly source: SourceCell;
  readonly item: Text | null;
  readonly was: CellValue;
  readonly became: CellValue;
}

/** An entry of a pack, by the ids of its row and column. */
export interface EntryPlace {
  readonly field: string;
  readonly column: string;
}

export interface Rejection {
  readonly kind: RejectionKind;
  readonly source: SourceCell;
  /** The entry it concerns, where it is one that can be marked. */
  readonly at: EntryPlace | null;
  readonly item: Text | null;
  readonly given: CellValue;
  readonly args: Readonly<Record<string, string | number>>;
}
