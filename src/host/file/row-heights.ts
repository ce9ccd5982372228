import type { ContentCell, SheetContent } from "../../workbook/content";
import { bodySize, fontSize, isCentred, wraps } from "./looks";
import { wrappedLines } from "./text-extent";

/** Points a line of text takes beyond the size of its font: Chinese fonts are set wider than Latin ones. */
const lineSpacing = 1.52;
const padding = 5;
/** What a level of indentation takes of a column's width, in characters. */
const indentWidth = 1.5;
const lowest = 20;
/** A reason in a narrow computed cell must not blow up its row: the cell shows all of it when it is selected. */
const linesOfReason = 3;

function height(cell: ContentCell | undefined, columnWidth: number): number {
  if (cell === undefined || cell.value === null || cell.value === "") return 0;
  const size = fontSize(cell);
  const usable = columnWidth - indentWidth * ((isCentred(cell) ? 0 : 1) + (cell.indent ?? 0));
  const lines = wraps(cell) ? wrappedLines(String(cell.value), (usable * bodySize) / size) : 1;
  const shown = cell.style === "computed" ? Math.min(lines, linesOfReason) : lines;
  return shown * size * lineSpacing + padding;
}

/** Row heights in points that show wrapped text in full, from estimated text widths. */
export function rowHeights(sheet: SheetContent): readonly number[] {
  const highestAllowed = 409;
  return sheet.rows.map((row) => {
    const needed = row.map((cell, column) => {
      if (sheet.columns[column]?.hidden === true) return 0;
      const taken = Array.from({ length: cell?.across ?? 1 }, (_, more) => sheet.columns[column + more]?.width ?? 9);
      return height(
        cell,
        taken.reduce((sum, width) => sum + width, 0),
      );
    });
    return Math.min(highestAllowed, Math.ceil(Math.max(lowest, ...needed)));
  });
}
