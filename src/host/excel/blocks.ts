import { cellIndices, type CellValue } from "../../core/cell";
import type { Writes } from "../../workbook/port";

/** What one cell is to hold: a value, or a formula without "=". */
export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
}

/** A block of cells that are written with one call; `undefined` leaves a cell as it is. Indices from 0. */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly entries: readonly (readonly (Entry | undefined)[])[];
}

/** Cells that stay as they are may lie between two that are written beside each other. */
const widestGap = 8;
/** How many cells a block may span for each one that is written. */
const sparsest = 4;

interface Span {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly entries: ReadonlyMap<number, Entry>;
}

interface Growing {
  from: number;
  to: number;
  cells: number;
  readonly spans: Span[];
}

/** The cells of a row in stretches without wide gaps. */
function spansOf(row: number, cells: ReadonlyMap<number, Entry>): Span[] {
  const columns = [...cells.keys()].sort((a, b) => a - b);
  const stretches: number[][] = [];
  for (const column of columns) {
    const last = stretches.at(-1);
    if (last !== undefined && column - (last.at(-1) ?? 0) <= widestGap) last.push(column);
    else stretches.push([column]);
  }
  return stretches.map((stretch) => ({
    row,
    from: stretch[0] ?? 0,
    to: stretch.at(-1) ?? 0,
    entries: new Map(stretch.flatMap((column) => [[column, cells.get(column)]] as [number, Entry][])),
  }));
}

/** Whether the span continues the block in the row below it without making it too sparse. */
function continues(block: Growing, span: Span): boolean {
  const last = block.spans.at(-1);
  if (last?.row !== span.row - 1 || span.from > block.to || span.to < block.from) return false;
  const width = Math.max(block.to, span.to) - Math.min(block.from, span.from) + 1;
  return width * (block.spans.length + 1) <= sparsest * (block.cells + span.entries.size);
}

function blocksOfSheet(sheet: string, rows: ReadonlyMap<number, ReadonlyMap<number, Entry>>): Block[] {
  const done: Growing[] = [];
  let open: Growing[] = [];
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const still: Growing[] = [];
    for (const span of spansOf(row, cells)) {
      const block = open.find((one) => continues(one, span));
      if (block === undefined) {
        still.push({ from: span.from, to: span.to, cells: span.entries.size, spans: [span] });
        continue;
      }
      open = open.filter((one) => one !== block);
      block.from = Math.min(block.from, span.from);
      block.to = Math.max(block.to, span.to);
      block.cells += span.entries.size;
      block.spans.push(span);
      still.push(block);
    }
    done.push(...open);
    open = still;
  }
  return [...done, ...open].map(({ from, to, spans }) => ({
    sheet,
    row: spans[0]?.row ?? 0,
    column: from,
    entries: spans.map((span) => Array.from({ length: to - from + 1 }, (_, index) => span.entries.get(from + index))),
  }));
}

/**
 * The cells to write as few blocks, since each call costs time: some thousand calls take Excel on the web minutes. The
 * results of computed cells are Excel's own business.
 */
export function blocksOf({ cells, formulas }: Pick<Writes, "cells" | "formulas">): Block[] {
  const sheets = new Map<string, { readonly name: string; readonly rows: Map<number, Map<number, Entry>> }>();
  const put = (sheet: string, cell: string, entry: Entry) => {
    const { row, column } = cellIndices(cell);
    const key = sheet.toLowerCase();
    const { rows } = sheets.get(key) ?? { rows: new Map<number, Map<number, Entry>>() };
    const line = rows.get(row) ?? new Map<number, Entry>();
    line.set(column, entry);
    rows.set(row, line);
    sheets.set(key, { name: sheet, rows });
  };
  for (const { sheet, cell, value } of cells) put(sheet, cell, { value });
  for (const { sheet, cell, formula } of formulas) put(sheet, cell, { value: null, formula });
  return [...sheets.values()].flatMap(({ name, rows }) => blocksOfSheet(name, rows));
}

/** Roughly the bytes that a cell takes in a message; a Chinese character takes three. */
const sizeOf = (entry: Entry | undefined): number => {
  if (entry === undefined) return 5;
  if (entry.formula !== undefined) return 8 + entry.formula.length * 3;
  return typeof entry.value === "string" ? 8 + entry.value.length * 3 : 24;
};

/** A block in pieces of whole rows, none of them larger than the limit unless a single row is. */
export function inPieces(block: Block, limit: number): Block[] {
  const pieces: { readonly row: number; readonly entries: (readonly (Entry | undefined)[])[]; size: number }[] = [];
  for (const [index, line] of block.entries.entries()) {
    const size = line.reduce((sum, entry) => sum + sizeOf(entry), 0);
    const last = pieces.at(-1);
    if (last !== undefined && last.size + size <= limit) {
      last.entries.push(line);
      last.size += size;
    } else {
      pieces.push({ row: block.row + index, entries: [line], size });
    }
  }
  return pieces.map(({ row, entries }) => ({ ...block, row, entries }));
}

/** Blocks in batches that fit into one message each. */
export function batches<T extends Block>(
  blocks: readonly T[],
  limit: { readonly bytes: number; readonly cells: number },
): T[][] {
  const done: T[][] = [];
  let [bytes, cells] = [0, 0];
  for (const block of blocks) {
    const blockCells = block.entries.length * (block.entries[0]?.length ?? 0);
    const blockBytes = block.entries.reduce((sum, line) => sum + line.reduce((size, one) => size + sizeOf(one), 0), 0);
    const last = done.at(-1);
    if (last !== undefined && bytes + blockBytes <= limit.bytes && cells + blockCells <= limit.cells) {
      last.push(block);
      bytes += blockBytes;
      cells += blockCells;
    } else {
      done.push([block]);
      [bytes, cells] = [blockBytes, blockCells];
    }
  }
  return done;
}
