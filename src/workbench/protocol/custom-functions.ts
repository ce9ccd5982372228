import type { CellFault, FunctionCaller, FunctionResult, HostObject, WireCell } from "./contract";
import { messageCategory, type RichApiMessage } from "./wire";

/** Message type of an invocation within the custom-functions category. */
const invocation = 1000;

/** Features that `_GetEnabledFeatures` reports: 1 splits oversized batches, 2 sends results every 200 ms, 4 caps the interval. */
const enabledFeatures = [1, 2, 4];

/** The library's result codes for `CustomFunctions.Error`, a thrown exception (2), a rejected promise (3), others (0). */
const faultOfCode: Readonly<Record<number, CellFault["code"]>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

const faultCodes: readonly string[] = ["#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#REF!", "#NAME?", "#NULL!"];

export interface CustomFunctionsOptions {
  /** Sends messages to the add-in. */
  readonly send: (messages: readonly RichApiMessage[]) => void;
  /** Text of the fault of a call that the add-in did not answer in time. */
  readonly unanswered: (name: string) => string;
  /** How long a call may take (ms) before it settles with that fault. */
  readonly timeout: () => number;
}

/**
 * Calls the add-in's custom functions through the library's own proxy: invocations go out as messages, results come
 * back through `SetInvocationArrayResults`. Calls made in one turn travel together. Every call settles.
 */
export class CustomFunctions implements HostObject, FunctionCaller {
  readonly _Type = "CustomFunctions";
  private readonly pending = new Map<
    number,
    { settle: (result: FunctionResult) => void; timer: ReturnType<typeof setTimeout> }
  >();
  private outbox: RichApiMessage[] = [];
  private lastId = 0;
  private isReady = false;
  private announceReady: () => void = () => undefined;
  /** Resolves when the add-in's runtime takes invocations. */
  readonly whenReady = new Promise<void>((resolve) => (this.announceReady = resolve));

  constructor(private readonly options: CustomFunctionsOptions) {}

  call(
    name: string,
    args: readonly (WireCell | readonly (readonly WireCell[])[])[],
    address: string,
  ): Promise<FunctionResult> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.pending.delete(id);
        resolve({ code: "#N/A", message: this.options.unanswered(name) });
      }, this.options.timeout());
      this.pending.set(id, { settle: resolve, timer });
      const text = JSON.stringify([id, name, args, address, 0]);
      this.outbox.push([messageCategory.customFunctions, invocation, "", text, id, false]);
      if (this.outbox.length === 1) setTimeout(() => this.flush(), 0);
    });
  }

  private flush(): void {
    if (!this.isReady || this.outbox.length === 0) return;
    const messages = this.outbox;
    this.outbox = [];
    this.options.send(messages);
  }

  /** Settles what is still open: the add-in is gone. */
  dispose(message: string): void {
    for (const { settle, timer } of this.pending.values()) {
      clearTimeout(timer);
      settle({ code: "#N/A", message });
    }
    this.pending.clear();
    this.outbox = [];
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.isReady = true;
    this.announceReady();
    this.flush();
  }

  _GetEnabledFeatures(): readonly number[] {
    return enabledFeatures;
  }

  /** One entry per result: [id, true, value, timing] or [id, false, message, code, timing]. */
  SetInvocationArrayResults(results: unknown): void {
    for (const entry of asArray(results)) {
      const [id, succeeded, value, code] = asArray(entry);
      const call = typeof id === "number" ? this.pending.get(id) : undefined;
      // A result that comes after its call timed out has nobody to go to.
      if (!call || typeof id !== "number") continue;
      this.pending.delete(id);
      clearTimeout(call.timer);
      call.settle(succeeded === true ? resultOf(value) : failureOf(value, code));
    }
  }
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function failureOf(message: unknown, code: unknown): CellFault {
  // Excel shows #VALUE! for whatever is thrown without a CustomFunctions.Error.
  const shown = typeof code === "number" ? faultOfCode[code] : undefined;
  return { code: shown ?? "#VALUE!", message: typeof message === "string" ? message : "" };
}

function resultOf(value: unknown): FunctionResult {
  if (!Array.isArray(value)) return cellOf(value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width))
    return { code: "#VALUE!", message: "The function returned an array that is empty or not rectangular." };
  return rows;
}

function cellOf(value: unknown): WireCell | CellFault {
  // Excel shows a function's null as 0, alone and within an array.
  if (value === null || value === undefined) return 0;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "object" && "basicValue" in value) {
    const { basicValue } = value;
    if (typeof basicValue === "string" && isFaultCode(basicValue) && "valueType" in value)
      return {
        code: basicValue,
        message: "message" in value && typeof value.message === "string" ? value.message : "",
      };
    if (typeof basicValue === "string" || typeof basicValue === "number" || typeof basicValue === "boolean")
      return basicValue;
  }
  return { code: "#VALUE!", message: "The function returned a value that a cell cannot hold." };
}

function isFaultCode(text: string): text is CellFault["code"] {
  return faultCodes.includes(text);
}
