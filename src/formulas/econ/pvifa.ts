import { value } from "../../core/outcome";
import { defineFormula } from "../define";
import { annuityFactor } from "./present-value";
import { discount, econSources, life, yearsBuiltIn } from "./project-inputs";

export const pvifa = defineFormula({
  id: "ECON.PVIFA",
  since: "0.1.0",
  title: { zh: "年金现值系数（贴现系数）", en: "Annuity factor" },
  inputs: {
    discount,
    life: { ...life, summary: { zh: "年数，整年。", en: "Years, whole." } },
  },
  result: { kind: "number", unit: "a" },
  formula: (given) => value(annuityFactor(given.discount, given.life)),
  doc: {
    summary: {
      zh: "每年末 1 元、共 n 年的现值，即手册附表中的贴现系数。",
      en: "Present value of 1 at the end of each of n years: the factor in the manual's table.",
    },
    equation: "(1 - (1 + discount)^(-life)) / discount",
    clause: "6.5",
    sources: econSources,
    notes: [{ zh: "折现率为 0 时等于年数。", en: "At a rate of 0 it equals the years." }],
    examples: [
      {
        given: { discount: 0.05, life: 10 },
        gives: 7.7217,
        within: 5e-5,
        citation: {
          zh: "清洁生产审核师考题：i = 5 %，n = 10，贴现系数 7.7217",
          en: "Examination question for cleaner-production auditors: i = 5 %, n = 10, factor 7.7217",
        },
      },
      { given: { discount: 0, life: 8 }, gives: 8 },
      { given: { discount: 5, life: 10 }, gives: { problem: "out-of-range" } },
      { given: { discount: 0.05, life: 2.5 }, gives: { problem: "wrong-type" } },
      { given: { discount: 0.05 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["ECON.NPV"],
    homogeneous: yearsBuiltIn,
  },
});
