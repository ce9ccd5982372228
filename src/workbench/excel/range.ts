import { isErrorCode } from "../grid/book";
import { BLANK, type Axis, type CellReading, type CellWrite, type ClearScope, type Lines } from "../grid/grid";
import {
  bounding,
  formatReference,
  intersect,
  parseRect,
  SHEET_COLUMNS,
  SHEET_ROWS,
  splitReference,
  type Rect,
} from "../grid/reference";
import type { HostObject, WireCell } from "../protocol/contract";
import { requireUnlocked, sheetInfo, type ModelContext } from "./context";
import { DataValidation } from "./data-validation";
import { invalidArgument, itemNotFound, notImplemented } from "./faults";
import { fitToBlock } from "./matrix";
import { movedFormula } from "./moved-formula";
import { RangeAreas } from "./range-areas";
import { RangeFormat } from "./range-format";
import { typedText } from "./typed-text";

/** Above this Excel answers `null` for values instead of an array. */
const MOST_CELLS = 5_000_000;

/** Whether a method's argument is a range of this model. */
export function isRange(value: unknown): value is Range {
  return value instanceof Range;
}

/** A block of cells. It stands for its place, not for its content: rows inserted above do not move it. */
export class Range implements HostObject {
  readonly _Type = "Range";

  constructor(
    private readonly context: ModelContext,
    readonly sheet: string,
    readonly rect: Rect,
  ) {}

  #at(rect: Rect, member: string): Range {
    const inSheet = rect.row >= 0 && rect.column >= 0 && rect.rows > 0 && rect.columns > 0;
    if (!inSheet || rect.row + rect.rows > SHEET_ROWS || rect.column + rect.columns > SHEET_COLUMNS) {
      throw invalidArgument(`Range.${member}`);
    }
    return new Range(this.context, this.sheet, rect);
  }

  /** The cells, blank where nothing was ever written; only the used part is read from the grid. */
  #cells<T>(pick: (cell: CellReading) => T): T[][] | null {
    const { rect } = this;
    sheetInfo(this.context, this.sheet, "Range.values");
    if (rect.rows * rect.columns > MOST_CELLS) return null;
    const blank = pick(BLANK);
    const answer: T[][] = Array.from({ length: rect.rows }, () => new Array<T>(rect.columns).fill(blank));
    const used = this.context.grid.usedRect(this.sheet, false);
    const inside = used ? intersect(used, rect) : null;
    if (!inside) return answer;
    this.context.grid.read(this.sheet, inside).forEach((line, row) => {
      const target = answer[inside.row - rect.row + row];
      line.forEach((cell, column) => {
        if (target) target[inside.column - rect.column + column] = pick(cell);
      });
    });
    return answer;
  }

  get Values(): WireCell[][] | null {
    return this.#cells((cell) => cell.value ?? "");
  }

  set Values(values: unknown) {
    this.#write(values, "Range.values");
  }

  get Formulas(): WireCell[][] | null {
    return this.#cells((cell) => (cell.formula === "" ? (cell.value ?? "") : cell.formula));
  }

  set Formulas(formulas: unknown) {
    this.#write(formulas, "Range.formulas");
  }

  /** The workbench has one formula syntax, en-US; so has Excel with an English or Chinese display language. */
  get FormulasLocal(): WireCell[][] | null {
    return this.Formulas;
  }

  set FormulasLocal(formulas: unknown) {
    this.#write(formulas, "Range.formulasLocal");
  }

  get Text(): string[][] | null {
    return this.#cells((cell) => cell.text);
  }

  get ValueTypes(): string[][] | null {
    return this.#cells(({ value }) => {
      if (value === null) return "Empty";
      if (isErrorCode(value)) return "Error";
      return { string: "String", number: "Double", boolean: "Boolean" }[
        typeof value as "string" | "number" | "boolean"
      ];
    });
  }

  #write(input: unknown, location: string): void {
    const { grid } = this.context;
    sheetInfo(this.context, this.sheet, location);
    const values = fitToBlock(input, this.rect, location);
    requireUnlocked(this.context, this.sheet, this.rect, location);
    const writes = values.map((line, row) =>
      line.map((value, column): CellWrite | undefined => {
        if (value === null) return undefined;
        if (typeof value === "number") {
          if (!Number.isFinite(value)) throw invalidArgument(location);
          return { value };
        }
        if (typeof value === "boolean") return { value };
        if (typeof value !== "string") throw invalidArgument(location);
        const format = grid.format(this.sheet, this.rect.row + row, this.rect.column + column).numberFormat;
        const { numberFormat, ...write } = typedText(value, format);
        const general = format === undefined || format === "General";
        return { ...write, ...(numberFormat && general ? { format: { numberFormat } } : {}) };
      }),
    );
    grid.write(this.sheet, this.rect, writes);
  }

  get NumberFormat(): string[][] | null {
    return this.#formats();
  }

  set NumberFormat(formats: unknown) {
    const location = "Range.numberFormat";
    const wanted = fitToBlock(formats, this.rect, location);
    requireUnlocked(this.context, this.sheet, this.rect, location);
    const writes = wanted.map((line) =>
      line.map((numberFormat): CellWrite | undefined => {
        if (numberFormat === null) return undefined;
        if (typeof numberFormat !== "string") throw invalidArgument(location);
        return { format: { numberFormat } };
      }),
    );
    this.context.grid.write(this.sheet, this.rect, writes);
  }

  get NumberFormatLocal(): string[][] | null {
    return this.#formats();
  }

  set NumberFormatLocal(formats: unknown) {
    this.NumberFormat = formats;
  }

  #formats(): string[][] | null {
    const { rect, sheet } = this;
    if (rect.rows * rect.columns > MOST_CELLS) return null;
    return Array.from({ length: rect.rows }, (_line, row) =>
      Array.from(
        { length: rect.columns },
        (_cell, column) =>
          this.context.grid.format(sheet, rect.row + row, rect.column + column).numberFormat ?? "General",
      ),
    );
  }

  get Address(): string {
    return formatReference(sheetInfo(this.context, this.sheet, "Range.address").name, this.rect);
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.rect.row;
  }

  get ColumnIndex(): number {
    return this.rect.column;
  }

  get RowCount(): number {
    return this.rect.rows;
  }

  get ColumnCount(): number {
    return this.rect.columns;
  }

  /** Excel answers -1 above 2^31-1. */
  get CellCount(): number {
    const cells = this.rect.rows * this.rect.columns;
    return cells > 2_147_483_647 ? -1 : cells;
  }

  get IsEntireColumn(): boolean {
    return this.rect.rows === SHEET_ROWS;
  }

  get IsEntireRow(): boolean {
    return this.rect.columns === SHEET_COLUMNS;
  }

  get RowHidden(): boolean | null {
    return this.#hidden("row", this.rect.row, this.rect.rows);
  }

  set RowHidden(hidden: unknown) {
    this.#hide("row", hidden);
  }

  get ColumnHidden(): boolean | null {
    return this.#hidden("column", this.rect.column, this.rect.columns);
  }

  set ColumnHidden(hidden: unknown) {
    this.#hide("column", hidden);
  }

  get Hidden(): boolean | null {
    return this.RowHidden === true || this.ColumnHidden === true;
  }

  #hidden(axis: Axis, from: number, count: number): boolean | null {
    const first = this.context.grid.line(this.sheet, axis, from).hidden;
    for (let index = from + 1; index < from + Math.min(count, 2000); index += 1) {
      if (this.context.grid.line(this.sheet, axis, index).hidden !== first) return null;
    }
    return first;
  }

  #lines(axis: Axis): Lines {
    const { row, column, rows, columns } = this.rect;
    return axis === "row" ? { axis, from: row, count: rows } : { axis, from: column, count: columns };
  }

  #hide(axis: Axis, hidden: unknown): void {
    if (typeof hidden !== "boolean") throw invalidArgument(`Range.${axis}Hidden`);
    this.context.grid.changeLines(this.sheet, this.#lines(axis), { hidden });
  }

  get Hyperlink(): Record<string, string> | null {
    const link = this.context.grid.link(this.sheet, this.rect.row, this.rect.column);
    if (!link) return null;
    const place = link.target.startsWith("#") ? { documentReference: link.target.slice(1) } : { address: link.target };
    return { ...place, ...(link.tip ? { screenTip: link.tip } : {}) };
  }

  set Hyperlink(value: unknown) {
    const location = "Range.hyperlink";
    if (typeof value !== "object" || value === null) throw invalidArgument(location);
    const given = value as {
      address?: unknown;
      documentReference?: unknown;
      screenTip?: unknown;
      textToDisplay?: unknown;
    };
    const target = typeof given.documentReference === "string" ? `#${given.documentReference}` : given.address;
    if (typeof target !== "string") throw invalidArgument(location);
    const link = { target, ...(typeof given.screenTip === "string" ? { tip: given.screenTip } : {}) };
    const text = typeof given.textToDisplay === "string" ? { value: given.textToDisplay } : {};
    const looks = { format: { color: "#0563C1", underline: true } };
    const line = Array.from({ length: this.rect.columns }, (): CellWrite => ({ link, ...text, ...looks }));
    this.context.grid.write(
      this.sheet,
      this.rect,
      Array.from({ length: this.rect.rows }, () => line),
    );
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.context, this.sheet, this.rect);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this.context, this.sheet, this.rect);
  }

  get Worksheet(): HostObject {
    return this.context.worksheet(this.sheet);
  }

  GetCell(row: number, column: number): Range {
    return this.#at({ row: this.rect.row + row, column: this.rect.column + column, rows: 1, columns: 1 }, "getCell");
  }

  GetRow(row: number): Range {
    return this.#at({ ...this.rect, row: this.rect.row + row, rows: 1 }, "getRow");
  }

  GetColumn(column: number): Range {
    return this.#at({ ...this.rect, column: this.rect.column + column, columns: 1 }, "getColumn");
  }

  GetLastCell(): Range {
    return this.GetCell(this.rect.rows - 1, this.rect.columns - 1);
  }

  GetLastRow(): Range {
    return this.GetRow(this.rect.rows - 1);
  }

  GetLastColumn(): Range {
    return this.GetColumn(this.rect.columns - 1);
  }

  GetEntireRow(): Range {
    return this.#at({ ...this.rect, column: 0, columns: SHEET_COLUMNS }, "getEntireRow");
  }

  GetEntireColumn(): Range {
    return this.#at({ ...this.rect, row: 0, rows: SHEET_ROWS }, "getEntireColumn");
  }

  GetResizedRange(rows: number, columns: number): Range {
    return this.#at(
      { ...this.rect, rows: this.rect.rows + rows, columns: this.rect.columns + columns },
      "getResizedRange",
    );
  }

  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.#at({ ...this.rect, rows, columns }, "getAbsoluteResizedRange");
  }

  GetOffsetRange(rows: number, columns: number): Range {
    return this.#at({ ...this.rect, row: this.rect.row + rows, column: this.rect.column + columns }, "getOffsetRange");
  }

  GetRowsBelow(count = 1): Range {
    return this.#at({ ...this.rect, row: this.rect.row + this.rect.rows, rows: count }, "getRowsBelow");
  }

  GetRowsAbove(count = 1): Range {
    return this.#at({ ...this.rect, row: this.rect.row - count, rows: count }, "getRowsAbove");
  }

  GetColumnsAfter(count = 1): Range {
    return this.#at({ ...this.rect, column: this.rect.column + this.rect.columns, columns: count }, "getColumnsAfter");
  }

  GetColumnsBefore(count = 1): Range {
    return this.#at({ ...this.rect, column: this.rect.column - count, columns: count }, "getColumnsBefore");
  }

  GetBoundingRect(other: unknown): Range {
    return this.#at(bounding(this.rect, this.#other(other, "getBoundingRect")), "getBoundingRect");
  }

  GetIntersection(other: unknown): Range {
    const shared = this.GetIntersectionOrNullObject(other);
    if (!shared) throw itemNotFound("Range.getIntersection");
    return shared;
  }

  GetIntersectionOrNullObject(other: unknown): Range | null {
    const shared = intersect(this.rect, this.#other(other, "getIntersectionOrNullObject"));
    return shared ? this.#at(shared, "getIntersectionOrNullObject") : null;
  }

  #other(other: unknown, member: string): Rect {
    const rect =
      typeof other === "string" ? parseRect(other) : isRange(other) && other.sheet === this.sheet ? other.rect : null;
    if (!rect) throw invalidArgument(`Range.${member}`);
    return rect;
  }

  GetUsedRange(valuesOnly = false): Range {
    const used = this.GetUsedRangeOrNullObject(valuesOnly);
    if (!used) throw itemNotFound("Range.getUsedRange");
    return used;
  }

  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.context.grid.usedRect(this.sheet, !valuesOnly);
    const inside = used ? intersect(used, this.rect) : null;
    return inside ? this.#at(inside, "getUsedRange") : null;
  }

  Clear(applyTo: string | null = "All"): void {
    const scope = applyTo ?? "All";
    if (!["All", "Contents", "Formats", "Hyperlinks"].includes(scope)) throw notImplemented(`Range.clear("${scope}")`);
    requireUnlocked(this.context, this.sheet, this.rect, "Range.clear");
    this.context.grid.clear(this.sheet, this.rect, scope as ClearScope);
    if (scope === "All") this.context.grid.records.setValidation(this.sheet, this.rect, null);
  }

  /**
   * Copies cells here; a block that is a whole number of times as large as the source repeats it, any other takes the
   * source's size. References in formulas move along where they are relative.
   */
  CopyFrom(from: unknown, copyType: string | null = "All", skipBlanks = false, transpose = false): void {
    const location = "Range.copyFrom";
    const kind = copyType ?? "All";
    if (!["All", "Formulas", "Values", "Formats"].includes(kind) || skipBlanks || transpose)
      throw notImplemented(`Range.copyFrom("${kind}") that skips blanks or transposes`);
    const source = this.#source(from, location);
    const fits = (mine: number, theirs: number): number => (mine % theirs === 0 ? mine : theirs);
    const rows = fits(this.rect.rows, source.rect.rows);
    const columns = fits(this.rect.columns, source.rect.columns);
    const target = this.#at({ ...this.rect, rows, columns }, "copyFrom");
    requireUnlocked(this.context, this.sheet, target.rect, location);
    const { grid } = this.context;
    const cells = grid.read(source.sheet, source.rect);
    const formats = cells.map((line, row) =>
      line.map((_, column) => grid.format(source.sheet, source.rect.row + row, source.rect.column + column)),
    );
    const writes = Array.from({ length: rows }, (_line, row) =>
      Array.from({ length: columns }, (_cell, column): CellWrite => {
        const [y, x] = [row % source.rect.rows, column % source.rect.columns];
        const { value, formula } = cells[y]?.[x] ?? BLANK;
        const down = target.rect.row + row - source.rect.row - y;
        const across = target.rect.column + column - source.rect.column - x;
        const content =
          formula === "" || kind === "Values" ? { value } : { formula: movedFormula(formula, down, across) };
        const format = formats[y]?.[x] ?? {};
        if (kind === "Formats") return { format };
        return kind === "All" ? { ...content, format } : content;
      }),
    );
    grid.write(this.sheet, target.rect, writes);
    if (kind === "All") this.#copyRules(source, target.rect);
  }

  #source(from: unknown, location: string): Range {
    if (isRange(from)) return from;
    const { sheet, cells } = splitReference(typeof from === "string" ? from : "");
    const rect = parseRect(cells);
    const id =
      sheet === undefined
        ? this.sheet
        : this.context.grid.sheets().find((info) => info.name.toLowerCase() === sheet.toLowerCase())?.id;
    if (!rect || id === undefined) throw invalidArgument(location);
    return new Range(this.context, id, rect);
  }

  /** Rules go along with their cells; one rule for each column where the source is a single row. */
  #copyRules(source: Range, rect: Rect): void {
    const { records } = this.context.grid;
    const step = source.rect.rows === 1 ? rect.rows : 1;
    const found = Array.from({ length: source.rect.rows }, (_line, row) =>
      Array.from({ length: source.rect.columns }, (_cell, column) =>
        records.ruleAt(source.sheet, source.rect.row + row, source.rect.column + column),
      ),
    );
    for (let row = 0; row < rect.rows; row += step) {
      for (let column = 0; column < rect.columns; column += 1) {
        const rule = found[row % source.rect.rows]?.[column % source.rect.columns] ?? null;
        const place = { row: rect.row + row, column: rect.column + column, rows: step, columns: 1 };
        records.setValidation(this.sheet, place, rule);
      }
    }
  }

  Insert(shift: string): Range {
    this.context.grid.insertLines(this.sheet, this.#wholeLines("insert", shift, { row: "Down", column: "Right" }));
    return this;
  }

  Delete(shift: string): void {
    this.context.grid.deleteLines(this.sheet, this.#wholeLines("delete", shift, { row: "Up", column: "Left" }));
  }

  /** Whole rows and columns move; a block that would shift only part of a line is not provided. */
  #wholeLines(member: string, shift: string, direction: Readonly<Record<Axis, string>>): Lines {
    requireUnlocked(this.context, this.sheet, this.rect, `Range.${member}`);
    if (this.IsEntireRow && shift === direction.row) return this.#lines("row");
    if (this.IsEntireColumn && shift === direction.column) return this.#lines("column");
    throw notImplemented(`Range.${member} of cells that are no whole rows or columns`);
  }

  Merge(across = false): void {
    const { rect } = this;
    this.context.grid.unmerge(this.sheet, rect);
    if (across)
      for (let row = rect.row; row < rect.row + rect.rows; row += 1)
        this.context.grid.merge(this.sheet, { ...rect, row, rows: 1 });
    else this.context.grid.merge(this.sheet, rect);
  }

  Unmerge(): void {
    this.context.grid.unmerge(this.sheet, this.rect);
  }

  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merged = this.context.grid.merges(this.sheet).filter((area) => intersect(area, this.rect) !== null);
    return merged.length === 0 ? null : new RangeAreas(this.context, this.sheet, merged);
  }

  Select(): void {
    const info = sheetInfo(this.context, this.sheet, "Range.select");
    if (info.visibility !== "Visible")
      throw invalidArgument("Range.select", `The sheet "${info.name}" is hidden; its cells cannot be selected.`);
    this.context.grid.select(this.sheet, this.rect);
  }

  Calculate(): Promise<void> {
    return this.context.grid.calculate();
  }

  /** The library asks this before it splits a large write into rows. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rect.rows || columns !== this.rect.columns) {
      throw invalidArgument(
        "Range.values",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  }
}
