import { problem, value } from "../../core/outcome";
import { addedValue } from "../added-value";
import { defineFormula } from "../define";

/** 元 in a 万元. */
const yuan = 10000;

export const resourceProductivity = defineFormula({
  id: "RESOURCE.PRODUCTIVITY",
  since: "0.1.0",
  title: { zh: "资源产出率", en: "Resource productivity" },
  inputs: {
    addedValue,
    resources: {
      kind: "number",
      unit: "t",
      min: 0,
      title: { zh: "主要资源消耗量", en: "main resources" },
      summary: {
        zh: "煤、油、气、金属矿、非金属矿、生物质等主要资源的实物量之和；统计范围按所采用的方案，须注明。",
        en: "Tonnes of coal, oil, gas, metal and non-metal ores, biomass; the list depends on the scheme, which must be stated.",
      },
    },
  },
  result: { kind: "number", unit: "元/t" },
  formula: (given) =>
    given.resources === 0
      ? problem("division-by-zero", "resources")
      : value((given.addedValue / given.resources) * yuan),
  doc: {
    summary: {
      zh: "消耗每吨主要资源产出的工业增加值，越高越好。",
      en: "Industrial added value for each tonne of main resources consumed; higher is better.",
    },
    equation: "addedValue / resources * 10000",
    clause: "A.2 a)",
    sources: [
      {
        document: "GB/T 33567-2017",
        confidence: "to-verify",
        note: { zh: "各方案的主要资源清单不同。", en: "Schemes differ in their list of main resources." },
      },
    ],
    examples: [
      { given: { addedValue: 100000, resources: 200000 }, gives: 5000 },
      { given: { addedValue: 100000, resources: 0 }, gives: { problem: "division-by-zero" } },
      { given: { addedValue: 100000 }, gives: { problem: "missing-input" } },
      { given: { addedValue: -1, resources: 200000 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["LAND.PRODUCTIVITY", "WATER.PRODUCTIVITY", "ENERGY.PRODUCTIVITY"],
  },
});
