import { problem, value, type Outcome } from "../../core/outcome";
import type { Text } from "../../core/text";
import { addedValue } from "../added-value";
import { compoundGrowth, intervals } from "../compound-growth";
import type { Inputs, NumberInput, Source } from "../define";

const emission = { kind: "number", unit: "{amount}", min: 0 } as const satisfies Omit<NumberInput, "title">;

/** What the growth of the added value is made from. */
export const addedValueInputs = {
  addedValueFirst: {
    ...addedValue,
    title: { zh: "首年工业增加值", en: "added value in the first year" },
    summary: {
      zh: "与末年用同一基准年的不变价，万元。",
      en: "At constant prices of one year, the same as for the last year, 万元.",
    },
  },
  addedValueLast: {
    ...addedValue,
    title: { zh: "末年工业增加值", en: "added value in the last year" },
    summary: {
      zh: "与首年用同一基准年的不变价，万元。",
      en: "At constant prices of one year, the same as for the first year, 万元.",
    },
  },
  intervals,
} as const satisfies Inputs;

export const elasticityInputs = {
  first: {
    ...emission,
    title: { zh: "首年量", en: "amount in the first year" },
    summary: {
      zh: "污染物排放量，或综合能耗、新鲜水量，首年。",
      en: "Pollutant emitted, or energy or fresh water used, in the first year.",
    },
  },
  last: { ...emission, title: { zh: "末年量", en: "amount in the last year" } },
  ...addedValueInputs,
} as const satisfies Inputs;

/** Ordinary limit of the elasticity of main pollutants. */
export const customaryLimit = 0.3;

export const limit = {
  kind: "number",
  unit: "1",
  min: 0,
  optional: true,
  omitted: customaryLimit,
  title: { zh: "限值", en: "limit" },
  summary: {
    zh: "弹性系数限值；省略为 0.3（主要污染物）。综合能耗用 0.6，新鲜水耗用 0.55。",
    en: "Limit of the elasticity; omitted means 0.3 (main pollutants). Energy uses 0.6, fresh water 0.55.",
  },
} as const satisfies NumberInput;

/**
 * Added value that grows or shrinks by less than this a year counts as unchanged: dividing by it would turn the
 * rounding of a statistic into an elasticity.
 */
export const unchanged = 0.001;

export interface GrowthPair {
  /** Compound yearly growth of the pollutant, and of the added value, as fractions. */
  readonly amount: number;
  readonly addedValue: number;
}

interface Years {
  readonly first: number;
  readonly last: number;
  readonly addedValueFirst: number;
  readonly addedValueLast: number;
  readonly intervals: number;
}

export function growthPair(given: Years): Outcome<GrowthPair> {
  const amount = compoundGrowth(given.first, given.last, given.intervals, "first");
  if (!amount.ok) return amount;
  const added = compoundGrowth(given.addedValueFirst, given.addedValueLast, given.intervals, "addedValueFirst");
  return added.ok ? value({ amount: amount.value, addedValue: added.value }) : added;
}

/** Elasticity of a pair of growth rates; undefined, and a problem, while the added value stays as it is. */
export const elasticityOf = (pair: GrowthPair): Outcome<number> =>
  Math.abs(pair.addedValue) < unchanged
    ? problem("no-solution", ["addedValueFirst", "addedValueLast"], { growth: pair.addedValue })
    : value(pair.amount / pair.addedValue);

export const situations = {
  decoupled: { zh: "绝对脱钩", en: "decoupled" },
  "coupled-growth": { zh: "同增", en: "both grow" },
  "coupled-decline": { zh: "同降", en: "both decline" },
  worsening: { zh: "恶化", en: "worsening" },
  stagnant: { zh: "增加值不变", en: "stagnant" },
} as const satisfies Record<string, Text>;

export const elasticityVerdicts = {
  pass: { zh: "达标", en: "pass" },
  fail: { zh: "不达标", en: "fail" },
  undecided: { zh: "不能判定", en: "undecided" },
} as const satisfies Record<string, Text>;

/** How the two growth rates stand to each other. */
export function situationOf(pair: GrowthPair): keyof typeof situations {
  if (Math.abs(pair.addedValue) < unchanged) return "stagnant";
  if (pair.addedValue > 0) return pair.amount <= 0 ? "decoupled" : "coupled-growth";
  return pair.amount < 0 ? "coupled-decline" : "worsening";
}

/** Passes or fails by the pair of growth rates: two negative elasticities can be the best and the worst outcome. */
export function verdictOf(pair: GrowthPair, allowed: number): keyof typeof elasticityVerdicts {
  const elasticity = elasticityOf(pair);
  if (!elasticity.ok) return "undecided";
  const noise = 1e-12;
  const passes = pair.addedValue > 0 ? elasticity.value <= allowed + noise : elasticity.value >= allowed - noise;
  return passes ? "pass" : "fail";
}

export const elasticitySources: readonly Source[] = [
  { document: "DB43/T", clause: "A.4 b)", confidence: "verified" },
  {
    document: "HJ 274-2015",
    clause: "表 1，第 10、13、25 项",
    confidence: "to-verify",
    note: {
      zh: "工业增加值增速 > 0 时 ≤ 限值，< 0 时 ≥ 限值；限值：综合能耗 0.6，新鲜水耗 0.55，主要污染物 0.3。",
      en: "At most the limit while the added value grows, at least the limit while it falls; limits: energy 0.6, fresh water 0.55, main pollutants 0.3.",
    },
  },
];
