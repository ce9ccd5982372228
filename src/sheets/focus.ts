import { oneOf, score, text, yesOrNo } from "./column-kinds";
import { defineSheet } from "./define";
import { media } from "./flows";

/** Candidates for the audit's focus and the choice among them (DB43/T, 6.2.3). */
export const focus = defineSheet({
  kind: "table",
  id: "focus",
  tab: { zh: "审核重点", en: "Focus" },
  title: { zh: "备选审核重点比选", en: "Choice of the audit's focus" },
  intro: {
    zh: "围绕能耗高、物耗高、污染重、碳排放强度大的产业链环节和基础设施列出备选审核重点，按 1–10 评分；总分按“评价参数”的权重自动计算。",
    en: "Candidates are links of the chain and facilities with high energy or material use, heavy pollution or high carbon intensity. Score each from 1 to 10; the total follows from the weights on “Parameters”.",
  },
  clause: "6.2.3",
  tableName: "Park_Focus",
  key: ["candidate"],
  blankRows: 10,
  atLeast: 2,
  columns: [
    text("candidate", { zh: "备选审核重点", en: "Candidate" }, { width: 34 }),
    oneOf(
      "kind",
      { zh: "类别", en: "Kind" },
      {
        chain: { zh: "产业链环节", en: "link of the chain" },
        facility: { zh: "基础设施", en: "facility" },
        enterprise: { zh: "企业", en: "enterprise" },
      },
      { width: 20 },
    ),
    score(
      "energy",
      { zh: "能耗（10 = 最高）", en: "Energy use (10 = highest)" },
      { zh: "1–10，10 = 能耗最高。", en: "1 to 10; 10 uses the most energy." },
    ),
    score(
      "material",
      { zh: "物耗（10 = 最高）", en: "Material use (10 = highest)" },
      { zh: "1–10，10 = 物耗、水耗最高。", en: "1 to 10; 10 uses the most material and water." },
    ),
    score(
      "pollution",
      { zh: "污染（10 = 最重）", en: "Pollution (10 = heaviest)" },
      { zh: "1–10，10 = 污染物产生和排放最多。", en: "1 to 10; 10 pollutes the most." },
    ),
    score(
      "carbon",
      { zh: "碳排放强度（10 = 最大）", en: "Carbon intensity (10 = highest)" },
      { zh: "1–10，10 = 碳排放强度最大。", en: "1 to 10; 10 has the highest carbon intensity." },
    ),
    score(
      "potential",
      { zh: "清洁生产潜力（10 = 最大）", en: "Potential (10 = greatest)" },
      { zh: "1–10，10 = 潜力最大。", en: "1 to 10; 10 has the greatest potential." },
    ),
    score(
      "cooperation",
      { zh: "配合度（10 = 最积极）", en: "Readiness (10 = greatest)" },
      { zh: "1–10，10 = 最愿意配合审核。", en: "1 to 10; 10 is the most willing." },
    ),
    {
      id: "score",
      title: { zh: "加权总分", en: "Weighted score" },
      type: "computed",
      required: "required",
      unit: "1",
      format: 0,
      computation: {
        formula: "SCREEN.SCORE",
        inputs: {
          scores: { columns: ["energy", "material", "pollution", "carbon", "potential", "cooperation"] },
          weights: { fields: ["PA-01", "PA-02", "PA-03", "PA-04", "PA-05", "PA-06"] },
        },
      },
    },
    yesOrNo("selected", { zh: "是否确定为审核重点", en: "Chosen as focus" }, { width: 14 }),
    text(
      "reason",
      { zh: "理由", en: "Reason" },
      {
        width: 40,
        required: "conditional",
        help: {
          zh: "选中的重点得分低于未选中的备选重点时必填。",
          en: "Due when a chosen focus scores less than one that is not chosen.",
        },
      },
    ),
    oneOf("analysis", { zh: "对应的平衡分析", en: "Its analysis" }, media, {
      width: 18,
      required: "conditional",
      help: {
        zh: "选定的审核重点必填（6.2.5）：在“物质流能量流”用哪种介质分析。",
        en: "Due for a chosen focus (6.2.5): the medium analysed on “Flows”.",
      },
    }),
  ],
});
