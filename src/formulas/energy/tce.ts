import { items } from "../../core/factors";
import { defineFormula } from "../define";
import { dataYear, own } from "../own-factors";
import { blamed } from "../problem-input";
import { carrierUnit } from "./carrier-amount";
import { basis, coefficient, coefficientTaken, standardCoal } from "./standard-coal";

export const energyTce = defineFormula({
  id: "ENERGY.TCE",
  since: "0.1.0",
  title: { zh: "折标准煤", en: "Standard coal of an energy carrier" },
  inputs: {
    carrier: {
      kind: "choice",
      choices: items,
      title: { zh: "能源品种", en: "carrier" },
      summary: {
        zh: "如 原煤、柴油、油田天然气、电力、热力、蒸汽。",
        en: "For example raw coal, diesel, oilfield natural gas, electricity, heat, steam.",
      },
    },
    amount: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "数量", en: "amount" },
      summary: { zh: "实物量，单位见第三个参数。", en: "Physical amount, in the unit of the third argument." },
    },
    unit: carrierUnit,
    basis,
    coefficient,
    own,
    dataYear,
  },
  result: { kind: "number", unit: "tce" },
  formula: (given) => blamed(standardCoal(given), ["carrier", "unit"]),
  factors: (given) => coefficientTaken(given, "coefficient"),
  doc: {
    summary: {
      zh: "把一种能源的实物量按 GB/T 2589 的系数折算为吨标准煤。",
      en: "Converts an amount of one energy carrier into tonnes of standard coal with the coefficients of GB/T 2589.",
    },
    equation: "amount * coefficient",
    clause: "A.2 d)",
    sources: [{ document: "GB/T 2589-2020", clause: "附录 A（当量值）、附录 B（等价值）", confidence: "to-verify" }],
    notes: [
      {
        zh: "“天然气”须选油田天然气或气田天然气；蒸汽没有统一的默认系数，请用 PARK.ENERGY.STEAMHEAT 按焓值折成热力（GJ）或自给系数。",
        en: "For natural gas choose oilfield or gasfield gas; steam has no common default: convert it to heat (GJ) by its enthalpy with PARK.ENERGY.STEAMHEAT or give a coefficient.",
      },
      {
        zh: "附录 B 的耗能工质（新水、压缩空气等）只有等价值，园区外购时才计入。",
        en: "The energy-consuming media of annex B (fresh water, compressed air …) have equivalent values only and count only when bought from outside.",
      },
    ],
    examples: [
      { given: { carrier: "原煤", amount: 1000 }, gives: 714.3 },
      {
        given: { carrier: "电力", amount: 1854, unit: "万kWh" },
        gives: 2278.6,
        within: 0.05,
        citation: {
          zh: "公开折标算例：18 540 000 kWh × 0.1229 = 2 278.6 tce",
          en: "Published conversion: 18 540 000 kWh × 0.1229 = 2 278.6 tce",
        },
      },
      {
        given: { carrier: "气田天然气", amount: 1280000, unit: "m3" },
        gives: 1554.3,
        within: 0.05,
        citation: {
          zh: "公开折标算例：1 280 000 m³ × 1.2143 = 1 554.3 tce",
          en: "Published conversion: 1 280 000 m³ × 1.2143 = 1 554.3 tce",
        },
      },
      {
        given: { carrier: "蒸汽", amount: 15600, unit: "t", coefficient: 0.0943 },
        gives: 1471.1,
        within: 0.05,
        citation: {
          zh: "公开折标算例：15 600 t × 0.0943 = 1 471.1 tce（自给系数）",
          en: "Published conversion: 15 600 t × 0.0943 = 1 471.1 tce (a coefficient of its own)",
        },
      },
      { given: { carrier: "热力", amount: 100 }, gives: 3.412 },
      {
        given: {
          carrier: "原煤",
          amount: 1000,
          own: [["原煤", "tce", 0.6825, "tce/t", 2022, "", "化验报告"]],
          dataYear: 2023,
        },
        gives: 682.5,
      },
      {
        given: { carrier: "原煤", amount: 1000, own: [["原煤", "tce", 0.6825, "tCO2/t", "", "", "化验报告"]] },
        gives: { problem: "incompatible-units" },
      },
      { given: { carrier: "电力", amount: 100, unit: "万kWh", basis: "等价值", coefficient: 0.3 }, gives: 300 },
      { given: { carrier: "蒸汽", amount: 15600 }, gives: { problem: "unknown-factor" } },
      { given: { carrier: "原煤", amount: 1, unit: "m3" }, gives: { problem: "incompatible-units" } },
      { given: { carrier: "秸秆", amount: 1 }, gives: { problem: "unknown-choice" } },
      { given: { carrier: "原煤", amount: "" }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["ENERGY.TOTAL", "FACTOR", "CARBON.COMBUSTION"],
    homogeneous: { not: "The unit of the amount is given as text and the coefficient depends on the carrier." },
  },
});
