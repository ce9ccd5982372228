import { problem, value, type Outcome } from "../../core/outcome";
import type { Text } from "../../core/text";
import { remainder, sum, within } from "../arithmetic";
import type { NumberInput, NumbersInput } from "../define";

/** What every balance of one node is made from. */
export const balanceInputs = {
  inputs: {
    kind: "numbers",
    unit: "{amount}",
    min: 0,
    title: { zh: "输入量", en: "inputs" },
    summary: {
      zh: "同一时段、同一单位的各项输入，一行或一列。中间的空单元格视为缺数，不按 0 计。",
      en: "Inputs of one period in one unit, a row or a column. A blank in between is missing data, not 0.",
    },
  },
  outputs: {
    kind: "numbers",
    unit: "{amount}",
    min: 0,
    title: { zh: "输出量", en: "outputs" },
    summary: {
      zh: "产品、副产品、废物及损失等各项输出，单位与输入相同。",
      en: "Products, by-products, wastes and known losses, in the unit of the inputs.",
    },
  },
  stockChange: {
    kind: "number",
    unit: "{amount}",
    optional: true,
    omitted: 0,
    title: { zh: "库存变化量", en: "stock change" },
    summary: {
      zh: "期末库存减期初库存，减少为负；省略表示无库存变化。",
      en: "Closing minus opening stock, negative when stock fell; omitted means that no stock changed.",
    },
  },
} as const satisfies Record<string, NumbersInput | NumberInput>;

/** The share of the total input that may stay unexplained, the convention of the audit manuals for measured balances. */
export const customaryTolerance = 0.05;

export const tolerance = {
  kind: "number",
  unit: "1",
  min: 0,
  max: 1,
  optional: true,
  omitted: customaryTolerance,
  title: { zh: "允许偏差", en: "tolerance" },
  summary: {
    zh: "不平衡量占总输入的允许比例；省略为 0.05（实测平衡的惯例）。",
    en: "Share of the total input that may be unaccounted for; omitted means 0.05, the convention for measured balances.",
  },
} as const satisfies NumberInput;

export interface Closing {
  readonly totalIn: number;
  readonly totalOut: number;
  /** Total in − total out − stock change: positive where an output is missing, negative where an input is. */
  readonly unaccounted: number;
}

export function closing(inputs: readonly number[], outputs: readonly number[], stockChange = 0): Closing {
  return {
    totalIn: sum(inputs),
    totalOut: sum(outputs),
    unaccounted: remainder(inputs, [...outputs, stockChange]),
  };
}

/** Whether a balance closes within the tolerance. */
export const closingVerdicts = {
  closed: { zh: "平衡", en: "balanced" },
  open: { zh: "不平衡", en: "not balanced" },
} as const satisfies Record<string, Text>;

/** The verdict on a closure error: exactly at the tolerance is balanced. */
export const closingVerdict = (error: number, allowed: number): keyof typeof closingVerdicts =>
  within(Math.abs(error), allowed) ? "closed" : "open";

/** Unaccounted as a share of the total input. */
export const closureError = ({ unaccounted, totalIn }: Closing): Outcome<number> =>
  totalIn === 0 ? problem("division-by-zero", "inputs") : value(unaccounted / totalIn);

/** Sources that say how closely a balance must close. */
export const closingSources = [
  {
    document: "DB43/T",
    clause: "6.2.5",
    confidence: "verified",
    note: {
      zh: "要求开展物质流、能量流分析，未规定允许偏差。",
      en: "Asks for analyses of material and energy flows; it sets no tolerance.",
    },
  },
  {
    document: "《企业清洁生产审核手册》",
    confidence: "to-verify",
    note: {
      zh: "输入总量与输出总量偏差应在 5 % 以内（贵重或有毒物料应更小）。",
      en: "Total input and output should agree within 5 % (less for valuable or toxic materials).",
    },
  },
] as const;
