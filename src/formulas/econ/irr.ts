import { defineFormula } from "../define";
import { cashFlows, econSources, investment, life, yearlyFlows, yearsBuiltIn } from "./project-inputs";
import { rateOfReturn } from "./rate-of-return";

export const irr = defineFormula({
  id: "ECON.IRR",
  since: "0.1.0",
  title: { zh: "内部收益率", en: "Internal rate of return" },
  inputs: { investment, cashFlows, life: { ...life, optional: true } },
  result: { kind: "number", unit: "1", format: "percent" },
  formula: (given) => {
    const flows = yearlyFlows(given.cashFlows, given.life);
    return flows.ok ? rateOfReturn(given.investment, flows.value) : flows;
  },
  doc: {
    summary: {
      zh: "使净现值为零的折现率；不低于基准收益率或银行贷款利率为经济可行。",
      en: "The discount rate that makes the net present value zero; feasible at or above the benchmark or the lending rate.",
    },
    equation: "cashFlows * (1 - (1 + irr)^(-life)) / irr - investment = 0",
    clause: "6.5",
    sources: econSources,
    notes: [
      {
        zh: "为精确解。手册用 1 % 步长内插，结果略大：考题中内插得 17.263 %，精确解为 17.257 %。",
        en: "The exact root. The manual interpolates over a step of 1 % and lands a little higher: 17.263 % in the worked example, where the exact root is 17.257 %.",
      },
      {
        zh: "无解（如现金流量均不为正、投资为 0）与多解（现金流量多次变号）都返回 #NUM! 并说明原因，不任取其一；此时用净现值判断。",
        en: "No root (flows never positive, or no investment) and several roots (flows change sign more than once) give #NUM! with the reason; none is picked. Judge by the net present value then.",
      },
      {
        zh: "部分版本的 Excel 会把区域中的空单元格作为 0 传入，此时该年按净现金流量 0 计。",
        en: "Some versions of Excel hand over 0 for a blank cell of a range; that year then counts with a net cash flow of 0.",
      },
    ],
    examples: [
      {
        given: { investment: 150, cashFlows: [[32.5]], life: 10 },
        gives: 0.1726,
        within: 5e-5,
        citation: {
          zh: "清洁生产审核师考题：IRR = 17.26 %（内插）；精确解 17.257 %",
          en: "Examination question for cleaner-production auditors: IRR = 17.26 % (interpolated); the exact solution is 17.257 %",
        },
      },
      { given: { investment: 100, cashFlows: [[60, 72]] }, gives: 0.2 },
      { given: { investment: 100, cashFlows: [[50, 50]] }, gives: 0, within: 1e-12 },
      { given: { investment: 100, cashFlows: [[10, 72]] }, gives: -0.1 },
      { given: { investment: 100, cashFlows: [[-10]], life: 5 }, gives: { problem: "no-solution" } },
      { given: { investment: 0, cashFlows: [[10]], life: 5 }, gives: { problem: "no-solution" } },
      { given: { investment: 100, cashFlows: [[230, -132]] }, gives: { problem: "not-unique" } },
      { given: { investment: 100, cashFlows: [[30]] }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["ECON.NPV", "ECON.PAYBACK", "ECON.SUMMARY"],
    homogeneous: yearsBuiltIn,
  },
});
