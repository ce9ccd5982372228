import { value } from "../../core/outcome";
import type { ResultCell } from "../define";
import { defineFormula } from "../define";
import { differentLengths } from "../same-length";
import {
  addedValueInputs,
  customaryLimit,
  elasticityOf,
  elasticitySources,
  elasticityVerdicts,
  growthPair,
  limit,
  situationOf,
  situations,
  verdictOf,
} from "./growth-pair";
import { pollutantYears, zerosAsBlanks } from "./pollutant-years";

export const elasticityTable = defineFormula({
  id: "ELASTICITY.TABLE",
  since: "0.1.0",
  title: { zh: "弹性系数表", en: "Table of elasticity coefficients" },
  inputs: {
    ...pollutantYears,
    ...addedValueInputs,
    limit,
  },
  result: {
    kind: "table",
    columns: [
      { id: "growth", title: { zh: "排放量年均增长率", en: "yearly growth of the pollutant" }, unit: "1" },
      { id: "addedValueGrowth", title: { zh: "增加值年均增长率", en: "yearly growth of the added value" }, unit: "1" },
      { id: "elasticity", title: { zh: "弹性系数", en: "elasticity" }, unit: "1" },
      { id: "situation", title: { zh: "情形", en: "situation" }, words: situations },
      { id: "verdict", title: { zh: "判定", en: "verdict" }, words: elasticityVerdicts },
    ],
  },
  formula: ({ first, last, limit: allowed = customaryLimit, ...given }) => {
    const uneven = differentLengths({ first, last });
    if (uneven !== undefined) return uneven;
    const rows: ResultCell[][] = [];
    for (const [index, amount] of first.entries()) {
      const pair = growthPair({ ...given, first: amount, last: last[index] ?? 0 });
      if (!pair.ok) return pair;
      const coefficient = elasticityOf(pair.value);
      rows.push([
        pair.value.amount,
        pair.value.addedValue,
        coefficient.ok ? coefficient.value : "",
        situationOf(pair.value),
        verdictOf(pair.value, allowed),
      ]);
    }
    return value(rows);
  },
  doc: {
    summary: {
      zh: "各主要污染物每种一行：两个增长率、弹性系数、情形与判定。弹性系数无意义时留空。",
      en: "One row for each pollutant: both growth rates, the elasticity, the situation and the verdict. An elasticity without meaning stays blank.",
    },
    equation:
      "growth = (last / first)^(1 / intervals) - 1; addedValueGrowth = (addedValueLast / addedValueFirst)^(1 / intervals) - 1; elasticity = growth / addedValueGrowth",
    clause: "A.4 b)",
    sources: elasticitySources,
    notes: [
      {
        zh: "情形：绝对脱钩（增加值增长而排放不增）；同增；同降；恶化（增加值下降而排放不降，最差）；增加值不变（变化小于 0.1 %）。",
        en: "Situations: decoupled (added value grows, emissions do not), both grow, both decline, worsening (added value falls, emissions do not: the worst), stagnant (added value changes by less than 0.1 %).",
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
        gives: [
          [-0.03, 0.05, -0.6, "decoupled", "pass"],
          [0.025, 0.05, 0.5, "coupled-growth", "fail"],
        ],
      },
      {
        given: { first: [[100]], last: [[108.16]], addedValueFirst: 1000, addedValueLast: 902.5, intervals: 2 },
        gives: [[0.04, -0.05, -0.8, "worsening", "fail"]],
      },
      {
        given: { first: [[100]], last: [[101]], addedValueFirst: 1000, addedValueLast: 1000, intervals: 1 },
        gives: [[0.01, 0, "", "stagnant", "undecided"]],
      },
      {
        given: { first: [[100, 50]], last: [[90]], addedValueFirst: 1000, addedValueLast: 1100, intervals: 2 },
        gives: { problem: "wrong-shape" },
      },
      {
        given: { first: [[0]], last: [[90]], addedValueFirst: 1000, addedValueLast: 1100, intervals: 2 },
        gives: { problem: "division-by-zero" },
      },
    ],
    seeAlso: ["ELASTICITY.MEAN", "ELASTICITY", "ELASTICITY.VERDICT"],
  },
});
