/**
 * The add-in's functions, as a formula engine can use them: a formula asks and gets an answer at once. An answer that is
 * not there yet reads "#GETTING_DATA"; when it arrives the asking cells are named, so that they calculate again. Calls of
 * one calculation travel together instead of one after the other.
 */
import type { CellFault, FunctionCaller, FunctionResult, WireCell } from "../protocol/contract";
import { isErrorCode, type CellValue } from "./book";

/** What a cell shows until the add-in has answered. */
export const WAITING = "#GETTING_DATA";

export interface ParameterInfo {
  readonly name: string;
  readonly description: string;
  readonly type: "any" | "number" | "string" | "boolean";
  readonly isRange: boolean;
  readonly isOptional: boolean;
  readonly isRepeating: boolean;
}

export interface FunctionInfo {
  /** Full name as in a formula, e.g. "PARK.WATER.REUSERATE". */
  readonly name: string;
  /** Name without the namespace, as the add-in knows it. */
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly ParameterInfo[];
}

/** A cell that calls a function. */
export interface CallingCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Answer {
  readonly values: readonly (readonly CellValue[])[];
  readonly message: string;
}

interface Call {
  readonly name: string;
  readonly args: readonly (WireCell | readonly (readonly WireCell[])[])[];
  readonly address: string;
  readonly cells: Map<string, CallingCell>;
  answer: Answer | undefined;
  sent: boolean;
}

/** Answers kept at most; the oldest go first. */
const MOST_ANSWERS = 50_000;

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/**
 * Reads the add-in's functions.json.
 * @throws Error with a sentence when it is no such file
 */
export function readFunctionMetadata(json: unknown, namespace: string): FunctionInfo[] {
  const { functions } = record(json);
  if (!Array.isArray(functions)) throw new Error("functions.json has no list of functions.");
  return functions.map((entry: unknown): FunctionInfo => {
    const { id, name, description, parameters } = record(entry);
    if (typeof id !== "string" || typeof name !== "string")
      throw new Error("functions.json has a function without id or name.");
    const list: unknown[] = Array.isArray(parameters) ? parameters : [];
    return {
      id: id.toUpperCase(),
      name: `${namespace}.${name}`.toUpperCase(),
      description: typeof description === "string" ? description : "",
      parameters: list.map((parameter): ParameterInfo => {
        const given = record(parameter);
        const type = given["type"];
        return {
          name: String(given["name"] ?? ""),
          description: String(given["description"] ?? ""),
          type: type === "number" || type === "string" || type === "boolean" ? type : "any",
          isRange: given["dimensionality"] === "matrix",
          isOptional: given["optional"] === true,
          isRepeating: given["repeating"] === true,
        };
      }),
    };
  });
}

function fault(code: string, message = ""): Answer {
  return { values: [[code]], message };
}

function isFault(value: unknown): value is CellFault {
  return typeof value === "object" && value !== null && "code" in value;
}

function answerOf(result: FunctionResult): Answer {
  if (Array.isArray(result)) {
    const rows = result as readonly (readonly (WireCell | CellFault)[])[];
    const firstFault = rows.flat().find(isFault);
    return {
      values: rows.map((row) => row.map((cell) => (isFault(cell) ? cell.code : cell))),
      message: firstFault?.message ?? "",
    };
  }
  const single = result as WireCell | CellFault;
  return isFault(single) ? fault(single.code, single.message) : { values: [[single]], message: "" };
}

/** Excel converts before the call when the parameter has a type; what cannot be converted is #VALUE!. */
function converted(value: CellValue, type: ParameterInfo["type"]): CellValue {
  if (value === null || type === "any" || isErrorCode(value)) return value;
  if (type === "string") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "boolean") {
    if (typeof value === "number") return value !== 0;
    if (typeof value === "string") return /^(true|false)$/i.test(value) ? value.toLowerCase() === "true" : "#VALUE!";
    return value;
  }
  const number = typeof value === "string" && value.trim() === "" ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : "#VALUE!";
}

export class AddInFunctions {
  readonly #functions: ReadonlyMap<string, FunctionInfo>;
  readonly #calls = new Map<string, Call>();
  readonly #messages = new Map<string, string>();
  #caller: FunctionCaller | undefined;
  #generation = 0;
  #answered = new Map<string, CallingCell>();
  #announcing = false;

  /**
   * @param functions what the add-in offers
   * @param addressOf the address of a calling cell as Excel writes it, "Sheet1!B3"
   * @param onAnswers told which cells to calculate again
   */
  constructor(
    functions: readonly FunctionInfo[],
    private readonly addressOf: (cell: CallingCell) => string,
    private readonly onAnswers: (cells: readonly CallingCell[]) => void,
  ) {
    this.#functions = new Map(functions.map((info) => [info.name, info]));
  }

  get functions(): readonly FunctionInfo[] {
    return [...this.#functions.values()];
  }

  /** Calls the add-in has not answered yet; 0 while no add-in is connected, for then nothing is under way. */
  get pending(): number {
    if (!this.#caller) return 0;
    let open = 0;
    for (const call of this.#calls.values()) if (!call.answer) open += 1;
    return open + this.#answered.size;
  }

  /** Connects the add-in, or disconnects it. Questions that are open wait for the next one. */
  connect(caller: FunctionCaller | undefined): void {
    this.#caller = caller;
    this.#generation += 1;
    for (const call of this.#calls.values()) {
      if (call.answer) continue;
      call.sent = false;
      if (caller) this.#send(call);
    }
  }

  /** Forgets all answers, so that the next calculation asks again. */
  forget(): void {
    for (const [key, call] of this.#calls) if (call.answer) this.#calls.delete(key);
    this.#messages.clear();
  }

  /** The add-in's own words on the fault a cell shows, "" without any. */
  messageOf(cell: CallingCell): string {
    return this.#messages.get(cellKey(cell)) ?? "";
  }

  /**
   * A function's value for a calling cell; never throws, and never waits.
   * @param given one block of cells per argument; a single value is a block of one
   */
  evaluate(
    name: string,
    given: readonly (readonly (readonly CellValue[])[] | null)[],
    cell: CallingCell,
  ): readonly (readonly CellValue[])[] {
    this.#messages.delete(cellKey(cell));
    const info = this.#functions.get(name);
    if (!info) return [["#NAME?"]];
    const args = this.#arguments(info, given);
    if (typeof args === "string") return [[args]];
    const key = JSON.stringify([name, args]);
    let call = this.#calls.get(key);
    if (!call) {
      call = { name: info.id, args, address: this.addressOf(cell), cells: new Map(), answer: undefined, sent: false };
      this.#calls.set(key, call);
      if (this.#caller) this.#send(call);
      this.#forgetOldest();
    }
    if (!call.answer) {
      call.cells.set(cellKey(cell), cell);
      return [[WAITING]];
    }
    if (call.answer.message !== "") this.#messages.set(cellKey(cell), call.answer.message);
    return call.answer.values;
  }

  /** The arguments in the shapes the metadata asks for, or the error the cell shows without any call. */
  #arguments(info: FunctionInfo, given: readonly (readonly (readonly CellValue[])[] | null)[]): Call["args"] | string {
    const last = info.parameters.at(-1);
    const count = Math.max(info.parameters.length, given.length);
    const args: (WireCell | readonly (readonly WireCell[])[])[] = [];
    const repeated: (WireCell | readonly (readonly WireCell[])[])[] = [];
    for (let index = 0; index < count; index += 1) {
      const parameter = info.parameters[index] ?? (last?.isRepeating ? last : undefined);
      if (!parameter) return "#N/A";
      const block = given[index] ?? null;
      if (block === null && parameter.isRepeating) continue;
      const cells = block?.map((row) => row.map((value) => converted(value, parameter.type))) ?? null;
      const error = cells?.flat().find(isErrorCode);
      if (error !== undefined) return String(error);
      const arg = shaped(cells, parameter);
      if (arg === undefined) return "#VALUE!";
      if (parameter.isRepeating) repeated.push(arg);
      else args.push(arg);
    }
    // A repeating parameter arrives as one list of all its values.
    return last?.isRepeating ? [...args, repeated as unknown as readonly (readonly WireCell[])[]] : args;
  }

  #send(call: Call): void {
    const caller = this.#caller;
    if (!caller || call.sent) return;
    call.sent = true;
    const generation = this.#generation;
    caller.call(call.name, call.args, call.address).then(
      (result) => this.#settle(call, generation, answerOf(result)),
      (reason: unknown) =>
        this.#settle(call, generation, fault("#VALUE!", reason instanceof Error ? reason.message : String(reason))),
    );
  }

  #settle(call: Call, generation: number, answer: Answer): void {
    // An answer of an add-in that was disconnected meanwhile: its successor is asked again.
    if (generation !== this.#generation) return;
    call.answer = answer;
    for (const [key, cell] of call.cells) this.#answered.set(key, cell);
    call.cells.clear();
    if (this.#announcing) return;
    this.#announcing = true;
    // Results come in batches: wait until all of this turn are in.
    setTimeout(() => {
      this.#announcing = false;
      const cells = [...this.#answered.values()];
      this.#answered = new Map();
      this.onAnswers(cells);
    }, 0);
  }

  #forgetOldest(): void {
    for (const [key, call] of this.#calls) {
      if (this.#calls.size <= MOST_ANSWERS) return;
      if (call.answer) this.#calls.delete(key);
    }
  }
}

function cellKey({ sheet, row, column }: CallingCell): string {
  return `${sheet}|${row}|${column}`;
}

/** Blank stays `null`, as Excel on the web hands it over. A block where one value is expected is `undefined`. */
function shaped(
  cells: readonly (readonly CellValue[])[] | null,
  parameter: ParameterInfo,
): WireCell | readonly (readonly WireCell[])[] | undefined {
  if (parameter.isRange) return cells ?? null;
  if (cells === null) return null;
  return cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? null) : undefined;
}
