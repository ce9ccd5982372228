import type { Text } from "../core/text";
import { defineSheet, type Column } from "./define";

/** A yearly amount of an enterprise, never negative; those of all enterprises add up to the park's field `total`. */
const amount = (
  id: string,
  unit: string,
  title: Text,
  { total, ...more }: { readonly total: string } & Partial<Pick<Column, "required" | "help" | "integer">>,
): Column => ({
  id,
  unit,
  title,
  type: "number",
  required: "required",
  min: 0,
  aggregation: { kind: "sum", total },
  ...more,
});

/** An amount that grows with the output, so that enterprises are compared by what they need or emit for it. */
const perOutput = (...given: Parameters<typeof amount>): Column => ({ ...amount(...given), comparedPer: "output" });

/** Output, resources, energy and emissions of each enterprise in each year (DB43/T, A.1 b) and A.2 f). */
export const enterpriseYears = defineSheet({
  kind: "table",
  id: "enterprise-years",
  version: 2,
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
    amount("output", "万元", { zh: "工业总产值（现价）", en: "Gross output value" }, { total: "A1b-09" }),
    perOutput(
      "added-value",
      "万元",
      { zh: "工业增加值", en: "Industrial value added" },
      {
        total: "A1b-07",
        required: "optional",
        help: {
          zh: "现价，与园区工业增加值（现价）口径一致。",
          en: "At current prices, as the park's value added at current prices.",
        },
      },
    ),
    amount("employees", "人", { zh: "从业人数", en: "Employees" }, { total: "A1b-10", integer: true }),
    perOutput("electricity", "万kWh", { zh: "用电量", en: "Electricity" }, { total: "A2d-05" }),
    perOutput(
      "coal",
      "t",
      { zh: "煤炭", en: "Coal" },
      {
        total: "A2d-07",
        help: { zh: "燃料用，实物量。", en: "As fuel, physical tonnes." },
      },
    ),
    perOutput("gas", "万Nm3", { zh: "天然气", en: "Natural gas" }, { total: "A2d-08" }),
    perOutput("heat", "GJ", { zh: "外购热力", en: "Purchased heat" }, { total: "A2d-06" }),
    perOutput(
      "energy",
      "tce",
      { zh: "综合能耗（当量值）", en: "Total energy (calorific)" },
      {
        total: "A2d-03",
        help: {
          zh: "电力按 0.1229 kgce/kWh 折算（GB/T 2589-2020）。",
          en: "Electricity at 0.1229 kgce/kWh (GB/T 2589-2020).",
        },
      },
    ),
    perOutput("fresh-water", "万m3", { zh: "新鲜水量", en: "Fresh water" }, { total: "A2a-01" }),
    perOutput("reused-water", "万m3", { zh: "重复利用水量", en: "Reused water" }, { total: "A2a-07" }),
    perOutput("wastewater", "万t", { zh: "废水排放量", en: "Wastewater discharged" }, { total: "A4b-02" }),
    perOutput("COD", "t", { zh: "COD 排放量", en: "COD discharged" }, { total: "A4b-03-COD" }),
    perOutput("NH3N", "t", { zh: "氨氮排放量", en: "NH3-N discharged" }, { total: "A4b-03-NH3N" }),
    perOutput("SO2", "t", { zh: "SO2 排放量", en: "SO2 discharged" }, { total: "A4b-05-SO2" }),
    perOutput("NOX", "t", { zh: "NOx 排放量", en: "NOx discharged" }, { total: "A4b-05-NOX" }),
    perOutput("VOC", "t", { zh: "VOCs 排放量", en: "VOCs discharged" }, { total: "A4b-05-VOC" }),
    perOutput(
      "solid-waste",
      "t",
      { zh: "一般工业固体废物产生量", en: "General solid waste generated" },
      { total: "A2a-21" },
    ),
    perOutput(
      "solid-waste-utilised",
      "t",
      { zh: "一般工业固体废物综合利用量", en: "General solid waste utilised" },
      { total: "A2a-22" },
    ),
    perOutput("hazardous-waste", "t", { zh: "危险废物产生量", en: "Hazardous waste generated" }, { total: "A3d-04" }),
    {
      id: "note",
      title: { zh: "说明", en: "Note" },
      type: "text",
      required: "optional",
      width: 30,
      help: {
        zh: "数值与同行业或往年相差悬殊而属实的，写明原因；写明后不再提示。",
        en: "Why a figure is far from those of the sector or of other years, where it is right; it is then no longer asked about.",
      },
    },
  ],
});
