import { isBlank, type CellValue } from "../core/cell";
import { dateSerial, isoDate } from "../workbook/dates";

/**
 * How a cell's content stands in the import log: readable, and without loss. Days stand as ISO text; numbers and texts as
 * they are; a text that would be read as something else, or that begins or ends with white space, in quotation marks.
 */

const numeric = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** What the cell held, from its text in the log. `isDay` where the field is declared a date. */
export function fromLog(text: string | null, isDay: boolean): CellValue {
  if (text === null || text === "") return null;
  if (text.startsWith('"')) {
    const quoted: unknown = JSON.parse(text);
    return typeof quoted === "string" ? quoted : text;
  }
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  if (isDay && day.test(text)) return dateSerial(text) ?? text;
  return numeric.test(text) ? Number(text) : text;
}

const isItself = (text: string, isDay: boolean): boolean =>
  text === text.trim() && !text.startsWith('"') && (fromLog(text, isDay) === text || (isDay && day.test(text)));

/** A cell's content as it stands in the log; some hosts give a day as its serial number, some as ISO text. */
export function toLog(content: CellValue, isDay: boolean): string | null {
  if (content === null || content === "") return null;
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (typeof content === "string") return isItself(content, isDay) ? content : JSON.stringify(content);
  const iso = isDay && Number.isInteger(content) ? isoDate(content) : undefined;
  return iso ?? String(content);
}

/** The reading of a log cell as text: hosts give numbers and truth values typed into it as what they are. */
export const logText = (cell: CellValue): string | null =>
  isBlank(cell) ? null : typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
