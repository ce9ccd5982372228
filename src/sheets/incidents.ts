import { day, number, oneOf, rowId, text } from "./column-kinds";
import { defineSheet } from "./define";

/** Environmental incidents, drills and emergency resources (DB43/T, A.5 e) and A.5 f). */
export const incidents = defineSheet({
  kind: "table",
  id: "incidents",
  tab: { zh: "事故与应急", en: "Incidents, drills" },
  title: { zh: "环境事故、应急演练与应急资源", en: "Incidents, drills and emergency resources" },
  intro: {
    zh: "考察期内每起环境事故、每次演练一行，应急队伍和物资库每处一行；次数应与 A.5 e)、A.5 f) 相符。",
    en: "One row for each incident and drill of the examination period, and for each team and store; numbers agree with A.5 e) and A.5 f).",
  },
  clause: "A.5 f)",
  tableName: "Park_Incidents",
  key: ["id"],
  blankRows: 20,
  columns: [
    rowId({ zh: "编号", en: "No." }, "Y1"),
    oneOf(
      "kind",
      { zh: "类别", en: "Kind" },
      {
        accident: { zh: "环境事故", en: "incident" },
        drill: { zh: "应急演练", en: "drill" },
        team: { zh: "应急队伍", en: "team" },
        store: { zh: "应急物资库", en: "store of supplies" },
      },
      { width: 20 },
    ),
    day(
      "date",
      { zh: "日期", en: "Date" },
      { help: { zh: "队伍、物资库填组建日期。", en: "Of founding for a team or store." } },
    ),
    text("place", { zh: "地点或单位", en: "Place or body" }, { width: 28 }),
    text("subject", { zh: "经过、科目或配备", en: "What happened, or what it holds" }, { width: 40 }),
    oneOf(
      "level",
      { zh: "事故级别", en: "Level" },
      {
        extraordinary: { zh: "特别重大", en: "extraordinary" },
        major: { zh: "重大", en: "major" },
        larger: { zh: "较大", en: "larger" },
        general: { zh: "一般", en: "general" },
      },
      { width: 16, required: "conditional", help: { zh: "环境事故必填。", en: "Due for an incident." } },
    ),
    text(
      "cause",
      { zh: "原因", en: "Cause" },
      { width: 28, required: "conditional", help: { zh: "环境事故必填。", en: "Due for an incident." } },
    ),
    number(
      "loss",
      "万元",
      { zh: "损失", en: "Loss" },
      { min: 0, width: 12, required: "conditional", help: { zh: "环境事故必填。", en: "Due for an incident." } },
    ),
    number(
      "people",
      "人",
      { zh: "参加人数", en: "People" },
      { integer: true, min: 0, width: 12, required: "optional" },
    ),
    text("handling", { zh: "处置或评估", en: "Handling or appraisal" }, { width: 36 }),
  ],
});
