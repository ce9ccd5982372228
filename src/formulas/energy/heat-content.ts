import type { Text } from "../../core/text";
import type { NumberInput, Source } from "../define";

/** The mass that carries the heat, of steam or of hot water. */
export const heatMass = { kind: "number", unit: "t", min: 0 } as const satisfies Omit<NumberInput, "title">;

export const heatSources: readonly Source[] = [
  {
    document: "工业其他行业企业温室气体排放核算方法与报告指南（试行）",
    clause: "热力换算",
    confidence: "to-verify",
    note: {
      zh: "蒸汽 质量 ×（焓 − 83.74）÷ 1000，热水 质量 ×（温度 − 20）× 4.1868 ÷ 1000，GJ；83.74 kJ/kg 为 20 ℃ 水的比焓。",
      en: "Steam: mass × (enthalpy − 83.74) ÷ 1000; hot water: mass × (temperature − 20) × 4.1868 ÷ 1000, in GJ; 83.74 kJ/kg is the enthalpy of water at 20 °C.",
    },
  },
  { document: "DB43/T", clause: "A.2 d)", confidence: "verified" },
];

export const heatNotes: readonly Text[] = [
  {
    zh: '梯级利用和凝结水回收：以各级出口状态为基准，所得即该级利用的热量。折标准煤可用 PARK.ENERGY.TCE("热力", 热量)，折节约燃料用 PARK.ENERGY.SAVEDFUEL。',
    en: 'For cascaded use and condensate, count from the state at the outlet of the stage: the result is the heat used in it. PARK.ENERGY.TCE("heat", amount) converts it into standard coal, PARK.ENERGY.SAVEDFUEL into fuel saved.',
  },
];
