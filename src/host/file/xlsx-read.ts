import { readXlsx, type CellValue as FileValue, type Sheet as FileSheet, type Workbook as FileBook } from "hucre/xlsx";
import { cellAddress, type CellValue } from "../../core/cell";
import type { SheetGrid } from "../../workbook/content";
import { refused, type WorkbookOutcome } from "../../workbook/port";
import { usedCells } from "../../workbook/used-cells";
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

/** A date as ISO text, with the time only where there is one; a mere time of day stays a share of a day. */
function dateValue(date: Date): CellValue {
  const time = date.getTime();
  if (Number.isNaN(time)) return null;
  if (time < firstDate) return (time - (firstDate - day)) / day;
  const iso = date.toISOString();
  return time % day === 0 ? iso.slice(0, 10) : iso.slice(0, 16);
}

function cellValue(value: FileValue | undefined): CellValue {
  if (value === undefined || value === null || value === "") return null;
  return value instanceof Date ? dateValue(value) : value;
}

const isPercentage = /%(?:[^"]*"[^"]*")*[^"]*$/;

/** Cells that show their number as a percentage: 0.85 there is what somebody typed as 85%. */
function percentCells(sheet: FileSheet): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [key, { value, style }] of sheet.cells ?? []) {
    if (typeof value !== "number" || style?.numFmt === undefined || !isPercentage.test(style.numFmt)) continue;
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

const gridOf = (sheet: FileSheet): SheetGrid => ({
  name: sheet.name,
  cells: usedCells(sheet.rows.map((row) => row.map(cellValue))),
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
      sheets: book.value.sheets.map(gridOf),
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
        ...gridOf(withoutResult(sheet)),
        percentCells: percentCells(sheet),
      })),
      externalLinks: (book.value.externalLinks ?? []).map(({ target }) => target),
    },
  };
}
