/** .xlsx bytes ↔ workbooks of the grid. */
import {
  dateToSerial,
  readXlsx,
  writeXlsx,
  type Cell,
  type CellValue as FileValue,
  type ColumnDef,
  type DataValidation,
  type NamedRange,
  type RowDef,
  type Sheet,
  type Workbook,
  type WriteSheet,
} from "hucre";
import {
  isErrorCode,
  type BookContent,
  type CellContent,
  type CellValue,
  type LineRecord,
  type SheetContent,
  type TableRecord,
  type ValidationRecord,
} from "./book";
import { formatRect, parseRect, quoteSheetName } from "./reference";
import { finishPackage, withFlexibleRows, type View } from "../../host/file/package-finish";
import { measuredRowHeights } from "./xlsx-row-heights";
import type { StoredFormulas } from "./stored-formulas";
import { fileColor, formatOfStyle, styleOfFormat } from "./xlsx-format";

/** CSS pixels of a column one character wide (Calibri 11 at 96 dpi). */
const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 96 / 72;

/** Parts of a sheet that are kept and written back, but neither shown nor changed. */
const CARRIED = [
  "conditionalRules",
  "images",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "outlineProperties",
  "textBoxes",
  "sparklines",
  "autoFilter",
] as const;
type Carried = Pick<WriteSheet, (typeof CARRIED)[number]> & { readonly zoom?: number };

export interface OpenedBook {
  readonly book: BookContent;
  /** By sheet name: what the file holds and the workbench cannot keep, e.g. "Chart". */
  readonly refused: ReadonlyMap<string, readonly string[]>;
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}

function valueOf(value: FileValue | undefined, is1904: boolean): CellValue {
  if (value instanceof Date) return dateToSerial(value, is1904);
  return value === undefined || value === "" ? null : value;
}

function contentOf(
  cell: Cell | undefined,
  value: FileValue | undefined,
  read: { theme: readonly string[]; is1904: boolean; formulas: StoredFormulas },
): CellContent | undefined {
  const format = formatOfStyle(cell?.style, read.theme);
  const formula = cell?.formula === undefined ? undefined : read.formulas.shown(`=${cell.formula}`);
  const shown = valueOf(cell?.formulaResult ?? cell?.value ?? value, read.is1904);
  const spill = cell?.formulaType === "array" && cell.formulaRef ? parseRect(cell.formulaRef) : null;
  const link = cell?.hyperlink;
  if (shown === null && !format && formula === undefined && !link) return undefined;
  return {
    value: shown,
    ...(formula === undefined ? {} : { formula }),
    ...(format ? { format } : {}),
    ...(link
      ? {
          link: {
            target: link.location ? `#${link.location}` : link.target,
            ...(link.tooltip ? { tip: link.tooltip } : {}),
          },
        }
      : {}),
    ...(spill && spill.rows * spill.columns > 1 ? { spill: { rows: spill.rows, columns: spill.columns } } : {}),
  };
}

/** Marks the cells that are only filled by a spilling neighbour. */
function markSpilled(cells: (CellContent | undefined)[][]): void {
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      for (let down = 0; down < (cell?.spill?.rows ?? 0); down += 1) {
        for (let right = 0; right < (cell?.spill?.columns ?? 0); right += 1) {
          const filled = cells[row + down]?.[column + right];
          const target = cells[row + down];
          if ((down > 0 || right > 0) && filled && target && filled.formula === undefined)
            target[column + right] = { ...filled, spilled: true };
        }
      }
    });
  });
}

function validationsOf(rules: readonly DataValidation[] | undefined, formulas: StoredFormulas): ValidationRecord[] {
  return (rules ?? []).flatMap((rule) =>
    rule.range.split(/\s+/).flatMap((part): ValidationRecord[] => {
      const rect = parseRect(part);
      if (!rect) return [];
      return [
        {
          rect,
          type: rule.type,
          allowBlank: rule.allowBlank ?? false,
          ...(rule.operator ? { operator: rule.operator } : {}),
          ...(rule.formula1 === undefined ? {} : { formula1: formulas.shown(rule.formula1) }),
          ...(rule.formula2 === undefined ? {} : { formula2: formulas.shown(rule.formula2) }),
          ...(rule.values ? { values: rule.values } : {}),
          ...(rule.inputMessage || rule.inputTitle
            ? { prompt: { title: rule.inputTitle ?? "", message: rule.inputMessage ?? "" } }
            : {}),
          ...(rule.showErrorMessage || rule.errorMessage
            ? {
                alert: {
                  title: rule.errorTitle ?? "",
                  message: rule.errorMessage ?? "",
                  style: rule.errorStyle ?? "stop",
                },
              }
            : {}),
        },
      ];
    }),
  );
}

function tablesOf(sheet: Sheet, sheetIndex: number): TableRecord[] {
  return (sheet.tables ?? []).flatMap((table, index): TableRecord[] => {
    const rect = table.range ? parseRect(table.range) : null;
    if (!rect) return [];
    return [
      {
        id: `{00000000-000C-${String(sheetIndex).padStart(4, "0")}-FFFF-${String(index).padStart(12, "0")}}`,
        name: table.displayName ?? table.name,
        rect,
        hasHeaders: true,
        style: table.style ?? "TableStyleMedium2",
        showBandedRows: table.showRowStripes ?? true,
        showFilterButton: table.showAutoFilter ?? true,
      },
    ];
  });
}

function protectionOf(sheet: Sheet): SheetContent["protection"] {
  if (!sheet.protection || sheet.protection.sheet === false) return undefined;
  // A password is stored as a hash, which nobody can turn back: the protection is kept without it.
  const options = Object.entries(sheet.protection).filter(([key, value]) => key !== "password" && value !== undefined);
  return { options: Object.fromEntries(options) as Record<string, boolean> };
}

function refusedOf(sheet: Sheet): string[] {
  const commented = [...(sheet.cells?.values() ?? [])].some((cell) => cell.comment !== undefined);
  return [
    ...(sheet.charts && sheet.charts.length > 0 ? ["Chart"] : []),
    ...(commented || (sheet.threadedComments && sheet.threadedComments.length > 0) ? ["Comment"] : []),
    ...(sheet.pivotTables && sheet.pivotTables.length > 0 ? ["PivotTable"] : []),
    ...(sheet.slicers && sheet.slicers.length > 0 ? ["Slicer"] : []),
  ];
}

interface FileContext {
  readonly file: Workbook;
  readonly formulas: StoredFormulas;
  readonly heights: readonly ReadonlyMap<number, number>[];
}

function sheetOf(sheet: Sheet, index: number, { file, formulas, heights }: FileContext): SheetContent {
  const theme = file.themeColors ?? [];
  const read = { theme, is1904: file.dateSystem === "1904", formulas };
  const cells: (CellContent | undefined)[][] = sheet.rows.map((line, row) =>
    line.map((value, column) => contentOf(sheet.cells?.get(`${row},${column}`), value, read)),
  );
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const line = (cells[row] ??= []);
    line[column] ??= contentOf(cell, undefined, read);
  }
  for (let row = 0; row < cells.length; row += 1) cells[row] ??= [];
  markSpilled(cells);
  const columns = new Map<number, LineRecord>();
  (sheet.columns ?? []).forEach((column: ColumnDef | undefined, at) => {
    const line = {
      ...(column?.width ? { size: Math.round(column.width * PIXELS_PER_CHARACTER) } : {}),
      ...(column?.hidden ? { hidden: true } : {}),
    };
    if (Object.keys(line).length > 0) columns.set(at, line);
  });
  const rows = new Map<number, LineRecord>();
  sheet.rowDefs?.forEach((row: RowDef, at) => {
    const line = {
      ...(row.height ? { size: Math.round(row.height * PIXELS_PER_POINT) } : {}),
      ...(row.hidden ? { hidden: true } : {}),
    };
    if (Object.keys(line).length > 0) rows.set(at, line);
  });
  for (const [at, points] of heights[index] ?? []) {
    const row = rows.get(at);
    if (row?.size === undefined)
      rows.set(at, { ...row, size: Math.round(points * PIXELS_PER_POINT), isMeasured: true });
  }
  const tabColor = fileColor(sheet.view?.tabColor, theme);
  const protection = protectionOf(sheet);
  const carried: Carried = {
    ...defined(Object.fromEntries(CARRIED.map((key) => [key, sheet[key]]))),
    ...(sheet.view?.zoomScale ? { zoom: sheet.view.zoomScale } : {}),
  };
  return {
    name: sheet.name,
    visibility: sheet.veryHidden ? "VeryHidden" : sheet.hidden ? "Hidden" : "Visible",
    ...(tabColor ? { tabColor } : {}),
    showGridlines: sheet.view?.showGridLines ?? true,
    frozenRows: sheet.freezePane?.rows ? sheet.freezePane.rows + hiddenAtEdge(rows) : 0,
    frozenColumns: sheet.freezePane?.columns ? sheet.freezePane.columns + hiddenAtEdge(columns) : 0,
    cells,
    columns,
    rows,
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    validations: validationsOf(sheet.dataValidations, formulas),
    tables: tablesOf(sheet, index),
    ...(protection ? { protection } : {}),
    customProperties: new Map(),
    carried,
  };
}

/**
 * Reads a workbook.
 * @throws hucre's `ParseError` and its kin for bytes that are no workbook, are encrypted or damaged
 */
export async function openXlsx(bytes: Uint8Array, formulas: StoredFormulas): Promise<OpenedBook> {
  const file = await readXlsx(bytes, { readStyles: true });
  const heights = await measuredRowHeights(bytes);
  const names = (file.namedRanges ?? [])
    .filter(({ name }) => !name.startsWith("_xlnm."))
    .map(({ name, range, comment, scope }) => ({
      name,
      formula: `=${range}`,
      ...(comment ? { comment } : {}),
      ...(scope === undefined ? {} : { sheet: scope }),
    }));
  return {
    book: {
      sheets: file.sheets.map((sheet, index) => sheetOf(sheet, index, { file, formulas, heights })),
      names,
      activeSheet: file.activeSheet ?? 0,
      ...(file.defaultFont?.name ? { font: { name: file.defaultFont.name, size: file.defaultFont.size ?? 11 } } : {}),
    },
    refused: new Map(file.sheets.map((sheet) => [sheet.name, refusedOf(sheet)])),
  };
}

function fileValidation(rule: ValidationRecord, formulas: StoredFormulas): DataValidation {
  return {
    type: rule.type,
    range: formatRect(rule.rect),
    allowBlank: rule.allowBlank,
    ...(rule.operator ? { operator: rule.operator } : {}),
    ...(rule.formula1 === undefined ? {} : { formula1: formulas.stored(rule.formula1) }),
    ...(rule.formula2 === undefined ? {} : { formula2: formulas.stored(rule.formula2) }),
    ...(rule.values ? { values: [...rule.values] } : {}),
    ...(rule.prompt
      ? { showInputMessage: true, inputTitle: rule.prompt.title, inputMessage: rule.prompt.message }
      : {}),
    ...(rule.alert
      ? {
          showErrorMessage: true,
          errorTitle: rule.alert.title,
          errorMessage: rule.alert.message,
          errorStyle: rule.alert.style,
        }
      : {}),
  };
}

function fileCell(cell: CellContent, at: { row: number; column: number }, formulas: StoredFormulas): Partial<Cell> {
  const style = styleOfFormat(cell.format);
  const isError = isErrorCode(cell.value) && cell.formula === undefined;
  const { link, spill } = cell;
  return {
    value: cell.value,
    ...(isError ? { type: "error" as const } : {}),
    ...(style ? { style } : {}),
    ...(cell.formula === undefined
      ? {}
      : { formula: formulas.stored(cell.formula).replace(/^=/, ""), formulaResult: cell.value }),
    ...(spill
      ? { formulaType: "array" as const, formulaDynamic: true, formulaRef: formatRect({ ...at, ...spill }) }
      : {}),
    ...(link
      ? {
          hyperlink: link.target.startsWith("#")
            ? { target: "", location: link.target.slice(1), ...(link.tip ? { tooltip: link.tip } : {}) }
            : { target: link.target, ...(link.tip ? { tooltip: link.tip } : {}) },
        }
      : {}),
  };
}

function fileSheet(sheet: SheetContent, formulas: StoredFormulas): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rows: FileValue[][] = [];
  for (let row = 0; row < sheet.cells.length; row += 1) {
    const line: FileValue[] = [];
    (sheet.cells[row] ?? []).forEach((cell, column) => {
      if (!cell) return;
      line[column] = cell.value;
      cells.set(`${row},${column}`, fileCell(cell, { row, column }, formulas));
    });
    rows.push(Array.from(line, (value) => value ?? null));
  }
  const lastColumn = Math.max(-1, ...sheet.columns.keys());
  const { zoom, pageSetup, ...carried } = (sheet.carried ?? {}) as Carried;
  // What repeats on every printed page, and the printed area, are written as names of their own: see `printNames`.
  const page = Object.fromEntries(Object.entries(pageSetup ?? {}).filter(([key]) => !key.startsWith("print")));
  return {
    name: sheet.name,
    rows,
    cells,
    columns: Array.from({ length: lastColumn + 1 }, (_column, at): ColumnDef => {
      const line = sheet.columns.get(at);
      return {
        ...(line?.size === undefined ? {} : { width: line.size / PIXELS_PER_CHARACTER }),
        ...(line?.hidden ? { hidden: true } : {}),
      };
    }),
    rowDefs: new Map(
      [...sheet.rows].map(([at, line]): [number, RowDef] => [
        at,
        {
          ...(line.size === undefined ? {} : { height: line.size / PIXELS_PER_POINT }),
          ...(line.hidden ? { hidden: true } : {}),
        },
      ]),
    ),
    merges: sheet.merges.map(({ row, column, rows: down, columns: right }) => ({
      startRow: row,
      startCol: column,
      endRow: row + down - 1,
      endCol: column + right - 1,
    })),
    dataValidations: sheet.validations.map((rule) => fileValidation(rule, formulas)),
    ...(sheet.frozenRows || sheet.frozenColumns
      ? { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } }
      : {}),
    ...(sheet.protection ? { protection: { ...sheet.protection.options, sheet: true } } : {}),
    ...(sheet.visibility === "Hidden" ? { hidden: true } : {}),
    ...(sheet.visibility === "VeryHidden" ? { veryHidden: true } : {}),
    view: {
      showGridLines: sheet.showGridlines,
      ...(sheet.tabColor ? { tabColor: { rgb: sheet.tabColor.replace("#", "") } } : {}),
      ...(zoom ? { zoomScale: zoom } : {}),
    },
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: formatRect(table.rect),
      style: table.style,
      showRowStripes: table.showBandedRows,
      showAutoFilter: table.showFilterButton,
      columns: Array.from({ length: table.rect.columns }, (_column, at) => ({
        name: String(sheet.cells[table.rect.row]?.[table.rect.column + at]?.value ?? `Column${at + 1}`),
      })),
    })),
    ...carried,
    ...(pageSetup ? { pageSetup: page } : {}),
  };
}

/** The library names the sheet without quotes, which Excel takes for damage when the name has a space. */
function printNames(sheet: SheetContent): NamedRange[] {
  const { printTitlesRow, printTitlesColumn, printArea } = ((sheet.carried ?? {}) as Carried).pageSetup ?? {};
  const onSheet = (cells: string): string => `${quoteSheetName(sheet.name)}!${cells}`;
  const titles = [printTitlesColumn, printTitlesRow].filter((cells) => cells !== undefined).map(onSheet);
  return [
    ...(titles.length > 0 ? [{ name: "_xlnm.Print_Titles", range: titles.join(","), scope: sheet.name }] : []),
    ...(printArea ? [{ name: "_xlnm.Print_Area", range: onSheet(printArea), scope: sheet.name }] : []),
  ];
}

/** How many lines at the edge are hidden. The file counts frozen lines from the first one in view. */
function hiddenAtEdge(lines: ReadonlyMap<number, LineRecord>): number {
  let count = 0;
  while (lines.get(count)?.hidden === true) count += 1;
  return count;
}

function viewOf(sheet: SheetContent): View {
  return {
    hiddenRows: hiddenAtEdge(sheet.rows),
    hiddenColumns: hiddenAtEdge(sheet.columns),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    gridLines: sheet.showGridlines,
  };
}

/** The library stores an error that a formula gave as a text; Excel would show it as one. */
function withErrorResults(sheet: string): string {
  return sheet.replace(
    / t="str">(<f\b[^>]*>[^<]*<\/f>)<v>(#[A-Z/0!?]+)<\/v>/g,
    (whole: string, formula: string, value: string) =>
      isErrorCode(value) ? ` t="e">${formula}<v>${value}</v>` : whole,
  );
}

/** Writes a workbook; formulas carry their last values, the add-in's functions stand in the form Excel stores. */
export async function saveXlsx(book: BookContent, formulas: StoredFormulas): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: book.sheets.map((sheet) => fileSheet(sheet, formulas)),
    namedRanges: [
      ...book.names.map(({ name, formula, comment, sheet }) => ({
        name,
        range: formula.replace(/^=/, ""),
        ...(comment ? { comment } : {}),
        ...(sheet === undefined ? {} : { scope: sheet }),
      })),
      ...book.sheets.flatMap(printNames),
    ],
    activeSheet: book.activeSheet,
    ...(book.font ? { defaultFont: book.font } : {}),
  });
  const rewrite = (sheet: string): string => withErrorResults(withFlexibleRows(sheet));
  return finishPackage(
    bytes,
    book.sheets.map((sheet) => ({ view: viewOf(sheet), rewrite })),
  );
}
