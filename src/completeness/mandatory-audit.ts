import { defineRule } from "./define";
import { fieldOf, valuePlace } from "./field-index";

export const mandatoryAudit = defineRule({
  id: "mandatory-audit",
  since: "0.1.0",
  clause: "1",
  severity: "error",
  title: { zh: "不适用于强制性审核的园区", en: "Not for parks under mandatory audit" },
  message: {
    zh: "园区已纳入强制性清洁生产审核范围，本指南不适用。",
    en: "The park is under mandatory cleaner-production audit, to which the guideline does not apply.",
  },
  remedy: {
    zh: "核对生态环境部门公布的名单；确已纳入的，按强制性审核的规定开展。",
    en: "Check the list of the environmental authority; if the park is on it, follow the rules of the mandatory audit.",
  },
  because: {
    zh: "条款 1：不适用于已纳入国家或地方强制性清洁生产审核范围的园区专项审核。",
    en: "Clause 1 excludes audits of parks under national or local mandatory audit.",
  },
  examples: [
    { fields: { "A1a-05": "yes" }, finds: 1 },
    { fields: { "A1a-05": "no" }, finds: 0 },
    { fields: { "A1a-05": null }, finds: 0 },
  ],
  find: ({ data, sheets }) => ({
    hits: data.value("A1a-05") === "yes" ? [{ place: valuePlace(fieldOf(sheets, "A1a-05")) }] : [],
  }),
});
