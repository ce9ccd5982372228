import { defineSheet } from "./define";
import { yesNo } from "./field-kinds";

/** The industrial enterprises of the park (DB43/T, A.1 b); the yearly data of each link to it by name. */
export const enterprises = defineSheet({
  kind: "table",
  id: "enterprises",
  tab: { zh: "企业清单", en: "Enterprises" },
  title: { zh: "工业企业清单", en: "Industrial enterprises" },
  intro: {
    zh: "每家工业企业一行。企业名称须唯一，“企业年度数据”从这里选择。",
    en: "One row for each industrial enterprise. Names are unique; the yearly data choose from them.",
  },
  clause: "A.1 b)",
  tableName: "Park_Enterprises",
  key: ["name"],
  blankRows: 30,
  atLeast: 1,
  columns: [
    {
      id: "code",
      title: { zh: "统一社会信用代码", en: "Unified social credit code" },
      type: "text",
      required: "required",
      width: 22,
      help: { zh: "18 位，唯一。", en: "18 characters, unique." },
    },
    {
      id: "name",
      title: { zh: "企业名称", en: "Enterprise" },
      type: "text",
      required: "required",
      width: 30,
      help: { zh: "营业执照上的全称，表内唯一。", en: "Full name as licensed, unique in this table." },
    },
    {
      id: "industry",
      title: { zh: "行业代码（GB/T 4754）", en: "Industry (GB/T 4754)" },
      type: "text",
      required: "required",
      width: 14,
      help: { zh: "制造业为 C13–C43，如 C3041。", en: "Manufacturing is C13 to C43, e.g. C3041." },
    },
    {
      id: "leading",
      title: { zh: "是否主导产业", en: "Leading industry" },
      type: "choice",
      choices: yesNo,
      required: "required",
    },
    {
      id: "product",
      title: { zh: "主要产品", en: "Main product" },
      type: "text",
      required: "required",
      width: 24,
      help: { zh: "产品与年产能，注明实物单位。", en: "Product and yearly capacity with its unit." },
    },
    {
      id: "above-scale",
      title: { zh: "规模以上", en: "Above scale" },
      type: "choice",
      choices: yesNo,
      required: "required",
      help: { zh: "年主营业务收入 2000 万元及以上。", en: "Yearly main revenue of 20 million yuan and more." },
    },
    {
      id: "key-energy-user",
      title: { zh: "重点用能单位", en: "Key energy user" },
      type: "choice",
      choices: yesNo,
      required: "required",
      help: { zh: "列入发展改革部门重点用能单位名单的企业。", en: "On the authority's list of key energy users." },
    },
    {
      id: "audit",
      title: { zh: "清洁生产审核情况", en: "Cleaner-production audit" },
      type: "choice",
      choices: {
        "mandatory-done": { zh: "强制性，已完成", en: "mandatory, done" },
        "mandatory-due": { zh: "强制性，未完成", en: "mandatory, due" },
        "voluntary-done": { zh: "自愿性，已完成", en: "voluntary, done" },
        "voluntary-running": { zh: "自愿性，进行中", en: "voluntary, under way" },
        none: { zh: "未开展", en: "none" },
      },
      required: "required",
      width: 22,
      help: {
        zh: "强制性审核企业应全部完成（A.2 f)、6.2.2）。",
        en: "Mandatory audits should all be done (A.2 f), 6.2.2).",
      },
    },
  ],
});
