import { value } from "../core/outcome";
import {
  balanceInputs,
  closing,
  closingSources,
  closingVerdict,
  closingVerdicts,
  closureError,
  customaryTolerance,
  tolerance,
} from "./balance/closing";
import { blankCells } from "./blank-cells";
import { defineFormula } from "./define";

export const balance = defineFormula({
  id: "BALANCE",
  since: "0.1.0",
  title: { zh: "物料、水或能量平衡", en: "Balance of material, water or energy" },
  inputs: { ...balanceInputs, tolerance },
  result: {
    kind: "table",
    columns: [
      { id: "totalIn", title: { zh: "总输入", en: "total in" }, unit: "{amount}" },
      { id: "totalOut", title: { zh: "总输出", en: "total out" }, unit: "{amount}" },
      { id: "stockChange", title: { zh: "库存变化", en: "stock change" }, unit: "{amount}" },
      { id: "unaccounted", title: { zh: "不平衡量", en: "unaccounted" }, unit: "{amount}" },
      { id: "closureError", title: { zh: "不平衡率", en: "closure error" }, unit: "1" },
      { id: "verdict", title: { zh: "判定", en: "verdict" }, words: closingVerdicts },
    ],
  },
  formula: ({ inputs, outputs, stockChange = 0, tolerance: allowed = customaryTolerance }) => {
    const closed = closing(inputs, outputs, stockChange);
    const error = closureError(closed);
    if (!error.ok) return error;
    const verdict = closingVerdict(error.value, allowed);
    return value([[closed.totalIn, closed.totalOut, stockChange, closed.unaccounted, error.value, verdict]]);
  },
  doc: {
    summary: {
      zh: "一个单元（工序、企业或园区）的平衡：总输入、总输出、库存变化、不平衡量、不平衡率与判定，一行输出。",
      en: "The balance of one unit (process, enterprise or park) as one row: totals in and out, stock change, unaccounted, closure error and verdict.",
    },
    equation:
      "unaccounted = sum(inputs) - sum(outputs) - stockChange; closureError = unaccounted / totalIn; closed: |closureError| <= tolerance",
    clause: "6.2.5",
    sources: closingSources,
    notes: [
      {
        zh: "不平衡率 = 不平衡量 ÷ 总输入。在允许偏差内判为“平衡”，超出判为“不平衡”。全园统计口径的平衡一般放宽到 10 %（待核实）。",
        en: "Closure error = unaccounted ÷ total input. Within the tolerance the verdict is “balanced”, beyond it “not balanced”. Balances of a whole park from statistics are usually allowed 10 % (to be verified).",
      },
      blankCells,
    ],
    examples: [
      { given: { inputs: [[100, 20]], outputs: [[90], [26]] }, gives: [[120, 116, 0, 4, 1 / 30, "closed"]] },
      {
        given: { inputs: [[100]], outputs: [[80]], stockChange: 15, tolerance: 0.02 },
        gives: [[100, 80, 15, 5, 0.05, "open"]],
      },
      {
        given: { inputs: [[4746025]], outputs: [[4646377]] },
        gives: [[4746025, 4646377, 0, 99648, 99648 / 4746025, "closed"]],
        citation: {
          zh: "某轻化工企业物料平衡（2015 年刊出）：原文印作差值 43088、偏差 0.91 %，与其总量不符；由总量算得 99648、2.10 %",
          en: "Material balance of a light-chemical enterprise (published 2015): a difference of 43088, or 0.91 %, is printed, which contradicts its totals; they give 99648, or 2.10 %",
        },
      },
      {
        given: { inputs: [[8075.1]], outputs: [[1393, 200, 6482.1]] },
        gives: [[8075.1, 8075.1, 0, 0, 0, "closed"]],
        within: 1e-6,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区）：危险废物产生量 = 利用 + 贮存 + 处置",
          en: "Environmental statistics form 环年综1-1 (2006, Qingpu, Shanghai): hazardous waste generated = utilised + stored + disposed of",
        },
      },
      { given: { inputs: [[0]], outputs: [[5]] }, gives: { problem: "division-by-zero" } },
      { given: { inputs: [[100, null, 20]], outputs: [[90]] }, gives: { problem: "missing-input" } },
      { given: { inputs: [[100, -20]], outputs: [[90]] }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["BALANCE.CLOSURE", "BALANCE.UNACCOUNTED", "BALANCE.NODES", "BALANCE.RECONCILE"],
  },
});
