import { value } from "../../core/outcome";
import { sum } from "../arithmetic";
import { defineFormula } from "../define";
import { differentLengths } from "../same-length";
import { addedValueInputs, elasticityOf, elasticitySources, growthPair } from "./growth-pair";
import { pollutantYears, zerosAsBlanks } from "./pollutant-years";

export const elasticityMean = defineFormula({
  id: "ELASTICITY.MEAN",
  since: "0.1.0",
  title: { zh: "主要污染物排放弹性系数（平均）", en: "Mean elasticity of main pollutants" },
  inputs: { ...pollutantYears, ...addedValueInputs },
  result: { kind: "number", unit: "1" },
  formula: ({ first, last, ...given }) => {
    const uneven = differentLengths({ first, last });
    if (uneven !== undefined) return uneven;
    const each: number[] = [];
    for (const [index, amount] of first.entries()) {
      const pair = growthPair({ ...given, first: amount, last: last[index] ?? 0 });
      if (!pair.ok) return pair;
      const elasticity = elasticityOf(pair.value);
      if (!elasticity.ok) return elasticity;
      each.push(elasticity.value);
    }
    return value(sum(each) / each.length);
  },
  doc: {
    summary: {
      zh: "园区主要污染物排放弹性系数：各污染物弹性系数的算术平均。",
      en: "The park's elasticity of main pollutants: the arithmetic mean of the elasticity of each.",
    },
    equation: "mean(growth(first, last) / growth(addedValueFirst, addedValueLast))",
    clause: "A.4 b)",
    sources: elasticitySources,
    notes: [
      {
        zh: "取平均为通行做法（待核实）：一种污染物大幅下降会掩盖另一种的上升，请同时列出 ELASTICITY.TABLE。各污染物的吨数不相加，单位可以不同。",
        en: "Taking the mean is common practice (to be verified): a steep fall of one pollutant hides the rise of another, so show ELASTICITY.TABLE as well. Tonnes of different pollutants are not added up.",
      },
      {
        zh: "增加值增长时须 ≤ 限值，下降时须 ≥ 限值；负值既可能最好也可能最差，不能只看正负。增加值年均变化小于 0.1 % 时返回 #NUM!。",
        en: "At most the limit while the added value grows, at least the limit while it falls; a negative value can be the best or the worst. While the added value changes by less than 0.1 % a year: #NUM!.",
      },
      zerosAsBlanks,
    ],
    examples: [
      {
        given: {
          first: [[100, 100]],
          last: [[94.09, 105.0625]],
          addedValueFirst: 1000,
          addedValueLast: 1102.5,
          intervals: 2,
        },
        gives: -0.05,
      },
      {
        given: { first: [[50]], last: [[53.045]], addedValueFirst: 1000, addedValueLast: 1102.5, intervals: 2 },
        gives: 0.6,
      },
      {
        given: { first: [[100, 50]], last: [[90]], addedValueFirst: 1000, addedValueLast: 1100, intervals: 2 },
        gives: { problem: "wrong-shape" },
      },
      {
        given: { first: [[100, 0]], last: [[90, 1]], addedValueFirst: 1000, addedValueLast: 1100, intervals: 2 },
        gives: { problem: "division-by-zero" },
      },
      {
        given: { first: [[100]], last: [[90]], addedValueFirst: 1000, addedValueLast: 1000, intervals: 2 },
        gives: { problem: "no-solution" },
      },
    ],
    seeAlso: ["ELASTICITY.TABLE", "ELASTICITY", "ELASTICITY.VERDICT"],
  },
});
