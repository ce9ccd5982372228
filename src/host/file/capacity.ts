import { cellIndices } from "../../core/cell";
import { refused, type WorkbookOutcome } from "../../workbook/port";
import type { Limits } from "./file-kind";
import { entryBytes, type ZipEntry } from "./zip-archive";

/**
 * Whether what a file's parts hold can be kept in memory. The directory's sizes do not tell: a part of a few kilobytes
 * can hold millions of elements, or two cells at the ends of a sheet.
 */

const isRead = /\.(xml|rels|vml)$/i;
const isSheet = /^xl\/worksheets\/[^/]+\.xml$/i;
const tagBegins = 0x3c;

function tagsIn(part: Uint8Array): number {
  let count = 0;
  for (let at = part.indexOf(tagBegins); at >= 0; at = part.indexOf(tagBegins, at + 1)) count++;
  return count;
}

const cellAt = /<(?:\w+:)?c\s[^>]*?\br=["']([A-Z]{1,3}[1-9]\d{0,6})["']/g;

/** The cells of the rectangle that holds every cell of the sheet; those without an address are as many as their tags. */
function cellsSpanned(xml: string): number {
  let [rows, columns] = [0, 0];
  for (const [, address = ""] of xml.matchAll(cellAt)) {
    const { row, column } = cellIndices(address);
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  return rows * columns;
}

/** Refuses a file whose parts would take too much memory; throws when a part is damaged. */
export async function withinCapacity(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  { cells, tags }: Limits,
  file: Readonly<Record<string, string>>,
): Promise<WorkbookOutcome<void>> {
  let left = tags;
  for (const entry of entries) {
    if (!isRead.test(entry.name)) continue;
    const part = await entryBytes(bytes, entry);
    left -= tagsIn(part);
    if (left < 0) return refused("file-too-large", file);
    if (cells !== undefined && isSheet.test(entry.name) && cellsSpanned(new TextDecoder().decode(part)) > cells)
      return refused("file-too-large", file);
  }
  return { ok: true, value: undefined };
}
