import { share } from "../arithmetic";
import { defineFormula } from "../define";

export const complianceRate = defineFormula({
  id: "POLLUTION.COMPLIANCERATE",
  since: "0.1.0",
  title: { zh: "排放达标率", en: "Compliance rate" },
  inputs: {
    compliant: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "达标排放量", en: "compliant discharge" },
      summary: { zh: "达到排放标准的量，不得大于排放总量。", en: "Discharged within the standard; at most the whole." },
    },
    discharged: { kind: "number", unit: "{amount}", min: 0, title: { zh: "排放总量", en: "whole discharge" } },
  },
  result: { kind: "number", unit: "1", format: "percent", partOfWhole: true },
  formula: ({ compliant, discharged }) => share(compliant, discharged, ["compliant", "discharged"]),
  doc: {
    summary: {
      zh: "达标排放的废水（或废气）占排放总量的比例，越高越好。",
      en: "Share of wastewater (or waste gas) that is discharged within the standard; higher is better.",
    },
    equation: "compliant / discharged",
    clause: "A.4 b)",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 17 项",
        confidence: "to-verify",
        note: { zh: "要求重点污染源稳定达标。", en: "Asks that key sources comply steadily." },
      },
    ],
    examples: [
      {
        given: { compliant: 661.25, discharged: 683.69 },
        gives: 0.9672,
        within: 5e-5,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区）：工业废水排放达标率 96.72 %",
          en: "Environmental statistics form 环年综1-1 (2006, Qingpu, Shanghai): 96.72 % of the industrial wastewater complies",
        },
      },
      { given: { compliant: 700, discharged: 683 }, gives: { problem: "out-of-range" } },
      { given: { compliant: 0, discharged: 0 }, gives: { problem: "division-by-zero" } },
      { given: { discharged: 683 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["RATE", "REMOVALRATE"],
  },
});
