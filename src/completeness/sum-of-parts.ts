import { isNotApplicable } from "../sheets/applies";
import { unitSuffix } from "../core/printed-unit";
import { conversionFactor } from "../core/units";
import type { Text } from "../core/text";
import { tidy } from "../core/tidy";
import type { Place } from "../sheets/audit-data";
import type { Rule, RuleContext, RuleGap, RuleHit, RuleResult } from "./define";
import { fieldOf, valuePlace } from "./field-index";
import { roundingTolerance } from "./rounding";
import { textList } from "./text-list";

/** A field that must equal the sum of other fields of the same year; those of `less` count negative. */
export interface SumOfParts {
  readonly total: string;
  readonly parts: readonly string[];
  readonly less?: readonly string[];
}

interface Part {
  readonly title: Text;
  /** In the unit of the total, with its sign; `null` when blank. */
  readonly amount: number | null;
  /** Whether a figure was typed, be it 0; a part that does not apply has an amount of 0 without one. */
  readonly entered: boolean;
  readonly shown: Text;
}

/** A part that is marked 不适用 is known to be nothing; any other blank is unknown, never nothing. */
function partOf(
  id: string,
  { sign, unit, year }: { readonly sign: 1 | -1; readonly unit: string; readonly year: number | undefined },
  { data, sheets }: RuleContext,
): Part {
  const { field } = fieldOf(sheets, id);
  if (field.type !== "number") throw new Error(`${id} is no number and cannot be a part of a sum`);
  const factor = conversionFactor(field.unit, unit);
  if (!factor.ok) throw new Error(`${id} is in ${field.unit}, its total in ${unit}`);
  const cell = data.value(id, field.period === "yearly" ? year : undefined);
  const amount = typeof cell === "number" ? sign * cell * factor.value : isNotApplicable(id, data) ? 0 : null;
  const { zh, en } = field.title;
  const size = amount === null ? "" : ` ${tidy(Math.abs(amount))}`;
  return {
    title: field.title,
    amount,
    entered: typeof cell === "number",
    shown: { zh: `${zh}${size}`, en: `${en}${size}` },
  };
}

export { tidy };

export const sumMessage = {
  message: {
    zh: "{total}（{year}）为 {given}{unit}，按各分项应为 {expected}{unit}，相差 {difference}{unit}，大于舍入误差 {tolerance}。分项：{parts}。",
    en: "{total} ({year}) is {given}{unit}; by its parts it should be {expected}{unit}. They differ by {difference}, more than rounding explains ({tolerance}). Parts: {parts}.",
  },
  remedy: {
    zh: "对照原始资料核对合计与各分项，常见原因：数字录错（如前后颠倒）、漏项、单位不同。",
    en: "Check the total and its parts against the source; usual causes are mistyped digits (such as swapped ones), a part left out, or different units.",
  },
  because: {
    zh: "容差由各数值的末位数推算：每个数值半个末位单位之和，不超过合计的 1%。",
    en: "The tolerance follows from the last digits: half a unit of the last digit of each figure, together at most 1 % of the total.",
  },
} as const satisfies Pick<Rule, "message" | "remedy" | "because">;

function checkYear(
  { total, parts, less = [] }: SumOfParts,
  year: number | undefined,
  context: RuleContext,
): RuleHit | RuleGap | undefined {
  const { data, sheets } = context;
  const whole = fieldOf(sheets, total);
  if (whole.field.type !== "number") throw new Error(`${total} is no number`);
  const { unit } = whole.field;
  const given = data.value(total, whole.field.period === "yearly" ? year : undefined);
  const terms = [
    ...parts.map((id) => partOf(id, { sign: 1, unit, year }, context)),
    ...less.map((id) => partOf(id, { sign: -1, unit, year }, context)),
  ];
  const known = terms.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  // Nothing is broken down: there is nothing to compare, and the blank fields have their own findings.
  const measured = terms.some(({ entered }) => entered);
  if (typeof given !== "number" || !measured) return undefined;
  const place: Place = valuePlace(whole, year);
  const expected = known.reduce((sum, amount) => sum + amount, 0);
  const tolerance = roundingTolerance(given, known);
  const difference = Math.abs(given - expected);
  const blank = terms.filter(({ amount }) => amount === null);
  // With parts unknown only an excess of those that are known is certain, and none at all if something is subtracted.
  const certain = blank.length === 0 || (expected > given && less.length === 0);
  if (difference > tolerance && certain) {
    return {
      place,
      clause: whole.clause,
      args: {
        total: { zh: `“${whole.field.title.zh}”`, en: `“${whole.field.title.en}”` },
        year: year === undefined ? { zh: "全期", en: "whole period" } : { zh: `${year} 年`, en: `${year}` },
        given,
        unit: unitSuffix(unit),
        expected: tidy(expected),
        difference: tidy(difference),
        tolerance: Number(tolerance.toPrecision(2)),
        parts: textList(
          terms.filter(({ amount }) => amount !== null).map(({ shown }) => shown),
          12,
        ),
      },
    };
  }
  if (blank.length === 0) return undefined;
  return {
    place,
    clause: whole.clause,
    reason: {
      zh: "“{total}”（{year}）没有与分项核对，因为缺少：{blank}。",
      en: "“{total}” ({year}) was not compared with its parts, because these are blank: {blank}.",
    },
    args: {
      total: whole.field.title,
      year: year === undefined ? { zh: "全期", en: "whole period" } : { zh: `${year} 年`, en: `${year}` },
      blank: textList(blank.map(({ title }) => title)),
    },
  };
}

/** Compares a total with the sum of its parts in every year. */
export function findUnequalSums(sum: SumOfParts, context: RuleContext): RuleResult {
  const yearly = fieldOf(context.sheets, sum.total).field.period === "yearly";
  const periods: readonly (number | undefined)[] = yearly ? context.data.years : [undefined];
  const outcomes = periods.map((year) => checkYear(sum, year, context)).filter((outcome) => outcome !== undefined);
  return {
    hits: outcomes.filter((outcome): outcome is RuleHit => !("reason" in outcome)),
    notChecked: outcomes.filter((outcome): outcome is RuleGap => "reason" in outcome),
  };
}
