import { isBlank } from "../../core/cell";
import type { TableRow } from "../../sheets/audit-data";
import type { Column, TableSheet } from "../../sheets/define";
import { sheetById } from "../../sheets/index";
import { baseYear, column, dash, fixed, gapAt, said, say, shown, unitText, type ReportContext } from "../context";
import type { ReportBlock } from "../document";
import { sheetGaps } from "./item-findings";

export function tableSheet(id: string): TableSheet {
  const sheet = sheetById(id);
  if (sheet.kind !== "table") throw new Error(`${id} is no table`);
  return sheet;
}

/** A column's declaration; a block that names one no table has is a programmer's mistake. */
export function declared(sheet: TableSheet, id: string): Column {
  const found = sheet.columns.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${sheet.id} has no column ${id}`);
  return found;
}

/** A table's cell as readers expect it: choices by their label. */
export function rowText(
  context: ReportContext,
  { choices }: Column,
  cell: TableRow["cells"][string] | undefined,
): string {
  const choice = typeof cell === "string" ? choices?.[cell] : undefined;
  return choice === undefined ? shown(context, cell) : said(context, choice);
}

/** What a table lacks altogether, pointing at its first row. */
export function emptyTableGap(context: ReportContext, sheet: TableSheet): ReportBlock {
  return gapAt(context, say(context, `“${sheet.title.zh}”还没有内容。`, `“${sheet.title.en}” is still empty.`), {
    sheet: sheet.id,
    row: 0,
    column: sheet.key[0] ?? "",
  });
}

/** The list of industrial enterprises (A.1 b). */
export function enterpriseBlocks(context: ReportContext): ReportBlock[] {
  const sheet = tableSheet("enterprises");
  const rows = context.data.rows(sheet.id);
  if (rows.length === 0) return [emptyTableGap(context, sheet)];
  const columns = ["name", "industry", "product", "above-scale", "key-energy-user", "audit"].map((id) =>
    declared(sheet, id),
  );
  const widths = [26, 12, 22, 10, 12, 18];
  return [
    {
      kind: "table",
      caption: sheet.title,
      columns: [
        column(say(context, "序号", "No."), 6, "center"),
        ...columns.map(({ title }, index) => column(said(context, title), widths[index] ?? 12)),
      ],
      rows: rows.map((row, index) => [
        `${index + 1}`,
        ...columns.map((one) => rowText(context, one, row.cells[one.id])),
      ]),
    },
    ...sheetGaps(context, sheet.id),
  ];
}

/** What the enterprises are ranked by: the words of 6.2.3 — energy, water, pollution. */
const ranked = ["energy", "fresh-water", "COD", "SO2"];
const places = 5;

/** Who uses and emits most in the base period: the ground on which a focus is chosen (6.2.3). */
export function rankingBlocks(context: ReportContext): ReportBlock[] {
  const sheet = tableSheet("enterprise-years");
  const year = baseYear(context);
  const rows = context.data.rows(sheet.id).filter(({ cells }) => cells["year"] === year);
  if (year === undefined || rows.length === 0) return [emptyTableGap(context, sheet)];
  const rankings = ranked.map((id) => {
    const { title, unit } = declared(sheet, id);
    const amounts = rows.flatMap(({ cells }) => {
      const amount = cells[id];
      const name = cells["enterprise"];
      return typeof amount === "number" && !isBlank(name) ? [{ name: String(name), amount }] : [];
    });
    const total = amounts.reduce((sum, { amount }) => sum + amount, 0);
    const top = [...amounts].sort((a, b) => b.amount - a.amount).slice(0, places);
    return { title, unit, total, top };
  });
  const table = rankings.flatMap(({ title, unit, total, top }) =>
    top
      .filter(({ amount }) => amount > 0)
      .map(({ name, amount }, index) => [
        index === 0 ? `${said(context, title)}（${unitText(context, unit)}）` : "",
        `${index + 1}`,
        name,
        shown(context, amount),
        total > 0 ? `${fixed(context, (amount / total) * 100, 1)}%` : dash,
      ]),
  );
  if (table.length === 0) return [emptyTableGap(context, sheet)];
  return [
    {
      kind: "table",
      caption: {
        zh: `${year} 年能耗、水耗和排放较大的企业`,
        en: `Enterprises with the highest energy and water use and emissions, ${year}`,
      },
      columns: [
        column(say(context, "项目", "Item"), 24),
        column(say(context, "位次", "Rank"), 8, "center"),
        column(say(context, "企业", "Enterprise"), 34),
        column(say(context, "数量", "Amount"), 16, "right"),
        column(say(context, "占各企业合计", "Share of all"), 18, "right"),
      ],
      rows: table,
      note: say(
        context,
        "按“企业年度数据”计算，供比选审核重点时参考；审核重点由审核小组确定。",
        "Computed from the yearly data of the enterprises, as a basis for the choice; the audit group decides on the focus.",
      ),
    },
    ...sheetGaps(context, sheet.id),
  ];
}
