import { isBlank, type CellValue } from "../core/cell";
import type { TableRow } from "../sheets/audit-data";
import type { TableSheet } from "../sheets/define";
import type { PlaceChange } from "./import-plan";

/** The rows of a table by their key, and new ones behind the last. */
export class RowPlaces {
  private readonly rows = new Map<string, TableRow>();
  private readonly added = new Map<string, number>();
  private next = 0;

  constructor(
    readonly sheet: string,
    rows: readonly TableRow[],
    keyOf: (row: TableRow) => string | undefined,
  ) {
    for (const row of rows) {
      const key = keyOf(row);
      if (key !== undefined && !this.rows.has(key)) this.rows.set(key, row);
      this.next = Math.max(this.next, row.index + 1);
    }
  }

  get(key: string): TableRow | undefined {
    return this.rows.get(key);
  }

  /** The row's index and, when it is new, the cells that make it the row it is. */
  at(key: string, cells: Readonly<Record<string, CellValue>>): { readonly row: number; readonly made: PlaceChange[] } {
    const row = this.rows.get(key)?.index ?? this.added.get(key);
    if (row !== undefined) return { row, made: [] };
    const fresh = this.next++;
    this.added.set(key, fresh);
    const made = Object.entries(cells)
      .filter(([, value]) => !isBlank(value))
      .map(([column, value]) => ({ place: { sheet: this.sheet, row: fresh, column }, before: null, value }));
    return { row: fresh, made };
  }
}

/** The column of the table that a pack's field is: "enterprise-years.output" → "output". */
export function columnIn(table: TableSheet, field: string): string | undefined {
  const [sheet, column] = field.split(".");
  return sheet === table.id ? table.columns.find(({ id }) => id === column)?.id : undefined;
}

/** Names as people type them: without the difference of full and half width, of case and of space around. */
export const foldedName = (text: unknown): string =>
  String(text ?? "")
    .normalize("NFKC")
    .trim()
    .toLowerCase();
