import type { Actions, CheckResult, Overview, ShownFinding, WrittenReport } from "../../src/app/actions";
import type { MadeFiles } from "../../src/app/collect";
import type { FactorSetDiff } from "../../src/app/factor-sets";
import type { ShownRebuild } from "../../src/app/rebuild-workbook";
import type { MeasurementPlan } from "../../src/app/measure-next";
import type { EnterpriseRollUp } from "../../src/app/roll-up";
import type { ShownImport } from "../../src/app/shown-import";
import type { Severity } from "../../src/completeness/define";
import type { ReportSection } from "../../src/report/document";
import type { SheetContent } from "../../src/workbook/content";
import { refused, type CellReference, type WorkbookOutcome } from "../../src/workbook/port";

/** Actions that answer at once with what a test hands in, and keep what they were asked. */

export const ok = <T>(value: T): WorkbookOutcome<T> => ({ ok: true, value });

export const audit: Overview = {
  isAudit: true,
  parkName: "湖南示范高新技术产业开发区",
  years: [2022, 2023, 2024],
  madeFor: {
    language: "zh-CN",
    years: [2022, 2023, 2024],
    baseline: 2024,
    auditYear: 2025,
    enterprises: 20,
    parts: { heating: true },
    units: { water: "m3" },
    repeated: false,
  },
  isOlder: false,
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

export const packsMade: MadeFiles = {
  count: 2,
  unknown: [],
  cancelled: false,
  file: { fileName: "填报表.zip", bytes: new Uint8Array([80, 75]) },
};

const plan: ShownImport["plan"] = {
  files: ["甲.xlsx", "乙.xlsx"],
  refused: [],
  set: [],
  conflicts: [],
  repairs: [],
  rejections: [],
  remarks: [],
  unchanged: 5,
  subjects: new Map(),
  changesOf: () => [],
};
/** Two files: one new value, one that differs, one that can be read in two ways. */
export const planned: ShownImport = {
  plan,
  packs: [],
  cancelled: false,
  files: 2,
  set: 1,
  unchanged: 5,
  conflicts: [
    {
      id: "a",
      kind: "different",
      name: "甲厂 · 用电量 2024年",
      reason: "与工作簿中的值不同",
      existing: "12 万kWh",
      candidates: [{ text: "13 万kWh", where: "甲.xlsx 数据!F7" }],
    },
    {
      id: "b",
      kind: "question",
      name: "乙厂 · 收集率 2024年",
      reason: "有不止一种理解",
      existing: "（空白）",
      candidates: [
        { text: "0.85 %", where: "乙.xlsx 数据!F8" },
        { text: "85 %", where: "乙.xlsx 数据!F8" },
      ],
    },
  ],
  rejections: [{ text: "“十几吨”不是一个确定的数。", remedy: "只写一个数字。", where: "乙.xlsx 数据!F9" }],
  repairs: [{ text: "文本形式的数字", remedy: "１２ → 12", where: "甲.xlsx 数据!F3" }],
  remarks: [],
};

export const previewed: ShownRebuild = {
  sections: [
    { title: "转入新工作簿", lines: ["已填内容 5271 项"] },
    { title: "改变", lines: ["水量的单位（数值随之换算）：m³ → 万m³"] },
  ],
  droppedYears: [],
  droppedFigures: 0,
};

const emptySheet: SheetContent = {
  name: "数据质量",
  columns: [],
  rows: [],
  hiddenRows: [],
  freeze: { rows: 0, columns: 0 },
  tables: [],
  names: {},
  tabColor: "000000",
  landscape: true,
};
const rolledUp: EnterpriseRollUp = {
  quantities: [],
  outliers: [],
  missing: [],
  sheet: { ...emptySheet, name: "企业汇总" },
};
const measurements: MeasurementPlan = {
  planned: [
    {
      id: "enterprise-data/electricity/2024/甲厂",
      point: "甲厂 用电量（2024 年）",
      place: "企业年度数据!G7",
      grade: "D",
      next: "C",
      action: "登记统计报表",
      method: "调取统计报表或计算书",
      narrowing: "单位增加值能耗的区间收窄 20%",
      responsible: "",
      date: null,
    },
  ],
  targets: 10,
  found: 1,
  sheet: { ...emptySheet, name: "现场实测计划" },
};
export const factorsCompared: FactorSetDiff = {
  present: { year: 2022 },
  other: { year: 2023 },
  factors: [],
  figures: [
    {
      place: { sheet: "indicators", field: "C-03", year: 2024 },
      reference: { sheet: "指标计算", cell: "F20" },
      title: { zh: "净购入电力排放（2024 年）", en: "Electricity (2024)" },
      unit: "tCO2",
      before: 1000,
      after: 950,
      change: -0.05,
    },
  ],
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
    previewRebuild: noted("previewRebuild", answers.previewRebuild ?? (() => Promise.resolve(ok(previewed)))),
    rebuild: noted("rebuild", answers.rebuild ?? (() => Promise.resolve(ok({ entries: 5271 })))),
    makePacks: noted("makePacks", answers.makePacks ?? (() => Promise.resolve(ok(packsMade)))),
    planImport: noted("planImport", answers.planImport ?? (() => Promise.resolve(ok(planned)))),
    importPacks: noted("importPacks", answers.importPacks ?? (() => Promise.resolve(ok({ written: 3, conflicts: 0 })))),
    annotatePacks: noted("annotatePacks", answers.annotatePacks ?? (() => Promise.resolve(ok(packsMade)))),
    importRuns: noted("importRuns", answers.importRuns ?? (() => Promise.resolve(ok([])))),
    undoRun: noted("undoRun", answers.undoRun ?? (() => Promise.resolve(ok({ restored: 2, kept: [] })))),
    rollUp: noted("rollUp", answers.rollUp ?? (() => Promise.resolve(ok(rolledUp)))),
    writeDataQuality: noted("writeDataQuality", answers.writeDataQuality ?? (() => Promise.resolve(ok(emptySheet)))),
    planMeasurements: noted("planMeasurements", answers.planMeasurements ?? (() => Promise.resolve(ok(measurements)))),
    compareFactors: noted("compareFactors", answers.compareFactors ?? (() => Promise.resolve(ok(factorsCompared)))),
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
