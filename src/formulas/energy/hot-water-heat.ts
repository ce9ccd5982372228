import { problem, value } from "../../core/outcome";
import { defineFormula } from "../define";
import { heatMass, heatNotes, heatSources } from "./heat-content";

/** kJ/(kg·K): the calorie of the steam tables, as the guidelines take it for water at any temperature. */
const heatCapacity = 4.1868;

/** °C from which the guidelines count the heat of hot water. */
const customaryReference = 20;

export const energyHotWaterHeat = defineFormula({
  id: "ENERGY.HOTWATERHEAT",
  since: "0.1.0",
  title: { zh: "热水热量", en: "Heat of hot water" },
  inputs: {
    mass: {
      ...heatMass,
      title: { zh: "热水质量", en: "mass of water" },
      summary: { zh: "热水或凝结水的量，t。", en: "Hot water or condensate, t." },
    },
    temperature: {
      kind: "number",
      unit: "°C",
      min: 0,
      max: 374,
      title: { zh: "热水温度", en: "temperature" },
      summary: { zh: "供水或凝结水的温度，℃。", en: "Of the water supplied or the condensate, °C." },
    },
    reference: {
      kind: "number",
      unit: "°C",
      min: 0,
      max: 374,
      optional: true,
      omitted: customaryReference,
      title: { zh: "基准温度", en: "reference temperature" },
      summary: {
        zh: "省略为 20 ℃；循环供热或凝结水回用填回水（利用后）温度。",
        en: "Omitted means 20 °C; with a return line, or for condensate, enter the temperature after use.",
      },
    },
  },
  result: { kind: "number", unit: "GJ" },
  formula: ({ mass, temperature, reference = customaryReference }) =>
    temperature < reference
      ? problem("out-of-range", "temperature", { given: temperature, min: reference })
      : value((mass * (temperature - reference) * heatCapacity) / 1000),
  doc: {
    summary: {
      zh: "由热水（凝结水）质量和温度得热量（GJ），比热取 4.1868 kJ/(kg·℃)。",
      en: "Heat of hot water or condensate in GJ from mass and temperature, with 4.1868 kJ/(kg·°C).",
    },
    equation: "mass * (temperature - reference) * 4.1868 / 1000",
    clause: "A.2 d)",
    sources: heatSources,
    notes: heatNotes,
    examples: [
      { given: { mass: 1000, temperature: 70 }, gives: 209.34 },
      {
        given: { mass: 800, temperature: 90, reference: 40 },
        gives: 167.472,
        citation: {
          zh: "凝结水余热回收（soulun.net 摘要）：800 t/h、温差 50 ℃，即每吨 50 000 kcal；所印合计 28 000 000 kcal/h 为回收 70 % 之后的数",
          en: "Heat recovery from condensate (abstract at soulun.net): 800 t/h at a difference of 50 °C, so 50 000 kcal for each tonne; the total of 28 000 000 kcal/h printed there is what is left after recovering 70 %",
        },
      },
      { given: { mass: 5, temperature: 20 }, gives: 0 },
      { given: { mass: 800, temperature: 15 }, gives: { problem: "out-of-range" } },
      { given: { mass: 800, temperature: 400 }, gives: { problem: "out-of-range" } },
      { given: { mass: 800 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["ENERGY.STEAMHEAT", "ENERGY.SAVEDFUEL", "ENERGY.WASTEHEATRATE", "CARBON.HEAT"],
    homogeneous: {
      not: "Temperatures are points on the Celsius scale and the heat capacity is a figure in kJ/(kg·K).",
    },
  },
});
