import { addedValue } from "../added-value";
import { quotient } from "../arithmetic";
import { defineFormula } from "../define";

export const wasteIntensity = defineFormula({
  id: "WASTE.INTENSITY",
  since: "0.1.0",
  title: { zh: "单位工业增加值固废产生量", en: "Solid waste per industrial added value" },
  inputs: {
    generated: {
      kind: "number",
      unit: "t",
      min: 0,
      title: { zh: "固体废物产生量", en: "waste generated" },
      summary: {
        zh: "一般工业固体废物或危险废物，t；两类分别计算。",
        en: "General industrial solid waste or hazardous waste, t; work out each by itself.",
      },
    },
    addedValue,
  },
  result: { kind: "number", unit: "t/万元" },
  formula: (given) => quotient(given.generated, given.addedValue, "addedValue"),
  doc: {
    summary: {
      zh: "每万元工业增加值产生的固体废物，越低越好。",
      en: "Solid waste generated for each 万元 (10⁴ CNY) of industrial added value; lower is better.",
    },
    equation: "generated / addedValue",
    clause: "A.4 b)",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 28 项",
        confidence: "to-verify",
        note: { zh: "参考值 ≤ 0.1 t/万元。", en: "Reference value ≤ 0.1 t/万元." },
      },
    ],
    examples: [
      { given: { generated: 10000, addedValue: 100000 }, gives: 0.1 },
      {
        given: { generated: 74300, addedValue: 1669624.3 },
        gives: 0.044501,
        within: 5e-7,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区工业）：分母为现价总产值，数值由表中数据算得",
          en: "Environmental statistics form 环年综1-1 (2006, industry of Qingpu, Shanghai): per gross output at current prices, calculated from the figures of the form",
        },
      },
      { given: { generated: 10000, addedValue: 0 }, gives: { problem: "division-by-zero" } },
      { given: { addedValue: 100000 }, gives: { problem: "missing-input" } },
      { given: { generated: -1, addedValue: 100000 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["UTILISATIONRATE", "WASTE.DISPOSALRATE", "POLLUTION.WASTEWATERINTENSITY"],
  },
});
