import { value } from "../../core/outcome";
import { defineFormula } from "../define";

/** GJ in a tonne of standard coal: 1 kgce = 29.3076 MJ = 7000 kcal. */
const heatOfStandardCoal = 29.3076;

export const energySavedFuel = defineFormula({
  id: "ENERGY.SAVEDFUEL",
  since: "0.1.0",
  title: { zh: "余热利用节约的燃料", en: "Fuel saved by using heat" },
  inputs: {
    heat: {
      kind: "number",
      unit: "GJ",
      min: 0,
      title: { zh: "可利用热量", en: "heat available" },
      summary: {
        zh: "梯级利用、凝结水或余热的热量，GJ；回收率另给时为回收之前的数。",
        en: "Heat of a cascade, of condensate or waste heat, GJ; before recovery where a recovery rate is given.",
      },
    },
    efficiency: {
      kind: "number",
      unit: "1",
      above: 0,
      max: 1,
      title: { zh: "被替代锅炉的热效率", en: "efficiency of the boiler replaced" },
      summary: { zh: "小数，如 0.88。", en: "A fraction, e.g. 0.88." },
    },
    recovery: {
      kind: "number",
      unit: "1",
      min: 0,
      max: 1,
      optional: true,
      omitted: 1,
      title: { zh: "回收率", en: "recovery rate" },
      summary: {
        zh: "热量中实际回收利用的比例；省略表示给出的热量已是回收量。",
        en: "Share of the heat that is actually recovered; omitted means that the heat given is what is recovered.",
      },
    },
  },
  result: { kind: "number", unit: "tce" },
  formula: ({ heat, efficiency, recovery = 1 }) => value((heat * recovery) / (efficiency * heatOfStandardCoal)),
  doc: {
    summary: {
      zh: "回收利用的热量所替代的锅炉燃料，折吨标准煤：热量 × 回收率 ÷（锅炉效率 × 29.3076）。",
      en: "Boiler fuel that recovered heat replaces, in tonnes of standard coal: heat × recovery ÷ (efficiency × 29.3076).",
    },
    equation: "heat * recovery / (efficiency * 29.3076)",
    clause: "6.6",
    sources: [
      {
        document: "GB/T 2589-2020",
        confidence: "to-verify",
        note: { zh: "千克标准煤：1 kgce = 29.3076 MJ（7000 kcal）。", en: "1 kgce = 29.3076 MJ (7000 kcal)." },
      },
      { document: "DB43/T", clause: "6.6", confidence: "verified" },
    ],
    notes: [
      {
        zh: "公开材料常把回收前和回收后的热量混写；请明确回收率。热量低于下游用热温度（留传热温差）的部分不能利用。",
        en: "Published figures often mix heat before and after recovery: state the rate. Heat below the temperature the next user needs (less the difference that drives the transfer) cannot be used.",
      },
    ],
    examples: [
      { given: { heat: 293.076, efficiency: 0.8 }, gives: 12.5 },
      {
        given: { heat: 167.472, efficiency: 1, recovery: 0.7 },
        gives: 4,
        citation: {
          zh: "凝结水余热回收（soulun.net 摘要）：28 000 000 kcal/h ÷ 7 000 000 kcal/tce = 4 tce/h（未除锅炉效率）",
          en: "Heat recovery from condensate (abstract at soulun.net): 28 000 000 kcal/h ÷ 7 000 000 kcal/tce = 4 tce/h (not divided by the efficiency of the boiler)",
        },
      },
      { given: { heat: 100, efficiency: 0.9, recovery: 0 }, gives: 0 },
      { given: { heat: 100, efficiency: 88 }, gives: { problem: "out-of-range" } },
      { given: { heat: 100, efficiency: 0 }, gives: { problem: "out-of-range" } },
      { given: { heat: 100 }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["ENERGY.STEAMHEAT", "ENERGY.HOTWATERHEAT", "ENERGY.WASTEHEATRATE"],
    homogeneous: { not: "A tonne of standard coal is an amount of energy; the equation holds the 29.3076 GJ in it." },
  },
});
