import type { CellValue } from "../core/cell";

const isUsed = (cell: CellValue | undefined): boolean => cell !== undefined && cell !== null && cell !== "";

/** How many elements there are up to and including the last one for which the test holds. */
function upToLast<T>(list: readonly T[], test: (it: T) => boolean): number {
  let length = list.length;
  while (length > 0 && !test(list[length - 1] as T)) length--;
  return length;
}

/** The cells from A1 to the last used row and column as a rectangle, blank as `null`: the form in which grids are read. */
export function usedCells(rows: readonly (readonly (CellValue | undefined)[])[]): CellValue[][] {
  const height = upToLast(rows, (row) => row.some(isUsed));
  const width = rows.reduce((widest, row) => Math.max(widest, upToLast(row, isUsed)), 0);
  return rows
    .slice(0, height)
    .map((row) => Array.from({ length: width }, (_, column) => (isUsed(row[column]) ? (row[column] ?? null) : null)));
}
