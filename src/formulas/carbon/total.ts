import { value } from "../../core/outcome";
import { defineFormula } from "../define";

export const carbonTotal = defineFormula({
  id: "CARBON.TOTAL",
  since: "0.1.0",
  title: { zh: "二氧化碳排放总量", en: "Total CO₂ emissions" },
  inputs: {
    combustion: {
      kind: "number",
      unit: "tCO2",
      min: 0,
      title: { zh: "燃料燃烧排放", en: "combustion" },
      summary: { zh: "各种燃料燃烧排放之和；没有时填 0。", en: "Sum over all fuels; enter 0 for none." },
    },
    process: {
      kind: "number",
      unit: "tCO2",
      min: 0,
      title: { zh: "工业过程排放", en: "process" },
      summary: { zh: "没有时填 0，未核算时留空。", en: "Enter 0 for none, leave blank when not accounted." },
    },
    electricity: {
      kind: "number",
      unit: "tCO2",
      title: { zh: "净购入电力排放", en: "net purchased electricity" },
      summary: { zh: "外供多于购入时为负。", en: "Negative when more is exported than purchased." },
    },
    heat: {
      kind: "number",
      unit: "tCO2",
      title: { zh: "净购入热力排放", en: "net purchased heat" },
      summary: { zh: "外供多于购入时为负。", en: "Negative when more is exported than purchased." },
    },
    other: {
      kind: "number",
      unit: "tCO2",
      min: 0,
      optional: true,
      omitted: 0,
      title: { zh: "其他排放", en: "other" },
      summary: {
        zh: "废水厌氧处理等其他排放，折为 tCO2e；省略表示没有。",
        en: "Other emissions such as anaerobic waste-water treatment, as tCO2e; omitted means none.",
      },
    },
  },
  result: { kind: "number", unit: "tCO2" },
  formula: ({ combustion, process, electricity, heat, other = 0 }) =>
    value(combustion + process + electricity + heat + other),
  doc: {
    summary: {
      zh: "燃烧、过程、净购入电力与热力及其他排放之和；碳汇、捕集与抵消不在内。",
      en: "Sum of combustion, process, net purchased electricity and heat and other emissions; sinks, capture and offsets stay outside.",
    },
    equation: "combustion + process + electricity + heat + other",
    clause: "A.4 b)",
    sources: [{ document: "GB/T 32150-2015", confidence: "to-verify" }],
    notes: [
      {
        zh: "园区总量不是企业之和：园区内热电厂供给企业的电、热只计一次。",
        en: "The park is not the sum of its enterprises: power and heat that a plant inside the park supplies are counted once.",
      },
    ],
    examples: [
      { given: { combustion: 50000, process: 4000, electricity: 30000, heat: 11000 }, gives: 95000 },
      { given: { combustion: 50000, process: 0, electricity: -2000, heat: 0, other: 500 }, gives: 48500 },
      { given: { combustion: 50000, process: "", electricity: 1, heat: 1 }, gives: { problem: "missing-input" } },
      { given: { combustion: -1, process: 0, electricity: 1, heat: 1 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: [
      "CARBON.COMBUSTION",
      "CARBON.PROCESS",
      "CARBON.ELECTRICITY",
      "CARBON.HEAT",
      "CARBON.WASTEWATER",
      "CARBON.NET",
      "CARBON.INTENSITY",
    ],
  },
});
