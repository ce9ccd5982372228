import type { Language } from "../core/text";
import type { ReportDocument } from "../report/document";
import { outlineSheet } from "../report/outline-sheet";
import { writeReport } from "../report/write";
import type { SheetContent } from "../workbook/content";
import type { Workbook, WorkbookOutcome } from "../workbook/port";
import { readAndCheck } from "./check-audit";

/** The report by Appendix C, with what the workbook knows filled in, and its outline as a sheet. */
export async function reportWorkbook(
  workbook: Workbook,
  language: Language,
): Promise<WorkbookOutcome<{ readonly document: ReportDocument; readonly outline: SheetContent }>> {
  const checked = await readAndCheck(workbook);
  if (!checked.ok) return checked;
  const { opened, evaluation, result } = checked.value;
  const document = writeReport({
    data: opened.data,
    evaluation,
    findings: result.findings,
    referenceOf: (place) => {
      const reference = opened.reference(place);
      return reference && `${reference.sheet}!${reference.cell}`;
    },
    language,
  });
  return { ok: true, value: { document, outline: outlineSheet(document) } };
}
