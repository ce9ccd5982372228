import { problem, value } from "../../../core/outcome";
import { sum } from "../../arithmetic";
import { defineFormula } from "../../define";
import { directions } from "../../direction";
import { unfitting } from "../scoring";

/** (1 + d)·ln(1 + d) − d, where small d keep their digits: the difference is of second order. */
function excess(d: number): number {
  if (d === -1) return 1;
  return Math.abs(d) < 1e-4 ? d * d * (1 / 2 - d / 6 + (d * d) / 12) : (1 + d) * Math.log1p(d) - d;
}

/**
 * 1 − entropy of the shares of a column, with 0·ln 0 = 0: nothing where all are equal, or where only rounding tells them
 * apart. It is the mean excess of the deviations from the mean, which add up to 0.
 */
function divergenceOf(column: readonly number[]): number {
  const most = Math.max(...column);
  if (most - Math.min(...column) <= 1e-12 * most) return 0;
  const mean = sum(column) / column.length;
  return Math.min(1, sum(column.map((x) => excess(x / mean - 1))) / column.length / Math.log(column.length));
}

export const weightsEntropy = defineFormula({
  id: "SCREEN.WEIGHTS.ENTROPY",
  since: "0.1.0",
  title: { zh: "熵权法权重", en: "Weights by entropy" },
  inputs: {
    scores: {
      kind: "matrix",
      unit: "1",
      min: 0,
      title: { zh: "指标值表", en: "values" },
      summary: {
        zh: "每行一个方案（或企业、年份），每列一个指标，至少两行。",
        en: "A row for each option (or enterprise, or year), a column for each criterion; at least two rows.",
      },
    },
    directions: {
      ...directions,
      summary: {
        zh: "越小越好的指标填 lower，先按 最大值 + 最小值 − 数值 反向；省略表示全部越大越好。",
        en: "lower turns a criterion round first (greatest + least − value); omitted means that higher is better for all.",
      },
    },
  },
  result: {
    kind: "table",
    columns: [
      { id: "weight", title: { zh: "权重", en: "weight" }, unit: "1" },
      { id: "entropy", title: { zh: "信息熵", en: "entropy" }, unit: "1" },
    ],
  },
  formula: (given) => {
    const [columns = []] = given.scores;
    const unfit = unfitting(columns, undefined, given.directions);
    if (unfit !== undefined) return unfit;
    if (given.scores.length < 2) return problem("too-few", "scores", { given: given.scores.length, atLeast: 2 });
    const divergences = columns.map((_, c) => {
      const column = given.scores.map((row) => row[c] ?? 0);
      const ends = Math.max(...column) + Math.min(...column);
      return divergenceOf(given.directions?.[c] === "lower" ? column.map((x) => ends - x) : column);
    });
    const spread = sum(divergences);
    if (spread === 0) return problem("no-solution", "scores");
    return value(divergences.map((divergence) => [divergence / spread, 1 - divergence]));
  },
  doc: {
    summary: {
      zh: "由数据本身的差异程度定权重：各方案差异越大的指标权重越大，没有差异的指标权重为 0。",
      en: "Weights from the spread of the data itself: the more options differ on a criterion, the more it weighs; without any difference it weighs 0.",
    },
    equation:
      "p = scores / sum(scores); entropy = -sum(p * ln(p)) / ln(count(p)); weight = (1 - entropy) / sum(1 - entropy)",
    clause: "6.4",
    sources: [{ document: "Shannon C.E., A Mathematical Theory of Communication (1948)", confidence: "to-verify" }],
    notes: [
      {
        zh: "每行对应一个指标。熵权只反映数据差异，不反映重要性，宜与层次分析法组合使用。所有指标都没有差异时无解，返回 #NUM!。部分版本的 Excel 会把区域中的空单元格作为 0 传入，此时按 0 计；完整性检查会报告这些空值。",
        en: "A row for each criterion. Entropy knows spread, not importance; combine it with AHP. Without any difference there is no solution: #NUM!. Some versions of Excel hand over 0 for a blank cell of a range, which then counts as 0; the completeness check reports such blanks.",
      },
    ],
    examples: [
      {
        given: {
          scores: [
            [1, 5],
            [3, 5],
          ],
        },
        gives: [
          [1, 0.8112781244591328],
          [0, 1],
        ],
      },
      {
        given: {
          scores: [
            [1, 1],
            [0, 0],
          ],
        },
        gives: [
          [0.5, 0],
          [0.5, 0],
        ],
      },
      { given: { scores: [[1, 5]] }, gives: { problem: "too-few" } },
      {
        given: {
          scores: [
            [5, 5],
            [5, 5],
          ],
        },
        gives: { problem: "no-solution" },
      },
      {
        given: {
          scores: [
            [1, -5],
            [3, 5],
          ],
        },
        gives: { problem: "out-of-range" },
      },
    ],
    seeAlso: ["SCREEN.WEIGHTS.AHP", "SCREEN.TOPSIS"],
  },
});
