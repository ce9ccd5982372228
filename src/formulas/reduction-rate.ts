import { value } from "../core/outcome";
import { compoundGrowth, intervals } from "./compound-growth";
import { defineFormula } from "./define";

export const reductionRate = defineFormula({
  id: "REDUCTIONRATE",
  since: "0.1.0",
  title: { zh: "年均削减率", en: "Mean yearly reduction" },
  inputs: {
    first: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "首年值", en: "first value" },
      summary: {
        zh: "如首年的单位工业增加值二氧化碳排放量。",
        en: "For example CO₂ per industrial added value in the first year.",
      },
    },
    last: { kind: "number", unit: "{amount}", min: 0, title: { zh: "末年值", en: "last value" } },
    intervals,
  },
  result: { kind: "number", unit: "1", format: "percent" },
  formula: (given) => {
    const growth = compoundGrowth(given.first, given.last, given.intervals, "first");
    return growth.ok ? value(-growth.value) : growth;
  },
  doc: {
    summary: {
      zh: "首年到末年每年平均削减的比例（复合），上升为负。填目标值即得到为达到目标每年需要的削减率。",
      en: "Mean yearly reduction from the first to the last year, compound; negative for an increase. With a target as last value it is the yearly reduction needed.",
    },
    equation: "1 - (last / first)^(1 / intervals)",
    clause: "6.2.4",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 26 项",
        confidence: "to-verify",
        note: {
          zh: "单位工业增加值二氧化碳排放量年均削减率 ≥ 3 %。",
          en: "Mean yearly reduction of CO₂ per industrial added value ≥ 3 %.",
        },
      },
    ],
    examples: [
      { given: { first: 1.2, last: 1.083, intervals: 2 }, gives: 0.05 },
      { given: { first: 100, last: 121, intervals: 2 }, gives: -0.1 },
      { given: { first: 0, last: 1, intervals: 3 }, gives: { problem: "division-by-zero" } },
      { given: { first: 1.2, last: 1.1 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["CARBON.REDUCTIONRATE", "CAGR", "CARBON.INTENSITY", "GOAL.REACHABLE"],
  },
});
