import type { Language } from "../core/text";
import type { Finding, NotChecked } from "../completeness/define";
import type { ReportDocument } from "../report/document";
import type { AuditOptions } from "../sheets/audit-values";
import type { CellReference, Created, Workbook, WorkbookOutcome } from "../workbook/port";

/** What the open workbook is to us. */
export interface Overview {
  readonly isAudit: boolean;
  readonly parkName: string | null;
  readonly years: readonly number[];
  readonly sheets: readonly {
    readonly id: string;
    readonly name: string;
    readonly reference: CellReference;
    readonly filled: number;
    readonly due: number;
  }[];
}

/** A finding with its cell in the open workbook, and its sentences in the reader's language. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly reference: CellReference | undefined;
  readonly message: string;
  readonly remedy: string;
}
export interface ShownNotChecked {
  readonly notChecked: NotChecked;
  readonly reference: CellReference | undefined;
  readonly reason: string;
}

export interface CheckSummary {
  /** Required data that are present, and that are due. */
  readonly filled: number;
  readonly due: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly notChecked: number;
}
export interface CheckResult {
  readonly summary: CheckSummary;
  readonly findings: readonly ShownFinding[];
  readonly notChecked: readonly ShownNotChecked[];
}

export interface WrittenReport {
  readonly document: ReportDocument;
  readonly sheetName: string;
  readonly fileName: string;
  readonly docx: Uint8Array;
}

/** Everything the task pane and the ribbon can ask for. Every call may be refused with a named problem. */
export interface Actions {
  readonly overview: () => Promise<WorkbookOutcome<Overview>>;
  readonly create: (options: AuditOptions) => Promise<WorkbookOutcome<Created>>;
  readonly createSample: (sample: "real" | "demo", language: Language) => Promise<WorkbookOutcome<Created>>;
  readonly check: (language: Language) => Promise<WorkbookOutcome<CheckResult>>;
  /** Writes the outline sheet and gives the Word file; the caller hands it to the user. */
  readonly writeReport: (language: Language) => Promise<WorkbookOutcome<WrittenReport>>;
  /** Gives every computed cell its formula anew; the value is how many there are. */
  readonly reconnectFormulas: () => Promise<WorkbookOutcome<number>>;
  readonly goTo: (reference: CellReference) => Promise<WorkbookOutcome<void>>;
  readonly onChanged: Workbook["onChanged"];
}
