/** Cell references in A1 notation, and the rectangles they stand for. Rows and columns count from zero. */

/** The size of an Excel worksheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** A block of cells on one sheet. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Rect = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "AA" → 26. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** A sheet name as it stands in a reference: quoted when a plain word would be misread. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr]\d*([Cc]\d*)?$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "A1:B2", or "A:C" and "2:5" where the block spans the whole sheet. */
export function formatRect(rect: Rect): string {
  const first = columnName(rect.column);
  const last = columnName(rect.column + rect.columns - 1);
  if (rect.rows === SHEET_ROWS && rect.columns < SHEET_COLUMNS) return `${first}:${last}`;
  if (rect.columns === SHEET_COLUMNS) return `${rect.row + 1}:${rect.row + rect.rows}`;
  const start = `${first}${rect.row + 1}`;
  return rect.rows === 1 && rect.columns === 1 ? start : `${start}:${last}${rect.row + rect.rows}`;
}

/** "Sheet1!A1:B2". */
export function formatReference(sheetName: string, rect: Rect): string {
  return `${quoteSheetName(sheetName)}!${formatRect(rect)}`;
}

/** "$A$1:$B$2" with the sheet in front, as defined names hold it. */
export function formatAbsolute(sheetName: string, rect: Rect): string {
  const absolute = formatRect(rect)
    .split(":")
    .map((part) =>
      part.replace(
        /^([A-Z]+)?(\d+)?$/,
        (_all, letters?: string, digits?: string) => `${letters ? `$${letters}` : ""}${digits ? `$${digits}` : ""}`,
      ),
    )
    .join(":");
  return `${quoteSheetName(sheetName)}!${absolute}`;
}

/** Splits "'My sheet'!A1" into sheet and the rest; a text without a sheet gives only the rest. */
export function splitReference(text: string): { readonly sheet?: string; readonly cells: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), cells: quoted[2] ?? "" };
  const plain = /^([^'!]+)!(.*)$/s.exec(text);
  return plain ? { sheet: plain[1] ?? "", cells: plain[2] ?? "" } : { cells: text };
}

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function corner(text: string): Corner | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const column = match[1] === undefined ? undefined : columnNumber(match[1]);
  const row = match[2] === undefined ? undefined : Number(match[2]) - 1;
  if (column !== undefined && column >= SHEET_COLUMNS) return null;
  if (row !== undefined && (row < 0 || row >= SHEET_ROWS)) return null;
  return { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
}

/** Reads "A1", "$A$1:B2", "A:C" or "2:5"; `null` when the text is none of these. */
export function parseRect(text: string): Rect | null {
  const parts = text.trim().split(":");
  if (parts.length > 2) return null;
  const first = corner(parts[0] ?? "");
  const second = parts.length === 2 ? corner(parts[1] ?? "") : first;
  if (!first || !second) return null;
  const wholeColumns = first.row === undefined && second.row === undefined;
  const wholeRows = first.column === undefined && second.column === undefined;
  if (parts.length === 1 && (wholeColumns || wholeRows)) return null;
  if (!wholeColumns && (first.row === undefined || second.row === undefined)) return null;
  if (!wholeRows && (first.column === undefined || second.column === undefined)) return null;
  const rows = [first.row ?? 0, second.row ?? SHEET_ROWS - 1] as const;
  const columns = [first.column ?? 0, second.column ?? SHEET_COLUMNS - 1] as const;
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** The cells two blocks share. */
export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest block that holds both. */
export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
