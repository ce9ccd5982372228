import { quotient } from "./arithmetic";
import { defineFormula } from "./define";

export const growth = defineFormula({
  id: "GROWTH",
  since: "0.1.0",
  title: { zh: "增长率", en: "Growth" },
  inputs: {
    first: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "基期值", en: "first value" },
    },
    last: {
      kind: "number",
      unit: "{amount}",
      title: { zh: "报告期值", en: "last value" },
      summary: {
        zh: "与基期值同单位；金额须用不变价。",
        en: "In the unit of the first value; money at constant prices.",
      },
    },
  },
  result: { kind: "number", unit: "1", format: "percent" },
  formula: ({ first, last }) => quotient(last - first, first, "first"),
  doc: {
    summary: {
      zh: "报告期比基期增长的比例，下降为负。逐年的平均增长率请用 CAGR。",
      en: "Growth of the last value over the first, negative for a decline. For the mean growth over several years use CAGR.",
    },
    equation: "(last - first) / first",
    clause: "6.2.2",
    sources: [{ document: "DB43/T", clause: "6.2.2", confidence: "verified" }],
    examples: [
      { given: { first: 200, last: 230 }, gives: 0.15 },
      { given: { first: 200, last: 150 }, gives: -0.25 },
      { given: { first: 0, last: 150 }, gives: { problem: "division-by-zero" } },
      { given: { first: 200, last: "" }, gives: { problem: "missing-input" } },
      { given: { first: -5, last: 10 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["CAGR", "REDUCTIONRATE", "CONSTANTPRICE"],
  },
});
