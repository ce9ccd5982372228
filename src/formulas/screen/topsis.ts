import { problem, value } from "../../core/outcome";
import { sum } from "../arithmetic";
import { defineFormula } from "../define";
import { directions } from "../direction";
import { competitionRanks } from "./ranking";
import { unfitting, weights } from "./scoring";

const length = (vector: readonly number[]): number => Math.hypot(...vector);

export const topsis = defineFormula({
  id: "SCREEN.TOPSIS",
  since: "0.1.0",
  title: { zh: "TOPSIS 优劣解距离法", en: "TOPSIS" },
  inputs: {
    scores: {
      kind: "matrix",
      unit: "1",
      title: { zh: "指标值表", en: "values" },
      summary: {
        zh: "每行一个方案，每列一个指标，各列单位可以不同。空单元格视为缺数。",
        en: "A row for each option, a column for each criterion; columns may have different units. A blank cell is missing data.",
      },
    },
    weights,
    directions,
  },
  result: {
    kind: "table",
    columns: [
      { id: "closeness", title: { zh: "相对贴近度", en: "closeness" }, unit: "1" },
      { id: "toBest", title: { zh: "到正理想解距离", en: "distance to the best" }, unit: "1" },
      { id: "toWorst", title: { zh: "到负理想解距离", en: "distance to the worst" }, unit: "1" },
      { id: "rank", title: { zh: "名次", en: "rank" }, unit: "1" },
    ],
  },
  formula: (given) => {
    const [columns = []] = given.scores;
    const unfit = unfitting(columns, given.weights, given.directions);
    if (unfit !== undefined) return unfit;
    const whole = sum(given.weights);
    const criteria = columns.map((_, c) => {
      const column = given.scores.map((row) => row[c] ?? 0);
      const norm = length(column);
      const weighted = column.map((x) => (norm === 0 ? 0 : (x / norm) * ((given.weights[c] ?? 0) / whole)));
      const ends = [Math.max(...weighted), Math.min(...weighted)] as const;
      const [best, worst] = given.directions?.[c] === "lower" ? [ends[1], ends[0]] : ends;
      return { weighted, best, worst };
    });
    const distances = given.scores.map((_, row) => ({
      toBest: length(criteria.map(({ weighted, best }) => (weighted[row] ?? 0) - best)),
      toWorst: length(criteria.map(({ weighted, worst }) => (weighted[row] ?? 0) - worst)),
    }));
    // the best and the worst option are one, but for rounding: nothing tells the options apart
    if (distances.every(({ toBest, toWorst }) => toBest + toWorst <= 1e-12)) return problem("no-solution", "scores");
    const closeness = distances.map(({ toBest, toWorst }) => toWorst / (toBest + toWorst));
    const ranks = competitionRanks(closeness);
    return value(
      distances.map(({ toBest, toWorst }, row) => [closeness[row] ?? 0, toBest, toWorst, ranks[row]?.rank ?? 0]),
    );
  },
  doc: {
    summary: {
      zh: "按到最好与最差方案的距离排序：相对贴近度越接近 1 越好。用于量纲不同的指标，作为权重总和计分的对照。",
      en: "Ranks options by their distance from the best and the worst on each criterion; closeness near 1 is best. For criteria of different units, as a check on the weighted sum.",
    },
    equation:
      "v = weights * scores / sqrt(sum(scores^2)); toBest = sqrt(sum((v - v_best)^2)); toWorst = sqrt(sum((v - v_worst)^2)); closeness = toWorst / (toBest + toWorst)",
    clause: "6.4",
    sources: [
      {
        document: "Hwang C.L., Yoon K., Multiple Attribute Decision Making (1981)",
        confidence: "to-verify",
        note: { zh: "向量归一化。", en: "Vector normalisation." },
      },
    ],
    notes: [
      {
        zh: "权重按合计为 1 归一化。所有方案完全相同时无法区分，返回 #NUM!。部分版本的 Excel 会把区域中的空单元格作为 0 传入，此时按 0 计；完整性检查会报告这些空值。",
        en: "Weights are normalised to add up to 1. Options that are all equal cannot be told apart: #NUM!. Some versions of Excel hand over 0 for a blank cell of a range, which then counts as 0; the completeness check reports such blanks.",
      },
    ],
    examples: [
      {
        given: {
          scores: [
            [17, 12],
            [10, 9],
            [8, 6],
          ],
          weights: [[0.714, 0.286]],
        },
        gives: [
          [1, 0, 0.320018, 1],
          [0.2622, 0.24074, 0.08556, 2],
          [0, 0.320018, 0, 3],
        ],
        within: 6e-5,
        citation: {
          zh: "Sennaroglu (2009) TOPSIS 示例：加权归一化矩阵 0.5703、0.3355、0.2684；贴近度由其算得",
          en: "Sennaroglu (2009), example of TOPSIS: weighted normalised matrix 0.5703, 0.3355, 0.2684; the closeness is calculated from it",
        },
      },
      {
        given: {
          scores: [
            [3, 100],
            [4, 200],
          ],
          weights: [[1, 0]],
          directions: [["lower", "lower"]],
        },
        gives: [
          [1, 0, 0.2, 1],
          [0, 0.2, 0, 2],
        ],
      },
      {
        given: {
          scores: [
            [3, 4],
            [3, 4],
          ],
          weights: [[1, 1]],
        },
        gives: { problem: "no-solution" },
      },
      { given: { scores: [[3, 4]], weights: [[1]] }, gives: { problem: "wrong-shape" } },
      { given: { scores: [[3, 4]], weights: [[0, 0]] }, gives: { problem: "division-by-zero" } },
      {
        given: { scores: [[3, 4]], weights: [[1, 1]], directions: [["lower", "?"]] },
        gives: { problem: "unknown-choice" },
      },
    ],
    seeAlso: ["SCREEN.SCORE", "SCREEN.WEIGHTS.ENTROPY", "SCREEN.WEIGHTS.AHP"],
  },
});
