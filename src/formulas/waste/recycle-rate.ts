import { share } from "../arithmetic";
import { defineFormula } from "../define";

export const wasteRecycleRate = defineFormula({
  id: "WASTE.RECYCLERATE",
  since: "0.1.0",
  title: { zh: "再生资源回收利用率", en: "Recycling rate of secondary resources" },
  inputs: {
    recycled: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "再生资源循环利用量", en: "secondary resources recycled" },
      summary: {
        zh: "废金属、废塑料、废纸等实际利用的量。",
        en: "Scrap metal, plastics, paper and the like that were put to use.",
      },
    },
    collected: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "再生资源收集量", en: "secondary resources collected" },
    },
  },
  result: { kind: "number", unit: "1", format: "percent", partOfWhole: true },
  formula: ({ recycled, collected }) => share(recycled, collected, ["recycled", "collected"]),
  doc: {
    summary: {
      zh: "再生资源循环利用量占收集量的比例，越高越好。",
      en: "Share of the secondary resources collected that were recycled; higher is better.",
    },
    equation: "recycled / collected",
    clause: "A.2 a)",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 7 项",
        confidence: "to-verify",
        note: {
          zh: "参考值 ≥ 80 %；分母按收集量还是消耗量各方案不同，须注明。",
          en: "Reference value ≥ 80 %; schemes differ on collected or consumed as divisor: state which.",
        },
      },
    ],
    examples: [
      { given: { recycled: 8400, collected: 10000 }, gives: 0.84 },
      { given: { recycled: 11000, collected: 10000 }, gives: { problem: "out-of-range" } },
      { given: { recycled: 0, collected: 0 }, gives: { problem: "division-by-zero" } },
      { given: { collected: 10000 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["UTILISATIONRATE", "WASTE.GASRECOVERYRATE"],
  },
});
