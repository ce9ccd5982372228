import { addedValue } from "../added-value";
import { quotient } from "../arithmetic";
import { defineFormula } from "../define";

export const waterIntensity = defineFormula({
  id: "WATER.INTENSITY",
  since: "0.1.0",
  title: { zh: "单位工业增加值新鲜水耗", en: "Fresh water per industrial added value" },
  inputs: {
    fresh: {
      kind: "number",
      unit: "m3",
      min: 0,
      title: { zh: "工业用新鲜水量", en: "fresh water" },
      summary: {
        zh: "市政、自备地表与地下取水之和；单独计量的生活用水不计。",
        en: "Municipal, own surface and own ground water; domestic water metered apart is left out.",
      },
    },
    addedValue,
  },
  result: { kind: "number", unit: "m3/万元" },
  formula: (given) => quotient(given.fresh, given.addedValue, "addedValue"),
  doc: {
    summary: {
      zh: "每万元工业增加值消耗的新鲜水量，越低越好。",
      en: "Fresh water used for each 万元 (10⁴ CNY) of industrial added value; lower is better.",
    },
    equation: "fresh / addedValue",
    clause: "A.2 a)",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 14 项",
        confidence: "to-verify",
        note: { zh: "参考值 ≤ 8 m³/万元。", en: "Reference value ≤ 8 m³/万元." },
      },
    ],
    notes: [
      {
        zh: "分母用不变价工业增加值；用总产值得到的数值偏低，只能作合理性参考。",
        en: "Use added value at constant prices; with gross output the figure comes out lower and is only a plausibility value.",
      },
    ],
    examples: [
      { given: { fresh: 800000, addedValue: 100000 }, gives: 8 },
      {
        given: { fresh: 11970100, addedValue: 1669624.3 },
        gives: 7.16934,
        within: 5e-6,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区工业）：分母为现价总产值，数值由表中数据算得",
          en: "Environmental statistics form 环年综1-1 (2006, industry of Qingpu, Shanghai): per gross output at current prices, calculated from the figures of the form",
        },
      },
      { given: { fresh: 800000, addedValue: 0 }, gives: { problem: "division-by-zero" } },
      { given: { fresh: "", addedValue: 100000 }, gives: { problem: "missing-input" } },
      { given: { fresh: -1, addedValue: 100000 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["WATER.REUSERATE", "WATER.PRODUCTIVITY"],
  },
});
