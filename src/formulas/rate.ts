import { quotient } from "./arithmetic";
import { defineFormula } from "./define";

export const rate = defineFormula({
  id: "RATE",
  since: "0.1.0",
  title: { zh: "比率", en: "Rate" },
  inputs: {
    part: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "部分量", en: "part" },
      summary: { zh: "例如已实施审核的企业数。", en: "For example the number of enterprises audited." },
    },
    whole: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "总量", en: "whole" },
      summary: {
        zh: "与部分量同单位，例如应实施审核的企业数。",
        en: "In the unit of the part, for example the number that should be audited.",
      },
    },
  },
  result: { kind: "number", unit: "1", format: "percent" },
  formula: ({ part, whole }) => quotient(part, whole, "whole"),
  doc: {
    summary: {
      zh: "部分量占总量的比例，用于完成率、实施率、占比等。",
      en: "A part over a whole: completion, implementation, proportion and the like.",
    },
    equation: "part / whole",
    clause: "6.2.2",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 21、30 项",
        confidence: "to-verify",
        note: {
          zh: "例如重点企业清洁生产审核实施率、环境信息公开率，参考值 100 %。",
          en: "For example the share of key enterprises audited or disclosing information; reference value 100 %.",
        },
      },
    ],
    notes: [
      {
        zh: "本函数允许超过 100 %（如超额完成）；部分不可能大于总量的比率请用专用函数，它们会拒绝超界的数。",
        en: "More than 100 % is allowed here (work done beyond plan); the functions for single rates refuse a part larger than its whole.",
      },
    ],
    examples: [
      { given: { part: 18, whole: 24 }, gives: 0.75 },
      { given: { part: 12, whole: 10 }, gives: 1.2 },
      { given: { part: 0, whole: 0 }, gives: { problem: "division-by-zero" } },
      { given: { whole: 24 }, gives: { problem: "missing-input" } },
      { given: { part: -1, whole: 24 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["AUDITRATE", "INTENSITY", "UTILISATIONRATE", "POLLUTION.COMPLIANCERATE"],
  },
});
