import { day, number, oneOf, rowId, text, yesOrNo } from "./column-kinds";
import { defineSheet } from "./define";

/** Publicity and training (DB43/T, 6.1.3). */
export const training = defineSheet({
  kind: "table",
  id: "training",
  tab: { zh: "宣传与培训", en: "Publicity and training" },
  title: { zh: "宣传教育与培训记录", en: "Records of publicity and training" },
  intro: {
    zh: "每次活动一行。宣传教育的对象包括园区各职能部门和各企业相关人员；专业技术培训涵盖政策法规和激励措施、审核程序及方法、审核环节的实施要点。",
    en: "One row for each event. Publicity reaches the park's departments and its enterprises; training covers law, policy and incentives, procedure and methods, and the key points of each step.",
  },
  clause: "6.1.3",
  tableName: "Park_Training",
  key: ["id"],
  blankRows: 12,
  atLeast: 2,
  columns: [
    rowId({ zh: "活动编号", en: "Event no." }, "T1"),
    oneOf(
      "kind",
      { zh: "类型", en: "Kind" },
      {
        publicity: { zh: "宣传教育", en: "publicity" },
        training: { zh: "专业技术培训", en: "training" },
      },
      { width: 16 },
    ),
    text("topic", { zh: "主题", en: "Topic" }, { width: 38 }),
    day("date", { zh: "日期", en: "Date" }),
    oneOf(
      "audience",
      { zh: "对象", en: "Audience" },
      {
        departments: { zh: "园区职能部门", en: "departments of the park" },
        enterprises: { zh: "园区内企业", en: "enterprises of the park" },
        both: { zh: "职能部门和企业", en: "departments and enterprises" },
        group: { zh: "审核小组", en: "audit groups" },
      },
      { width: 28 },
    ),
    number("people", "人", { zh: "人数", en: "People" }, { integer: true, min: 1 }),
    yesOrNo("policy", { zh: "含政策法规和激励措施", en: "Law, policy, incentives" }, { width: 14 }),
    yesOrNo("procedure", { zh: "含审核程序及方法", en: "Procedure and methods" }, { width: 14 }),
    yesOrNo("key-points", { zh: "含审核环节的实施要点", en: "Key points of each step" }, { width: 14 }),
    text(
      "evidence",
      { zh: "证据（签到表、照片、教材）", en: "Evidence (attendance, photos, material)" },
      { width: 34, fact: "document" },
    ),
  ],
});
