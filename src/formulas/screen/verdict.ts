import { value } from "../../core/outcome";
import { sum, within } from "../arithmetic";
import { defineFormula } from "../define";
import { differentLengths } from "../same-length";
import { dimensionIds, dimensions } from "./dimensions";
import { highest, lowest, totals, turned, unfitting, weights } from "./scoring";

export const screenVerdict = defineFormula({
  id: "SCREEN.VERDICT",
  since: "0.1.0",
  title: { zh: "四维度筛选判定", en: "Verdict of the four-dimension screening" },
  inputs: {
    scores: {
      kind: "table",
      aligned: true,
      columns: {
        technical: { kind: "number", unit: "1", min: 0, title: dimensions.technical },
        environmental: { kind: "number", unit: "1", min: 0, title: dimensions.environmental },
        difficulty: { kind: "number", unit: "1", min: 0, title: dimensions.difficulty },
        cost: { kind: "number", unit: "1", min: 0, title: dimensions.cost },
      },
      title: { zh: "评分表", en: "scores" },
      summary: {
        zh: "每行一个方案，四列依次为技术可行性、环境效益、实施难度、投资成本。",
        en: "A row for each option; columns technical feasibility, environmental benefit, difficulty, investment cost.",
      },
    },
    weights: {
      ...weights,
      summary: { zh: "四个维度的权重，如 8、10、6、8。", en: "Weights of the four dimensions, e.g. 8, 10, 6, 8." },
    },
    scale: {
      kind: "choice",
      choices: {
        hard: { zh: "难度和成本分越高越难、越贵", en: "high is difficult and costly" },
        easy: { zh: "难度和成本分越高越易、越省", en: "high is easy and cheap" },
      },
      title: { zh: "难度与成本的尺度", en: "scale of difficulty and cost" },
      summary: {
        zh: "hard：这两列分越高越难、越贵，计算时反向；easy：打分时已反向。必须说明，不设默认。",
        en: "hard: a high score is difficult or costly, and is turned round; easy: it was scored the other way already. There is no default.",
      },
    },
    threshold: {
      kind: "number",
      unit: "1",
      min: 0,
      title: { zh: "入选分数线", en: "threshold" },
      summary: {
        zh: "加权平均分的下限，与打分同尺度，如 6；恰好等于为入选。",
        en: "Least weighted mean, on the scale of the scores, e.g. 6; exactly at it is selected.",
      },
    },
    minima: {
      kind: "numbers",
      unit: "1",
      min: 0,
      optional: true,
      title: { zh: "各维度否决线", en: "veto limits" },
      summary: {
        zh: "四个维度（反向后）的最低分，低于即否决；不设否决的维度填 0；省略表示都不设。",
        en: "Least score of each dimension after turning; below it the option is vetoed. Enter 0 for no veto; omitted means none at all.",
      },
    },
    highest,
    lowest,
  },
  result: {
    kind: "table",
    columns: [
      { id: "score", title: { zh: "总分", en: "total score" }, unit: "1" },
      { id: "mean", title: { zh: "加权平均分", en: "weighted mean" }, unit: "1" },
      { id: "vetoes", title: { zh: "被否决的维度", en: "vetoed by" }, words: dimensions, several: true },
      {
        id: "verdict",
        title: { zh: "判定", en: "verdict" },
        words: {
          selected: { zh: "入选", en: "selected" },
          rejected: { zh: "落选", en: "rejected" },
          vetoed: { zh: "否决", en: "vetoed" },
        },
      },
    ],
  },
  formula: (given) => {
    const { minima } = given;
    const unfit =
      unfitting(dimensionIds, given.weights) ?? (minima && differentLengths({ scores: dimensionIds, minima }));
    if (unfit !== undefined) return unfit;
    const table = turned(
      given.scores.map((option) => dimensionIds.map((id) => option[id])),
      dimensionIds.map((id) => (given.scale === "hard" && (id === "difficulty" || id === "cost") ? "lower" : "higher")),
      given,
    );
    if (!table.ok) return table;
    const total = totals(table.value, given.weights);
    const whole = sum(given.weights);
    return value(
      table.value.map((row, index) => {
        const score = total[index] ?? 0;
        const mean = score / whole;
        const vetoes = dimensionIds.filter((_, column) => !within(minima?.[column] ?? 0, row[column] ?? 0));
        const verdict = vetoes.length > 0 ? "vetoed" : within(given.threshold, mean) ? "selected" : "rejected";
        return [score, mean, vetoes.join(" "), verdict];
      }),
    );
  },
  doc: {
    summary: {
      zh: "按技术可行性、环境效益、实施难度、投资成本四个维度加权，判定方案入选、落选或被否决。",
      en: "Weighs technical feasibility, environmental benefit, difficulty and investment cost: an option is selected, rejected, or vetoed by a dimension.",
    },
    equation: "score = sum(weights * scores); mean = score / sum(weights); selected: mean >= threshold",
    clause: "6.4",
    sources: [
      {
        document: "DB43/T",
        clause: "6.4",
        confidence: "verified",
        note: {
          zh: "规定四个维度；权重、分数线与否决线由审核方案自定并写明。",
          en: "Names the four dimensions; weights, threshold and vetoes are for the audit to set and state.",
        },
      },
    ],
    notes: [
      {
        zh: "反向后的得分 = 最低分 + 最高分 − 得分。部分版本的 Excel 会把区域中的空单元格作为 0 传入；0 低于最低分 1，会得到 #VALUE!。",
        en: "A turned score is lowest + highest − score. Some versions of Excel hand over 0 for a blank cell of a range; 0 is below the lowest score of 1 and gives #VALUE!.",
      },
    ],
    examples: [
      {
        given: {
          scores: [
            [8, 9, 3, 4],
            [9, 4, 2, 2],
            [4, 5, 8, 9],
          ],
          weights: [[8, 10, 6, 8]],
          scale: "hard",
          threshold: 6,
          minima: [[5, 5, 0, 0]],
        },
        gives: [
          [258, 258 / 32, "", "selected"],
          [238, 238 / 32, "environmental", "vetoed"],
          [116, 116 / 32, "technical", "vetoed"],
        ],
      },
      {
        given: { scores: [[6, 6, 6, 6]], weights: [[8, 10, 6, 8]], scale: "easy", threshold: 6 },
        gives: [[192, 6, "", "selected"]],
      },
      {
        given: { scores: [[6, 6, 6, 6]], weights: [[8, 10, 6, 8]], threshold: 6 },
        gives: { problem: "missing-input" },
      },
      {
        given: { scores: [[6, 6, 6, 6]], weights: [[8, 10, 6]], scale: "easy", threshold: 6 },
        gives: { problem: "wrong-shape" },
      },
      {
        given: { scores: [[6, 6, 6, 60]], weights: [[8, 10, 6, 8]], scale: "easy", threshold: 6 },
        gives: { problem: "out-of-range" },
      },
    ],
    seeAlso: ["SCREEN.SCORE", "SCREEN.SIMPLE", "SCREEN.STABILITY"],
  },
});
