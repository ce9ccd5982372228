import { defineFormula } from "./define";
import { elasticityInputs, elasticityOf, elasticitySources, growthPair } from "./elasticity/growth-pair";

export const elasticity = defineFormula({
  id: "ELASTICITY",
  since: "0.1.0",
  title: { zh: "弹性系数", en: "Elasticity coefficient" },
  inputs: elasticityInputs,
  result: { kind: "number", unit: "1" },
  formula: (given) => {
    const pair = growthPair(given);
    return pair.ok ? elasticityOf(pair.value) : pair;
  },
  doc: {
    summary: {
      zh: "主要污染物排放量（或综合能耗、新鲜水量）年均增长率与工业增加值年均增长率之比，均为复合增长率。",
      en: "Yearly growth of a main pollutant (or of energy or fresh water) over the yearly growth of the industrial added value, both compound.",
    },
    equation: "((last / first)^(1 / intervals) - 1) / ((addedValueLast / addedValueFirst)^(1 / intervals) - 1)",
    clause: "A.4 b)",
    sources: elasticitySources,
    notes: [
      {
        zh: "不要只看弹性系数的正负：增加值增长而排放下降（最好）与增加值下降而排放增长（最差）都得负值。请用 ELASTICITY.VERDICT 判定，并同时列出两个增长率。",
        en: "Never judge by the sign: growth with falling emissions (best) and decline with rising emissions (worst) both give a negative value. Judge with ELASTICITY.VERDICT and show both growth rates.",
      },
      {
        zh: "增加值年均增速的绝对值小于 0.1 % 时弹性系数无意义，返回 #NUM!，应按排放量的绝对变化判断。首年为 0 时无复合增长率，返回 #DIV/0!。",
        en: "While the added value changes by less than 0.1 % a year the elasticity has no meaning and #NUM! is given; judge by the absolute change. From zero in the first year there is no compound growth: #DIV/0!.",
      },
      {
        zh: "园区值一般取各主要污染物弹性系数的平均值（待核实），见 ELASTICITY.MEAN。",
        en: "The park's figure is usually the mean over its main pollutants (to be verified): ELASTICITY.MEAN.",
      },
    ],
    examples: [
      {
        given: { first: 1500, last: 2045.4996, addedValueFirst: 1000, addedValueLast: 1610.51, intervals: 5 },
        gives: 0.64,
        within: 1e-6,
        citation: {
          zh: "2012 年注册咨询工程师考题（能源消费弹性系数 0.64，GDP 年增 10 %，五年后 2045.5 万tce），反算",
          en: "Examination question for consulting engineers (2012), solved backwards: elasticity of energy 0.64, GDP growing by 10 % a year, 20.455 million tce after five years",
        },
      },
      { given: { first: 100, last: 94.09, addedValueFirst: 1000, addedValueLast: 1102.5, intervals: 2 }, gives: -0.6 },
      { given: { first: 100, last: 108.16, addedValueFirst: 1000, addedValueLast: 902.5, intervals: 2 }, gives: -0.8 },
      { given: { first: 100, last: 92.16, addedValueFirst: 1000, addedValueLast: 902.5, intervals: 2 }, gives: 0.8 },
      {
        given: { first: 100, last: 101, addedValueFirst: 1000, addedValueLast: 1000, intervals: 2 },
        gives: { problem: "no-solution" },
      },
      {
        given: { first: 0, last: 5, addedValueFirst: 1000, addedValueLast: 1100, intervals: 2 },
        gives: { problem: "division-by-zero" },
      },
      {
        given: { first: 100, last: 95, addedValueFirst: 1000, addedValueLast: 1100, intervals: 0 },
        gives: { problem: "out-of-range" },
      },
    ],
    seeAlso: ["ELASTICITY.VERDICT", "ELASTICITY.TABLE", "ELASTICITY.MEAN", "CAGR", "CONSTANTPRICE"],
  },
});
