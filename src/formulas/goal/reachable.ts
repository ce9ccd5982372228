import { problem, value } from "../../core/outcome";
import { remainder, within } from "../arithmetic";
import { defineFormula } from "../define";
import { baseline, target } from "./goal-inputs";

/** Share of the way at which a goal counts as reachable on conditions. */
const customaryCondition = 0.8;

export const goalReachable = defineFormula({
  id: "GOAL.REACHABLE",
  since: "0.1.0",
  title: { zh: "目标可达性", en: "Reachability of a goal" },
  inputs: {
    baseline,
    target,
    forecast: {
      kind: "number",
      unit: "{amount}",
      title: { zh: "预测值", en: "forecast" },
      summary: { zh: "一般为 GOAL.FORECAST 的结果。", en: "Usually from GOAL.FORECAST." },
    },
    condition: {
      kind: "number",
      unit: "1",
      min: 0,
      max: 1,
      optional: true,
      omitted: customaryCondition,
      title: { zh: "有条件可达的下限", en: "least for conditional" },
      summary: { zh: "省略为 0.8。", en: "Omitted means 0.8." },
    },
  },
  result: {
    kind: "table",
    columns: [
      { id: "reachability", title: { zh: "可达率", en: "reachability" }, unit: "1" },
      { id: "shortfall", title: { zh: "尚缺效果", en: "shortfall" }, unit: "{amount}" },
      {
        id: "verdict",
        title: { zh: "判定", en: "verdict" },
        words: {
          reachable: { zh: "可达", en: "reachable" },
          conditional: { zh: "有条件可达", en: "reachable on conditions" },
          unreachable: { zh: "不可达", en: "not reachable" },
        },
      },
    ],
  },
  formula: (given) => {
    const way = remainder([given.target], [given.baseline]);
    if (way === 0) return problem("division-by-zero", ["target", "baseline"]);
    const reachability = remainder([given.forecast], [given.baseline]) / way;
    if (within(1, reachability)) return value([[reachability, 0, "reachable"]]);
    const conditional = within(given.condition ?? customaryCondition, reachability);
    const shortfall = Math.abs(given.target - given.forecast);
    return value([[reachability, shortfall, conditional ? "conditional" : "unreachable"]]);
  },
  doc: {
    summary: {
      zh: "预测值完成目标路程的比例、尚缺的效果与判定：可达（≥ 100 %）、有条件可达或不可达。",
      en: "How much of the way the forecast covers, the effect still wanting, and the verdict: reachable (100 % or more), reachable on conditions, or not reachable.",
    },
    equation:
      "reachability = (forecast - baseline) / (target - baseline); shortfall = |target - forecast|; reachable: reachability >= 100%; conditional: reachability >= condition",
    clause: "6.6",
    sources: [{ document: "DB43/T", clause: "6.6", confidence: "verified" }],
    notes: [
      {
        zh: "标准未规定界限：100 % 与 80 % 为建议值，可改。恰好等于界限时取较好的判定。",
        en: "The standard sets no limits: 100 % and 80 % are proposals and the latter can be changed. Exactly at a limit the better verdict holds.",
      },
    ],
    examples: [
      { given: { baseline: 0.5, target: 0.4, forecast: 0.38 }, gives: [[1.2, 0, "reachable"]] },
      { given: { baseline: 50000, target: 40000, forecast: 41500 }, gives: [[0.85, 1500, "conditional"]] },
      { given: { baseline: 0.7, target: 0.8, forecast: 0.72 }, gives: [[0.2, 0.08, "unreachable"]] },
      { given: { baseline: 50000, target: 40000, forecast: 42000 }, gives: [[0.8, 2000, "conditional"]] },
      { given: { baseline: 0.5, target: 0.5, forecast: 0.4 }, gives: { problem: "division-by-zero" } },
      { given: { baseline: 0.5, target: 0.4 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["GOAL.FORECAST", "GOAL.ATTAINMENT", "REDUCTIONRATE"],
  },
});
