import { columnLetters, type CellValue } from "../core/cell";
import { printedUnit } from "../core/printed-unit";
import { textIn, type Language, type Text } from "../core/text";
import { statuses, type Field, type FormSheet, type Requirement } from "../sheets/define";
import { factColumns, methods } from "../sheets/evidence-methods";
import type { AuditOptions, AuditValues } from "../sheets/audit-values";
import { parts } from "../sheets/parts";
import { chosenUnit, type ChosenUnits } from "../sheets/unit-groups";
import type { ContentCell, ContentColumn, SheetContent } from "./content";
import { dateSerial } from "./dates";
import { markerText } from "./marker";
import { inChosenUnit } from "./unit-text";

/** Ids of a form's columns, in the hidden first row. Those of the years are "y2023". */
export const formColumns = { unit: "unit", once: "once", status: "status", ...factColumns } as const;
export const yearColumn = (year: number): string => `y${year}`;

export const headers = {
  number: { zh: "编号", en: "No." },
  item: { zh: "项目", en: "Item" },
  unit: { zh: "单位", en: "Unit" },
  required: { zh: "要求", en: "Required" },
  once: { zh: "填报内容", en: "Entry" },
  year: { zh: "{year}年", en: "{year}" },
  status: { zh: "资料状态", en: "Status" },
  evidence: { zh: "证据与来源", en: "Evidence and source" },
  page: { zh: "页码", en: "Page" },
  person: { zh: "部门/负责人", en: "Department, person" },
  date: { zh: "资料日期", en: "Date of the source" },
  method: { zh: "取得方式", en: "How obtained" },
  help: { zh: "填报说明", en: "How to fill in" },
} as const satisfies Record<string, Text>;

export const requirements: Readonly<Record<Requirement, Text>> = {
  required: { zh: "必填", en: "required" },
  conditional: { zh: "条件", en: "conditional" },
  optional: { zh: "选填", en: "optional" },
};

/** Index of the row that holds the visible header; data begin below. Rows 0–3: ids, title, intro, header. */
export const headerRow = 3;

export const yearsOf = (sheet: FormSheet, options: Pick<AuditOptions, "years">): readonly number[] =>
  sheet.sections.some((section) => section.fields.some((field) => field.period === "yearly")) ? options.years : [];

interface FormColumn {
  readonly id: string;
  readonly title: Text;
  readonly width: number;
  /** Folded away until the user opens the group with the "+" above the columns. */
  readonly folded?: boolean;
}

/** The columns of a form, left to right. The facts that few need are folded away, so that nobody types across them. */
function columnsOf(years: readonly number[]): FormColumn[] {
  return [
    { id: "number", title: headers.number, width: 15 },
    { id: "item", title: headers.item, width: 34 },
    { id: formColumns.unit, title: headers.unit, width: 10 },
    { id: "required", title: headers.required, width: 11 },
    { id: formColumns.once, title: headers.once, width: 30 },
    ...years.map((year) => ({
      id: yearColumn(year),
      title: { zh: headers.year.zh.replace("{year}", `${year}`), en: `${year}` },
      width: 13,
    })),
    { id: formColumns.status, title: headers.status, width: 14 },
    { id: formColumns.document, title: headers.evidence, width: 34 },
    { id: formColumns.page, title: headers.page, width: 10, folded: true },
    { id: formColumns.person, title: headers.person, width: 18, folded: true },
    { id: formColumns.date, title: headers.date, width: 13, folded: true },
    { id: formColumns.method, title: headers.method, width: 24, folded: true },
    { id: "help", title: headers.help, width: 52 },
  ];
}

/** The zero-based row of each field on a new sheet, in the order of the sections. */
export function formRows(sheet: FormSheet): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let row = headerRow + 1;
  for (const section of sheet.sections) {
    row++;
    for (const field of section.fields) rows.set(field.id, row++);
  }
  return rows;
}

export function formColumnIndex(
  sheet: FormSheet,
  options: Pick<AuditOptions, "years">,
  id: string,
): number | undefined {
  const index = columnsOf(yearsOf(sheet, options)).findIndex((column) => column.id === id);
  return index < 0 ? undefined : index + 1;
}

export function helpOf(field: Field, language: Language): string {
  const parts: string[] = [];
  if (field.condition !== undefined) {
    parts.push(language === "zh-CN" ? `适用条件：${field.condition.zh}。` : `Due: ${field.condition.en}.`);
  }
  if (field.help !== undefined) parts.push(textIn(language, field.help));
  if (field.evidence !== undefined) {
    parts.push(language === "zh-CN" ? `常见来源：${field.evidence.zh}。` : `Usual source: ${field.evidence.en}.`);
  }
  return parts.join(language === "zh-CN" ? "" : " ");
}

/** An entry cell: the value as it is stored, with the list, bounds and format its field declares. */
export function entryCell(field: Field, stored: CellValue, language: Language, units: ChosenUnits = {}): ContentCell {
  switch (field.type) {
    case "number":
      return {
        value: typeof stored === "number" ? inChosenUnit(stored, field, units) : stored,
        style: "input",
        bounds: {
          ...(field.min !== undefined && { min: inChosenUnit(field.min, field, units) }),
          ...(field.max !== undefined && { max: inChosenUnit(field.max, field, units) }),
          ...(field.integer === true && { integer: true }),
        },
      };
    case "year":
      return { value: stored, style: "input", numberFormat: "0", bounds: { min: 1990, max: 2100, integer: true } };
    case "date":
      return {
        value: typeof stored === "string" ? (dateSerial(stored) ?? stored) : stored,
        style: "input",
        numberFormat: "yyyy-mm-dd",
      };
    case "choice": {
      const label = typeof stored === "string" ? field.choices[stored] : undefined;
      return {
        value: label === undefined ? stored : textIn(language, label),
        style: "input-text",
        list: Object.values(field.choices).map((choice) => textIn(language, choice)),
      };
    }
    default:
      return { value: stored, style: "input-text", wrap: true };
  }
}

/** A way of obtaining in words; what is none of them stays as it is. */
const methodText = (method: string, language: Language): string => {
  const known = (methods as Readonly<Record<string, Text>>)[method];
  return known === undefined ? method : textIn(language, known);
};

/** Rows about a part that the park does not have are out of sight, unless something stands in them. */
function isHidden({ id, part }: Field, { fields }: AuditValues): boolean {
  return part !== undefined && fields[parts[part].field]?.once === "no" && fields[id] === undefined;
}

/** Lays out a list of items as a sheet: ids in the hidden first row and column, then title, header and one row a field. */
export function layoutForm(sheet: FormSheet, options: AuditOptions, values: AuditValues): SheetContent {
  const { language } = options;
  const text = (it: Text) => textIn(language, it);
  const years = yearsOf(sheet, options);
  const columns = columnsOf(years);
  const last = columns.length;
  const rows: (ContentCell | undefined)[][] = [
    [
      { value: markerText({ sheet: sheet.id, language, units: options.units ?? {} }), style: "marker" },
      ...columns.map(({ id }): ContentCell => ({ value: id, style: "marker" })),
    ],
    [undefined, { value: text(sheet.title), style: "title" }],
    [undefined, { value: text(sheet.intro), style: "intro" }],
    [undefined, ...columns.map(({ title }): ContentCell => ({ value: text(title), style: "header" }))],
  ];
  const names: Record<string, string> = {};
  const unused: ContentCell = { value: null, style: "unused" };
  const statusLabels = Object.values(statuses).map(text);
  const methodLabels = Object.values(methods).map(text);

  const hiddenRows = [0];
  for (const section of sheet.sections) {
    const hidden = section.fields.filter((field) => isHidden(field, values));
    if (hidden.length === section.fields.length) hiddenRows.push(rows.length);
    rows.push([
      undefined,
      { value: section.clause, style: "section" },
      { value: text(section.title), style: "section" },
      ...Array.from({ length: last - 2 }, (): ContentCell => ({ value: null, style: "section" })),
    ]);
    for (const field of section.fields) {
      const given = values.fields[field.id];
      const yearly = field.period === "yearly";
      const status = given?.status;
      if (hidden.includes(field)) hiddenRows.push(rows.length);
      const facts = given?.facts;
      rows.push([
        { value: field.id, style: "marker" },
        { value: field.id, style: "note" },
        { value: text(field.title), style: "label", wrap: true },
        { value: field.type === "number" ? text(printedUnit(chosenUnit(field, options.units))) : "", style: "unit" },
        { value: text(requirements[field.required]), style: "unit" },
        yearly ? unused : entryCell(field, given?.once ?? null, language, options.units),
        ...years.map((year) =>
          yearly ? entryCell(field, given?.years?.[year] ?? null, language, options.units) : unused,
        ),
        {
          value: status === undefined ? (given?.statusText ?? null) : text(statuses[status]),
          style: "input-text",
          list: statusLabels,
        },
        { value: given?.evidence ?? null, style: "input-text", wrap: true },
        { value: facts?.page ?? null, style: "input-text" },
        { value: facts?.person ?? null, style: "input-text", wrap: true },
        {
          value: typeof facts?.date === "string" ? (dateSerial(facts.date) ?? facts.date) : null,
          style: "input",
          numberFormat: "yyyy-mm-dd",
        },
        {
          value: typeof facts?.method === "string" ? methodText(facts.method, language) : null,
          style: "input-text",
          list: methodLabels,
        },
        { value: helpOf(field, language), style: "note", wrap: true },
      ]);
      const row = rows.length;
      const [from, to] = yearly ? [6, 5 + years.length] : [5, 5];
      names[`PA_${field.id.replaceAll("-", "_")}`] = `$${columnLetters(from)}$${row}:$${columnLetters(to)}$${row}`;
    }
  }
  return {
    name: text(sheet.tab),
    columns: [
      { width: 4, hidden: true },
      ...columns.map(({ width, folded = false }): ContentColumn => ({
        width,
        ...(folded && { hidden: true, folded }),
      })),
    ],
    rows,
    hiddenRows,
    freeze: { rows: headerRow + 1, columns: 3 },
    tables: [],
    names,
    tabColor: "0F6C6C",
    landscape: true,
    printTitleRows: { from: headerRow, to: headerRow },
  };
}
