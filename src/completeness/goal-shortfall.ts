import { defineRule } from "./define";
import { optionName } from "./option-name";

/** A goal reached exactly must not fail for the binary representation of its decimals. */
const slack = 1e-9;

export const goalShortfall = defineRule({
  id: "goal-shortfall",
  since: "0.1.0",
  clause: "6.6",
  severity: "warning",
  title: { zh: "目标完成率和可达率", en: "Goals that are missed" },
  message: {
    zh: "目标 {goal} 的{measure}为 {percent}%，未达到 100%。",
    en: "The {measure} of goal {goal} is {percent} %, below 100 %.",
  },
  remedy: {
    zh: "在报告 6.1 分析原因，或补充方案；数据有误的改正数值。",
    en: "Give the reasons in 6.1 of the report or add options; correct the figures if they are wrong.",
  },
  because: {
    zh: "6.6 要求分析近期目标完成情况和中远期目标可达性；完成率 =（实际值 − 基准值）÷（目标值 − 基准值）。",
    en: "6.6 asks for the attainment of near-term and the reachability of longer-term goals: (achieved − baseline) ÷ (target − baseline).",
  },
  examples: [
    { tables: { goals: [{ id: "G1", horizon: "near", baseline: 10, target: 8, achieved: 9 }] }, finds: 1 },
    {
      tables: { goals: [{ id: "G1", horizon: "long", baseline: 10, target: 8, expected: 8.5, achieved: 10 }] },
      finds: 1,
    },
    { tables: { goals: [{ id: "G1", horizon: "near", baseline: 0.5, target: 0.4, achieved: 0.4 }] }, finds: 0 },
    { tables: { goals: [{ id: "G1", horizon: "near", baseline: 10, target: 10, achieved: 9 }] }, finds: 0 },
  ],
  find: ({ data, evaluation }) => ({
    hits: data.rows("goals").flatMap((row) => {
      const { horizon } = row.cells;
      if (horizon !== "near" && horizon !== "long") return [];
      const column = horizon === "near" ? "attainment" : "reachability";
      const outcome = evaluation.at({ sheet: "goals", row: row.index, column });
      if (outcome?.ok !== true || typeof outcome.value !== "number" || outcome.value >= 1 - slack) return [];
      return [
        {
          place: { sheet: "goals", row: row.index, column },
          args: {
            goal: optionName(row),
            measure: horizon === "near" ? { zh: "完成率", en: "attainment" } : { zh: "可达率", en: "reachability" },
            percent: Math.floor(outcome.value * 1000 + slack) / 10,
          },
        },
      ];
    }),
  }),
});
