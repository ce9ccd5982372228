import { defineFormula } from "../define";
import { cashFlows, discount, econSources, investment, yearsBuiltIn } from "./project-inputs";
import { recoveryTime } from "./recovery-time";

export const payback = defineFormula({
  id: "ECON.PAYBACK",
  since: "0.1.0",
  title: { zh: "投资偿还期", en: "Payback period" },
  inputs: {
    investment,
    cashFlows,
    discount: {
      ...discount,
      optional: true,
      summary: {
        zh: "省略得静态投资偿还期，给出（如 0.05）得动态投资偿还期。",
        en: "Omit for the static payback period; give it, e.g. 0.05, for the dynamic one.",
      },
    },
  },
  result: { kind: "number", unit: "a" },
  formula: (given) => recoveryTime(given.investment, given.cashFlows, given.discount ?? 0),
  doc: {
    summary: {
      zh: "以年净现金流量收回总投资所需的年数，N = I / F；给出折现率时按折现后的现金流量计算。",
      en: "Years in which the yearly net cash flow repays the investment, N = I / F; with a discount rate, on discounted flows.",
    },
    equation: "investment / cashFlows",
    clause: "6.5",
    sources: econSources,
    notes: [
      {
        zh: "逐年不等时累计到余额转为非负并不再转负的时刻，年内按线性内插；动态偿还期对每年相等的现金流量用同样的内插，与对数公式相差不到 0.02 年左右。",
        en: "Uneven flows are accumulated until the balance turns non-negative for good, interpolated within the year; the dynamic period uses the same interpolation for even flows and so differs from the logarithmic formula by a few hundredths of a year.",
      },
      {
        zh: "投资为 0（无费方案）得 0；现金流量不足以收回投资时无解，返回 #NUM!。判据：N 不大于定额偿还期（中费 2–3 年，较高费 5 年，高费 10 年，待核实）。",
        en: "A no-cost option gives 0; if the flows never repay the investment there is no solution and #NUM! is given. Criterion: N within the set period (medium cost 2–3 years, higher 5, high 10; to be verified).",
      },
      {
        zh: "部分版本的 Excel 会把区域中的空单元格作为 0 传入，此时该年按净现金流量 0 计。",
        en: "Some versions of Excel hand over 0 for a blank cell of a range; that year then counts with a net cash flow of 0.",
      },
    ],
    examples: [
      {
        given: { investment: 150, cashFlows: [[32.5]] },
        gives: 4.6,
        within: 0.05,
        citation: {
          zh: "清洁生产审核师考题：I = 150，F = 32.5，N = 4.6 年",
          en: "Examination question for cleaner-production auditors: I = 150, F = 32.5, N = 4.6 years",
        },
      },
      { given: { investment: 150, cashFlows: [[50, 50, 100]] }, gives: 2.5 },
      { given: { investment: 100, cashFlows: [[55, 60.5]], discount: 0.1 }, gives: 2 },
      { given: { investment: 0, cashFlows: [[12]] }, gives: 0 },
      { given: { investment: 100, cashFlows: [[-5]] }, gives: { problem: "no-solution" } },
      { given: { investment: 100, cashFlows: [[4]], discount: 0.05 }, gives: { problem: "no-solution" } },
      { given: { investment: -100, cashFlows: [[50]] }, gives: { problem: "out-of-range" } },
      { given: { cashFlows: [[50]] }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["ECON.CASHFLOW", "ECON.NPV", "ECON.SUMMARY"],
    homogeneous: yearsBuiltIn,
  },
});
