import { addedValue } from "../added-value";
import { quotient } from "../arithmetic";
import { defineFormula } from "../define";

export const labourProductivity = defineFormula({
  id: "LABOUR.PRODUCTIVITY",
  since: "0.1.0",
  title: { zh: "人均工业增加值", en: "Added value per employee" },
  inputs: {
    addedValue,
    employees: {
      kind: "number",
      unit: "人",
      min: 0,
      title: { zh: "工业企业从业人数", en: "industrial employees" },
      summary: { zh: "与增加值同期的平均从业人数。", en: "Mean number of the period of the added value." },
    },
  },
  result: { kind: "number", unit: "万元/人" },
  formula: (given) => quotient(given.addedValue, given.employees, "employees"),
  doc: {
    summary: {
      zh: "工业增加值与工业企业从业人数之比，越高越好。",
      en: "Industrial added value for each industrial employee; higher is better.",
    },
    equation: "addedValue / employees",
    clause: "A.1 b)",
    sources: [
      {
        document: "HJ 274-2015",
        clause: "表 1，第 2 项",
        confidence: "to-verify",
        note: { zh: "参考值 ≥ 15 万元/人。", en: "Reference value ≥ 15 万元 per employee." },
      },
    ],
    examples: [
      { given: { addedValue: 450000, employees: 30000 }, gives: 15 },
      { given: { addedValue: 450000, employees: 0 }, gives: { problem: "division-by-zero" } },
      { given: { employees: 30000 }, gives: { problem: "missing-input" } },
      { given: { addedValue: 450000, employees: -1 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["LAND.PRODUCTIVITY", "RESOURCE.PRODUCTIVITY"],
  },
});
