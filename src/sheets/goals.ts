import { number, oneOf, rowId, text } from "./column-kinds";
import { defineSheet } from "./define";

/** The goals (DB43/T, 6.2.4) with what the options achieved and promise for them (6.6). */
export const goals = defineSheet({
  kind: "table",
  id: "goals",
  tab: { zh: "清洁生产目标", en: "Goals" },
  title: {
    zh: "清洁生产目标：设置、完成情况与可达性",
    en: "Goals of cleaner production: setting, attainment, reachability",
  },
  intro: {
    zh: "每个指标的每个期限一行，须含绝对量和相对量指标。近期目标按已实施方案的效果填“实际值”，中远期目标按拟实施方案的预期效果填“预期值”，完成率和可达率自动计算。",
    en: "One row for each figure and horizon, absolute and relative ones. Enter what implemented options achieved for a near-term goal, and what planned options promise for a longer-term one; attainment and reachability are computed.",
  },
  clause: "6.2.4",
  tableName: "Park_Goals",
  key: ["id"],
  blankRows: 16,
  atLeast: 2,
  columns: [
    rowId({ zh: "目标编号", en: "Goal no." }, "G1"),
    text("indicator", { zh: "指标", en: "Figure" }, { width: 32 }),
    oneOf(
      "kind",
      { zh: "类型", en: "Kind" },
      {
        absolute: { zh: "绝对量", en: "absolute" },
        relative: { zh: "相对量", en: "relative" },
      },
      { width: 12 },
    ),
    oneOf(
      "direction",
      { zh: "方向", en: "Direction" },
      {
        lower: { zh: "越小越好", en: "lower is better" },
        higher: { zh: "越大越好", en: "higher is better" },
      },
      { width: 18 },
    ),
    text(
      "unit",
      { zh: "单位", en: "Unit" },
      { width: 14, help: { zh: "本行各数值共用的单位。", en: "Unit of all figures of the row." } },
    ),
    number(
      "baseline",
      "1",
      { zh: "基准值", en: "Baseline" },
      { help: { zh: "审核基准期的值，与资料表一致。", en: "Value of the base period, as on the data sheets." } },
    ),
    number("target", "1", { zh: "目标值", en: "Target" }, { decided: true }),
    oneOf(
      "horizon",
      { zh: "期限", en: "Horizon" },
      {
        near: { zh: "近期", en: "near-term" },
        long: { zh: "中远期", en: "longer-term" },
      },
      { width: 12 },
    ),
    { id: "due", title: { zh: "目标年", en: "Due in" }, type: "year", required: "required", width: 10 },
    text(
      "basis",
      { zh: "测算依据与参考基准", en: "Ground and benchmark" },
      {
        width: 40,
        help: {
          zh: "目标宜参考行业基准或国家标准（6.2.4 a），写明名称和条款。",
          en: "Goals should refer to an industry benchmark or national standard (6.2.4 a): name and clause.",
        },
      },
    ),
    number(
      "achieved",
      "1",
      { zh: "实际值（已实施方案后）", en: "Achieved (implemented options)" },
      {
        required: "conditional",
        width: 20,
        help: {
          zh: "近期目标必填：实测值，或基准值减已实施方案的年化效果。",
          en: "Due for near-term goals: measured, or the baseline less the yearly effect of implemented options.",
        },
      },
    ),
    number(
      "expected",
      "1",
      { zh: "预期值（拟实施方案后）", en: "Expected (planned options)" },
      {
        required: "conditional",
        width: 20,
        help: {
          zh: "中远期目标必填：再计入拟实施方案的预期效果。",
          en: "Due for longer-term goals: with the expected effect of planned options as well.",
        },
      },
    ),
    {
      id: "attainment",
      title: { zh: "完成率", en: "Attainment" },
      type: "computed",
      required: "conditional",
      unit: "1",
      format: "percent",
      computation: {
        formula: "GOAL.ATTAINMENT",
        inputs: { baseline: { column: "baseline" }, target: { column: "target" }, actual: { column: "achieved" } },
      },
    },
    {
      id: "reachability",
      title: { zh: "可达率", en: "Reachability" },
      type: "computed",
      required: "conditional",
      unit: "1",
      format: "percent",
      computation: {
        formula: "GOAL.ATTAINMENT",
        inputs: { baseline: { column: "baseline" }, target: { column: "target" }, actual: { column: "expected" } },
      },
    },
  ],
});
