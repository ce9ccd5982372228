import { value, type Outcome } from "../../core/outcome";
import { sum, within } from "../arithmetic";
import { defineFormula } from "../define";
import type { ResultCell } from "../define";
import { afterTax } from "./after-tax";
import { presentValue } from "./present-value";
import { discount, econSources, investment, life, taxRate, yearlyFlows, yearsBuiltIn } from "./project-inputs";
import { rateOfReturn } from "./rate-of-return";
import { recoveryTime } from "./recovery-time";

/** A figure that does not exist is a blank beside the others. */
const orBlank = (outcome: Outcome<number>): ResultCell => (outcome.ok ? outcome.value : "");

export const econSummary = defineFormula({
  id: "ECON.SUMMARY",
  since: "0.1.0",
  title: { zh: "经济可行性汇总", en: "Summary of economic feasibility" },
  inputs: {
    investment,
    savings: {
      kind: "numbers",
      unit: "万元",
      title: { zh: "年运行费用总节省金额", en: "yearly saving" },
      summary: {
        zh: "收入增加额与运行费用减少额之和（P）；一个数表示每年相等，或逐年一行（列），个数等于计算年限。",
        en: "Added income plus running costs saved (P); one number for every year, or a list with one for each year.",
      },
    },
    life: {
      ...life,
      summary: {
        zh: "计算年限，同时作为折旧年限（Y）。",
        en: "Years of the calculation, which are also the depreciation period (Y).",
      },
    },
    taxRate,
    discount,
    paybackLimit: {
      kind: "number",
      unit: "a",
      min: 0,
      optional: true,
      title: { zh: "定额偿还期", en: "payback limit" },
      summary: {
        zh: "静态投资偿还期的上限；省略则不按偿还期判定。",
        en: "Longest static payback period; omitted means that it is not judged.",
      },
    },
    benchmark: {
      kind: "number",
      unit: "1",
      min: 0,
      max: 1,
      optional: true,
      title: { zh: "基准收益率", en: "benchmark rate" },
      summary: {
        zh: "内部收益率的下限；省略则用折现率。",
        en: "Least internal rate of return; omitted means the discount rate.",
      },
    },
  },
  result: {
    kind: "table",
    columns: [
      { id: "depreciation", title: { zh: "年折旧费", en: "depreciation" }, unit: "万元" },
      { id: "netProfit", title: { zh: "年均净利润", en: "mean net profit" }, unit: "万元" },
      { id: "cashFlow", title: { zh: "年均净现金流量", en: "mean net cash flow" }, unit: "万元" },
      { id: "payback", title: { zh: "静态投资偿还期", en: "static payback" }, unit: "a" },
      { id: "dynamicPayback", title: { zh: "动态投资偿还期", en: "dynamic payback" }, unit: "a" },
      { id: "NPV", title: { zh: "净现值", en: "net present value" }, unit: "万元" },
      { id: "NPVR", title: { zh: "净现值率", en: "net present value ratio" }, unit: "1" },
      { id: "IRR", title: { zh: "内部收益率", en: "internal rate of return" }, unit: "1" },
      {
        id: "verdict",
        title: { zh: "判定", en: "verdict" },
        words: { feasible: { zh: "可行", en: "feasible" }, "not-feasible": { zh: "不可行", en: "not feasible" } },
      },
      {
        id: "unmet",
        title: { zh: "未满足的判据", en: "criteria not met" },
        words: {
          payback: { zh: "静态投资偿还期", en: "static payback" },
          NPV: { zh: "净现值", en: "net present value" },
          IRR: { zh: "内部收益率", en: "internal rate of return" },
        },
        several: true,
      },
    ],
  },
  formula: (given) => {
    const savings = yearlyFlows(given.savings, given.life, "savings");
    if (!savings.ok) return savings;
    const depreciation = given.investment / given.life;
    const years = savings.value.map((saving) => afterTax(saving, depreciation, given.taxRate));
    const flows = years.map((year) => year.cashFlow);
    const repeated = given.savings.length === 1 ? flows.slice(0, 1) : flows;
    const payback = recoveryTime(given.investment, repeated, 0);
    const worth = presentValue(flows, given.discount) - given.investment;
    const rate = rateOfReturn(given.investment, flows);
    // a net present value of 0 carries the rounding of the terms it is the difference of
    const noise = 1e-12 * Math.max(given.investment, ...flows.map(Math.abs));
    const unmet: string[] = [];
    if (given.paybackLimit !== undefined && !(payback.ok && within(payback.value, given.paybackLimit)))
      unmet.push("payback");
    if (worth < -noise) unmet.push("NPV");
    const yields = rate.ok
      ? within(given.benchmark ?? given.discount, rate.value)
      : rate.problem.code === "not-unique" || given.investment === 0;
    if (!yields) unmet.push("IRR");
    return value([
      [
        depreciation,
        sum(years.map((year) => year.netProfit)) / years.length,
        sum(flows) / flows.length,
        orBlank(payback),
        orBlank(recoveryTime(given.investment, repeated, given.discount)),
        worth,
        given.investment === 0 ? "" : worth / given.investment,
        orBlank(rate),
        unmet.length === 0 ? "feasible" : "not-feasible",
        unmet.join(" "),
      ],
    ]);
  },
  doc: {
    summary: {
      zh: "一行列出方案的折旧、净利润、净现金流量、静态与动态偿还期、净现值、净现值率、内部收益率，以及按给定判据的结论：可行或不可行。",
      en: "One row for an option: depreciation, net profit, cash flow, static and dynamic payback, NPV, NPVR, IRR, and the verdict against the criteria given: feasible or not feasible.",
    },
    equation:
      "depreciation = investment / life; NPVR = NPV / investment; feasible: NPV >= 0, IRR >= benchmark, payback <= paybackLimit",
    clause: "6.5",
    sources: [
      ...econSources,
      {
        document: "《企业清洁生产审核手册》",
        clause: "经济评估判据",
        confidence: "to-verify",
        note: {
          zh: "偿还期：中费 2–3 年，较高费 5 年，高费 10 年；NPV ≥ 0；IRR ≥ 基准收益率或贷款利率。",
          en: "Payback: medium cost 2–3 years, higher 5, high 10; NPV ≥ 0; IRR ≥ benchmark or lending rate.",
        },
      },
    ],
    notes: [
      {
        zh: "恰好等于限值为满足。无费方案（投资为 0）偿还期为 0，没有净现值率和内部收益率，不按内部收益率判定。内部收益率有多个解时留空，由净现值判定。收不回投资时偿还期留空。",
        en: "Exactly at a limit is met. A no-cost option (investment 0) has a payback of 0 and neither NPVR nor IRR, and is not judged by IRR. With several roots the IRR stays blank and the NPV decides. A payback that never comes stays blank.",
      },
      {
        zh: "部分版本的 Excel 会把区域中的空单元格作为 0 传入，此时该年按节省 0 计。",
        en: "Some versions of Excel hand over 0 for a blank cell of a range; that year then counts with a saving of 0.",
      },
    ],
    examples: [
      {
        given: {
          investment: 150,
          savings: [[40]],
          life: 10,
          taxRate: 0.3,
          discount: 0.05,
          paybackLimit: 5,
          benchmark: 0.1,
        },
        gives: [[15, 17.5, 32.5, 4.6153846, 5.383144, 100.956385, 0.673043, 0.1725702, "feasible", ""]],
        within: 5e-5,
        citation: {
          zh: "清洁生产审核师考题：D = 15，F = 32.5，N = 4.6，NPV = 100.96，IRR = 17.26 %，可行",
          en: "Examination question for cleaner-production auditors: D = 15, F = 32.5, N = 4.6, NPV = 100.96, IRR = 17.26 %, feasible",
        },
      },
      {
        given: { investment: 0, savings: [[12]], life: 5, taxRate: 0.25, discount: 0 },
        gives: [[0, 9, 9, 0, 0, 45, "", "", "feasible", ""]],
      },
      {
        given: { investment: 100, savings: [[-5]], life: 10, taxRate: 0.25, discount: 0, paybackLimit: 5 },
        gives: [[10, -15, -5, "", "", -150, -1.5, "", "not-feasible", "payback NPV IRR"]],
      },
      {
        given: { investment: 100, savings: [[20, 30]], life: 10, taxRate: 0.25, discount: 0.05 },
        gives: { problem: "wrong-shape" },
      },
      {
        given: { investment: 100, savings: [[20]], life: 0, taxRate: 0.25, discount: 0.05 },
        gives: { problem: "out-of-range" },
      },
      { given: { investment: 100, life: 10, taxRate: 0.25, discount: 0.05 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["ECON.CASHFLOW", "ECON.PAYBACK", "ECON.NPV", "ECON.NPVR", "ECON.IRR"],
    homogeneous: yearsBuiltIn,
  },
});
