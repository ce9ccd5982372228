import { value } from "../../core/outcome";
import { defineFormula } from "../define";
import { directions } from "../direction";
import { highest, lowest, scores, totals, turned, unfitting, weights } from "./scoring";

export const screenScore = defineFormula({
  id: "SCREEN.SCORE",
  since: "0.1.0",
  title: { zh: "权重总和计分", en: "Weighted total score" },
  inputs: {
    scores,
    weights,
    directions: {
      ...directions,
      summary: {
        zh: "每个准则填 higher（分越高越好）或 lower（分越高越难、越贵，计分时按尺度反向）；省略表示全部越高越好。",
        en: "higher or lower for each criterion; lower means that a high score is bad (difficult, costly) and the scale is turned round. Omitted means higher for all.",
      },
    },
    highest,
    lowest,
  },
  result: {
    kind: "table",
    columns: [{ id: "score", title: { zh: "总分", en: "total score" }, unit: "1" }],
  },
  formula: (given) => {
    const [columns = []] = given.scores;
    const unfit = unfitting(columns, given.weights, given.directions);
    if (unfit !== undefined) return unfit;
    const table = turned(given.scores, given.directions, given);
    return table.ok ? value(totals(table.value, given.weights).map((total) => [total])) : table;
  },
  doc: {
    summary: {
      zh: "权重总和计分排序法：每个方案（或备选审核重点）的总分等于各准则权重与得分乘积之和，T = Σ W·R。",
      en: "Weighted-sum ranking: the total of each option (or candidate focus) is the sum of weight times score, T = Σ W·R.",
    },
    equation: "score = sum(weights * scores)",
    clause: "6.4",
    sources: [
      {
        document: "DB43/T",
        clause: "6.2.3、6.4",
        confidence: "verified",
        note: {
          zh: "规定从技术可行性、环境效益、实施难度、投资成本筛选，未规定权重。",
          en: "Screens by technical feasibility, environmental benefit, difficulty and investment cost; sets no weights.",
        },
      },
      {
        document: "《企业清洁生产审核手册》",
        confidence: "to-verify",
        note: {
          zh: "权重 1–10、得分 1–10。筛选方案常用：环境效益 8–10，投资成本 7–10，技术可行性 6–8，实施难度 4–6。",
          en: "Weights 1–10, scores 1–10. Usual for options: environmental benefit 8–10, investment cost 7–10, technical feasibility 6–8, difficulty 4–6.",
        },
      },
    ],
    notes: [
      {
        zh: "实施难度和投资成本若按“分越高越难、越贵”打分，必须在方向中标为 lower；若已按“10 分最容易、最省”打分，则为 higher。请在表头写明尺度。",
        en: "If difficulty and cost are scored so that a high score means hard or costly, mark them lower; if 10 already means easiest and cheapest, they are higher. State the scale in the heading.",
      },
      {
        zh: "部分版本的 Excel 会把区域中的空单元格作为 0 传入；0 分低于最低分 1，会得到 #VALUE!，不会被当作得分。",
        en: "Some versions of Excel hand over 0 for a blank cell of a range; 0 is below the lowest score of 1 and gives #VALUE!, it is not taken for a score.",
      },
    ],
    examples: [
      {
        given: {
          scores: [
            [8, 9, 7, 6],
            [6, 7, 9, 8],
          ],
          weights: [[8, 10, 6, 8]],
        },
        gives: [[244], [236]],
      },
      {
        given: {
          scores: [[8, 9, 3, 4]],
          weights: [[8, 10, 6, 8]],
          directions: [["higher", "higher", "lower", "lower"]],
        },
        gives: [[258]],
      },
      { given: { scores: [[4], [5]], weights: [[2]], highest: 5 }, gives: [[8], [10]] },
      { given: { scores: [[8, 12]], weights: [[8, 10]] }, gives: { problem: "out-of-range" } },
      { given: { scores: [[8, 9]], weights: [[8]] }, gives: { problem: "wrong-shape" } },
      { given: { scores: [[8, 9]], weights: [[0, 0]] }, gives: { problem: "division-by-zero" } },
      { given: { scores: [[null, 8]], weights: [[8, 10]] }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["SCREEN.RANK", "SCREEN.VERDICT", "SCREEN.STABILITY", "SCREEN.WEIGHTS.AHP"],
  },
});
