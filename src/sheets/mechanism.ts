import { defineSheet } from "./define";
import { choice, description } from "./field-kinds";

/** The permanent mechanism, the next round and the filing (DB43/T, 6.7). */
export const mechanism = defineSheet({
  kind: "form",
  id: "mechanism",
  tab: { zh: "持续清洁生产", en: "Continued CP" },
  title: { zh: "持续清洁生产", en: "Continued cleaner production" },
  intro: {
    zh: "园区整体性清洁生产长效管理机制、下一轮清洁生产审核计划和工信部门备案。",
    en: "The park's permanent mechanism for cleaner production, the plan of the next audit, and the filing with the industry authority.",
  },
  clause: "6.7",
  sections: [
    {
      clause: "6.7",
      title: { zh: "长效管理机制、管理制度与考核办法", en: "Permanent mechanism, rules and appraisal" },
      fields: [
        description(
          "CM-01",
          { zh: "清洁生产管理组织", en: "Organisation for cleaner production" },
          {
            help: { zh: "机构、人员和职责。", en: "Body, people and duties." },
          },
        ),
        description(
          "CM-02",
          { zh: "清洁生产管理制度", en: "Rules for cleaner production" },
          {
            help: { zh: "文件名称、文号和主要内容。", en: "Documents with their number, and what they say." },
          },
        ),
        description(
          "CM-03",
          { zh: "清洁生产考核办法", en: "Appraisal of cleaner production" },
          {
            help: {
              zh: "考核对象、指标、周期和奖惩。",
              en: "Who is appraised, by what, how often, with which consequences.",
            },
          },
        ),
      ],
    },
    {
      clause: "6.7",
      title: { zh: "下一轮清洁生产审核计划", en: "Plan of the next audit" },
      fields: [
        description("CM-04", { zh: "下一轮审核的时间", en: "Period of the next audit" }),
        description("CM-05", { zh: "下一轮审核的范围", en: "Scope of the next audit" }),
        description("CM-06", { zh: "下一轮审核的重点", en: "Focus of the next audit" }),
      ],
    },
    {
      clause: "6.7",
      title: { zh: "审核报告备案", en: "Filing of the report" },
      fields: [
        choice(
          "CM-07",
          {
            filed: { zh: "已备案", en: "filed" },
            submitted: { zh: "已提交，待备案", en: "submitted, not yet filed" },
            pending: { zh: "未提交", en: "not submitted" },
          },
          { zh: "工信部门备案情况", en: "Filing with the industry authority" },
        ),
        {
          type: "date",
          id: "CM-08",
          title: { zh: "备案日期", en: "Date of filing" },
          required: "conditional",
          period: "once",
          condition: { zh: "已备案时", en: "when the report is filed" },
        },
        {
          type: "text",
          id: "CM-09",
          title: { zh: "备案文号", en: "Number of the filing" },
          required: "conditional",
          period: "once",
          condition: { zh: "已备案时", en: "when the report is filed" },
        },
      ],
    },
  ],
});
