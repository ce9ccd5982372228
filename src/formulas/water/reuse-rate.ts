import { problem, value } from "../../core/outcome";
import { defineFormula } from "../define";

export const waterReuseRate = defineFormula({
  id: "WATER.REUSERATE",
  since: "0.1.0",
  title: { zh: "工业用水重复利用率", en: "Industrial water reuse rate" },
  inputs: {
    reused: {
      kind: "number",
      unit: "m3",
      min: 0,
      title: { zh: "重复利用水量", en: "reused water" },
      summary: {
        zh: "循环、串联及处理后回用的水量。未计量时留空，不要填 0。",
        en: "Water recirculated, cascaded or reused after treatment. Leave blank when not metered; do not enter 0.",
      },
    },
    fresh: {
      kind: "number",
      unit: "m3",
      min: 0,
      title: { zh: "工业用新鲜水量", en: "fresh water" },
      summary: { zh: "与重复利用水量同期、同单位。", en: "Same period and unit as the reused water." },
    },
  },
  result: { kind: "number", unit: "1", format: "percent", partOfWhole: true },
  formula: ({ reused, fresh }) =>
    reused + fresh === 0 ? problem("division-by-zero", ["reused", "fresh"]) : value(reused / (reused + fresh)),
  doc: {
    summary: {
      zh: "重复利用水量占总用水量（新鲜水量与重复利用水量之和）的比例。",
      en: "Share of all water used (fresh plus reused) that is met by reused water.",
    },
    equation: "reused / (reused + fresh)",
    clause: "A.2 a)",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 15 项",
        confidence: "to-verify",
        note: { zh: "参考值 ≥ 75 %。", en: "Reference value ≥ 75 %." },
      },
      { document: "GB/T 7119-2018", confidence: "to-verify" },
    ],
    examples: [
      { given: { reused: 75, fresh: 25 }, gives: 0.75 },
      {
        given: { reused: 1044.62, fresh: 1197.01 },
        gives: 0.466,
        within: 5e-4,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区工业）：46.6 %",
          en: "Environmental statistics form 环年综1-1 (2006, industry of Qingpu, Shanghai): 46.6 %",
        },
      },
      { given: { reused: 0, fresh: 25 }, gives: 0 },
      { given: { reused: 0, fresh: 0 }, gives: { problem: "division-by-zero" } },
      { given: { fresh: 25 }, gives: { problem: "missing-input" } },
      { given: { reused: -1, fresh: 25 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["WATER.INTENSITY"],
  },
});
