import { compoundGrowth, intervals } from "./compound-growth";
import { defineFormula } from "./define";

export const cagr = defineFormula({
  id: "CAGR",
  since: "0.1.0",
  title: { zh: "年均增长率（复合）", en: "Compound yearly growth" },
  inputs: {
    first: { kind: "number", unit: "{amount}", min: 0, title: { zh: "首年值", en: "first value" } },
    last: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "末年值", en: "last value" },
      summary: {
        zh: "与首年值同单位；金额须用不变价。",
        en: "In the unit of the first value; money at constant prices.",
      },
    },
    intervals,
  },
  result: { kind: "number", unit: "1", format: "percent" },
  formula: (given) => compoundGrowth(given.first, given.last, given.intervals, "first"),
  doc: {
    summary: {
      zh: "首年到末年每年平均增长的比例（复合），下降为负。",
      en: "Mean yearly growth from the first to the last year, compound; negative for a decline.",
    },
    equation: "(last / first)^(1 / intervals) - 1",
    clause: "A.4 b)",
    sources: [
      {
        document: "HJ 274-2015",
        confidence: "to-verify",
        note: { zh: "三年年均增长率按复合计算。", en: "Mean growth over three years is compound." },
      },
    ],
    notes: [
      {
        zh: "不是总增长率除以年数：1500 到 2045.5 五年，复合为 6.4 %，简单平均为 7.27 %。",
        en: "Not the total growth over the years: from 1500 to 2045.5 in five years is 6.4 % compound, 7.27 % as a simple mean.",
      },
    ],
    examples: [
      {
        given: { first: 1500, last: 2045.4996, intervals: 5 },
        gives: 0.064,
        within: 1e-8,
        citation: {
          zh: "2012 年注册咨询工程师考题：能源消费年均增长 6.4 %，1500 万tce 五年后为 2045.5 万tce",
          en: "Examination question for consulting engineers (2012): energy grows by 6.4 % a year, from 15.00 to 20.455 million tce in five years",
        },
      },
      { given: { first: 100, last: 0, intervals: 3 }, gives: -1 },
      { given: { first: 0, last: 100, intervals: 3 }, gives: { problem: "division-by-zero" } },
      { given: { first: 100, last: 110, intervals: 0 }, gives: { problem: "out-of-range" } },
      { given: { first: 100, intervals: 3 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["GROWTH", "REDUCTIONRATE", "ELASTICITY"],
  },
});
