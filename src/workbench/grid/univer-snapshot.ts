/** Sheets of the workbench ↔ sheets of Univer. */
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IObjectArrayPrimitiveType,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorksheetData,
  type Nullable,
} from "@univerjs/core";
import type { CellContent, CellFormat, CellLink, CellValue, LineRecord, SheetContent } from "./book";
import type { CellWrite } from "./grid";
import type { Rect } from "./reference";
import { formatOfUniver, univerStyle } from "./univer-format";

const DEFAULT_COLUMN_PIXELS = 64;
const DEFAULT_ROW_PIXELS = 22;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;

/** What a cell carries that Univer has no place for. */
export interface CellCustom {
  readonly unlocked?: boolean;
  readonly link?: CellLink;
}

export function customOf(cell: Nullable<ICellData>): CellCustom {
  return (cell?.custom ?? {}) as CellCustom;
}

export function univerRange({ row, column, rows, columns }: Rect): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

export function rectOfRange({ startRow, startColumn, endRow, endColumn }: IRange): Rect {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

/** A value with the type Univer must not guess. */
function typed(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

/** A cell's value as Excel has it: a truth value is stored as 0 or 1. */
export function valueOfUniver(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, "");
  const { v, t } = cell;
  if (v === null || v === undefined || v === "") return null;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === "1";
  if (t === CellValueType.NUMBER && typeof v === "string" && Number.isFinite(Number(v))) return Number(v);
  return v;
}

function customFrom(format: CellFormat | undefined, link: CellLink | undefined): CellCustom | undefined {
  const custom = { ...(format?.locked === false ? { unlocked: true } : {}), ...(link ? { link } : {}) };
  return Object.keys(custom).length > 0 ? custom : undefined;
}

/** What a write changes of a cell, in Univer's terms; `before` is the cell as it stands. */
export function univerChange(write: CellWrite, before: Nullable<ICellData>): ICellData {
  const old = customOf(before);
  const locked = write.format?.locked;
  const unlocked = locked === undefined ? old.unlocked : !locked;
  const link = write.link === undefined ? old.link : (write.link ?? undefined);
  const custom: CellCustom = { ...(unlocked ? { unlocked } : {}), ...(link ? { link } : {}) };
  const touchesCustom = locked !== undefined || write.link !== undefined;
  const touchesContent = write.value !== undefined || write.formula !== undefined;
  const borders = write.format?.borders
    ? { ...formatOfUniver(before?.s as Nullable<IStyleData>).borders, ...write.format.borders }
    : undefined;
  return {
    ...(touchesContent ? { ...typed(write.value ?? null), f: write.formula ?? null, si: null, p: null } : {}),
    ...(write.format ? { s: univerStyle({ ...write.format, ...(borders ? { borders } : {}) }) } : {}),
    ...(touchesCustom ? { custom: Object.keys(custom).length > 0 ? { ...custom } : null } : {}),
  };
}

/** Puts each distinct style into the workbook's table once; cells then name it. */
export class StyleTable {
  readonly styles: Record<string, IStyleData> = {};
  readonly #ids = new Map<string, string>();

  idOf(format: CellFormat): string | undefined {
    const style = univerStyle(format);
    const text = JSON.stringify(style);
    if (text === "{}") return undefined;
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = crypto.randomUUID();
      this.#ids.set(text, id);
      this.styles[id] = style;
    }
    return id;
  }
}

function cellData(content: CellContent, styles: StyleTable): ICellData {
  const style = content.format ? styles.idOf(content.format) : undefined;
  const custom = customFrom(content.format, content.link);
  // What a neighbour's formula filled is filled again by the calculation; kept, it would block the spill.
  const value = content.spilled ? null : content.value;
  return {
    ...(value === null ? {} : typed(value)),
    ...(content.formula === undefined ? {} : { f: content.formula }),
    ...(style === undefined ? {} : { s: style }),
    ...(custom ? { custom: { ...custom } } : {}),
  };
}

function lineData<T>(
  lines: ReadonlyMap<number, LineRecord>,
  convert: (line: LineRecord) => T,
): IObjectArrayPrimitiveType<T> {
  return Object.fromEntries([...lines].map(([index, line]) => [index, convert(line)]));
}

function hidden(line: LineRecord): { hd: BooleanNumber } | Record<string, never> {
  return line.hidden ? { hd: BooleanNumber.TRUE } : {};
}

/** A sheet as Univer takes it. */
export function univerSheet(content: SheetContent, id: string, styles: StyleTable): IWorksheetData {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  let lastRow = 0;
  let lastColumn = 0;
  content.cells.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (!cell) return;
      (cells[row] ??= {})[column] = cellData(cell, styles);
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    });
  });
  lastColumn = Math.max(lastColumn, ...content.columns.keys());
  lastRow = Math.max(lastRow, ...content.rows.keys());
  const frozen = content.frozenRows > 0 || content.frozenColumns > 0;
  return {
    id,
    name: content.name,
    tabColor: content.tabColor ?? "",
    hidden: content.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: frozen
      ? {
          startRow: content.frozenRows,
          ySplit: content.frozenRows,
          startColumn: content.frozenColumns,
          xSplit: content.frozenColumns,
        }
      : { startRow: -1, ySplit: 0, startColumn: -1, xSplit: 0 },
    rowCount: Math.max(LEAST_ROWS, lastRow + 50),
    columnCount: Math.max(LEAST_COLUMNS, lastColumn + 6),
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    mergeData: content.merges.map(univerRange),
    cellData: cells,
    rowData: lineData<Partial<IRowData>>(content.rows, (line) => ({
      ...(line.size === undefined
        ? {}
        : { h: line.size, ia: line.isMeasured ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
      ...hidden(line),
    })),
    columnData: lineData<Partial<IColumnData>>(content.columns, (line) => ({
      ...(line.size === undefined ? {} : { w: line.size }),
      ...hidden(line),
    })),
    rowHeader: { width: 46 },
    columnHeader: { height: 22 },
    showGridlines: content.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

/** The rows or columns of a Univer sheet that have a size or are hidden. */
export function linesOfUniver(
  lines: IObjectArrayPrimitiveType<Partial<IRowData & IColumnData>> | undefined,
): Map<number, LineRecord> {
  const records = new Map<number, LineRecord>();
  for (const [index, line] of Object.entries(lines ?? {})) {
    const isMeasured = line.w === undefined && line.ia !== BooleanNumber.FALSE;
    const size = line.w ?? (isMeasured ? (line.ah ?? line.h) : line.h);
    const record = {
      ...(size === undefined ? {} : { size, ...(isMeasured ? { isMeasured } : {}) }),
      ...(line.hd === BooleanNumber.TRUE ? { hidden: true } : {}),
    };
    if (Object.keys(record).length > 0) records.set(Number(index), record);
  }
  return records;
}
