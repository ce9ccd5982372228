import type { CellValue } from "../core/cell";
import type { AuditData, Place, TableRow } from "../sheets/audit-data";

interface Change {
  readonly place: Place;
  readonly value: CellValue;
}

/** The audit as it would be with the changes; nothing is written. */
export function withChanges(data: AuditData, changes: readonly Change[]): AuditData {
  const fields = new Map<string, CellValue>();
  const tables = new Map<string, Map<number, Record<string, CellValue>>>();
  for (const { place, value } of changes) {
    const { sheet, field, year, row, column, part } = place;
    if (field !== undefined && (part === undefined || part === "value")) {
      fields.set(`${field} ${year ?? ""}`, value);
    }
    if (row === undefined || column === undefined) continue;
    const rows = tables.get(sheet) ?? new Map<number, Record<string, CellValue>>();
    rows.set(row, { ...rows.get(row), [column]: value });
    tables.set(sheet, rows);
  }
  const merged = new Map<string, readonly TableRow[]>();
  for (const [sheet, changed] of tables) {
    const before = new Map(data.rows(sheet).map((row) => [row.index, row]));
    for (const [index, cells] of changed) {
      before.set(index, { index, cells: { ...before.get(index)?.cells, ...cells } });
    }
    merged.set(
      sheet,
      [...before.values()].sort((a, b) => a.index - b.index),
    );
  }
  return {
    ...data,
    value: (field, year) => {
      const key = `${field} ${year ?? ""}`;
      return fields.has(key) ? (fields.get(key) ?? null) : data.value(field, year);
    },
    rows: (sheet) => merged.get(sheet) ?? data.rows(sheet),
  };
}
