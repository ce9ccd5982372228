import { problem, value } from "../../../core/outcome";
import { sum } from "../../arithmetic";
import { defineFormula } from "../../define";

/** Random consistency index by order, from 1 on (Saaty; other editions print slightly different values). */
const randomIndex = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.51];

/** How far a typed reciprocal may be off: 0.33 for 1/3 and 0.14 for 1/7 are accepted. */
const roundingOfReciprocals = 0.05;

type Matrix = readonly (readonly number[])[];

const normalised = (vector: readonly number[]): number[] => {
  const whole = sum(vector);
  return vector.map((x) => x / whole);
};

const times = (matrix: Matrix, vector: readonly number[]): number[] =>
  matrix.map((row) => sum(row.map((x, index) => x * (vector[index] ?? 0))));

/** Principal eigenvector by repeated multiplication; it converges for every matrix without zeros. */
function eigenvector(matrix: Matrix): number[] {
  let vector = matrix.map(() => 1 / matrix.length);
  for (let step = 0; step < 1000; step++) {
    const next = normalised(times(matrix, vector));
    const moved = Math.max(...next.map((x, index) => Math.abs(x - (vector[index] ?? 0))));
    vector = next;
    if (moved < 1e-16) break;
  }
  return vector;
}

const methods = {
  eigenvector,
  geometric: (matrix: Matrix) => normalised(matrix.map((row) => Math.exp(sum(row.map(Math.log)) / row.length))),
  column: (matrix: Matrix) => {
    const columns = matrix.map((_, c) => sum(matrix.map((row) => row[c] ?? 0)));
    return normalised(matrix.map((row) => sum(row.map((x, c) => x / (columns[c] ?? 1)))));
  },
};

/** The first pair, from 1 on, whose judgements do not mirror each other. */
function contradiction(matrix: Matrix): { row: number; column: number } | undefined {
  for (const [r, row] of matrix.entries()) {
    for (const [c, judgement] of row.entries()) {
      const product = judgement * (matrix[c]?.[r] ?? 0);
      if (Math.abs(product - 1) > (r === c ? 0 : roundingOfReciprocals)) return { row: r + 1, column: c + 1 };
    }
  }
  return undefined;
}

export const weightsAhp = defineFormula({
  id: "SCREEN.WEIGHTS.AHP",
  since: "0.1.0",
  title: { zh: "层次分析法权重（AHP）", en: "Weights by AHP" },
  inputs: {
    judgements: {
      kind: "matrix",
      unit: "1",
      min: 0,
      square: true,
      title: { zh: "判断矩阵", en: "pairwise judgements" },
      summary: {
        zh: "1–9 标度的两两比较，对角线为 1，对称位置互为倒数；最多 10 个准则。",
        en: "Pairwise comparisons on the 1–9 scale, 1 on the diagonal, reciprocal across it; at most 10 criteria.",
      },
    },
    method: {
      kind: "choice",
      choices: {
        eigenvector: { zh: "特征根法", en: "eigenvector" },
        geometric: { zh: "方根法", en: "geometric mean" },
        column: { zh: "和积法", en: "column mean" },
      },
      optional: true,
      title: { zh: "方法", en: "method" },
      summary: { zh: "省略为特征根法。", en: "Omitted means the eigenvector." },
    },
  },
  result: {
    kind: "table",
    columns: [
      { id: "weight", title: { zh: "权重", en: "weight" }, unit: "1" },
      { id: "lambdaMax", title: { zh: "最大特征根", en: "λmax" }, unit: "1" },
      { id: "CI", title: { zh: "一致性指标 CI", en: "consistency index CI" }, unit: "1" },
      { id: "CR", title: { zh: "一致性比率 CR", en: "consistency ratio CR" }, unit: "1" },
      {
        id: "verdict",
        title: { zh: "判定", en: "verdict" },
        words: { consistent: { zh: "一致", en: "consistent" }, inconsistent: { zh: "不一致", en: "inconsistent" } },
      },
    ],
  },
  formula: ({ judgements, method = "eigenvector" }) => {
    const order = judgements.length;
    if (order > randomIndex.length) {
      return problem("wrong-shape", "judgements", { expected: "rows", given: order, max: randomIndex.length });
    }
    const contradicts = contradiction(judgements);
    if (contradicts !== undefined) {
      return problem("wrong-shape", "judgements", { expected: "reciprocal", ...contradicts });
    }
    const weight = methods[method](judgements);
    const lambda = sum(times(judgements, weight).map((x, index) => x / (weight[index] ?? 1))) / order;
    // orders 1 and 2 cannot be inconsistent; judgements that agree exactly come out a rounding below the order
    const index = order <= 2 ? 0 : Math.max(0, (lambda - order) / (order - 1));
    const ratio = order <= 2 ? 0 : index / (randomIndex[order - 1] ?? 1);
    const verdict = ratio < 0.1 ? "consistent" : "inconsistent";
    return value(weight.map((x, row) => (row === 0 ? [x, lambda, index, ratio, verdict] : [x, "", "", "", ""])));
  },
  doc: {
    summary: {
      zh: "由两两比较的判断矩阵求权重，并检验一致性：CR < 0.10 为一致。",
      en: "Weights from a matrix of pairwise judgements, with the consistency test: CR < 0.10 is consistent.",
    },
    equation:
      "lambdaMax = mean(judgements * weight / weight); CI = (lambdaMax - n) / (n - 1); CR = CI / RI; consistent: CR < 0.1",
    clause: "6.4",
    sources: [
      {
        document: "Saaty T.L., The Analytic Hierarchy Process (1980)",
        confidence: "to-verify",
        note: {
          zh: "RI：0、0、0.58、0.90、1.12、1.24、1.32、1.41、1.45、1.51（1 至 10 阶）；其他版本的 RI 略有不同。",
          en: "RI 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.51 for orders 1 to 10; other editions differ slightly.",
        },
      },
    ],
    notes: [
      {
        zh: "报告须写明所用方法：特征根法、方根法、和积法的权重略有不同。λmax 统一取 (A·w)ᵢ/wᵢ 的平均值；有的教材用列和与权重之积，数值不同（同一矩阵 CR 8.3 % 对 5.6 %）。",
        en: "State the method in the report: the three give slightly different weights. λmax is the mean of (A·w)ᵢ/wᵢ throughout; some textbooks sum column totals times weights, which differs (CR 8.3 % against 5.6 % for one matrix).",
      },
      {
        zh: "一致性检验结果只在第一行输出。部分版本的 Excel 会把区域中的空单元格作为 0 传入；0 不是合法的判断，会得到 #VALUE!。",
        en: "The consistency test stands in the first row only. Some versions of Excel hand over 0 for a blank cell of a range; 0 is no judgement and gives #VALUE!.",
      },
    ],
    examples: [
      {
        given: {
          judgements: [
            [1, 0.5, 1 / 3],
            [2, 1, 0.5],
            [3, 2, 1],
          ],
          method: "geometric",
        },
        gives: [
          [0.1634, 3.0092027, 0.0046014, 0.0079334, "consistent"],
          [0.297, "", "", "", ""],
          [0.5396, "", "", "", ""],
        ],
        within: 1e-4,
        citation: {
          zh: "教材选址例（方根法）：权重 0.1634、0.297、0.5396；原书第一列之和印作 3，应为 6",
          en: "Textbook example of choosing a site (geometric mean): weights 0.1634, 0.297, 0.5396; the book prints 3 as the sum of the first column, which is 6",
        },
      },
      {
        given: {
          judgements: [
            [1, 2],
            [0.5, 1],
          ],
        },
        gives: [
          [2 / 3, 2, 0, 0, "consistent"],
          [1 / 3, "", "", "", ""],
        ],
      },
      {
        given: {
          judgements: [
            [1, 3],
            [3, 1],
          ],
        },
        gives: { problem: "wrong-shape" },
      },
      {
        given: {
          judgements: [
            [1, 2, 3],
            [0.5, 1, 2],
          ],
        },
        gives: { problem: "wrong-shape" },
      },
      {
        given: {
          judgements: [
            [1, null],
            [0.5, 1],
          ],
        },
        gives: { problem: "missing-input" },
      },
    ],
    seeAlso: ["SCREEN.WEIGHTS.ENTROPY", "SCREEN.SCORE", "SCREEN.TOPSIS"],
  },
});
