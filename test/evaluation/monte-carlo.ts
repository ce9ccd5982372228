import type { Variable } from "../../src/evaluation/uncertainty";

/** A seeded generator (mulberry32), so that a failure can be repeated. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The quantile of the normal distribution (Acklam's approximation, relative error 1e-9). */
export function normalQuantile(p: number): number {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
  ];
  const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572];
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ];
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
  const poly = (k: readonly number[], x: number, end = 0) => k.reduce((sum, one) => sum * x + one, 0) + end;
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return poly(c, q) / (poly(d, q) * q + 1);
  }
  if (p > 1 - 0.02425) return -normalQuantile(1 - p);
  const q = p - 0.5;
  const r = q * q;
  return (poly(a, r) * q) / (poly(b, r) * r + 1);
}

const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101];

/**
 * Samples of the result, each variable log-normal with its value as mean (normal if negative), independent. The points
 * are those of a randomly shifted Kronecker sequence, which few of tell the width well. `undefined` results are left
 * out and counted.
 */
export function sampled(
  calculate: (values: readonly number[]) => number | undefined,
  variables: readonly Variable[],
  count: number,
  seed: number,
): { readonly results: readonly number[]; readonly refused: number } {
  const random = randomOf(seed);
  const shifts = variables.map(() => random());
  const results: number[] = [];
  for (let draw = 1; draw <= count; draw++) {
    const values = variables.map(({ value, relative }, index) => {
      const place = (draw * Math.sqrt(primes[index % primes.length] ?? 2) + (shifts[index] ?? 0)) % 1;
      const z = normalQuantile(Math.min(Math.max(place, 1e-9), 1 - 1e-9));
      if (value <= 0) return value * (1 + relative * z);
      const deviation = Math.sqrt(Math.log1p(relative ** 2));
      return value * Math.exp(deviation * z - deviation ** 2 / 2);
    });
    const result = calculate(values);
    if (result !== undefined && Number.isFinite(result)) results.push(result);
  }
  return { results, refused: count - results.length };
}

export function deviationOf(results: readonly number[]): number {
  const mean = results.reduce((sum, one) => sum + one, 0) / results.length;
  return Math.sqrt(results.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (results.length - 1));
}

export function quantileOf(results: readonly number[], p: number): number {
  const sorted = [...results].sort((one, other) => one - other);
  const at = p * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * Standard-normal points in pairs ±z, one array for each variable. Each is a stratified sample, made orthogonal to those
 * before it and of unit variance: means, variances and correlations are exact, so that what the result has of a straight
 * line is told without any sampling error, and few points tell the rest.
 */
export function balancedPoints(pairs: number, variables: number, seed: number): readonly (readonly number[])[] {
  const random = randomOf(seed);
  const found: number[][] = [];
  for (let variable = 0; variable < variables; variable++) {
    const strata = Array.from({ length: pairs }, (_, index) => ({
      z: normalQuantile(0.5 + (index + 0.5) / (2 * pairs)) * (random() < 0.5 ? 1 : -1),
      order: random(),
    }));
    let half = strata.sort((one, other) => one.order - other.order).map(({ z }) => z);
    for (const other of found) {
      const shared = half.reduce((sum, z, index) => sum + z * (other[index] ?? 0), 0) / pairs;
      half = half.map((z, index) => z - shared * (other[index] ?? 0));
    }
    const length = Math.sqrt(half.reduce((sum, z) => sum + z ** 2, 0) / pairs);
    found.push(half.map((z) => z / length));
  }
  return found.map((half) => [...half, ...half.map((z) => -z)]);
}

/** The results at balanced points; variables as in `sampled`, those that are exact stay as they are. */
export function balanced(
  calculate: (values: readonly number[]) => number | undefined,
  variables: readonly Variable[],
  points: readonly (readonly number[])[],
): { readonly results: readonly number[]; readonly refused: number } {
  const count = points[0]?.length ?? 0;
  const results: number[] = [];
  for (let draw = 0; draw < count; draw++) {
    const result = calculate(
      variables.map(({ value, relative }, index) => {
        const z = points[index]?.[draw] ?? NaN;
        if (relative === 0) return value;
        if (value <= 0) return value * (1 + relative * z);
        const deviation = Math.sqrt(Math.log1p(relative ** 2));
        return value * Math.exp(deviation * z - deviation ** 2 / 2);
      }),
    );
    if (result !== undefined && Number.isFinite(result)) results.push(result);
  }
  return { results, refused: count - results.length };
}
