import type { CellValue } from "../core/cell";
import { headerRow } from "../workbook/form-layout";
import type { SheetGrid } from "../workbook/content";
import type { RepairKind } from "./entry-outcome";
import type { PackField } from "./pack";
import { columnOfTitle, foldedLabel, isColumnId, type KnownFields } from "./pack-fields";
import { readRowId } from "./pack-marker";

/** Where a sheet's rows and columns of entries are, whatever was inserted, moved or deleted around them. */

export interface LocatedRow {
  readonly row: number;
  readonly field: PackField | undefined;
  /** The unit that the row was asked in, by its hidden id. */
  readonly unit: string | undefined;
  /** The item's label was changed into something else, so its entries answer another question. */
  readonly changedTo?: string;
  /** An id of a field that there is no longer. */
  readonly unknown?: string;
}

export interface LocatedSheet {
  readonly grid: SheetGrid;
  readonly rows: readonly LocatedRow[];
  /** By index: "once", "y2023", "document" … */
  readonly columns: ReadonlyMap<number, string>;
  readonly unitColumn: number | undefined;
  readonly repairs: readonly RepairKind[];
}

/** Wider and longer than any pack with insertions; beyond, nothing of ours is looked for. */
const searched = { rows: 3000, columns: 80 };

/** The index with the most hits; `undefined` below two, which is no structure but chance. */
function mostHits(counts: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  for (const [index, count] of counts) if (count >= 2 && count > (counts.get(best ?? -1) ?? 0)) best = index;
  return best;
}

function countIn(cells: SheetGrid["cells"], test: (cell: CellValue) => boolean) {
  const byRow = new Map<number, number>();
  const byColumn = new Map<number, number>();
  for (const [row, line] of cells.slice(0, searched.rows).entries()) {
    for (const [column, cell] of line.slice(0, searched.columns).entries()) {
      if (cell === null || !test(cell)) continue;
      byRow.set(row, (byRow.get(row) ?? 0) + 1);
      byColumn.set(column, (byColumn.get(column) ?? 0) + 1);
    }
  }
  return { byRow, byColumn };
}

interface Labels {
  readonly idColumn: number | undefined;
  readonly labelColumn: number | undefined;
  readonly known: KnownFields;
}

function rowAt(line: readonly CellValue[], row: number, { idColumn, labelColumn, known }: Labels) {
  const id = idColumn === undefined ? undefined : readRowId(line[idColumn]);
  const byId = id === undefined ? undefined : known.byId.get(id.field);
  const shown = labelColumn === undefined ? null : (line[labelColumn] ?? null);
  const label = foldedLabel(shown);
  const titled = known.byTitle.get(label) ?? [];
  if (byId !== undefined) {
    const unit = id?.unit;
    const untouched = id?.label === undefined ? titled.includes(byId) : foldedLabel(id.label) === label;
    if (label === "" || untouched) return { located: { row, field: byId, unit }, by: "both" } as const;
    // Two labels that both exist: whoever typed the entry read the label, not the hidden id.
    const [other] = titled;
    if (other !== undefined && titled.length === 1) {
      return { located: { row, field: other, unit: undefined }, by: "label-against-id" } as const;
    }
    return { located: { row, field: byId, unit, changedTo: String(shown) }, by: "both" } as const;
  }
  const [only] = titled;
  if (only !== undefined && titled.length === 1) {
    return { located: { row, field: only, unit: undefined }, by: "label" } as const;
  }
  if (id !== undefined && /^[\w-]+(\.[\w-]+|-\w+)$/.test(id.field)) {
    return {
      located: { row, field: undefined, unit: id.unit, unknown: String(shown ?? id.field) },
      by: "none",
    } as const;
  }
  return undefined;
}

/** The entries' places on a sheet, or `undefined` where the sheet is none of a pack's data sheets. */
export function locateEntries(grid: SheetGrid, known: KnownFields): LocatedSheet | undefined {
  const { cells } = grid;
  const idColumn = mostHits(countIn(cells, (cell) => known.byId.has(readRowId(cell)?.field ?? "")).byColumn);
  const labelColumn = mostHits(
    countIn(cells, (cell) => typeof cell === "string" && known.byTitle.has(foldedLabel(cell))).byColumn,
  );
  if (idColumn === undefined && labelColumn === undefined) return undefined;

  const repairs = new Set<RepairKind>();
  const rows: LocatedRow[] = [];
  for (const [row, line] of cells.slice(0, searched.rows).entries()) {
    const found = rowAt(line, row, { idColumn, labelColumn, known });
    if (found === undefined) continue;
    rows.push(found.located);
    if (found.by === "label") repairs.add("row-ids-gone");
    if (found.by === "label-against-id") repairs.add("label-counts");
  }
  const first = rows.find(({ field }) => field !== undefined)?.row ?? 0;
  const above = cells.slice(0, first);
  const idRow = mostHits(countIn(above, isColumnId).byRow);
  // a title in words, not an id: the hidden row is no heading
  const titleRow = mostHits(countIn(above, (cell) => columnOfTitle(cell) !== undefined).byRow);
  const columns = new Map<number, string>();
  for (let column = 0; column < searched.columns; column++) {
    const id = idRow === undefined ? null : cells[idRow]?.[column];
    const title = titleRow === undefined ? null : cells[titleRow]?.[column];
    const byId = isColumnId(id) ? id : undefined;
    const byTitle = columnOfTitle(title);
    if (byId !== undefined && byTitle !== undefined && byId !== byTitle) repairs.add("header-counts");
    if (byId === undefined && byTitle !== undefined) repairs.add("column-ids-gone");
    const found = byTitle ?? byId;
    if (found !== undefined) columns.set(column, found);
  }
  const unitColumn = [...columns].find(([, id]) => id === "unit")?.[0];
  const entryColumns = new Map(
    [...columns].filter(([column, id]) => !notEntries.has(id) && column !== labelColumn && column !== idColumn),
  );
  if (entryColumns.size === 0) return undefined;
  return { grid, rows, columns: entryColumns, unitColumn, repairs: [...repairs] };
}

const notEntries: ReadonlySet<string> = new Set(["number", "item", "unit", "required", "help", "review"]);

/** A cell by which a sheet is shown where a row or column of it is missing: the corner below the hidden ids. */
export const anchor = { row: headerRow, column: 1 } as const;
