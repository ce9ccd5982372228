/** How far the values of a group lie from its middle, by statistics that a few wrong values cannot move. */
export interface Scores {
  readonly median: number;
  /** Median of the absolute deviations from the median. */
  readonly mad: number;
  /** Modified z-scores, in the order of the values. */
  readonly scores: readonly number[];
}

/** Why a group says nothing about its members. */
export type NoScores = "too-few" | "no-spread";

/** In a smaller group half of the values may be wrong, or the middle an accident. */
export const smallestGroup = 5;

/** For normally distributed values the MAD is 0.6745 standard deviations. */
const perDeviation = 0.6745;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new Error("nothing has no median");
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/**
 * Modified z-scores 0.6745·(x − median)/MAD (Iglewicz and Hoaglin, How to Detect and Handle Outliers, ASQC 1993). Where
 * more than half of the values are the same the MAD is 0 and there is no scale to measure by.
 */
export function modifiedScores(values: readonly number[]): Scores | NoScores {
  if (values.length < smallestGroup) return "too-few";
  const middle = median(values);
  const mad = median(values.map((value) => Math.abs(value - middle)));
  // what binary fractions leave of equal values is no spread
  if (mad <= 1e-12 * Math.max(1, Math.abs(middle))) return "no-spread";
  return { median: middle, mad, scores: values.map((value) => (perDeviation * (value - middle)) / mad) };
}
