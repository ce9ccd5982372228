import { quotient, sum } from "../arithmetic";
import { blankCells } from "../blank-cells";
import { defineFormula } from "../define";

export const energyEfficiency = defineFormula({
  id: "ENERGY.EFFICIENCY",
  since: "0.1.0",
  title: { zh: "能量转换与利用效率", en: "Energy efficiency of a stage" },
  inputs: {
    output: {
      kind: "numbers",
      unit: "{energy}",
      min: 0,
      title: { zh: "输出或有效能量", en: "output or useful energy" },
      summary: { zh: "一项或多项，单位与输入一致。", en: "One or more items in the unit of the input." },
    },
    input: {
      kind: "numbers",
      unit: "{energy}",
      min: 0,
      title: { zh: "输入能量", en: "input energy" },
      summary: { zh: "一项或多项，统一用当量值。", en: "One or more items, calorific value throughout." },
    },
  },
  result: { kind: "number", unit: "1", format: "percent" },
  formula: ({ output, input }) => quotient(sum(output), sum(input), "input"),
  doc: {
    summary: {
      zh: "一个环节（锅炉、管网、终端设备等）的输出能量占输入能量的比例。热泵可大于 1。",
      en: "Energy out as a share of energy in for one stage (boiler, network, end use …). Heat pumps may exceed 1.",
    },
    equation: "sum(output) / sum(input)",
    clause: "6.2.5",
    sources: [
      { document: "GB/T 3484-2009", confidence: "to-verify" },
      { document: "GB/T 28749-2012", confidence: "to-verify" },
    ],
    notes: [blankCells],
    examples: [
      { given: { output: 85, input: 100 }, gives: 0.85 },
      { given: { output: [[60, 20]], input: [[70, 30]] }, gives: 0.8 },
      { given: { output: 85, input: 0 }, gives: { problem: "division-by-zero" } },
      { given: { input: 100 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["ENERGY.BALANCE", "ENERGY.WASTEHEATRATE"],
  },
});
