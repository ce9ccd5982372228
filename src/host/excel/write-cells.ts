import { cellAddress, cellIndices, columnLetters, quotedSheetName } from "../../core/cell";
import { value } from "../../core/outcome";
import { refused, type CellReference, type TableRows, type WorkbookOutcome, type Writes } from "../../workbook/port";
import { sameSheetName } from "../../workbook/sheet-identity";
import { batches, blocksOf, inPieces, type Block, type Entry } from "./blocks";

/** What is sent or asked at once; Excel on the web takes 5 MB a message. */
const atOnce = { bytes: 2_500_000, cells: 60_000 };

/** A table when looked at; rows and columns as indices from 0, the header included. */
interface SeenTable {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Number formats of its last row. */
  readonly formats: readonly string[];
  /** The last row of its sheet that holds anything. */
  readonly usedTo: number;
}

interface Growth extends SeenTable {
  readonly newRows: number;
}

/** A block with what its cells hold until now. */
interface SeenBlock extends Block {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** A list's rule when looked at, with the texts that setting it anew might lose. */
interface SeenList {
  readonly cell: CellReference;
  readonly from: CellReference;
  readonly rule: Pick<Excel.DataValidation, "type" | "ignoreBlanks" | "prompt" | "errorAlert">;
}

/**
 * Changes cells of the open workbook in three round trips: which sheets and tables there are; what the cells hold now;
 * the writing. Only changes too large for one message take more. Excel keeps what a batch did before it failed, so
 * everything that can be known beforehand is looked at first, and what was there is put back when the writing fails.
 */
export async function writeCells(writes: Writes): Promise<WorkbookOutcome<void>> {
  const blocks = blocksOf(writes).flatMap((block) => inPieces(block, atOnce.bytes));
  if (blocks.length === 0 && writes.tables.length === 0) return value(undefined);
  const context = new Excel.RequestContext();
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  if (writes.tables.length > 0) tables.load("items/name,items/worksheet/name");
  await context.sync();

  const concerned = [...blocks, ...writes.tables, ...writes.lists, ...writes.lists.map(({ from }) => from)];
  const present = (name: string) => worksheets.items.find((one) => sameSheetName(one.name, name));
  const missing = concerned.find(({ sheet }) => present(sheet) === undefined);
  if (missing !== undefined) return refused("sheet-missing", { sheet: missing.sheet });
  const isProtected = (name: string) => present(name)?.protection.protected === true;
  const shut = [...writes.tables, ...writes.lists].find(({ sheet }) => isProtected(sheet));
  if (shut !== undefined) return refused("sheet-protected", { sheet: shut.sheet });

  const known =
    writes.tables.length === 0 ? [] : tables.items.map((one) => ({ name: one.name, sheet: one.worksheet.name }));
  const looked = await look(blocks, { tables: known, lists: writes.lists, isProtected });
  if (looked.locked !== undefined) return refused("sheet-protected", { sheet: looked.locked });
  const growths = growthsOf(looked.tables, writes.tables);
  if (!growths.ok) return growths;
  await change(looked, growths.value);
  return value(undefined);
}

interface Looked {
  readonly blocks: readonly SeenBlock[];
  readonly tables: readonly SeenTable[];
  readonly lists: readonly SeenList[];
  /** A protected sheet on which a cell to be written is locked. */
  readonly locked: string | undefined;
}

async function look(
  blocks: readonly Block[],
  more: {
    readonly tables: readonly { readonly name: string; readonly sheet: string }[];
    readonly lists: Writes["lists"];
    readonly isProtected: (sheet: string) => boolean;
  },
): Promise<Looked> {
  const context = new Excel.RequestContext();
  const { workbook } = context;
  const tables = more.tables.map(({ name, sheet }) => {
    const table = workbook.tables.getItem(name);
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    const last = range.getLastRow();
    last.load("numberFormat");
    const used = workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount");
    return { name, sheet, range, last, used };
  });
  const lists = more.lists.map((list) => {
    const { row, column } = cellIndices(list.cell);
    const rule = workbook.worksheets.getItem(list.sheet).getCell(row + 1, column).dataValidation;
    rule.load("type,ignoreBlanks,prompt,errorAlert");
    return { cell: { sheet: list.sheet, cell: list.cell }, from: list.from, rule };
  });

  const [first = [], ...rest] = batches(blocks, { ...atOnce, bytes: Number.MAX_SAFE_INTEGER });
  const asked = first.map((block) => ask(context, block, more.isProtected(block.sheet)));
  await context.sync();
  for (const batch of rest) asked.push(...(await askFor(batch, more.isProtected)));
  return {
    tables: tables.map(({ name, sheet, range, last, used }) => ({
      name,
      sheet,
      row: range.rowIndex,
      column: range.columnIndex,
      rows: range.rowCount,
      columns: range.columnCount,
      formats: (last.numberFormat[0] ?? []).map(String),
      usedTo: used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1,
    })),
    lists,
    blocks: asked.map(({ block, range }) => ({
      ...block,
      values: range.values,
      formulas: range.formulas,
      formats: range.numberFormat,
    })),
    // Nothing is said where some cells are locked and some are not.
    locked: asked.find(({ protection }) => protection !== undefined && protection.locked !== false)?.block.sheet,
  };
}

interface Asked {
  readonly block: Block;
  readonly range: Excel.Range;
  readonly protection: Excel.FormatProtection | undefined;
}

function ask(context: Excel.RequestContext, block: Block, isProtected: boolean): Asked {
  const range = rangeOf(context, block);
  range.load("values,formulas,numberFormat");
  const protection = isProtected ? range.format.protection : undefined;
  protection?.load("locked");
  return { block, range, protection };
}

async function askFor(blocks: readonly Block[], isProtected: (sheet: string) => boolean): Promise<Asked[]> {
  const context = new Excel.RequestContext();
  const asked = blocks.map((block) => ask(context, block, isProtected(block.sheet)));
  await context.sync();
  return asked;
}

const rangeOf = (context: Excel.RequestContext, { sheet, row, column, entries }: Block): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, entries.length, entries[0]?.length ?? 0);

/** Whether the cell is one of the table's header: a user's own column may stand before ours. */
function hasHeader(table: SeenTable, { sheet, cell }: CellReference): boolean {
  const { row, column } = cellIndices(cell);
  const isAcross = column >= table.column && column < table.column + table.columns;
  return sameSheetName(table.sheet, sheet) && table.row === row && isAcross;
}

/** The tables that have too few rows; a list that is no table grows by itself. */
function growthsOf(tables: readonly SeenTable[], wanted: readonly TableRows[]): WorkbookOutcome<Growth[]> {
  const growths: Growth[] = [];
  for (const one of wanted) {
    const table = tables.find((it) => hasHeader(it, one));
    if (table === undefined || table.rows - 1 >= one.rows) continue;
    const newRows = one.rows + 1;
    const inTheWay = tables.find(
      (it) =>
        it !== table &&
        sameSheetName(it.sheet, table.sheet) &&
        it.row < table.row + newRows &&
        it.row + it.rows > table.row + table.rows &&
        it.column < table.column + table.columns &&
        it.column + it.columns > table.column,
    );
    if (inTheWay !== undefined) return refused("table-blocked", { sheet: table.sheet, name: inTheWay.name });
    growths.push({ ...table, newRows });
  }
  return value(growths);
}

/** How Excel takes the entry for what it is: text is marked as text, where the cell is not for text anyway. */
function typed({ value: it, formula }: Entry, format: string | undefined): unknown {
  if (formula !== undefined) return `=${formula}`;
  if (it === null) return "";
  return typeof it === "string" && format !== "@" ? `'${it}` : it;
}

/** What a cell held, as an entry: Excel tells a formula from a text that looks like one only by its value. */
function heldBefore(formula: unknown, held: unknown): Entry {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== held)
    return { value: null, formula: formula.slice(1) };
  const isValue = typeof held === "number" || typeof held === "boolean" || (typeof held === "string" && held !== "");
  return { value: isValue ? held : null };
}

async function change({ blocks, tables, lists }: Looked, growths: readonly Growth[]): Promise<void> {
  const [first = [], ...rest] = batches(blocks, atOnce);
  const sent: SeenBlock[] = [...first];
  try {
    const context = new Excel.RequestContext();
    for (const growth of growths) grow(context, growth);
    for (const list of lists) choose(context, list, sizes(tables, growths));
    for (const block of first) put(context, block, growths);
    await context.sync();
    for (const batch of rest) {
      sent.push(...batch);
      await send(batch, (context, block) => put(context, block, growths));
    }
  } catch (reason) {
    await putBack(sent, growths);
    throw reason;
  }
}

async function send<T>(blocks: readonly T[], write: (context: Excel.RequestContext, block: T) => void): Promise<void> {
  const context = new Excel.RequestContext();
  for (const block of blocks) write(context, block);
  await context.sync();
}

function formatsOf(block: SeenBlock, growths: readonly Growth[]): (row: number, column: number) => string | undefined {
  const here = growths.filter(({ sheet }) => sameSheetName(sheet, block.sheet));
  return (row, column) => {
    const [y, x] = [block.row + row, block.column + column];
    const table = here.find(
      (one) => y >= one.row + one.rows && y < one.row + one.newRows && x >= one.column && x < one.column + one.columns,
    );
    return table === undefined ? block.formats[row]?.[column] : table.formats[x - table.column];
  };
}

function put(context: Excel.RequestContext, block: SeenBlock, growths: readonly Growth[]): void {
  const range = rangeOf(context, block);
  const formatAt = formatsOf(block, growths);
  // A number or a formula in a cell for text would become text.
  const misfits = block.entries.map((line, row) =>
    line.map((entry, column) => {
      const isText =
        entry === undefined ||
        (entry.formula === undefined && (entry.value === null || typeof entry.value === "string"));
      return !isText && formatAt(row, column) === "@" ? "General" : null;
    }),
  );
  if (misfits.some((line) => line.some((format) => format !== null))) range.numberFormat = misfits;
  range.formulas = block.entries.map((line, row) =>
    line.map((entry, column) => (entry === undefined ? null : typed(entry, formatAt(row, column)))),
  );
}

/** New rows under a table get the look and the rules of its last one; what somebody typed there already stays. */
function grow(context: Excel.RequestContext, growth: Growth): void {
  const { sheet, name, row, column, rows, columns, newRows, usedTo } = growth;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const block = (from: number, to: number) => worksheet.getRangeByIndexes(from, column, to - from + 1, columns);
  const last = row + rows - 1;
  const end = row + newRows - 1;
  context.workbook.tables.getItem(name).resize(addressOf(growth, newRows));
  const typedTo = Math.min(Math.max(usedTo, last), end);
  if (typedTo > last) block(last + 1, typedTo).copyFrom(block(last, last), "Formats");
  if (end > typedTo) {
    const fresh = block(typedTo + 1, end);
    fresh.copyFrom(block(last, last), "All");
    fresh.clear("Contents");
  }
}

const addressOf = ({ row, column, columns }: SeenTable, rows: number): string =>
  `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;

type Sizes = (reference: CellReference) => { readonly first: number; readonly last: number } | undefined;

/** The data rows of the table under a header cell, new ones included. */
const sizes =
  (tables: readonly SeenTable[], growths: readonly Growth[]): Sizes =>
  (reference) => {
    const table = tables.find((one) => hasHeader(one, reference));
    if (table === undefined) return undefined;
    const rows = growths.find(({ name }) => name === table.name)?.newRows ?? table.rows;
    return { first: table.row + 1, last: table.row + rows - 1 };
  };

function choose(context: Excel.RequestContext, { cell, from, rule }: SeenList, sizeOf: Sizes): void {
  const [here, there] = [sizeOf(cell), sizeOf(from)];
  // Somebody took the rule or the table away: that is not ours to undo.
  if (here === undefined || there === undefined || rule.type !== "List") return;
  const letters = columnLetters(cellIndices(from.cell).column);
  const source = `=${quotedSheetName(from.sheet)}!$${letters}$${there.first + 1}:$${letters}$${there.last + 1}`;
  const validation = context.workbook.worksheets
    .getItem(cell.sheet)
    .getRangeByIndexes(here.first, cellIndices(cell.cell).column, here.last - here.first + 1, 1).dataValidation;
  const { ignoreBlanks, prompt, errorAlert } = rule;
  validation.rule = { list: { inCellDropDown: true, source } };
  validation.ignoreBlanks = ignoreBlanks;
  if (prompt.showPrompt) validation.prompt = prompt;
  if (errorAlert.showAlert) validation.errorAlert = errorAlert;
}

/** Puts back what the cells held, and the tables as they were. */
async function putBack(blocks: readonly SeenBlock[], growths: readonly Growth[]): Promise<void> {
  const context = new Excel.RequestContext();
  for (const growth of growths) {
    const { sheet, name, row, column, rows, columns, newRows, usedTo } = growth;
    const fresh = Math.max(row + rows, usedTo + 1);
    context.workbook.tables.getItem(name).resize(addressOf(growth, rows));
    if (row + newRows > fresh)
      context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(fresh, column, row + newRows - fresh, columns)
        .clear("All");
  }
  await context.sync();
  const before = blocks.map((block): SeenBlock => ({
    ...block,
    entries: block.entries.map((line, y) =>
      line.map((entry, x) =>
        entry === undefined ? undefined : heldBefore(block.formulas[y]?.[x], block.values[y]?.[x]),
      ),
    ),
  }));
  for (const batch of batches(before, atOnce)) await send(batch, putBackBlock);
}

function putBackBlock(context: Excel.RequestContext, block: SeenBlock): void {
  rangeOf(context, block).numberFormat = block.formats.map((line, y) =>
    line.map((format, x) => (block.entries[y]?.[x] === undefined ? null : format)),
  );
  put(context, block, []);
}
