import { problem, value } from "../../core/outcome";
import { addedValue } from "../added-value";
import { defineFormula } from "../define";

/** kg in a t. */
const kilograms = 1000;

export const pollutionIntensity = defineFormula({
  id: "POLLUTION.INTENSITY",
  since: "0.1.0",
  title: { zh: "单位工业增加值污染物排放量", en: "Pollutant per industrial added value" },
  inputs: {
    emission: {
      kind: "number",
      unit: "t",
      min: 0,
      title: { zh: "污染物排放量", en: "pollutant emitted" },
      summary: {
        zh: "COD、氨氮、总氮、总磷、二氧化硫、氮氧化物、挥发性有机物或颗粒物，t。",
        en: "COD, ammonia nitrogen, total nitrogen or phosphorus, SO₂, NOx, VOCs or particulates, t.",
      },
    },
    addedValue,
  },
  result: { kind: "number", unit: "kg/万元" },
  formula: (given) =>
    given.addedValue === 0
      ? problem("division-by-zero", "addedValue")
      : value((given.emission / given.addedValue) * kilograms),
  doc: {
    summary: {
      zh: "每万元工业增加值排放的污染物，以千克计，越低越好。",
      en: "Kilograms of a pollutant emitted for each 万元 (10⁴ CNY) of industrial added value; lower is better.",
    },
    equation: "emission / addedValue * 1000",
    clause: "A.4 b)",
    sources: [
      {
        document: "HJ 274-2009",
        confidence: "to-verify",
        note: {
          zh: "COD、SO₂ 参考值 ≤ 1 kg/万元；2015 版改用弹性系数。",
          en: "Reference value ≤ 1 kg/万元 for COD and SO₂; the 2015 edition uses elasticities instead.",
        },
      },
    ],
    examples: [
      { given: { emission: 50, addedValue: 100000 }, gives: 0.5 },
      {
        given: { emission: 436.5, addedValue: 1669624.3 },
        gives: 0.261436,
        within: 5e-7,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区工业）COD：分母为现价总产值，数值由表中数据算得",
          en: "Environmental statistics form 环年综1-1 (2006, industry of Qingpu, Shanghai), COD: per gross output at current prices, calculated from the figures of the form",
        },
      },
      { given: { emission: 50, addedValue: 0 }, gives: { problem: "division-by-zero" } },
      { given: { addedValue: 100000 }, gives: { problem: "missing-input" } },
      { given: { emission: -1, addedValue: 100000 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["POLLUTION.LOAD", "ELASTICITY", "REMOVALRATE"],
  },
});
