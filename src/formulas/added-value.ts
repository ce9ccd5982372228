import type { NumberInput } from "./define";

/** The denominator of every intensity of the guideline. */
export const addedValue = {
  kind: "number",
  unit: "万元",
  min: 0,
  title: { zh: "工业增加值", en: "industrial added value" },
  summary: {
    zh: "与分子同期、同范围的工业增加值，万元。跨年比较须用同一基准年的不变价。",
    en: "Industrial added value of the same period and boundary, 万元 (10⁴ CNY). Use constant prices of one year to compare years.",
  },
} as const satisfies NumberInput;
