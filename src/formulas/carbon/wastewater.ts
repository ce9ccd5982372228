import { problem, value } from "../../core/outcome";
import { remainder, within } from "../arithmetic";
import { defineFormula } from "../define";
import { dataYear, figure, own, taken } from "../own-factors";
import { blamed } from "../problem-input";

/** kg CH4 per kg COD: the most methane that waste water can form. */
const customaryCapacity = 0.25;

/** The edition of the IPCC's figures when none is named. */
const customarySet = "ipcc-ar5";

export const carbonWastewater = defineFormula({
  id: "CARBON.WASTEWATER",
  since: "0.1.0",
  title: { zh: "废水厌氧处理甲烷排放量", en: "Methane of anaerobic waste-water treatment" },
  inputs: {
    organics: {
      kind: "number",
      unit: "t",
      min: 0,
      title: { zh: "有机物总量（TOW）", en: "organics in the water (TOW)" },
      summary: {
        zh: "厌氧处理进水的 COD 量，t；为水量 × 进水 COD 浓度。",
        en: "COD that reaches anaerobic treatment, t: volume × concentration of the inflow.",
      },
    },
    sludge: {
      kind: "number",
      unit: "t",
      min: 0,
      title: { zh: "以污泥清除的有机物（S）", en: "organics removed as sludge (S)" },
      summary: { zh: "以 COD 计，t；没有时填 0。", en: "As COD, t; enter 0 for none." },
    },
    correction: {
      kind: "number",
      unit: "1",
      min: 0,
      max: 1,
      title: { zh: "甲烷修正因子（MCF）", en: "methane correction factor (MCF)" },
      summary: {
        zh: "按处理方式取 0–1，如好氧管理良好 0、厌氧反应器 0.8（待核实）。",
        en: "0–1 by kind of treatment, e.g. 0 well-managed aerobic, 0.8 anaerobic reactor (to be verified).",
      },
    },
    recovered: {
      kind: "number",
      unit: "t",
      min: 0,
      title: { zh: "甲烷回收量（R）", en: "methane recovered (R)" },
      summary: {
        zh: "回收利用或火炬销毁的甲烷，t；没有时填 0。",
        en: "Methane used or flared, t; enter 0 for none.",
      },
    },
    capacity: {
      kind: "number",
      unit: "1",
      above: 0,
      max: 1,
      optional: true,
      omitted: customaryCapacity,
      title: { zh: "甲烷最大生产能力（B0）", en: "methane-producing capacity (B0)" },
      summary: {
        zh: "kgCH4/kgCOD；省略为 0.25（待核实）。",
        en: "kgCH4/kgCOD; omitted means 0.25 (to be verified).",
      },
    },
    set: {
      kind: "choice",
      optional: true,
      choices: {
        "ipcc-sar": { zh: "IPCC 第二次评估报告", en: "IPCC SAR" },
        "ipcc-ar5": { zh: "IPCC 第五次评估报告", en: "IPCC AR5" },
        "ipcc-ar6": { zh: "IPCC 第六次评估报告", en: "IPCC AR6" },
      },
      title: { zh: "温室效应潜势来源", en: "source of the GWP" },
      summary: {
        zh: "ipcc-ar5（省略时，甲烷 28）、ipcc-ar6（27.9）或 ipcc-sar（21，早期核算指南）。",
        en: "ipcc-ar5 (when omitted, methane 28), ipcc-ar6 (27.9) or ipcc-sar (21, as in the older guidelines).",
      },
    },
    own,
    dataYear,
  },
  result: { kind: "number", unit: "tCO2e" },
  formula: ({ organics, sludge, correction, recovered, capacity = customaryCapacity, set = customarySet, ...mine }) => {
    if (!within(sludge, organics)) return problem("out-of-range", "sludge", { given: sludge, max: organics });
    const formed = remainder([organics], [sludge]) * capacity * correction;
    if (!within(recovered, formed)) return problem("out-of-range", "recovered", { given: recovered, max: formed });
    const warming = blamed(figure({ item: "methane", property: "gwp", set }, "tCO2e/t", undefined, mine), "set");
    return warming.ok ? value(remainder([formed], [recovered]) * warming.value) : warming;
  },
  factors: ({ set = customarySet, own: rows, dataYear: year }) =>
    taken({ gwp: [{ item: "methane", property: "gwp", set }, undefined] }, { own: rows, dataYear: year }),
  doc: {
    summary: {
      zh: "（TOW − S）× B0 × MCF − R 得甲烷排放量，再乘温室效应潜势折为二氧化碳当量。",
      en: "(TOW − S) × B0 × MCF − R gives the methane emitted, which its GWP turns into CO₂ equivalents.",
    },
    equation: "((organics - sludge) * capacity * correction - recovered) * gwp",
    clause: "A.4 b)",
    sources: [
      {
        document: "工业其他行业企业温室气体排放核算方法与报告指南（试行）",
        clause: "废水厌氧处理",
        confidence: "to-verify",
      },
      {
        document: "IPCC 2006 国家温室气体清单指南",
        clause: "第 5 卷第 6 章",
        confidence: "to-verify",
        note: { zh: "B0 缺省值 0.25 kgCH4/kgCOD。", en: "Default B0 0.25 kgCH4/kgCOD." },
      },
    ],
    notes: [
      {
        zh: "结果为 tCO2e，可作为 PARK.CARBON.TOTAL 的“其他排放”；除以潜势即为甲烷吨数。全报告的潜势须取自同一次评估报告。",
        en: "The result is in tCO2e and goes into PARK.CARBON.TOTAL as “other”; over the GWP it is tonnes of methane. One report takes all its GWPs from one edition.",
      },
      {
        zh: "污泥清除量大于有机物总量、回收量大于产生量时拒绝计算：数据必有一处有误。",
        en: "Sludge above the organics, or recovery above what can form, is refused: one of the figures is wrong.",
      },
    ],
    examples: [
      { given: { organics: 1000, sludge: 200, correction: 0.8, recovered: 100 }, gives: 60 * 28 },
      { given: { organics: 1000, sludge: 200, correction: 0.8, recovered: 100, set: "ipcc-sar" }, gives: 60 * 21 },
      { given: { organics: 1000, sludge: 0, correction: 0.5, recovered: 0, capacity: 0.2 }, gives: 2800 },
      { given: { organics: 1000, sludge: 200, correction: 0.8, recovered: 160 }, gives: 0 },
      {
        given: {
          organics: 100,
          sludge: 0,
          correction: 1,
          recovered: 0,
          own: [["甲烷", "gwp", 29.8, "tCO2e/t", "", "", "AR6 化石来源甲烷"]],
        },
        gives: 25 * 29.8,
      },
      { given: { organics: 1000, sludge: 0, correction: 0, recovered: 5 }, gives: { problem: "out-of-range" } },
      { given: { organics: 1000, sludge: 1200, correction: 0.8, recovered: 0 }, gives: { problem: "out-of-range" } },
      { given: { organics: 1000, sludge: 200, correction: 80, recovered: 0 }, gives: { problem: "out-of-range" } },
      { given: { organics: 1000, sludge: 200, correction: 0.8 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["CARBON.TOTAL", "POLLUTION.LOAD", "FACTOR"],
    homogeneous: { not: "The GWP has the unit tCO2e per t of methane and B0 is a figure in kgCH4/kgCOD." },
  },
});
