import { value } from "../../core/outcome";
import { defineFormula } from "../define";
import { presentValue } from "./present-value";
import { cashFlows, discount, econSources, investment, life, yearlyFlows, yearsBuiltIn } from "./project-inputs";

export const npv = defineFormula({
  id: "ECON.NPV",
  since: "0.1.0",
  title: { zh: "净现值", en: "Net present value" },
  inputs: { investment, cashFlows, discount, life: { ...life, optional: true } },
  result: { kind: "number", unit: "万元" },
  formula: (given) => {
    const flows = yearlyFlows(given.cashFlows, given.life);
    return flows.ok ? value(presentValue(flows.value, given.discount) - given.investment) : flows;
  },
  doc: {
    summary: {
      zh: "计算年限内各年净现金流量的现值之和减去总投资；≥ 0 为经济可行。",
      en: "Present value of the yearly net cash flows less the investment; at least 0 is economically feasible.",
    },
    equation: "cashFlows * (1 - (1 + discount)^(-life)) / discount - investment",
    clause: "6.5",
    sources: econSources,
    notes: [
      {
        zh: "与 Excel 的 NPV 函数不同：投资在第 0 年，不折现；现金流量从第 1 年末算起。折现率为 0 时为现金流量之和减投资。",
        en: "Unlike Excel's NPV the investment stands in year 0 and is not discounted; flows begin at the end of year 1. At a rate of 0 it is the sum of the flows less the investment.",
      },
      {
        zh: "部分版本的 Excel 会把区域中的空单元格作为 0 传入，此时该年按净现金流量 0 计。",
        en: "Some versions of Excel hand over 0 for a blank cell of a range; that year then counts with a net cash flow of 0.",
      },
    ],
    examples: [
      {
        given: { investment: 150, cashFlows: [[32.5]], discount: 0.05, life: 10 },
        gives: 100.96,
        within: 0.01,
        citation: {
          zh: "清洁生产审核师考题：NPV = 32.5 × 7.7217 − 150 = 100.96 万元",
          en: "Examination question for cleaner-production auditors: NPV = 32.5 × 7.7217 − 150 = 100.96 (10⁴ CNY)",
        },
      },
      { given: { investment: 100, cashFlows: [[55, 60.5]], discount: 0.1 }, gives: 0, within: 1e-9 },
      { given: { investment: 100, cashFlows: [[60, 60]], discount: 0 }, gives: 20 },
      { given: { investment: 0, cashFlows: [[10]], discount: 0, life: 3 }, gives: 30 },
      { given: { investment: 150, cashFlows: [[32.5]], discount: 0.05 }, gives: { problem: "missing-input" } },
      {
        given: { investment: 150, cashFlows: [[30, 40]], discount: 0.05, life: 10 },
        gives: { problem: "wrong-shape" },
      },
      { given: { investment: 150, cashFlows: [[32.5]], discount: 5, life: 10 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["ECON.NPVR", "ECON.IRR", "ECON.PVIFA", "ECON.SUMMARY"],
    homogeneous: yearsBuiltIn,
  },
});
