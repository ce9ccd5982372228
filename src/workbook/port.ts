import type { CellValue } from "../core/cell";
import type { Outcome } from "../core/outcome";
import type { BookContent, SheetContent, SheetGrid } from "./content";

/** Every way in which a workbook, or the program that holds it, can refuse. The hosts map their own faults to these. */
export const workbookProblemCodes = [
  // the file
  "file-unreadable",
  "not-xlsx",
  "corrupt-file",
  "password-protected",
  "file-too-large",
  "has-macros",
  // what is in it
  "not-an-audit-workbook",
  "newer-version",
  "older-version",
  "years-dropped",
  "sheet-missing",
  "sheet-renamed",
  "row-missing",
  "column-missing",
  "merged-cells",
  "unknown-unit",
  "unit-edited",
  "marker-damaged",
  "sheet-name-taken",
  "table-blocked",
  // imports
  "no-returned-files",
  "run-exists",
  "run-unknown",
  "run-undone",
  // the program that holds it
  "busy-editing",
  "sheet-protected",
  "workbook-protected",
  "read-only",
  "too-much-data",
  "other-workbook-active",
  "not-supported-here",
  "host-unreachable",
  "host-failed",
  "cell-not-found",
] as const;
export type WorkbookProblemCode = (typeof workbookProblemCodes)[number];

export interface WorkbookProblem {
  readonly code: WorkbookProblemCode;
  /** Names of sheets, columns and cells, and the host's own code, for the message. */
  readonly detail: Readonly<Record<string, string>>;
}

export type WorkbookOutcome<T> = Outcome<T, WorkbookProblem>;

export const refused = (
  code: WorkbookProblemCode,
  detail: Readonly<Record<string, string>> = {},
): { readonly ok: false; readonly problem: WorkbookProblem } => ({ ok: false, problem: { code, detail } });

export interface CellReference {
  readonly sheet: string;
  /** "F12" */
  readonly cell: string;
}

/** A cell and its formula in Excel's English syntax, without "=". */
export interface FormulaCell extends CellReference {
  readonly formula: string;
}

/** What a cell is to hold, as it is stored: the label of a choice, the serial number of a date; `null` empties it. */
export interface CellWrite extends CellReference {
  readonly value: CellValue;
}

/** The table with the header cell `cell` must offer at least `rows` data rows; new rows get the last row's look and rules. */
export interface TableRows extends CellReference {
  readonly rows: number;
}

/** The column under the header `cell` chooses from all rows of the column under the header `from`. */
export interface ListColumn extends CellReference {
  readonly from: CellReference;
}

/** Changes to an existing workbook, made together. */
export interface Writes {
  readonly cells: readonly CellWrite[];
  /** New results of computed cells, whose formulas stay. A host that calculates finds them itself. */
  readonly results: readonly CellWrite[];
  readonly tables: readonly TableRows[];
  /** Lists that choose from a table that may grow. A host that sees which rules refer to the table needs no telling. */
  readonly lists: readonly ListColumn[];
  readonly formulas: readonly FormulaCell[];
}

export const noWrites: Writes = { cells: [], results: [], tables: [], lists: [], formulas: [] };

export interface Created {
  /** "here": the sheets were added to the open workbook; "new-workbook": they were opened as a new one. */
  readonly where: "here" | "new-workbook";
}

/**
 * What the product needs of a workbook. Coarse on purpose: one call is one conversation with the host (at most three
 * round trips), so that a chatty use case cannot be written by accident.
 */
export interface Workbook {
  /** Every sheet's cells, values only. */
  read(): Promise<WorkbookOutcome<readonly SheetGrid[]>>;
  /**
   * Adds the sheets. Nothing that exists is touched: a name that is taken refuses the whole call. Computed cells become
   * live formulas where the host can calculate, values with a formula where it cannot.
   */
  create(book: BookContent): Promise<WorkbookOutcome<Created>>;
  /**
   * Writes one generated sheet, replacing an earlier one that bears the same marker in A1. A sheet of that name without
   * the marker is the user's own and refuses the call.
   */
  putSheet(sheet: SheetContent): Promise<WorkbookOutcome<void>>;
  /**
   * Gives computed cells their formulas anew, as a workbook needs that was made outside Excel. A host that does not
   * calculate leaves its cells as they are.
   */
  writeFormulas(cells: readonly FormulaCell[]): Promise<WorkbookOutcome<void>>;
  /**
   * Changes cells, all of them or none: a sheet that is missing or protected refuses before anything is written. Text
   * stays text, whatever it begins with. Formats, rules and all other cells stay as they are.
   */
  write(writes: Writes): Promise<WorkbookOutcome<void>>;
  /** Opens the sheets as a new workbook beside this one, which stays as it is. */
  openNew(book: BookContent): Promise<WorkbookOutcome<void>>;
  /** Selects the cell and brings it into view. */
  goTo(place: CellReference): Promise<WorkbookOutcome<void>>;
  /** Calls back after the user changed a cell; returns how to stop. */
  onChanged(listener: () => void): Promise<WorkbookOutcome<() => void>>;
}
