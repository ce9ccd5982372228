import { textIn, type Language, type Text } from "../core/text";
import type { Interval } from "../evaluation/intervals";
import type { Certainty } from "../evaluation/uncertainty";
import { numberText, percentText } from "../i18n/fill";

/** The decimals that an uncertainty of two digits leaves to its value. */
function decimalsOf(standard: number): number | undefined {
  if (!(standard > 0) || !Number.isFinite(standard)) return undefined;
  return Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(standard))));
}

/** A value as text with as many digits as its uncertainty leaves it. */
export function uncertainText(language: Language, value: number, standard: number, share: boolean): string {
  if (share) return percentText(language, value);
  const decimals = decimalsOf(standard);
  if (decimals === undefined) return numberText(language, value);
  const shown = Number(value.toFixed(decimals)) + 0;
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: Math.abs(value) >= 10_000,
  }).format(shown);
}

export const certainties: Readonly<Record<Certainty, Text>> = {
  sound: { zh: "", en: "" },
  rough: { zh: "（仅供参考）", en: " (rough)" },
  open: { zh: "无法确定", en: "cannot be told" },
};

/** The interval in words: its ends, how rough it is, or that it has none. */
export function intervalText(language: Language, { low, high, standard, certainty }: Interval, share: boolean): string {
  const note = textIn(language, certainties[certainty]);
  if (certainty === "open") return note;
  const text = (value: number) => uncertainText(language, value, standard, share);
  return `${text(low)} ～ ${text(high)}${note}`;
}
