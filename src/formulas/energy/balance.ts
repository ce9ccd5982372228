import { problem, value } from "../../core/outcome";
import { remainder, sum } from "../arithmetic";
import { closingVerdict, closingVerdicts, customaryTolerance, tolerance } from "../balance/closing";
import { blankCells } from "../blank-cells";
import { defineFormula } from "../define";

export const energyBalance = defineFormula({
  id: "ENERGY.BALANCE",
  since: "0.1.0",
  title: { zh: "能量平衡", en: "Energy balance" },
  inputs: {
    supplied: {
      kind: "numbers",
      unit: "{energy}",
      min: 0,
      title: { zh: "供给能量", en: "energy supplied" },
      summary: {
        zh: "各项供给能量，一行或一列；单位任选（GJ、tce 等）但须一致，统一用当量值。",
        en: "Energy supplied, a row or a column; any one unit (GJ, tce …), calorific value throughout.",
      },
    },
    useful: {
      kind: "numbers",
      unit: "{energy}",
      min: 0,
      title: { zh: "有效利用能量", en: "useful energy" },
    },
    losses: {
      kind: "numbers",
      unit: "{energy}",
      min: 0,
      title: { zh: "损失能量", en: "energy lost" },
      summary: { zh: "已测定的各项损失。", en: "Losses that were measured or calculated." },
    },
    exported: {
      kind: "number",
      unit: "{energy}",
      min: 0,
      optional: true,
      omitted: 0,
      title: { zh: "外供能量", en: "energy exported" },
      summary: { zh: "省略表示没有外供。", en: "Omitted means that none was exported." },
    },
    stockChange: {
      kind: "number",
      unit: "{energy}",
      optional: true,
      omitted: 0,
      title: { zh: "库存变化量", en: "stock change" },
      summary: {
        zh: "期末库存减期初库存；省略表示无库存变化。",
        en: "Closing minus opening stock; omitted means that no stock changed.",
      },
    },
    tolerance,
  },
  result: {
    kind: "table",
    columns: [
      { id: "supplied", title: { zh: "供给", en: "supplied" }, unit: "{energy}" },
      { id: "useful", title: { zh: "有效利用", en: "useful" }, unit: "{energy}" },
      { id: "losses", title: { zh: "损失", en: "losses" }, unit: "{energy}" },
      { id: "unaccounted", title: { zh: "不平衡量", en: "unaccounted" }, unit: "{energy}" },
      { id: "closureError", title: { zh: "不平衡率", en: "closure error" }, unit: "1" },
      { id: "utilisationRate", title: { zh: "能量利用率", en: "utilisation rate" }, unit: "1" },
      { id: "verdict", title: { zh: "判定", en: "verdict" }, words: closingVerdicts },
    ],
  },
  formula: ({ supplied, useful, losses, exported = 0, stockChange = 0, tolerance: allowed = customaryTolerance }) => {
    const supply = sum(supplied);
    if (supply === 0) return problem("division-by-zero", "supplied");
    const used = sum(useful);
    const lost = sum(losses);
    const unaccounted = remainder(supplied, [...useful, ...losses, exported, stockChange]);
    const error = unaccounted / supply;
    const verdict = closingVerdict(error, allowed);
    return value([[supply, used, lost, unaccounted, error, used / supply, verdict]]);
  },
  doc: {
    summary: {
      zh: "供给能量 = 有效利用 + 损失 + 外供 + 库存变化，给出不平衡量、不平衡率、能量利用率与判定，一行输出。",
      en: "Supply = useful + lost + exported + stock change: unaccounted energy, closure error, utilisation rate and verdict in one row.",
    },
    equation:
      "unaccounted = sum(supplied) - sum(useful) - sum(losses) - exported - stockChange; closureError = unaccounted / sum(supplied); closed: |closureError| <= tolerance; utilisationRate = sum(useful) / sum(supplied)",
    clause: "6.2.5",
    sources: [
      { document: "GB/T 3484-2009", confidence: "to-verify" },
      { document: "GB/T 28751-2012", confidence: "to-verify" },
      {
        document: "DB43/T",
        clause: "6.2.5",
        confidence: "verified",
        note: { zh: "未规定允许偏差。", en: "Sets no tolerance." },
      },
    ],
    notes: [
      blankCells,
      {
        zh: "能源网络图的各环节（购入贮存、加工转换、输送分配、终端使用）可逐环节各算一行；各环节效率用 PARK.ENERGY.EFFICIENCY，总效率为其乘积。",
        en: "For an energy network diagram take one row per stage (purchase and storage, conversion, distribution, end use); PARK.ENERGY.EFFICIENCY gives the stages' efficiencies, whose product is the total.",
      },
    ],
    examples: [
      {
        given: { supplied: [[900, 100]], useful: [[600]], losses: [[250, 120]] },
        gives: [[1000, 600, 370, 30, 0.03, 0.6, "closed"]],
      },
      {
        given: {
          supplied: [[1000]],
          useful: [[600]],
          losses: [[200]],
          exported: 100,
          stockChange: -10,
          tolerance: 0.05,
        },
        gives: [[1000, 600, 200, 110, 0.11, 0.6, "open"]],
      },
      { given: { supplied: [[0]], useful: [[0]], losses: [[0]] }, gives: { problem: "division-by-zero" } },
      { given: { supplied: [[1000]], useful: [[600]] }, gives: { problem: "missing-input" } },
      { given: { supplied: [[1000]], useful: [[-600]], losses: [[0]] }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["BALANCE", "ENERGY.EFFICIENCY"],
  },
});
