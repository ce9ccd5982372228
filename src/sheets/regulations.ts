import { day, number, oneOf, rowId, text } from "./column-kinds";
import { defineSheet } from "./define";

/** Bodies, rules and their enforcement (DB43/T, A.5 a), A.5 b), A.5 d), A.5 f), A.5 h). */
export const regulations = defineSheet({
  kind: "table",
  id: "regulations",
  tab: { zh: "机构与制度", en: "Bodies and rules" },
  title: { zh: "管理机构、制度与执行记录", en: "Bodies, rules and their enforcement" },
  intro: {
    zh: "管理机构、制度和执行记录（检查、考核、奖惩）各一行；水资源、能源、生态环境每类至少一项制度，有制度的应有执行记录。",
    en: "One row for each body, rule and record of enforcement (checks, assessment, rewards). Water, energy and environment have at least one rule each, and a rule has its record.",
  },
  clause: "A.5 b)",
  tableName: "Park_Regulations",
  key: ["id"],
  blankRows: 30,
  columns: [
    rowId({ zh: "编号", en: "No." }, "M1"),
    oneOf(
      "kind",
      { zh: "类别", en: "Kind" },
      {
        body: { zh: "管理机构", en: "body" },
        rule: { zh: "制度", en: "rule" },
        record: { zh: "执行记录", en: "record" },
        risk: { zh: "风险防范制度", en: "rule on risk prevention" },
        responsibility: { zh: "企业主体责任制度", en: "rule on responsibility" },
        damage: { zh: "损害鉴定评估制度", en: "rule on damage" },
        disclosure: { zh: "环境信息公布制度", en: "rule on disclosure" },
      },
      { width: 24 },
    ),
    oneOf(
      "subject",
      { zh: "领域", en: "Subject" },
      {
        water: { zh: "水资源", en: "water" },
        energy: { zh: "能源", en: "energy" },
        environment: { zh: "生态环境", en: "environment" },
        all: { zh: "综合", en: "all of them" },
      },
      { width: 16 },
    ),
    text("name", { zh: "名称", en: "Name" }, { width: 40 }),
    text(
      "number",
      { zh: "文号", en: "Number" },
      {
        width: 22,
        required: "conditional",
        help: { zh: "制度和机构批复有文号的必填。", en: "Due where there is one." },
      },
    ),
    day(
      "date",
      { zh: "日期", en: "Date" },
      { help: { zh: "成立、发布或执行之日。", en: "Of founding, issue or enforcement." } },
    ),
    number(
      "staff",
      "人",
      { zh: "专职人数", en: "Full-time staff" },
      {
        integer: true,
        min: 0,
        width: 14,
        required: "conditional",
        help: { zh: "管理机构必填，合计与 A5a-01-staff 相符。", en: "Due for a body; adds up to A5a-01-staff." },
      },
    ),
    text("content", { zh: "职责、要求或结果", en: "Duties, demands or outcome" }, { width: 44 }),
  ],
});
