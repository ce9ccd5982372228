import type { CellValue } from "../core/cell";
import type { Language } from "../core/text";
import type { Status } from "./define";
import type { EvidenceFacts, factColumns } from "./evidence-methods";

/** Where something stands, by meaning; only the layout of the open workbook turns it into a sheet and a cell. */
export interface Place {
  readonly sheet: string;
  /** A field of a form, an indicator of the computed sheet. */
  readonly field?: string;
  /** A year's column; absent means the single-value column of the form. */
  readonly year?: number;
  /** The aspect of a form's row: its value (default), its status, its evidence or another fact of where it comes from; "unit" is the text that names the unit, of a column too. */
  readonly part?: "value" | "status" | "unit" | (typeof factColumns)[keyof typeof factColumns];
  /** A data row of a table, counted from 0, blank rows included. */
  readonly row?: number;
  readonly column?: string;
}

export interface TableRow {
  /** Index among the table's data rows, for `Place.row`. */
  readonly index: number;
  /** By column id: numbers in the declared unit, choices as their key, dates as ISO text; blank is null. */
  readonly cells: Readonly<Record<string, CellValue>>;
}

/** A cell whose content could not be read as what its field declares. The value counts as blank, never as 0. */
export interface Unreadable {
  readonly place: Place;
  readonly given: string;
  /** "unit" where the unit beside a figure is not known, so that the figure says nothing. */
  readonly expected: "number" | "integer" | "year" | "date" | "choice" | "unit";
  readonly choices?: readonly string[];
}

/** An audit's data after reading: typed, in declared units, blank as null. */
export interface AuditData {
  readonly language: Language;
  /** The years that have a column, ascending. */
  readonly years: readonly number[];
  /** The value of a field, for a year when it is yearly; choices as their key, dates as ISO text (2026-03-01). */
  readonly value: (field: string, year?: number) => CellValue;
  readonly status: (field: string) => Status | null;
  readonly evidence: (field: string) => string | null;
  /** What is recorded of where a field's or a table's value comes from; null where nothing is. */
  readonly evidenceOf: (place: Place) => EvidenceFacts | null;
  /** The rows of a table that are not blank throughout. */
  readonly rows: (sheet: string) => readonly TableRow[];
  readonly unreadable: readonly Unreadable[];
}
