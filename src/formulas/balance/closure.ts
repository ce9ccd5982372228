import { blankCells } from "../blank-cells";
import { defineFormula } from "../define";
import { balanceInputs, closing, closingSources, closureError } from "./closing";

export const balanceClosure = defineFormula({
  id: "BALANCE.CLOSURE",
  since: "0.1.0",
  title: { zh: "平衡的不平衡率", en: "Closure error of a balance" },
  inputs: balanceInputs,
  result: { kind: "number", unit: "1", format: "percent" },
  formula: ({ inputs, outputs, stockChange }) => closureError(closing(inputs, outputs, stockChange)),
  doc: {
    summary: {
      zh: "不平衡量占总输入的比例，0 表示完全闭合；分母为总输入。",
      en: "Unaccounted amount as a share of the total input; 0 is a perfect balance. The divisor is the total input.",
    },
    equation: "(sum(inputs) - sum(outputs) - stockChange) / sum(inputs)",
    clause: "6.2.5",
    sources: closingSources,
    notes: [blankCells],
    examples: [
      { given: { inputs: [[100, 20]], outputs: [[90], [26]] }, gives: 4 / 120 },
      {
        given: { inputs: [[4746025]], outputs: [[4646377]] },
        gives: 0.020996,
        within: 5e-7,
        citation: {
          zh: "某轻化工企业物料平衡（2015 年刊出）：由其总量算得 2.10 %，原文印作 0.91 %",
          en: "Material balance of a light-chemical enterprise (published 2015): 2.10 % by its own totals, printed as 0.91 %",
        },
      },
      { given: { inputs: [[100]], outputs: [[120]] }, gives: -0.2 },
      { given: { inputs: [[0]], outputs: [[5]] }, gives: { problem: "division-by-zero" } },
      { given: { outputs: [[5]] }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["BALANCE", "BALANCE.UNACCOUNTED", "BALANCE.NODES"],
  },
});
