import { cellAddress } from "../../core/cell";
import type { BookContent, SheetContent } from "../../workbook/content";

/** A sheet that Excel has taken over from the bytes. */
export interface InsertedSheet {
  readonly id: string;
  readonly name: string;
}

/** Bytes as base64, in pieces that the engine's argument limit allows. */
export function base64Of(bytes: Uint8Array): string {
  const piece = 0x8000;
  let text = "";
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}

/** Names of all sheets, very hidden ones included. One round trip. */
export async function sheetNames(): Promise<string[]> {
  const context = new Excel.RequestContext();
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/name");
  await context.sync();
  return worksheets.items.map(({ name }) => name);
}

/** Inserts every sheet of the workbook in `base64` at the end and tells what they are called now. One round trip. */
export async function insertSheets(base64: string): Promise<InsertedSheet[]> {
  const context = new Excel.RequestContext();
  const { workbook } = context;
  const inserted = workbook.insertWorksheetsFromBase64(base64, { positionType: "End" });
  const worksheets = workbook.worksheets;
  worksheets.load("items/id,items/name");
  await context.sync();
  const ids = new Set(inserted.value);
  return worksheets.items.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ id, name }));
}

/** Takes inserted sheets away again. One round trip. */
export async function removeSheets(sheets: readonly InsertedSheet[]): Promise<void> {
  const context = new Excel.RequestContext();
  for (const { id } of sheets) context.workbook.worksheets.getItem(id).delete();
  await context.sync();
}

/**
 * Gives the computed cells their formulas in Excel's own terms, which binds them to the add-in's functions (in the file
 * they stand in a form that Excel does not calculate), and shows the first sheet. One round trip.
 */
export async function bindFormulas(book: BookContent): Promise<void> {
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  for (const sheet of book.sheets) {
    const block = formulaBlock(sheet);
    if (block === undefined) continue;
    const { row, column, formulas } = block;
    const range = worksheets
      .getItem(sheet.name)
      .getRangeByIndexes(row, column, formulas.length, formulas[0]?.length ?? 0);
    range.formulas = formulas;
  }
  const [first] = book.sheets;
  if (first) show(worksheets.getItem(first.name), first);
  await syncAndShow(context);
}

/** Brings a sheet to the front with its first entry selected, rather than the hidden corner. Sent with the next sync. */
export function show(worksheet: Excel.Worksheet, content: SheetContent): void {
  worksheet.activate();
  const cell = firstEntry(content);
  if (cell !== undefined) worksheet.getRange(cell).select();
}

/** The first cell to fill in; where there is none, the first visible cell with something in it. */
export function firstEntry({ rows, columns, hiddenRows }: SheetContent): string | undefined {
  const visible = rows.flatMap((row, rowIndex) =>
    Array.from(row, (cell, column) => ({ cell, row: rowIndex, column })).filter(
      ({ cell, column }) => cell !== undefined && columns[column]?.hidden !== true && !hiddenRows.includes(rowIndex),
    ),
  );
  const found = visible.find(({ cell }) => cell?.style === "input" || cell?.style === "input-text") ?? visible[0];
  return found && cellAddress(found.row, found.column);
}

/**
 * Sends a batch that ends with showing a sheet. When all was done but the showing, because another workbook has the
 * focus by now, the work is still done.
 */
export async function syncAndShow(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (reason) {
    const place = reason instanceof OfficeExtension.Error ? String(reason.debugInfo?.errorLocation) : "";
    if (!/^(Worksheet\.activate|Range\.select)$/.test(place)) throw reason;
  }
}

interface FormulaBlock {
  readonly row: number;
  readonly column: number;
  /** `null` leaves the cell as it is. */
  readonly formulas: (string | null)[][];
}

/** The smallest block that holds all of a sheet's formulas; nothing when it has none. */
export function formulaBlock({ rows }: SheetContent): FormulaBlock | undefined {
  const cells = rows.flatMap((row, rowIndex) =>
    Array.from(row, (cell, column) => ({ row: rowIndex, column, formula: cell?.formula })).filter(
      ({ formula }) => formula !== undefined,
    ),
  );
  if (cells.length === 0) return undefined;
  const row = Math.min(...cells.map((cell) => cell.row));
  const column = Math.min(...cells.map((cell) => cell.column));
  const bottom = Math.max(...cells.map((cell) => cell.row));
  const right = Math.max(...cells.map((cell) => cell.column));
  const formulas = rows.slice(row, bottom + 1).map((cellsOfRow) =>
    Array.from({ length: right - column + 1 }, (_, index) => {
      const formula = cellsOfRow[column + index]?.formula;
      return formula === undefined ? null : `=${formula}`;
    }),
  );
  return { row, column, formulas };
}
