import type { NumberInput } from "../define";

export const baseline = {
  kind: "number",
  unit: "{amount}",
  title: { zh: "基准值", en: "baseline" },
  summary: { zh: "审核基准期的值。", en: "Value of the baseline period." },
} as const satisfies NumberInput;

export const target = {
  kind: "number",
  unit: "{amount}",
  title: { zh: "目标值", en: "target" },
  summary: { zh: "与基准值同单位、同口径。", en: "In the unit and on the terms of the baseline." },
} as const satisfies NumberInput;
