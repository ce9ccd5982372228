import { share } from "../arithmetic";
import { defineFormula } from "../define";

export const gasRecoveryRate = defineFormula({
  id: "WASTE.GASRECOVERYRATE",
  since: "0.1.0",
  title: { zh: "废气资源回收利用率", en: "Recovery rate of waste gas" },
  inputs: {
    recovered: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "废气资源回收利用量", en: "waste gas recovered" },
      summary: {
        zh: "可燃气、工艺尾气等回收利用的量；多种气体须先按热量（GJ）相加，或逐种计算。",
        en: "Combustible and process gases put to use. Add several gases by their energy (GJ), or take them one by one.",
      },
    },
    generated: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "废气资源产生量", en: "waste gas generated" },
      summary: {
        zh: "与回收利用量同单位。没有废气资源的园区不适用，不填 0。",
        en: "In the unit of the gas recovered. A park without such gas leaves it blank: not applicable is not 0.",
      },
    },
  },
  result: { kind: "number", unit: "1", format: "percent", partOfWhole: true },
  formula: ({ recovered, generated }) => share(recovered, generated, ["recovered", "generated"]),
  doc: {
    summary: {
      zh: "回收利用的废气资源占产生量的比例，越高越好。",
      en: "Share of the usable waste gas generated that was recovered; higher is better.",
    },
    equation: "recovered / generated",
    clause: "A.2 a)",
    sources: [
      {
        document: "《绿色园区评价要求》（工信厅节函〔2016〕586 号）",
        confidence: "to-verify",
        note: { zh: "引领值 90 %。", en: "Leading value 90 %." },
      },
    ],
    examples: [
      { given: { recovered: 45000, generated: 50000 }, gives: 0.9 },
      { given: { recovered: 60000, generated: 50000 }, gives: { problem: "out-of-range" } },
      { given: { recovered: 0, generated: 0 }, gives: { problem: "division-by-zero" } },
      { given: { generated: 50000 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["WASTE.RECYCLERATE", "ENERGY.WASTEHEATRATE"],
  },
});
