import { problem, value } from "../../core/outcome";
import { defineFormula } from "../define";
import { heatMass, heatNotes, heatSources } from "./heat-content";

/** kJ/kg of water at 20 °C, from which the guidelines count the heat of steam. */
const customaryReference = 83.74;

export const energySteamHeat = defineFormula({
  id: "ENERGY.STEAMHEAT",
  since: "0.1.0",
  title: { zh: "蒸汽热量", en: "Heat of steam" },
  inputs: {
    mass: {
      ...heatMass,
      title: { zh: "蒸汽质量", en: "mass of steam" },
      summary: { zh: "计量的蒸汽量，t。", en: "Steam as metered, t." },
    },
    enthalpy: {
      kind: "number",
      unit: "kJ/kg",
      min: 0,
      title: { zh: "蒸汽比焓", en: "enthalpy" },
      summary: {
        zh: "按蒸汽压力和温度查焓值表，kJ/kg；湿蒸汽按干度折算。",
        en: "From steam tables at its pressure and temperature, kJ/kg; wet steam by its dryness.",
      },
    },
    reference: {
      kind: "number",
      unit: "kJ/kg",
      min: 0,
      optional: true,
      omitted: customaryReference,
      title: { zh: "基准比焓", en: "reference enthalpy" },
      summary: {
        zh: "省略为 83.74 kJ/kg（20 ℃ 水）；求一级用汽放出的热量时填出口（凝结水）比焓。",
        en: "Omitted means 83.74 kJ/kg (water at 20 °C); for the heat given off in one stage enter the enthalpy at its outlet (condensate).",
      },
    },
  },
  result: { kind: "number", unit: "GJ" },
  formula: ({ mass, enthalpy, reference = customaryReference }) =>
    enthalpy < reference
      ? problem("out-of-range", "enthalpy", { given: enthalpy, min: reference })
      : value((mass * (enthalpy - reference)) / 1000),
  doc: {
    summary: {
      zh: "由蒸汽质量和比焓得热量（GJ），供折标准煤和热力排放计算使用。",
      en: "Heat of steam in GJ from mass and enthalpy, for standard coal and for the emissions of heat.",
    },
    equation: "mass * (enthalpy - reference) / 1000",
    clause: "A.2 d)",
    sources: heatSources,
    notes: heatNotes,
    examples: [
      { given: { mass: 1000, enthalpy: 2783.74 }, gives: 2700 },
      { given: { mass: 50, enthalpy: 2800, reference: 640 }, gives: 108 },
      { given: { mass: 50, enthalpy: 83.74 }, gives: 0 },
      { given: { mass: 1000, enthalpy: 60 }, gives: { problem: "out-of-range" } },
      { given: { mass: -1, enthalpy: 2783.74 }, gives: { problem: "out-of-range" } },
      { given: { mass: 1000 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["ENERGY.HOTWATERHEAT", "ENERGY.SAVEDFUEL", "CARBON.HEAT", "ENERGY.TCE"],
    homogeneous: { not: "The default reference enthalpy is a figure in kJ/kg." },
  },
});
