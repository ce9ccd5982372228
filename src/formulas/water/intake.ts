import type { NumberInput } from "../define";

/** 取水量: what the rates of consumption and drainage are shares of. */
export const intake = {
  kind: "number",
  unit: "m3",
  min: 0,
  title: { zh: "取水量", en: "water intake" },
  summary: {
    zh: "从各种水源取得的新鲜水量，与分子同期。",
    en: "Fresh water taken in from all sources, in the period of the numerator.",
  },
} as const satisfies NumberInput;
