import type { CellValue } from "../core/cell";
import type { Language, Text } from "../core/text";
import type { Field } from "../sheets/define";

/**
 * A pack is one workbook for one informant: an enterprise, or a department of the park. What it asks for derives from
 * the sheets of the audit workbook, and every entry is read back by the id of its field.
 */

/** Raised when packs of before can no longer be read as they are; fields that come or go do not raise it. */
export const packVersion = 1;

export const packKinds = ["enterprise", "department"] as const;
export type PackKind = (typeof packKinds)[number];

/** Whose pack it is; stands hidden in each of its sheets. */
export interface PackIdentity {
  readonly kind: PackKind;
  readonly version: number;
  readonly language: Language;
  /** The park's name when the pack was made. */
  readonly park: string | null;
  /** The enterprise's name and code; a department's pack is named by its clauses ("A.2 A.3"). */
  readonly name: string;
  readonly code: string | null;
  readonly years: readonly number[];
}

/** What a pack asks for in one row: the field with the id by which it is read, e.g. "enterprise-years.electricity". */
export interface PackField {
  readonly field: Field;
  /** How people refer to it: the number in the guideline's list, or the position on the sheet. */
  readonly number: string;
  /** Shown, not asked for: the key by which the pack is attributed. */
  readonly locked?: true;
}

export interface PackGroup {
  readonly clause: string;
  readonly title: Text;
  readonly fields: readonly PackField[];
}

/** One data sheet of a pack. */
export interface PackSheet {
  readonly id: string;
  readonly tab: Text;
  readonly title: Text;
  readonly intro: Text;
  readonly groups: readonly PackGroup[];
  /** The facts asked for beside each value; ids of `factFields`. */
  readonly facts: readonly string[];
}

/** What stands in a pack: the entry of a field in one of its columns ("once", "y2023", "document" …). */
export type Entries = (field: string, column: string) => CellValue;

export interface Pack {
  readonly identity: PackIdentity;
  readonly sheets: readonly PackSheet[];
  /** What is known already. */
  readonly entries: Entries;
}

export const fieldsOf = (sheet: PackSheet): readonly PackField[] => sheet.groups.flatMap(({ fields }) => fields);
