import { isNotApplicable } from "../sheets/applies";
import type { Text } from "../core/text";
import { unitSuffix } from "../core/printed-unit";
import { conversionFactor } from "../core/units";
import type { Rule, RuleContext, RuleHit, RuleResult } from "./define";
import { fieldOf, valuePlace } from "./field-index";
import { tidy } from "./sum-of-parts";

/** Fields whose sum cannot be more than the sum of other fields of the same year. */
export interface Limit {
  readonly part: readonly string[];
  readonly whole: readonly string[];
}

/** The sum of the fields in the unit, with its name; `undefined` when one of them is blank. */
function sumOf(
  ids: readonly string[],
  unit: string,
  year: number | undefined,
  { data, sheets }: RuleContext,
): { readonly amount: number; readonly name: Text } | undefined {
  let amount = 0;
  const names: Text[] = [];
  for (const id of ids) {
    const { field } = fieldOf(sheets, id);
    const factor = field.type === "number" ? conversionFactor(field.unit, unit) : undefined;
    if (factor?.ok !== true) throw new Error(`${id} cannot be given in ${unit}`);
    const cell = data.value(id, field.period === "yearly" ? year : undefined);
    if (typeof cell === "number") amount += cell * factor.value;
    else if (!isNotApplicable(id, data)) return undefined;
    names.push(field.title);
  }
  return {
    amount: tidy(amount),
    name: { zh: names.map(({ zh }) => `“${zh}”`).join("与"), en: names.map(({ en }) => `“${en}”`).join(" and ") },
  };
}

export const excessMessage = {
  message: {
    zh: "{part}{year}为 {given}{unit}，大于{whole}的 {limit}{unit}。",
    en: "{part}{year} is {given}{unit}, more than {whole}: {limit}{unit}.",
  },
  remedy: {
    zh: "核对两个数值及其单位和口径，部分不能大于整体。",
    en: "Check both figures, their units and what they cover: a part cannot exceed its whole.",
  },
} as const satisfies Pick<Rule, "message" | "remedy">;

/** Looks for parts greater than their whole. A blank on either side leaves nothing to compare. */
export function findExcess(limits: readonly Limit[], context: RuleContext): RuleResult {
  const hits = limits.flatMap(({ part, whole }): RuleHit[] => {
    const first = part[0];
    if (first === undefined) return [];
    const place = fieldOf(context.sheets, first);
    if (place.field.type !== "number") throw new Error(`${first} is no number`);
    const { unit, period } = place.field;
    // A single figure is held against the last year of a yearly one.
    const periods: readonly (number | undefined)[] =
      period === "yearly" ? context.data.years : [context.data.years.at(-1)];
    return periods.flatMap((year): RuleHit[] => {
      const given = sumOf(part, unit, year, context);
      const limit = sumOf(whole, unit, year, context);
      if (given === undefined || limit === undefined || given.amount <= limit.amount) return [];
      return [
        {
          place: valuePlace(place, year),
          clause: place.clause,
          args: {
            part: given.name,
            whole: limit.name,
            given: given.amount,
            limit: limit.amount,
            unit: unitSuffix(unit),
            year: period === "once" ? { zh: "", en: "" } : { zh: `（${year} 年）`, en: ` (${year})` },
          },
        },
      ];
    });
  });
  return { hits };
}
