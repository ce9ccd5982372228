import { day, enterprise, number, oneOf, problem, rowId, text } from "./column-kinds";
import { defineSheet } from "./define";

/** Inspection findings, complaints and penalties with their rectification (DB43/T, A.5 c). */
export const inspections = defineSheet({
  kind: "table",
  id: "inspections",
  tab: { zh: "督察与投诉", en: "Inspections" },
  title: { zh: "环保督察、投诉、处罚及整改", en: "Inspections, complaints, penalties and rectification" },
  intro: {
    zh: "考察期内每个督察问题、投诉、处罚一行，写明整改情况。未销号的督察问题进入“问题清单”。",
    en: "One row for each finding, complaint and penalty of the examination period, with its rectification. An open finding of an inspection goes on the list of problems.",
  },
  clause: "A.5 c)",
  tableName: "Park_Inspections",
  key: ["id"],
  blankRows: 40,
  columns: [
    rowId({ zh: "编号", en: "No." }, "D1"),
    oneOf(
      "kind",
      { zh: "类别", en: "Kind" },
      {
        inspection: { zh: "环保督察", en: "inspection" },
        complaint: { zh: "环境投诉", en: "complaint" },
        penalty: { zh: "行政处罚", en: "penalty" },
      },
      { width: 16 },
    ),
    day("date", { zh: "日期", en: "Date" }),
    text("source", { zh: "来源（部门、平台）", en: "Authority or hotline" }, { width: 24 }),
    enterprise(
      "enterprise",
      { zh: "涉及企业", en: "Enterprise" },
      { required: "optional", help: { zh: "涉及园区公用设施的留空。", en: "Blank when it concerns the park itself." } },
    ),
    text("finding", { zh: "问题", en: "Finding" }, { width: 36 }),
    text("responsible", { zh: "责任单位（人）", en: "Responsible" }, { width: 22 }),
    day("deadline", { zh: "整改时限", en: "Deadline" }, { required: "conditional" }),
    text("measures", { zh: "整改措施与结果", en: "Rectification" }, { width: 36 }),
    oneOf(
      "state",
      { zh: "状态", en: "State" },
      {
        closed: { zh: "已销号（办结）", en: "closed" },
        open: { zh: "整改中", en: "under way" },
        overdue: { zh: "逾期", en: "overdue" },
      },
      { width: 18 },
    ),
    number(
      "fine",
      "万元",
      { zh: "罚款金额", en: "Fine" },
      {
        min: 0,
        width: 14,
        required: "conditional",
        help: { zh: "行政处罚必填，没有罚款的填 0。", en: "Due for a penalty; 0 without one." },
      },
    ),
    problem({ zh: "督察问题未销号时必填。", en: "Due for an open finding of an inspection." }),
  ],
});
