/**
 * The standard uncertainty and the 95 % interval of a result from those of what it is calculated with.
 *
 * A figure x of relative standard uncertainty u is taken as log-normal with mean x and standard deviation u·x (normal
 * where it is negative), independent of the others. To first order the variances of the inputs add up, weighted by the
 * squared slopes of the result. First order is exact where the result is a straight line, and nearly every result is
 * one on some scale: sums of the figures on the plain scale, products and ratios on the logarithmic one, shares of a
 * whole on the logit scale, one minus a ratio on that of ln(1 − y). So the scale is chosen on which the result bends
 * least. The choice looks at the formula and the values alone, never at how uncertain they are: that is why a better
 * known input can only narrow the interval. Results that are straight on no scale have the ends of their interval looked
 * for (extremes.ts), which by the same ground only narrows.
 */

import { extremeOf, type Extreme } from "./extremes";

export interface Variable {
  readonly value: number;
  /** Relative standard uncertainty, 0.04 for 4 %. */
  readonly relative: number;
}

export interface Propagated {
  readonly value: number;
  /** Standard uncertainty (1σ) in the unit of the value; of a result that is looked for, by the width of its interval. */
  readonly standard: number;
  /** The 95 % interval; infinite where it is open. */
  readonly low: number;
  readonly high: number;
  readonly certainty: Certainty;
  /** What each variable has to do with the width of the interval; together 1, or nothing where nothing is uncertain. */
  readonly shares: readonly number[];
  /** The share of the variance that would go if the variable were known to this relative uncertainty. */
  readonly fallAt: (variable: number, relative: number) => number;
}

/**
 * How much an interval tells. "sound" holds within 2 %. "rough" is an order of magnitude: the result has a pole, or is
 * refused, not far outside the interval, as where a denominator is hardly known to be anything but zero. "open" has no
 * ends, since that happens within the figures' uncertainty: nothing can be said of the result before they are known better.
 */
export type Certainty = "sound" | "rough" | "open";

/** 95 % of a normal distribution lie within so many standard deviations. */
export const coverage = 1.959964;

/** Relative step of the differences: small against any uncertainty, large against the rounding of results. */
const step = 1e-3;

interface Scale {
  readonly to: (y: number) => number;
  readonly from: (g: number) => number;
  /** Standard deviation on the plain scale. */
  readonly spread: (y: number, deviation: number) => number;
  /** Whether inputs vary on their own logarithmic scale (products), or on the plain one (sums). */
  readonly ratios: boolean;
}

const logSpread = (deviation: number): number => Math.sqrt(Math.expm1(deviation ** 2));
const logit = (y: number): number => Math.log(y) - Math.log1p(-y);
const share = (g: number): number => 1 / (1 + Math.exp(-g));

/** In the order of preference, where a result is as straight on one as on another; not a number outside its domain. */
const scales: readonly Scale[] = [
  { to: Math.log, from: Math.exp, spread: (y, deviation) => y * logSpread(deviation), ratios: true },
  { to: (y) => y, from: (g) => g, spread: (_, deviation) => deviation, ratios: false },
  {
    to: (y) => (Math.abs(y) < 1 ? -Math.log1p(-y) : NaN),
    from: (g) => -Math.expm1(-g),
    spread: (y, deviation) => (1 - y) * logSpread(deviation),
    ratios: true,
  },
  {
    to: (y) => (Math.abs(y) < 1 ? Math.log1p(y) : NaN),
    from: Math.expm1,
    spread: (y, deviation) => (1 + y) * logSpread(deviation),
    ratios: true,
  },
  {
    to: logit,
    from: share,
    spread: (y, deviation) => (share(logit(y) + deviation) - share(logit(y) - deviation)) / 2,
    ratios: true,
  },
  { to: (y) => y, from: (g) => g, spread: (_, deviation) => deviation, ratios: true },
];

/** How the result answers to one variable: below, at and above its value. */
type Answers = readonly [below: number | undefined, at: number, above: number | undefined];

interface Bend {
  readonly slope: number;
  readonly curvature: number;
}

function bendOf({ to, ratios }: Scale, [below, at, above]: Answers): Bend {
  const middle = to(at);
  const left = below === undefined ? undefined : to(below);
  const right = above === undefined ? undefined : to(above);
  // At the edge of what the formula accepts (a share of 100 %) there is only one side to look at.
  if (left === undefined) return { slope: right === undefined ? 0 : (right - middle) / step, curvature: 0 };
  if (right === undefined) return { slope: (middle - left) / step, curvature: 0 };
  const slope = (right - left) / (2 * step);
  const second = (right - 2 * middle + left) / step ** 2;
  return { slope, curvature: ratios ? second : second - slope };
}

const sumOfSquares = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one ** 2, 0);

/** How much a result bends for its slope; 0 is a straight line. */
function bending(bends: readonly Bend[]): number {
  const slopes = sumOfSquares(bends.map(({ slope }) => slope));
  return slopes === 0 ? 0 : Math.sqrt(sumOfSquares(bends.map(({ curvature }) => curvature)) / slopes);
}

/** A scale is only taken before a preferred one if the result is clearly straighter on it. */
const clearly = 1e-3;

function straightest(
  answers: readonly Answers[],
): { readonly scale: Scale; readonly bends: readonly Bend[] } | undefined {
  let best: { scale: Scale; bends: readonly Bend[]; bending: number } | undefined;
  for (const scale of scales) {
    const bends = answers.map((one) => bendOf(scale, one));
    const bent = bending(bends);
    if (!bends.every(({ slope, curvature }) => Number.isFinite(slope) && Number.isFinite(curvature))) continue;
    if (best === undefined || bent < best.bending - clearly) best = { scale, bends, bending: bent };
  }
  return best;
}

/** The relative uncertainty within which a result must be straight: that of documented figures (grade C) and more. */
const judgedAt = 0.1;

/** The share of the second-order part in the variance above which the first order no longer tells the width within 2 %. */
const straightEnough = 0.004;

/** Within so many standard deviations a result must exist: what is cut off beyond them makes less than 1 % of the width. */
const judgedWithin = 3;

/** With more variables than this, each is too small a part for pairs of them to matter. */
const pairedVariables = 24;

/** What the result bends by pairs of variables, as in the ratio of two differences, adds to the second-order variance. */
function pairs(
  calculate: (values: readonly number[]) => number | undefined,
  { to }: Scale,
  variables: readonly { readonly value: number; readonly answers: Answers; readonly spread: number }[],
): number {
  const values = variables.map(({ value }) => value);
  let sum = 0;
  for (let one = 0; one < values.length; one++) {
    for (let other = 0; other < one; other++) {
      const spread = (variables[one]?.spread ?? 0) * (variables[other]?.spread ?? 0);
      const [, at, first] = variables[one]?.answers ?? [];
      const second = variables[other]?.answers[2];
      if (spread === 0 || at === undefined || first === undefined || second === undefined) continue;
      const both = calculate(values.map((it, index) => (index === one || index === other ? it * Math.exp(step) : it)));
      if (both === undefined) continue;
      const mixed = (to(both) - to(first) - to(second) + to(at)) / step ** 2;
      if (Number.isFinite(mixed)) sum += mixed ** 2 * spread;
    }
  }
  return sum;
}

/** Looks at the result around the values, as far as figures of grade C may be off. */
function isStraight(
  calculate: (values: readonly number[]) => number | undefined,
  { scale, bends }: { readonly scale: Scale; readonly bends: readonly Bend[] },
  { values, answers, bounds }: { values: readonly number[]; answers: readonly Answers[]; bounds: Bounds | undefined },
): boolean {
  const slope = Math.sqrt(sumOfSquares(bends.map((bend) => bend.slope)));
  if (slope === 0) return true;
  const spread = scale.ratios ? Math.log1p(judgedAt ** 2) : judgedAt ** 2;
  let second = bends.reduce((sum, { curvature }) => sum + (curvature * spread) ** 2 / 2, 0);
  if (values.length <= pairedVariables) {
    second += pairs(
      calculate,
      scale,
      values.map((value, index) => ({ value, answers: answers[index] ?? [undefined, NaN, undefined], spread })),
    );
  }
  if (second / (slope ** 2 * spread) >= straightEnough) return false;
  // Beyond its bounds a result is refused, and there is nothing to look at.
  if (bounds !== undefined) return true;
  // The way on which the result changes fastest.
  return [-judgedWithin, judgedWithin].every((deviations) => {
    const far = calculate(
      values.map((value, index) => value * Math.exp((deviations * judgedAt * (bends[index]?.slope ?? 0)) / slope)),
    );
    return far !== undefined && Number.isFinite(far);
  });
}

/** What a result cannot be less or more than, whatever its figures are. */
export type Bounds = readonly [least: number, most: number];

const none: Bounds = [-Infinity, Infinity];

/**
 * Beside a pole an end is anything: a result that has none a little further out than its 95 % is open. No uncertainty is
 * known to so small a part of itself.
 */
export const openWithin = 1.05 * coverage;

/** A pole within so many standard deviations of the figures lets the ends of an interval stray by more than 2 %. */
const poleWithin = 3.3;

type Ends = Pick<Propagated, "low" | "high" | "standard" | "certainty" | "shares">;

/** The interval of a result that bends on every scale: between its extremes. */
function searched(
  calculate: (values: readonly number[]) => number | undefined,
  variables: readonly Variable[],
  bounds: Bounds | undefined,
): Ends {
  const [least, most] = bounds ?? none;
  const extremes = (radius: number): readonly [Extreme, Extreme] => {
    const region = {
      values: variables.map(({ value }) => value),
      deviations: variables.map(({ value, relative }) => (value === 0 ? 0 : Math.sqrt(Math.log1p(relative ** 2)))),
      radius,
    };
    return [extremeOf(calculate, region, -1), extremeOf(calculate, region, 1)];
  };
  // With bounds it always ends, and nothing further out is looked for.
  const hasEnds = (found: () => readonly Extreme[]) =>
    bounds !== undefined || found().every(({ value }) => Number.isFinite(value));
  const ends = extremes(coverage);
  const shares = variables.map((_, index) => ends.reduce((sum, one) => sum + (one.shares[index] ?? 0), 0));
  const all = shares.reduce((sum, one) => sum + one, 0);
  const parts = shares.map((share) => (all === 0 ? 0 : share / all));
  // Past a pole the result comes back from the other end: with one end, both are lost.
  if (!hasEnds(() => ends) || !hasEnds(() => extremes(openWithin)))
    return { low: -Infinity, high: Infinity, standard: Infinity, certainty: "open", shares: parts };
  const [low, high] = [Math.max(least, ends[0].value), Math.min(most, ends[1].value)];
  return {
    low,
    high,
    standard: (high - low) / (2 * coverage),
    certainty: hasEnds(() => extremes(poleWithin)) ? "sound" : "rough",
    shares: parts,
  };
}

const squared = ({ ratios }: Pick<Scale, "ratios">, relative: number): number =>
  ratios ? Math.log1p(relative ** 2) : relative ** 2;

/** The interval of a result that is straight on a scale. */
function propagatedOn(
  { scale, bends }: { readonly scale: Scale; readonly bends: readonly Bend[] },
  at: number,
  variables: readonly Variable[],
  [least, most]: Bounds,
): Ends {
  const variances = variables.map(({ relative }, index) => (bends[index]?.slope ?? 0) ** 2 * squared(scale, relative));
  const variance = variances.reduce((sum, one) => sum + one, 0);
  const deviation = Math.sqrt(variance);
  const middle = scale.to(at);
  const [low, high] = [scale.from(middle - coverage * deviation), scale.from(middle + coverage * deviation)];
  const inside = low >= least && high <= most;
  const [bottom, top] = [Math.max(least, low), Math.min(most, high)];
  return {
    low: bottom,
    high: top,
    standard: inside ? scale.spread(at, deviation) : (top - bottom) / (2 * coverage),
    certainty: "sound",
    shares: variances.map((one) => (variance === 0 ? 0 : one / variance)),
  };
}

/**
 * Propagates the uncertainties of the variables to the result of `calculate`, which is `undefined` where there is none.
 * `undefined` when there is no result at the values themselves.
 */
export function propagate(
  calculate: (values: readonly number[]) => number | undefined,
  variables: readonly Variable[],
  bounds?: Bounds,
): Propagated | undefined {
  const values = variables.map((variable) => variable.value);
  const at = calculate(values);
  if (at === undefined || !Number.isFinite(at)) return undefined;
  const moved = (index: number, by: number): number | undefined => {
    const answer = calculate(values.map((it, position) => (position === index ? it * Math.exp(by) : it)));
    return answer === undefined || !Number.isFinite(answer) ? undefined : answer;
  };
  const answers = variables.map(({ value }, index): Answers =>
    value === 0 ? [at, at, at] : [moved(index, -step), at, moved(index, step)],
  );
  const best = straightest(answers);
  if (best === undefined) throw new Error("the plain scale takes every result");
  const straight = isStraight(calculate, best, { values, answers, bounds });
  const ends = straight ? propagatedOn(best, at, variables, bounds ?? none) : searched(calculate, variables, bounds);
  const scale = straight ? best.scale : { ratios: true };
  const fallAt = (index: number, relative: number): number => {
    const now = squared(scale, variables[index]?.relative ?? 0);
    return now === 0 ? 0 : (ends.shares[index] ?? 0) * (1 - squared(scale, relative) / now);
  };
  return { value: at, ...ends, fallAt };
}
