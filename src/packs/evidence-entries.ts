import { isBlank, type CellValue } from "../core/cell";
import { textIn } from "../core/text";
import type { AuditData, TableRow } from "../sheets/audit-data";
import { enterpriseYears } from "../sheets/enterprise-years";
import { factColumns } from "../sheets/evidence-methods";
import { evidenceRegister } from "../sheets/evidence-register";
import { sheets } from "../sheets/index";
import type { PlaceChange, PlanItem } from "./import-plan";
import type { Entries } from "./pack";
import { columnIn, foldedName, RowPlaces } from "./row-places";

/**
 * Where a pack's facts about a value stand in the audit workbook: those of an enterprise's quantities in the register of
 * evidence, one row a quantity for all its years; those of the park's items beside them on the form.
 */

const register = evidenceRegister.id;

/** Everything by which the register may name a quantity of the enterprises. */
const namesOf: ReadonlyMap<string, string> = new Map(
  enterpriseYears.columns.flatMap(({ id, title }) =>
    [id, `${enterpriseYears.id}.${id}`, title.zh, title.en].map((name) => [foldedName(name), id] as const),
  ),
);

/** How often a title names a quantity in any table; the register understands it where it is the only one. */
const bearers = (title: string): number =>
  sheets.reduce(
    (sum, sheet) =>
      sum +
      (sheet.kind === "table"
        ? sheet.columns.filter(({ type, title: it }) => type === "number" && [it.zh, it.en].includes(title)).length
        : 0),
    0,
  );

const keyOf = (subject: unknown, column: string): string => `${foldedName(subject)} ${column}`;

/** The row that vouches for all years of an enterprise's quantity; rows of single years are somebody's own. */
function registerKey({ cells }: TableRow): string | undefined {
  const item = foldedName(cells["item"]);
  // as it is first: what stands in brackets may be a unit, or part of the name: "综合能耗（当量值）"
  const column = namesOf.get(item) ?? namesOf.get(item.replace(/\s*\([^()]*\)$/, ""));
  return column === undefined || !isBlank(cells["year"]) || isBlank(cells["subject"])
    ? undefined
    : keyOf(cells["subject"], column);
}

const registerRows = (data: AuditData): RowPlaces => new RowPlaces(register, data.rows(register), registerKey);

/** The facts known of an enterprise's quantities. */
export function evidenceEntries(data: AuditData, subject: string): Entries {
  const rows = registerRows(data);
  return (field, column) => {
    const quantity = columnIn(enterpriseYears, field);
    return quantity === undefined ? null : (rows.get(keyOf(subject, quantity))?.cells[column] ?? null);
  };
}

type Fact = keyof typeof factColumns;
const isFact = (column: string): column is Fact => column in factColumns;

const sheetOf: ReadonlyMap<string, string> = new Map(
  sheets.flatMap((sheet) =>
    sheet.kind === "form"
      ? sheet.sections.flatMap(({ fields }) => fields.map(({ id }) => [id, sheet.id] as const))
      : [],
  ),
);

/** A fact known of an item of the park's forms; `undefined` where a form has no column for it. */
export function formFact(data: AuditData, field: string, fact: string): CellValue | undefined {
  const sheet = sheetOf.get(field);
  if (fact === "status") return data.status(field);
  if (sheet === undefined || !isFact(fact)) return undefined;
  return data.evidenceOf({ sheet, field })?.[fact] ?? null;
}

export interface EvidenceTargets {
  readonly existing: (item: PlanItem) => CellValue | undefined;
  readonly changes: (item: PlanItem, change: Omit<PlaceChange, "place">) => PlaceChange[];
}

/** Where facts go; a fact that the workbook has no cell for has no place. */
export function evidenceTargets(data: AuditData): EvidenceTargets {
  const rows = registerRows(data);
  return {
    existing: ({ subject, field, column }) => {
      if (subject === "") return formFact(data, field, column);
      const quantity = columnIn(enterpriseYears, field);
      if (quantity === undefined) return undefined;
      return rows.get(keyOf(subject, quantity))?.cells[column] ?? null;
    },
    changes: ({ subject, field, column }, change) => {
      if (subject === "") {
        const sheet = sheetOf.get(field);
        const part = column === "status" ? column : isFact(column) ? factColumns[column] : undefined;
        return part === undefined || sheet === undefined ? [] : [{ place: { sheet, field, part }, ...change }];
      }
      const quantity = enterpriseYears.columns.find(({ id }) => id === columnIn(enterpriseYears, field));
      if (quantity === undefined) return [];
      const title = textIn(data.language, quantity.title);
      const item = bearers(title) === 1 ? title : `${enterpriseYears.id}.${quantity.id}`;
      const { row, made } = rows.at(keyOf(subject, quantity.id), { subject, item });
      return [...made, { place: { sheet: register, row, column }, ...change }];
    },
  };
}
