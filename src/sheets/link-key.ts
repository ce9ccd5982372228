import { isBlank } from "../core/cell";
import type { TableRow } from "./audit-data";

/** What a row's cell links by: width and surrounding space make no difference; `undefined` when it is blank. */
export function linkKey({ cells }: TableRow, column: string): string | undefined {
  const cell = cells[column] ?? null;
  return isBlank(cell) ? undefined : String(cell).normalize("NFKC").trim();
}

/** The links that the rows of a table hold in a column. */
export const linksOf = (rows: readonly TableRow[], column: string): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => linkKey(row, column) ?? []));
