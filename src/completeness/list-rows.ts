import type { AuditData, TableRow } from "../sheets/audit-data";

/** The rows of a list, if only those of some kinds by its column "kind". */
export const rowsOfKind = (data: AuditData, table: string, kinds?: readonly string[]): readonly TableRow[] =>
  data.rows(table).filter(({ cells }) => kinds === undefined || kinds.includes(String(cells["kind"])));

/** The year a row is of: its year, or that of its date. */
export function yearIn({ cells }: TableRow): number | undefined {
  const { year, date } = cells;
  if (typeof year === "number") return year;
  return typeof date === "string" && /^\d{4}-/.test(date) ? Number(date.slice(0, 4)) : undefined;
}

/** A cell's text; `undefined` when it is blank. */
export function textIn({ cells }: TableRow, column: string): string | undefined {
  const cell = cells[column];
  return typeof cell === "string" && cell.trim() !== "" ? cell.trim() : undefined;
}
