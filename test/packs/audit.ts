import { buildWorkbook, gridsOf } from "../../src/app/build-workbook";
import type { Language } from "../../src/core/text";
import { demo } from "../../src/samples/demo";
import type { AuditOptions, AuditValues } from "../../src/sheets/audit-values";
import { decodeWorkbook, type OpenedAudit } from "../../src/workbook/decode";

/** An audit workbook as it is opened. */
export function openedAudit(values: AuditValues, options: Partial<AuditOptions> = {}): OpenedAudit {
  const opened = decodeWorkbook(gridsOf(buildWorkbook({ ...demo.options, language: "zh-CN", ...options }, values)));
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

const demos = new Map<Language, OpenedAudit>();

/** The demonstration park, opened once a language. */
export function demoAudit(language: Language = "zh-CN"): OpenedAudit {
  const opened = demos.get(language) ?? openedAudit(demo, { language });
  demos.set(language, opened);
  return opened;
}
