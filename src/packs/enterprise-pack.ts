import type { CellValue } from "../core/cell";
import { isBlank } from "../core/cell";
import { enterpriseYears } from "../sheets/enterprise-years";
import { enterprises } from "../sheets/enterprises";
import type { AuditData } from "../sheets/audit-data";
import type { Column, Field, TableSheet } from "../sheets/define";
import { formColumns, yearColumn } from "../workbook/form-layout";
import { contactGroup } from "./contact-fields";
import { evidenceEntries } from "./evidence-entries";
import { quantityFacts } from "./fact-fields";
import { packVersion, type Pack, type PackField, type PackSheet } from "./pack";

/** The id of a table's column in a pack: "enterprise-years.electricity". */
export const columnField = (sheet: TableSheet, column: string): string => `${sheet.id}.${column}`;

/** A table's column as a field of its own: what is a cell in a row of the table is a row of the pack. */
function fieldOf(sheet: TableSheet, column: Column, period: Field["period"]): Field | undefined {
  const base = {
    id: columnField(sheet, column.id),
    title: column.title,
    required: column.required,
    period,
    ...(column.help !== undefined && { help: column.help }),
  };
  switch (column.type) {
    case "number":
      return {
        ...base,
        type: "number",
        unit: column.unit ?? "1",
        ...(column.integer !== undefined && { integer: column.integer }),
        ...(column.min !== undefined && { min: column.min }),
        ...(column.max !== undefined && { max: column.max }),
        ...(column.usual !== undefined && { usual: column.usual }),
      };
    case "choice":
      return { ...base, type: "choice", choices: column.choices ?? {} };
    case "text":
    case "date":
    case "year":
      return { ...base, type: column.type };
    case "computed":
      return undefined;
  }
}

export const nameColumn = "name";
export const codeColumn = "code";

/** The columns by which a yearly row belongs to its enterprise and year; the pack's shape says them already. */
const yearKeys: readonly string[] = enterpriseYears.key;

function fieldsIn(sheet: TableSheet, period: Field["period"], prefix: string): PackField[] {
  return sheet.columns
    .filter(({ id }) => sheet !== enterpriseYears || !yearKeys.includes(id))
    .flatMap((column) => fieldOf(sheet, column, period) ?? [])
    .map((field, index) => ({
      field,
      number: `${prefix}${index + 1}`,
      ...(field.id === columnField(enterprises, nameColumn) && { locked: true as const }),
    }));
}

/** What every enterprise is asked for. */
export const enterprisePackSheets: readonly PackSheet[] = [
  {
    id: "enterprise",
    tab: { zh: "企业基本情况", en: "Enterprise" },
    title: { zh: "企业基本情况", en: "The enterprise" },
    intro: {
      zh: "黄色单元格填写。企业名称是归档依据，不能在这里改；名称有变化的请写在“说明”中。",
      en: "Fill in the yellow cells. The name attributes this file and is not changed here; write a new name into the remarks.",
    },
    groups: [
      {
        clause: enterprises.clause,
        title: { zh: "基本情况", en: "General" },
        fields: fieldsIn(enterprises, "once", "Q"),
      },
      contactGroup,
    ],
    facts: [],
  },
  {
    id: "quantities",
    tab: { zh: "年度数据", en: "Yearly data" },
    title: { zh: "年度数据：产出、能耗、水耗与排放", en: "Yearly data: output, energy, water, emissions" },
    intro: {
      zh: "每个量一行，每年一列，单位见“单位”列。没有发生的填 0，没有统计的留空，不要用 0 代替空白。",
      en: "One row a quantity, one column a year, in the unit given. Enter 0 for nothing; leave blank what is not recorded, never 0 instead.",
    },
    groups: [
      {
        clause: enterpriseYears.clause,
        title: { zh: "年度数据", en: "Yearly data" },
        fields: fieldsIn(enterpriseYears, "yearly", "N"),
      },
    ],
    facts: quantityFacts,
  },
];

const sameName = (left: unknown, right: unknown): boolean =>
  String(left).normalize("NFKC").trim() === String(right).normalize("NFKC").trim();

/** The packs of the enterprises in the audit's list, filled with what the workbook knows. */
export function enterprisePacks(data: AuditData): Pack[] {
  const park = data.value("A1a-01");
  const yearRows = data.rows(enterpriseYears.id);
  return data.rows(enterprises.id).flatMap(({ cells }): Pack[] => {
    const name = cells[nameColumn];
    if (isBlank(name)) return [];
    const code = cells[codeColumn];
    const own = yearRows.filter((row) => sameName(row.cells["enterprise"], name));
    const evidence = evidenceEntries(data, String(name));
    const known = new Map<string, CellValue>();
    for (const { id } of enterprises.columns) {
      known.set(`${columnField(enterprises, id)} ${formColumns.once}`, cells[id] ?? null);
    }
    for (const row of own) {
      const year = row.cells["year"];
      if (typeof year !== "number") continue;
      for (const { id } of enterpriseYears.columns) {
        known.set(`${columnField(enterpriseYears, id)} ${yearColumn(year)}`, row.cells[id] ?? null);
      }
    }
    return [
      {
        identity: {
          kind: "enterprise",
          version: packVersion,
          language: data.language,
          park: typeof park === "string" ? park : null,
          name: String(name).trim(),
          code: isBlank(code) ? null : String(code).trim(),
          years: data.years,
        },
        sheets: enterprisePackSheets,
        entries: (field, column) => known.get(`${field} ${column}`) ?? evidence(field, column),
      },
    ];
  });
}
