import { problem, value, type Outcome } from "../../core/outcome";
import type { Text } from "../../core/text";
import { within } from "../arithmetic";
import { unchanged } from "../elasticity/growth-pair";
import type { ChoiceInput, NumberInput, Source, TableInput } from "../define";
import { reaches } from "../reaching";
import { items, reclaimedWaterItem, reclaimedWaterLimits } from "./hj274-items";

export const hj274Inputs = {
  figures: {
    kind: "table",
    columns: {
      item: {
        kind: "number",
        unit: "1",
        min: 1,
        max: 32,
        title: { zh: "序号", en: "number" },
      },
      figure: { kind: "number", unit: "1", optional: true, title: { zh: "指标值", en: "value" } },
    },
    title: { zh: "指标值表", en: "figures" },
    summary: {
      zh: "每行一项：HJ 274 表 1 的序号（1–32）与指标值。比率以小数或百分数填（75 % 或 0.75），没有数据的留空或不列。",
      en: "A row for each indicator: its number in table 1 (1–32) and its value. Rates as fractions or percentages (75 % or 0.75); leave out what has no data.",
    },
  },
  addedValueGrowth: {
    kind: "number",
    unit: "1",
    min: -1,
    max: 10,
    title: { zh: "工业增加值年均增长率", en: "yearly growth of the added value" },
    summary: {
      zh: "不变价，决定弹性系数是 ≤ 还是 ≥ 限值。",
      en: "At constant prices; it decides whether elasticities must stay below or above their limits.",
    },
  },
  region: {
    kind: "choice",
    choices: {
      general: { zh: "其他地区", en: "elsewhere" },
      short: { zh: "缺水城市", en: "water-short city" },
      jjj: { zh: "京津冀区域", en: "Beijing-Tianjin-Hebei" },
    },
    optional: true,
    title: { zh: "地区类别", en: "region" },
    summary: {
      zh: "决定再生水回用率的限值；省略为其他地区。",
      en: "Decides the limit of reclaimed water reuse; omitted means elsewhere.",
    },
  },
} as const satisfies Record<string, TableInput | NumberInput | ChoiceInput>;

/** What can be said of one indicator. */
export const indicatorVerdicts = {
  met: { zh: "达标", en: "met" },
  "not-met": { zh: "不达标", en: "not met" },
  undecided: { zh: "不能判定", en: "undecided" },
  "no-data": { zh: "没有数据", en: "no data" },
} as const satisfies Record<string, Text>;
type Verdict = keyof typeof indicatorVerdicts;

export interface Assessed {
  readonly number: number;
  readonly figure: number | undefined;
  readonly limit: number;
  readonly verdict: Verdict;
}

interface GivenFigures {
  readonly figures: readonly { readonly item: number; readonly figure: number | null }[];
  readonly addedValueGrowth: number;
  readonly region?: "general" | "short" | "jjj" | undefined;
}

/** Every indicator of the table with its value, the limit that holds for this park, and whether it is met. */
export function assessed(given: GivenFigures): Outcome<readonly Assessed[]> {
  const figures = new Map<number, number | null>();
  for (const [index, { item, figure }] of given.figures.entries()) {
    const where = { row: index + 1 };
    if (!Number.isInteger(item))
      return problem("wrong-type", "figures", { given: item, expected: "integer", ...where, column: 1 });
    if (figures.has(item)) return problem("wrong-shape", "figures", { expected: "duplicate", given: item, ...where });
    const max = items[item - 1]?.max;
    if (figure !== null && max !== undefined && !within(figure, max)) {
      return problem("out-of-range", "figures", { given: figure, max, ...where, column: 2 });
    }
    figures.set(item, figure);
  }
  const growth = given.addedValueGrowth;
  return value(
    items.map(({ kind, limit: usual }, index) => {
      const number = index + 1;
      const limit = number === reclaimedWaterItem ? reclaimedWaterLimits[given.region ?? "general"] : usual;
      const figure = figures.get(number) ?? undefined;
      if (figure === undefined) return { number, figure, limit, verdict: "no-data" };
      if (kind === "elasticity" && Math.abs(growth) < unchanged) return { number, figure, limit, verdict: "undecided" };
      const lower = kind === "most" || (kind === "elasticity" && growth > 0);
      return { number, figure, limit, verdict: reaches(figure, limit, lower ? "lower" : "higher") ? "met" : "not-met" };
    }),
  );
}

export const hj274Sources: readonly Source[] = [
  {
    document: "HJ 274-2015",
    clause: "表 1",
    confidence: "to-verify",
    note: {
      zh: "32 项指标：必选 17 项，可选 15 项分 6 组、每组至少 1 项达标。名称、序号与限值须对照标准原文核实。",
      en: "32 indicators: 17 required, 15 optional in 6 groups of which one each must be met. Names, numbers and limits are to be checked against the standard.",
    },
  },
];
