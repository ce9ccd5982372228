import { day, oneOf, rowId, text } from "./column-kinds";
import { defineSheet } from "./define";

/** Policies and plans of the park, one document a row (DB43/T, A.1 c) and A.1 d). */
export const plans = defineSheet({
  kind: "table",
  id: "plans",
  tab: { zh: "规划与政策", en: "Plans, policies" },
  title: { zh: "园区规划与产业政策清单", en: "Plans and industrial policies of the park" },
  intro: {
    zh: "入园协议、准入条件、规范条件、优惠政策和各类规划，每份文件一行；规划环评意见的逐条落实在“符合性分析”填写。",
    en: "Entry agreements, entry criteria, incentives and plans, one document a row; how the opinion on the plan EIA is carried out goes on “Conformity”.",
  },
  clause: "A.1 c)",
  tableName: "Park_Plans",
  key: ["id"],
  blankRows: 20,
  columns: [
    rowId({ zh: "文件编号", en: "Document no." }, "L1"),
    oneOf(
      "kind",
      { zh: "类别", en: "Kind" },
      {
        agreement: { zh: "入园协议", en: "entry agreement" },
        entry: { zh: "负面清单（准入条件）", en: "negative list, entry criteria" },
        conditions: { zh: "行业规范条件", en: "industry conditions" },
        incentive: { zh: "优惠政策", en: "incentive" },
        master: { zh: "总体规划", en: "master plan" },
        development: { zh: "发展规划", en: "development plan" },
        eia: { zh: "规划环境影响评价", en: "plan EIA" },
        special: { zh: "专项规划（碳、能、水等）", en: "special plan (carbon, energy, water)" },
      },
      { width: 30 },
    ),
    text("name", { zh: "文件名称", en: "Document" }, { width: 40 }),
    text(
      "number",
      { zh: "文号", en: "Number" },
      {
        width: 22,
        required: "conditional",
        help: { zh: "有文号的须填；规划填批复文号。", en: "Due where there is one; for a plan, of its approval." },
      },
    ),
    text("issuer", { zh: "发布（批复）机关", en: "Issued or approved by" }, { width: 24 }),
    day("date", { zh: "发布（批复）日期", en: "Issued on" }),
    {
      id: "until",
      title: { zh: "有效期（规划期）至", en: "Valid until" },
      type: "year",
      required: "conditional",
      width: 14,
      help: {
        zh: "有期限的填终止年；规划期应覆盖考察期。",
        en: "The last year where there is one; a plan's term covers the examination period.",
      },
    },
    oneOf(
      "state",
      { zh: "效力", en: "In force" },
      {
        "in-force": { zh: "现行有效", en: "in force" },
        revising: { zh: "修订中", en: "under revision" },
        drafting: { zh: "编制中", en: "being drafted" },
        expired: { zh: "已失效", en: "expired" },
      },
      { width: 14 },
    ),
    text(
      "content",
      { zh: "要点", en: "Main points" },
      {
        width: 44,
        help: {
          zh: "与清洁生产有关的条款；协议写份数和环保、能耗、亩均要求。",
          en: "What matters here; for agreements how many, and what they bind on.",
        },
      },
    ),
  ],
});
