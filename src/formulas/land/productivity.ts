import { problem, value } from "../../core/outcome";
import { addedValue } from "../added-value";
import { defineFormula } from "../define";

/** 1 万元/hm² = 0.01 亿元/km². */
const perSquareKilometre = 0.01;

export const landProductivity = defineFormula({
  id: "LAND.PRODUCTIVITY",
  since: "0.1.0",
  title: { zh: "单位工业用地面积工业增加值", en: "Added value per industrial land" },
  inputs: {
    addedValue,
    land: {
      kind: "number",
      unit: "hm2",
      min: 0,
      title: { zh: "工业用地面积", en: "industrial land" },
      summary: { zh: "已建成的工业用地，公顷。", en: "Industrial land that is built on, hectares." },
    },
  },
  result: { kind: "number", unit: "亿元/km2" },
  formula: (given) =>
    given.land === 0
      ? problem("division-by-zero", "land")
      : value((given.addedValue / given.land) * perSquareKilometre),
  doc: {
    summary: {
      zh: "每平方公里已建成工业用地的工业增加值，越高越好。",
      en: "Industrial added value for each square kilometre of built industrial land; higher is better.",
    },
    equation: "addedValue / land * 0.01",
    clause: "A.1 b)",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 8 项",
        confidence: "to-verify",
        note: { zh: "参考值 ≥ 9 亿元/km²。", en: "Reference value ≥ 9 亿元/km²." },
      },
    ],
    notes: [
      { zh: "1 亿元/km² = 100 万元/hm²。", en: "1 亿元/km² = 100 万元/hm² (10⁸ CNY per km² = 10⁶ CNY per hectare)." },
    ],
    examples: [
      { given: { addedValue: 900000, land: 1000 }, gives: 9 },
      { given: { addedValue: 900000, land: 0 }, gives: { problem: "division-by-zero" } },
      { given: { addedValue: 900000 }, gives: { problem: "missing-input" } },
      { given: { addedValue: 900000, land: -1 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["LABOUR.PRODUCTIVITY", "RESOURCE.PRODUCTIVITY"],
  },
});
