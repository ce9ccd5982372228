import { quotient } from "../arithmetic";
import { defineFormula } from "../define";

export const carbonPerEnergy = defineFormula({
  id: "CARBON.PERENERGY",
  since: "0.1.0",
  title: { zh: "单位能耗碳排放", en: "CO₂ per energy consumed" },
  inputs: {
    emissions: {
      kind: "number",
      unit: "tCO2",
      title: { zh: "二氧化碳排放量", en: "CO₂ emissions" },
      summary: {
        zh: "能源活动的二氧化碳排放（含净购入电力、热力），与能耗同期、同边界。",
        en: "CO₂ from energy (net purchased electricity and heat included), same period and boundary as the energy.",
      },
    },
    energy: {
      kind: "number",
      unit: "tce",
      min: 0,
      title: { zh: "综合能源消费量", en: "comprehensive energy consumption" },
    },
  },
  result: { kind: "number", unit: "tCO2/tce" },
  formula: ({ emissions, energy }) => quotient(emissions, energy, "energy"),
  doc: {
    summary: {
      zh: "每吨标准煤能耗排放的二氧化碳，越低越好；零碳园区的核心指标。",
      en: "Carbon dioxide emitted for each tonne of standard coal consumed; lower is better. The core figure of zero-carbon parks.",
    },
    equation: "emissions / energy",
    clause: "A.4 b)",
    sources: [
      {
        document: "国家级零碳园区建设指标",
        confidence: "to-verify",
        note: {
          zh: "年综合能耗 20–100 万tce ≤ 0.2，≥ 100 万tce ≤ 0.3 tCO2/tce（转引）。",
          en: "≤ 0.2 tCO2/tce at 20–100 万tce a year, ≤ 0.3 at 100 万tce and more (second hand).",
        },
      },
      {
        document: "湖南省零碳园区建设指标体系",
        confidence: "to-verify",
        note: {
          zh: "2027/2030/2035 年：2–100 万tce ≤ 1.0/0.7/0.3，≥ 100 万tce ≤ 1.1/0.8/0.5 tCO2/tce（转引）。",
          en: "For 2027/2030/2035: ≤ 1.0/0.7/0.3 tCO2/tce at 2–100 万tce, ≤ 1.1/0.8/0.5 at 100 万tce and more (second hand).",
        },
      },
    ],
    notes: [
      {
        zh: "合理性：以煤为主约 2.5，以电和天然气为主通常低于 2；超出 0.5–3.0 时先核对口径。",
        en: "Plausibility: about 2.5 where coal prevails, usually below 2 with electricity and gas; check the accounts outside 0.5–3.0.",
      },
    ],
    examples: [
      { given: { emissions: 120000, energy: 60000 }, gives: 2 },
      { given: { emissions: -100, energy: 1000 }, gives: -0.1 },
      { given: { emissions: 120000, energy: 0 }, gives: { problem: "division-by-zero" } },
      { given: { emissions: 120000, energy: -1 }, gives: { problem: "out-of-range" } },
      { given: { energy: 60000 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["CARBON.INTENSITY", "CARBON.TOTAL", "ENERGY.TOTAL"],
  },
});
