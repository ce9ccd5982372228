import { addedValue } from "../added-value";
import { quotient } from "../arithmetic";
import { defineFormula } from "../define";

export const wastewaterIntensity = defineFormula({
  id: "POLLUTION.WASTEWATERINTENSITY",
  since: "0.1.0",
  title: { zh: "单位工业增加值废水排放量", en: "Wastewater per industrial added value" },
  inputs: {
    wastewater: {
      kind: "number",
      unit: "t",
      min: 0,
      title: { zh: "工业废水排放量", en: "industrial wastewater" },
      summary: {
        zh: "排放量（不是产生量），t；与增加值同期、同范围。",
        en: "Discharged (not generated), t; of the same period and boundary as the added value.",
      },
    },
    addedValue,
  },
  result: { kind: "number", unit: "t/万元" },
  formula: (given) => quotient(given.wastewater, given.addedValue, "addedValue"),
  doc: {
    summary: {
      zh: "每万元工业增加值排放的工业废水，越低越好。",
      en: "Industrial wastewater discharged for each 万元 (10⁴ CNY) of industrial added value; lower is better.",
    },
    equation: "wastewater / addedValue",
    clause: "A.4 b)",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 27 项",
        confidence: "to-verify",
        note: {
          zh: "参考值 ≤ 7 t/万元（排放量）；旧版 HJ 274-2009 按产生量，≤ 8。",
          en: "Reference value ≤ 7 t/万元 (discharged); the older HJ 274-2009 used the amount generated, ≤ 8.",
        },
      },
    ],
    examples: [
      { given: { wastewater: 700000, addedValue: 100000 }, gives: 7 },
      {
        given: { wastewater: 6836900, addedValue: 1669624.3 },
        gives: 4.09487,
        within: 5e-6,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区工业）：分母为现价总产值，数值由表中数据算得",
          en: "Environmental statistics form 环年综1-1 (2006, industry of Qingpu, Shanghai): per gross output at current prices, calculated from the figures of the form",
        },
      },
      { given: { wastewater: 700000, addedValue: 0 }, gives: { problem: "division-by-zero" } },
      { given: { wastewater: "", addedValue: 100000 }, gives: { problem: "missing-input" } },
      { given: { wastewater: -1, addedValue: 100000 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["POLLUTION.INTENSITY", "WASTE.INTENSITY", "WATER.INTENSITY"],
  },
});
