import { value } from "../../core/outcome";
import { defineFormula } from "../define";
import {
  customaryLimit,
  elasticityInputs,
  elasticitySources,
  elasticityVerdicts,
  growthPair,
  limit,
  verdictOf,
} from "./growth-pair";

export const elasticityVerdict = defineFormula({
  id: "ELASTICITY.VERDICT",
  since: "0.1.0",
  title: { zh: "弹性系数判定", en: "Verdict on an elasticity coefficient" },
  inputs: { ...elasticityInputs, limit },
  result: { kind: "text", words: elasticityVerdicts },
  formula: ({ limit: allowed = customaryLimit, ...given }) => {
    const pair = growthPair(given);
    return pair.ok ? value(verdictOf(pair.value, allowed)) : pair;
  },
  doc: {
    summary: {
      zh: "按增加值与污染物两个增长率判定弹性系数：达标、不达标或不能判定。",
      en: "Judges the elasticity by both growth rates, of the added value and of the pollutant: pass, fail, or undecided.",
    },
    equation:
      "pass: addedValueLast > addedValueFirst, elasticity <= limit; pass: addedValueLast < addedValueFirst, elasticity >= limit",
    clause: "A.4 b)",
    sources: elasticitySources,
    notes: [
      {
        zh: "增加值增长：排放下降即达标，排放增长时弹性系数须 ≤ 限值。增加值下降：弹性系数须 ≥ 限值，排放反增必不达标。增加值年均变化小于 0.1 %：不能判定，看排放量的绝对变化。",
        en: "While the added value grows, falling emissions pass and rising ones need an elasticity of at most the limit. While it falls, the elasticity must reach the limit, so rising emissions always fail. With a change of less than 0.1 % a year it is undecided: look at the absolute change.",
      },
    ],
    examples: [
      {
        given: { first: 100, last: 94.09, addedValueFirst: 1000, addedValueLast: 1102.5, intervals: 2 },
        gives: "pass",
      },
      {
        given: { first: 100, last: 108.16, addedValueFirst: 1000, addedValueLast: 902.5, intervals: 2 },
        gives: "fail",
      },
      { given: { first: 100, last: 92.16, addedValueFirst: 1000, addedValueLast: 902.5, intervals: 2 }, gives: "pass" },
      {
        given: { first: 100, last: 101, addedValueFirst: 1000, addedValueLast: 1000, intervals: 2 },
        gives: "undecided",
      },
      {
        given: { first: 100, last: 104, addedValueFirst: 1000, addedValueLast: 1050, intervals: 1, limit: 0.6 },
        gives: "fail",
      },
      {
        given: { first: 0, last: 94, addedValueFirst: 1000, addedValueLast: 1100, intervals: 2 },
        gives: { problem: "division-by-zero" },
      },
    ],
    seeAlso: ["ELASTICITY", "ELASTICITY.TABLE"],
  },
});
