import { quotient } from "./arithmetic";
import { defineFormula } from "./define";

export const intensity = defineFormula({
  id: "INTENSITY",
  since: "0.1.0",
  title: { zh: "强度（单位活动量的消耗或排放）", en: "Intensity" },
  inputs: {
    amount: {
      kind: "number",
      unit: "{amount}",
      title: { zh: "消耗量或排放量", en: "amount" },
      summary: {
        zh: "与活动量同期、同范围；净量可为负值。",
        en: "Of the same period and boundary as the activity; a net amount may be negative.",
      },
    },
    activity: {
      kind: "number",
      unit: "{activity}",
      min: 0,
      title: { zh: "活动量", en: "activity" },
      summary: {
        zh: "产量、增加值、面积、人数等。",
        en: "Output, added value, area, employees and the like.",
      },
    },
  },
  result: { kind: "number", unit: "{amount}/{activity}" },
  formula: ({ amount, activity }) => quotient(amount, activity, "activity"),
  doc: {
    summary: {
      zh: "消耗量或排放量与活动量之比。有专用函数（水、能源、碳、污染物、固体废物）时请用专用函数，它们会换算单位。",
      en: "An amount consumed or emitted over an activity. Where a function of its own exists (water, energy, carbon, pollutants, waste) use that one: it takes care of units.",
    },
    equation: "amount / activity",
    clause: "6.2.2",
    sources: [{ document: "GB/T 43329-2023", confidence: "to-verify" }],
    examples: [
      { given: { amount: 450, activity: 300 }, gives: 1.5 },
      { given: { amount: 0, activity: 300 }, gives: 0 },
      { given: { amount: 450, activity: 0 }, gives: { problem: "division-by-zero" } },
      { given: { amount: "", activity: 300 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["RATE", "WATER.INTENSITY", "ENERGY.INTENSITY", "CARBON.INTENSITY", "POLLUTION.INTENSITY"],
  },
});
