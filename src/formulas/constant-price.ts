import { value } from "../core/outcome";
import { defineFormula } from "./define";

export const constantPrice = defineFormula({
  id: "CONSTANTPRICE",
  since: "0.1.0",
  title: { zh: "不变价工业增加值", en: "Value at constant prices" },
  inputs: {
    amount: {
      kind: "number",
      unit: "万元",
      min: 0,
      title: { zh: "金额", en: "amount" },
      summary: {
        zh: "method 为 price 时填报告期现价金额；为 volume 时填基准年金额。",
        en: "With method price the amount at current prices; with volume the amount of the base year.",
      },
    },
    indices: {
      kind: "numbers",
      unit: "1",
      min: 10,
      max: 1000,
      title: { zh: "逐年指数（上年=100）", en: "yearly indices (previous year = 100)" },
      summary: {
        zh: "基准年之后至报告期每年一个，如 102.3；不要写成 1.023。",
        en: "One for each year after the base year up to the year in question, e.g. 102.3, not 1.023.",
      },
    },
    method: {
      kind: "choice",
      choices: {
        price: { zh: "价格指数缩减", en: "deflate by price indices" },
        volume: { zh: "可比价增长指数推算", en: "carry forward by volume indices" },
      },
      optional: true,
      title: { zh: "方法", en: "method" },
      summary: {
        zh: "price：现价 ÷ 价格指数连乘（省略时）；volume：基准年金额 × 可比价增长指数连乘。",
        en: "price (when omitted): current amount ÷ product of price indices; volume: base-year amount × product of volume indices.",
      },
    },
  },
  result: { kind: "number", unit: "万元" },
  formula: ({ amount, indices, method = "price" }) => {
    const chained = indices.reduce((product, index) => (product * index) / 100, 1);
    return value(method === "price" ? amount / chained : amount * chained);
  },
  doc: {
    summary: {
      zh: "把工业增加值等金额换算为基准年价格，使各年可比。",
      en: "Brings added value and other money to the prices of a base year, so that years can be compared.",
    },
    equation: "amount / product(indices / 100)",
    clause: "A.1 b)",
    sources: [{ document: "《中国统计年鉴》主要统计指标解释", confidence: "to-verify" }],
    notes: [
      {
        zh: "强度的趋势和弹性系数都要用同一基准年的不变价；期间更换基准年是错误。指数以上年为 100，小于 10 的数会被拒绝，以防误填比值。",
        en: "Trends of intensities and every elasticity need constant prices of one base year; changing it inside the period is an error. Indices have the previous year = 100; numbers below 10 are refused, lest a ratio be entered.",
      },
      {
        zh: "部分版本的 Excel 会把区域中的空单元格作为 0 传入；指数 0 超出范围，会得到 #VALUE!。",
        en: "Some versions of Excel hand over 0 for a blank cell of a range; an index of 0 is out of range and gives #VALUE!.",
      },
    ],
    examples: [
      { given: { amount: 112200, indices: [[102, 110]] }, gives: 100000 },
      { given: { amount: 100000, indices: [[107, 108]], method: "volume" }, gives: 115560 },
      { given: { amount: 100000, indices: [[107]], method: "可比价增长指数推算" }, gives: 107000 },
      { given: { amount: 112200, indices: [[1.02, 1.1]] }, gives: { problem: "out-of-range" } },
      { given: { amount: 112200, indices: [[null, 102]] }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["GROWTH", "CAGR", "ELASTICITY"],
  },
});
