import { enterprise, oneOf, text, yearOf } from "./column-kinds";
import { defineSheet } from "./define";

/** Official lists on which enterprises of the park stand (DB43/T, A.1 e), A.4 b), A.5 d). */
export const enterpriseLists = defineSheet({
  kind: "table",
  id: "enterprise-lists",
  tab: { zh: "企业名录", en: "Enterprise lists" },
  title: { zh: "园区企业列入的名录", en: "Official lists with enterprises of the park" },
  intro: {
    zh: "绿色制造、高新技术、“两高”项目、重点碳排放单位和环境风险分级，每家企业每个名录一行。重点用能单位在“企业清单”标记。",
    en: "Green titles, high-tech, projects of high energy use, key emitters and risk classes, one row for each enterprise and list. Key energy users are marked on “Enterprises”.",
  },
  clause: "A.1 e)",
  tableName: "Park_EnterpriseLists",
  key: ["kind", "enterprise"],
  blankRows: 40,
  columns: [
    oneOf(
      "kind",
      { zh: "名录", en: "List" },
      {
        green: { zh: "绿色制造名单", en: "green manufacturing" },
        "high-tech": { zh: "高新技术企业", en: "high-tech enterprise" },
        "two-high": { zh: "“两高”项目", en: "high energy use, emissions" },
        emitter: { zh: "重点碳排放单位", en: "key carbon emitter" },
        "risk-major": { zh: "重大环境风险", en: "major environmental risk" },
        "risk-larger": { zh: "较大环境风险", en: "larger environmental risk" },
        "risk-general": { zh: "一般环境风险", en: "general environmental risk" },
      },
      { width: 28 },
    ),
    enterprise("enterprise", { zh: "企业名称", en: "Enterprise" }, { width: 32 }),
    text(
      "name",
      { zh: "称号、项目或级别", en: "Title, project or class" },
      {
        width: 34,
        required: "conditional",
        help: { zh: "绿色制造称号和“两高”项目必填。", en: "Due for a green title and for a project." },
      },
    ),
    yearOf({ zh: "列入年份", en: "Since" }, { width: 12 }),
    text("authority", { zh: "公布部门与文号", en: "Authority and document" }, { width: 36 }),
  ],
});
