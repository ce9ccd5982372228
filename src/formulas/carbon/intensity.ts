import { addedValue } from "../added-value";
import { quotient } from "../arithmetic";
import { defineFormula } from "../define";

export const carbonIntensity = defineFormula({
  id: "CARBON.INTENSITY",
  since: "0.1.0",
  title: { zh: "单位工业增加值二氧化碳排放量", en: "CO₂ per industrial added value" },
  inputs: {
    emissions: {
      kind: "number",
      unit: "tCO2",
      title: { zh: "二氧化碳排放量", en: "CO₂ emissions" },
      summary: {
        zh: "与增加值同期、同核算边界；净排放可为负值。",
        en: "Of the same period and accounting boundary as the added value; net emissions may be negative.",
      },
    },
    addedValue,
  },
  result: { kind: "number", unit: "tCO2/万元" },
  formula: (given) => quotient(given.emissions, given.addedValue, "addedValue"),
  doc: {
    summary: {
      zh: "每万元工业增加值排放的二氧化碳，越低越好。",
      en: "Carbon dioxide emitted for each 万元 (10⁴ CNY) of industrial added value; lower is better.",
    },
    equation: "emissions / addedValue",
    clause: "A.4 b)",
    sources: [
      {
        document: "GB/T 32150-2015",
        confidence: "to-verify",
        note: { zh: "排放量的核算原则。", en: "Principles of accounting for the emissions." },
      },
      {
        document: "HJ 274-2015",
        clause: "表 1，第 26 项",
        confidence: "to-verify",
        note: {
          zh: "该项考核年均削减率 ≥ 3 %，由各年本指标计算。",
          en: "That item asks for a yearly reduction of at least 3 %, worked out from this figure year by year.",
        },
      },
    ],
    examples: [
      { given: { emissions: 120000, addedValue: 100000 }, gives: 1.2 },
      { given: { emissions: 120000, addedValue: 0 }, gives: { problem: "division-by-zero" } },
      { given: { emissions: "", addedValue: 100000 }, gives: { problem: "missing-input" } },
      { given: { emissions: 120000, addedValue: -5 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["CARBON.REDUCTIONRATE", "CARBON.PERENERGY", "CARBON.TOTAL", "CARBON.NET", "ENERGY.INTENSITY"],
  },
});
