import { value } from "../../core/outcome";
import { blankCells } from "../blank-cells";
import { defineFormula } from "../define";
import { balanceInputs, closing, closingSources } from "./closing";

export const balanceUnaccounted = defineFormula({
  id: "BALANCE.UNACCOUNTED",
  since: "0.1.0",
  title: { zh: "不平衡量", en: "Unaccounted amount of a balance" },
  inputs: balanceInputs,
  result: { kind: "number", unit: "{amount}" },
  formula: ({ inputs, outputs, stockChange }) => value(closing(inputs, outputs, stockChange).unaccounted),
  doc: {
    summary: {
      zh: "总输入减总输出再减库存变化。为正表示有输出未计，为负表示有输入未计。",
      en: "Total in minus total out minus stock change. Positive: an output is not accounted for; negative: an input is not.",
    },
    equation: "sum(inputs) - sum(outputs) - stockChange",
    clause: "6.2.5",
    sources: closingSources,
    notes: [blankCells],
    examples: [
      { given: { inputs: [[100, 20]], outputs: [[90], [26]] }, gives: 4 },
      { given: { inputs: [[100]], outputs: [[80]], stockChange: 25 }, gives: -5 },
      {
        given: { inputs: [[7.43]], outputs: [[2.64, 0.02, 1.17, 0]] },
        gives: 3.6,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区）：固体废物综合利用量印作 2.64 万t，分项与利用率均指向 6.24 万t（数字颠倒），不平衡量即其差 3.60 万t",
          en: "Environmental statistics form 环年综1-1 (2006, Qingpu, Shanghai): 26 400 t of waste utilised are printed, while the items and the rate point to 62 400 t (digits changed places); the 36 000 t in between are unaccounted for",
        },
      },
      {
        given: { inputs: [[1263777]], outputs: [[310143, 953634]] },
        gives: 0,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区）：工业废气总量等于两分项之和",
          en: "Environmental statistics form 环年综1-1 (2006, Qingpu, Shanghai): industrial waste gas equals the sum of its two items",
        },
      },
      {
        given: { inputs: [[2243.31]], outputs: [[2243.31, 0.17]] },
        gives: -0.17,
        within: 1e-9,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区）：SO₂ 总量漏计工艺过程排放 0.17 t",
          en: "Environmental statistics form 环年综1-1 (2006, Qingpu, Shanghai): the total of SO₂ leaves out 0.17 t from processes",
        },
      },
      { given: { inputs: [[100]], outputs: [["", 5]] }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["BALANCE", "BALANCE.CLOSURE"],
  },
});
