/** A workbook as plain data: what a file holds, what the grid is given and what it gives back. */
import { excelErrors } from "../../core/cell";
import type { Rect } from "./reference";

/** A cell's value. Blank is `null`; an error is its code as text, e.g. "#N/A". */
export type CellValue = string | number | boolean | null;

/** Excel's errors, and those the grid adds. */
const errorCodes: readonly string[] = [...excelErrors, "#GETTING_DATA", "#CYCLE!", "#ERROR!"];

/** Whether a value is an error code rather than a text. */
export function isErrorCode(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("#") && errorCodes.includes(value);
}

export type Horizontal =
  "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type Vertical = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
export type LineStyle = "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type LineWeight = "Hairline" | "Thin" | "Medium" | "Thick";
export type Side = "top" | "bottom" | "left" | "right";

export interface BorderLine {
  readonly style: LineStyle;
  readonly weight: LineWeight;
  /** "#RRGGBB" */
  readonly color: string;
}

/** How a cell looks. Colours are "#RRGGBB", font sizes points. What is absent is Excel's default. */
export interface CellFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: Horizontal;
  readonly vertical?: Vertical;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  readonly borders?: Readonly<Partial<Record<Side, BorderLine>>>;
  /** A cell is locked unless this says `false`; it only matters on a protected sheet. */
  readonly locked?: boolean;
}

export interface CellLink {
  readonly target: string;
  readonly tip?: string;
}

export interface CellContent {
  readonly value: CellValue;
  /** With its leading "=", in en-US syntax. */
  readonly formula?: string;
  readonly format?: CellFormat;
  readonly link?: CellLink;
  /** The size of the block the formula's result fills, when it spills. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** Filled by a formula of another cell: the value is a copy that is not kept on loading. */
  readonly spilled?: boolean;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A rule for what may be typed into a block of cells. Texts and formulas as the file stores them. */
export interface ValidationRecord {
  readonly rect: Rect;
  readonly type: "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  readonly operator?:
    | "between"
    | "notBetween"
    | "equal"
    | "notEqual"
    | "greaterThan"
    | "lessThan"
    | "greaterThanOrEqual"
    | "lessThanOrEqual";
  readonly formula1?: string;
  readonly formula2?: string;
  /** The choices of a list, when they stand in the rule itself. */
  readonly values?: readonly string[];
  readonly allowBlank: boolean;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly alert?: {
    readonly title: string;
    readonly message: string;
    readonly style: "stop" | "warning" | "information";
  };
}

/** A table (list object): `rect` includes the header row. */
export interface TableRecord {
  readonly id: string;
  readonly name: string;
  readonly rect: Rect;
  readonly hasHeaders: boolean;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
}

/**
 * A defined name. `formula` has its leading "=". Without a sheet it belongs to the workbook; the sheet stands by name in
 * a `BookContent` and by id in a running grid.
 */
export interface NameRecord {
  readonly name: string;
  readonly formula: string;
  readonly comment?: string;
  readonly sheet?: string;
}

export interface SheetProtectionRecord {
  readonly options: Readonly<Record<string, boolean | string>>;
}

/** A line of a sheet: a row or a column. Sizes are CSS pixels at 96 dpi. */
export interface LineRecord {
  readonly size?: number;
  readonly hidden?: boolean;
  /** A row's height that gives way to what is typed into the row. */
  readonly isMeasured?: boolean;
}

export interface SheetContent {
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor?: string;
  readonly showGridlines: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Sparse: `cells[row]?.[column]`. */
  readonly cells: readonly (readonly (CellContent | undefined)[] | undefined)[];
  readonly columns: ReadonlyMap<number, LineRecord>;
  readonly rows: ReadonlyMap<number, LineRecord>;
  readonly merges: readonly Rect[];
  readonly validations: readonly ValidationRecord[];
  readonly tables: readonly TableRecord[];
  readonly protection?: SheetProtectionRecord;
  readonly customProperties: ReadonlyMap<string, string>;
  /** What the workbench neither shows nor changes but gives back on saving (print set-up, conditional formats …). */
  readonly carried?: unknown;
}

export interface BookContent {
  readonly sheets: readonly SheetContent[];
  readonly names: readonly NameRecord[];
  readonly activeSheet: number;
  /** The font of cells that name none. */
  readonly font?: { readonly name: string; readonly size: number };
}

/** An empty sheet. */
export function emptySheet(name: string): SheetContent {
  return {
    name,
    visibility: "Visible",
    showGridlines: true,
    frozenRows: 0,
    frozenColumns: 0,
    cells: [],
    columns: new Map(),
    rows: new Map(),
    merges: [],
    validations: [],
    tables: [],
    customProperties: new Map(),
  };
}

/** The workbook Excel starts with. */
export function emptyBook(): BookContent {
  return { sheets: [emptySheet("Sheet1")], names: [], activeSheet: 0 };
}

/** A name no other sheet has yet, compared as Excel does: without regard to case. "表" → "表 (2)". */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const name = wanted.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
