import { problem, value, type Outcome } from "../../core/outcome";
import type { NumberInput, NumbersInput, Source } from "../define";

/** What every feasibility figure of an option is made from, in the order in which all of them take it. */
export const investment = {
  kind: "number",
  unit: "万元",
  min: 0,
  title: { zh: "总投资", en: "investment" },
  summary: {
    zh: "方案的总投资（I），投产前一次投入；扣除补助时请注明。",
    en: "Total investment (I), spent before operation begins; say so where a subsidy was taken off.",
  },
} as const satisfies NumberInput;

export const cashFlows = {
  kind: "numbers",
  unit: "万元",
  title: { zh: "年净现金流量", en: "yearly net cash flow" },
  summary: {
    zh: "只给一个数表示每年相等；逐年不等时给一行或一列，第一个数为第 1 年。净支出为负。",
    en: "One number means the same every year; otherwise a row or column that begins with year 1. Outflows are negative.",
  },
} as const satisfies NumbersInput;

export const discount = {
  kind: "number",
  unit: "1",
  min: 0,
  max: 1,
  title: { zh: "折现率", en: "discount rate" },
  summary: {
    zh: "每年，以小数或百分数表示：5 % 填 0.05。",
    en: "Per year, as a fraction or percentage: 0.05 for 5 %.",
  },
} as const satisfies NumberInput;

export const life = {
  kind: "number",
  unit: "a",
  min: 1,
  max: 100,
  integer: true,
  title: { zh: "计算年限", en: "years" },
  summary: {
    zh: "一般取设备折旧年限，整年。年净现金流量只给一个数时必填，逐年给出时可省略。",
    en: "Usually the depreciation period, in whole years. Needed with a single yearly cash flow; may be left out with a list.",
  },
} as const satisfies NumberInput;

export const taxRate = {
  kind: "number",
  unit: "1",
  min: 0,
  max: 1,
  title: { zh: "综合税率", en: "tax rate" },
  summary: { zh: "以小数或百分数表示：25 % 填 0.25。", en: "As a fraction or percentage: 0.25 for 25 %." },
} as const satisfies NumberInput;

/** The flow of each year: one number stands for all `years`, a list stands for itself and must agree with them. */
export function yearlyFlows(
  given: readonly number[],
  years: number | undefined,
  input = "cashFlows",
): Outcome<readonly number[]> {
  const [only] = given;
  if (given.length === 1 && only !== undefined) {
    return years === undefined ? problem("missing-input", "life") : value(Array.from({ length: years }, () => only));
  }
  return years === undefined || given.length === years
    ? value(given)
    : problem("wrong-shape", [input, "life"], { expected: "same-length" });
}

export const econSources: readonly Source[] = [
  {
    document: "DB43/T",
    clause: "6.5",
    confidence: "verified",
    note: {
      zh: "要求对中/高费方案作经济可行性分析，未规定公式与限值。",
      en: "Asks for the economic feasibility of medium and high-cost options; it sets no formula and no limit.",
    },
  },
  { document: "《企业清洁生产审核手册》", confidence: "to-verify" },
];

/** Why the results are not checked by rescaling units: cash flows are listed by whole years. */
export const yearsBuiltIn = {
  not: "cash flows stand in a list with one entry for each whole year, so the year is built into the method",
};
