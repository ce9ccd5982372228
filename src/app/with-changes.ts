import type { CellValue } from "../core/cell";
import type { AuditData, Place, TableRow } from "../sheets/audit-data";
import type { Status } from "../sheets/define";
import { evidenceLookup } from "../sheets/evidence-facts";
import { factColumns, noFacts, type FormFacts } from "../sheets/evidence-methods";

interface Change {
  readonly place: Place;
  readonly value: CellValue;
}

/** What stands beside the fields: their status and where they come from, with the changes over it. */
function besideFields(
  data: AuditData,
  changes: readonly Change[],
): Pick<AuditData, "status" | "evidence"> & {
  readonly formFacts: (field: string) => FormFacts;
} {
  const changed = new Map<string, CellValue>();
  for (const { place, value } of changes) {
    if (place.field !== undefined && place.part !== undefined) changed.set(`${place.field} ${place.part}`, value);
  }
  const now = <T>(field: string, part: string, before: T | null): T | null => {
    const key = `${field} ${part}`;
    return changed.has(key) ? ((changed.get(key) ?? null) as T | null) : before;
  };
  return {
    status: (field) => now<Status>(field, "status", data.status(field)),
    evidence: (field) => now(field, factColumns.document, data.evidence(field)),
    formFacts: (field) => {
      const { method, ...known } = data.evidenceOf({ sheet: "", field }) ?? noFacts;
      // an estimate that only the status tells of goes with the status
      const recorded = method === "estimated" && data.status(field) === "estimated" ? null : method;
      return {
        document: now(field, factColumns.document, known.document),
        page: now(field, factColumns.page, known.page),
        person: now(field, factColumns.person, known.person),
        date: now(field, factColumns.date, known.date),
        method: now(field, factColumns.method, recorded),
      };
    },
  };
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
  const rows: AuditData["rows"] = (sheet) => merged.get(sheet) ?? data.rows(sheet);
  const { status, evidence, formFacts } = besideFields(data, changes);
  return {
    ...data,
    status,
    evidence,
    evidenceOf: evidenceLookup({ status, rows, formFacts }),
    value: (field, year) => {
      const key = `${field} ${year ?? ""}`;
      return fields.has(key) ? (fields.get(key) ?? null) : data.value(field, year);
    },
    rows,
  };
}
