import { addedValue } from "../added-value";
import { quotient } from "../arithmetic";
import { defineFormula } from "../define";

export const energyIntensity = defineFormula({
  id: "ENERGY.INTENSITY",
  since: "0.1.0",
  title: { zh: "单位工业增加值综合能耗", en: "Energy per industrial added value" },
  inputs: {
    energy: {
      kind: "number",
      unit: "tce",
      min: 0,
      title: { zh: "综合能源消费量", en: "comprehensive energy consumption" },
      summary: {
        zh: "园区内部转供的能源只计一次；全文须统一用当量值或等价值。",
        en: "Energy passed on inside the park is counted once; use calorific or equivalent value throughout, not both.",
      },
    },
    addedValue,
  },
  result: { kind: "number", unit: "tce/万元" },
  formula: (given) => quotient(given.energy, given.addedValue, "addedValue"),
  doc: {
    summary: {
      zh: "每万元工业增加值的综合能源消费量，越低越好。",
      en: "Comprehensive energy consumption for each 万元 (10⁴ CNY) of industrial added value; lower is better.",
    },
    equation: "energy / addedValue",
    clause: "A.2 d)",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 11 项",
        confidence: "to-verify",
        note: { zh: "参考值 ≤ 0.5 tce/万元。", en: "Reference value ≤ 0.5 tce/万元." },
      },
      { document: "GB/T 2589-2020", confidence: "to-verify" },
    ],
    examples: [
      { given: { energy: 45000, addedValue: 100000 }, gives: 0.45 },
      { given: { energy: 0, addedValue: 100000 }, gives: 0 },
      { given: { energy: 45000, addedValue: 0 }, gives: { problem: "division-by-zero" } },
      { given: { energy: 45000, addedValue: "" }, gives: { problem: "missing-input" } },
      { given: { energy: -1, addedValue: 100000 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["ENERGY.TOTAL", "ENERGY.PRODUCTIVITY", "CARBON.INTENSITY"],
  },
});
