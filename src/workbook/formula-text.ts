import { cellAddress, columnLetters, quotedSheetName } from "../core/cell";
import type { BoundArgument, BoundComputation } from "../evaluation/bind";
import type { Place } from "../sheets/audit-data";

/** A cell by sheet name and indices from 0. */
export interface Position {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
export type Locate = (place: Place) => Position | undefined;

/** The namespace of the add-in's functions in Excel. */
export const namespace = "PARK";

interface Surroundings {
  readonly locate: Locate;
  /** How many rows a table has, blank ones included. */
  readonly rowsOf: (sheet: string) => number;
  /** The sheet the formula stands on: its own cells need no sheet name. */
  readonly home: string;
}

function referenceTo(place: Place, { locate, home }: Surroundings): { text: string; position: Position } {
  const position = locate(place);
  if (position === undefined) throw new Error(`no cell for ${JSON.stringify(place)}`);
  const prefix = position.sheet === home ? "" : `${quotedSheetName(position.sheet)}!`;
  return { text: prefix + cellAddress(position.row, position.column), position };
}

/** The table's cells as an absolute range; a workbook without the sheet has nothing to hand over. */
function tableText(sheet: string, columns: readonly string[], { locate, rowsOf, home }: Surroundings): string {
  const at = (row: number, column: string | undefined) =>
    locate({ sheet, row, ...(column !== undefined && { column }) });
  const from = at(0, columns[0]);
  const to = at(Math.max(1, rowsOf(sheet)) - 1, columns.at(-1));
  if (from === undefined || to === undefined) return "";
  const absolute = ({ row, column }: Position): string => `$${columnLetters(column)}$${row + 1}`;
  const prefix = from.sheet === home ? "" : `${quotedSheetName(from.sheet)}!`;
  return `${prefix}${absolute(from)}:${absolute(to)}`;
}

/** Some hosts hand a blank cell to a function as 0; an empty text stays missing everywhere. */
const unlessBlank = (text: string, factor = 1): string =>
  `IF(${text}="","",${text}${factor === 1 ? "" : `*${factor}`})`;

function argumentText(bound: BoundArgument, surroundings: Surroundings): string {
  switch (bound.kind) {
    case "omitted":
      return "";
    case "constant":
      return typeof bound.value === "number" ? String(bound.value) : `"${bound.value.replaceAll('"', '""')}"`;
    case "cell": {
      const { text } = referenceTo(bound.place, surroundings);
      if (bound.otherwise !== undefined) return `IF(${text}="",${bound.otherwise},${text})`;
      return unlessBlank(text, bound.factor);
    }
    case "table":
      return tableText(bound.sheet, bound.columns, surroundings);
    case "range": {
      const found = bound.places.map((place) => referenceTo(place, surroundings));
      const first = found[0];
      const last = found.at(-1);
      if (first === undefined || last === undefined) throw new Error("an empty range");
      const adjacent = found.every(({ position }, index) => {
        const before = found[index - 1]?.position;
        return before === undefined || position.row - before.row + (position.column - before.column) === 1;
      });
      // The only way in which every Excel makes one list of cells that stand apart, or that are converted one by one.
      if (!adjacent || bound.factors !== undefined) {
        const between = adjacent && first.position.row === last.position.row && found.length > 1 ? "," : ";";
        const order = found.map((_, index) => index + 1).join(between);
        return `CHOOSE({${order}},${found.map(({ text }, index) => unlessBlank(text, bound.factors?.[index])).join(",")})`;
      }
      return `${first.text}:${cellAddress(last.position.row, last.position.column)}`;
    }
  }
}

/**
 * The cell's formula in Excel's English syntax, without "=". `onlyIf` names a cell of the same row: while it is blank
 * the computed cell stays blank too (the unused rows of a table).
 */
export function formulaText(bound: BoundComputation, surroundings: Surroundings, onlyIf?: Place): string {
  const list = bound.arguments
    .map((one) => argumentText(one, surroundings))
    .join(",")
    .replace(/,+$/, "");
  const call = `${namespace}.${bound.formula.id}(${list})${bound.resultFactor === 1 ? "" : `*${bound.resultFactor}`}`;
  return onlyIf === undefined ? call : `IF(${referenceTo(onlyIf, surroundings).text}="","",${call})`;
}
