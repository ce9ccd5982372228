import { problem, value } from "../core/outcome";
import { defineFormula } from "./define";
import { direction } from "./direction";
import { reaches } from "./reaching";

const levels = ["I", "II", "III"] as const;

const verdicts = {
  I: { zh: "I级", en: "level I" },
  II: { zh: "II级", en: "level II" },
  III: { zh: "III级", en: "level III" },
  none: { zh: "未入级", en: "no level" },
  met: { zh: "达标", en: "met" },
  "not-met": { zh: "不达标", en: "not met" },
} as const;

export const benchmark = defineFormula({
  id: "BENCHMARK",
  since: "0.1.0",
  title: { zh: "对标定级", en: "Level against a benchmark" },
  inputs: {
    figure: { kind: "number", unit: "{amount}", title: { zh: "指标值", en: "value" } },
    limits: {
      kind: "numbers",
      unit: "{amount}",
      title: { zh: "限值", en: "limits" },
      summary: {
        zh: "单个限值，或由严到宽的 I、II、III 级基准值（1 至 3 个），与指标值同单位。",
        en: "One limit, or the values of levels I, II, III from the strictest on (1 to 3), in the unit of the value.",
      },
    },
    direction,
  },
  result: { kind: "text", words: verdicts },
  formula: ({ figure, limits, direction: better }) => {
    if (limits.length > levels.length) {
      return problem("wrong-shape", "limits", { expected: "columns", columns: levels.length, given: limits.length });
    }
    const strictestFirst = limits.every((limit, index) => reaches(limits[index - 1] ?? limit, limit, better));
    if (!strictestFirst) return problem("wrong-shape", "limits", { expected: "levels" });
    const reached = limits.findIndex((limit) => reaches(figure, limit, better));
    if (limits.length === 1) return value(reached === 0 ? "met" : "not-met");
    return value(levels[reached] ?? "none");
  },
  doc: {
    summary: {
      zh: "指标值达到哪一级基准：I级、II级、III级或未入级（未达到最低一级）；只有一个限值时为达标或不达标。恰好等于限值为达到。",
      en: "The level a value reaches: level I, II, III, or no level; with a single limit met or not met. A value exactly at the limit reaches it.",
    },
    equation: "level(figure, limits, direction)",
    clause: "6.2.2",
    sources: [
      {
        document: "GB/T 43329-2023",
        confidence: "to-verify",
        note: {
          zh: "I 级为国际清洁生产领先水平，II 级为国内先进，III 级为国内基本水平。",
          en: "Level I is internationally leading, II nationally advanced, III the national basic level.",
        },
      },
    ],
    notes: [
      {
        zh: "部分版本的 Excel 会把区域中的空单元格作为 0 传入，此时 0 会被当作限值；限值不齐时请只选有数的单元格。",
        en: "Some versions of Excel hand over 0 for a blank cell of a range, which then counts as a limit of 0; where levels are wanting select only the cells that hold one.",
      },
    ],
    examples: [
      { given: { figure: 7.2, limits: [[6, 8, 10]], direction: "lower" }, gives: "II" },
      { given: { figure: 0.92, limits: [[0.9, 0.8, 0.7]], direction: "越大越好" }, gives: "I" },
      { given: { figure: 12, limits: [[6, 8, 10]], direction: "lower" }, gives: "none" },
      { given: { figure: 8, limits: [[8]], direction: "lower" }, gives: "met" },
      { given: { figure: 0.7, limits: [[0.75]], direction: "higher" }, gives: "not-met" },
      { given: { figure: 7, limits: [[10, 8, 6]], direction: "lower" }, gives: { problem: "wrong-shape" } },
      { given: { figure: 7, limits: [[8]], direction: "sideways" }, gives: { problem: "unknown-choice" } },
      { given: { limits: [[8]], direction: "lower" }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["GREENPARK.INDEX", "GREENPARK.HJ274", "GOAL.ATTAINMENT"],
  },
});
