import { quotient } from "../arithmetic";
import { defineFormula } from "../define";
import { intake } from "./intake";

export const waterDrainageRate = defineFormula({
  id: "WATER.DRAINAGERATE",
  since: "0.1.0",
  title: { zh: "排水率", en: "Water drainage rate" },
  inputs: {
    drained: {
      kind: "number",
      unit: "m3",
      min: 0,
      title: { zh: "排水量", en: "water drained" },
      summary: {
        zh: "排出系统的水量；雨水和入渗地下水不计入。",
        en: "Water discharged from the system, without rain and infiltrating ground water.",
      },
    },
    intake,
  },
  result: { kind: "number", unit: "1", format: "percent" },
  formula: ({ drained, intake: taken }) => quotient(drained, taken, "intake"),
  doc: {
    summary: { zh: "排水量占取水量的比例。", en: "Water drained as a share of the intake." },
    equation: "drained / intake",
    clause: "A.2 a)",
    sources: [
      { document: "GB/T 12452-2022", confidence: "to-verify" },
      { document: "GB/T 7119-2018", confidence: "to-verify" },
    ],
    examples: [
      { given: { drained: 65, intake: 100 }, gives: 0.65 },
      {
        given: { drained: 6836900, intake: 11970100 },
        gives: 0.571165,
        within: 5e-7,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区工业）：废水排放量 683.69 万t、新鲜水 1197.01 万t，比例由其算得",
          en: "Environmental statistics form 环年综1-1 (2006, industry of Qingpu, Shanghai): 6 836 900 t of wastewater discharged, 11 970 100 t of fresh water; the rate is calculated from them",
        },
      },
      { given: { drained: 65, intake: 0 }, gives: { problem: "division-by-zero" } },
      { given: { intake: 100 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["WATER.BALANCE", "WATER.CONSUMPTIONRATE"],
  },
});
