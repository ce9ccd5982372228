import type { Text } from "../core/text";
import { defineSheet, type Column } from "./define";

/** A yearly amount of an enterprise, never negative. */
const amount = (
  id: string,
  unit: string,
  title: Text,
  more: Partial<Pick<Column, "required" | "help" | "integer">> = {},
): Column => ({ id, unit, title, type: "number", required: "required", min: 0, ...more });

/** Output, resources, energy and emissions of each enterprise in each year (DB43/T, A.1 b) and A.2 f). */
export const enterpriseYears = defineSheet({
  kind: "table",
  id: "enterprise-years",
  version: 1,
  tab: { zh: "企业年度数据", en: "Enterprise data" },
  title: { zh: "企业年度数据：产出、能耗、水耗与排放", en: "Enterprises by year: output, energy, water, emissions" },
  intro: {
    zh: "每家企业每年一行。各列之和应与 A.1、A.2、A.4 的园区数据相符；没有发生的填 0，未统计的留空。",
    en: "One row for each enterprise and year. Columns should add up to the park's figures in A.1, A.2 and A.4. Enter 0 for nothing, leave blank for not recorded.",
  },
  clause: "A.2 f)",
  tableName: "Park_EnterpriseYears",
  key: ["enterprise", "year"],
  blankRows: 90,
  atLeast: 1,
  columns: [
    {
      id: "enterprise",
      title: { zh: "企业名称", en: "Enterprise" },
      type: "text",
      required: "required",
      linksTo: { sheet: "enterprises", column: "name" },
      width: 30,
      help: { zh: "从“企业清单”中选择。", en: "Choose from the list of enterprises." },
    },
    {
      id: "year",
      title: { zh: "年份", en: "Year" },
      type: "year",
      required: "required",
      help: { zh: "审核考察期内的年份。", en: "A year of the examination period." },
    },
    amount("output", "万元", { zh: "工业总产值（现价）", en: "Gross output value" }),
    amount(
      "added-value",
      "万元",
      { zh: "工业增加值", en: "Industrial value added" },
      {
        required: "optional",
        help: { zh: "与园区工业增加值同一价格年。", en: "In the same prices as the park's value added." },
      },
    ),
    amount("employees", "人", { zh: "从业人数", en: "Employees" }, { integer: true }),
    amount("electricity", "万kWh", { zh: "用电量", en: "Electricity" }),
    amount(
      "coal",
      "t",
      { zh: "煤炭", en: "Coal" },
      { help: { zh: "燃料用，实物量。", en: "As fuel, physical tonnes." } },
    ),
    amount("gas", "万Nm3", { zh: "天然气", en: "Natural gas" }),
    amount("heat", "GJ", { zh: "外购热力", en: "Purchased heat" }),
    amount(
      "energy",
      "tce",
      { zh: "综合能耗（当量值）", en: "Total energy (calorific)" },
      {
        help: {
          zh: "电力按 0.1229 kgce/kWh 折算（GB/T 2589-2020）。",
          en: "Electricity at 0.1229 kgce/kWh (GB/T 2589-2020).",
        },
      },
    ),
    amount("fresh-water", "万m3", { zh: "新鲜水量", en: "Fresh water" }),
    amount("reused-water", "万m3", { zh: "重复利用水量", en: "Reused water" }),
    amount("wastewater", "万t", { zh: "废水排放量", en: "Wastewater discharged" }),
    amount("COD", "t", { zh: "COD 排放量", en: "COD discharged" }),
    amount("NH3N", "t", { zh: "氨氮排放量", en: "NH3-N discharged" }),
    amount("SO2", "t", { zh: "SO2 排放量", en: "SO2 discharged" }),
    amount("NOX", "t", { zh: "NOx 排放量", en: "NOx discharged" }),
    amount("VOC", "t", { zh: "VOCs 排放量", en: "VOCs discharged" }),
    amount("solid-waste", "t", { zh: "一般工业固体废物产生量", en: "General solid waste generated" }),
    amount("solid-waste-utilised", "t", { zh: "一般工业固体废物综合利用量", en: "General solid waste utilised" }),
    amount("hazardous-waste", "t", { zh: "危险废物产生量", en: "Hazardous waste generated" }),
  ],
});
