import type { CellValue } from "../../src/core/cell";
import type { RuleExample } from "../../src/completeness/define";
import type { AuditData, TableRow, Unreadable } from "../../src/sheets/audit-data";
import type { AuditValues } from "../../src/sheets/audit-values";
import { defaultValues } from "../../src/sheets/default-values";
import type { Status } from "../../src/sheets/define";
import { evidenceLookup } from "../../src/sheets/evidence-facts";
import type { FormFacts } from "../../src/sheets/evidence-methods";
import { fieldById, sheetById } from "../../src/sheets/index";

export interface Given extends Pick<RuleExample, "years" | "fields" | "tables" | "statuses" | "evidence"> {
  readonly unreadable?: readonly Unreadable[];
  readonly facts?: Readonly<Record<string, Partial<FormFacts>>>;
}

function columnsOf(table: string): ReadonlySet<string> {
  const sheet = sheetById(table);
  if (sheet.kind !== "table") throw new Error(`${table} is no table`);
  return new Set(sheet.columns.map((column) => column.id));
}

/**
 * An audit's data as a workbook would give them. It is as strict as the declarations: a field, year or column that no
 * sheet has throws, be it in the example or asked for by a rule.
 */
export function auditData({
  years = [2023],
  fields = {},
  tables = {},
  statuses = {},
  evidence = {},
  unreadable = [],
  facts = {},
}: Given): AuditData {
  for (const id of [...Object.keys(fields), ...Object.keys(statuses), ...Object.keys(evidence)]) fieldById(id);
  for (const [id, given] of Object.entries(fields)) {
    const yearly = fieldById(id).field.period === "yearly";
    if (yearly !== (typeof given === "object" && given !== null))
      throw new Error(`${id} is ${yearly ? "" : "not "}yearly`);
  }
  for (const [table, rows] of Object.entries(tables)) {
    const columns = columnsOf(table);
    for (const id of rows.flatMap((row) => Object.keys(row))) {
      if (!columns.has(id)) throw new Error(`${table} has no column ${id}`);
    }
  }
  const status = (id: string): Status | null => {
    fieldById(id);
    return statuses[id] ?? null;
  };
  const rows = (table: string): readonly TableRow[] => {
    const columns = [...columnsOf(table)];
    return (tables[table] ?? []).map((cells, index) => ({
      index,
      cells: Object.fromEntries(columns.map((id) => [id, cells[id] ?? null])),
    }));
  };
  const formFacts = (id: string): FormFacts => ({
    document: evidence[id] ?? null,
    page: null,
    person: null,
    date: null,
    method: null,
    ...facts[id],
  });
  return {
    language: "zh-CN",
    years,
    value: (id, year): CellValue => {
      const { field } = fieldById(id);
      const given = fields[id];
      if (field.period === "yearly") {
        if (year === undefined) throw new Error(`${id} is yearly, and was asked for without a year`);
        return typeof given === "object" && given !== null ? (given[year] ?? null) : null;
      }
      if (year !== undefined) throw new Error(`${id} is a single value, and was asked for by year`);
      return typeof given === "object" ? null : (given ?? null);
    },
    status,
    evidence: (id) => {
      fieldById(id);
      return evidence[id] ?? null;
    },
    evidenceOf: evidenceLookup({ status, formFacts, rows }),
    rows,
    unreadable,
  };
}

/** A sample's values as if they had been read from its workbook. */
export function dataOf({ fields: given, tables }: AuditValues, years: readonly number[]): AuditData {
  const fields = { ...defaultValues.fields, ...given };
  const plain = (cell: CellValue | undefined): string | number | null =>
    typeof cell === "boolean" ? String(cell) : (cell ?? null);
  const entries = Object.entries(fields);
  return auditData({
    years,
    fields: Object.fromEntries(
      entries.map(([id, given]) => [
        id,
        fieldById(id).field.period === "yearly"
          ? Object.fromEntries(Object.entries(given.years ?? {}).map(([year, cell]) => [year, plain(cell)]))
          : plain(given.once),
      ]),
    ),
    facts: Object.fromEntries(entries.flatMap(([id, given]) => (given.facts === undefined ? [] : [[id, given.facts]]))),
    statuses: Object.fromEntries(entries.flatMap(([id, { status }]) => (status === undefined ? [] : [[id, status]]))),
    evidence: Object.fromEntries(
      entries.flatMap(([id, given]) => (given.evidence === undefined ? [] : [[id, given.evidence]])),
    ),
    tables: Object.fromEntries(
      Object.entries(tables).map(([id, rows]) => [
        id,
        rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, plain(cell)]))),
      ]),
    ),
  });
}
