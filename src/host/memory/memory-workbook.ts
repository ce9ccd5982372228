import { cellIndices, type CellValue } from "../../core/cell";
import type { BookContent, SheetContent, SheetGrid } from "../../workbook/content";
import {
  refused,
  type CellReference,
  type Created,
  type Workbook,
  type WorkbookOutcome,
  type Writes,
} from "../../workbook/port";
import { sameMarkedSheet, sameSheetName } from "../../workbook/sheet-identity";
import { usedCells } from "../../workbook/used-cells";

interface Held {
  readonly name: string;
  readonly rows: CellValue[][];
}

const cellsOf = (sheet: SheetContent): CellValue[][] =>
  sheet.rows.map((row) => Array.from(row, (cell) => cell?.value ?? null));

function put({ rows }: Held, address: string, value: CellValue): void {
  const { row, column } = cellIndices(address);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
}

/** A workbook that lives in memory: for tests, and wherever a workbook is needed without any program that holds one. */
export class MemoryWorkbook implements Workbook {
  /** The cell gone to last. */
  selection: CellReference | undefined;
  /** The workbook that `openNew` opened last. */
  opened: MemoryWorkbook | undefined;
  private readonly sheets: Held[] = [];
  private readonly listeners = new Set<() => void>();

  /** `grids` are sheets that are there already. */
  constructor(grids: readonly SheetGrid[] = []) {
    for (const { name, cells } of grids) this.sheets.push({ name, rows: cells.map((row) => [...row]) });
  }

  read(): Promise<WorkbookOutcome<readonly SheetGrid[]>> {
    return Promise.resolve({
      ok: true,
      value: this.sheets.map(({ name, rows }) => ({ name, cells: usedCells(rows), merges: [] })),
    });
  }

  create(book: BookContent): Promise<WorkbookOutcome<Created>> {
    const taken = book.sheets.find(({ name }) => this.find(name) !== undefined);
    if (taken !== undefined) return Promise.resolve(refused("sheet-name-taken", { sheet: taken.name }));
    for (const sheet of book.sheets) this.sheets.push({ name: sheet.name, rows: cellsOf(sheet) });
    return Promise.resolve({ ok: true, value: { where: "here" } });
  }

  putSheet(sheet: SheetContent): Promise<WorkbookOutcome<void>> {
    const marker = sheet.rows[0]?.[0]?.value;
    const earlier = this.sheets.findIndex(({ rows }) => sameMarkedSheet(rows[0]?.[0], marker));
    const namesake = this.sheets.findIndex(({ name }) => sameSheetName(name, sheet.name));
    if (namesake >= 0 && namesake !== earlier)
      return Promise.resolve(refused("sheet-name-taken", { sheet: sheet.name }));
    const held = { name: sheet.name, rows: cellsOf(sheet) };
    if (earlier >= 0) this.sheets[earlier] = held;
    else this.sheets.push(held);
    return Promise.resolve({ ok: true, value: undefined });
  }

  writeFormulas(): Promise<WorkbookOutcome<void>> {
    return Promise.resolve({ ok: true, value: undefined });
  }

  /** Rows without looks or rules are there as soon as they are written, and nothing refers to a table: no more to do. */
  write({ cells, results, tables, lists, formulas }: Writes): Promise<WorkbookOutcome<void>> {
    const named = [...cells, ...results, ...tables, ...lists, ...lists.map(({ from }) => from), ...formulas];
    const missing = named.find(({ sheet }) => this.find(sheet) === undefined);
    if (missing !== undefined) return Promise.resolve(refused("sheet-missing", { sheet: missing.sheet }));
    for (const { sheet, cell, value } of [...cells, ...results]) {
      const held = this.find(sheet);
      if (held !== undefined) put(held, cell, value);
    }
    return Promise.resolve({ ok: true, value: undefined });
  }

  async openNew(book: BookContent): Promise<WorkbookOutcome<void>> {
    const fresh = new MemoryWorkbook();
    const created = await fresh.create(book);
    if (!created.ok) return created;
    this.opened = fresh;
    return { ok: true, value: undefined };
  }

  goTo(place: CellReference): Promise<WorkbookOutcome<void>> {
    if (this.find(place.sheet) === undefined) return Promise.resolve(refused("cell-not-found", { ...place }));
    this.selection = place;
    return Promise.resolve({ ok: true, value: undefined });
  }

  onChanged(listener: () => void): Promise<WorkbookOutcome<() => void>> {
    // Each registration is its own, even of the same function twice.
    const call = () => listener();
    this.listeners.add(call);
    return Promise.resolve({ ok: true, value: () => this.listeners.delete(call) });
  }

  /** Changes a cell as its user would, and tells the listeners. */
  edit(sheet: string, cell: string, value: CellValue): void {
    const held = this.find(sheet);
    if (held === undefined) throw new Error(`there is no sheet ${sheet}`);
    put(held, cell, value);
    for (const listener of this.listeners) listener();
  }

  private find(name: string): Held | undefined {
    return this.sheets.find((sheet) => sameSheetName(sheet.name, name));
  }
}
