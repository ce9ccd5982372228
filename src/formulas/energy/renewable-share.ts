import { share } from "../arithmetic";
import { defineFormula } from "../define";

export const energyRenewableShare = defineFormula({
  id: "ENERGY.RENEWABLESHARE",
  since: "0.1.0",
  title: { zh: "可再生能源使用比例", en: "Share of renewable energy" },
  inputs: {
    renewable: {
      kind: "number",
      unit: "tce",
      min: 0,
      title: { zh: "可再生能源使用量", en: "renewable energy used" },
      summary: {
        zh: "与综合能源消费量用同一折算口径。",
        en: "Converted on the same basis as the total consumption.",
      },
    },
    total: {
      kind: "number",
      unit: "tce",
      min: 0,
      title: { zh: "综合能源消费量", en: "comprehensive energy consumption" },
    },
  },
  result: { kind: "number", unit: "1", format: "percent", partOfWhole: true },
  formula: ({ renewable, total }) => share(renewable, total, ["renewable", "total"]),
  doc: {
    summary: {
      zh: "可再生能源使用量占综合能源消费量的比例，越高越好。",
      en: "Renewable energy used as a share of the comprehensive energy consumption; higher is better.",
    },
    equation: "renewable / total",
    clause: "A.2 d)",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 12 项",
        confidence: "to-verify",
        note: { zh: "参考值 ≥ 9 %。", en: "Reference value ≥ 9 %." },
      },
    ],
    notes: [
      {
        zh: "分子分母须用同一折算口径（当量值或等价值），否则比例失真。",
        en: "Numerator and denominator must be on one basis, calorific or equivalent, or the share is distorted.",
      },
    ],
    examples: [
      { given: { renewable: 900, total: 10000 }, gives: 0.09 },
      { given: { renewable: 0, total: 10000 }, gives: 0 },
      { given: { renewable: 1, total: 0 }, gives: { problem: "division-by-zero" } },
      { given: { renewable: 12000, total: 10000 }, gives: { problem: "out-of-range" } },
      { given: { total: 10000 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["ENERGY.TOTAL", "ENERGY.TCE"],
  },
});
