import type { TableRecord } from "../grid/book";
import { intersect, parseRect, splitReference, type Rect } from "../grid/reference";
import type { HostObject, WireCell } from "../protocol/contract";
import type { ModelContext } from "./context";
import { invalidArgument, invalidOperation, itemNotFound } from "./faults";
import { isRange, Range } from "./range";
import { isDefinedNameText } from "./sheet-name";

type PlacedTable = TableRecord & { readonly sheet: string };

/** The tables of a sheet, or of the whole workbook. */
export class TableCollection implements HostObject {
  readonly _Type = "TableCollection";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet?: string,
  ) {}

  get _Items(): readonly Table[] {
    return this.context.grid.records.tables(this.sheet).map((table) => new Table(this.context, table.id));
  }

  get Count(): number {
    return this._Items.length;
  }

  GetCount(): number {
    return this.Count;
  }

  _Indexer(key: string | number): Table {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound("TableCollection.getItem");
    return found;
  }

  GetItemOrNullObject(key: unknown): Table | null {
    const wanted = String(key).toLowerCase();
    return (
      this._Items.find((table) => table.Id.toLowerCase() === wanted || table.Name.toLowerCase() === wanted) ?? null
    );
  }

  GetItemAt(index: number): Table {
    const found = this._Items[index];
    if (!found) throw itemNotFound("TableCollection.getItemAt");
    return found;
  }

  /** @param address the block, as a range or as text (with its sheet when asked of the workbook) */
  Add(address: unknown, hasHeaders = true): Table {
    const { sheet, rect } = this.#place(address);
    const { records } = this.context.grid;
    if (records.tables(sheet).some((table) => intersect(table.rect, rect))) {
      throw invalidArgument("TableCollection.add", "A table can't overlap another table.");
    }
    if (!hasHeaders) this.#insertHeader(sheet, rect);
    const existing = records.tables();
    const used = new Set(existing.map((table) => table.name.toLowerCase()));
    let number = 1;
    while (used.has(`table${number}`)) number += 1;
    const id = `{00000000-000C-0000-FFFF-${String(existing.length + number).padStart(12, "0")}}`;
    const block = hasHeaders ? rect : { ...rect, rows: rect.rows + 1 };
    records.addTable(sheet, {
      id,
      name: `Table${number}`,
      rect: block,
      hasHeaders: true,
      style: "TableStyleMedium2",
      showBandedRows: true,
      showFilterButton: true,
    });
    return new Table(this.context, id);
  }

  #place(address: unknown): { sheet: string; rect: Rect } {
    const location = "TableCollection.add";
    if (isRange(address)) return { sheet: address.sheet, rect: address.rect };
    if (typeof address !== "string") throw invalidArgument(location);
    const { sheet, cells } = splitReference(address);
    const rect = parseRect(cells);
    const id =
      sheet === undefined
        ? (this.sheet ?? this.context.grid.activeSheet())
        : this.context.grid.sheets().find((info) => info.name.toLowerCase() === sheet.toLowerCase())?.id;
    if (!rect || id === undefined) throw invalidArgument(location);
    return { sheet: id, rect };
  }

  /** Excel moves the data down one row and names the columns. */
  #insertHeader(sheet: string, rect: Rect): void {
    this.context.grid.insertLines(sheet, { axis: "row", from: rect.row, count: 1 });
    const names = Array.from({ length: rect.columns }, (_column, index) => ({ value: `Column${index + 1}` }));
    this.context.grid.write(sheet, { ...rect, rows: 1 }, [names]);
  }
}

export class Table implements HostObject {
  readonly _Type = "Table";
  readonly #context: ModelContext;
  readonly #id: string;

  constructor(context: ModelContext, id: string) {
    this.#context = context;
    this.#id = id;
  }

  #record(member: string): PlacedTable {
    const found = this.#context.grid.records.tables().find((table) => table.id === this.#id);
    if (!found) throw itemNotFound(`Table.${member}`);
    return found;
  }

  #change(change: Partial<TableRecord>, member: string): void {
    this.#record(member);
    this.#context.grid.records.changeTable(this.#id, change);
  }

  get _Id(): string {
    return this.#id;
  }

  get Id(): string {
    return this.#id;
  }

  get Name(): string {
    return this.#record("name").name;
  }

  set Name(value: unknown) {
    const taken = this.#context.grid.records
      .tables()
      .some((table) => table.id !== this.#id && table.name.toLowerCase() === String(value).toLowerCase());
    if (typeof value !== "string" || !isDefinedNameText(value) || taken) throw invalidArgument("Table.name");
    this.#change({ name: value }, "name");
  }

  get Style(): string {
    return this.#record("style").style;
  }

  set Style(value: unknown) {
    if (typeof value !== "string") throw invalidArgument("Table.style");
    this.#change({ style: value }, "style");
  }

  get ShowHeaders(): boolean {
    return this.#record("showHeaders").hasHeaders;
  }

  get ShowTotals(): boolean {
    return false;
  }

  get ShowBandedRows(): boolean {
    return this.#record("showBandedRows").showBandedRows;
  }

  set ShowBandedRows(value: unknown) {
    if (typeof value !== "boolean") throw invalidArgument("Table.showBandedRows");
    this.#change({ showBandedRows: value }, "showBandedRows");
  }

  get ShowFilterButton(): boolean {
    return this.#record("showFilterButton").showFilterButton;
  }

  set ShowFilterButton(value: unknown) {
    if (typeof value !== "boolean") throw invalidArgument("Table.showFilterButton");
    this.#change({ showFilterButton: value }, "showFilterButton");
  }

  get Worksheet(): HostObject {
    return this.#context.worksheet(this.#record("worksheet").sheet);
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }

  get Rows(): TableRowCollection {
    return new TableRowCollection(this);
  }

  GetRange(): Range {
    const { sheet, rect } = this.#record("getRange");
    return new Range(this.#context, sheet, rect);
  }

  GetHeaderRowRange(): Range {
    return this.GetRange().GetRow(0);
  }

  /** A table always has at least one body row, blank if need be. */
  GetDataBodyRange(): Range {
    const { sheet, rect } = this.#record("getDataBodyRange");
    return new Range(this.#context, sheet, { ...rect, row: rect.row + 1, rows: Math.max(1, rect.rows - 1) });
  }

  Resize(block: unknown): void {
    const { sheet, rect: old } = this.#record("resize");
    const rect =
      typeof block === "string"
        ? parseRect(splitReference(block).cells)
        : isRange(block) && block.sheet === sheet
          ? block.rect
          : null;
    if (!rect || rect.row !== old.row || rect.rows < 2) throw invalidArgument("Table.resize");
    this.#change({ rect }, "resize");
  }

  ConvertToRange(): Range {
    const range = this.GetRange();
    this.#context.grid.records.removeTable(this.#id);
    return range;
  }

  Delete(): void {
    const { sheet, rect } = this.#record("delete");
    this.#context.grid.records.removeTable(this.#id);
    this.#context.grid.clear(sheet, rect, "All");
  }

  /** Puts rows in below the last one, pushing what is there down. */
  append(values: readonly (readonly unknown[])[]): void {
    const { sheet, rect } = this.#record("rows.add");
    if (values.some((line) => line.length !== rect.columns)) throw invalidArgument("TableRowCollection.add");
    const below = { ...rect, row: rect.row + rect.rows, rows: values.length };
    const used = this.#context.grid.usedRect(sheet, false);
    if (used && intersect(used, below))
      this.#context.grid.insertLines(sheet, { axis: "row", from: below.row, count: below.rows });
    this.#change({ rect: { ...rect, rows: rect.rows + values.length } }, "rows.add");
    new Range(this.#context, sheet, below).Values = values;
  }

  removeRow(index: number): void {
    const { sheet, rect } = this.#record("rows.delete");
    if (rect.rows <= 2) throw invalidOperation("TableRow.delete", "A table keeps at least one row.");
    this.#context.grid.deleteLines(sheet, { axis: "row", from: rect.row + 1 + index, count: 1 });
  }
}

class TableColumnCollection implements HostObject {
  readonly _Type = "TableColumnCollection";
  constructor(private readonly table: Table) {}

  get _Items(): readonly TableColumn[] {
    return Array.from(
      { length: this.table.GetRange().ColumnCount },
      (_column, index) => new TableColumn(this.table, index),
    );
  }

  get Count(): number {
    return this._Items.length;
  }

  GetCount(): number {
    return this.Count;
  }

  _Indexer(key: string | number): TableColumn {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound("TableColumnCollection.getItem");
    return found;
  }

  GetItemOrNullObject(key: unknown): TableColumn | null {
    return (
      this._Items.find((column) => column.Id === key || column.Name.toLowerCase() === String(key).toLowerCase()) ?? null
    );
  }

  GetItemAt(index: number): TableColumn {
    const found = this._Items[index];
    if (!found) throw itemNotFound("TableColumnCollection.getItemAt");
    return found;
  }
}

class TableColumn implements HostObject {
  readonly _Type = "TableColumn";
  readonly #table: Table;

  constructor(
    table: Table,
    readonly Index: number,
  ) {
    this.#table = table;
  }

  get _Id(): number {
    return this.Id;
  }

  get Id(): number {
    return this.Index + 1;
  }

  get Name(): string {
    return String(this.#table.GetHeaderRowRange().GetCell(0, this.Index).Values?.[0]?.[0] ?? "");
  }

  get Values(): WireCell[][] | null {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  GetRange(): Range {
    return this.#table.GetRange().GetColumn(this.Index);
  }

  GetHeaderRowRange(): Range {
    return this.#table.GetHeaderRowRange().GetColumn(this.Index);
  }

  GetDataBodyRange(): Range {
    return this.#table.GetDataBodyRange().GetColumn(this.Index);
  }
}

class TableRowCollection implements HostObject {
  readonly _Type = "TableRowCollection";
  constructor(private readonly table: Table) {}

  get _Items(): readonly TableRow[] {
    return Array.from(
      { length: this.table.GetDataBodyRange().RowCount },
      (_row, index) => new TableRow(this.table, index),
    );
  }

  get Count(): number {
    return this._Items.length;
  }

  GetCount(): number {
    return this.Count;
  }

  GetItemAt(index: number): TableRow {
    const found = this._Items[index];
    if (!found) throw itemNotFound("TableRowCollection.getItemAt");
    return found;
  }

  /** Only at the end: that is where rows are added. */
  Add(index: unknown, values: unknown): TableRow {
    if (index !== null && index !== undefined && index !== this.Count) throw invalidArgument("TableRowCollection.add");
    const rows = Array.isArray(values) ? (values as unknown[]) : [];
    const lines = rows.every((row) => Array.isArray(row)) ? (rows as unknown[][]) : [rows];
    if (lines.length === 0 || lines[0]?.length === 0) throw invalidArgument("TableRowCollection.add");
    this.table.append(lines);
    return new TableRow(this.table, this.Count - 1);
  }
}

class TableRow implements HostObject {
  readonly _Type = "TableRow";
  readonly #table: Table;

  constructor(
    table: Table,
    readonly Index: number,
  ) {
    this.#table = table;
  }

  get _Id(): number {
    return this.Index;
  }

  get Values(): WireCell[][] | null {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  GetRange(): Range {
    return this.#table.GetDataBodyRange().GetRow(this.Index);
  }

  Delete(): void {
    this.#table.removeRow(this.Index);
  }
}
