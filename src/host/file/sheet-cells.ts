import type { Cell as FileCell } from "hucre/xlsx";
import { cellAddress, columnLetters } from "../../core/cell";
import type { Language } from "../../core/text";
import type { ContentCell, SheetContent } from "../../workbook/content";
import { looksIn, type Look } from "./looks";
import { rowHeights } from "./row-heights";
import { literal, storedFormula } from "./stored-formula";

/**
 * The cells of a new sheet. The library for .xlsx files numbers a book's looks and texts anew for every cell, which takes
 * most of its time. So it is given specimens alone, the first cell of each look and text, and all cells are written here
 * with the numbers that it has put into those.
 */
export interface SheetCells {
  /** What the library is to write, by "row,column". */
  readonly specimens: Map<string, Partial<FileCell>>;
  /** Puts all of the sheet's rows in place of the specimens into the sheet that the library wrote. */
  readonly inPlaceOfSpecimens: (sheet: string) => string;
}

/** What the library made of a specimen: the number of its look, and how its text is to be found. */
interface Numbered {
  readonly look: string;
  readonly type: string;
  readonly value: string;
}

const cellTag = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|><v>([^<]*)<\/v><\/c>)/g;

function numbersIn(written: string): ReadonlyMap<string, Numbered> {
  const numbers = new Map<string, Numbered>();
  for (const [, address = "", attributes = "", value = ""] of written.matchAll(cellTag)) {
    const [look = ""] = / s="\d+"/.exec(attributes) ?? [];
    const [type = ""] = / t="\w+"/.exec(attributes) ?? [];
    numbers.set(address, { look, type, value });
  }
  return numbers;
}

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** Control characters have no place in XML; the file format has escape sequences of its own for them. */
const escaped = (text: string): string =>
  text.replace(
    /[&<>]|[^\t\n\u0020-\uffff]/g,
    (char) => named[char] ?? `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );

function formulaCell(start: string, formula: string, value: ContentCell["value"]): string {
  const stored = `<f>${escaped(storedFormula(formula))}</f>`;
  if (typeof value === "number") return `${start}>${stored}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b">${stored}<v>${value ? 1 : 0}</v></c>`;
  // A formula without a stored result would be calculated by programs that do not know the function.
  const text = value === null || value === "" ? "<v/>" : `<v>${escaped(literal(value))}</v>`;
  return `${start} t="str">${stored}${text}</c>`;
}

export function sheetCells(sheet: SheetContent, language: Language): SheetCells {
  const specimens = new Map<string, Partial<FileCell>>();
  const lookFor = looksIn(language, sheet.locked === true);
  /** Where the first cell of each look and text stands. */
  const looks = new Map<Look, string>();
  const texts = new Map<string, string>();
  let width = 0;

  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      if (cell === undefined) return;
      const style = lookFor(cell);
      const text = cell.formula === undefined && typeof cell.value === "string" ? cell.value : "";
      const newLook = !looks.has(style);
      const newText = text !== "" && !texts.has(text);
      // the widest row tells the library how large the sheet is
      if (!newLook && !newText && cell.comment === undefined && column < width) return;
      const address = cellAddress(rowIndex, column);
      if (newLook) looks.set(style, address);
      if (newText) texts.set(text, address);
      width = Math.max(width, column + 1);
      specimens.set(`${rowIndex},${column}`, {
        value: newText ? literal(text) : null,
        style,
        ...(cell.comment !== undefined && { comment: { text: cell.comment } }),
      });
    });
  });

  return {
    specimens,
    inPlaceOfSpecimens(written) {
      const [data] = /<sheetData\/>|<sheetData>.*<\/sheetData>/s.exec(written) ?? [];
      if (data === undefined) throw new Error(`the sheet ${sheet.name} was written without its rows`);
      const numbers = numbersIn(data);
      const at = (address: string | undefined): Numbered | undefined => numbers.get(address ?? "");
      const lookAttributes = new Map([...looks].map(([look, address]) => [look, at(address)?.look ?? ""]));
      const textNumbers = new Map([...texts].map(([text, address]) => [text, at(address)]));

      const cellText = (cell: ContentCell, address: string): string => {
        const start = `<c r="${address}"`;
        const look = lookAttributes.get(lookFor(cell)) ?? "";
        const { value, formula } = cell;
        if (formula !== undefined) return formulaCell(start + look, formula, value);
        if (typeof value === "number" && Number.isFinite(value)) return `${start}${look}><v>${value}</v></c>`;
        if (typeof value === "boolean") return `${start} t="b"${look}><v>${value ? 1 : 0}</v></c>`;
        if (typeof value !== "string" || value === "") return look === "" ? "" : `${start}${look}/>`;
        const text = textNumbers.get(value);
        if (text === undefined || text.type === "")
          throw new Error(`the text of ${sheet.name}!${address} was not written`);
        return `${start}${text.type}${look}><v>${text.value}</v></c>`;
      };

      const letters = Array.from({ length: width }, (_, column) => columnLetters(column));
      const hidden = new Set(sheet.hiddenRows);
      const heights = rowHeights(sheet);
      const rows = sheet.rows.map((row, index) => {
        const number = String(index + 1);
        const start = `<row r="${number}"${hidden.has(index) ? ' hidden="1"' : ` ht="${heights[index]}"`}`;
        let cells = "";
        row.forEach((cell, column) => {
          if (cell !== undefined) cells += cellText(cell, letters[column] + number);
        });
        return cells === "" ? `${start}/>` : `${start}>${cells}</row>`;
      });
      return written.replace(data, () => (rows.length === 0 ? data : `<sheetData>${rows.join("")}</sheetData>`));
    },
  };
}
