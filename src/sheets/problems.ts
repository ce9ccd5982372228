import { oneOf, rowId, text } from "./column-kinds";
import { defineSheet } from "./define";

/** The list of problems (DB43/T, 6.3.1 and 5.1). */
export const problems = defineSheet({
  kind: "table",
  id: "problems",
  tab: { zh: "问题清单", en: "Problems" },
  title: { zh: "问题清单", en: "List of problems" },
  intro: {
    zh: "每个共性问题一行，写明量化值和产生环节。“原因清单”“清洁生产方案”和“符合性分析”按编号从这里选择。",
    en: "One row for each common problem, with a figure and where it arises. Causes, options and the conformity analysis choose from these numbers.",
  },
  clause: "6.3.1",
  tableName: "Park_Problems",
  key: ["id"],
  blankRows: 30,
  atLeast: 1,
  columns: [
    rowId({ zh: "问题编号", en: "Problem no." }, "P1"),
    text("title", { zh: "问题", en: "Problem" }, { width: 36 }),
    oneOf(
      "category",
      { zh: "类别", en: "Category" },
      {
        energy: { zh: "能耗高", en: "high energy use" },
        material: { zh: "物耗高", en: "high material use" },
        pollution: { zh: "污染重", en: "heavy pollution" },
        efficiency: { zh: "效率低", en: "low efficiency" },
        carbon: { zh: "碳排放强度大", en: "high carbon intensity" },
        other: { zh: "其他", en: "other" },
      },
      { width: 22, help: { zh: "清洁生产薄弱环节的五类（5.1）。", en: "The weak points named by 5.1." } },
    ),
    text("quantified", { zh: "量化值", en: "Figure" }, { width: 36 }),
    text("where", { zh: "产生环节", en: "Where it arises" }, { width: 28 }),
    oneOf(
      "source",
      { zh: "发现途径", en: "How it was found" },
      {
        documents: { zh: "资料分析", en: "analysis of documents" },
        discussion: { zh: "座谈研讨", en: "discussion" },
        "site-visit": { zh: "现场调查", en: "site visit" },
        expert: { zh: "专家指导", en: "expert advice" },
        data: { zh: "数据分析", en: "analysis of data" },
      },
      { width: 22, help: { zh: "发现问题的方式（5.1）。", en: "The ways named by 5.1." } },
    ),
    text(
      "unanswered",
      { zh: "不提方案的理由", en: "Why no option answers it" },
      {
        width: 30,
        required: "conditional",
        help: { zh: "没有对应方案时必填。", en: "Due when no option answers the problem." },
      },
    ),
    text(
      "item",
      { zh: "对应资料编号", en: "Item no." },
      {
        width: 18,
        required: "optional",
        help: {
          zh: "资料表上反映该问题的编号，如 A3d-05；多个用顿号隔开。",
          en: "The item that shows the problem, e.g. A3d-05; several with commas.",
        },
      },
    ),
  ],
});
