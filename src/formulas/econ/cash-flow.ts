import { value } from "../../core/outcome";
import { defineFormula } from "../define";
import { econSources, taxRate } from "./project-inputs";
import { afterTax } from "./after-tax";

export const cashFlow = defineFormula({
  id: "ECON.CASHFLOW",
  since: "0.1.0",
  title: { zh: "年净现金流量", en: "Yearly net cash flow" },
  inputs: {
    saving: {
      kind: "number",
      unit: "万元",
      title: { zh: "年运行费用总节省金额", en: "yearly saving" },
      summary: {
        zh: "收入增加额与运行费用减少额之和（P）；补贴、碳收益单独列项后计入。",
        en: "Added income plus running costs saved (P); subsidies and carbon income are listed apart and then included.",
      },
    },
    depreciation: {
      kind: "number",
      unit: "万元",
      min: 0,
      title: { zh: "年折旧费", en: "depreciation" },
      summary: { zh: "总投资除以折旧年限（D = I / Y）。", en: "Investment over the depreciation period (D = I / Y)." },
    },
    taxRate,
  },
  result: {
    kind: "table",
    columns: [
      { id: "taxable", title: { zh: "应税利润", en: "taxable profit" }, unit: "万元" },
      { id: "tax", title: { zh: "应纳税额", en: "tax" }, unit: "万元" },
      { id: "netProfit", title: { zh: "净利润", en: "net profit" }, unit: "万元" },
      { id: "cashFlow", title: { zh: "年净现金流量", en: "net cash flow" }, unit: "万元" },
    ],
  },
  formula: (given) => {
    const { taxable, tax, netProfit, cashFlow: flow } = afterTax(given.saving, given.depreciation, given.taxRate);
    return value([[taxable, tax, netProfit, flow]]);
  },
  doc: {
    summary: {
      zh: "由年节省金额、折旧和税率得应税利润 T、税、净利润 E 与年净现金流量 F = E + D，一行输出。",
      en: "From saving, depreciation and tax rate: taxable profit T, tax, net profit E and net cash flow F = E + D, as one row.",
    },
    equation:
      "taxable = saving - depreciation; tax = max(taxable, 0) * taxRate; netProfit = taxable - tax; cashFlow = netProfit + depreciation",
    clause: "6.5",
    sources: econSources,
    notes: [
      {
        zh: "年节省金额小于折旧费时不退税：税按 0 计。手册中的 t 为综合税率（旧例 30–33 %，现行所得税一般 25 %、高新技术企业 15 %，待核实）。",
        en: "A saving below the depreciation is not refunded: tax is 0 then. The manual's t is an overall rate (30–33 % in old examples; income tax now usually 25 %, high-tech enterprises 15 %; to be verified).",
      },
    ],
    examples: [
      {
        given: { saving: 40, depreciation: 15, taxRate: 0.3 },
        gives: [[25, 7.5, 17.5, 32.5]],
        citation: {
          zh: "清洁生产审核师考题：P = 40，D = 15，t = 30 %，F = 32.5 万元",
          en: "Examination question for cleaner-production auditors: P = 40, D = 15, t = 30 %, F = 32.5 (10⁴ CNY)",
        },
      },
      { given: { saving: 10, depreciation: 15, taxRate: 0.25 }, gives: [[-5, 0, -5, 10]] },
      { given: { saving: 40, depreciation: 15, taxRate: 30 }, gives: { problem: "out-of-range" } },
      { given: { saving: 40, taxRate: 0.3 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["ECON.PAYBACK", "ECON.NPV", "ECON.SUMMARY"],
  },
});
