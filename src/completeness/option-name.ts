import type { TableRow } from "../sheets/audit-data";

/** What a sentence calls an option, a goal or a problem: its number, or its row where it has none. */
export function optionName({ cells, index }: TableRow): string {
  const id = cells["id"];
  return id === null || id === undefined ? `#${index + 1}` : String(id);
}
