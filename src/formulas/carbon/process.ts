import { value } from "../../core/outcome";
import { defineFormula } from "../define";
import { dataYear, figure, own, taken } from "../own-factors";
import { blamed } from "../problem-input";

export const carbonProcess = defineFormula({
  id: "CARBON.PROCESS",
  since: "0.1.0",
  title: { zh: "碳酸盐工业过程二氧化碳排放量", en: "CO₂ from carbonates in processes" },
  inputs: {
    carbonate: {
      kind: "choice",
      choices: {
        "calcium-carbonate": { zh: "碳酸钙", en: "CaCO3" },
        "magnesium-carbonate": { zh: "碳酸镁", en: "MgCO3" },
        "sodium-carbonate": { zh: "碳酸钠", en: "Na2CO3" },
      },
      title: { zh: "碳酸盐", en: "carbonate" },
      summary: { zh: "碳酸钙、碳酸镁或碳酸钠。", en: "CaCO3, MgCO3 or Na2CO3." },
    },
    amount: {
      kind: "number",
      unit: "t",
      min: 0,
      title: { zh: "消耗量", en: "amount" },
      summary: { zh: "原料（如石灰石）的消耗量。", en: "Consumption of the raw material, e.g. limestone." },
    },
    purity: {
      kind: "number",
      unit: "1",
      min: 0,
      max: 1,
      title: { zh: "纯度", en: "purity" },
      summary: { zh: "碳酸盐的质量分数，如 0.95。", en: "Mass fraction of the carbonate, e.g. 0.95." },
    },
    factor: {
      kind: "number",
      unit: "tCO2/t",
      above: 0,
      max: 1,
      optional: true,
      title: { zh: "排放因子", en: "factor" },
      summary: {
        zh: "自定义值，tCO2/t 碳酸盐；省略用公布值。",
        en: "An own figure in tCO2 per t of carbonate; omitted takes the published one.",
      },
    },
    own,
    dataYear,
  },
  result: { kind: "number", unit: "tCO2" },
  formula: ({ carbonate, amount, purity, factor, ...mine }) => {
    const each = blamed(figure({ item: carbonate, property: "co2" }, "tCO2/t", factor, mine), "carbonate");
    return each.ok ? value(amount * purity * each.value) : each;
  },
  factors: ({ carbonate, factor, ...mine }) => taken({ factor: [{ item: carbonate, property: "co2" }, factor] }, mine),
  doc: {
    summary: {
      zh: "碳酸盐分解产生的二氧化碳：消耗量 × 纯度 × 排放因子。",
      en: "CO₂ released when carbonates decompose: amount × purity × factor.",
    },
    equation: "amount * purity * factor",
    clause: "A.4 b)",
    sources: [
      { document: "GB/T 32150-2015", confidence: "to-verify" },
      { document: "工业其他行业企业温室气体排放核算方法与报告指南（试行）", clause: "附录二", confidence: "to-verify" },
    ],
    notes: [
      {
        zh: "水泥、钢铁、化工等行业的过程排放按各自的 GB/T 32151 分册核算，结果直接填入 PARK.CARBON.TOTAL。",
        en: "Process emissions of cement, steel, chemicals … follow their own part of GB/T 32151; enter the result in PARK.CARBON.TOTAL.",
      },
    ],
    examples: [
      { given: { carbonate: "碳酸钙", amount: 1000, purity: 0.95 }, gives: 1000 * 0.95 * 0.4397 },
      { given: { carbonate: "碳酸钙", amount: 1000, purity: 1, factor: 0.44 }, gives: 440 },
      {
        given: {
          carbonate: "碳酸钙",
          amount: 1000,
          purity: 1,
          own: [["碳酸钙", "co2", 0.43, "tCO2/t", "", "", "石灰石化验报告"]],
        },
        gives: 430,
      },
      { given: { carbonate: "碳酸钙", amount: 1000, purity: 95 }, gives: { problem: "out-of-range" } },
      { given: { carbonate: "碳酸钙", amount: 1000 }, gives: { problem: "missing-input" } },
      { given: { carbonate: "石膏", amount: 1000, purity: 1 }, gives: { problem: "unknown-choice" } },
    ],
    seeAlso: ["CARBON.TOTAL", "CARBON.COMBUSTION"],
    homogeneous: { not: "The published factor depends on the carbonate." },
  },
});
