import { percentText } from "../../i18n/fill";
import type { TableRow } from "../../sheets/audit-data";
import type { Column, TableSheet } from "../../sheets/define";
import { column, dash, fixed, said, say, shown, unitText, type ReportContext } from "../context";
import type { ReportTable } from "../document";
import { declared, rowText, tableSheet } from "./enterprise-tables";

/** A column that is judged or looked up rather than read from the row. */
export interface JudgedColumn {
  readonly title: string;
  readonly width: number;
  readonly text: (row: TableRow) => string;
}

/** Rows of a data sheet's table as a table of the report. */
export interface SheetTable {
  readonly sheet: string;
  readonly caption: ReportTable["caption"];
  readonly rows: readonly TableRow[];
  /** Columns of the sheet by id with their relative widths, and columns of the report's own. */
  readonly columns: readonly (readonly [id: string, width: number] | JudgedColumn)[];
  readonly note?: string;
}

const isNumeric = ({ type }: Column): boolean => type === "number" || type === "computed";

/** A computed column's result in a row. */
export function computedIn(
  { evaluation }: ReportContext,
  sheet: string,
  row: TableRow,
  id: string,
): number | undefined {
  const outcome = evaluation.at({ sheet, row: row.index, column: id });
  if (outcome?.ok !== true) return undefined;
  // A formula for whole tables gives a table of one cell for a single row.
  const cell = Array.isArray(outcome.value) ? outcome.value[0]?.[0] : outcome.value;
  return typeof cell === "number" ? cell : undefined;
}

function cellText(context: ReportContext, sheet: TableSheet, row: TableRow, one: Column): string {
  const cell = row.cells[one.id];
  if (one.type === "year") return typeof cell === "number" ? String(cell) : dash;
  if (one.type !== "computed") return rowText(context, one, cell);
  const value = computedIn(context, sheet.id, row, one.id);
  if (value === undefined) return dash;
  if (one.format === "percent") return percentText(context.language, value);
  return typeof one.format === "number" ? fixed(context, value, one.format) : shown(context, value);
}

/** A column's title with its unit, without the scale remarks that only the data sheet needs. */
function heading(context: ReportContext, { title, unit, format }: Column): string {
  const bare = said(context, title)
    .replace(/[（(][^（）()]*=[^（）()]*[）)]/u, "")
    .trim();
  const printed = format === "percent" ? "" : unitText(context, unit);
  return printed === "" ? bare : say(context, `${bare}（${printed}）`, `${bare} (${printed})`);
}

export function sheetTable(
  context: ReportContext,
  { sheet: id, caption, rows, columns, note }: SheetTable,
): ReportTable {
  const sheet = tableSheet(id);
  const made = columns.map((one) => {
    if ("text" in one) return { head: column(one.title, one.width), text: one.text };
    const [columnId, width] = one;
    const own = declared(sheet, columnId);
    return {
      head: column(heading(context, own), width, isNumeric(own) ? "right" : "left"),
      text: (row: TableRow) => cellText(context, sheet, row, own),
    };
  });
  return {
    kind: "table",
    caption,
    columns: made.map(({ head }) => head),
    rows: rows.map((row) => made.map(({ text }) => text(row))),
    ...(note !== undefined && { note }),
  };
}
