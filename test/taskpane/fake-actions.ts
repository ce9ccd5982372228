import type { Actions, CheckResult, Overview, ShownFinding, WrittenReport } from "../../src/app/actions";
import type { Severity } from "../../src/completeness/define";
import type { ReportSection } from "../../src/report/document";
import { refused, type CellReference, type WorkbookOutcome } from "../../src/workbook/port";

/** Actions that answer at once with what a test hands in, and keep what they were asked. */

export const ok = <T>(value: T): WorkbookOutcome<T> => ({ ok: true, value });

export const audit: Overview = {
  isAudit: true,
  parkName: "湖南示范高新技术产业开发区",
  years: [2022, 2023, 2024],
  sheets: [
    { id: "a1", name: "A.1 园区概况", reference: { sheet: "A.1 园区概况", cell: "F6" }, filled: 12, due: 40 },
    { id: "indicators", name: "指标", reference: { sheet: "指标", cell: "F6" }, filled: 0, due: 0 },
  ],
};
export const blank: Overview = { isAudit: false, parkName: null, years: [], sheets: [] };

export function finding(index: number, severity: Severity, sheet: string | undefined, clause = "A.2 a)"): ShownFinding {
  return {
    finding: {
      id: "required",
      severity,
      clause,
      place: { sheet: "a2", field: `A2a-${index}` },
      message: { zh: "", en: "" },
      remedy: { zh: "", en: "" },
      args: {},
    },
    reference: sheet === undefined ? undefined : { sheet, cell: `F${index}` },
    message: `第 ${index} 个问题`,
    remedy: `处理办法 ${index}`,
  };
}

export function checked(findings: readonly ShownFinding[], notChecked: CheckResult["notChecked"] = []): CheckResult {
  const count = (severity: Severity): number => findings.filter((one) => one.finding.severity === severity).length;
  return {
    summary: {
      filled: 12,
      due: 40,
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
      notChecked: notChecked.length,
    },
    findings,
    notChecked,
  };
}

export const unchecked: CheckResult["notChecked"][number] = {
  notChecked: { id: "sum", clause: "A.2 b)", place: { sheet: "a2" }, reason: { zh: "", en: "" }, args: {} },
  reference: { sheet: "A.2 资源能源", cell: "F20" },
  reason: "缺少“重复利用水量”",
};

const section = (number: string | null, zh: string, level: 1 | 2, gaps: ReportSection["blocks"]): ReportSection => ({
  number,
  title: { zh, en: `${zh} (en)` },
  level,
  clauses: [],
  blocks: gaps,
});
export const written: WrittenReport = {
  document: {
    language: "zh-CN",
    title: "清洁生产审核报告",
    subtitle: "示范园区",
    cover: [],
    sections: [
      section(null, "前言", 1, []),
      section("1", "园区概况", 1, [{ kind: "gap", text: "缺少园区四至范围", reference: "A.1 园区概况!F9" }]),
      section("1.1", "园区基本情况", 2, [{ kind: "gap", text: "缺少平面图" }]),
    ],
  },
  sheetName: "报告提纲",
  fileName: "示范园区 清洁生产审核报告提纲.docx",
  docx: new Uint8Array([80, 75]),
};

export interface FakeActions extends Actions {
  readonly asked: { readonly name: keyof Actions; readonly args: readonly unknown[] }[];
  /** Plays an edit by the user. */
  readonly edit: () => void;
}

export function fakeActions(answers: Partial<Actions> = {}): FakeActions {
  const asked: FakeActions["asked"] = [];
  const listeners = new Set<() => void>();
  const noted =
    <A extends readonly unknown[], R>(name: keyof Actions, answer: (...args: A) => R) =>
    (...args: A): R => {
      asked.push({ name, args });
      return answer(...args);
    };
  return {
    asked,
    edit: () => {
      for (const listener of listeners) listener();
    },
    overview: noted("overview", answers.overview ?? (() => Promise.resolve(ok(audit)))),
    create: noted("create", answers.create ?? (() => Promise.resolve(ok({ where: "here" as const })))),
    createSample: noted(
      "createSample",
      answers.createSample ?? (() => Promise.resolve(ok({ where: "here" as const }))),
    ),
    reconnectFormulas: noted("reconnectFormulas", answers.reconnectFormulas ?? (() => Promise.resolve(ok(120)))),
    check: noted("check", answers.check ?? (() => Promise.resolve(ok(checked([]))))),
    writeReport: noted("writeReport", answers.writeReport ?? (() => Promise.resolve(ok(written)))),
    goTo: noted("goTo", answers.goTo ?? (() => Promise.resolve(ok(undefined)))),
    onChanged:
      answers.onChanged ??
      ((listener) => {
        listeners.add(listener);
        return Promise.resolve(ok(() => listeners.delete(listener)));
      }),
  };
}

export const gone = (reference: CellReference) => Promise.resolve(refused("cell-not-found", { ...reference }));
