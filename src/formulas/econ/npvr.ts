import { quotient } from "../arithmetic";
import { defineFormula } from "../define";
import { presentValue } from "./present-value";
import { cashFlows, discount, econSources, investment, life, yearlyFlows, yearsBuiltIn } from "./project-inputs";

export const npvr = defineFormula({
  id: "ECON.NPVR",
  since: "0.1.0",
  title: { zh: "净现值率", en: "Net present value ratio" },
  inputs: { investment, cashFlows, discount, life: { ...life, optional: true } },
  result: { kind: "number", unit: "1", format: "percent" },
  formula: (given) => {
    const flows = yearlyFlows(given.cashFlows, given.life);
    if (!flows.ok) return flows;
    return quotient(presentValue(flows.value, given.discount) - given.investment, given.investment, "investment");
  },
  doc: {
    summary: {
      zh: "净现值与总投资之比；资金有限、方案相互竞争时取最大者。",
      en: "Net present value over the investment; the largest wins where options compete for limited money.",
    },
    equation: "(cashFlows * (1 - (1 + discount)^(-life)) / discount - investment) / investment",
    clause: "6.5",
    sources: econSources,
    notes: [
      {
        zh: "净现值最大的方案不一定净现值率最大，两者排序不一致时须说明取舍。无费方案投资为 0，没有净现值率，返回 #DIV/0!。",
        en: "The largest net present value need not have the largest ratio; say which was followed where they differ. A no-cost option has no ratio: #DIV/0!.",
      },
      {
        zh: "部分版本的 Excel 会把区域中的空单元格作为 0 传入，此时该年按净现金流量 0 计。",
        en: "Some versions of Excel hand over 0 for a blank cell of a range; that year then counts with a net cash flow of 0.",
      },
    ],
    examples: [
      { given: { investment: 150, cashFlows: [[32.5]], discount: 0.05, life: 10 }, gives: 0.673043, within: 5e-7 },
      { given: { investment: 100, cashFlows: [[60, 60]], discount: 0 }, gives: 0.2 },
      { given: { investment: 0, cashFlows: [[60, 60]], discount: 0 }, gives: { problem: "division-by-zero" } },
      { given: { investment: 100, cashFlows: [[60, 60]] }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["ECON.NPV", "ECON.SUMMARY"],
    homogeneous: yearsBuiltIn,
  },
});
