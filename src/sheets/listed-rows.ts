import type { AuditData, TableRow } from "./audit-data";
import type { Field } from "./define";

/** The rows of the list that a field points to, as far as they are of its kinds; none for any other field. */
export function listedRows(field: Field, data: Pick<AuditData, "rows">): readonly TableRow[] {
  if (field.type !== "description" || field.listedIn === undefined) return [];
  const { sheet, kinds } = field.listedIn;
  return data.rows(sheet).filter(({ cells }) => kinds === undefined || kinds.includes(String(cells["kind"])));
}
