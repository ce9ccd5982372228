import { value } from "../../core/outcome";
import { quotient } from "../arithmetic";
import { compoundGrowth } from "../compound-growth";
import { defineFormula, type NumberInput } from "../define";
import { addedValueInputs } from "../elasticity/growth-pair";

const emissions = { kind: "number", unit: "tCO2", min: 0 } as const satisfies Omit<NumberInput, "title">;

export const carbonReductionRate = defineFormula({
  id: "CARBON.REDUCTIONRATE",
  since: "0.1.0",
  title: { zh: "单位工业增加值二氧化碳排放量年均削减率", en: "Yearly reduction of CO₂ per added value" },
  inputs: {
    first: {
      ...emissions,
      title: { zh: "首年排放量", en: "emissions in the first year" },
      summary: {
        zh: "首年二氧化碳排放量；电力因子宜各年相同，以免把电网变化算作园区成效。",
        en: "CO₂ in the first year; use one grid factor for all years, or the grid's change counts as the park's.",
      },
    },
    last: { ...emissions, title: { zh: "末年排放量", en: "emissions in the last year" } },
    ...addedValueInputs,
  },
  result: { kind: "number", unit: "1", format: "percent" },
  formula: ({ first, last, addedValueFirst, addedValueLast, intervals }) => {
    const before = quotient(first, addedValueFirst, "addedValueFirst");
    if (!before.ok) return before;
    const after = quotient(last, addedValueLast, "addedValueLast");
    if (!after.ok) return after;
    const growth = compoundGrowth(before.value, after.value, intervals, "first");
    return growth.ok ? value(-growth.value) : growth;
  },
  doc: {
    summary: {
      zh: "单位工业增加值二氧化碳排放量从首年到末年每年平均下降的比例（复合），上升为负。",
      en: "Mean yearly fall of CO₂ per industrial added value from the first to the last year, compound; negative for a rise.",
    },
    equation: "1 - ((last / addedValueLast) / (first / addedValueFirst))^(1 / intervals)",
    clause: "A.4 b)",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 26 项",
        confidence: "to-verify",
        note: { zh: "参考值 ≥ 3 %。", en: "Reference value ≥ 3 %." },
      },
    ],
    examples: [
      {
        given: { first: 120000, last: 119130, addedValueFirst: 100000, addedValueLast: 110000, intervals: 2 },
        gives: 0.05,
      },
      { given: { first: 100, last: 121, addedValueFirst: 1000, addedValueLast: 1000, intervals: 2 }, gives: -0.1 },
      {
        given: { first: 0, last: 121, addedValueFirst: 1000, addedValueLast: 1000, intervals: 2 },
        gives: { problem: "division-by-zero" },
      },
      {
        given: { first: 100, last: 121, addedValueFirst: 1000, addedValueLast: 0, intervals: 2 },
        gives: { problem: "division-by-zero" },
      },
      {
        given: { first: 100, last: 90, addedValueFirst: 1000, addedValueLast: 1000 },
        gives: { problem: "missing-input" },
      },
    ],
    seeAlso: ["CARBON.INTENSITY", "REDUCTIONRATE", "ELASTICITY"],
  },
});
