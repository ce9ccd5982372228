import {
  writeXlsx,
  type Sheet as FileSheet,
  type TableDefinition,
  type Workbook as FileBook,
  type WriteOptions,
  type WriteSheet,
} from "hucre/xlsx";
import { cellAddress, columnLetters, isBlank, quotedSheetName } from "../../core/cell";
import { textIn, type Language, type Text } from "../../core/text";
import { choicesSheetName } from "../../workbook/choices-sheet";
import type { BookContent, ContentTable, SheetContent } from "../../workbook/content";
import { bodySize, fontName } from "./looks";
import { finishPackage, type Finish, type View } from "./package-finish";
import { sheetCells, type SheetCells } from "./sheet-cells";
import { literal } from "./stored-formula";
import { validationsOf } from "./validation";

const names = {
  product: { zh: "园区清洁生产审核助手", en: "Park Audit" },
  title: { zh: "园区清洁生产审核工作簿", en: "Cleaner production audit workbook of a park" },
  subject: {
    zh: "工业园区自愿清洁生产审核（DB43/T）",
    en: "Voluntary cleaner production audit of an industrial park (DB43/T)",
  },
  footer: { zh: "&L&A&C第 &P 页，共 &N 页&R&F", en: "&L&A&CPage &P of &N&R&F" },
} as const satisfies Record<string, Text>;

/** Cells that take several columns. */
const mergesOf = (sheet: SheetContent): NonNullable<WriteSheet["merges"]> =>
  sheet.rows.flatMap((row, index) =>
    row.flatMap((cell, column) =>
      cell?.across === undefined || cell.across < 2
        ? []
        : [{ startRow: index, startCol: column, endRow: index, endCol: column + cell.across - 1 }],
    ),
  );

/** What can still be done on a locked sheet besides entering values: making room to read them. */
const lock = {
  sheet: true,
  objects: true,
  scenarios: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
} as const;

function tableOf(table: ContentTable, sheet: SheetContent): TableDefinition {
  const header = sheet.rows[table.top] ?? [];
  const columns = Array.from({ length: table.right - table.left + 1 }, (_, index) => {
    const value = header[table.left + index]?.value;
    if (typeof value !== "string" || isBlank(value)) {
      throw new Error(`the table ${table.name} has no heading in ${cellAddress(table.top, table.left + index)}`);
    }
    return { name: value.replaceAll("\n", "_x000a_") };
  });
  const twice = columns.find(({ name }, index) =>
    columns.some((other, at) => at < index && other.name.toLowerCase() === name.toLowerCase()),
  );
  if (twice !== undefined) throw new Error(`the table ${table.name} has the heading "${twice.name}" twice`);
  return {
    name: table.name,
    range: `${cellAddress(table.top, table.left)}:${cellAddress(table.bottom, table.right)}`,
    columns,
    // The cells bring their own colours; the style only dresses rows that are added later.
    style: "TableStyleLight1",
    showRowStripes: false,
  };
}

/** Hidden rows and columns at the edge, which the view begins behind. */
function leading(isHidden: (index: number) => boolean): number {
  let count = 0;
  while (isHidden(count)) count++;
  return count;
}

const viewOf = (sheet: SheetContent): View => ({
  hiddenRows: leading((row) => sheet.hiddenRows.includes(row)),
  hiddenColumns: leading((column) => sheet.columns[column]?.hidden === true),
  frozenRows: sheet.freeze.rows,
  frozenColumns: sheet.freeze.columns,
  gridLines: false,
});

/** Lists too long for their rule, one column each, on a hidden sheet of the same book. */
class Choices {
  readonly lists: (readonly string[])[] = [];
  constructor(readonly sheet: string) {}

  readonly keep = (items: readonly string[]): string => {
    const known = this.lists.findIndex((list) => list.join("\n") === items.join("\n"));
    const column = columnLetters(known < 0 ? this.lists.push(items) - 1 : known);
    return `${quotedSheetName(this.sheet)}!$${column}$1:$${column}$${items.length}`;
  };

  written(): WriteSheet[] {
    if (this.lists.length === 0) return [];
    const height = Math.max(...this.lists.map((list) => list.length));
    const rows = Array.from({ length: height }, (_, row) => this.lists.map((list) => list[row] ?? null));
    return [{ name: this.sheet, rows, hidden: true }];
  }
}

/** A sheet wider than so many characters would print too small to read on one page of A4 (landscape, portrait). */
const readableWidth = { landscape: 260, portrait: 160 };

function pagesAcross(sheet: SheetContent): number {
  const width = sheet.columns.reduce((sum, column) => sum + (column.hidden === true ? 0 : column.width), 0);
  return Math.ceil(width / (sheet.pageWidth ?? readableWidth[sheet.landscape ? "landscape" : "portrait"]));
}

function freeName(wanted: string, taken: readonly string[]): string {
  const lower = taken.map((name) => name.toLowerCase());
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!lower.includes(name.toLowerCase())) return name;
  }
}

function sheetOf(
  sheet: SheetContent,
  language: Language,
  choices: Choices,
  specimens: SheetCells["specimens"],
): WriteSheet {
  return {
    name: sheet.name,
    rows: sheet.rows.map(() => []),
    cells: specimens,
    columns: sheet.columns.map(({ width, hidden: isHidden, folded }, index) => ({
      width: width + 0.7,
      ...(isHidden === true && { hidden: true }),
      ...(folded === true && { outlineLevel: 1 }),
      // The "+" stands above the column after the group.
      ...(folded !== true && sheet.columns[index - 1]?.folded === true && { collapsed: true }),
    })),
    dataValidations: validationsOf(sheet, language, choices.keep),
    merges: mergesOf(sheet),
    ...(sheet.locked === true && { protection: lock }),
    tables: sheet.tables.map((table) => tableOf(table, sheet)),
    view: { tabColor: { rgb: sheet.tabColor.replace("#", "") }, showGridLines: false },
    pageSetup: {
      paperSize: "a4",
      orientation: sheet.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: pagesAcross(sheet),
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: textIn(language, names.footer) },
  };
}

/** The frozen columns that are repeated on each printed page of a sheet that is several pages wide. */
function titleColumns(sheet: SheetContent): string | undefined {
  const first = leading((column) => sheet.columns[column]?.hidden === true);
  const last = sheet.freeze.columns - 1;
  return pagesAcross(sheet) > 1 && last >= first ? `$${columnLetters(first)}:$${columnLetters(last)}` : undefined;
}

/**
 * Workbook-wide names, and the rows and columns repeated on each printed page. The latter go by their reserved name:
 * the library writes it without the quotes that a sheet's name may need.
 */
function namesOf(sheet: SheetContent): NonNullable<WriteOptions["namedRanges"]> {
  const prefix = `${quotedSheetName(sheet.name)}!`;
  const rows = sheet.printTitleRows && `$${sheet.printTitleRows.from + 1}:$${sheet.printTitleRows.to + 1}`;
  const titles = [titleColumns(sheet), rows].filter((range) => range !== undefined).map((range) => prefix + range);
  return [
    ...Object.entries(sheet.names).map(([name, range]) => ({ name, range: prefix + range })),
    ...(titles.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", range: titles.join(","), scope: sheet.name }]),
  ];
}

/** A sheet in the library's terms, with what its workbook and its package need besides. */
interface Written extends Finish {
  readonly sheet: WriteSheet;
  readonly names: NonNullable<WriteOptions["namedRanges"]>;
}

/** The sheets to write; a hidden sheet with the lists that are too long for their rules comes last. */
function written(contents: readonly SheetContent[], language: Language, taken: readonly string[]): Written[] {
  const choices = new Choices(
    freeName(textIn(language, choicesSheetName), [...taken, ...contents.map(({ name }) => name)]),
  );
  const sheets = contents.map((content) => {
    const { specimens, inPlaceOfSpecimens } = sheetCells(content, language);
    return {
      sheet: sheetOf(content, language, choices, specimens),
      names: namesOf(content),
      view: viewOf(content),
      acrossFirst: pagesAcross(content) > 1,
      rewrite: inPlaceOfSpecimens,
    };
  });
  return [...sheets, ...choices.written().map((sheet) => ({ sheet, names: [] }))];
}

async function packed(
  sheets: readonly Written[],
  options: Omit<WriteOptions, "sheets" | "namedRanges">,
): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    ...options,
    sheets: sheets.map(({ sheet }) => sheet),
    namedRanges: sheets.flatMap((sheet) => sheet.names),
  });
  return finishPackage(bytes, sheets);
}

/** A new .xlsx file with the book's sheets. */
export async function writeXlsxFile(book: BookContent): Promise<Uint8Array> {
  return packed(written(book.sheets, book.language, []), {
    defaultFont: { name: fontName(book.language), size: bodySize },
    properties: {
      title: book.title ?? textIn(book.language, names.title),
      subject: textIn(book.language, names.subject),
      creator: textIn(book.language, names.product),
      created: new Date(),
    },
  });
}

/** What can be written again of a sheet; files that hold the rest are refused before. */
type Rewritable = Omit<FileSheet, "charts" | "pivotTables" | "slicers" | "timelines" | "threadedComments">;

/** The library takes escape sequences of the file format for what they mean, and does not write them again. */
const escaped = <T>(value: T): T | string => (typeof value === "string" ? literal(value) : value);

/** A sheet of an opened file, to be written again as it was. */
function unchanged(sheet: FileSheet): Written {
  const { printTitlesRow, printTitlesColumn, printArea, ...pageSetup } = sheet.pageSetup ?? {};
  const prefix = `${quotedSheetName(sheet.name)}!`;
  const reserved = (name: string, ranges: readonly (string | undefined)[]) => {
    const given = ranges.filter((range) => range !== undefined).map((range) => prefix + range);
    return given.length === 0 ? [] : [{ name: `_xlnm.${name}`, range: given.join(","), scope: sheet.name }];
  };
  const hiddenRows = leading((row) => sheet.rowDefs?.get(row)?.hidden === true);
  const hiddenColumns = leading((column) => sheet.columns?.[column]?.hidden === true);
  // The library forgets a formula's stored text when it reads one.
  const cells = new Map(sheet.cells);
  for (const [key, cell] of cells) {
    const value = escaped(cell.value);
    if (value === cell.value && cell.formula === undefined && cell.richText === undefined) continue;
    cells.set(key, {
      ...cell,
      value,
      ...(cell.formula !== undefined && { formulaResult: escaped(cell.formulaResult ?? cell.value ?? "") }),
      ...(cell.richText !== undefined && {
        richText: cell.richText.map((run) => ({ ...run, text: literal(run.text) })),
      }),
    });
  }
  const view: View = {
    hiddenRows,
    hiddenColumns,
    frozenRows: sheet.freezePane?.rows === undefined ? 0 : sheet.freezePane.rows + hiddenRows,
    frozenColumns: sheet.freezePane?.columns === undefined ? 0 : sheet.freezePane.columns + hiddenColumns,
    gridLines: sheet.view?.showGridLines !== false,
  };
  return {
    sheet: { ...(sheet as Rewritable), rows: sheet.rows.map((row) => row.map(escaped)), cells, pageSetup },
    names: [...reserved("Print_Area", [printArea]), ...reserved("Print_Titles", [printTitlesColumn, printTitlesRow])],
    ...(hiddenRows + hiddenColumns > 0 && { view }),
  };
}

export interface Addition {
  readonly sheets: readonly SheetContent[];
  readonly language: Language;
  /** The name of a sheet whose place the first added one takes. */
  readonly replacing?: string | undefined;
}

/**
 * The file with sheets added. Everything else is written again from what the library understands, so the caller must
 * have made sure that the file holds nothing else (`beyondRewriting`).
 */
export async function addToXlsxFile(
  book: FileBook,
  { sheets: added, language, replacing }: Addition,
): Promise<Uint8Array> {
  const kept = book.sheets.filter(({ name }) => name !== replacing);
  const at = book.sheets.findIndex(({ name }) => name === replacing);
  const sheets = kept.map(unchanged);
  sheets.splice(
    at < 0 ? sheets.length : at,
    0,
    ...written(
      added,
      language,
      kept.map(({ name }) => name),
    ),
  );
  const redefined = new Set(added.flatMap((sheet) => Object.keys(sheet.names)));
  const ofReplaced = ({ range, scope }: { readonly range: string; readonly scope?: string }): boolean =>
    replacing !== undefined && (scope === replacing || range.startsWith(`${quotedSheetName(replacing)}!`));
  const names = (book.namedRanges ?? []).filter((named) => !redefined.has(named.name) && !ofReplaced(named));
  const first = sheets[0];
  if (first !== undefined) sheets[0] = { ...first, names: [...names, ...first.names] };
  return packed(sheets, {
    ...(book.defaultFont !== undefined && { defaultFont: book.defaultFont }),
    ...(book.dateSystem !== undefined && { dateSystem: book.dateSystem }),
    ...(book.properties !== undefined && { properties: book.properties }),
    ...(book.activeSheet !== undefined && { activeSheet: book.activeSheet }),
    ...(book.workbookProtection !== undefined && { workbookProtection: book.workbookProtection }),
  });
}
