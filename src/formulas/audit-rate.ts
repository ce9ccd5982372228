import { share } from "./arithmetic";
import { defineFormula } from "./define";

export const auditRate = defineFormula({
  id: "AUDITRATE",
  since: "0.1.0",
  title: { zh: "重点企业清洁生产审核实施率", en: "Key enterprises audited" },
  inputs: {
    audited: {
      kind: "number",
      unit: "家",
      min: 0,
      title: { zh: "已实施审核的重点企业数", en: "enterprises audited" },
      summary: {
        zh: "应实施审核的重点企业中已完成审核的家数。",
        en: "Of those that must be audited, how many have been.",
      },
    },
    due: {
      kind: "number",
      unit: "家",
      min: 0,
      title: { zh: "应实施审核的重点企业数", en: "enterprises to be audited" },
      summary: {
        zh: "列入强制性审核名单的企业数；没有这类企业时本指标不适用。",
        en: "On the list of mandatory audits; without any the indicator does not apply.",
      },
    },
  },
  result: { kind: "number", unit: "1", format: "percent", partOfWhole: true },
  formula: ({ audited, due }) => share(audited, due, ["audited", "due"]),
  doc: {
    summary: {
      zh: "应实施清洁生产审核的重点企业中已实施的比例，越高越好，应为 100 %。",
      en: "Share of the key enterprises due for a cleaner-production audit that have had it; higher is better and it should be 100 %.",
    },
    equation: "audited / due",
    clause: "6.2.2",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 21 项",
        confidence: "to-verify",
        note: { zh: "参考值 100 %。", en: "Reference value 100 %." },
      },
    ],
    examples: [
      { given: { audited: 9, due: 12 }, gives: 0.75 },
      { given: { audited: 12, due: 12 }, gives: 1 },
      { given: { audited: 13, due: 12 }, gives: { problem: "out-of-range" } },
      { given: { audited: 0, due: 0 }, gives: { problem: "division-by-zero" } },
      { given: { due: 12 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["RATE", "POLLUTION.COMPLIANCERATE"],
  },
});
