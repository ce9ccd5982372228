import { number, oneOf, rowId, text } from "./column-kinds";
import { defineSheet } from "./define";

/** What the previous audit set itself and what became of it (DB43/T, A.1 g) and clause 7). */
export const previousRound = defineSheet({
  kind: "table",
  id: "previous-round",
  tab: { zh: "上轮回顾", en: "Previous round" },
  title: { zh: "上一轮审核重点、目标与方案完成情况", en: "Focus, goals and options of the previous round" },
  intro: {
    zh: "再次审核的园区填写：上一轮的审核重点、目标和方案各一行，写明完成情况及后续工作。",
    en: "For a repeated audit: one row for each focus, goal and option of the previous round, with what became of it and what followed.",
  },
  clause: "A.1 g)",
  tableName: "Park_PreviousRound",
  key: ["id"],
  blankRows: 30,
  columns: [
    rowId({ zh: "编号", en: "No." }, "S1"),
    oneOf(
      "kind",
      { zh: "类别", en: "Kind" },
      {
        focus: { zh: "审核重点", en: "focus" },
        goal: { zh: "审核目标", en: "goal" },
        option: { zh: "清洁生产方案", en: "option" },
      },
      { width: 16 },
    ),
    text("name", { zh: "内容", en: "Content" }, { width: 40 }),
    text(
      "target",
      { zh: "目标值（含单位）", en: "Target, with unit" },
      { width: 20, required: "conditional", help: { zh: "审核目标必填。", en: "Due for a goal." } },
    ),
    text(
      "result",
      { zh: "完成值（含单位）", en: "Result, with unit" },
      { width: 20, required: "conditional", help: { zh: "审核目标必填。", en: "Due for a goal." } },
    ),
    number(
      "rate",
      "%",
      { zh: "完成率", en: "Attainment" },
      {
        min: 0,
        usual: [0, 200],
        required: "conditional",
        help: { zh: "审核目标必填，如 88 表示 88%。", en: "Due for a goal; 88 for 88 %." },
      },
    ),
    oneOf(
      "status",
      { zh: "完成（实施）情况", en: "Status" },
      {
        done: { zh: "已完成", en: "done" },
        partly: { zh: "部分完成", en: "partly done" },
        "not-done": { zh: "未完成", en: "not done" },
      },
      { width: 18 },
    ),
    text(
      "follow-up",
      { zh: "未完成原因与后续工作", en: "Why not, and what followed" },
      { width: 44, required: "conditional", help: { zh: "未全部完成的必填。", en: "Due unless it is done." } },
    ),
  ],
});
