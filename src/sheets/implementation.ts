import { day, number, oneOf, text } from "./column-kinds";
import { defineSheet } from "./define";

/** What became of the options, with their realised effects (DB43/T, 6.6). */
export const implementation = defineSheet({
  kind: "table",
  id: "implementation",
  tab: { zh: "方案实施", en: "Implementation" },
  title: { zh: "方案实施情况与实际效益", en: "Implementation of the options and realised benefits" },
  intro: {
    zh: "已实施或正在实施的方案每个一行。效益填年化的实际值；预期值在“清洁生产方案”中。数值为 0 的填 0，不要留空。",
    en: "One row for each option implemented or under way, with realised yearly benefits; expected ones stand on “Options”. Enter 0 for none, do not leave it blank.",
  },
  clause: "6.6",
  tableName: "Park_Implementation",
  key: ["option"],
  blankRows: 30,
  columns: [
    text("option", { zh: "方案编号", en: "Option no." }, { width: 12, linksTo: { sheet: "options", column: "id" } }),
    oneOf(
      "status",
      { zh: "实施状态", en: "Status" },
      {
        done: { zh: "已完成", en: "completed" },
        running: { zh: "实施中", en: "under way" },
        stopped: { zh: "已中止", en: "stopped" },
      },
      { width: 12 },
    ),
    day("completed", { zh: "完成日期", en: "Completed" }, { required: "conditional" }),
    number("investment", "万元", { zh: "实际投资", en: "Actual investment" }, { min: 0, required: "conditional" }),
    number("energy", "tce", { zh: "年节能量", en: "Energy saved per year" }, { required: "conditional" }),
    number("water", "万m3", { zh: "年节水量", en: "Water saved per year" }, { required: "conditional" }),
    number("co2", "tCO2", { zh: "年减少 CO2 排放量", en: "CO2 avoided per year" }, { required: "conditional" }),
    text(
      "environment",
      { zh: "其他环境效益", en: "Other environmental benefit" },
      {
        width: 28,
        required: "optional",
        help: { zh: "如减少固体废物、COD 的数量及单位。", en: "E.g. waste or COD avoided, with unit." },
      },
    ),
    number("money", "万元", { zh: "年经济效益", en: "Economic benefit per year" }, { required: "conditional" }),
    text("evidence", { zh: "证据", en: "Evidence" }, { width: 34, required: "conditional", fact: "document" }),
  ],
});
