import { isBlank, isExcelError, type CellValue } from "../core/cell";
import { numberFromText } from "../core/number-text";
import type { Text } from "../core/text";
import type { Unreadable } from "../sheets/audit-data";
import { dateSerial, isoDate } from "./dates";

/** What a cell is declared to hold. */
export interface Expected {
  readonly type: "number" | "text" | "date" | "year" | "choice" | "description";
  readonly integer?: boolean | undefined;
  readonly unit?: string | undefined;
  readonly choices?: Readonly<Record<string, Text>> | undefined;
}

export type ReadCell =
  { readonly ok: true; readonly value: CellValue } | { readonly ok: false; readonly expected: Unreadable["expected"] };

const folded = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

function readNumber(cell: CellValue, { integer, unit }: Expected): ReadCell {
  const expected = integer === true ? "integer" : "number";
  let number: number | undefined;
  if (typeof cell === "number") number = cell;
  else if (typeof cell === "string") {
    number = numberFromText(cell);
    // "85%" typed as text into a field whose unit is % means 85, not 0.85.
    if (number !== undefined && unit === "%" && cell.normalize("NFKC").trim().endsWith("%")) number *= 100;
  }
  if (number === undefined || !Number.isFinite(number)) return { ok: false, expected };
  if (integer === true && !Number.isInteger(number)) return { ok: false, expected };
  return { ok: true, value: number };
}

/** Reads a cell as what its field declares: choices as their key, dates as ISO text, blank as null. */
export function readCell(cell: CellValue, expected: Expected): ReadCell {
  if (isBlank(cell)) return { ok: true, value: null };
  switch (expected.type) {
    case "number":
      return readNumber(cell, expected);
    case "year": {
      const year = typeof cell === "string" ? numberFromText(cell.replace(/年$/, "")) : cell;
      const plausible = typeof year === "number" && Number.isInteger(year) && year >= 1900 && year <= 2200;
      return plausible ? { ok: true, value: year } : { ok: false, expected: "year" };
    }
    case "date": {
      const serial = typeof cell === "string" ? dateSerial(cell) : typeof cell === "number" ? cell : undefined;
      const iso = serial === undefined ? undefined : isoDate(serial);
      return iso === undefined ? { ok: false, expected: "date" } : { ok: true, value: iso };
    }
    case "choice": {
      const given = folded(String(cell));
      const key = Object.entries(expected.choices ?? {}).find(([id, label]) =>
        [id, label.zh, label.en].some((name) => folded(name) === given),
      )?.[0];
      return key === undefined ? { ok: false, expected: "choice" } : { ok: true, value: key };
    }
    default:
      return isExcelError(cell) ? { ok: true, value: null } : { ok: true, value: String(cell).trim() };
  }
}
