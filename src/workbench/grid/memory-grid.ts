/** A grid without a screen and without a formula engine: the cells are kept, formulas are stored, nothing is computed. */
import {
  emptyBook,
  type BookContent,
  type CellContent,
  type CellFormat,
  type CellLink,
  type CellValue,
  type LineRecord,
  type SheetContent,
} from "./book";
import {
  BLANK,
  mergeFormats,
  written,
  type CellReading,
  type CellWrite,
  type ClearScope,
  type Axis,
  type Grid,
  type GridEvent,
  type Lines,
  type LineSize,
  type SheetChange,
  type SheetInfo,
  type Unsubscribe,
} from "./grid";
import { Records, shiftRect } from "./records";
import { bounding, intersect, type Rect } from "./reference";

const DEFAULT_COLUMN_PIXELS = 64;
const DEFAULT_ROW_PIXELS = 20;

interface MemorySheet {
  info: SheetInfo;
  cells: (CellContent | undefined)[][];
  columns: Map<number, LineRecord>;
  rows: Map<number, LineRecord>;
  merges: Rect[];
}

function show(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

export class MemoryGrid implements Grid {
  readonly records = new Records();
  #sheets: MemorySheet[] = [];
  #active = "";
  #selection: Rect = { row: 0, column: 0, rows: 1, columns: 1 };
  #listeners = new Set<(event: GridEvent) => void>();
  #nextId = 1;

  constructor(book: BookContent = emptyBook()) {
    this.load(book);
  }

  #sheet(id: string): MemorySheet {
    const sheet = this.#sheets.find((candidate) => candidate.info.id === id);
    if (!sheet) throw new Error(`no sheet ${id} in the grid`);
    return sheet;
  }

  #emit(event: GridEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  sheets(): readonly SheetInfo[] {
    return this.#sheets.map((sheet) => sheet.info);
  }

  activeSheet(): string {
    return this.#active;
  }

  activateSheet(sheet: string): void {
    if (sheet === this.#active) return;
    const previous = this.#active;
    this.#active = this.#sheet(sheet).info.id;
    this.#emit({ kind: "activated", sheet, previous });
  }

  addSheet(content: SheetContent, position: number): string {
    const id = `{00000000-0001-0000-${String(this.#nextId++).padStart(4, "0")}-000000000000}`;
    const { name, visibility, showGridlines, frozenRows, frozenColumns } = content;
    this.#sheets.splice(position, 0, {
      info: { id, name, visibility, tabColor: content.tabColor ?? "", showGridlines, frozenRows, frozenColumns },
      cells: content.cells.map((row) => [...(row ?? [])]),
      columns: new Map(content.columns),
      rows: new Map(content.rows),
      merges: [...content.merges],
    });
    this.records.adopt(id, content);
    this.#emit({ kind: "added", sheet: id });
    return id;
  }

  removeSheet(sheet: string): void {
    this.#sheets = this.#sheets.filter((candidate) => candidate.info.id !== sheet);
    this.records.forget(sheet);
    if (this.#active === sheet) this.#active = this.#sheets[0]?.info.id ?? "";
    this.#emit({ kind: "deleted", sheet });
  }

  moveSheet(sheet: string, position: number): void {
    const moved = this.#sheet(sheet);
    this.#sheets = this.#sheets.filter((candidate) => candidate !== moved);
    this.#sheets.splice(position, 0, moved);
    this.#emit({ kind: "moved", sheet });
  }

  changeSheet(sheet: string, change: SheetChange): void {
    const target = this.#sheet(sheet);
    const before = target.info;
    target.info = { ...before, ...change };
    if (change.name !== undefined && change.name !== before.name) {
      this.#emit({ kind: "renamed", sheet, detail: { nameBefore: before.name, nameAfter: change.name } });
    }
    if (change.visibility !== undefined && change.visibility !== before.visibility) {
      this.#emit({
        kind: "visibility",
        sheet,
        detail: { visibilityBefore: before.visibility, visibilityAfter: change.visibility },
      });
    }
  }

  read(sheet: string, rect: Rect): CellReading[][] {
    const { cells } = this.#sheet(sheet);
    return Array.from({ length: rect.rows }, (_row, row) =>
      Array.from({ length: rect.columns }, (_column, column) => {
        const cell = cells[rect.row + row]?.[rect.column + column];
        return cell ? { value: cell.value, formula: cell.formula ?? "", text: show(cell.value) } : BLANK;
      }),
    );
  }

  write(sheet: string, rect: Rect, cells: readonly (readonly (CellWrite | undefined)[])[]): void {
    const target = this.#sheet(sheet);
    let touched = false;
    cells.forEach((line, row) => {
      line.forEach((write, column) => {
        if (!write) return;
        const stored = (target.cells[rect.row + row] ??= []);
        stored[rect.column + column] = written(stored[rect.column + column], write);
        touched ||= write.value !== undefined || write.formula !== undefined;
      });
    });
    if (touched) this.#emit({ kind: "changed", sheet, rect, source: "api", change: "RangeEdited" });
  }

  clear(sheet: string, rect: Rect, scope: ClearScope): void {
    const { cells } = this.#sheet(sheet);
    const inside = intersect(rect, this.usedRect(sheet, true) ?? { row: 0, column: 0, rows: 0, columns: 0 });
    if (!inside) return;
    for (let row = inside.row; row < inside.row + inside.rows; row += 1) {
      for (let column = inside.column; column < inside.column + inside.columns; column += 1) {
        const line = cells[row];
        const cell = line?.[column];
        if (!line || !cell) continue;
        const { format, link } = cell;
        if (scope === "All") line[column] = undefined;
        if (scope === "Contents")
          line[column] = { value: null, ...(format ? { format } : {}), ...(link ? { link } : {}) };
        if (scope === "Formats")
          line[column] = {
            value: cell.value,
            ...(cell.formula ? { formula: cell.formula } : {}),
            ...(link ? { link } : {}),
          };
        if (scope === "Hyperlinks")
          line[column] = {
            value: cell.value,
            ...(cell.formula ? { formula: cell.formula } : {}),
            ...(format ? { format } : {}),
          };
      }
    }
    if (scope === "All" || scope === "Contents")
      this.#emit({ kind: "changed", sheet, rect: inside, source: "api", change: "RangeEdited" });
  }

  usedRect(sheet: string, formats: boolean): Rect | null {
    let used: Rect | null = null;
    this.#sheet(sheet).cells.forEach((line, row) => {
      line.forEach((cell, column) => {
        if (!cell || (cell.value === null && !cell.formula && !(formats && cell.format))) return;
        const here = { row, column, rows: 1, columns: 1 };
        used = used ? bounding(used, here) : here;
      });
    });
    return used;
  }

  format(sheet: string, row: number, column: number): CellFormat {
    return this.#sheet(sheet).cells[row]?.[column]?.format ?? {};
  }

  link(sheet: string, row: number, column: number): CellLink | null {
    return this.#sheet(sheet).cells[row]?.[column]?.link ?? null;
  }

  applyFormat(sheet: string, rect: Rect, format: CellFormat): void {
    const target = this.#sheet(sheet);
    for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
      const line = (target.cells[row] ??= []);
      for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
        const cell = line[column] ?? { value: null };
        line[column] = { ...cell, format: mergeFormats(cell.format ?? {}, format) };
      }
    }
  }

  line(sheet: string, axis: Axis, index: number): LineSize {
    const target = this.#sheet(sheet);
    const record = (axis === "row" ? target.rows : target.columns).get(index);
    return {
      size: record?.size ?? (axis === "row" ? DEFAULT_ROW_PIXELS : DEFAULT_COLUMN_PIXELS),
      hidden: record?.hidden ?? false,
    };
  }

  changeLines(sheet: string, { axis, from, count }: Lines, change: LineRecord): void {
    const target = this.#sheet(sheet);
    const lines = axis === "row" ? target.rows : target.columns;
    for (let index = from; index < from + count; index += 1) lines.set(index, { ...lines.get(index), ...change });
  }

  autofit(sheet: string, lines: Lines): void {
    const { axis, from, count } = lines;
    if (axis === "row") return this.changeLines(sheet, lines, { size: DEFAULT_ROW_PIXELS });
    for (let index = from; index < from + count; index += 1) {
      const longest = Math.max(0, ...this.#sheet(sheet).cells.map((line) => show(line[index]?.value ?? null).length));
      this.changeLines(
        sheet,
        { axis, from: index, count: 1 },
        { size: Math.max(DEFAULT_COLUMN_PIXELS, longest * 7 + 5) },
      );
    }
  }

  insertLines(sheet: string, { axis, from: at, count }: Lines): void {
    const target = this.#sheet(sheet);
    if (axis === "row")
      target.cells.splice(at, 0, ...Array.from({ length: at < target.cells.length ? count : 0 }, () => []));
    else
      for (const line of target.cells)
        if (line && at < line.length) line.splice(at, 0, ...Array.from({ length: count }, () => undefined));
    this.#shifted(target, axis, at, count);
  }

  deleteLines(sheet: string, { axis, from: at, count }: Lines): void {
    const target = this.#sheet(sheet);
    if (axis === "row") target.cells.splice(at, count);
    else for (const line of target.cells) line?.splice(at, count);
    this.#shifted(target, axis, at, -count);
  }

  #shifted(target: MemorySheet, axis: Axis, at: number, count: number): void {
    const sheet = target.info.id;
    target.merges = target.merges.flatMap((merge) => shiftRect(merge, axis, at, count) ?? []);
    this.records.shift(sheet, axis, at, count);
    const size = Math.abs(count);
    const rect =
      axis === "row"
        ? { row: at, column: 0, rows: size, columns: 16_384 }
        : { row: 0, column: at, rows: 1_048_576, columns: size };
    const word = count > 0 ? "Inserted" : "Deleted";
    this.#emit({
      kind: "changed",
      sheet,
      rect,
      source: "api",
      change: axis === "row" ? `Row${word}` : `Column${word}`,
    });
  }

  merges(sheet: string): readonly Rect[] {
    return this.#sheet(sheet).merges;
  }

  merge(sheet: string, rect: Rect): void {
    this.unmerge(sheet, rect);
    this.#sheet(sheet).merges.push(rect);
  }

  unmerge(sheet: string, rect: Rect): void {
    const target = this.#sheet(sheet);
    target.merges = target.merges.filter((merge) => intersect(merge, rect) === null);
  }

  selection(): { readonly sheet: string; readonly rect: Rect } {
    return { sheet: this.#active, rect: this.#selection };
  }

  select(sheet: string, rect: Rect): void {
    this.activateSheet(sheet);
    this.#selection = rect;
    this.#emit({ kind: "selected", sheet, rect });
  }

  save(): BookContent {
    const nameOf = new Map(this.#sheets.map((sheet) => [sheet.info.id, sheet.info.name]));
    return {
      activeSheet: Math.max(
        0,
        this.#sheets.findIndex((sheet) => sheet.info.id === this.#active),
      ),
      names: this.records.names().map(({ sheet, ...name }) => ({
        ...name,
        ...(sheet === undefined ? {} : { sheet: nameOf.get(sheet) ?? sheet }),
      })),
      sheets: this.#sheets.map(({ info, cells, columns, rows, merges }) => {
        const { name, visibility, tabColor, showGridlines, frozenRows, frozenColumns } = info;
        const over = this.records.contentOf(info.id);
        return {
          name,
          visibility,
          ...(tabColor ? { tabColor } : {}),
          showGridlines,
          frozenRows,
          frozenColumns,
          cells,
          columns,
          rows,
          merges,
          ...over,
        };
      }),
    };
  }

  load(book: BookContent): void {
    this.#sheets = [];
    this.records.reset();
    const ids = new Map(book.sheets.map((sheet, position) => [sheet.name, this.addSheet(sheet, position)]));
    this.records.setNames(
      book.names.map(({ sheet, ...name }) => ({
        ...name,
        ...(sheet === undefined ? {} : { sheet: ids.get(sheet) ?? sheet }),
      })),
    );
    this.#active = this.#sheets[book.activeSheet]?.info.id ?? this.#sheets[0]?.info.id ?? "";
    this.#selection = { row: 0, column: 0, rows: 1, columns: 1 };
  }

  calculate(): Promise<void> {
    return Promise.resolve();
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  beginBatch(): void {
    // There is no screen to hold back.
  }

  endBatch(): Promise<void> {
    return Promise.resolve();
  }

  listen(listener: (event: GridEvent) => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
