import { problem, value } from "../../core/outcome";
import { remainder, within } from "../arithmetic";
import { defineFormula } from "../define";

export const waterLeakageRate = defineFormula({
  id: "WATER.LEAKAGERATE",
  since: "0.1.0",
  title: { zh: "供水管网漏损率（管损率）", en: "Leakage rate of the supply network" },
  inputs: {
    supplied: {
      kind: "number",
      unit: "m3",
      min: 0,
      title: { zh: "供水总量", en: "water supplied" },
      summary: { zh: "进入管网的水量 Qs。", en: "Water put into the network, Qs." },
    },
    accounted: {
      kind: "number",
      unit: "m3",
      min: 0,
      title: { zh: "注册用户用水量", en: "accounted-for water" },
      summary: {
        zh: "计费与免费的注册用户用水量之和 Qa。",
        en: "Billed and unbilled authorised use, Qa.",
      },
    },
    correction: {
      kind: "number",
      unit: "1",
      min: -1,
      max: 1,
      optional: true,
      omitted: 0,
      title: { zh: "总修正值", en: "correction" },
      summary: {
        zh: "居民抄表到户、单位供水量管长、年平均出厂压力、最大冻土深度四项修正值之和 Rn（小数）；省略则得综合漏损率。",
        en: "Sum Rn of the four corrections (household metering, pipe length per supply, pressure, frost depth) as a fraction; omitted gives the overall leakage rate.",
      },
    },
  },
  result: { kind: "number", unit: "1", format: "percent", partOfWhole: true },
  formula: ({ supplied, accounted, correction = 0 }) => {
    if (supplied === 0) return problem("division-by-zero", "supplied");
    if (!within(accounted, supplied)) return problem("out-of-range", "accounted", { given: accounted, max: supplied });
    return value(remainder([supplied], [accounted]) / supplied - correction);
  },
  doc: {
    summary: {
      zh: "管网漏损水量占供水总量的比例。给出修正值时为考核用的漏损率，否则为综合漏损率。",
      en: "Water lost in the network as a share of the supply: the assessed rate when a correction is given, otherwise the overall rate.",
    },
    equation: "(supplied - accounted) / supplied - correction",
    clause: "A.3 a)",
    sources: [
      {
        document: "CJJ 92-2016（2018 年局部修订）",
        clause: "2.0.18–5.2.3",
        confidence: "verified",
        note: {
          zh: "一级 10 %、二级 12 %，按修正后的漏损率评定；公式图未见，按条文文字。",
          en: "Level 1 is 10 %, level 2 12 %, judged on the corrected rate; the formula is taken from the wording.",
        },
      },
    ],
    notes: [
      {
        zh: "审核资料清单只写“管损率”，默认按综合漏损率计算。",
        en: "The guideline's list says only “pipe loss rate”; the overall rate is the default.",
      },
    ],
    examples: [
      { given: { supplied: 1000, accounted: 880 }, gives: 0.12 },
      { given: { supplied: 1000, accounted: 880, correction: 0.015 }, gives: 0.105 },
      { given: { supplied: 0, accounted: 0 }, gives: { problem: "division-by-zero" } },
      { given: { supplied: 1000, accounted: 1100 }, gives: { problem: "out-of-range" } },
      { given: { supplied: 1000 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["WATER.BALANCE", "WATER.CONSUMPTIONRATE"],
  },
});
