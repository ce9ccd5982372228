import type { BorderLine, CellFormat, Horizontal, LineStyle, LineWeight, Side, Vertical } from "../grid/book";
import type { Axis, Lines } from "../grid/grid";
import { bounding, intersect, type Rect } from "../grid/reference";
import type { HostObject } from "../protocol/contract";
import { requireUnlocked, type ModelContext } from "./context";
import { invalidArgument, notImplemented } from "./faults";

/** CSS pixels per point. Excel's API speaks points, the grid pixels. */
const PIXELS_PER_POINT = 96 / 72;

const HORIZONTALS: readonly Horizontal[] = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
];
const VERTICALS: readonly Vertical[] = ["Top", "Center", "Bottom", "Justify", "Distributed"];
const LINE_STYLES: readonly LineStyle[] = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
];
const LINE_WEIGHTS: readonly LineWeight[] = ["Hairline", "Thin", "Medium", "Thick"];

/** The HTML colour names people write most; everything else is written "#RRGGBB". */
const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  darkgray: "#A9A9A9",
  silver: "#C0C0C0",
  purple: "#800080",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  lightyellow: "#FFFFE0",
  navy: "#000080",
  teal: "#008080",
  maroon: "#800000",
};

function color(value: unknown, location: string): string {
  if (typeof value === "string") {
    const hex = /^#?([0-9a-f]{6})$/i.exec(value);
    if (hex?.[1]) return `#${hex[1].toUpperCase()}`;
    const named = NAMED_COLORS[value.toLowerCase()];
    if (named) return named;
  }
  throw invalidArgument(location);
}

function oneOf<T extends string>(value: unknown, choices: readonly T[], location: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalidArgument(location);
  return found;
}

function flag(value: unknown, location: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(location);
  return value;
}

function amount(value: unknown, location: string): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0) throw invalidArgument(location);
  return value;
}

/** A place whose format is read and set as a whole: what differs among its cells reads as `null`. */
class FormatPlace {
  constructor(
    readonly context: ModelContext,
    readonly sheet: string,
    readonly rect: Rect,
  ) {}

  /** The common value of a facet over the block, `null` when cells differ. */
  get<T>(pick: (format: CellFormat) => T): T | null {
    const { grid } = this.context;
    const first = pick(grid.format(this.sheet, this.rect.row, this.rect.column));
    const used = grid.usedRect(this.sheet, true);
    const inside = used ? intersect(used, this.rect) : null;
    if (!inside) return first;
    for (let row = inside.row; row < inside.row + inside.rows; row += 1) {
      for (let column = inside.column; column < inside.column + inside.columns; column += 1) {
        if (pick(grid.format(this.sheet, row, column)) !== first) return null;
      }
    }
    return first;
  }

  set(format: CellFormat, location: string): void {
    requireUnlocked(this.context, this.sheet, this.rect, location);
    const rect = practicalBlock(this.context, this.sheet, this.rect);
    this.context.grid.applyFormat(this.sheet, rect, format);
  }
}

/** Formats of whole rows, columns and sheets reach the used cells and a screenful beyond: they are kept cell by cell. */
const MOST_FORMATTED_CELLS = 1_000_000;
const SCREENFUL: Rect = { row: 0, column: 0, rows: 200, columns: 26 };

function practicalBlock(context: ModelContext, sheet: string, rect: Rect): Rect {
  if (rect.rows * rect.columns <= MOST_FORMATTED_CELLS) return rect;
  const used = context.grid.usedRect(sheet, true);
  return intersect(rect, used ? bounding(used, SCREENFUL) : SCREENFUL) ?? { ...rect, rows: 1, columns: 1 };
}

export class RangeFormat implements HostObject {
  readonly _Type = "RangeFormat";
  readonly #place: FormatPlace;

  constructor(context: ModelContext, sheet: string, rect: Rect) {
    this.#place = new FormatPlace(context, sheet, rect);
  }

  get Fill(): RangeFill {
    return new RangeFill(this.#place);
  }

  get Font(): RangeFont {
    return new RangeFont(this.#place);
  }

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.#place);
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.#place);
  }

  get WrapText(): boolean | null {
    return this.#place.get((format) => format.wrap ?? false);
  }

  set WrapText(value: unknown) {
    this.#place.set({ wrap: flag(value, "RangeFormat.wrapText") }, "RangeFormat.wrapText");
  }

  get HorizontalAlignment(): Horizontal | null {
    return this.#place.get((format) => format.horizontal ?? "General");
  }

  set HorizontalAlignment(value: unknown) {
    const location = "RangeFormat.horizontalAlignment";
    this.#place.set({ horizontal: oneOf(value, HORIZONTALS, location) }, location);
  }

  get VerticalAlignment(): Vertical | null {
    return this.#place.get((format) => format.vertical ?? "Bottom");
  }

  set VerticalAlignment(value: unknown) {
    const location = "RangeFormat.verticalAlignment";
    this.#place.set({ vertical: oneOf(value, VERTICALS, location) }, location);
  }

  get IndentLevel(): number | null {
    return this.#place.get((format) => format.indent ?? 0);
  }

  set IndentLevel(value: unknown) {
    this.#place.set({ indent: amount(value, "RangeFormat.indentLevel") }, "RangeFormat.indentLevel");
  }

  /** Points, as Office.js counts widths. */
  get ColumnWidth(): number | null {
    return this.#size("column");
  }

  set ColumnWidth(value: unknown) {
    this.#resize("column", amount(value, "RangeFormat.columnWidth"));
  }

  get RowHeight(): number | null {
    return this.#size("row");
  }

  set RowHeight(value: unknown) {
    this.#resize("row", amount(value, "RangeFormat.rowHeight"));
  }

  #lines(axis: Axis): Lines {
    const { rect } = this.#place;
    return axis === "row"
      ? { axis, from: rect.row, count: rect.rows }
      : { axis, from: rect.column, count: rect.columns };
  }

  #size(axis: Axis): number | null {
    const { from, count } = this.#lines(axis);
    const { grid } = this.#place.context;
    const first = grid.line(this.#place.sheet, axis, from).size;
    for (let index = from + 1; index < from + Math.min(count, 2000); index += 1) {
      if (grid.line(this.#place.sheet, axis, index).size !== first) return null;
    }
    return first / PIXELS_PER_POINT;
  }

  #resize(axis: Axis, points: number): void {
    this.#place.context.grid.changeLines(this.#place.sheet, this.#lines(axis), {
      size: Math.round(points * PIXELS_PER_POINT),
    });
  }

  AutofitColumns(): void {
    this.#autofit("column");
  }

  AutofitRows(): void {
    this.#autofit("row");
  }

  /** Only lines with content can be fitted; a whole-sheet block stops at the used part. */
  #autofit(axis: Axis): void {
    const { context, sheet, rect } = this.#place;
    const used = context.grid.usedRect(sheet, false);
    const inside = used ? intersect(used, rect) : null;
    if (!inside) return;
    context.grid.autofit(
      sheet,
      axis === "row"
        ? { axis, from: inside.row, count: inside.rows }
        : { axis, from: inside.column, count: inside.columns },
    );
  }
}

class RangeFill implements HostObject {
  readonly _Type = "RangeFill";
  constructor(private readonly place: FormatPlace) {}

  get Color(): string | null {
    return this.place.get((format) => format.fill ?? "#FFFFFF");
  }

  set Color(value: unknown) {
    this.place.set({ fill: color(value, "RangeFill.color") }, "RangeFill.color");
  }

  Clear(): void {
    this.place.set({ fill: "" }, "RangeFill.clear");
  }
}

class RangeFont implements HostObject {
  readonly _Type = "RangeFont";
  constructor(private readonly place: FormatPlace) {}

  get Bold(): boolean | null {
    return this.place.get((format) => format.bold ?? false);
  }

  set Bold(value: unknown) {
    this.place.set({ bold: flag(value, "RangeFont.bold") }, "RangeFont.bold");
  }

  get Italic(): boolean | null {
    return this.place.get((format) => format.italic ?? false);
  }

  set Italic(value: unknown) {
    this.place.set({ italic: flag(value, "RangeFont.italic") }, "RangeFont.italic");
  }

  get Strikethrough(): boolean | null {
    return this.place.get((format) => format.strikethrough ?? false);
  }

  set Strikethrough(value: unknown) {
    this.place.set({ strikethrough: flag(value, "RangeFont.strikethrough") }, "RangeFont.strikethrough");
  }

  get Underline(): string | null {
    return this.place.get((format) => (format.underline ? "Single" : "None"));
  }

  set Underline(value: unknown) {
    const kind = oneOf(
      value,
      ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const,
      "RangeFont.underline",
    );
    this.place.set({ underline: kind !== "None" }, "RangeFont.underline");
  }

  get Name(): string | null {
    return this.place.get((format) => format.fontName ?? "Calibri");
  }

  set Name(value: unknown) {
    if (typeof value !== "string" || value === "") throw invalidArgument("RangeFont.name");
    this.place.set({ fontName: value }, "RangeFont.name");
  }

  get Size(): number | null {
    return this.place.get((format) => format.fontSize ?? 11);
  }

  set Size(value: unknown) {
    this.place.set({ fontSize: amount(value, "RangeFont.size") }, "RangeFont.size");
  }

  get Color(): string | null {
    return this.place.get((format) => format.color ?? "#000000");
  }

  set Color(value: unknown) {
    this.place.set({ color: color(value, "RangeFont.color") }, "RangeFont.color");
  }
}

/** Wire name of a border → the cell sides it draws. */
const SIDES: Readonly<Record<string, Side>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};
const BORDER_INDEXES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
type BorderIndex = (typeof BORDER_INDEXES)[number];

class RangeBorderCollection implements HostObject {
  readonly _Type = "RangeBorderCollection";
  constructor(private readonly place: FormatPlace) {}

  get Count(): number {
    return BORDER_INDEXES.length;
  }

  get _Items(): readonly RangeBorder[] {
    return BORDER_INDEXES.map((index) => new RangeBorder(this.place, index));
  }

  _Indexer(key: string | number): RangeBorder {
    const index = BORDER_INDEXES.find((candidate) => candidate === key);
    if (!index) throw notImplemented(`RangeBorderCollection.getItem("${key}")`);
    return new RangeBorder(this.place, index);
  }

  GetItemAt(position: number): RangeBorder {
    const index = BORDER_INDEXES[position];
    if (!index) throw invalidArgument("RangeBorderCollection.getItemAt");
    return new RangeBorder(this.place, index);
  }
}

class RangeBorder implements HostObject {
  readonly _Type = "RangeBorder";

  constructor(
    private readonly place: FormatPlace,
    private readonly index: BorderIndex,
  ) {}

  get _Id(): string {
    return this.index;
  }

  get SideIndex(): string {
    return this.index;
  }

  /** The cells this border runs along, and on which of their sides. */
  #lines(): { readonly rect: Rect; readonly side: Side }[] {
    const { rect } = this.place;
    const side = SIDES[this.index];
    if (side === "top") return [{ rect: { ...rect, rows: 1 }, side }];
    if (side === "bottom") return [{ rect: { ...rect, row: rect.row + rect.rows - 1, rows: 1 }, side }];
    if (side === "left") return [{ rect: { ...rect, columns: 1 }, side }];
    if (side === "right") return [{ rect: { ...rect, column: rect.column + rect.columns - 1, columns: 1 }, side }];
    if (this.index === "InsideVertical") {
      return rect.columns < 2 ? [] : [{ rect: { ...rect, columns: rect.columns - 1 }, side: "right" }];
    }
    return rect.rows < 2 ? [] : [{ rect: { ...rect, rows: rect.rows - 1 }, side: "bottom" }];
  }

  #line(): BorderLine | undefined {
    const line = this.#lines()[0];
    if (!line) return undefined;
    return this.place.context.grid.format(this.place.sheet, line.rect.row, line.rect.column).borders?.[line.side];
  }

  #set(change: Partial<BorderLine>): void {
    const line: BorderLine = { style: "Continuous", weight: "Thin", color: "#000000", ...this.#line(), ...change };
    for (const { rect, side } of this.#lines())
      this.place.context.grid.applyFormat(this.place.sheet, rect, { borders: { [side]: line } });
  }

  get Style(): LineStyle {
    return this.#line()?.style ?? "None";
  }

  set Style(value: unknown) {
    this.#set({ style: oneOf(value, LINE_STYLES, "RangeBorder.style") });
  }

  get Weight(): LineWeight {
    return this.#line()?.weight ?? "Thin";
  }

  set Weight(value: unknown) {
    this.#set({ weight: oneOf(value, LINE_WEIGHTS, "RangeBorder.weight") });
  }

  get Color(): string {
    return this.#line()?.color ?? "#000000";
  }

  set Color(value: unknown) {
    this.#set({ color: color(value, "RangeBorder.color") });
  }
}

class FormatProtection implements HostObject {
  readonly _Type = "FormatProtection";
  constructor(private readonly place: FormatPlace) {}

  get Locked(): boolean | null {
    return this.place.get((format) => format.locked ?? true);
  }

  set Locked(value: unknown) {
    this.place.set({ locked: flag(value, "FormatProtection.locked") }, "FormatProtection.locked");
  }
}
