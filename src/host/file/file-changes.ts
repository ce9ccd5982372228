import type { Cell as FileCell, Sheet as FileSheet, TableDefinition, Workbook as FileBook } from "hucre/xlsx";
import { cellAddress, cellIndices, type CellValue } from "../../core/cell";
import { refused, type CellReference, type TableRows, type WorkbookOutcome, type Writes } from "../../workbook/port";
import { sameSheetName } from "../../workbook/sheet-identity";
import { withGrownCells, withGrownRanges, type GrownTable } from "./grown-table";
import { mistakable } from "./looks";
import { storedFormula } from "./stored-formula";

/** A sheet of a file while it is changed: cells by "row,column", looks included. */
class ChangedSheet {
  readonly cells: Map<string, FileCell>;
  readonly rows: FileSheet["rows"];
  tables: readonly TableDefinition[];
  validations: FileSheet["dataValidations"];
  conditional: FileSheet["conditionalRules"];
  readonly rowDefs: NonNullable<FileSheet["rowDefs"]>;

  constructor(readonly sheet: FileSheet) {
    this.cells = new Map(sheet.cells);
    this.rows = sheet.rows.map((row) => [...row]);
    this.tables = sheet.tables ?? [];
    this.validations = sheet.dataValidations;
    this.conditional = sheet.conditionalRules;
    this.rowDefs = new Map(sheet.rowDefs);
  }

  /** The cell of an address, with where it stands. */
  #find(address: string): { readonly row: number; readonly column: number; readonly cell: FileCell | undefined } {
    const { row, column } = cellIndices(address);
    return { row, column, cell: this.cells.get(`${row},${column}`) };
  }

  #set({ row, column }: { readonly row: number; readonly column: number }, cell: FileCell): void {
    this.cells.set(`${row},${column}`, cell);
    while (this.rows.length <= row) this.rows.push([]);
    const line = this.rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = cell.value;
  }

  put(address: string, value: CellValue): void {
    const at = this.#find(address);
    const style = at.cell?.style;
    const format = formatFor(value, style?.numFmt);
    // most cells keep their look as it is: some hundred thousand of them make copies dear
    if (format === style?.numFmt) {
      this.#set(at, { value, type: typeOf(value), ...(style !== undefined && { style }) });
      return;
    }
    const changed = { ...style };
    if (format === undefined) delete changed.numFmt;
    else changed.numFmt = format;
    this.#set(at, { value, type: typeOf(value), ...(Object.keys(changed).length > 0 && { style: changed }) });
  }

  /** The new result of a formula; a cell whose formula somebody replaced by a value keeps the value. */
  result(address: string, value: CellValue): void {
    const at = this.#find(address);
    if (at.cell?.formula === undefined) return;
    this.#set(at, { ...at.cell, value, formulaResult: value ?? "" });
  }

  formula(address: string, formula: string): void {
    const at = this.#find(address);
    const style = at.cell?.style;
    this.#set(at, {
      value: null,
      type: "formula",
      formula: storedFormula(formula),
      formulaResult: "",
      ...(style !== undefined && { style }),
    });
  }

  /** Lets the table take more rows, which look like its last one; what stands in them already stays. */
  grow({ top, left, right, bottom, newBottom }: GrownTable): void {
    for (let row = bottom + 1; row <= newBottom; row++) {
      const height = this.rowDefs.get(bottom)?.height;
      if (height !== undefined && !this.rowDefs.has(row)) this.rowDefs.set(row, { height });
      for (let column = left; column <= right; column++) {
        const style = this.cells.get(`${bottom},${column}`)?.style;
        const value = this.rows[row]?.[column] ?? null;
        const present: FileCell = this.cells.get(`${row},${column}`) ?? { value, type: typeOf(value) };
        this.#set({ row, column }, { ...present, ...(style !== undefined && { style }) });
      }
    }
    const range = `${cellAddress(top, left)}:${cellAddress(newBottom, right)}`;
    this.tables = this.tables.map((table) => (topLeft(table) === cellAddress(top, left) ? { ...table, range } : table));
  }

  written(): FileSheet {
    return {
      ...this.sheet,
      cells: this.cells,
      rows: this.rows,
      rowDefs: this.rowDefs,
      ...(this.tables.length > 0 && { tables: [...this.tables] }),
      ...(this.validations !== undefined && { dataValidations: this.validations }),
      ...(this.conditional !== undefined && { conditionalRules: this.conditional }),
    };
  }
}

const typeOf = (value: unknown): FileCell["type"] =>
  value === null || value === undefined
    ? "empty"
    : value instanceof Date
      ? "date"
      : typeof value === "number"
        ? "number"
        : typeof value === "boolean"
          ? "boolean"
          : "string";

/** The cell's number format afterwards: text that could be taken for a formula is marked as text, a number is no text. */
function formatFor(value: CellValue, format: string | undefined): string | undefined {
  if (typeof value === "string") return format === undefined && mistakable.test(value) ? "@" : format;
  return value !== null && format === "@" ? undefined : format;
}

const topLeft = ({ range }: TableDefinition): string => (range ?? "").split(":")[0] ?? "";

/** Whether the cell is one of the table's header: a user's own column may stand before ours. */
function hasHeader({ range }: TableDefinition, cell: string): boolean {
  const [from = "", to = ""] = (range ?? "").split(":");
  if (to === "") return false;
  const [first, last, at] = [cellIndices(from), cellIndices(to), cellIndices(cell)];
  return at.row === first.row && at.column >= first.column && at.column <= last.column;
}

function growthOf(sheet: FileSheet, { cell, rows }: TableRows): WorkbookOutcome<GrownTable | undefined> {
  const table = sheet.tables?.find((one) => hasHeader(one, cell));
  const [from = "", to = ""] = (table?.range ?? "").split(":");
  // A list that is no table, or one with a row of totals, has no end that could be moved.
  if (table === undefined || to === "") return { ok: true, value: undefined };
  const [{ row: top, column: left }, { row: bottom, column: right }] = [cellIndices(from), cellIndices(to)];
  const newBottom = top + rows;
  if (newBottom <= bottom) return { ok: true, value: undefined };
  const other = sheet.tables?.find((one) => {
    const [start = "", end = ""] = (one.range ?? "").split(":");
    if (one === table || end === "") return false;
    const [first, last] = [cellIndices(start), cellIndices(end)];
    return first.row <= newBottom && last.row > bottom && first.column <= right && last.column >= left;
  });
  if (other !== undefined || table.showTotalRow === true)
    return refused("table-blocked", { sheet: sheet.name, name: other?.name ?? table.name });
  return { ok: true, value: { sheet: sheet.name, top, left, right, bottom, newBottom } };
}

/** The book with the changes made, or the reason why none is; the given book stays as it is. */
export function changedBook(book: FileBook, writes: Writes): WorkbookOutcome<FileBook> {
  const { cells, results, tables, formulas } = writes;
  const changed = book.sheets.map((sheet) => new ChangedSheet(sheet));
  const found = new Map<string, ChangedSheet | undefined>();
  const at = ({ sheet }: Pick<CellReference, "sheet">): ChangedSheet | undefined => {
    if (!found.has(sheet))
      found.set(
        sheet,
        changed.find((one) => sameSheetName(one.sheet.name, sheet)),
      );
    return found.get(sheet);
  };
  const missing = [...cells, ...results, ...tables, ...formulas].find((one) => at(one) === undefined);
  if (missing !== undefined) return refused("sheet-missing", { sheet: missing.sheet });

  const grown: GrownTable[] = [];
  for (const table of tables) {
    const sheet = at(table)?.sheet;
    const growth = sheet && growthOf(sheet, table);
    if (growth?.ok === false) return growth;
    if (growth?.value !== undefined) grown.push(growth.value);
  }
  for (const table of grown) at(table)?.grow(table);
  if (grown.length > 0) followGrowth(changed, grown);

  for (const write of cells) at(write)?.put(write.cell, write.value);
  for (const { formula, ...cell } of formulas) at(cell)?.formula(cell.cell, formula);
  for (const write of results) at(write)?.result(write.cell, write.value);
  const names = book.namedRanges?.map((named) => ({
    ...named,
    range: withGrownRanges(named.range, named.scope ?? "", grown),
  }));
  return {
    ok: true,
    value: {
      ...book,
      sheets: changed.map((one) => one.written()),
      ...(names !== undefined && { namedRanges: names }),
    },
  };
}

/** Lets rules, lists and formulas of the whole book take in the new rows of grown tables. */
function followGrowth(changed: readonly ChangedSheet[], grown: readonly GrownTable[]): void {
  for (const one of changed) {
    const here = grown.filter(({ sheet }) => sheet === one.sheet.name);
    const cellsOf = (range: string) => here.reduce(withGrownCells, range);
    const formulaOf = (formula: string) => withGrownRanges(formula, one.sheet.name, grown);
    one.validations = one.validations?.map((rule) => ({
      ...rule,
      range: cellsOf(rule.range),
      ...(rule.formula1 !== undefined && { formula1: formulaOf(rule.formula1) }),
      ...(rule.formula2 !== undefined && { formula2: formulaOf(rule.formula2) }),
    }));
    one.conditional = one.conditional?.map((rule) => ({ ...rule, range: cellsOf(rule.range) }));
    for (const [key, cell] of one.cells)
      if (cell.formula !== undefined) one.cells.set(key, { ...cell, formula: formulaOf(cell.formula) });
  }
}
