import type { Actions, ShownFinding, WrittenReport } from "../app/actions";
import type { workbookMessage } from "../i18n/workbook-message";

/** The pane knows the workbook only by what the actions take and give; these are the names for it. */

/** Why the workbook, or the program that holds it, refused. */
export type Refusal = Parameters<typeof workbookMessage>[0];

/** A cell to go to. */
export type CellReference = NonNullable<ShownFinding["reference"]>;

/** What a new audit workbook is made for. */
export type AuditOptions = Parameters<Actions["create"]>[0];

export type ReportDocument = WrittenReport["document"];
export type ReportSection = ReportDocument["sections"][number];
