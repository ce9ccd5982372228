import {
  items,
  properties,
  regions,
  selectFactor,
  type Factor,
  type FactorQuery,
  type ItemKey,
  type PropertyKey,
  type RegionKey,
} from "../core/factors";
import { problem, value, type Outcome } from "../core/outcome";
import { parseUnit } from "../core/units";
import { amountIn } from "./energy/carrier-amount";
import type { NumberInput, TableInput } from "./inputs";
import { blamed } from "./problem-input";

/**
 * A row of the user's own factors; one without a year or a region holds for every year or region. A row that is still
 * being typed concerns only the calculations that would take it.
 */
export interface OwnRow {
  readonly item: ItemKey;
  readonly property: PropertyKey | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly region: RegionKey | null;
  readonly source: string | null;
}

/** The argument of every formula that takes factors: the user's own, which win over published ones. */
export const own = {
  kind: "table",
  optional: true,
  zeros: "blank",
  columns: {
    item: { kind: "text", choices: items, title: { zh: "项目", en: "item" } },
    property: { kind: "text", choices: properties, optional: true, title: { zh: "系数种类", en: "property" } },
    value: { kind: "number", unit: "{value}", min: 0, optional: true, title: { zh: "数值", en: "value" } },
    unit: { kind: "text", optional: true, title: { zh: "单位", en: "unit" } },
    year: { kind: "number", unit: "1", optional: true, title: { zh: "年份", en: "year" } },
    region: { kind: "text", choices: regions, optional: true, title: { zh: "区域", en: "region" } },
    source: { kind: "text", optional: true, title: { zh: "来源", en: "source" } },
  },
  title: { zh: "自有系数表", en: "own factors" },
  summary: {
    zh: "项目、系数种类、数值、单位、年份、区域、来源；有匹配行时优先于公布值。系数为 0 视为未填。",
    en: "Item, property, value, unit, year, region, source; a matching row wins over the published figure. A value of 0 counts as blank.",
  },
} as const satisfies TableInput;

/** Where the value stands in a row, counted from 1; the unit is beside it. */
const valueColumn = Object.keys(own.columns).indexOf("value") + 1;

/** Which of the user's own figures holds: the latest that is not later. */
export const dataYear = {
  kind: "number",
  unit: "1",
  integer: true,
  min: 1990,
  max: 2100,
  optional: true,
  title: { zh: "数据年份", en: "year of the data" },
  summary: {
    zh: "自有系数取不晚于该年的最近一行；省略取最近年份。不影响公布值。",
    en: "Of the own factors the latest row not later than this year is taken; omitted takes the latest of all. Published figures do not depend on it.",
  },
} as const satisfies NumberInput;

/** What a formula was given about own factors. */
export interface OwnFactors {
  readonly own?: readonly OwnRow[] | undefined;
  readonly dataYear?: number | undefined;
}

/** The factor a query means: an own one where a row fits, otherwise the published one. */
export function chosenFactor(
  query: FactorQuery,
  { own: rows = [], dataYear: year = query.year }: OwnFactors = {},
): Outcome<Factor> {
  const figures: Factor[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.item !== query.item || row.property !== query.property) continue;
    const { value: figure, unit } = row;
    if (figure === null) return problem("missing-input", "own", { row: index + 1, column: valueColumn });
    if (unit === null) return problem("missing-input", "own", { row: index + 1, column: valueColumn + 1 });
    const known = blamed(parseUnit(unit), "own", index + 1);
    if (!known.ok) return known;
    figures.push({
      item: row.item,
      property: row.property,
      value: figure,
      unit,
      year: row.year ?? 0,
      ...(row.region === null ? {} : { region: row.region }),
      set: "own",
      document: row.source ?? "",
      confidence: "to-verify",
    });
  }
  const mine = figures.length === 0 ? undefined : selectFactor({ ...query, year }, figures);
  return mine?.ok === true && mine.value.set === "own" ? mine : selectFactor(query);
}

/** A factor's value in another unit, e.g. GJ/t of kJ/kg: numerator and denominator convert one by one. */
export function figureIn(factor: Factor, unit: string): Outcome<number> {
  const [over = "", under = "1"] = factor.unit.split("/");
  const [wantedOver = "", wantedUnder = "1"] = unit.split("/");
  const numerator = amountIn(factor.value, over, wantedOver);
  const denominator = amountIn(1, under, wantedUnder);
  // the whole units are what the user wrote and can correct
  if (!numerator.ok || !denominator.ok) return problem("incompatible-units", [], { from: factor.unit, to: unit });
  return value(numerator.value / denominator.value);
}

/** The figure of an argument, or else the factor of the query, in the unit the calculation uses. */
export function figure(
  query: FactorQuery,
  unit: string,
  given: number | undefined,
  mine: OwnFactors = {},
): Outcome<number> {
  if (given !== undefined) return value(given);
  const factor = chosenFactor(query, mine);
  if (!factor.ok) return factor;
  const inUnit = figureIn(factor.value, unit);
  return factor.value.set === "own" ? blamed(inUnit, "own") : inUnit;
}

/** The factors a calculation takes, by name: those for which no figure was given as an argument. */
export function taken(
  wanted: Readonly<Record<string, readonly [query: FactorQuery, given: number | undefined]>>,
  mine: OwnFactors = {},
): Readonly<Record<string, Factor>> {
  const factors: Record<string, Factor> = {};
  for (const [name, [query, given]] of Object.entries(wanted)) {
    const factor = chosenFactor(query, mine);
    if (given === undefined && factor.ok) factors[name] = factor.value;
  }
  return factors;
}
