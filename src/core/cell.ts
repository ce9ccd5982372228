/** What a spreadsheet cell can hold, without any spreadsheet: blank is `null`, never 0 and never "". */
export type CellValue = number | string | boolean | null;

/** Excel's own error values. */
export const excelErrors = [
  "#N/A",
  "#VALUE!",
  "#DIV/0!",
  "#NUM!",
  "#REF!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
] as const;
export type ExcelError = (typeof excelErrors)[number];

export function isExcelError(cell: unknown): cell is ExcelError {
  return typeof cell === "string" && cell.startsWith("#") && (excelErrors as readonly string[]).includes(cell);
}

/** Blank as Excel's users mean it: nothing there, or only white space. */
export function isBlank(cell: unknown): cell is null | undefined | "" {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** A column's letters from its index (0 → A, 27 → AB). */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell's address from its indices (0, 0 → A1). */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A sheet's name as it stands in a formula: always quoted, which is legal for every name and spares a list of exceptions. */
export const quotedSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** A cell's indices from its address (A1 → 0, 0); the inverse of `cellAddress`. */
export function cellIndices(address: string): { readonly row: number; readonly column: number } {
  const match = /^([A-Z]{1,3})([1-9]\d*)$/.exec(address);
  if (match?.[1] === undefined) throw new Error(`${address} is no cell address`);
  const column = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}
