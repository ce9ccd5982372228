import { columnLetters } from "../../core/cell";
import { SHEET_COLUMNS, SHEET_ROWS } from "../grid/reference";

/** Texts and quoted sheet names, or a cell's address that is no part of a name or a function. */
const addressOrQuoted =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/gu;

const indexOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A formula as it stands after it was copied so many rows down and columns across; `#REF!` where it leaves the sheet. */
export function movedFormula(formula: string, down: number, across: number): string {
  return formula.replace(addressOrQuoted, (whole: string, ...parts: (string | undefined)[]) => {
    const [fixedColumn, letters, fixedRow, digits] = parts;
    if (letters === undefined || digits === undefined) return whole;
    const column = indexOf(letters) + (fixedColumn === "$" ? 0 : across);
    const row = Number(digits) - 1 + (fixedRow === "$" ? 0 : down);
    if (row < 0 || row >= SHEET_ROWS || column < 0 || column >= SHEET_COLUMNS) return "#REF!";
    return `${fixedColumn ?? ""}${columnLetters(column)}${fixedRow ?? ""}${row + 1}`;
  });
}
