import { regions } from "../../core/factors";
import { value } from "../../core/outcome";
import { convert } from "../../core/units";
import { defineFormula } from "../define";
import { figure, own, taken } from "../own-factors";
import { blamed } from "../problem-input";

export const carbonElectricity = defineFormula({
  id: "CARBON.ELECTRICITY",
  since: "0.1.0",
  title: { zh: "净购入电力二氧化碳排放量", en: "CO₂ of net purchased electricity" },
  inputs: {
    purchased: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "购入电量", en: "purchased electricity" },
      summary: {
        zh: "单位见第五个参数；自发自用的可再生电力不计。",
        en: "In the unit of the fifth argument; own renewable power used on site is not counted.",
      },
    },
    year: {
      kind: "number",
      unit: "1",
      integer: true,
      min: 1990,
      max: 2100,
      title: { zh: "数据年份", en: "year of the data" },
      summary: {
        zh: "取不晚于该年的最近一次公布的因子。",
        en: "The latest published factor not later than this year is taken.",
      },
    },
    region: {
      kind: "choice",
      choices: regions,
      optional: true,
      title: { zh: "因子区域", en: "region" },
      summary: {
        zh: "全国（省略时）、华中、湖南等；“全国（不含市场化交易的非化石电量）”用于基于市场的核算。",
        en: "National (when omitted), central, Hunan …; the residual mix is for market-based accounting.",
      },
    },
    exported: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      optional: true,
      omitted: 0,
      title: { zh: "外供电量", en: "exported electricity" },
      summary: { zh: "省略表示没有外供。", en: "Omitted means that none was exported." },
    },
    unit: {
      kind: "text",
      optional: true,
      title: { zh: "电量单位", en: "unit" },
      summary: { zh: "如 kWh（省略时）、万kWh、MWh。", en: "For example kWh (when omitted), 万kWh, MWh." },
    },
    factor: {
      kind: "number",
      unit: "1",
      above: 0,
      optional: true,
      title: { zh: "排放因子", en: "factor" },
      summary: {
        zh: "自定义值，kgCO2/kWh（即 tCO2/MWh）；省略用公布值。",
        en: "An own figure in kgCO2/kWh (the same as tCO2/MWh); omitted takes the published one.",
      },
    },
    own,
  },
  result: { kind: "number", unit: "tCO2" },
  formula: ({ purchased, year, region, exported = 0, unit = "kWh", factor, own: rows }) => {
    const net = blamed(convert(purchased - exported, unit, "MWh"), "unit");
    if (!net.ok) return net;
    const query = { item: "electricity", property: "co2", year, region } as const;
    const each = blamed(figure(query, "tCO2/MWh", factor, { own: rows }), ["year", "region"]);
    return each.ok ? value(net.value * each.value) : each;
  },
  factors: ({ year, region, factor, own: rows }) =>
    taken({ factor: [{ item: "electricity", property: "co2", year, region }, factor] }, { own: rows }),
  doc: {
    summary: {
      zh: "（购入电量 − 外供电量）× 电力排放因子；因子按年份和区域选取。",
      en: "(Purchased − exported electricity) × grid factor, which is chosen by year and region.",
    },
    equation: "(purchased - exported) * factor",
    clause: "A.4 b)",
    sources: [
      { document: "GB/T 32150-2015", confidence: "to-verify" },
      {
        document: "电力二氧化碳排放因子公告（生态环境部、国家统计局）",
        confidence: "to-verify",
        note: {
          zh: "全国平均：2021 年 0.5568（待核实）、2022 年 0.5366、2023 年 0.5306 kgCO2/kWh。",
          en: "National average: 2021 0.5568 (to be verified), 2022 0.5366, 2023 0.5306 kgCO2/kWh.",
        },
      },
    ],
    notes: [
      {
        zh: "比较多年趋势时，应另给一列使用同一年因子的结果，以免把电网变化算作园区成效。某年无公布值时用之前最近一年；查 PARK.FACTOR 可见实际所用年份。",
        en: "For a trend over years also show the series with one constant factor, so that the grid's change is not taken for the park's. Where a year has no figure the one before is used; PARK.FACTOR shows which.",
      },
    ],
    examples: [
      { given: { purchased: 1000, year: 2022, unit: "万kWh" }, gives: 5366 },
      { given: { purchased: 1000, year: 2023, region: "湖南", unit: "MWh" }, gives: 490 },
      { given: { purchased: 2000, year: 2023, region: "华中", exported: 500, unit: "MWh" }, gives: 1500 * 0.5271 },
      { given: { purchased: 1000, year: 2024, unit: "MWh", factor: 0.5 }, gives: 500 },
      {
        given: {
          purchased: 1000,
          year: 2023,
          region: "湖南",
          unit: "MWh",
          own: [["电力", "co2", 420, "kgCO2/MWh", "", "", "供电公司证明"]],
        },
        gives: 420,
      },
      { given: { purchased: 1000, year: 2015 }, gives: { problem: "unknown-factor" } },
      { given: { purchased: 1000, year: 2022, unit: "m3" }, gives: { problem: "incompatible-units" } },
      { given: { purchased: 1000 }, gives: { problem: "missing-input" } },
      { given: { purchased: -1, year: 2022 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["CARBON.TOTAL", "CARBON.HEAT", "FACTOR"],
    homogeneous: { not: "The unit of the electricity is given as text and the factor depends on year and region." },
  },
});
