import { cellAddress, cellIndices, type CellValue } from "../../../src/core/cell";

/**
 * As much of Excel as the writing of cells asks for. What is set is done when a batch is sent, in order; a batch that
 * fails keeps what it did until then, as Excel does.
 */

export interface HeldCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format: string;
}

export interface HeldTable {
  readonly name: string;
  readonly sheet: string;
  range: string;
}

const unused: HeldCell = { value: null, format: "General" };

export class FakeExcel {
  readonly cells = new Map<string, HeldCell>();
  readonly tables: HeldTable[] = [];
  /** How many single actions succeed before one fails, and how many fail then. */
  failAfter = Number.POSITIVE_INFINITY;
  failures = 1;
  actions = 0;

  constructor(readonly sheets: readonly string[]) {}

  at(sheet: string, row: number, column: number): HeldCell {
    return this.cells.get(`${sheet}!${cellAddress(row, column)}`) ?? unused;
  }

  put(sheet: string, row: number, column: number, cell: HeldCell): void {
    const key = `${sheet}!${cellAddress(row, column)}`;
    if (cell.value === null && cell.formula === undefined && cell.format === "General") this.cells.delete(key);
    else this.cells.set(key, cell);
  }

  /** What is there, to be compared. */
  state() {
    return {
      cells: Object.fromEntries([...this.cells].sort(([a], [b]) => (a < b ? -1 : 1))),
      tables: this.tables.map((table) => ({ ...table })),
    };
  }

  act(action: () => void): void {
    this.actions++;
    if (this.actions > this.failAfter && this.failures > 0) {
      this.failures--;
      throw new Error("GeneralException");
    }
    action();
  }

  /** The global that the host speaks to. */
  global() {
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const excel = this;
    return {
      RequestContext: class {
        readonly #queue: (() => void)[] = [];
        readonly workbook = workbookOf(excel, (action) => this.#queue.push(action));
        sync(): Promise<void> {
          return new Promise((resolve, reject) => {
            try {
              for (const action of this.#queue.splice(0)) excel.act(action);
              resolve();
            } catch (cause) {
              reject(cause as Error);
            }
          });
        }
      },
    };
  }
}

type Later = (action: () => void) => void;

function typed(entry: unknown, before: HeldCell): HeldCell {
  const { format } = before;
  if (typeof entry === "string" && entry.startsWith("'")) return { value: entry.slice(1), format };
  if (typeof entry === "string" && entry.startsWith("=") && format !== "@") return { value: 0, formula: entry, format };
  return { value: entry === "" ? null : format === "@" ? String(entry) : (entry as CellValue), format };
}

function rangeOf(excel: FakeExcel, later: Later, sheet: string, [row, column, rows, columns]: readonly number[]) {
  const [top = 0, left = 0, height = 0, width = 0] = [row, column, rows, columns];
  const each = <T>(of: (row: number, column: number) => T): T[][] =>
    Array.from({ length: height }, (_, y) => Array.from({ length: width }, (__, x) => of(top + y, left + x)));
  const set = (matrix: readonly (readonly unknown[])[], change: (entry: unknown, before: HeldCell) => HeldCell): void =>
    later(() =>
      matrix.forEach((line, y) =>
        line.forEach((entry, x) => {
          if (entry === null) return;
          excel.put(sheet, top + y, left + x, change(entry, excel.at(sheet, top + y, left + x)));
        }),
      ),
    );
  return {
    rowIndex: top,
    columnIndex: left,
    rowCount: height,
    columnCount: width,
    isNullObject: false,
    load: () => undefined,
    format: { protection: { load: () => undefined, locked: false } },
    dataValidation: { load: () => undefined, type: "None", prompt: {}, errorAlert: {} },
    getLastRow: () => rangeOf(excel, later, sheet, [top + height - 1, left, 1, width]),
    get values() {
      return each((y, x) => excel.at(sheet, y, x).value ?? "");
    },
    get formulas() {
      return each((y, x) => excel.at(sheet, y, x).formula ?? excel.at(sheet, y, x).value ?? "");
    },
    set formulas(matrix: readonly (readonly unknown[])[]) {
      set(matrix, typed);
    },
    get numberFormat() {
      return each((y, x) => excel.at(sheet, y, x).format);
    },
    set numberFormat(matrix: readonly (readonly unknown[])[]) {
      set(matrix, (format, before) => ({ ...before, format: String(format) }));
    },
    copyFrom: (from: { readonly numberFormat: readonly (readonly string[])[] }) =>
      later(() => {
        const [formats = []] = from.numberFormat;
        each((y, x) => excel.put(sheet, y, x, { ...excel.at(sheet, y, x), format: formats[x - left] ?? "General" }));
      }),
    clear: (what: "Contents" | "All") =>
      later(() => {
        each((y, x) =>
          excel.put(sheet, y, x, what === "All" ? unused : { ...unused, format: excel.at(sheet, y, x).format }),
        );
      }),
  };
}

function workbookOf(excel: FakeExcel, later: Later) {
  const worksheet = (sheet: string) => ({
    name: sheet,
    protection: { protected: false },
    getRangeByIndexes: (...at: number[]) => rangeOf(excel, later, sheet, at),
    getCell: (row: number, column: number) => rangeOf(excel, later, sheet, [row, column, 1, 1]),
    getUsedRangeOrNullObject: () => {
      const rows = [...excel.cells]
        .filter(([key, { value }]) => key.startsWith(`${sheet}!`) && value !== null)
        .map(([key]) => cellIndices(key.slice(sheet.length + 1)).row);
      return { ...rangeOf(excel, later, sheet, [0, 0, Math.max(0, ...rows) + 1, 1]) };
    },
  });
  const areaOf = (range: string): number[] => {
    const [from = "A1", to = "A1"] = range.split(":");
    const [first, last] = [cellIndices(from), cellIndices(to)];
    return [first.row, first.column, last.row - first.row + 1, last.column - first.column + 1];
  };
  return {
    worksheets: {
      load: () => undefined,
      get items() {
        return excel.sheets.map(worksheet);
      },
      getItem: worksheet,
    },
    tables: {
      load: () => undefined,
      get items() {
        return excel.tables.map(({ name, sheet }) => ({ name, worksheet: { name: sheet } }));
      },
      getItem: (name: string) => {
        const table = excel.tables.find((one) => one.name === name);
        if (table === undefined) throw new Error(name);
        return {
          getRange: () => rangeOf(excel, later, table.sheet, areaOf(table.range)),
          resize: (range: string) => later(() => (table.range = range)),
        };
      },
    },
  };
}
