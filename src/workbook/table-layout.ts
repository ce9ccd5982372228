import type { CellValue } from "../core/cell";
import { columnLetters, quotedSheetName } from "../core/cell";
import { printedUnit } from "../core/printed-unit";
import { textIn, type Language } from "../core/text";
import type { Column, TableSheet } from "../sheets/define";
import type { AuditOptions, AuditValues } from "../sheets/audit-values";
import { chosenUnit, type ChosenUnits } from "../sheets/unit-groups";
import type { ContentCell, SheetContent } from "./content";
import { dateSerial } from "./dates";
import { headerRow } from "./form-layout";
import { headerMarker, markerText } from "./marker";
import { inChosenUnit } from "./unit-text";

/** How many rows a new table offers: those given, and room for more. */
export function tableRowCount(sheet: TableSheet, options: AuditOptions, values: AuditValues): number {
  const given = values.tables[sheet.id]?.length ?? 0;
  const wanted =
    sheet.id === "enterprises"
      ? options.enterprises
      : sheet.id === "enterprise-years"
        ? options.enterprises * options.years.length
        : sheet.blankRows;
  return Math.max(given, wanted, 1);
}

const displayWidth = (text: string): number => [...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 2 : 1), 0);

function headerText(column: Column, language: Language, units: ChosenUnits = {}): string {
  const title = textIn(language, column.title);
  const shown = column.type === "number" ? chosenUnit(column, units) : column.unit;
  const unit = textIn(language, printedUnit(shown));
  return unit === "" ? title : `${title} (${unit})`;
}

const formatOf = (column: Column): string | undefined =>
  column.format === "percent"
    ? "0.00%"
    : typeof column.format === "number"
      ? column.format === 0
        ? "0"
        : `0.${"0".repeat(column.format)}`
      : column.type === "year"
        ? "0"
        : column.type === "date"
          ? "yyyy-mm-dd"
          : undefined;

export type LinkRange = (sheet: string, column: string) => string | undefined;

function tableCell(
  column: Column,
  stored: CellValue,
  { language, units = {} }: AuditOptions,
  linkRange: LinkRange,
): ContentCell {
  const numberFormat = formatOf(column);
  const format = numberFormat === undefined ? {} : { numberFormat };
  if (column.linksTo !== undefined) {
    const range = linkRange(column.linksTo.sheet, column.linksTo.column);
    return { value: stored, style: "input-text", ...(range !== undefined && { list: { range } }) };
  }
  switch (column.type) {
    case "number":
    case "year":
      return {
        value: typeof stored === "number" ? inChosenUnit(stored, column, units) : stored,
        style: "input",
        ...format,
        bounds: {
          ...(column.min !== undefined && { min: inChosenUnit(column.min, column, units) }),
          ...(column.max !== undefined && { max: inChosenUnit(column.max, column, units) }),
          ...((column.integer === true || column.type === "year") && { integer: true }),
        },
      };
    case "date":
      return { value: typeof stored === "string" ? (dateSerial(stored) ?? stored) : stored, style: "input", ...format };
    case "choice": {
      const label = typeof stored === "string" ? column.choices?.[stored] : undefined;
      return {
        value: label === undefined ? stored : textIn(language, label),
        style: "input-text",
        list: Object.values(column.choices ?? {}).map((choice) => textIn(language, choice)),
      };
    }
    case "text":
      return { value: stored, style: "input-text", wrap: true };
    case "computed":
      throw new Error(`the computed column ${column.id} is laid out with its formula`);
  }
}

/** Lays out a list of things as an Excel table under a title; computed columns get their formulas afterwards. */
export function layoutTable(
  sheet: TableSheet,
  options: AuditOptions,
  values: AuditValues,
  linkRange: LinkRange,
): SheetContent {
  const { language } = options;
  const count = tableRowCount(sheet, options, values);
  const given = values.tables[sheet.id] ?? [];
  const rows: (ContentCell | undefined)[][] = [
    [
      { value: markerText({ sheet: sheet.id, language, units: options.units ?? {} }), style: "marker" },
      ...sheet.columns.map(({ id }): ContentCell => ({ value: id, style: "marker" })),
    ],
    [undefined, { value: textIn(language, sheet.title), style: "title" }],
    [undefined, { value: textIn(language, sheet.intro), style: "intro" }],
    [
      { value: headerMarker, style: "marker" },
      ...sheet.columns.map((column): ContentCell => ({
        value: headerText(column, language, options.units),
        style: "header",
        ...(column.help !== undefined && { prompt: textIn(language, column.help) }),
      })),
    ],
  ];
  for (let index = 0; index < count; index++) {
    const record = given[index] ?? {};
    rows.push([
      undefined,
      ...sheet.columns.map((column): ContentCell => {
        if (column.type !== "computed") return tableCell(column, record[column.id] ?? null, options, linkRange);
        const numberFormat = formatOf(column);
        return {
          value: null,
          style: "computed",
          computes: { sheet: sheet.id, row: index, column: column.id },
          ...(numberFormat !== undefined && { numberFormat }),
        };
      }),
    ]);
  }
  return {
    name: textIn(language, sheet.tab),
    columns: [
      { width: 4, hidden: true },
      ...sheet.columns.map((column) => ({
        width:
          column.width ??
          Math.min(30, Math.max(12, displayWidth(headerText(column, language, options.units)) / 1.5 + 3)),
      })),
    ],
    rows,
    hiddenRows: [0],
    freeze: { rows: headerRow + 1, columns: 2 },
    tables: [
      { name: sheet.tableName, top: headerRow, left: 1, bottom: headerRow + count, right: sheet.columns.length },
    ],
    names: {},
    tabColor: "8A6D1C",
    landscape: true,
    printTitleRows: { from: headerRow, to: headerRow },
  };
}

/** The cells of a table's column as an absolute range, for a list to choose from. */
export function columnRange(sheet: TableSheet, column: string, options: AuditOptions, values: AuditValues): string {
  const index = sheet.columns.findIndex((one) => one.id === column) + 1;
  if (index === 0) throw new Error(`the sheet ${sheet.id} has no column ${column}`);
  const letters = columnLetters(index);
  const first = headerRow + 2;
  const last = headerRow + 1 + tableRowCount(sheet, options, values);
  return `${quotedSheetName(textIn(options.language, sheet.tab))}!$${letters}$${first}:$${letters}$${last}`;
}
