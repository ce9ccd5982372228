import type { ChoiceInput, TextsInput } from "./define";

/** Which way an indicator improves. */
export const directionChoices = {
  higher: { zh: "越大越好", en: "higher is better" },
  lower: { zh: "越小越好", en: "lower is better" },
} as const;

export const direction = {
  kind: "choice",
  choices: directionChoices,
  title: { zh: "方向", en: "direction" },
  summary: { zh: "指标越大越好，还是越小越好。", en: "Whether a higher or a lower value is better." },
} as const satisfies ChoiceInput;

/** The direction of each of several criteria, in their order; omitted means that higher is better for all. */
export const directions = {
  kind: "texts",
  choices: directionChoices,
  optional: true,
  title: { zh: "各准则方向", en: "directions" },
  summary: {
    zh: "每个准则填 higher（越大越好）或 lower（越小越好），个数与准则相同；省略表示全部越大越好。",
    en: "higher or lower for each criterion, as many as there are criteria; omitted means that higher is better for all.",
  },
} as const satisfies TextsInput;
