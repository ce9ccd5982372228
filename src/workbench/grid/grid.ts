/** What the object model needs of a spreadsheet grid. Everything is synchronous except calculation. */
import type {
  BookContent,
  CellContent,
  CellFormat,
  CellLink,
  CellValue,
  LineRecord,
  SheetContent,
  Visibility,
} from "./book";
import type { Records } from "./records";
import type { Rect } from "./reference";

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** What can be changed of a sheet as a whole. */
export type SheetChange = Partial<Omit<SheetInfo, "id">>;

/** What to put into a cell; what is absent stays. A formula replaces the value and vice versa. */
export interface CellWrite {
  readonly value?: CellValue;
  readonly formula?: string;
  readonly format?: CellFormat;
  readonly link?: CellLink | null;
}

export interface CellReading {
  readonly value: CellValue;
  /** "" when the cell has none; cells a spilled formula fills have none of their own. */
  readonly formula: string;
  /** What the cell shows, number format applied. */
  readonly text: string;
}

export type Axis = "row" | "column";

/** Neighbouring whole rows or columns. */
export interface Lines {
  readonly axis: Axis;
  readonly from: number;
  readonly count: number;
}

/** A line as it is drawn, in CSS pixels. */
export interface LineSize {
  readonly size: number;
  readonly hidden: boolean;
}

export type ChangeKind =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

export type GridEvent =
  | {
      readonly kind: "changed";
      readonly sheet: string;
      readonly rect: Rect;
      readonly source: "user" | "api";
      readonly change: ChangeKind;
    }
  | { readonly kind: "selected"; readonly sheet: string; readonly rect: Rect }
  | { readonly kind: "activated"; readonly sheet: string; readonly previous: string | null }
  | {
      readonly kind: "added" | "deleted" | "renamed" | "visibility" | "moved";
      readonly sheet: string;
      readonly detail?: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: "calculated"; readonly sheets: readonly string[] };

export type Unsubscribe = () => void;

/** Which part of a cell to remove. */
export type ClearScope = "All" | "Contents" | "Formats" | "Hyperlinks";

export interface Grid {
  /** Names, tables, validations and the other things that lie over the cells. */
  readonly records: Records;

  sheets(): readonly SheetInfo[];
  activeSheet(): string;
  activateSheet(sheet: string): void;
  addSheet(content: SheetContent, position: number): string;
  removeSheet(sheet: string): void;
  moveSheet(sheet: string, position: number): void;
  changeSheet(sheet: string, change: SheetChange): void;

  /** Cells of a block, row by row. The block must be inside `usedRect` or small: it is read cell by cell. */
  read(sheet: string, rect: Rect): CellReading[][];
  /** `undefined` leaves the cell as it is. */
  write(sheet: string, rect: Rect, cells: readonly (readonly (CellWrite | undefined)[])[]): void;
  clear(sheet: string, rect: Rect, scope: ClearScope): void;
  /** The block that holds every value and formula, with `formats` also every format; `null` for an empty sheet. */
  usedRect(sheet: string, formats: boolean): Rect | null;

  format(sheet: string, row: number, column: number): CellFormat;
  link(sheet: string, row: number, column: number): CellLink | null;
  /** Merges the given format into every cell of the block. */
  applyFormat(sheet: string, rect: Rect, format: CellFormat): void;

  line(sheet: string, axis: Axis, index: number): LineSize;
  changeLines(sheet: string, lines: Lines, change: LineRecord): void;
  autofit(sheet: string, lines: Lines): void;
  insertLines(sheet: string, lines: Lines): void;
  deleteLines(sheet: string, lines: Lines): void;

  merges(sheet: string): readonly Rect[];
  merge(sheet: string, rect: Rect): void;
  unmerge(sheet: string, rect: Rect): void;

  selection(): { readonly sheet: string; readonly rect: Rect };
  select(sheet: string, rect: Rect): void;

  /** The whole workbook out, and a whole workbook in. */
  save(): BookContent;
  load(book: BookContent): void;

  /** Recalculates every formula; resolves when the last result has arrived. */
  calculate(): Promise<void>;
  /** Resolves when no formula waits for a result. */
  settled(): Promise<void>;

  beginBatch(): void;
  /** Resolves when what the batch wrote is calculated, except for answers of the add-in, which come when they come. */
  endBatch(): Promise<void>;
  listen(listener: (event: GridEvent) => void): Unsubscribe;
}

/** A cell with nothing in it. */
export const BLANK: CellReading = { value: null, formula: "", text: "" };

/** The content a write leaves in a cell that held `before`. */
export function written(before: CellContent | undefined, write: CellWrite): CellContent {
  const format = write.format ? mergeFormats(before?.format ?? {}, write.format) : before?.format;
  const link = write.link === undefined ? before?.link : (write.link ?? undefined);
  const touched = write.value !== undefined || write.formula !== undefined;
  const value = touched ? (write.value ?? null) : (before?.value ?? null);
  const formula = touched ? write.formula : before?.formula;
  return { value, ...(formula ? { formula } : {}), ...(format ? { format } : {}), ...(link ? { link } : {}) };
}

/** One format over another; border sides are merged one by one. */
export function mergeFormats(under: CellFormat, over: CellFormat): CellFormat {
  return {
    ...under,
    ...over,
    ...(under.borders && over.borders ? { borders: { ...under.borders, ...over.borders } } : {}),
  };
}
