import type { HostFault } from "./contract";

/**
 * What kind of request the add-in sent. Only `batch` is a round trip of the add-in's own; the rest is the library's
 * housekeeping: results of custom functions, runtime services, settings, command completion.
 */
export type RequestKind = "batch" | "functions" | "service" | "settings" | "command";

export interface RequestRecord {
  readonly kind: RequestKind;
  /** Milliseconds since the page started. */
  readonly at: number;
  readonly actions: number;
  /** Size of the request and of its answer, in bytes of UTF-8. */
  readonly requestBytes: number;
  answerBytes: number;
  /** Code of the failure the add-in was told of. */
  error?: string;
}

/** What went over the wire since the connection was made, or since `clear()`. */
export class Traffic {
  readonly requests: RequestRecord[] = [];
  /** Members asked for that the workbench lacks, as "Type.member". */
  readonly missing: string[] = [];
  /** Faults of the workbench itself. */
  readonly faults: string[] = [];

  /** Round trips of the add-in to the host: batches on the workbook. */
  get roundTrips(): number {
    return this.requests.filter((request) => request.kind === "batch").length;
  }

  clear(): void {
    this.requests.length = 0;
    this.missing.length = 0;
    this.faults.length = 0;
  }
}

/** The size Excel on the web allows for one request and one answer (5 MB). */
const payloadLimit = 5 * 1024 * 1024;

/** How the workbench can be made to misbehave like a real host. */
export class Knobs {
  /** Delay before each answer, ms. */
  latency = 0;
  /** Largest request and answer, bytes. */
  payloadLimit = payloadLimit;
  /** Time a custom function may take, ms. */
  functionTimeout = 30_000;
  /** Time a ribbon command may take until `event.completed()`, ms. */
  commandTimeout = 120_000;
  private readonly failures: (number | HostFault)[] = [];

  /**
   * Makes the next batch on the workbook fail, once: with a refusal code (see `refusal` in wire.ts, e.g. 5004 while a
   * cell is being edited) or with a fault of its first action. Called twice, the next two batches fail in turn.
   */
  failNext(failure: number | HostFault): void {
    this.failures.push(failure);
  }

  /** Takes the failure due for this batch. */
  takeFailure(): number | HostFault | undefined {
    return this.failures.shift();
  }
}

const encoder = new TextEncoder();

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}
