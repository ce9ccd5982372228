import { problem, value } from "../../core/outcome";
import { remainder, sum, within } from "../arithmetic";
import { defineFormula } from "../define";
import { direction } from "../direction";
import { baseline } from "./goal-inputs";

export const goalForecast = defineFormula({
  id: "GOAL.FORECAST",
  since: "0.1.0",
  title: { zh: "目标预测值", en: "Forecast of a goal" },
  inputs: {
    baseline: { ...baseline, min: 0 },
    options: {
      kind: "table",
      columns: {
        effect: {
          kind: "number",
          unit: "{amount}",
          title: { zh: "年效果", en: "yearly effect" },
        },
        rate: {
          kind: "number",
          unit: "1",
          min: 0,
          max: 1,
          optional: true,
          title: { zh: "实施率", en: "implementation rate" },
        },
        overlap: {
          kind: "number",
          unit: "1",
          min: 0,
          max: 1,
          optional: true,
          title: { zh: "重叠折减系数", en: "overlap factor" },
        },
      },
      optional: true,
      title: { zh: "拟实施方案", en: "planned options" },
      summary: {
        zh: "每行一个方案：年效果（削减量或提高量，正数），可加实施率与重叠折减系数（0–1）两列；列一旦使用每行都要填。",
        en: "A row for each option: yearly effect (reduction or rise, positive), with optional columns for implementation rate and overlap factor (0–1); a column in use must be filled in every row.",
      },
    },
    activityRatio: {
      kind: "number",
      unit: "1",
      min: 0,
      optional: true,
      omitted: 1,
      title: { zh: "活动量之比", en: "activity ratio" },
      summary: {
        zh: "目标年活动量 ÷ 基准年活动量，用于绝对量目标；省略为 1。",
        en: "Activity of the target year over that of the baseline, for absolute goals; omitted means 1.",
      },
    },
    direction: {
      ...direction,
      optional: true,
      summary: {
        zh: "省略为 lower：方案效果使数值下降；higher：使数值上升。",
        en: "Omitted means lower: options bring the value down; higher: they raise it.",
      },
    },
  },
  result: { kind: "number", unit: "{amount}" },
  formula: (given) => {
    const { options = [], activityRatio = 1 } = given;
    for (const [column, name] of ["rate", "overlap"].entries()) {
      const key = name === "rate" ? "rate" : "overlap";
      const blank = options.findIndex((option) => option[key] === null);
      if (blank >= 0 && options.some((option) => option[key] !== null)) {
        return problem("missing-input", "options", { row: blank + 1, column: column + 2 });
      }
    }
    const unchanged = given.baseline * activityRatio;
    const effects = options.map((option) => option.effect * (option.rate ?? 1) * (option.overlap ?? 1));
    const effect = sum(effects);
    if (given.direction === "higher") return value(unchanged + effect);
    return within(effect, unchanged)
      ? value(Math.max(0, remainder([unchanged], effects)))
      : problem("out-of-range", "options", { given: effect, max: unchanged });
  },
  doc: {
    summary: {
      zh: "按拟实施方案的预期效果预测目标年的数值，用于中远期目标的可达性分析。",
      en: "Value expected in the target year from the planned options, for the reachability of mid and long-term goals.",
    },
    equation: "baseline * activityRatio - sum(options.effect * options.rate * options.overlap)",
    clause: "6.6",
    sources: [
      {
        document: "DB43/T",
        clause: "6.6",
        confidence: "verified",
        note: {
          zh: "按拟实施方案的预期效果预测中远期目标的可达性，未规定公式。",
          en: "Mid and long-term goals are judged on the expected effect of planned options; it sets no formula.",
        },
      },
    ],
    notes: [
      {
        zh: "方案效果之和超过现状量时拒绝计算：多半是重复计算了同一对象的节约量，请用重叠折减系数。得到强度时再除以目标年增加值。",
        en: "Effects that exceed what there is are refused: the same saving was probably counted twice; use the overlap factor. For an intensity divide by the added value of the target year.",
      },
      {
        zh: "部分版本的 Excel 会把区域中的空单元格作为 0 传入：空的实施率会使该方案不计效果；请逐行填写。完整性检查会报告这些空值。",
        en: "Some versions of Excel hand over 0 for a blank cell of a range: a blank implementation rate then takes the option out. Fill in every row; the completeness check reports such blanks.",
      },
    ],
    examples: [
      { given: { baseline: 50000, options: [[3000], [2000]], activityRatio: 1.2 }, gives: 55000 },
      {
        given: {
          baseline: 50000,
          options: [
            [3000, 1, 1],
            [2000, 0.8, 0.5],
          ],
        },
        gives: 46200,
      },
      { given: { baseline: 0.7, options: [[0.05]], direction: "higher" }, gives: 0.75 },
      { given: { baseline: 50000 }, gives: 50000 },
      { given: { baseline: 5000, options: [[3000], [2500]] }, gives: { problem: "out-of-range" } },
      {
        given: {
          baseline: 50000,
          options: [
            [3000, 1],
            [2000, null],
          ],
        },
        gives: { problem: "missing-input" },
      },
    ],
    seeAlso: ["GOAL.REACHABLE", "GOAL.ATTAINMENT"],
  },
});
