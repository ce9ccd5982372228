/**
 * The least and the greatest value of a result while its figures stay within their joint 95 % region.
 *
 * Where a result bends too much for its slopes to tell its spread (the ratio of two small differences, an elasticity),
 * the ends of its interval are looked for themselves: the result is followed up and down until its figures together are
 * 1.96 standard deviations away, which is the first-order reliability method (Hasofer and Lind, J. Eng. Mech. Div. 100,
 * 1974). It is exact for every result that is constant along straight lines of its figures; for the ratio of two
 * differences it is Fieller's interval. A better known figure shrinks the region, and what is found in a part of it is
 * never beyond what is found in the whole: better evidence cannot widen the interval.
 */
export interface Extreme {
  /** Infinite where the result passes a pole, or is refused, before the region ends. */
  readonly value: number;
  /** How much each figure has to do with it; together 1. */
  readonly shares: readonly number[];
}

export interface Region {
  /** Where the search begins. */
  readonly values: readonly number[];
  /** Standard deviations of the logarithms of the figures. */
  readonly deviations: readonly number[];
  /** How many standard deviations away all figures together may be. */
  readonly radius: number;
}

type Point = readonly number[];
type Height = (point: Point) => number | undefined;

/**
 * Of the logarithm of a figure, for the slopes: small against any uncertainty, large against rounding. The smaller ones
 * are for where the result turns within the step: at a hump they change nothing, beside a pole they end before it.
 */
const steps = [1e-4, 1e-6, 1e-8];
const turns = 60;
/** Parts of the way to the edge that are tried one after the other, and where on it the result is looked at. */
const parts = [1, 0.5, 0.25, 0.12, 0.03, 0.005];
const between = [0.25, 0.5, 0.75, 1];

const moved = (point: Point, way: Point, by: number): Point => point.map((at, index) => at + by * (way[index] ?? 0));

function sharesOf(point: Point): readonly number[] {
  const square = point.reduce((sum, at) => sum + at ** 2, 0);
  return point.map((at) => (square === 0 ? 0 : at ** 2 / square));
}

/** A figure at which the result is refused on one side is looked at from the other. */
function slopeAt(beside: (way: number) => number | undefined, here: number, deviation: number): number {
  let slope = 0;
  for (const step of steps) {
    const by = step / deviation;
    const [above, below] = [beside(by), beside(-by)];
    if (above === undefined) return below === undefined ? 0 : (here - below) / by;
    if (below === undefined) return (above - here) / by;
    slope = (above - below) / (2 * by);
    if ((above - here) * (here - below) >= 0) break;
  }
  return slope;
}

const slopesAt = (height: Height, point: Point, here: number, deviations: Point): Point =>
  deviations.map((deviation, index) => {
    const beside = (way: number) => height(point.map((at, position) => (position === index ? at + way : at)));
    return deviation === 0 ? 0 : slopeAt(beside, here, deviation);
  });

type Walk = { readonly kind: "rises"; readonly to: number } | { readonly kind: "falls" } | { readonly kind: "broken" };

/**
 * Whether the result that is higher at `low` than at `high` falls in one jump, as it does at a pole: however near its
 * sides are looked at, the fall remains. `noise` is what rounding may leave of equal results.
 */
function isBroken(heightAt: (by: number) => number | undefined, low: number, high: number, noise: number): boolean {
  let [from, to] = [low, high];
  let [before, after] = [heightAt(from), heightAt(to)];
  let steady: number | undefined;
  for (let halving = 0; halving < 40; halving++) {
    if (before === undefined || after === undefined) return true;
    steady ??= Math.max(1e-3 * (before - after), 1e-9 * Math.abs(before) + noise);
    if (before - after <= steady) return false;
    const middle = (from + to) / 2;
    const half = heightAt(middle);
    if (half === undefined) return true;
    if (before - half > half - after) [to, after] = [middle, half];
    else [from, before] = [middle, half];
  }
  return true;
}

/** Follows a way and tells whether the result rises all along it; beyond a break it would be another result. */
function walk(height: Height, { point, here }: Place, way: Point, noise: number): Walk {
  const heightAt = (by: number) => height(moved(point, way, by));
  let [from, last] = [0, here];
  for (const by of between) {
    const now = heightAt(by);
    if (now === undefined) return { kind: "broken" };
    if (now < last) return isBroken(heightAt, from, by, noise) ? { kind: "broken" } : { kind: "falls" };
    [from, last] = [by, now];
  }
  return { kind: "rises", to: last };
}

interface Place {
  readonly point: Point;
  readonly here: number;
}

/** The greatest (`sign` 1) or least (-1) value of the result; there must be one where the search begins. */
export function extremeOf(
  calculate: (values: readonly number[]) => number | undefined,
  { values, deviations, radius }: Region,
  sign: 1 | -1,
): Extreme {
  const height: Height = (point) => {
    const found = calculate(values.map((it, index) => it * Math.exp((deviations[index] ?? 0) * (point[index] ?? 0))));
    return found === undefined || !Number.isFinite(found) ? undefined : sign * found;
  };
  const start = values.map(() => 0);
  const startHeight = height(start);
  if (startHeight === undefined) throw new Error("there is no result where the search begins");
  let at: Place = { point: start, here: startHeight };
  let noise: number | undefined;
  for (let turn = 0; turn < turns; turn++) {
    const { point, here } = at;
    const slopes = slopesAt(height, point, here, deviations);
    const steepness = Math.hypot(...slopes);
    if (steepness === 0) break;
    noise ??= 1e-9 * steepness * radius;
    const edge = slopes.map((slope) => (radius * slope) / steepness);
    const toEdge = edge.map((to, index) => to - (point[index] ?? 0));
    let next: Place | undefined;
    for (const part of parts) {
      const way = toEdge.map((it) => it * part);
      const found = walk(height, at, way, noise);
      if (found.kind === "broken") return { value: sign * Infinity, shares: sharesOf(edge) };
      if (found.kind === "falls") continue;
      next = { point: moved(point, way, 1), here: found.to };
      break;
    }
    if (next === undefined) break;
    // The straight way between two points of the edge cuts it short; what lies outside is higher still.
    const length = Math.hypot(...next.point);
    const outside = next.point.map((one) => (one * radius) / length);
    const higher = turn === 0 ? undefined : height(outside);
    if (higher !== undefined && higher > next.here) next = { point: outside, here: higher };
    const gained = next.here - here;
    at = next;
    if (gained <= 1e-12 * Math.abs(here)) break;
  }
  return { value: sign * at.here, shares: sharesOf(at.point) };
}
