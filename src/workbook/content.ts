import type { CellValue } from "../core/cell";
import type { Language } from "../core/text";
import type { Place } from "../sheets/audit-data";

/** What to write, cell by cell, without any file format: the hosts turn it into Excel's or the file's own terms. */

/** A cell's look, by what it means. The hosts know the colours; the meaning is decided here. */
export type CellStyle =
  | "marker" // machine ids, hidden
  | "title"
  | "intro"
  | "section"
  | "header"
  | "label"
  | "unit"
  | "note"
  | "input"
  | "input-text"
  | "faulty" // an entry to be looked at again
  | "faulty-text"
  | "computed"
  | "unused" // no entry belongs here
  | "body"
  | "heading";

export interface ContentCell {
  readonly value: CellValue;
  readonly style: CellStyle;
  /** An English-syntax formula with PARK.* names, without "=". `value` is its result at the time of writing. */
  readonly formula?: string;
  /** What the computed cell is, so that its value can be filled in. */
  readonly computes?: Place;
  /** An Excel number format; absent is General. */
  readonly numberFormat?: string;
  /** The texts to choose from, or the range that holds them ("Sheet!$B$5:$B$24", quoted as in a formula). */
  readonly list?: readonly string[] | { readonly range: string };
  /**
   * Bounds for typed numbers, enforced by data validation; `advised` ones only warn, where a number may be typed with
   * its unit.
   */
  readonly bounds?: {
    readonly min?: number;
    readonly max?: number;
    readonly integer?: boolean;
    readonly advised?: boolean;
  };
  /** Shown when the cell is selected. */
  readonly prompt?: string;
  readonly wrap?: boolean;
  /** Extra indent levels. */
  readonly indent?: number;
  /** A remark attached to the cell; files only. */
  readonly comment?: string;
  /** How many columns the cell takes, itself included; files only. */
  readonly across?: number;
}

export interface ContentColumn {
  /** In characters of the default font; a Chinese character counts two. */
  readonly width: number;
  readonly hidden?: boolean;
  /** Hidden as part of a group that opens with a "+" above the columns. */
  readonly folded?: boolean;
}

export interface ContentTable {
  readonly name: string;
  /** Row and column indices from 0; the header row is included. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetContent {
  readonly name: string;
  readonly columns: readonly ContentColumn[];
  /** `undefined` where a row has no cell. */
  readonly rows: readonly (readonly (ContentCell | undefined)[])[];
  readonly hiddenRows: readonly number[];
  /** Rows and columns that stay in view, counted with the hidden ones. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly tables: readonly ContentTable[];
  /** Workbook-wide names for cells of this sheet: name → absolute range without the sheet ("$G$12:$I$12"). */
  readonly names: Readonly<Record<string, string>>;
  readonly tabColor: string;
  readonly landscape: boolean;
  /** Rows repeated at the top of each printed page, as indices from 0. */
  readonly printTitleRows?: { readonly from: number; readonly to: number };
  /** How many characters a printed page takes across before the sheet goes on to a second one; wide by default. */
  readonly pageWidth?: number;
  /** Only entries can be changed, without a password; files only. */
  readonly locked?: boolean;
}

export interface BookContent {
  readonly language: Language;
  /** The document's title where it is not the audit workbook. */
  readonly title?: string;
  readonly sheets: readonly SheetContent[];
}

/** A sheet as read: all cells from A1 to the last used one. Computed cells arrive as their values. */
export interface SheetGrid {
  readonly name: string;
  readonly cells: readonly (readonly CellValue[])[];
  /** Merged areas as addresses ("B4:D4"), where the host can tell. */
  readonly merges: readonly string[];
  /** Cells whose number is shown as a percentage ("F12"), where that was asked for and the host can tell. */
  readonly percentCells?: ReadonlySet<string>;
}
