import { defineRule } from "./define";

export const reportFiling = defineRule({
  id: "report-filing",
  since: "0.1.0",
  clause: "6.7",
  severity: "warning",
  title: { zh: "工信部门备案", en: "Filing with the industry authority" },
  message: { zh: "审核报告尚未完成工信部门备案。", en: "The report is not yet filed with the industry authority." },
  remedy: {
    zh: "备案后在“持续清洁生产”改为“已备案”，并填写日期和文号。",
    en: "Once it is filed, say so on “Continued CP” with date and number.",
  },
  because: {
    zh: "6.7：编制审核报告并完成工信部门备案；备案前可作为待办。",
    en: "6.7: the report is filed with the industry authority; until then it remains to be done.",
  },
  examples: [
    { fields: { "CM-07": "pending" }, finds: 1 },
    { fields: { "CM-07": "submitted" }, finds: 1 },
    { fields: { "CM-07": "filed" }, finds: 0 },
    { finds: 0 },
  ],
  find: ({ data }) => {
    const filing = data.value("CM-07");
    return {
      hits: filing === "pending" || filing === "submitted" ? [{ place: { sheet: "mechanism", field: "CM-07" } }] : [],
    };
  },
});
