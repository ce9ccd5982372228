import { value } from "../../core/outcome";
import { defineFormula } from "../define";
import { dataYear, figure, own, taken } from "../own-factors";
import { blamed } from "../problem-input";

export const carbonHeat = defineFormula({
  id: "CARBON.HEAT",
  since: "0.1.0",
  title: { zh: "净购入热力二氧化碳排放量", en: "CO₂ of net purchased heat" },
  inputs: {
    purchased: {
      kind: "number",
      unit: "GJ",
      min: 0,
      title: { zh: "购入热量", en: "purchased heat" },
      summary: {
        zh: "GJ。蒸汽用 PARK.ENERGY.STEAMHEAT、热水用 PARK.ENERGY.HOTWATERHEAT 折算。",
        en: "GJ. PARK.ENERGY.STEAMHEAT converts steam, PARK.ENERGY.HOTWATERHEAT hot water.",
      },
    },
    exported: {
      kind: "number",
      unit: "GJ",
      min: 0,
      optional: true,
      omitted: 0,
      title: { zh: "外供热量", en: "exported heat" },
      summary: { zh: "省略表示没有外供。", en: "Omitted means that none was exported." },
    },
    factor: {
      kind: "number",
      unit: "tCO2/GJ",
      above: 0,
      optional: true,
      title: { zh: "排放因子", en: "factor" },
      summary: {
        zh: "tCO2/GJ；省略为 0.11，有供热单位实测值时应使用实测值。",
        en: "tCO2/GJ; omitted means 0.11. Use the supplier's own figure where there is one.",
      },
    },
    own,
    dataYear,
  },
  result: { kind: "number", unit: "tCO2" },
  formula: ({ purchased, exported = 0, factor, ...mine }) => {
    const each = blamed(figure({ item: "heat", property: "co2" }, "tCO2/GJ", factor, mine), "factor");
    return each.ok ? value((purchased - exported) * each.value) : each;
  },
  factors: ({ factor, ...mine }) => taken({ factor: [{ item: "heat", property: "co2" }, factor] }, mine),
  doc: {
    summary: {
      zh: "（购入热量 − 外供热量）× 热力排放因子。",
      en: "(Purchased − exported heat) × heat factor.",
    },
    equation: "(purchased - exported) * factor",
    clause: "A.4 b)",
    sources: [
      { document: "GB/T 32150-2015", confidence: "to-verify" },
      {
        document: "工业其他行业企业温室气体排放核算方法与报告指南（试行）",
        confidence: "to-verify",
        note: { zh: "缺省值 0.11 tCO2/GJ。", en: "Default 0.11 tCO2/GJ." },
      },
    ],
    examples: [
      { given: { purchased: 10000 }, gives: 1100 },
      { given: { purchased: 10000, exported: 2000, factor: 0.06 }, gives: 480 },
      {
        given: {
          purchased: 10000,
          own: [["热力", "co2", 0.09, "tCO2/GJ", 2022, "", "供热公司核算报告"]],
          dataYear: 2023,
        },
        gives: 900,
      },
      { given: { purchased: "" }, gives: { problem: "missing-input" } },
      { given: { purchased: -1 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["ENERGY.STEAMHEAT", "ENERGY.HOTWATERHEAT", "CARBON.TOTAL", "CARBON.ELECTRICITY"],
    homogeneous: { not: "The default factor has the unit tCO2/GJ." },
  },
});
