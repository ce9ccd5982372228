/** `workbook.insertWorksheetsFromBase64`: sheets of another workbook, put into this one. */
import { freeSheetName, type BookContent, type CellContent, type NameRecord, type SheetContent } from "../grid/book";
import { quoteSheetName } from "../grid/reference";
import type { HostObject } from "../protocol/contract";
import type { ImportedBook, ModelContext } from "./context";
import { invalidArgument, unsupportedFeature } from "./faults";

const LOCATION = "Workbook.insertWorksheetsFromBase64";

export interface InsertOptions {
  readonly sheetNamesToInsert?: readonly string[] | null;
  readonly positionType?: string | null;
  readonly relativeTo?: HostObject | string | null;
}

/** Bytes from the text the add-in sends; a text that is no base64 is `InvalidArgument`. */
export function bytesOf(base64: unknown, location: string): Uint8Array {
  if (typeof base64 !== "string" || base64 === "" || !/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(base64))
    throw invalidArgument(location);
  return Uint8Array.from(atob(base64.replace(/\s/g, "")), (letter) => letter.charCodeAt(0));
}

/** Replaces sheet names in a formula's references; texts in quotes stay. */
export function renameInFormula(formula: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return formula;
  return formula.replace(
    /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (whole: string, quoted?: string, plain?: string) => {
      const old = quoted === undefined ? plain : quoted.replaceAll("''", "'");
      const name = old === undefined ? undefined : renamed.get(old.toLowerCase());
      return name === undefined ? whole : `${quoteSheetName(name)}!`;
    },
  );
}

function renameInSheet(sheet: SheetContent, name: string, renamed: ReadonlyMap<string, string>): SheetContent {
  const rename = (cell: CellContent | undefined): CellContent | undefined =>
    cell?.formula === undefined ? cell : { ...cell, formula: renameInFormula(cell.formula, renamed) };
  const validations = sheet.validations.map((rule) => ({
    ...rule,
    ...(rule.formula1 === undefined ? {} : { formula1: renameInFormula(rule.formula1, renamed) }),
    ...(rule.formula2 === undefined ? {} : { formula2: renameInFormula(rule.formula2, renamed) }),
  }));
  return { ...sheet, name, validations, cells: sheet.cells.map((row) => row?.map(rename)) };
}

function chosenSheets(book: BookContent, names: readonly string[] | null | undefined): readonly SheetContent[] {
  if (!names || names.length === 0) return book.sheets;
  return names.map((name) => {
    const found = book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (!found) throw invalidArgument(LOCATION, `The file has no sheet named "${name}".`);
    return found;
  });
}

function insertPosition(context: ModelContext, options: InsertOptions): number {
  const sheets = context.grid.sheets();
  const { relativeTo, positionType } = options;
  const anchor = typeof relativeTo === "string" ? relativeTo.toLowerCase() : relativeTo?._Id;
  const index = sheets.findIndex((sheet) => sheet.id === anchor || sheet.name.toLowerCase() === anchor);
  switch (positionType ?? "End") {
    case "Beginning":
      return 0;
    case "Before":
    case "After":
      if (index < 0) throw invalidArgument(LOCATION);
      return positionType === "Before" ? index : index + 1;
    case "None":
    case "End":
      return sheets.length;
    default:
      throw invalidArgument(LOCATION);
  }
}

/** Table names are unique in a workbook: a second "Water" becomes "Water2". */
function freeTableNames(context: ModelContext, sheet: SheetContent): SheetContent {
  const used = new Set(context.grid.records.tables().map((table) => table.name.toLowerCase()));
  const tables = sheet.tables.map((table) => {
    let name = table.name;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${table.name}${number}`;
    used.add(name.toLowerCase());
    return { ...table, name, id: `{${crypto.randomUUID().toUpperCase()}}` };
  });
  return { ...sheet, tables };
}

/** Names that came with the sheets: workbook-wide where still free, else on their sheet. */
function insertNames(
  context: ModelContext,
  names: readonly NameRecord[],
  renamed: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
): void {
  const all = [...context.grid.records.names()];
  for (const name of names) {
    const formula = renameInFormula(name.formula, renamed);
    const mentioned = [...ids].find(([sheetName]) => formula.includes(`${quoteSheetName(sheetName)}!`));
    if (!mentioned) continue;
    const taken = all.some(
      (other) => other.sheet === undefined && other.name.toLowerCase() === name.name.toLowerCase(),
    );
    const { sheet: home, ...bare } = name;
    const own = home === undefined ? undefined : ids.get(renamed.get(home.toLowerCase()) ?? home);
    const sheet = own ?? (taken ? mentioned[1] : undefined);
    all.push({ ...bare, formula, ...(sheet === undefined ? {} : { sheet }) });
  }
  context.grid.records.setNames(all);
}

/**
 * Puts the sheets in and answers their ids.
 * @throws UnsupportedFeature for sheets with charts, comments, pivot tables or slicers, as Excel on the web does
 */
export async function insertSheets(context: ModelContext, base64: unknown, options: InsertOptions): Promise<string[]> {
  const bytes = bytesOf(base64, LOCATION);
  let imported: ImportedBook;
  try {
    imported = await context.importBook(bytes);
  } catch (reason) {
    throw invalidArgument(
      LOCATION,
      `The bytes are no readable .xlsx workbook: ${reason instanceof Error ? reason.message : String(reason)}`,
    );
  }
  const { book, refused } = imported;
  const sheets = chosenSheets(book, options.sheetNamesToInsert);
  for (const sheet of sheets) {
    const features = refused.get(sheet.name);
    if (features && features.length > 0) throw unsupportedFeature(LOCATION, `${features.join(", ")} (${sheet.name})`);
  }
  let position = insertPosition(context, options);
  const taken = context.grid.sheets().map((sheet) => sheet.name);
  const renamed = new Map<string, string>();
  for (const sheet of sheets) {
    const name = freeSheetName(sheet.name, taken);
    taken.push(name);
    if (name !== sheet.name) renamed.set(sheet.name.toLowerCase(), name);
  }
  const ids = new Map<string, string>();
  for (const sheet of sheets) {
    const name = renamed.get(sheet.name.toLowerCase()) ?? sheet.name;
    ids.set(name, context.grid.addSheet(freeTableNames(context, renameInSheet(sheet, name, renamed)), position));
    position += 1;
  }
  insertNames(context, book.names, renamed, ids);
  return [...ids.values()];
}
