import { said, type ReportContext } from "../context";
import type { ReportBlock } from "../document";
import type { Fill } from "../outline";
import { tableSheet } from "./enterprise-tables";
import { sheetGaps } from "./item-findings";
import { sheetTable } from "./sheet-table";

/** A list of the workbook as it was filled in, with what is wrong in it; `undefined` when it has no row. */
export function listBlocks(
  context: ReportContext,
  { sheet, columns, caption, note }: Extract<Fill, { kind: "list" }>,
): ReportBlock[] | undefined {
  const rows = context.data.rows(sheet);
  if (rows.length === 0) return undefined;
  return [
    sheetTable(context, {
      sheet,
      caption: caption ?? tableSheet(sheet).title,
      rows,
      columns,
      ...(note !== undefined && { note: said(context, note) }),
    }),
    ...sheetGaps(context, sheet),
  ];
}
