import type { CellValue } from "../core/cell";
import type { AuditData } from "../sheets/audit-data";
import { enterpriseYears } from "../sheets/enterprise-years";
import { enterprises } from "../sheets/enterprises";
import { sheets } from "../sheets/index";
import { evidenceTargets, type EvidenceTargets } from "./evidence-entries";
import { factField } from "./fact-fields";
import type { ChangesOf, PlaceChange, PlanItem } from "./import-plan";
import { columnIn, foldedName, RowPlaces } from "./row-places";

/** Where the values of packs stand in the audit workbook. */
export interface Targets {
  /** What is there now; `undefined` where the workbook has no place for it. */
  readonly existing: (item: PlanItem) => CellValue | undefined;
  readonly changesOf: ChangesOf;
}

const yearOf = (column: string): number | undefined => {
  const year = /^y(\d{4})$/.exec(column)?.[1];
  return year === undefined ? undefined : Number(year);
};

const sheetOfField: ReadonlyMap<string, string> = new Map(
  sheets.flatMap((sheet) =>
    sheet.kind === "form"
      ? sheet.sections.flatMap(({ fields }) => fields.map(({ id }) => [id, sheet.id] as const))
      : [],
  ),
);

interface Rows {
  readonly listed: RowPlaces;
  readonly yearly: RowPlaces;
  readonly evidence: EvidenceTargets;
}

const yearKey = (enterprise: unknown, year: unknown): string => `${foldedName(enterprise)} ${String(year)}`;

const rowsOf = (data: AuditData): Rows => ({
  listed: new RowPlaces(enterprises.id, data.rows(enterprises.id), ({ cells }) => foldedName(cells["name"])),
  yearly: new RowPlaces(enterpriseYears.id, data.rows(enterpriseYears.id), ({ cells }) =>
    yearKey(cells["enterprise"], cells["year"]),
  ),
  evidence: evidenceTargets(data),
});

/** Where everything of this audit stands. */
export function targetsIn(data: AuditData): Targets {
  const now = rowsOf(data);
  const existing = (item: PlanItem): CellValue | undefined => {
    const { subject, field, column } = item;
    const year = yearOf(column);
    if (year !== undefined && !data.years.includes(year)) return undefined;
    if (factField(column) !== undefined) return now.evidence.existing(item);
    if (subject === "") return sheetOfField.has(field) ? data.value(field, year) : undefined;
    const once = columnIn(enterprises, field);
    const row = now.listed.get(foldedName(subject));
    if (once !== undefined) return row && (row.cells[once] ?? null);
    const quantity = columnIn(enterpriseYears, field);
    if (quantity === undefined || year === undefined) return undefined;
    return now.yearly.get(yearKey(subject, year))?.cells[quantity] ?? null;
  };
  return {
    existing,
    changesOf: (values) => {
      // rows that are made count from the workbook as it is, each time anew
      const rows = rowsOf(data);
      return values.flatMap(({ item, value, source }) =>
        changes(item, { before: existing(item) ?? null, value }, rows).map((change) => ({ ...change, source })),
      );
    },
  };
}

/** The cells to change for one value: its own, and the key of a row that it is the first to need. */
function changes(item: PlanItem, change: Omit<PlaceChange, "place">, rows: Rows): PlaceChange[] {
  const { subject, field, column } = item;
  const year = yearOf(column);
  if (factField(column) !== undefined) return rows.evidence.changes(item, change);
  if (subject === "") {
    const sheet = sheetOfField.get(field);
    return sheet === undefined ? [] : [{ place: { sheet, field, ...(year !== undefined && { year }) }, ...change }];
  }
  const once = columnIn(enterprises, field);
  if (once !== undefined) {
    const row = rows.listed.get(foldedName(subject))?.index;
    return row === undefined ? [] : [{ place: { sheet: enterprises.id, row, column: once }, ...change }];
  }
  const quantity = columnIn(enterpriseYears, field);
  if (quantity === undefined || year === undefined) return [];
  const { row, made } = rows.yearly.at(yearKey(subject, year), { enterprise: subject, year });
  return [...made, { place: { sheet: enterpriseYears.id, row, column: quantity }, ...change }];
}
