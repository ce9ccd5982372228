import { isBlank, isExcelError, type CellValue } from "../core/cell";
import { numberFromText } from "../core/number-text";
import { problem, value, type Outcome, type Problem } from "../core/outcome";
import type { Text } from "../core/text";
import { within } from "./arithmetic";
import type { ColumnInput, Input, Inputs, MatrixInput, NumberInput, NumbersInput, TableInput } from "./inputs";

/**
 * What every formula does with what Excel hands it, in one place: blank, empty text and omitted are missing; an error
 * passes through; text numbers count as numbers; anything else of the wrong kind or out of bounds is a problem.
 */

type Failed = { readonly ok: false; readonly problem: Problem };

/** Excel's data types arrive as objects around a plain value; its errors as objects that name themselves. */
function plain(cell: unknown): unknown {
  if (typeof cell !== "object" || cell === null || Array.isArray(cell)) return cell;
  if ("basicValue" in cell) return cell.basicValue;
  if ("code" in cell && typeof cell.code === "string") return cell.code;
  return cell;
}

const missing = (id: string, detail?: Record<string, string | number>): Failed => problem("missing-input", id, detail);

/** A scalar argument may arrive as a 1 × 1 range. */
function scalar(argument: unknown): unknown {
  if (Array.isArray(argument) && argument.length === 1) {
    const row: unknown = argument[0];
    if (Array.isArray(row) && row.length === 1) return plain(row[0]);
  }
  return plain(argument);
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly integer?: boolean;
}

function toNumber(cell: unknown, id: string, bounds: Bounds, where?: Record<string, number>): Outcome<number> {
  if (isExcelError(cell)) return problem("input-error", id, { error: cell, ...where });
  const number = typeof cell === "number" ? cell : typeof cell === "string" ? numberFromText(cell) : undefined;
  if (number === undefined || !Number.isFinite(number)) {
    return problem("wrong-type", id, { given: String(cell).slice(0, 40), ...where });
  }
  if (bounds.integer === true && !Number.isInteger(number))
    return problem("wrong-type", id, { given: number, expected: "integer", ...where });
  if (bounds.min !== undefined && number < bounds.min) {
    // a share that another formula made may miss 0 or 1 by the noise of binary fractions
    if (within(bounds.min, number)) return value(bounds.min);
    return problem("out-of-range", id, { given: number, min: bounds.min, ...where });
  }
  if (bounds.max !== undefined && number > bounds.max) {
    if (within(number, bounds.max)) return value(bounds.max);
    return problem("out-of-range", id, { given: number, max: bounds.max, ...where });
  }
  if (bounds.above !== undefined && number <= bounds.above) {
    return problem("out-of-range", id, { given: number, above: bounds.above, ...where });
  }
  return value(number);
}

/** Rows of plain cells; a single value is a 1 × 1 range. */
function rowsOf(argument: unknown): unknown[][] {
  if (!Array.isArray(argument)) return [[plain(argument)]];
  return argument.map((row: unknown) => (Array.isArray(row) ? row.map(plain) : [plain(row)]));
}

/** A range without its blank right and bottom edges, so that whole columns may be given. */
function trimmed(rows: unknown[][]): unknown[][] {
  let height = rows.length;
  while (height > 0 && (rows[height - 1] ?? []).every(isBlank)) height--;
  const kept = rows.slice(0, height);
  let width = 0;
  for (const row of kept) {
    for (let column = row.length; column > width; column--) {
      if (!isBlank(row[column - 1])) {
        width = column;
        break;
      }
    }
  }
  return kept.map((row) => row.slice(0, width));
}

/** The cells of a single row or column, trailing blanks trimmed; `undefined` for a rectangle. */
function vector(argument: unknown): unknown[] | undefined {
  const rows = trimmed(rowsOf(argument));
  const first = rows[0];
  if (first === undefined) return [];
  if (rows.length === 1) return first;
  if (rows.every((row) => row.length <= 1)) return rows.map((row) => row[0] ?? null);
  return undefined;
}

function toNumbers(input: NumbersInput, argument: unknown, id: string): Outcome<number[]> {
  const cells = vector(argument);
  if (cells === undefined) return problem("wrong-shape", id, { expected: "vector" });
  const numbers: number[] = [];
  for (const [index, cell] of cells.entries()) {
    if (isBlank(cell)) {
      if (input.blanks === "skip") continue;
      return missing(id, { position: index + 1 });
    }
    const number = toNumber(cell, id, input, { position: index + 1 });
    if (!number.ok) return number;
    numbers.push(number.value);
  }
  if (numbers.length === 0) return missing(id);
  if (input.atLeast !== undefined && numbers.length < input.atLeast) {
    return problem("too-few", id, { given: numbers.length, atLeast: input.atLeast });
  }
  return value(numbers);
}

function toMatrix(input: MatrixInput, argument: unknown, id: string): Outcome<number[][]> {
  const rows = trimmed(rowsOf(argument));
  if (rows.length === 0) return missing(id);
  if (input.square === true && rows.length !== rows[0]?.length)
    return problem("wrong-shape", id, { expected: "square" });
  const matrix: number[][] = [];
  for (const [r, row] of rows.entries()) {
    const numbers: number[] = [];
    for (const [c, cell] of row.entries()) {
      if (isBlank(cell)) return missing(id, { row: r + 1, column: c + 1 });
      const number = toNumber(cell, id, input, { row: r + 1, column: c + 1 });
      if (!number.ok) return number;
      numbers.push(number.value);
    }
    matrix.push(numbers);
  }
  return value(matrix);
}

function toCell(column: ColumnInput, cell: unknown, id: string, where: Record<string, number>): Outcome<CellValue> {
  if (isBlank(cell)) return column.optional === true ? value(null) : missing(id, where);
  if (isExcelError(cell)) return problem("input-error", id, { error: cell, ...where });
  if (column.kind === "number") return toNumber(cell, id, column, where);
  return column.choices === undefined ? value(String(cell).trim()) : chosen(column.choices, String(cell), id, where);
}

function toTable(input: TableInput, argument: unknown, id: string): Outcome<Record<string, CellValue>[]> {
  const columns = Object.entries(input.columns);
  const given = rowsOf(argument);
  const whole = input.zeros === "blank" ? given.map((row) => row.map((cell) => (cell === 0 ? null : cell))) : given;
  const rows = trimmed(whole);
  if (rows.length === 0) return input.optional === true ? value([]) : missing(id);
  const only = whole.length === 1 && whole[0]?.length === 1 ? whole[0][0] : undefined;
  if (isExcelError(only)) return problem("input-error", id, { error: only });
  const needed = columns.filter(([, column]) => column.optional !== true).length;
  const width = rows[0]?.length ?? 0;
  if (width > columns.length)
    return problem("wrong-shape", id, { expected: "columns", columns: columns.length, given: width });
  if (width < needed) {
    // the column is there, but nothing is in it
    if ((whole[0]?.length ?? 0) >= needed) return missing(id, { row: 1, column: width + 1 });
    return problem("wrong-shape", id, { expected: "columns", columns: needed, given: width });
  }
  const records: Record<string, CellValue>[] = [];
  for (const [r, row] of rows.entries()) {
    if (row.every(isBlank) && input.aligned !== true) continue;
    const record: Record<string, CellValue> = {};
    for (const [c, [name, column]] of columns.entries()) {
      const cell = toCell(column, row[c] ?? null, id, { row: r + 1, column: c + 1 });
      if (!cell.ok) return cell;
      record[name] = cell.value;
    }
    records.push(record);
  }
  return value(records);
}

/** How labels of choices are compared: case, width and surrounding space do not matter. */
export const folded = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/** A longer list of choices is cut short in a message; the help page has it in full. */
const longestList = 12;

/** The keys of each list of choices by what names them; folding dozens of labels for each cell would be slow. */
const namesOfChoices = new WeakMap<object, ReadonlyMap<string, string>>();

function keysByName<K extends string>(choices: Readonly<Record<K, Text>>): ReadonlyMap<string, K> {
  const known = namesOfChoices.get(choices);
  if (known !== undefined) return known as ReadonlyMap<string, K>;
  const names = new Map<string, K>();
  for (const key of Object.keys(choices) as K[]) {
    for (const name of [key, choices[key].zh, choices[key].en].map(folded)) if (!names.has(name)) names.set(name, key);
  }
  namesOfChoices.set(choices, names);
  return names;
}

/** The key of the choice that a text names: by key, Chinese or English label. `id` is the input to blame. */
function chosen<K extends string>(
  choices: Readonly<Record<K, Text>>,
  text: string,
  id: string,
  where?: Readonly<Record<string, number>>,
): Outcome<K> {
  const key = keysByName(choices).get(folded(text));
  if (key !== undefined) return value(key);
  const keys = Object.keys(choices);
  const shown = keys.length > longestList ? [...keys.slice(0, longestList - 1), "…"] : keys;
  const labels = shown.map((one): Text => choices[one as K] ?? { zh: one, en: one });
  return problem(
    "unknown-choice",
    id,
    { given: text.slice(0, 40), choices: shown.join(", "), ...where },
    { choices: { zh: labels.map(({ zh }) => zh).join("、"), en: labels.map(({ en }) => en).join(", ") } },
  );
}

function toChoices(choices: Readonly<Record<string, Text>>, cells: readonly unknown[], id: string): Outcome<string[]> {
  const keys: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const where = { position: index + 1 };
    if (isBlank(cell)) return missing(id, where);
    const key = chosen(choices, String(cell), id, where);
    if (!key.ok) return key;
    keys.push(key.value);
  }
  return value(keys);
}

function coerce(input: Input, argument: unknown, id: string): Outcome<unknown> {
  switch (input.kind) {
    case "numbers":
      return toNumbers(input, argument, id);
    case "matrix":
      return toMatrix(input, argument, id);
    case "table":
      return toTable(input, argument, id);
    case "texts": {
      const cells = vector(argument);
      if (cells === undefined) return problem("wrong-shape", id, { expected: "vector" });
      const error = cells.find(isExcelError);
      if (error !== undefined) return problem("input-error", id, { error });
      if (cells.length === 0) return missing(id);
      if (input.choices !== undefined) return toChoices(input.choices, cells, id);
      return value(cells.map((cell) => (isBlank(cell) ? "" : String(cell).trim())));
    }
    case "number":
      // nearly every call of every sheet
      if (typeof argument === "number") return toNumber(argument, id, input);
      return coerceScalar(input, scalar(argument), id);
    default:
      return coerceScalar(input, scalar(argument), id);
  }
}

function coerceScalar(
  input: Exclude<Input, NumbersInput | MatrixInput | TableInput | { kind: "texts" }>,
  cell: unknown,
  id: string,
): Outcome<unknown> {
  if (Array.isArray(cell)) return problem("wrong-shape", id, { expected: "single" });
  if (isExcelError(cell)) return problem("input-error", id, { error: cell });
  if (isBlank(cell)) return input.kind === "flag" ? value(false) : missing(id);
  switch (input.kind) {
    case "number":
      return toNumber(cell, id, input satisfies NumberInput);
    case "text":
      return value(String(cell).trim());
    case "flag": {
      if (typeof cell === "boolean") return value(cell);
      if (cell === 1 || (typeof cell === "string" && ["true", "是", "1"].includes(folded(cell)))) return value(true);
      if (cell === 0 || (typeof cell === "string" && ["false", "否", "0"].includes(folded(cell)))) return value(false);
      return problem("wrong-type", id, { given: String(cell).slice(0, 40), expected: "flag" });
    }
    case "choice":
      return chosen(input.choices, String(cell), id);
  }
}

const isOmitted = (argument: unknown): boolean =>
  Array.isArray(argument) ? trimmed(rowsOf(argument)).length === 0 : isBlank(plain(argument));

/** Checks arguments against the inputs, in their order. Made once for a formula, since a sheet calls it by thousands. */
export function inputReader(inputs: Inputs): (args: readonly unknown[]) => Outcome<Record<string, unknown>> {
  const entries = Object.entries(inputs).map(([id, input]) => ({
    id,
    input,
    optional: "optional" in input && input.optional === true,
  }));
  return (args) => {
    const given: Record<string, unknown> = {};
    let index = 0;
    for (const { id, input, optional } of entries) {
      const argument = args[index++];
      if (optional && isOmitted(argument)) continue;
      const outcome = coerce(input, argument, id);
      if (!outcome.ok) return outcome;
      given[id] = outcome.value;
    }
    return value(given);
  };
}

/** The checked inputs by id, or the first problem. An omitted optional input is absent. */
export const coerceInputs = (inputs: Inputs, args: readonly unknown[]): Outcome<Record<string, unknown>> =>
  inputReader(inputs)(args);
