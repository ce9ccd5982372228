import { defineSheet, type Section } from "./define";
import { evidence } from "./evidence";
import { choice, yesNo } from "./field-kinds";
import { partIds, parts } from "./parts";

/** Which parts the park has, one question each, under the lettered item that asks for them. */
const partSections: readonly Section[] = [...new Set(partIds.map((id) => parts[id].clause))].map((clause) => ({
  clause,
  title: { zh: "适用内容：本园区有无", en: "What applies: does the park have" },
  fields: partIds
    .filter((id) => parts[id].clause === clause)
    .map((id) =>
      choice(parts[id].field, yesNo, parts[id].title, {
        required: "optional",
        help: {
          zh: "“是”：有关的条件资料须填写；“否”：有关各行视为不适用，新建时隐藏；留空则逐项在“资料状态”说明。",
          en: "“yes”: the entries about it are due; “no”: they do not apply and are hidden in a new workbook; blank: each says so by its own status.",
        },
      }),
    ),
}));

/** Who is audited, by whom, and over which periods (DB43/T 6.1.2 b); stands at the front of the report. */
export const cover = defineSheet({
  kind: "form",
  id: "cover",
  tab: { zh: "封面", en: "Cover" },
  title: { zh: "园区清洁生产审核：封面", en: "Cleaner-production audit of the park: cover" },
  intro: {
    zh: "审核对象、机构与三个期间。这里填写的内容在其他表中不再重复填写。",
    en: "The park, the bodies and the three periods. What is entered here is not asked for again on another sheet.",
  },
  clause: "6.1.2 b)",
  sections: [
    {
      clause: "A.1 a)",
      title: { zh: "审核对象与机构", en: "Park and bodies" },
      fields: [
        {
          type: "text",
          id: "A1a-01",
          title: { zh: "园区名称", en: "Park name" },
          required: "required",
          period: "once",
          evidence: evidence.approval,
          help: { zh: "与批准文件一致的全称。", en: "The full name, as in the document of approval." },
        },
        {
          type: "text",
          id: "A1a-12",
          title: { zh: "管理机构名称与性质", en: "Management body: name and nature" },
          required: "required",
          period: "once",
          evidence: evidence.charter,
          help: {
            zh: "园区管委会为审核责任主体（6.1.1 a）。",
            en: "The park's management committee is responsible for the audit (6.1.1 a).",
          },
        },
        {
          type: "text",
          id: "A1a-18",
          title: { zh: "咨询/技术支持机构", en: "Consultant" },
          required: "conditional",
          period: "once",
          part: "consultant",
          condition: { zh: "委托咨询机构开展审核时", en: "when a consultant supports the audit" },
          evidence: { zh: "技术服务合同", en: "service contract" },
        },
      ],
    },
    {
      clause: "1",
      title: { zh: "适用性", en: "Scope of application" },
      fields: [
        choice(
          "A1a-05",
          yesNo,
          { zh: "是否纳入强制性清洁生产审核范围", en: "Under mandatory cleaner-production audit" },
          {
            evidence: { zh: "生态环境部门公布的名单", en: "list of the environmental authority" },
            help: {
              zh: "填“是”则本指南不适用（条款 1）。",
              en: "“Yes” means that the guideline does not apply (clause 1).",
            },
          },
        ),
        choice(
          "A1g-01",
          {
            first: { zh: "首轮审核", en: "first round" },
            repeated: { zh: "再次审核", en: "repeated audit" },
          },
          { zh: "是否首轮", en: "First or repeated audit" },
          {
            evidence: { zh: "工信部门备案", en: "filing with the industry authority" },
            help: {
              zh: "再次审核须填写 A.1 g)，并在报告前言中回顾上一轮（条款 7）。",
              en: "A repeated audit fills A.1 g), and the report's preface reviews the previous round (clause 7).",
            },
          },
        ),
      ],
    },
    {
      clause: "6.1.2 b)",
      title: { zh: "审核基准期、审核考察期及审核期", en: "Base period, examination period and audit period" },
      fields: [
        {
          type: "year",
          id: "A1a-15",
          title: { zh: "审核基准期（年）", en: "Base period (year)" },
          required: "required",
          period: "once",
          evidence: evidence.audit,
          help: {
            zh: "完整自然年，须在考察期之内，通常为考察期最后一年（惯例）。",
            en: "A full calendar year within the examination period, usually its last (convention).",
          },
        },
        {
          type: "year",
          id: "A1a-16-start",
          title: { zh: "审核考察期：起始年", en: "Examination period: first year" },
          required: "required",
          period: "once",
          evidence: evidence.audit,
          help: {
            zh: "通常为近三个自然年（惯例，指南未规定）。",
            en: "Usually the last three calendar years (convention; the guideline does not say).",
          },
        },
        {
          type: "year",
          id: "A1a-16-end",
          title: { zh: "审核考察期：终止年", en: "Examination period: last year" },
          required: "required",
          period: "once",
          evidence: evidence.audit,
          help: { zh: "不早于起始年，且早于审核期。", en: "Not before its first year, and before the audit period." },
        },
        {
          type: "date",
          id: "A1a-17-start",
          title: { zh: "审核期：起始日期", en: "Audit period: first day" },
          required: "required",
          period: "once",
          evidence: evidence.audit,
          help: { zh: "启动审核之日，不早于考察期末。", en: "The day of the kick-off, after the examination period." },
        },
        {
          type: "date",
          id: "A1a-17-end",
          title: { zh: "审核期：终止日期", en: "Audit period: last day" },
          required: "required",
          period: "once",
          evidence: evidence.audit,
          help: {
            zh: "备案完成之日；审核期通常为 6–18 个月（惯例）。",
            en: "The day of the filing; an audit usually takes 6 to 18 months (convention).",
          },
        },
      ],
    },
    ...partSections,
  ],
});
