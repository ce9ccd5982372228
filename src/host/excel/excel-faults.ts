import { refused, type WorkbookOutcome, type WorkbookProblem, type WorkbookProblemCode } from "../../workbook/port";

/**
 * Codes that come from Office.js itself rather than from Excel: the connection, the size of a message, and faults of the
 * calling program (learn.microsoft.com, "Error handling with the application-specific JavaScript APIs").
 */
type LibraryCode =
  | "ActivityLimitReached"
  | "ConnectionFailure"
  | "InvalidObjectPath"
  | "InvalidOrTimedOutSession"
  | "InvalidRequestContext"
  | "PropertyNotLoaded"
  | "RequestPayloadSizeLimitExceeded"
  | "Timeout"
  | "Unauthenticated"
  | "ValueNotLoaded"
  | "WriteNotSupportedWhenModalDialogOpen";

type OfficeCode = `${Excel.ErrorCodes}` | LibraryCode;

/** What each code is to the user; a code that says nothing to a user is "host-failed" and is named in the message. */
const problems: Readonly<Record<OfficeCode, WorkbookProblemCode>> = {
  AccessDenied: "sheet-protected",
  ActivityLimitReached: "host-failed",
  ApiNotFound: "not-supported-here",
  Conflict: "host-failed",
  ConnectionFailure: "host-unreachable",
  DirtySupportingFormula: "host-failed",
  EmptyChartSeries: "host-failed",
  FilteredRangeConflict: "host-failed",
  FormulaLengthExceedsLimit: "too-much-data",
  GeneralException: "host-failed",
  InactiveWorkbook: "other-workbook-active",
  InsertDeleteConflict: "host-failed",
  InvalidArgument: "host-failed",
  InvalidBinding: "host-failed",
  InvalidObjectPath: "host-failed",
  InvalidOperation: "host-failed",
  InvalidOperationInCellEditMode: "busy-editing",
  InvalidOrTimedOutSession: "host-unreachable",
  InvalidReference: "cell-not-found",
  InvalidRequestContext: "host-failed",
  // Excel for Windows and Mac answers this when another workbook has the focus.
  InvalidSelection: "other-workbook-active",
  ItemAlreadyExists: "sheet-name-taken",
  ItemNotFound: "sheet-missing",
  MergedRangeConflict: "merged-cells",
  NonBlankCellOffSheet: "host-failed",
  NotImplemented: "not-supported-here",
  OpenWorkbookLinksBlocked: "host-failed",
  OperationCellsExceedLimit: "too-much-data",
  PivotTableRangeConflict: "host-failed",
  PowerQueryRefreshResourceChallenge: "host-failed",
  PropertyNotLoaded: "host-failed",
  RangeExceedsLimit: "too-much-data",
  RangeImageExceedsLimit: "too-much-data",
  RefreshWorkbookLinksBlocked: "host-failed",
  RequestAborted: "host-failed",
  RequestPayloadSizeLimitExceeded: "too-much-data",
  ResponsePayloadSizeLimitExceeded: "too-much-data",
  Timeout: "host-unreachable",
  Unauthenticated: "host-unreachable",
  UnsupportedFeature: "not-supported-here",
  UnsupportedFillType: "not-supported-here",
  UnsupportedOperation: "not-supported-here",
  UnsupportedSheet: "not-supported-here",
  ValueNotLoaded: "host-failed",
  WriteNotSupportedWhenModalDialogOpen: "host-failed",
};

/** What an operation is about, for the message and for codes that mean different things. */
export interface Concern {
  readonly sheet?: string;
  readonly cell?: string;
  /** It adds or removes sheets, so that a denial is the workbook's and not a sheet's. */
  readonly structure?: boolean;
}

/** The code of an error that Office.js reports; `undefined` for any other exception. */
export function officeCode(reason: unknown): string | undefined {
  return reason instanceof OfficeExtension.Error ? reason.code : undefined;
}

/** What an Office code is to the user. Codes that Office may add one day are "host-failed", by name. */
export function problemOf(code: string, { sheet, cell, structure }: Concern = {}): WorkbookProblem {
  const known: WorkbookProblemCode = Object.hasOwn(problems, code) ? problems[code as OfficeCode] : "host-failed";
  return {
    code: known === "sheet-protected" && structure === true ? "workbook-protected" : known,
    detail: { code, ...(sheet === undefined ? {} : { sheet }), ...(cell === undefined ? {} : { cell }) },
  };
}

/**
 * Runs a conversation with Excel; what Excel refuses becomes an outcome.
 * @throws whatever is not Office's: a fault of this program, for the error boundary to show
 */
export async function conversation<T>(
  concern: Concern,
  talk: () => Promise<WorkbookOutcome<T>>,
): Promise<WorkbookOutcome<T>> {
  try {
    return await talk();
  } catch (reason) {
    const code = officeCode(reason);
    if (code === undefined) throw reason;
    const { code: problem, detail } = problemOf(code, concern);
    return refused(problem, detail);
  }
}
