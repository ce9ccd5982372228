import { addedValue } from "../added-value";
import { quotient } from "../arithmetic";
import { defineFormula } from "../define";

/** 万元 in 元: the added value is collected in 万元, the figure is stated in 元. */
const yuan = 1e4;

export const waterProductivity = defineFormula({
  id: "WATER.PRODUCTIVITY",
  since: "0.1.0",
  title: { zh: "水资源产出率", en: "Water productivity" },
  inputs: {
    addedValue,
    fresh: { kind: "number", unit: "m3", min: 0, title: { zh: "工业用新鲜水量", en: "fresh water" } },
  },
  result: { kind: "number", unit: "元/m3" },
  formula: (given) => quotient(given.addedValue * yuan, given.fresh, "fresh"),
  doc: {
    summary: {
      zh: "每立方米新鲜水产出的工业增加值（元），越高越好。",
      en: "Industrial added value in yuan produced per cubic metre of fresh water; higher is better.",
    },
    equation: "addedValue * 10000 / fresh",
    clause: "A.2 a)",
    sources: [
      {
        document: "《绿色园区评价要求》（工信厅节函〔2016〕586 号）",
        confidence: "to-verify",
        note: { zh: "引领值 1500 元/m³。", en: "Lead value 1500 元/m³." },
      },
    ],
    examples: [
      { given: { addedValue: 100000, fresh: 800000 }, gives: 1250 },
      { given: { addedValue: 100000, fresh: 0 }, gives: { problem: "division-by-zero" } },
      { given: { fresh: 800000 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["WATER.INTENSITY"],
  },
});
