/**
 * What the two halves of the workbench agree on: the protocol half (which speaks to the unmodified Office.js) and the
 * spreadsheet half (which holds the workbook). The protocol half knows nothing of Excel; the spreadsheet half knows
 * nothing of messages.
 */

/** A cell's content on the wire, as Office.js carries it. Blank is "" when read and null ("leave alone") when written. */
export type WireCell = string | number | boolean | null;

/**
 * An object of the emulated object model. Members carry their wire names (PascalCase): a property `Values`, a method
 * `GetRange(address)`, an indexer `_Indexer(key)`. `_Id` identifies keyed objects, `_Items` lists a collection's members.
 * A null object (`…OrNullObject`) is `null`. A member that does not exist is answered with a loud, named fault.
 */
export interface HostObject {
  readonly _Type: string;
  readonly _Id?: string | number;
  readonly _Items?: readonly HostObject[];
  _Indexer?(key: string | number): HostObject | null;
}

/** A fault the host reports to the add-in, by Office.js error code, e.g. "ItemNotFound", "InvalidArgument". */
export class HostFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = "",
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = "HostFault";
  }
}

/** Object events, by the numbers of the rich API (worksheet: 10 changed, 11 activated, 14 selection …). */
export interface HostEvent {
  readonly type: number;
  /** The object's `_Id`, or "Workbook" for events of a collection. */
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** The spreadsheet half, as the protocol half sees it. */
export interface SpreadsheetHost {
  /** The root object (`Excel.RequestContext` root: has `Worksheets`, `Tables`, `Names`, `Workbook` …). */
  readonly root: HostObject;
  /**
   * The add-in's settings in the open workbook, by name; values are plain JSON. The common settings API reads and writes
   * them here; without it they live as long as the connection.
   */
  readonly settings?: Map<string, unknown>;
  /** Objects asked for by service name (path type 2), beside those the protocol half serves itself. */
  service(name: string): HostObject | undefined;
  /** Runs before and after each batch, so that the grid repaints and recalculates once. */
  beginBatch(): void;
  endBatch(): Promise<void>;
  /** The protocol half subscribes here and forwards to the add-in what it registered for. */
  onEvent(listener: (event: HostEvent) => void): () => void;
}

/** An error value in a cell or as a function's result. `code` is what Excel shows. */
export interface CellFault {
  readonly code: "#N/A" | "#VALUE!" | "#DIV/0!" | "#NUM!" | "#REF!" | "#NAME?" | "#NULL!";
  readonly message: string;
}

export type FunctionResult = WireCell | CellFault | readonly (readonly (WireCell | CellFault)[])[];

/** The protocol half, as the spreadsheet half sees it: how a formula cell reaches the add-in's custom functions. */
export interface FunctionCaller {
  /**
   * @param name upper-case name without the namespace, e.g. "WATER.REUSERATE"
   * @param args scalars or 2-D arrays, in the shapes the function's metadata asks for
   * @param address the calling cell, e.g. "Sheet1!B3"
   */
  call(
    name: string,
    args: readonly (WireCell | readonly (readonly WireCell[])[])[],
    address: string,
  ): Promise<FunctionResult>;
}
