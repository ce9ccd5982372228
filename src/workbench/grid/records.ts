/** What lies over the cells of a workbook: defined names, tables, validation rules, protection, custom properties. */
import type { NameRecord, SheetContent, SheetProtectionRecord, TableRecord, ValidationRecord } from "./book";
import { intersect, sameRect, type Rect } from "./reference";

interface SheetRecords {
  validations: ValidationRecord[];
  tables: TableRecord[];
  protection: SheetProtectionRecord | undefined;
  customProperties: Map<string, string>;
  carried: unknown;
}

/** A rect after `count` lines were put in (or, when negative, taken out) before line `at`; `null` when nothing is left. */
export function shiftRect(rect: Rect, axis: "row" | "column", at: number, count: number): Rect | null {
  const start = axis === "row" ? rect.row : rect.column;
  const size = axis === "row" ? rect.rows : rect.columns;
  let newStart = start;
  let newSize = size;
  if (count >= 0) {
    if (at <= start) newStart = start + count;
    else if (at < start + size) newSize = size + count;
  } else {
    const gone = -count;
    const lostBefore = Math.max(0, Math.min(start, at + gone) - Math.min(start, at));
    const lostInside = Math.max(0, Math.min(start + size, at + gone) - Math.max(start, at));
    newStart = start - lostBefore;
    newSize = size - lostInside;
  }
  if (newSize <= 0) return null;
  return axis === "row" ? { ...rect, row: newStart, rows: newSize } : { ...rect, column: newStart, columns: newSize };
}

/** What is left of a block after another is cut out of it: up to four blocks. */
export function subtract(from: Rect, cut: Rect): Rect[] {
  const shared = intersect(from, cut);
  if (!shared) return [from];
  const parts: Rect[] = [];
  const below = shared.row + shared.rows;
  const right = shared.column + shared.columns;
  if (shared.row > from.row) parts.push({ ...from, rows: shared.row - from.row });
  if (below < from.row + from.rows) parts.push({ ...from, row: below, rows: from.row + from.rows - below });
  if (shared.column > from.column)
    parts.push({ row: shared.row, rows: shared.rows, column: from.column, columns: shared.column - from.column });
  if (right < from.column + from.columns)
    parts.push({ row: shared.row, rows: shared.rows, column: right, columns: from.column + from.columns - right });
  return parts;
}

/** Kept beside the cells, by sheet id, and moved with them when rows or columns come and go. */
export class Records {
  #sheets = new Map<string, SheetRecords>();
  #names: NameRecord[] = [];

  constructor(private readonly onNames: (names: readonly NameRecord[]) => void = () => undefined) {}

  #of(sheet: string): SheetRecords {
    let records = this.#sheets.get(sheet);
    if (!records) {
      records = { validations: [], tables: [], protection: undefined, customProperties: new Map(), carried: undefined };
      this.#sheets.set(sheet, records);
    }
    return records;
  }

  /** Takes over what a loaded sheet brings along. */
  adopt(sheet: string, content: SheetContent): void {
    this.#sheets.set(sheet, {
      validations: [...content.validations],
      tables: [...content.tables],
      protection: content.protection,
      customProperties: new Map(content.customProperties),
      carried: content.carried,
    });
  }

  /** What a sheet gives back on saving. */
  contentOf(sheet: string): Pick<SheetContent, "validations" | "tables" | "customProperties"> & {
    protection?: SheetProtectionRecord;
    carried?: unknown;
  } {
    const { validations, tables, protection, customProperties, carried } = this.#of(sheet);
    return {
      validations,
      tables,
      customProperties,
      ...(protection ? { protection } : {}),
      ...(carried === undefined ? {} : { carried }),
    };
  }

  forget(sheet: string): void {
    this.#sheets.delete(sheet);
  }

  reset(): void {
    this.#sheets.clear();
    this.#names = [];
  }

  shift(sheet: string, axis: "row" | "column", at: number, count: number): void {
    const records = this.#of(sheet);
    const moved = <T extends { readonly rect: Rect }>(items: readonly T[]): T[] =>
      items.flatMap((item) => {
        const rect = shiftRect(item.rect, axis, at, count);
        return rect ? [{ ...item, rect }] : [];
      });
    records.validations = moved(records.validations);
    records.tables = moved(records.tables);
  }

  validations(sheet: string): readonly ValidationRecord[] {
    return this.#of(sheet).validations;
  }

  /** Replaces whatever rules covered the block; `null` only removes them. */
  setValidation(sheet: string, rect: Rect, rule: Omit<ValidationRecord, "rect"> | null): void {
    const records = this.#of(sheet);
    records.validations = records.validations.flatMap((old) =>
      subtract(old.rect, rect).map((left) => ({ ...old, rect: left })),
    );
    if (rule) records.validations.push({ ...rule, rect });
  }

  /** The one rule that covers the whole block, or `null`. */
  validationAt(sheet: string, rect: Rect): ValidationRecord | null {
    return (
      this.#of(sheet).validations.find((rule) => {
        const shared = intersect(rule.rect, rect);
        return shared !== null && sameRect(shared, rect);
      }) ?? null
    );
  }

  /** The rule for one cell. */
  ruleAt(sheet: string, row: number, column: number): ValidationRecord | null {
    return this.validationAt(sheet, { row, column, rows: 1, columns: 1 });
  }

  tables(sheet?: string): readonly (TableRecord & { readonly sheet: string })[] {
    const sheets = sheet === undefined ? [...this.#sheets.keys()] : [sheet];
    return sheets.flatMap((id) => this.#of(id).tables.map((table) => ({ ...table, sheet: id })));
  }

  addTable(sheet: string, table: TableRecord): void {
    this.#of(sheet).tables.push(table);
  }

  changeTable(id: string, change: Partial<TableRecord>): void {
    for (const records of this.#sheets.values()) {
      records.tables = records.tables.map((table) => (table.id === id ? { ...table, ...change } : table));
    }
  }

  removeTable(id: string): void {
    for (const records of this.#sheets.values()) records.tables = records.tables.filter((table) => table.id !== id);
  }

  protection(sheet: string): SheetProtectionRecord | undefined {
    return this.#of(sheet).protection;
  }

  protect(sheet: string, protection: SheetProtectionRecord | undefined): void {
    this.#of(sheet).protection = protection;
  }

  customProperties(sheet: string): Map<string, string> {
    return this.#of(sheet).customProperties;
  }

  names(): readonly NameRecord[] {
    return this.#names;
  }

  /** Takes over names the grid itself changed. */
  adoptNames(names: readonly NameRecord[]): void {
    this.#names = [...names];
  }

  setNames(names: readonly NameRecord[]): void {
    this.#names = [...names];
    this.onNames(this.#names);
  }
}
