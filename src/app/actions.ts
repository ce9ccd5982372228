import type { Language } from "../core/text";
import type { Finding, NotChecked } from "../completeness/define";
import type { ReportDocument } from "../report/document";
import type { AuditOptions } from "../sheets/audit-values";
import type { SheetContent } from "../workbook/content";
import type { CellReference, Created, Workbook, WorkbookOutcome } from "../workbook/port";
import type { ImportDone, MadeFiles } from "./collect";
import type { FactorSetDiff } from "./factor-sets";
import type { LoggedRun, UndoneRun } from "./import-run";
import type { MeasurementPlan } from "./measure-next";
import type { PackChoice } from "./packs";
import type { RebuildOptions } from "./rebuild";
import type { Rebuilt, ShownRebuild } from "./rebuild-workbook";
import type { Watch } from "./packs-import";
import type { EnterpriseRollUp } from "./roll-up";
import type { Decisions, GivenFile, ShownImport } from "./shown-import";

/** What the open workbook is to us. */
export interface Overview {
  readonly isAudit: boolean;
  readonly parkName: string | null;
  readonly years: readonly number[];
  /** What it was made for, to make another one of it; absent where it is no audit. */
  readonly madeFor?: AuditOptions;
  /** Made by an earlier version of the product, so that what was added since is not in it. */
  readonly isOlder?: boolean;
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
  /** What laying the workbook out anew would change; nothing is written. */
  readonly previewRebuild: (options: RebuildOptions, language: Language) => Promise<WorkbookOutcome<ShownRebuild>>;
  /** Lays the workbook out anew in another one; this one stays as it is. */
  readonly rebuild: (options: RebuildOptions, as: "workbook" | "file") => Promise<WorkbookOutcome<Rebuilt>>;
  /** The data sheets that go out to enterprises or departments, as one file. */
  readonly makePacks: (choice: PackChoice, watch?: Watch) => Promise<WorkbookOutcome<MadeFiles>>;
  /** What importing returned files would do; nothing is changed. */
  readonly planImport: (
    files: readonly GivenFile[],
    language: Language,
    watch?: Watch,
  ) => Promise<WorkbookOutcome<ShownImport>>;
  /** Carries out what was planned and decided, as one run that can be undone. */
  readonly importPacks: (shown: ShownImport, decisions: Decisions) => Promise<WorkbookOutcome<ImportDone>>;
  /** Copies of returned files with the cells to be corrected marked, as one file. */
  readonly annotatePacks: (shown: ShownImport) => Promise<WorkbookOutcome<MadeFiles>>;
  readonly importRuns: () => Promise<WorkbookOutcome<readonly LoggedRun[]>>;
  readonly undoRun: (id: string) => Promise<WorkbookOutcome<UndoneRun>>;
  /** Adds the enterprises up beside the park's own figures, on a sheet of its own. */
  readonly rollUp: (language: Language) => Promise<WorkbookOutcome<EnterpriseRollUp>>;
  /** Every figure's grade and every result's interval, on a sheet of its own. */
  readonly writeDataQuality: (language: Language) => Promise<WorkbookOutcome<SheetContent>>;
  /** Which figures to measure first, on a sheet of its own (6.2.5). */
  readonly planMeasurements: (language: Language) => Promise<WorkbookOutcome<MeasurementPlan>>;
  /** What the grid factors of another year or region would make of the figures; nothing is written. */
  readonly compareFactors: (
    other: FactorSetDiff["other"],
    language: Language,
  ) => Promise<WorkbookOutcome<FactorSetDiff>>;
  readonly goTo: (reference: CellReference) => Promise<WorkbookOutcome<void>>;
  readonly onChanged: Workbook["onChanged"];
}
