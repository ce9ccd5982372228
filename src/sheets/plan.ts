import { day, oneOf, text } from "./column-kinds";
import { defineSheet } from "./define";

/** The work plan of the audit by stage (DB43/T, 6.1.2 a). */
export const plan = defineSheet({
  kind: "table",
  id: "plan",
  tab: { zh: "审核工作计划", en: "Work plan" },
  title: { zh: "审核工作计划", en: "Work plan of the audit" },
  intro: {
    zh: "七个阶段（6.1–6.7）各至少一行：工作内容、起止时间、负责人（部门）和参与人（部门）。三个期间填在“封面”。",
    en: "At least one row for each of the seven stages (6.1 to 6.7): work, dates, person or department in charge, participants. The three periods are entered on the cover.",
  },
  clause: "6.1.2 a)",
  tableName: "Park_Plan",
  key: ["stage", "content"],
  blankRows: 14,
  atLeast: 7,
  columns: [
    oneOf(
      "stage",
      { zh: "阶段", en: "Stage" },
      {
        preparation: { zh: "审核准备", en: "preparation" },
        "pre-audit": { zh: "预审核", en: "pre-audit" },
        audit: { zh: "审核", en: "audit" },
        generation: { zh: "实施方案的产生和筛选", en: "generation and screening of options" },
        choice: { zh: "实施方案的确定", en: "choice of options" },
        implementation: { zh: "方案的实施", en: "implementation" },
        continued: { zh: "持续清洁生产", en: "continued cleaner production" },
      },
      { width: 36 },
    ),
    text("content", { zh: "工作内容", en: "Work" }, { width: 46 }),
    day("start", { zh: "开始日期", en: "Start" }),
    day("end", { zh: "结束日期", en: "End" }),
    text("responsible", { zh: "负责人（部门）", en: "In charge" }, { width: 24 }),
    text("participants", { zh: "参与人（部门）", en: "Participants" }, { width: 34 }),
  ],
});
