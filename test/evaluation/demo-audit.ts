import { buildWorkbook, gridsOf } from "../../src/app/build-workbook";
import { samples } from "../../src/samples";
import type { AuditData } from "../../src/sheets/audit-data";
import { decodeWorkbook } from "../../src/workbook/decode";

/** The demonstration as it is read back from its workbook. */
export function demoData(): AuditData {
  const sample = samples.demo;
  const opened = decodeWorkbook(gridsOf(buildWorkbook({ ...sample.options, language: "zh-CN" }, sample)));
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.data;
}

/** The same data with these facts for every figure. */
export const withFacts = (data: AuditData, facts: ReturnType<AuditData["evidenceOf"]>): AuditData => ({
  ...data,
  evidenceOf: () => facts,
});
