import { items } from "../../core/factors";
import { value } from "../../core/outcome";
import { amountIn, carrierUnit } from "../energy/carrier-amount";
import { defineFormula } from "../define";
import { dataYear, figure, own, taken } from "../own-factors";
import { blamed } from "../problem-input";

/** tCO2 per tC. */
const co2PerCarbon = 44 / 12;

export const carbonCombustion = defineFormula({
  id: "CARBON.COMBUSTION",
  since: "0.1.0",
  title: { zh: "化石燃料燃烧二氧化碳排放量", en: "CO₂ from burning a fuel" },
  inputs: {
    fuel: {
      kind: "choice",
      choices: items,
      title: { zh: "燃料品种", en: "fuel" },
      summary: { zh: "如 烟煤、柴油、天然气。", en: "For example bituminous coal, diesel, natural gas." },
    },
    amount: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "消耗量", en: "amount" },
      summary: {
        zh: "燃烧的实物量，与折标准煤用同一个数。",
        en: "Physical amount burnt, the same figure that is converted into standard coal.",
      },
    },
    unit: carrierUnit,
    set: {
      kind: "choice",
      optional: true,
      choices: {
        industry: { zh: "工业其他行业指南", en: "other industries" },
        provincial: { zh: "省级清单指南", en: "provincial inventory" },
      },
      title: { zh: "缺省值来源", en: "default set" },
      summary: {
        zh: "工业其他行业指南（省略时）或省级清单指南；两者数值不同，不可混用。",
        en: "Guideline for other industries (when omitted) or for provincial inventories; their figures differ and are not mixed.",
      },
    },
    heatingValue: {
      kind: "number",
      unit: "1",
      above: 0,
      optional: true,
      title: { zh: "低位发热量", en: "heating value" },
      summary: {
        zh: "实测值，GJ/t，气体为 GJ/万m³；省略用缺省值。",
        en: "As measured, GJ/t, for gases GJ/10⁴ m³; omitted takes the default.",
      },
    },
    carbonContent: {
      kind: "number",
      unit: "1",
      above: 0,
      optional: true,
      title: { zh: "单位热值含碳量", en: "carbon content" },
      summary: { zh: "实测值，tC/GJ；省略用缺省值。", en: "As measured, tC/GJ; omitted takes the default." },
    },
    oxidation: {
      kind: "number",
      unit: "1",
      above: 0,
      max: 1,
      optional: true,
      title: { zh: "碳氧化率", en: "oxidation rate" },
      summary: { zh: "小数，如 0.98；省略用缺省值。", en: "A fraction, e.g. 0.98; omitted takes the default." },
    },
    own,
    dataYear,
  },
  result: { kind: "number", unit: "tCO2" },
  formula: ({ fuel, amount, unit, set = "industry", heatingValue, carbonContent, oxidation, ...mine }) => {
    const per = items[fuel].unit === "t" ? "t" : "万m3";
    const burnt = blamed(amountIn(amount, unit ?? items[fuel].unit, per), "unit");
    if (!burnt.ok) return burnt;
    const from = { item: fuel, set };
    const heat = blamed(figure({ ...from, property: "ncv" }, `GJ/${per}`, heatingValue, mine), ["fuel", "set"]);
    if (!heat.ok) return heat;
    const carbon = blamed(figure({ ...from, property: "carbon-content" }, "tC/GJ", carbonContent, mine), [
      "fuel",
      "set",
    ]);
    if (!carbon.ok) return carbon;
    const burning = blamed(figure({ ...from, property: "oxidation" }, "1", oxidation, mine), ["fuel", "set"]);
    return burning.ok ? value(burnt.value * heat.value * carbon.value * burning.value * co2PerCarbon) : burning;
  },
  factors: ({ fuel: item, set = "industry", heatingValue, carbonContent, oxidation, ...mine }) =>
    taken(
      {
        heatingValue: [{ item, set, property: "ncv" }, heatingValue],
        carbonContent: [{ item, set, property: "carbon-content" }, carbonContent],
        oxidation: [{ item, set, property: "oxidation" }, oxidation],
      },
      mine,
    ),
  doc: {
    summary: {
      zh: "消耗量 × 低位发热量 × 单位热值含碳量 × 碳氧化率 × 44/12。",
      en: "Amount × heating value × carbon content × oxidation rate × 44/12.",
    },
    equation: "amount * heatingValue * carbonContent * oxidation * 44 / 12",
    clause: "A.4 b)",
    sources: [
      { document: "GB/T 32150-2015", confidence: "to-verify" },
      { document: "工业其他行业企业温室气体排放核算方法与报告指南（试行）", clause: "附录二", confidence: "to-verify" },
      { document: "省级温室气体清单编制指南（试行）", confidence: "to-verify" },
    ],
    notes: [
      {
        zh: "气体体积按标准状态计（m³ 与 Nm³ 等同），工况流量请先换算。作原料、不燃烧的部分不计入。",
        en: "Gas volumes are at standard conditions (m³ and Nm³ alike); convert working-state flows first. What serves as feedstock is not counted.",
      },
    ],
    examples: [
      {
        given: { fuel: "烟煤", amount: 1000 },
        gives: (1000 * 23.204 * 0.02618 * 0.93 * 44) / 12,
      },
      { given: { fuel: "天然气", amount: 100, unit: "万m³" }, gives: (100 * 389.31 * 0.0153 * 0.99 * 44) / 12 },
      {
        given: { fuel: "原煤", amount: 1, unit: "t", set: "provincial" },
        gives: 1.9003,
        within: 5e-5,
        citation: {
          zh: "各种能源折标准煤及碳排放参考系数：原煤 1.9003 kgCO2/kg",
          en: "Reference coefficients of standard coal and carbon emissions: raw coal 1.9003 kgCO2/kg",
        },
      },
      {
        given: { fuel: "焦炭", amount: 1, set: "provincial" },
        gives: 2.8604,
        within: 5e-5,
        citation: {
          zh: "各种能源折标准煤及碳排放参考系数：焦炭 2.8604 kgCO2/kg",
          en: "Reference coefficients of standard coal and carbon emissions: coke 2.8604 kgCO2/kg",
        },
      },
      {
        given: { fuel: "柴油", amount: 1, set: "provincial" },
        gives: 3.0959,
        within: 5e-5,
        citation: {
          zh: "各种能源折标准煤及碳排放参考系数：柴油 3.0959 kgCO2/kg",
          en: "Reference coefficients of standard coal and carbon emissions: diesel 3.0959 kgCO2/kg",
        },
      },
      {
        given: { fuel: "油田天然气", amount: 1000, unit: "m3", set: "provincial" },
        gives: 2.1622,
        within: 5e-5,
        citation: {
          zh: "各种能源折标准煤及碳排放参考系数：油田天然气 2.1622 kgCO2/m³",
          en: "Reference coefficients of standard coal and carbon emissions: oilfield gas 2.1622 kgCO2/m³",
        },
      },
      {
        given: { fuel: "原煤", amount: 1000, heatingValue: 20.5, carbonContent: 0.0262, oxidation: 0.95 },
        gives: (1000 * 20.5 * 0.0262 * 0.95 * 44) / 12,
      },
      {
        given: {
          fuel: "烟煤",
          amount: 1000,
          own: [
            ["烟煤", "ncv", 22000, "kJ/kg", 2023, "", "化验报告"],
            ["烟煤", "oxidation", 95, "%", 2023, "", "化验报告"],
          ],
        },
        gives: (1000 * 22 * 0.02618 * 0.95 * 44) / 12,
      },
      { given: { fuel: "原煤", amount: 1000 }, gives: { problem: "unknown-factor" } },
      { given: { fuel: "柴油", amount: 1000, unit: "L" }, gives: { problem: "incompatible-units" } },
      { given: { fuel: "柴油", amount: -1 }, gives: { problem: "out-of-range" } },
      { given: { fuel: "柴油" }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["CARBON.TOTAL", "ENERGY.TCE", "FACTOR"],
    homogeneous: { not: "The unit of the amount is given as text and the factors depend on the fuel." },
  },
});
