import { day, oneOf, rowId, text } from "./column-kinds";
import { defineSheet } from "./define";

/** What was verified and corrected on site (DB43/T, 6.2.1 b). */
export const siteVisits = defineSheet({
  kind: "table",
  id: "site-visits",
  tab: { zh: "现场考察", en: "Site visits" },
  title: { zh: "现场考察核实和修正记录", en: "Record of data verified and corrected on site" },
  intro: {
    zh: "每核实一项资料一行，写明修正前后的数值和单位；修正后的数值须回填到相应资料表。",
    en: "One row for each item verified, with the values before and after and their unit; enter a corrected value on its data sheet too.",
  },
  clause: "6.2.1 b)",
  tableName: "Park_SiteVisits",
  key: ["id"],
  blankRows: 20,
  atLeast: 1,
  columns: [
    rowId({ zh: "记录编号", en: "Record no." }, "V1"),
    day("date", { zh: "日期", en: "Date" }),
    text("place", { zh: "地点或企业", en: "Place or enterprise" }, { width: 28 }),
    text("people", { zh: "考察人员", en: "Visited by" }, { width: 22 }),
    text(
      "subject",
      { zh: "核实内容", en: "Verified" },
      { width: 34, help: { zh: "写明资料编号，如 A2a-01。", en: "Name the item, e.g. A2a-01." } },
    ),
    text("before", { zh: "核实前（含单位）", en: "Before, with unit" }, { width: 20 }),
    text("after", { zh: "核实后（含单位）", en: "After, with unit" }, { width: 20 }),
    oneOf(
      "outcome",
      { zh: "结论", en: "Outcome" },
      {
        confirmed: { zh: "属实", en: "confirmed" },
        corrected: { zh: "已修正", en: "corrected" },
        open: { zh: "待查", en: "open" },
      },
      { width: 12 },
    ),
    text("evidence", { zh: "证据", en: "Evidence" }, { width: 30 }),
  ],
});
