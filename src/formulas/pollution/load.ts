import { value } from "../../core/outcome";
import { defineFormula } from "../define";

/** 1 mg/L = 10⁻⁶ t/m³. */
const tonnesPerCubicMetre = 1e-6;

export const pollutionLoad = defineFormula({
  id: "POLLUTION.LOAD",
  since: "0.1.0",
  title: { zh: "水污染物排放量（浓度法）", en: "Pollutant load from concentration" },
  inputs: {
    concentration: {
      kind: "number",
      unit: "mg/L",
      min: 0,
      title: { zh: "平均浓度", en: "mean concentration" },
      summary: { zh: "按流量加权的年均浓度，mg/L。", en: "Yearly mean weighted by flow, mg/L." },
    },
    volume: {
      kind: "number",
      unit: "m3",
      min: 0,
      title: { zh: "废水量", en: "wastewater volume" },
      summary: { zh: "同期废水量，m³。", en: "Wastewater of the same period, m³." },
    },
  },
  result: { kind: "number", unit: "t" },
  formula: ({ concentration, volume }) => value(concentration * volume * tonnesPerCubicMetre),
  doc: {
    summary: {
      zh: "由平均浓度和废水量计算的污染物量，用于核对填报的排放量。",
      en: "Pollutant load from mean concentration and wastewater volume, to check a reported emission against.",
    },
    equation: "concentration * volume * 10^(-6)",
    clause: "A.4 b)",
    sources: [{ document: "DB43/T", clause: "A.4 b)", confidence: "verified" }],
    examples: [
      { given: { concentration: 50, volume: 1000000 }, gives: 50 },
      { given: { concentration: 50, volume: 0 }, gives: 0 },
      { given: { concentration: 50, volume: "" }, gives: { problem: "missing-input" } },
      { given: { concentration: -1, volume: 1000 }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["POLLUTION.INTENSITY", "REMOVALRATE"],
  },
});
