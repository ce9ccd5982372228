/**
 * What Excel makes of a text put into a cell, by typing or by `range.values`: a number, a percentage, a date, a truth
 * value, an error, a formula, or just the text.
 */
import { isErrorCode, type CellValue } from "../grid/book";

export interface TypedCell {
  readonly value?: CellValue;
  readonly formula?: string;
  /** The number format Excel gives a cell that had none. */
  readonly numberFormat?: string;
}

const DAY = 86_400_000;
/** Day 0 of the 1900 date system, with Excel's imaginary 29 February 1900 already counted. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a calendar date (1900 date system); `null` when there is no such date. */
export function dateSerial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = Math.round((date.getTime() - EPOCH) / DAY);
  return serial >= 61 ? serial : null;
}

function typedNumber(text: string): TypedCell | null {
  if (/^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?([eE][+-]?\d+)?%?$/.test(text) && /\d/.test(text)) {
    const percent = text.endsWith("%");
    const digits = text.replaceAll(",", "").replace("%", "");
    const value = Number(digits);
    if (!Number.isFinite(value)) return null;
    if (percent) return { value: value / 100, numberFormat: digits.includes(".") ? "0.00%" : "0%" };
    if (text.includes(",")) return { value, numberFormat: digits.includes(".") ? "#,##0.00" : "#,##0" };
    return { value };
  }
  const date = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const serial = date ? dateSerial(Number(date[1]), Number(date[2]), Number(date[3])) : null;
  return serial === null ? null : { value: serial, numberFormat: "yyyy/m/d" };
}

/**
 * @param text what is put in
 * @param numberFormat the cell's present number format; in a text cell ("@") everything stays text
 */
export function typedText(text: string, numberFormat: string | undefined): TypedCell {
  if (text === "") return { value: null };
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { formula: text };
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (isErrorCode(upper)) return { value: upper };
  const number = typedNumber(text.trim());
  if (number) return number;
  if (/^[+-]./.test(text)) return { formula: `=${text}` };
  return { value: text };
}
