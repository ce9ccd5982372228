import type { CellValue } from "../../core/cell";

export type Row = Readonly<Record<string, CellValue>>;

/** Rows typed as lists of cells, in the order of the columns named. */
export const rows = (columns: readonly string[], lines: readonly (readonly CellValue[])[]): readonly Row[] =>
  lines.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null])));
