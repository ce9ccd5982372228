import { share, sum } from "../arithmetic";
import { blankCells } from "../blank-cells";
import { defineFormula } from "../define";

export const energyWasteHeatRate = defineFormula({
  id: "ENERGY.WASTEHEATRATE",
  since: "0.1.0",
  title: { zh: "余热资源回收利用率", en: "Waste heat recovery rate" },
  inputs: {
    recovered: {
      kind: "numbers",
      unit: "{energy}",
      min: 0,
      title: { zh: "回收利用的余热", en: "waste heat recovered" },
      summary: {
        zh: "一个或多个余热源回收的能量，单位一致（如 GJ）。",
        en: "Energy recovered from one or more sources, in one unit (e.g. GJ).",
      },
    },
    resource: {
      kind: "numbers",
      unit: "{energy}",
      min: 0,
      title: { zh: "余热资源量", en: "waste heat resource" },
      summary: {
        zh: "按 GB/T 1028 确定的可回收资源量，低于允许下限温度的部分不计。",
        en: "The recoverable resource by GB/T 1028; what lies below the permitted lower temperature does not count.",
      },
    },
  },
  result: { kind: "number", unit: "1", format: "percent", partOfWhole: true },
  formula: (given) => share(sum(given.recovered), sum(given.resource), ["recovered", "resource"]),
  doc: {
    summary: {
      zh: "回收利用的余热占余热资源量的比例。多个余热源按能量合计，不取各自比例的平均。",
      en: "Waste heat recovered as a share of the resource. Several sources are pooled by energy; their rates are not averaged.",
    },
    equation: "sum(recovered) / sum(resource)",
    clause: "A.2 d)",
    sources: [
      { document: "GB/T 1028-2018", confidence: "to-verify" },
      {
        document: "《绿色园区评价要求》（工信厅节函〔2016〕586 号）",
        confidence: "to-verify",
        note: { zh: "引领值 60 %。", en: "Lead value 60 %." },
      },
    ],
    notes: [blankCells],
    examples: [
      { given: { recovered: 30, resource: 60 }, gives: 0.5 },
      { given: { recovered: [[30, 5]], resource: [[60], [40]] }, gives: 0.35 },
      { given: { recovered: 30, resource: 0 }, gives: { problem: "division-by-zero" } },
      { given: { recovered: 80, resource: 60 }, gives: { problem: "out-of-range" } },
      { given: { recovered: "", resource: 60 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["ENERGY.STEAMHEAT", "ENERGY.SAVEDFUEL", "ENERGY.EFFICIENCY", "ENERGY.BALANCE"],
  },
});
