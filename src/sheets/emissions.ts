import { number, oneOf, text, yearOf } from "./column-kinds";
import { defineSheet } from "./define";

/** Pollutants beyond those that the form A.4 asks for by name (DB43/T, A.4 b). */
export const emissions = defineSheet({
  kind: "table",
  id: "emissions",
  tab: { zh: "特征污染物", en: "Other pollutants" },
  title: { zh: "废水、废气特征污染物产生与排放", en: "Other pollutants of waste water and waste gas" },
  intro: {
    zh: "A.4 b) 未单列的污染物（重金属、氯化氢、氟化物等），每种每年一行，单位 kg。COD、氨氮、SO2 等在 A.4 填写，不要重复。",
    en: "Pollutants that A.4 b) does not name (metals, HCl, fluorides and so on), one row for each and year, in kg. COD, NH3-N, SO2 and the like stay on A.4.",
  },
  clause: "A.4 b)",
  tableName: "Park_Emissions",
  key: ["kind", "name", "year"],
  blankRows: 30,
  columns: [
    oneOf(
      "kind",
      { zh: "介质", en: "Medium" },
      {
        water: { zh: "废水", en: "waste water" },
        gas: { zh: "废气", en: "waste gas" },
      },
      { width: 14 },
    ),
    text("name", { zh: "污染物", en: "Pollutant" }, { width: 24 }),
    yearOf(),
    number("generated", "kg", { zh: "产生量", en: "Generated" }, { min: 0, width: 16 }),
    number("discharged", "kg", { zh: "排放量", en: "Discharged" }, { min: 0, width: 16 }),
    number(
      "permitted",
      "kg",
      { zh: "许可排放量", en: "Permitted" },
      {
        min: 0,
        width: 16,
        required: "conditional",
        help: { zh: "排污许可证载明的必填。", en: "Due where a permit names it." },
      },
    ),
    text("source", { zh: "主要来源企业（行业）", en: "Main sources" }, { width: 30 }),
    text("treatment", { zh: "处理措施与达标情况", en: "Treatment and compliance" }, { width: 36 }),
  ],
});
