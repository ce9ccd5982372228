import type { CellValue } from "../../core/cell";
import type { SheetGrid } from "../../workbook/content";
import { officeCode } from "./excel-faults";

/** A sheet as read, with the id by which Excel keeps it whatever its tab is called. */
export interface ReadSheet extends SheetGrid {
  readonly id: string;
}

/**
 * Cells asked for at once when everything in one answer was too much (5 MB in Excel on the web): some 80 bytes a cell
 * fill about two thirds of it.
 */
const cellsAtOnce = 40_000;

/** Reads every sheet: two round trips, more only for a workbook whose cells do not fit in one answer. */
export async function readSheets(): Promise<ReadSheet[]> {
  // A plain context rather than Excel.run, which would track each range and spend a third trip on releasing it.
  const context = new Excel.RequestContext();
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/id,items/name");
  await context.sync();
  try {
    return await readWhole(context, worksheets.items);
  } catch (reason) {
    if (officeCode(reason) !== "ResponsePayloadSizeLimitExceeded") throw reason;
    return readInParts(worksheets.items, cellsAtOnce);
  }
}

async function readWhole(context: Excel.RequestContext, worksheets: readonly Excel.Worksheet[]): Promise<ReadSheet[]> {
  const asked = worksheets.map((worksheet) => {
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("values,rowIndex,columnIndex");
    const merged = used.getMergedAreasOrNullObject();
    merged.load("address");
    return { worksheet, used, merged };
  });
  await context.sync();
  return asked.map(({ worksheet, used, merged }) => ({
    id: worksheet.id,
    name: worksheet.name,
    cells: used.isNullObject ? [] : fromCorner(used.values, used.rowIndex, used.columnIndex),
    merges: used.isNullObject || merged.isNullObject ? [] : areasOf(merged.address),
  }));
}

async function readInParts(worksheets: readonly Excel.Worksheet[], budget: number): Promise<ReadSheet[]> {
  const context = new Excel.RequestContext();
  const asked = worksheets.map(({ id, name }) => {
    const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const merged = used.getMergedAreasOrNullObject();
    merged.load("address");
    return { id, name, used, merged };
  });
  await context.sync();

  const sheets: ReadSheet[] = [];
  for (const { id, name, used, merged } of asked) {
    if (used.isNullObject) {
      sheets.push({ id, name, cells: [], merges: [] });
      continue;
    }
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    const rows: unknown[][] = [];
    while (rows.length < rowCount) {
      const share = Math.max(1, Math.floor(budget / columnCount));
      const count = Math.min(share, rowCount - rows.length);
      rows.push(
        ...(await readRows({
          id,
          row: rowIndex + rows.length,
          column: columnIndex,
          rows: count,
          columns: columnCount,
        })),
      );
    }
    const merges = merged.isNullObject ? [] : areasOf(merged.address);
    sheets.push({ id, name, cells: fromCorner(rows, rowIndex, columnIndex), merges });
  }
  return sheets;
}

interface Block {
  /** The worksheet's. */
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The values of a block; halved as often as long texts make it necessary. */
async function readRows(block: Block): Promise<unknown[][]> {
  const context = new Excel.RequestContext();
  const { id, row, column, rows, columns } = block;
  const range = context.workbook.worksheets.getItem(id).getRangeByIndexes(row, column, rows, columns);
  range.load("values");
  try {
    await context.sync();
    return range.values;
  } catch (reason) {
    if (officeCode(reason) !== "ResponsePayloadSizeLimitExceeded" || rows === 1) throw reason;
    const half = Math.ceil(rows / 2);
    const upper = await readRows({ ...block, rows: half });
    return [...upper, ...(await readRows({ ...block, row: row + half, rows: rows - half }))];
  }
}

/** Rows from A1 on, for a used range that may begin further in. Excel gives blank as "". */
function fromCorner(values: readonly (readonly unknown[])[], top: number, left: number): CellValue[][] {
  const margin = Array.from({ length: left }, () => null);
  const above = Array.from({ length: top }, () => []);
  return [...above, ...values.map((row) => [...margin, ...row.map(cellValue)])];
}

function cellValue(it: unknown): CellValue {
  if (typeof it === "number" || typeof it === "boolean") return it;
  return typeof it === "string" && it !== "" ? it : null;
}

/** The areas of "Sheet1!B4:D4,'My sheet'!F1:F2", without the sheets. */
export function areasOf(address: string): string[] {
  return [...address.matchAll(/(?:'(?:[^']|'')*'|[^',!]+)!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)/g)].map(
    ([, area = ""]) => area.replaceAll("$", ""),
  );
}
