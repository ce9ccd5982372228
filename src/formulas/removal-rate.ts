import { value } from "../core/outcome";
import { share } from "./arithmetic";
import { defineFormula } from "./define";

export const removalRate = defineFormula({
  id: "REMOVALRATE",
  since: "0.1.0",
  title: { zh: "污染物去除率", en: "Removal rate" },
  inputs: {
    generated: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "产生量", en: "generated" },
      summary: {
        zh: "进入治理设施的污染物量；统计表常只给去除量与排放量，产生量为两者之和。",
        en: "Pollutant that reaches treatment; where a form gives only removed and emitted, it is the sum of the two.",
      },
    },
    emitted: {
      kind: "number",
      unit: "{amount}",
      min: 0,
      title: { zh: "排放量", en: "emitted" },
      summary: { zh: "不得大于产生量，同单位。", en: "At most the amount generated, in the same unit." },
    },
  },
  result: { kind: "number", unit: "1", format: "percent", partOfWhole: true },
  formula: ({ generated, emitted }) => {
    const left = share(emitted, generated, ["emitted", "generated"]);
    return left.ok ? value(1 - left.value) : left;
  },
  doc: {
    summary: {
      zh: "治理设施去除的污染物占产生量的比例，越高越好。",
      en: "Share of the pollutant generated that treatment removes; higher is better.",
    },
    equation: "1 - emitted / generated",
    clause: "A.4 b)",
    sources: [{ document: "DB43/T", clause: "A.4 b)", confidence: "verified" }],
    examples: [
      {
        given: { generated: 5958.15, emitted: 436.5 },
        gives: 0.926739,
        within: 5e-7,
        citation: {
          zh: "环年综1-1表（2006 年，上海市青浦区）：COD 去除 5521.65 t，排放 436.5 t；去除率由表中数据算得",
          en: "Environmental statistics form 环年综1-1 (2006, Qingpu, Shanghai): 5521.65 t of COD removed, 436.5 t emitted; the rate is calculated from them",
        },
      },
      { given: { generated: 80, emitted: 80 }, gives: 0 },
      { given: { generated: 80, emitted: 81 }, gives: { problem: "out-of-range" } },
      { given: { generated: 0, emitted: 0 }, gives: { problem: "division-by-zero" } },
      { given: { generated: 80 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["POLLUTION.LOAD", "POLLUTION.COMPLIANCERATE"],
  },
});
