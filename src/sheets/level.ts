import { number, oneOf, text } from "./column-kinds";
import { defineSheet } from "./define";

/** The present level of cleaner production and its potential (DB43/T, 6.2.2). */
export const level = defineSheet({
  kind: "table",
  id: "level",
  tab: { zh: "现状水平评估", en: "Present level" },
  title: { zh: "清洁生产现状水平评估与潜力", en: "Present level of cleaner production and its potential" },
  intro: {
    zh: "每个对标指标一行：现值、对标值及其来源和年份、水平等级，以及识别出的清洁生产潜力。对标值为参考，指南未规定。",
    en: "One row for each benchmarked indicator: present value, benchmark with source and year, level, and the potential identified. Benchmarks are references that the guideline does not fix.",
  },
  clause: "6.2.2",
  tableName: "Park_Level",
  key: ["indicator"],
  blankRows: 20,
  atLeast: 1,
  columns: [
    text("indicator", { zh: "指标", en: "Indicator" }, { width: 34 }),
    text(
      "unit",
      { zh: "单位", en: "Unit" },
      { width: 14, help: { zh: "现值与对标值的单位。", en: "Unit of the present value and of the benchmark." } },
    ),
    number("present", "1", { zh: "现值（基准期）", en: "Present value (base period)" }, { width: 16 }),
    number("benchmark", "1", { zh: "对标值", en: "Benchmark" }, { width: 14, decided: true }),
    text(
      "source",
      { zh: "对标值来源", en: "Source of the benchmark" },
      {
        width: 34,
        help: { zh: "标准号或文件名称及条款。", en: "Number of the standard, or document, with its clause." },
      },
    ),
    {
      id: "year",
      title: { zh: "对标值年份", en: "Year of the benchmark" },
      type: "year",
      required: "required",
      width: 14,
    },
    oneOf(
      "level",
      { zh: "水平等级", en: "Level" },
      {
        leading: { zh: "一级（国际清洁生产领先水平）", en: "1 (internationally leading)" },
        advanced: { zh: "二级（国内清洁生产先进水平）", en: "2 (nationally advanced)" },
        basic: { zh: "三级（国内清洁生产一般水平）", en: "3 (nationally basic)" },
        below: { zh: "低于三级", en: "below 3" },
        met: { zh: "达到对标值（未分级）", en: "benchmark met (not graded)" },
        missed: { zh: "未达到对标值（未分级）", en: "benchmark missed (not graded)" },
      },
      {
        width: 31,
        help: {
          zh: "分级按 GB/T 43329-2023（待核实）；对标文件不分级的，选“达到”或“未达到”。",
          en: "Levels by GB/T 43329-2023 (to be verified); choose “met” or “missed” where the benchmark has no levels.",
        },
      },
    ),
    text(
      "potential",
      { zh: "清洁生产潜力（量化）", en: "Potential, quantified" },
      {
        width: 36,
        help: {
          zh: "写明可节约或减排的数量；无潜力的写“无”。",
          en: "How much can be saved or avoided; say so if nothing.",
        },
      },
    ),
  ],
});
