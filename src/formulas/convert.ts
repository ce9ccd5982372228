import { convert as convertUnits } from "../core/units";
import { defineFormula } from "./define";
import { blamed } from "./problem-input";

export const convert = defineFormula({
  id: "CONVERT",
  since: "0.1.0",
  title: { zh: "单位换算", en: "Unit conversion" },
  inputs: {
    amount: { kind: "number", unit: "{amount}", title: { zh: "数值", en: "amount" } },
    from: {
      kind: "text",
      title: { zh: "原单位", en: "from unit" },
      summary: {
        zh: "如 万m³、kWh、吨标准煤、kg/万元、℃；可用“万”“亿”和斜杠组合。",
        en: "For example 万m³, kWh, tce, kg/万元, °C; scales 万 and 亿 and quotients may be used.",
      },
    },
    to: {
      kind: "text",
      title: { zh: "目标单位", en: "to unit" },
      summary: {
        zh: "须与原单位同量纲；量纲不同时报错，绝不原样返回。",
        en: "Must measure the same kind of quantity; otherwise an error, never the number unconverted.",
      },
    },
  },
  result: { kind: "number", unit: "{result}" },
  formula: ({ amount, from, to }) => blamed(convertUnits(amount, from, to), ["from", "to"]),
  doc: {
    summary: {
      zh: "把数值从一个单位换算到另一个单位，检查量纲，支持中文单位和“万”“亿”。",
      en: "Converts a number from one unit to another, checking dimensions; Chinese units and the scales 万 and 亿 are known.",
    },
    equation: "amount in to = amount * size(from) / size(to)",
    clause: "A.2 a)",
    sources: [
      {
        document: "GB/T 2589-2020",
        clause: "3；附录 A",
        confidence: "to-verify",
        note: { zh: "标准煤热值：1 kgce = 29.3076 MJ = 7000 kcal。", en: "1 kgce = 29.3076 MJ = 7000 kcal." },
      },
      { document: "GB 3100-93", confidence: "to-verify" },
    ],
    notes: [
      {
        zh: "kWh 与 tce 之间按热量当量换算（1 kWh = 0.12284 kgce）；统计用的折标系数 0.1229 请用 PARK.ENERGY.TCE。",
        en: "kWh and tce convert by heat (1 kWh = 0.12284 kgce); for the statistical coefficient 0.1229 use PARK.ENERGY.TCE.",
      },
      {
        zh: "m³ 与 Nm³、年与小时不互换：前者取决于状态，后者取决于生产天数。",
        en: "m³ and Nm³, years and hours do not convert: the state of the gas and the days of operation decide.",
      },
    ],
    examples: [
      { given: { amount: 1.5, from: "万m³", to: "m3" }, gives: 15000 },
      { given: { amount: 1, from: "亿元/km²", to: "万元/hm²" }, gives: 100 },
      { given: { amount: 1, from: "t/万元", to: "kg/万元" }, gives: 1000 },
      { given: { amount: 100, from: "℃", to: "K" }, gives: 373.15 },
      { given: { amount: 1, from: "tce", to: "GJ" }, gives: 29.3076 },
      { given: { amount: 1, from: "t", to: "m3" }, gives: { problem: "incompatible-units" } },
      { given: { amount: 1, from: "桶", to: "m3" }, gives: { problem: "unknown-unit" } },
      { given: { from: "t", to: "kg" }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["FACTOR", "ENERGY.TCE"],
    homogeneous: { not: "The units are given as texts, so the number's own dimension is not declared." },
  },
});
