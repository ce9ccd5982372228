/**
 * The shapes of a rich-API batch on the wire, as Office.js (16.0.15407) writes and reads them. Numbers are Microsoft's.
 */

export const pathType = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Parallel to `Arguments`: the id of an object path, 0, or (for a nested array) an array of the same. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface BatchRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    /** Index into the request's `Actions`; the library makes `debugInfo.statement` from it. */
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** Codes with which the host refuses a whole request, before any action runs (Office.js maps them to its error codes). */
export const refusal = {
  internalError: 5001,
  cellEditMode: 5004,
  invalidSession: 5012,
  modalDialogOpen: 5016,
  activityLimitReached: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

/** Methods and events of the common API, by the dispatch ids of the library. */
export const dispatchId = {
  loadSettings: 75,
  saveSettings: 76,
  richApiRequest: 93,
  commandCompleted: 94,
} as const;

export const eventDispatchId = {
  richApiMessage: 33,
  appCommandInvoked: 39,
} as const;

export type HostEventName = keyof typeof eventDispatchId;

/** Categories of rich-API messages from the host to the add-in. */
export const messageCategory = { customFunctions: 1, objectEvent: 65536 } as const;

/** One rich-API message: category, type, target id, JSON text, id, whether it comes from a co-author. */
export type RichApiMessage = readonly [number, number, string, string, number, boolean];
