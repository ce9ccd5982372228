import { quotient } from "../arithmetic";
import { defineFormula } from "../define";
import { intake } from "./intake";

export const waterConsumptionRate = defineFormula({
  id: "WATER.CONSUMPTIONRATE",
  since: "0.1.0",
  title: { zh: "耗水率", en: "Water consumption rate" },
  inputs: {
    consumed: {
      kind: "number",
      unit: "m3",
      min: 0,
      title: { zh: "耗水量", en: "water consumed" },
      summary: {
        zh: "蒸发、飞散、进入产品等不再排出的水量。",
        en: "Water that evaporates, drifts off or goes into products and is not discharged.",
      },
    },
    intake,
  },
  result: { kind: "number", unit: "1", format: "percent" },
  formula: ({ consumed, intake: taken }) => quotient(consumed, taken, "intake"),
  doc: {
    summary: { zh: "耗水量占取水量的比例。", en: "Water consumed as a share of the intake." },
    equation: "consumed / intake",
    clause: "A.2 a)",
    sources: [
      { document: "GB/T 12452-2022", confidence: "to-verify" },
      { document: "GB/T 7119-2018", confidence: "to-verify" },
    ],
    examples: [
      { given: { consumed: 30, intake: 100 }, gives: 0.3 },
      { given: { consumed: 30, intake: 0 }, gives: { problem: "division-by-zero" } },
      { given: { intake: 100 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["WATER.BALANCE", "WATER.DRAINAGERATE", "WATER.LEAKAGERATE"],
  },
});
