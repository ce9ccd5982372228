import { items, properties, regions } from "../core/factors";
import { defineSheet } from "./define";

/**
 * The audit's own factors, which win over the published ones (DB43/T, A.2 d). The columns up to the source stand in the
 * order in which formulas take own factors.
 */
export const ownFactors = defineSheet({
  kind: "table",
  id: "factors",
  tab: { zh: "自有系数", en: "Own factors" },
  title: { zh: "自有系数（优先于公布值）", en: "Own factors (they win over published ones)" },
  intro: {
    zh: "园区实测或取自其他文件的折标系数、热值、排放因子等，每个系数一行。填写后，指标计算中的相应系数即以此为准；留空则用公布值。每行须注明来源，审核报告会列出。",
    en: "Coefficients, heating values and emission factors that were measured or come from another document, one on each row. The indicators take them instead of the published figures. Each needs its source; the report lists them.",
  },
  clause: "A.2 d)",
  tableName: "Park_Factors",
  key: ["item", "property", "year", "region"],
  blankRows: 20,
  columns: [
    {
      id: "item",
      title: { zh: "项目", en: "Item" },
      type: "choice",
      choices: items,
      required: "required",
      width: 24,
      help: { zh: "能源、耗能工质、碳酸盐或温室气体。", en: "An energy carrier, medium, carbonate or greenhouse gas." },
    },
    {
      id: "property",
      title: { zh: "系数种类", en: "Factor" },
      type: "choice",
      choices: properties,
      required: "required",
      width: 30,
      help: {
        zh: "电力和热力的排放因子选“二氧化碳排放因子”。",
        en: "For electricity and heat choose the CO2 emission factor.",
      },
    },
    {
      id: "value",
      title: { zh: "数值", en: "Value" },
      type: "number",
      unit: "-",
      min: 0,
      decided: true,
      required: "required",
      help: { zh: "大于 0，单位见右列；0 视为未填。", en: "Above 0, in the unit beside it; 0 counts as blank." },
    },
    {
      id: "unit",
      title: { zh: "单位", en: "Unit" },
      type: "text",
      required: "required",
      width: 14,
      help: {
        zh: "如 kgce/kg、kJ/kg、GJ/t、tC/GJ、kgCO2/kWh、tCO2/GJ；碳氧化率为 1 或 %。",
        en: "For example kgce/kg, kJ/kg, GJ/t, tC/GJ, kgCO2/kWh, tCO2/GJ; an oxidation rate has 1 or %.",
      },
    },
    {
      id: "year",
      title: { zh: "起用年份", en: "From the year" },
      type: "year",
      required: "optional",
      help: {
        zh: "从哪一年的数据起使用；留空表示各年都用。",
        en: "The year of the data from which on it holds; blank means all years.",
      },
    },
    {
      id: "region",
      title: { zh: "电网区域", en: "Grid region" },
      type: "choice",
      choices: regions,
      required: "optional",
      width: 20,
      help: {
        zh: "只用于电力排放因子；留空表示不论选用哪个区域都用。",
        en: "For the grid factor only; blank means whatever region is chosen.",
      },
    },
    {
      id: "source",
      title: { zh: "来源", en: "Source" },
      type: "text",
      required: "required",
      width: 40,
      help: {
        zh: "化验报告编号、供热单位证明、文件名称与条款等。",
        en: "Laboratory report, supplier's statement, document and clause.",
      },
    },
    {
      id: "note",
      title: { zh: "备注", en: "Note" },
      type: "text",
      required: "optional",
      width: 34,
      help: { zh: "取样方法、适用范围等。", en: "How it was sampled, where it applies." },
    },
  ],
});
