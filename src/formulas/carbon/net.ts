import { value } from "../../core/outcome";
import { defineFormula, type NumberInput } from "../define";

const removal = { kind: "number", unit: "tCO2", min: 0 } as const satisfies Partial<NumberInput>;

export const carbonNet = defineFormula({
  id: "CARBON.NET",
  since: "0.1.0",
  title: { zh: "二氧化碳净排放量", en: "Net CO₂ emissions" },
  inputs: {
    total: {
      kind: "number",
      unit: "tCO2",
      title: { zh: "二氧化碳排放总量", en: "total emissions" },
      summary: { zh: "PARK.CARBON.TOTAL 的结果。", en: "What PARK.CARBON.TOTAL gives." },
    },
    sinks: {
      ...removal,
      title: { zh: "碳汇量", en: "sinks" },
      summary: {
        zh: "园区绿地、林地等的年吸收量；没有时填 0。",
        en: "Yearly uptake of green and wooded land in the park; enter 0 for none.",
      },
    },
    captured: {
      ...removal,
      optional: true,
      omitted: 0,
      title: { zh: "捕集利用与封存量", en: "captured" },
      summary: { zh: "实测的 CCUS 量；省略表示没有。", en: "Measured CCUS; omitted means none." },
    },
    offsets: {
      ...removal,
      optional: true,
      omitted: 0,
      title: { zh: "抵消量", en: "offsets" },
      summary: {
        zh: "注销的减排量，只单列，不计入净排放量；省略表示没有。",
        en: "Cancelled credits, shown apart and not part of net emissions; omitted means none.",
      },
    },
  },
  result: {
    kind: "table",
    columns: [
      { id: "net", title: { zh: "净排放量", en: "net emissions" }, unit: "tCO2" },
      { id: "offsets", title: { zh: "抵消量", en: "offsets" }, unit: "tCO2" },
      { id: "afterOffsets", title: { zh: "抵消后", en: "after offsets" }, unit: "tCO2" },
    ],
  },
  formula: ({ total, sinks, captured = 0, offsets = 0 }) => {
    const net = total - sinks - captured;
    return value([[net, offsets, net - offsets]]);
  },
  doc: {
    summary: {
      zh: "排放总量减碳汇与捕集封存量；抵消量单列，不混入净排放量。",
      en: "Total emissions less sinks and captured CO₂; offsets are listed apart and never mixed in.",
    },
    equation: "net = total - sinks - captured; afterOffsets = net - offsets",
    clause: "6.2.5",
    sources: [
      { document: "GB/T 32150-2015", confidence: "to-verify" },
      {
        document: "DB43/T",
        clause: "6.2.5",
        confidence: "verified",
        note: {
          zh: "以“碳中和推进”为分析工具之一。",
          en: "Names progress to carbon neutrality among the tools of analysis.",
        },
      },
    ],
    examples: [
      { given: { total: 95000, sinks: 500 }, gives: [[94500, 0, 94500]] },
      { given: { total: 95000, sinks: 500, captured: 2000, offsets: 10000 }, gives: [[92500, 10000, 82500]] },
      { given: { total: 95000 }, gives: { problem: "missing-input" } },
      { given: { total: 95000, sinks: -1 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["CARBON.TOTAL", "CARBON.PATHWAY", "CARBON.INTENSITY"],
  },
});
