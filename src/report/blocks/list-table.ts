import { baseYear, said, type ReportContext } from "../context";
import type { ReportBlock } from "../document";
import type { Fill } from "../outline";
import { tableSheet } from "./enterprise-tables";
import { sheetGaps } from "./item-findings";
import { sheetTable } from "./sheet-table";

/** A list of the workbook as it was filled in, with what is wrong in it; `undefined` when it has no row. */
export function listBlocks(
  context: ReportContext,
  { sheet, columns, caption, note, baseYearOnly }: Extract<Fill, { kind: "list" }>,
): ReportBlock[] | undefined {
  const all = context.data.rows(sheet);
  if (all.length === 0) return undefined;
  const { title } = tableSheet(sheet);
  const year = baseYear(context);
  const current = baseYearOnly === true ? all.filter(({ cells }) => cells["year"] === year) : [];
  const rows = current.length > 0 ? current : all;
  return [
    sheetTable(context, {
      sheet,
      caption: caption ?? (current.length > 0 ? { zh: `${year} 年${title.zh}`, en: `${title.en}, ${year}` } : title),
      rows,
      columns,
      ...(note !== undefined && { note: said(context, note) }),
    }),
    ...sheetGaps(context, sheet),
  ];
}
