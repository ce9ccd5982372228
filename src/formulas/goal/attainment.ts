import { quotient, remainder } from "../arithmetic";
import { defineFormula } from "../define";
import { baseline, target } from "./goal-inputs";

export const goalAttainment = defineFormula({
  id: "GOAL.ATTAINMENT",
  since: "0.1.0",
  title: { zh: "目标完成率", en: "Goal attainment" },
  inputs: {
    baseline,
    target,
    actual: {
      kind: "number",
      unit: "{amount}",
      title: { zh: "实际值", en: "actual value" },
      summary: {
        zh: "已实施方案之后的值：实测，或基准值减已实施方案的年化效果（须注明）。",
        en: "After the options implemented: measured, or the baseline less their yearly effect (say which).",
      },
    },
  },
  result: { kind: "number", unit: "1", format: "percent" },
  formula: (given) => {
    const from = [given.baseline];
    return quotient(remainder([given.actual], from), remainder([given.target], from), ["target", "baseline"]);
  },
  doc: {
    summary: {
      zh: "从基准值到目标值的路程已完成的比例；越大越好和越小越好的目标都适用。≥ 100 % 为达标，负值为倒退。",
      en: "How much of the way from baseline to target is done, for goals in either direction. 100 % or more is met, a negative value is a step back.",
    },
    equation: "(actual - baseline) / (target - baseline)",
    clause: "6.6",
    sources: [
      {
        document: "DB43/T",
        clause: "6.6",
        confidence: "verified",
        note: {
          zh: "按已实施方案的实施效果分析近期目标完成情况，未规定公式。",
          en: "Near-term goals are judged on the effect of options implemented; it sets no formula.",
        },
      },
    ],
    notes: [
      {
        zh: "相对量目标的基准值、目标值与实际值须用同一分母口径；目标等于基准时无意义，返回 #DIV/0!。",
        en: "For relative goals all three need the same denominator. A target equal to the baseline has no attainment: #DIV/0!.",
      },
    ],
    examples: [
      { given: { baseline: 0.5, target: 0.4, actual: 0.42 }, gives: 0.8 },
      { given: { baseline: 70, target: 80, actual: 82 }, gives: 1.2 },
      { given: { baseline: 0.5, target: 0.4, actual: 0.55 }, gives: -0.5 },
      { given: { baseline: 0.5, target: 0.5, actual: 0.4 }, gives: { problem: "division-by-zero" } },
      { given: { baseline: 0.5, target: 0.4 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["GOAL.FORECAST", "GOAL.REACHABLE", "BENCHMARK"],
  },
});
