import { addedValue } from "../added-value";
import { quotient } from "../arithmetic";
import { defineFormula } from "../define";

export const energyProductivity = defineFormula({
  id: "ENERGY.PRODUCTIVITY",
  since: "0.1.0",
  title: { zh: "能源产出率", en: "Energy productivity" },
  inputs: {
    addedValue,
    energy: {
      kind: "number",
      unit: "tce",
      min: 0,
      title: { zh: "综合能源消费量", en: "comprehensive energy consumption" },
    },
  },
  result: { kind: "number", unit: "万元/tce" },
  formula: (given) => quotient(given.addedValue, given.energy, "energy"),
  doc: {
    summary: {
      zh: "每吨标准煤产出的工业增加值，越高越好。",
      en: "Industrial added value produced per tonne of standard coal; higher is better.",
    },
    equation: "addedValue / energy",
    clause: "A.2 d)",
    sources: [
      {
        document: "《绿色园区评价要求》（工信厅节函〔2016〕586 号）",
        confidence: "to-verify",
        note: { zh: "引领值 3 万元/tce。", en: "Lead value 3 万元/tce." },
      },
      { document: "GB/T 33567-2017", confidence: "to-verify" },
    ],
    examples: [
      { given: { addedValue: 90000, energy: 30000 }, gives: 3 },
      { given: { addedValue: 90000, energy: 0 }, gives: { problem: "division-by-zero" } },
      { given: { addedValue: 90000 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["ENERGY.INTENSITY", "ENERGY.TOTAL"],
  },
});
