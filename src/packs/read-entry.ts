import { isBlank, isExcelError, type CellValue } from "../core/cell";
import type { Text } from "../core/text";
import type { Field } from "../sheets/define";
import { dateSerial, isoDate } from "../workbook/dates";
import { readCell } from "../workbook/read-cell";
import type { EntryOutcome } from "./entry-outcome";
import { foldedName } from "./row-places";
import { readNumber, type NumberCell } from "./typed-number";

/** Days that data of an audit can bear; a number outside was meant as something else. */
const plausible = { from: "1990-01-01", to: "2099-12-31" } as const;

const inRange = (iso: string | undefined): iso is string =>
  iso !== undefined && iso >= plausible.from && iso <= plausible.to;

/** 20240301 as a number or text is a day; every other number of that size is not. */
function compactDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  const serial = year === undefined ? undefined : dateSerial(`${year}-${month ?? ""}-${day ?? ""}`);
  return serial === undefined ? undefined : isoDate(serial);
}

function readDate(raw: CellValue): EntryOutcome {
  if (typeof raw === "number") {
    const iso = isoDate(raw);
    if (inRange(iso)) return { kind: "value", value: iso, repairs: [] };
    const compact = compactDay(String(raw));
    if (inRange(compact)) return { kind: "value", value: compact, repairs: ["date-text"] };
  }
  if (typeof raw === "string") {
    const text = raw.normalize("NFKC").trim();
    const serial = dateSerial(text.replace(/\s+/g, "").replace(/T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, ""));
    const iso = serial === undefined ? compactDay(text) : isoDate(serial);
    if (inRange(iso)) return { kind: "value", value: iso, repairs: text.startsWith(iso) ? [] : ["date-text"] };
  }
  return { kind: "rejected", reason: "not-a-date", args: {} };
}

/** A longer number has lost its last digits in the cell; an identifier must not be read from it. */
const digitsKept = 1e15;

/** The choice of whose label one part was typed, "发票" of "发票、结算单"; none where two labels have that part. */
function choiceByPart(raw: CellValue, choices: Readonly<Record<string, Text>>): string | undefined {
  const typed = foldedName(raw);
  const fitting = Object.entries(choices).filter(([, { zh, en }]) =>
    [zh, en].some((label) =>
      foldedName(label)
        .split(/[、,;()]/)
        .some((part) => part.trim() === typed),
    ),
  );
  return fitting.length === 1 ? fitting[0]?.[0] : undefined;
}

/** Reads a cell of a pack as what its field asks for; values are typed as the audit workbook's are. */
export function readEntry(raw: CellValue, field: Field, cell: NumberCell): EntryOutcome {
  if (isBlank(raw)) return { kind: "blank" };
  if (isExcelError(raw)) return { kind: "rejected", reason: "error-value", args: {} };
  switch (field.type) {
    case "number":
      return readNumber(raw, field, cell);
    case "date":
      return readDate(raw);
    case "choice": {
      const read = readCell(raw, { type: "choice", choices: field.choices });
      if (!read.ok) {
        const meant = choiceByPart(raw, field.choices);
        return meant === undefined
          ? { kind: "rejected", reason: "not-a-choice", args: {} }
          : { kind: "value", value: meant, repairs: ["choice-spelling"] };
      }
      const label = typeof read.value === "string" ? field.choices[read.value] : undefined;
      const asOffered = label !== undefined && [label.zh, label.en].includes(String(raw));
      return { kind: "value", value: read.value, repairs: asOffered ? [] : ["choice-spelling"] };
    }
    case "year": {
      const read = readCell(raw, { type: "year" });
      if (!read.ok) return { kind: "rejected", reason: "not-a-date", args: {} };
      return { kind: "value", value: read.value, repairs: typeof raw === "number" ? [] : ["number-text"] };
    }
    case "text":
    case "description":
      if (typeof raw === "number" && Math.abs(raw) >= digitsKept) {
        return { kind: "rejected", reason: "long-number", args: {} };
      }
      return { kind: "value", value: String(raw).trim(), repairs: [] };
  }
}
