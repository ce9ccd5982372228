import { value } from "../../core/outcome";
import { defineFormula } from "../define";
import { direction } from "../direction";
import { competitionRanks } from "./ranking";

export const screenRank = defineFormula({
  id: "SCREEN.RANK",
  since: "0.1.0",
  title: { zh: "方案排序", en: "Ranking" },
  inputs: {
    scores: {
      kind: "numbers",
      unit: "{amount}",
      title: { zh: "总分", en: "scores" },
      summary: {
        zh: "各方案的总分或指标值，一行或一列，一般为 SCREEN.SCORE 的结果。",
        en: "Total scores or values of the options, a row or a column, usually from SCREEN.SCORE.",
      },
    },
    direction: {
      ...direction,
      optional: true,
      summary: {
        zh: "省略为越大越好（总分）；按偿还期等排序用 lower。",
        en: "Omitted means that higher is better (scores); use lower for payback periods and the like.",
      },
    },
  },
  result: {
    kind: "table",
    columns: [
      { id: "rank", title: { zh: "名次", en: "rank" }, unit: "1" },
      { id: "tie", title: { zh: "并列", en: "tie" }, words: { "=": { zh: "并列", en: "tied" } } },
    ],
  },
  formula: (given) =>
    value(competitionRanks(given.scores, given.direction).map(({ rank, tied }) => [rank, tied ? "=" : ""])),
  doc: {
    summary: {
      zh: "按总分排名次，并列者名次相同并标“=”，其后名次顺延（1、2、2、4）。",
      en: "Ranks by score; equal scores share a rank marked “=”, and the next rank is left out (1, 2, 2, 4).",
    },
    equation: "rank = 1 + count(scores > score)",
    clause: "6.4",
    sources: [{ document: "《企业清洁生产审核手册》", confidence: "to-verify" }],
    notes: [
      {
        zh: "相差不到十亿分之一的得分视为并列，避免舍入误差决定名次。部分版本的 Excel 会把区域中的空单元格作为 0 传入，未评分的方案因此排在最后；完整性检查会报告这些空值。",
        en: "Scores that differ by less than one part in 10⁹ tie, so that rounding decides nothing. Some versions of Excel hand over 0 for a blank cell of a range, which ranks an unscored option last; the completeness check reports such blanks.",
      },
    ],
    examples: [
      {
        given: { scores: [[293], [322], [209]] },
        gives: [
          [2, ""],
          [1, ""],
          [3, ""],
        ],
      },
      {
        given: { scores: [[5, 8, 8, 3]] },
        gives: [
          [3, ""],
          [1, "="],
          [1, "="],
          [4, ""],
        ],
      },
      {
        given: { scores: [[4.6, 3.2]], direction: "lower" },
        gives: [
          [2, ""],
          [1, ""],
        ],
      },
      { given: { scores: [[5, null, 8]] }, gives: { problem: "missing-input" } },
      { given: { scores: [[5, 8]], direction: "up" }, gives: { problem: "unknown-choice" } },
    ],
    seeAlso: ["SCREEN.SCORE", "SCREEN.STABILITY", "SCREEN.TOPSIS"],
  },
});
