import { oneOf, rowId, text } from "./column-kinds";
import { defineSheet } from "./define";

/** Conformity with law, policy and technical standards (DB43/T, 6.2.2). */
export const conformity = defineSheet({
  kind: "table",
  id: "conformity",
  tab: { zh: "符合性分析", en: "Conformity" },
  title: { zh: "与相关政策法规、技术标准的符合性分析", en: "Conformity with law, policy and technical standards" },
  intro: {
    zh: "每项要求一行，逐条给出现状与结论。不符合的要求须进入“问题清单”。",
    en: "One row for each requirement, with the present state and a conclusion. What does not conform goes on the list of problems.",
  },
  clause: "6.2.2",
  tableName: "Park_Conformity",
  key: ["id"],
  blankRows: 30,
  atLeast: 1,
  columns: [
    rowId({ zh: "编号", en: "No." }, "C1"),
    text("document", { zh: "政策法规或技术标准", en: "Law, policy or standard" }, { width: 36 }),
    text(
      "clause",
      { zh: "条款", en: "Clause" },
      {
        width: 14,
        required: "optional",
        help: { zh: "整份文件适用时留空。", en: "Blank when the whole document applies." },
      },
    ),
    text("requirement", { zh: "要求", en: "Requirement" }, { width: 40 }),
    text("state", { zh: "园区现状", en: "Present state" }, { width: 40 }),
    oneOf(
      "conclusion",
      { zh: "结论", en: "Conclusion" },
      {
        conforms: { zh: "符合", en: "conforms" },
        mostly: { zh: "基本符合", en: "mostly conforms" },
        not: { zh: "不符合", en: "does not conform" },
        "not-applicable": { zh: "不适用", en: "not applicable" },
      },
      { width: 18 },
    ),
    text(
      "problem",
      { zh: "对应问题编号", en: "Problem no." },
      {
        required: "conditional",
        linksTo: { sheet: "problems", column: "id" },
        help: { zh: "结论为“不符合”时必填。", en: "Due when the requirement is not met." },
      },
    ),
  ],
});
