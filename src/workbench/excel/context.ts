/** What every object of the model shares. */
import type { BookContent, CellFormat } from "../grid/book";
import type { Grid, SheetInfo } from "../grid/grid";
import { intersect, type Rect } from "../grid/reference";
import type { HostObject } from "../protocol/contract";
import { accessDenied, itemNotFound } from "./faults";

/** A workbook read from bytes, and what Excel on the web would refuse to insert from it. */
export interface ImportedBook {
  readonly book: BookContent;
  /** Names of features by sheet, e.g. "Sheet1" → ["Chart"]. */
  readonly refused: ReadonlyMap<string, readonly string[]>;
}

export interface ModelContext {
  readonly grid: Grid;
  readonly settings: Map<string, unknown>;
  readonly customXml: Map<string, string>;
  /** Whether the add-in wants events; `context.runtime.enableEvents`. */
  eventsEnabled: boolean;
  readonly importBook: (bytes: Uint8Array) => Promise<ImportedBook>;
  /** The worksheet object of a sheet; here so that a range can name its sheet without the two files needing each other. */
  readonly worksheet: (sheet: string) => HostObject;
  /** Opens the bytes as a new workbook, as `Excel.createWorkbook` does. */
  readonly openBook: (bytes: Uint8Array | null) => Promise<void>;
}

/** The sheet behind an id; a sheet that was deleted meanwhile is `ItemNotFound`. */
export function sheetInfo(context: ModelContext, id: string, location: string): SheetInfo {
  const info = context.grid.sheets().find((sheet) => sheet.id === id);
  if (!info) throw itemNotFound(location);
  return info;
}

/** Refuses to touch locked cells of a protected sheet. */
export function requireUnlocked(context: ModelContext, sheet: string, rect: Rect, location: string): void {
  if (!context.grid.records.protection(sheet)) return;
  const used = context.grid.usedRect(sheet, true);
  const inside = used ? intersect(used, rect) : null;
  const cells = rect.rows * rect.columns;
  if (!inside || inside.rows * inside.columns < cells) throw accessDenied(location);
  for (let row = inside.row; row < inside.row + inside.rows; row += 1) {
    for (let column = inside.column; column < inside.column + inside.columns; column += 1) {
      const format: CellFormat = context.grid.format(sheet, row, column);
      if (format.locked !== false) throw accessDenied(location);
    }
  }
}
