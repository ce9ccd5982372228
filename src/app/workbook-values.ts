import { isBlank, type CellValue } from "../core/cell";
import type { Place } from "../sheets/audit-data";
import type { AuditOptions, AuditValues, FieldValues } from "../sheets/audit-values";
import { partAnswer } from "../sheets/applies";
import { defaultValues } from "../sheets/default-values";
import type { Field } from "../sheets/define";
import { sheets } from "../sheets/index";
import { partIds } from "../sheets/parts";
import { unitGroupIds, unitGroupOf, unitGroups, type ChosenUnits } from "../sheets/unit-groups";
import type { OpenedAudit } from "../workbook/decode";

/** Rows that a rebuilt workbook offers for enterprises at least. */
const usualEnterprises = 20;

/** A cell's value, or what stands there where it could not be read, so that nothing typed is lost. */
function typed({ data, unread }: OpenedAudit, place: Place, value: CellValue): CellValue {
  if (value !== null || data.unreadable.length === 0) return value;
  return unread(place);
}

function fieldValues(opened: OpenedAudit, sheet: string, field: Field): FieldValues | undefined {
  const { data } = opened;
  const at = { sheet, field: field.id };
  const once = field.period === "once" ? typed(opened, at, data.value(field.id)) : null;
  const years =
    field.period === "yearly"
      ? data.years.flatMap((year) => {
          const cell = typed(opened, { ...at, year }, data.value(field.id, year));
          return isBlank(cell) ? [] : [[year, cell] as const];
        })
      : [];
  const status = data.status(field.id);
  const statusText = opened.unread({ ...at, part: "status" });
  const evidence = data.evidence(field.id);
  const facts = Object.fromEntries(
    (["page", "person", "date", "method"] as const).flatMap((part) => {
      const fact = opened.formFacts(field.id)?.[part] ?? opened.unread({ ...at, part });
      return isBlank(fact) ? [] : [[part, fact] as const];
    }),
  ) as NonNullable<FieldValues["facts"]>;
  const values: FieldValues = {
    ...(!isBlank(once) && { once }),
    ...(years.length > 0 && { years: Object.fromEntries(years) }),
    ...(status !== null && { status }),
    ...(!isBlank(statusText) && { statusText: String(statusText) }),
    ...(evidence !== null && { evidence }),
    ...(Object.keys(facts).length > 0 && { facts }),
  };
  if (Object.keys(values).length > 0) return values;
  // A default that the user cleared stays cleared; a field that an older workbook lacks starts with its default.
  return defaultValues.fields[field.id] !== undefined && opened.hasField(field.id) ? { once: null } : undefined;
}

/** Everything that was typed into a workbook, in declared units, to lay it out again. */
export function valuesOf(opened: OpenedAudit): AuditValues {
  const fields: Record<string, FieldValues> = {};
  const tables: Record<string, Readonly<Record<string, CellValue>>[]> = {};
  for (const sheet of sheets) {
    if (sheet.kind === "form") {
      for (const field of sheet.sections.flatMap((section) => section.fields)) {
        const values = fieldValues(opened, sheet.id, field);
        if (values !== undefined) fields[field.id] = values;
      }
    }
    if (sheet.kind === "table" && opened.hasSheet(sheet.id)) {
      // Blank rows between keep their places.
      const rows: Readonly<Record<string, CellValue>>[] = [];
      for (const { index, cells } of opened.data.rows(sheet.id)) {
        while (rows.length < index) rows.push({});
        rows.push(
          Object.fromEntries(
            Object.entries(cells).flatMap(([column, value]) => {
              const cell = typed(opened, { sheet: sheet.id, row: index, column }, value);
              return isBlank(cell) ? [] : [[column, cell] as const];
            }),
          ),
        );
      }
      tables[sheet.id] = rows;
    }
  }
  return { fields, tables };
}

/** The unit of each group in which most of its figures are entered. */
export function unitsOf({ units, madeWith }: OpenedAudit): ChosenUnits {
  const counts = new Map<string, Map<string, number>>();
  const count = (declared: Parameters<typeof unitGroupOf>[0], unit: string | undefined): void => {
    const group = unitGroupOf(declared);
    if (group === undefined || unit === undefined) return;
    const of = counts.get(group) ?? new Map<string, number>();
    of.set(unit, (of.get(unit) ?? 0) + 1);
    counts.set(group, of);
  };
  for (const sheet of sheets) {
    if (sheet.kind === "form") {
      for (const field of sheet.sections.flatMap((section) => section.fields))
        if (field.type === "number") count(field, units.ofField(field.id));
    }
    if (sheet.kind === "table")
      for (const column of sheet.columns)
        if (column.type === "number") count(column, units.ofColumn(sheet.id, column.id));
  }
  return Object.fromEntries(
    unitGroupIds.flatMap((id) => {
      const made = madeWith[id] ?? unitGroups[id].unit;
      const of = [...(counts.get(id) ?? [])].sort(([a, m], [b, n]) => n - m || Number(b === made) - Number(a === made));
      const unit = of[0]?.[0] ?? made;
      return unit === unitGroups[id].unit ? [] : [[id, unit] as const];
    }),
  );
}

/** What the workbook was made for, as it stands in it today. */
export function optionsOf(opened: OpenedAudit): AuditOptions {
  const { data } = opened;
  const baseline = data.value("A1a-15");
  const start = data.value("A1a-17-start");
  const round = data.value("A1g-01");
  const last = data.years.at(-1) ?? new Date().getFullYear() - 1;
  const auditYear = typeof start === "string" ? Number(start.slice(0, 4)) : last + 1;
  const units = unitsOf(opened);
  return {
    language: data.language,
    years: data.years,
    baseline: typeof baseline === "number" ? baseline : last,
    auditYear,
    enterprises: Math.max(usualEnterprises, data.rows("enterprises").length),
    parts: Object.fromEntries(
      partIds.flatMap((id) => {
        const answer = partAnswer(id, data);
        return answer === null ? [] : [[id, answer] as const];
      }),
    ),
    ...((round === "first" || round === "repeated") && { repeated: round === "repeated" }),
    units,
  };
}
