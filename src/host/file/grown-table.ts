import { cellAddress, cellIndices } from "../../core/cell";

/** A table that takes more rows than it had; indices from 0, the header row included. */
export interface GrownTable {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly newBottom: number;
}

const sameName = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

/** Texts in quotes, or a range with or without its sheet. */
const rangeOrQuoted =
  /"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?\$?([A-Z]{1,3})\$?(\d+):(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_.(])/gu;

/**
 * A formula, or a list of ranges, in which every range over all rows of a grown table takes in the new ones too: what
 * Excel does with references to a whole column of a table. `home` is the sheet of ranges that name none.
 */
export function withGrownRanges(formula: string, home: string, grown: readonly GrownTable[]): string {
  if (grown.length === 0) return formula;
  return formula.replace(rangeOrQuoted, (whole: string, ...found: (string | undefined)[]) => {
    const [quoted, plain, first = "", from = "", , last = "", , to = ""] = found;
    if (first === "") return whole;
    const sheet = quoted === undefined ? (plain ?? home) : quoted.replaceAll("''", "'");
    const [start, end] = [cellIndices(first + from), cellIndices(last + to)];
    const table = grown.find(
      (one) =>
        sameName(one.sheet, sheet) &&
        (start.row === one.top || start.row === one.top + 1) &&
        end.row === one.bottom &&
        start.column >= one.left &&
        end.column <= one.right,
    );
    return table === undefined ? whole : whole.slice(0, -to.length) + String(table.newBottom + 1);
  });
}

/** A rule's ranges ("C5:C34 F5"), of which those that reach the last row of the grown table reach on to the new last one. */
export function withGrownCells(ranges: string, { left, right, bottom, newBottom }: GrownTable): string {
  const longer = (range: string): string => {
    const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(range);
    if (match?.[1] === undefined || match[2] === undefined) return range;
    const from = cellIndices(match[1] + match[2]);
    const to = match[3] === undefined || match[4] === undefined ? from : cellIndices(match[3] + match[4]);
    if (to.row !== bottom || from.column < left || to.column > right) return range;
    return `${cellAddress(from.row, from.column)}:${cellAddress(newBottom, to.column)}`;
  };
  return ranges.split(" ").map(longer).join(" ");
}
