import { readXlsx, type CellValue as FileValue, type Sheet as FileSheet, type Workbook as FileBook } from "hucre/xlsx";
import { cellAddress, type CellValue } from "../../core/cell";
import type { SheetGrid } from "../../workbook/content";
import { refused, type WorkbookOutcome } from "../../workbook/port";
import { usedCells } from "../../workbook/used-cells";
import { withinCapacity } from "./capacity";
import { limits, packLimits, xlsxEntries, type Limits } from "./file-kind";
import { entryText, type ZipEntry } from "./zip-archive";

/** What an .xlsx file holds. */
export interface ReadBook {
  readonly sheets: readonly SheetGrid[];
  /**
   * Other files that formulas of this one refer to. They are never opened: the results stored in this file count, and
   * whoever reads the workbook can say so.
   */
  readonly externalLinks: readonly string[];
}

const day = 86_400_000;
/** Dates before this are times of day, or numbers that happen to bear a date's format. */
const firstDate = Date.UTC(1900, 0, 1);

/** Excel's last day, 9999-12-31: a larger number under a date's format was never a day. */
const lastDate = Date.UTC(9999, 11, 31);
/** Day 0 of the numbers behind dates. */
const epoch = Date.UTC(1899, 11, 30);

/** A date as ISO text, with the time only where there is one; what is no day stays the number it is. */
function dateValue(date: Date): CellValue {
  const time = date.getTime();
  // Beyond every calendar: the library has lost the number, and a blank cell would hide that there was one.
  if (Number.isNaN(time)) return "#NUM!";
  if (time < firstDate) return (time - (firstDate - day)) / day;
  if (time >= lastDate + day) return (time - epoch) / day;
  const iso = date.toISOString();
  return time % day === 0 ? iso.slice(0, 10) : iso.slice(0, 16);
}

function cellValue(value: FileValue | undefined): CellValue {
  if (value === undefined || value === null || value === "") return null;
  return value instanceof Date ? dateValue(value) : value;
}

/** As `cellValue`, but a time of day stays one: "3:15" in a pack is no quantity of 0.135. */
function packValue(value: FileValue | undefined): CellValue {
  const share = value instanceof Date ? dateValue(value) : null;
  if (typeof share !== "number" || share < 0 || share >= 1) return cellValue(value);
  const minutes = Math.round(share * 24 * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Literal characters of a number format: in quotes, escaped, or as wide as a blank. */
const literals = /"[^"]*"|[\\_*]./g;
const isPercentage = (format: string): boolean => format.replace(literals, "").includes("%");

/** Cells that show their number as a percentage: 0.85 there is what somebody typed as 85%. */
function percentCells(sheet: FileSheet): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [key, { value, style }] of sheet.cells ?? []) {
    if (typeof value !== "number" || style?.numFmt === undefined || !isPercentage(style.numFmt)) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    found.add(cellAddress(row, column));
  }
  return found;
}

/** A formula whose result the file lacks must not pass for a blank cell. */
function withoutResult(sheet: FileSheet): FileSheet {
  const rows = sheet.rows.map((row) => [...row]);
  for (const [key, { formula, formulaResult, value }] of sheet.cells ?? []) {
    if (formula === undefined || (formulaResult ?? value ?? null) !== null) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    const cells = rows[row];
    if (cells !== undefined && (cells[column] ?? null) === null) cells[column] = "#CALC!";
  }
  return { ...sheet, rows };
}

const gridOf = (sheet: FileSheet, valueOf: typeof cellValue): SheetGrid => ({
  name: sheet.name,
  cells: usedCells(sheet.rows.map((row) => row.map(valueOf))),
  merges: (sheet.merges ?? []).map(
    ({ startRow, startCol, endRow, endCol }) => `${cellAddress(startRow, startCol)}:${cellAddress(endRow, endCol)}`,
  ),
});

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** Positions of the tabs that hold cells; a chart can be a tab of its own, which the library takes for damage. */
async function tabsWithCells(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): Promise<ReadonlySet<number> | undefined> {
  const part = (name: string) => entries.find((entry) => entry.name === name);
  const book = part("xl/workbook.xml");
  const relations = part("xl/_rels/workbook.xml.rels");
  if (book === undefined || relations === undefined) return undefined;
  const kinds = new Map(
    [...(await entryText(bytes, relations)).matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Type"),
    ]),
  );
  const tabs = [...(await entryText(bytes, book)).matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)];
  const withCells = tabs.flatMap(([tag], index) => {
    const kind = kinds.get(/\b\w+:id="([^"]*)"/.exec(tag)?.[1]);
    return kind === undefined || kind.endsWith("/worksheet") ? [index] : [];
  });
  return new Set(withCells);
}

/** How the library says that a few cells in far corners span too large a sheet to hold. */
const tooWide = /over the \d+ limit/;

interface Parsing {
  readonly fileName?: string | undefined;
  readonly styles?: boolean;
  readonly within?: Limits;
}

/** The file in the library's terms; `styles` for rewriting it, without them for reading its values. */
export async function parseFile(
  bytes: Uint8Array,
  { fileName, styles = false, within = limits }: Parsing = {},
): Promise<WorkbookOutcome<FileBook>> {
  const file = fileName === undefined ? {} : { file: fileName };
  const entries = xlsxEntries(bytes, file, within);
  if (!entries.ok) return entries;
  let book: FileBook;
  try {
    const capacity = await withinCapacity(bytes, entries.value, within, file);
    if (!capacity.ok) return capacity;
    const tabs = await tabsWithCells(bytes, entries.value);
    book = await readXlsx(bytes, {
      maxRows: within.rows + 1,
      readStyles: styles,
      ...(tabs !== undefined && { sheets: ({ index }) => tabs.has(index) }),
    });
  } catch (error) {
    // Whatever the parser stumbles over is a fault of the file; the reason goes along for whoever looks into it.
    const reason = error instanceof Error ? error.message : String(error);
    if (tooWide.test(reason)) return refused("file-too-large", { ...file, limit: `${within.rows}`, reason });
    return refused("corrupt-file", { ...file, reason });
  }
  const tall = book.sheets.find((sheet) => sheet.rows.length > within.rows);
  if (tall !== undefined)
    return refused("file-too-large", { ...file, sheet: tall.name, limit: `${tall.name}!A${within.rows}` });
  return { ok: true, value: book };
}

/**
 * Reads an .xlsx file: values only, formulas as their stored results, errors as their text ("#N/A"), dates as ISO text,
 * rich text joined, blank cells as `null`. Refused with the reason: other kinds of file, damaged or encrypted files,
 * macros, and files beyond the limits. `fileName` only serves the message.
 */
export async function readXlsxFile(bytes: Uint8Array, fileName?: string): Promise<WorkbookOutcome<ReadBook>> {
  const book = await parseFile(bytes, { fileName });
  if (!book.ok) return book;
  return {
    ok: true,
    value: {
      sheets: book.value.sheets.map((sheet) => gridOf(sheet, cellValue)),
      externalLinks: (book.value.externalLinks ?? []).map(({ target }) => target),
    },
  };
}

/**
 * Reads a file that came back from somebody outside: within narrower limits, and with what a value's look adds to its
 * meaning.
 */
export async function readPackFile(bytes: Uint8Array, fileName: string): Promise<WorkbookOutcome<ReadBook>> {
  const book = await parseFile(bytes, { fileName, styles: true, within: packLimits });
  if (!book.ok) return book;
  return {
    ok: true,
    value: {
      sheets: book.value.sheets.map((sheet) => ({
        ...gridOf(withoutResult(sheet), packValue),
        percentCells: percentCells(sheet),
      })),
      externalLinks: (book.value.externalLinks ?? []).map(({ target }) => target),
    },
  };
}
