import { items, properties, regions, sets, type Factor, type FactorQuery } from "../core/factors";
import { value, type Outcome } from "../core/outcome";
import { defineFormula } from "./define";
import { chosenFactor, own, type OwnRow } from "./own-factors";
import { blamed } from "./problem-input";

interface Query extends FactorQuery {
  readonly own?: readonly OwnRow[] | undefined;
}

const found = ({ own: rows, ...query }: Query): Outcome<Factor> =>
  blamed(chosenFactor(query, { own: rows }), ["item", "property"]);

export const factor = defineFormula({
  id: "FACTOR",
  since: "0.1.0",
  title: { zh: "系数查询", en: "Factor look-up" },
  inputs: {
    item: {
      kind: "choice",
      choices: items,
      title: { zh: "项目", en: "item" },
      summary: {
        zh: "能源、耗能工质、碳酸盐或温室气体的名称，如 原煤、电力、甲烷。",
        en: "Name of an energy carrier, medium, carbonate or greenhouse gas, e.g. raw coal, electricity, methane (CH₄).",
      },
    },
    property: {
      kind: "choice",
      choices: properties,
      title: { zh: "系数种类", en: "property" },
      summary: {
        zh: "tce 折标准煤系数、tce-equivalent 等价值、ncv 低位发热量、carbon-content 含碳量、oxidation 氧化率、co2 排放因子、gwp。",
        en: "tce, tce-equivalent, ncv, carbon-content, oxidation, co2 or gwp.",
      },
    },
    year: {
      kind: "number",
      unit: "1",
      integer: true,
      min: 1990,
      max: 2100,
      optional: true,
      title: { zh: "年份", en: "year" },
      summary: {
        zh: "取不晚于该年的最近一次公布值；省略取最新值。",
        en: "Takes the latest figure not later than this year; omitted takes the latest of all.",
      },
    },
    region: {
      kind: "choice",
      choices: regions,
      optional: true,
      title: { zh: "区域", en: "region" },
      summary: {
        zh: "只用于电力排放因子：全国、华中、湖南等；省略为全国。",
        en: "For grid emission factors only: national, central, Hunan …; omitted means national.",
      },
    },
    set: {
      kind: "choice",
      choices: sets,
      optional: true,
      title: { zh: "系数来源", en: "publication" },
      summary: {
        zh: "指定取自哪一份标准或指南；省略不限。",
        en: "Which standard or guideline to take it from; omitted means any.",
      },
    },
    own,
    details: {
      kind: "flag",
      title: { zh: "显示来源", en: "details" },
      summary: {
        zh: "TRUE 时在右侧列出单位、年份、来源、条款和核实状态。",
        en: "TRUE lists unit, year, source, clause and confidence to the right.",
      },
    },
  },
  result: {
    kind: "table",
    columns: [
      { id: "value", title: { zh: "数值", en: "value" }, unit: "{value}" },
      { id: "unit", title: { zh: "单位", en: "unit" } },
      { id: "year", title: { zh: "年份", en: "year" }, unit: "1" },
      { id: "source", title: { zh: "来源", en: "source" } },
      { id: "clause", title: { zh: "条款", en: "clause" } },
      {
        id: "confidence",
        title: { zh: "核实状态", en: "confidence" },
        words: { verified: { zh: "已核实", en: "verified" }, "to-verify": { zh: "待核实", en: "to be verified" } },
      },
    ],
  },
  formula: (given) => {
    const one = found(given);
    if (!one.ok) return one;
    const { value: figure, unit, year, document, clause, confidence } = one.value;
    return value([
      given.details ? [figure, unit, year === 0 ? "" : year, document, clause ?? "", confidence] : [figure],
    ]);
  },
  factors: (given): Readonly<Record<string, Factor>> => {
    const one = found(given);
    return one.ok ? { value: one.value } : {};
  },
  doc: {
    summary: {
      zh: "按项目、种类、年份和区域查公布的系数，可同时列出单位和来源；自有系数优先。",
      en: "Looks up a published factor by item, property, year and region, with unit and source on request; own factors win.",
    },
    equation: "value = factor(item, property, year, region)",
    clause: "A.2 d)",
    sources: [
      { document: "GB/T 2589-2020", clause: "附录 A、附录 B", confidence: "to-verify" },
      { document: "工业其他行业企业温室气体排放核算方法与报告指南（试行）", clause: "附录二", confidence: "to-verify" },
      { document: "省级温室气体清单编制指南（试行）", confidence: "to-verify" },
      {
        document: "电力二氧化碳排放因子公告（生态环境部、国家统计局）",
        confidence: "to-verify",
        note: {
          zh: "2022、2023 年全国值见于公布稿；湖南 2023 年值未见，取 2022 年。",
          en: "National figures of 2022 and 2023 were seen as announced; none for Hunan in 2023, so 2022 is taken.",
        },
      },
      { document: "IPCC SAR, AR5, AR6", confidence: "to-verify" },
    ],
    notes: [
      {
        zh: "核实状态为“待核实”的系数未能对照原文，提交报告前须核对。",
        en: "A factor marked “to be verified” was not seen in the document; check it before handing in a report.",
      },
      {
        zh: "标准只给取值范围的项目不设默认值，请用实测值或自有系数（kgce/kg、kgce/m³）：煤泥 0.2857–0.4286，煤矿瓦斯气 0.5000–0.5714，焦炉煤气 0.5714–0.6143，沼气 0.7143–0.8286（待核实）。低压蒸汽按焓值折算。",
        en: "Items printed as a range have no default; use a measured value or an own factor (kgce/kg, kgce/m³): coal slime 0.2857–0.4286, coal-mine gas 0.5000–0.5714, coke oven gas 0.5714–0.6143, biogas 0.7143–0.8286 (to be verified). Convert low-pressure steam by its enthalpy.",
      },
    ],
    examples: [
      { given: { item: "原煤", property: "tce" }, gives: [[0.7143]] },
      {
        given: { item: "电力", property: "co2", year: 2024, region: "湖南", details: true },
        gives: [
          [
            0.49,
            "kgCO2/kWh",
            2022,
            "电力二氧化碳排放因子公告（生态环境部、国家统计局）",
            "2024-12-20 公告",
            "to-verify",
          ],
        ],
      },
      {
        given: { item: "electricity", property: "co2", year: 2022 },
        gives: [[0.5366]],
        citation: {
          zh: "2022 年电力二氧化碳排放因子公告（2024-12-20）：全国平均 0.5366 kgCO2/kWh",
          en: "Announcement of the emission factors of electricity for 2022 (2024-12-20): national mean 0.5366 kgCO2/kWh",
        },
      },
      {
        given: {
          item: "原煤",
          property: "tce",
          own: [["原煤", "tce", 0.6825, "kgce/kg", 2024, "", "化验报告"]],
          details: true,
        },
        gives: [[0.6825, "kgce/kg", 2024, "化验报告", "", "to-verify"]],
      },
      { given: { item: "electricity", property: "co2", year: 2015 }, gives: { problem: "unknown-factor" } },
      { given: { item: "秸秆", property: "tce" }, gives: { problem: "unknown-choice" } },
      { given: { item: "原煤" }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["CONVERT", "ENERGY.TCE", "CARBON.ELECTRICITY"],
    homogeneous: { not: "The unit of a published figure is fixed by its table." },
  },
});
