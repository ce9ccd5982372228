import { number, text, yearOf } from "./column-kinds";
import { defineSheet } from "./define";

/** What enters and leaves the wastewater plants (DB43/T, A.3 a). */
export const plantQuality = defineSheet({
  kind: "table",
  id: "plant-quality",
  tab: { zh: "污水厂水质", en: "Plant water quality" },
  title: { zh: "污水处理厂进出水水质", en: "Wastewater plants: concentrations in and out" },
  intro: {
    zh: "每座厂每个因子每年一行，填年均浓度。出水不超过标准限值，进水不低于出水。",
    en: "One row for each plant, parameter and year, yearly means. The effluent meets its limit and is below the inflow.",
  },
  clause: "A.3 a)",
  tableName: "Park_PlantQuality",
  key: ["plant", "parameter", "year"],
  blankRows: 30,
  columns: [
    text("plant", { zh: "污水处理厂", en: "Plant" }, { width: 28 }),
    text(
      "parameter",
      { zh: "因子", en: "Parameter" },
      { width: 16, help: { zh: "COD、BOD5、SS、NH3-N、TN、TP 等。", en: "COD, BOD5, SS, NH3-N, TN, TP and so on." } },
    ),
    yearOf(),
    number("in", "mg/L", { zh: "进水浓度", en: "Inflow" }, { min: 0, width: 16 }),
    number("out", "mg/L", { zh: "出水浓度", en: "Effluent" }, { min: 0, width: 16 }),
    number("limit", "mg/L", { zh: "标准限值", en: "Limit" }, { min: 0, width: 16 }),
    text("standard", { zh: "执行标准", en: "Standard" }, { width: 30 }),
  ],
});
