import { textIn, type Language } from "../core/text";
import { checkAudit } from "../completeness/check";
import type { Checked, Finding } from "../completeness/define";
import { inOrder } from "../completeness/order";
import { evaluate, type Evaluation } from "../evaluation/evaluate";
import { fill } from "../i18n/fill";
import { workbookMessage } from "../i18n/workbook-message";
import { sheets } from "../sheets/index";
import { decodeWorkbook, type OpenedAudit } from "../workbook/decode";
import type { Workbook, WorkbookOutcome } from "../workbook/port";
import type { CheckResult } from "./actions";

/** What is wrong with the workbook's structure, as findings among the others. */
function structureFindings(opened: OpenedAudit): Finding[] {
  return opened.structure.map(({ place, problem, fatal }) => {
    const zh = workbookMessage(problem, "zh-CN");
    const en = workbookMessage(problem, "en-US");
    return {
      id: `structure/${problem.code}`,
      severity: fatal ? "error" : "info",
      clause: sheets.find((sheet) => sheet.id === place.sheet)?.clause ?? "6.2.1",
      place,
      message: { zh: zh.message, en: en.message },
      remedy: { zh: zh.remedy, en: en.remedy },
      args: {},
    };
  });
}

export interface CheckedAudit {
  readonly opened: OpenedAudit;
  readonly evaluation: Evaluation;
  readonly result: Checked;
}

/** Reads the workbook, evaluates its indicators and checks it; the basis of both the check and the report. */
export async function readAndCheck(workbook: Workbook): Promise<WorkbookOutcome<CheckedAudit>> {
  const grids = await workbook.read();
  if (!grids.ok) return grids;
  const opened = decodeWorkbook(grids.value);
  if (!opened.ok) return opened;
  const evaluation = evaluate(opened.value.data);
  const checked = checkAudit({ data: opened.value.data, evaluation, sheets });
  const findings = inOrder(sheets, [...structureFindings(opened.value), ...checked.findings]);
  const result = { ...checked, findings };
  return { ok: true, value: { opened: opened.value, evaluation, result } };
}

/** Checks the workbook against the guideline; findings carry their cell and their sentences in the language. */
export async function checkWorkbook(workbook: Workbook, language: Language): Promise<WorkbookOutcome<CheckResult>> {
  const checked = await readAndCheck(workbook);
  if (!checked.ok) return checked;
  const { opened, result } = checked.value;
  const count = (severity: Finding["severity"]) => result.findings.filter((one) => one.severity === severity).length;
  return {
    ok: true,
    value: {
      summary: {
        filled: result.filled,
        due: result.due,
        errors: count("error"),
        warnings: count("warning"),
        infos: count("info"),
        notChecked: result.notChecked.length,
      },
      findings: result.findings.map((finding) => ({
        finding,
        reference: opened.reference(finding.place),
        message: fill(language, textIn(language, finding.message), finding.args),
        remedy: fill(language, textIn(language, finding.remedy), finding.args),
      })),
      notChecked: result.notChecked.map((notChecked) => ({
        notChecked,
        reference: opened.reference(notChecked.place),
        reason: fill(language, textIn(language, notChecked.reason), notChecked.args),
      })),
    },
  };
}
