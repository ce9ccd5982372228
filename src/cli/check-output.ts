import type { CheckResult } from "../app/actions";
import { textIn, type Language, type Text } from "../core/text";
import type { CellReference } from "../workbook/port";

const placeOf = (reference: CellReference | undefined): { sheet: string | null; cell: string | null } => ({
  sheet: reference?.sheet ?? null,
  cell: reference?.cell ?? null,
});

/** The result for programs: what stands where, in plain values; a place that the workbook lacks is null. */
export function checkAsJson({ summary, findings, notChecked }: CheckResult): string {
  const plain = {
    summary,
    findings: findings.map(({ finding, reference, message, remedy }) => ({
      id: finding.id,
      severity: finding.severity,
      clause: finding.clause,
      ...placeOf(reference),
      message,
      remedy,
    })),
    notChecked: notChecked.map((one) => ({
      id: one.notChecked.id,
      clause: one.notChecked.clause,
      ...placeOf(one.reference),
      reason: one.reason,
    })),
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
}

type Severity = CheckResult["findings"][number]["finding"]["severity"];

const severities: Readonly<Record<Severity, Text>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
};
const notCheckedLabel: Text = { zh: "未检查", en: "not checked" };

const located = (reference: CellReference | undefined): string =>
  reference === undefined ? "" : `${reference.sheet}!${reference.cell}`;

/** The result for people: one line a finding, the gravest first, the counts last where they stay in view. */
export function checkAsText({ summary, findings, notChecked }: CheckResult, language: Language): string {
  const lines: string[] = [];
  const add = (label: Text, where: readonly string[], what: string) => {
    lines.push(`${textIn(language, label)}  ${where.filter((it) => it !== "").join("  ")}  ${what}`);
  };
  for (const severity of ["error", "warning", "info"] as const) {
    for (const { finding, reference, message, remedy } of findings.filter((one) => one.finding.severity === severity)) {
      add(
        severities[severity],
        [finding.clause, located(reference)],
        `${message}${language === "zh-CN" ? "" : " "}${remedy}`,
      );
    }
  }
  for (const one of notChecked) add(notCheckedLabel, [one.notChecked.clause, located(one.reference)], one.reason);
  const { filled, due, errors, warnings, infos } = summary;
  lines.push(
    language === "zh-CN"
      ? `必填资料 ${due} 项，已填 ${filled} 项。错误 ${errors}，警告 ${warnings}，提示 ${infos}，未检查 ${summary.notChecked}。`
      : `${filled} of ${due} required data are filled in. ${errors} errors, ${warnings} warnings, ${infos} notes, ${summary.notChecked} not checked.`,
  );
  return `${lines.join("\n")}\n`;
}
