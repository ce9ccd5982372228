import { combustion } from "./factors/combustion";
import { electricity } from "./factors/electricity";
import { sets, type Factor, type SetKey } from "./factors/factor";
import { items, properties, regions, type ItemKey, type PropertyKey, type RegionKey } from "./factors/items";
import { standardCoal } from "./factors/standard-coal";
import { warming } from "./factors/warming";
import { problem, value, type Outcome } from "./outcome";
import type { Text } from "./text";
import { convert } from "./units";

export { sets, type Factor, type SetKey } from "./factors/factor";
export { items, properties, regions, type ItemKey, type PropertyKey, type RegionKey } from "./factors/items";

/** Every published factor of the product. */
export const factors: readonly Factor[] = [...standardCoal, ...combustion, ...electricity, ...warming];

export interface FactorQuery {
  readonly item: ItemKey;
  readonly property: PropertyKey;
  /** The latest figure of this year or an earlier one is taken; omitted: the latest of all. */
  readonly year?: number | undefined;
  /** Omitted: the figure without a region, or the national one. */
  readonly region?: RegionKey | undefined;
  readonly set?: SetKey | undefined;
}

/** Only grid factors change from year to year and place to place; editions of a standard are chosen by name. */
const isRegional = (item: ItemKey, property: PropertyKey): boolean => item === "electricity" && property === "co2";

/**
 * The factor a query means. The user's own figures win over published ones, and one without a region holds in all of
 * them, as does any region beside a figure that has none; among the rest the latest not later than the year asked for. None is "unknown-factor", never a guess.
 */
export function selectFactor(query: FactorQuery, own: readonly Factor[] = []): Outcome<Factor> {
  const { item, property, year, region, set } = query;
  const inTime = (factor: Factor): boolean =>
    factor.item === item && factor.property === property && (year === undefined || factor.year <= year);
  const fits = (factor: Factor): boolean => inTime(factor) && (factor.region ?? "national") === (region ?? "national");
  const latest = (found: readonly Factor[]): Factor | undefined =>
    found.reduce<Factor | undefined>((best, it) => (best === undefined || it.year > best.year ? it : best), undefined);
  const found =
    latest(own.filter((it) => fits(it) && it.region === region)) ??
    latest(own.filter((it) => inTime(it) && (it.region === undefined || !isRegional(item, property)))) ??
    latest(own.filter(fits)) ??
    latest(factors.filter((it) => fits(it) && (set === undefined || it.set === set)));
  if (found !== undefined) return value(found);
  const asked = [item, property, year, region, set].filter((part) => part !== undefined);
  const called: readonly (Text | undefined)[] = [
    items[item],
    properties[property],
    year === undefined ? undefined : { zh: String(year), en: String(year) },
    region && regions[region],
    set && sets[set],
  ];
  const inWords = (language: keyof Text): string => called.flatMap((it) => it?.[language] ?? []).join(" ");
  return problem("unknown-factor", [], { given: asked.join(" ") }, { given: { zh: inWords("zh"), en: inWords("en") } });
}

/** Which year, grid region and publications a workbook calculates with. */
export interface FactorChoice {
  readonly year?: number;
  readonly region?: RegionKey;
  /** The publication for each property where more than one has it. */
  readonly sets?: Readonly<Partial<Record<PropertyKey, SetKey>>>;
  readonly own?: readonly Factor[];
}

export interface FactorChange {
  readonly item: ItemKey;
  readonly property: PropertyKey;
  /** `undefined` where a choice has no figure. */
  readonly before: Factor | undefined;
  readonly after: Factor | undefined;
  /** Relative change of the value, in the unit of `before`; `undefined` unless both exist in units that convert and the first is not 0. */
  readonly change: number | undefined;
}

function relativeChange(from: Factor, to: Factor): number | undefined {
  const same = convert(to.value, to.unit, from.unit);
  if (!same.ok) return undefined;
  if (from.value === 0) return same.value === 0 ? 0 : undefined;
  const change = same.value / from.value - 1;
  // converting a unit leaves traces in the last digits, which are no change
  return Math.abs(change) < 1e-12 ? 0 : change;
}

/** What differs between two choices of factors: every item and property whose figure is another, appears or is lost. */
export function factorDiff(before: FactorChoice, after: FactorChoice): FactorChange[] {
  const keys = new Map<string, { item: ItemKey; property: PropertyKey }>();
  for (const { item, property } of [...factors, ...(before.own ?? []), ...(after.own ?? [])]) {
    keys.set(`${item} ${property}`, { item, property });
  }
  const chosen = (choice: FactorChoice, item: ItemKey, property: PropertyKey): Factor | undefined => {
    const regional = isRegional(item, property);
    const found = selectFactor(
      {
        item,
        property,
        year: regional ? choice.year : undefined,
        region: regional ? choice.region : undefined,
        set: choice.sets?.[property],
      },
      choice.own,
    );
    return found.ok ? found.value : undefined;
  };
  return [...keys.values()].flatMap(({ item, property }) => {
    const from = chosen(before, item, property);
    const to = chosen(after, item, property);
    const change = from === undefined || to === undefined ? undefined : relativeChange(from, to);
    return from === to || change === 0 ? [] : [{ item, property, before: from, after: to, change }];
  });
}
