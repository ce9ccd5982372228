import { folded } from "../formulas/coerce";
import type { AuditData, Place } from "../sheets/audit-data";
import type { BoundComputation } from "./bind";
import type { Evaluation } from "./evaluate";
import { figureGrades, type GradedFigure } from "./figure-grades";
import { flowBalances } from "./flow-balance";
import { openComputation, placeKey, type Leaf } from "./leaves";
import { propagate, type Bounds, type Propagated, type Variable } from "./uncertainty";

/** A figure that a result depends on, and how much of the result's variance comes from it. */
export interface Contribution {
  readonly place: Place;
  readonly figure: GradedFigure;
  /** Of the whole variance, 0 to 1. */
  readonly share: number;
  /** The share of the variance that would go if it were known to this relative standard uncertainty. */
  readonly fallAt: (relative: number) => number;
  /** The interval that the result would have then. */
  readonly improved: (relative: number) => Propagated;
}

/** A computed value with its uncertainty, and where that comes from; the largest contribution first. */
export interface Interval extends Pick<Propagated, "value" | "standard" | "low" | "high" | "certainty"> {
  readonly contributions: readonly Contribution[];
  /** Whether any figure makes it uncertain. */
  readonly uncertain: boolean;
}

export interface CellInterval extends Interval {
  readonly place: Place;
}

/** What enters and leaves a node, of one medium in one year. */
export interface BalanceInterval {
  readonly medium: string;
  readonly year: number;
  readonly node: string;
  readonly difference: Interval;
  readonly closure: Interval | undefined;
}

export interface Intervals {
  readonly cells: readonly CellInterval[];
  readonly at: (place: Place) => CellInterval | undefined;
  readonly balances: readonly BalanceInterval[];
}

type Grades = (place: Place) => GradedFigure | undefined;

/** The interval of a result that depends on these figures; what is no figure counts as exact. */
function intervalOf(
  leaves: readonly Leaf[],
  calculate: (values: readonly number[]) => number | undefined,
  grades: Grades,
  bounds?: Bounds,
): Interval | undefined {
  const figures = leaves.map(({ place }) => grades(place));
  const uncertain = leaves.flatMap((leaf, index) => {
    const figure = figures[index];
    return figure === undefined ? [] : [{ leaf, index, figure }];
  });
  const values = leaves.map(({ value }) => value);
  const variables = uncertain.map(({ leaf, figure }): Variable => ({ value: leaf.value, relative: figure.relative }));
  const ofUncertain = (given: readonly number[]) => {
    const all = [...values];
    for (const [position, { index }] of uncertain.entries()) all[index] = given[position] ?? 0;
    return calculate(all);
  };
  const propagated = propagate(ofUncertain, variables, bounds);
  if (propagated === undefined) return undefined;
  const { shares, fallAt, value, standard, low, high, certainty } = propagated;
  const contributions = uncertain
    .map(({ leaf, figure }, index): Contribution => ({
      place: leaf.place,
      figure,
      share: shares[index] ?? 0,
      fallAt: (relative) => fallAt(index, relative),
      improved: (relative) => {
        const better = variables.map((variable, position) =>
          position === index ? { ...variable, relative } : variable,
        );
        return propagate(ofUncertain, better, bounds) ?? propagated;
      },
    }))
    .sort((one, other) => other.share - one.share);
  const isUncertain = shares.some((share) => share > 0);
  return { value, standard, low, high, certainty, uncertain: isUncertain, contributions };
}

/** A part of a whole cannot leave 0 to 100 %, in the unit of the cell. */
function boundsOf({ formula: { result }, resultFactor }: BoundComputation): Bounds | undefined {
  return result.kind !== "table" && result.partOfWhole === true ? [0, resultFactor] : undefined;
}

function balanceIntervals(data: AuditData, grades: Grades): readonly BalanceInterval[] {
  return flowBalances(data).flatMap(({ medium, year, rows, nodes }) => {
    if (!nodes.ok) return [];
    return nodes.value.flatMap(({ node }): BalanceInterval[] => {
      const signed = rows.flatMap(({ index, cells }) => {
        const { quantity, from, to } = cells;
        const sign = (isNamed(to, node) ? 1 : 0) - (isNamed(from, node) ? 1 : 0);
        if (sign === 0 || typeof quantity !== "number") return [];
        return [{ leaf: { place: { sheet: "flows", row: index, column: "quantity" }, value: quantity }, sign }];
      });
      const leaves = signed.map(({ leaf }) => leaf);
      const into = (values: readonly number[]) =>
        values.reduce((sum, one, index) => sum + (signed[index]?.sign === 1 ? one : 0), 0);
      const difference = (values: readonly number[]) =>
        values.reduce((sum, one, index) => sum + one * (signed[index]?.sign ?? 0), 0);
      const found = intervalOf(leaves, difference, grades);
      if (found === undefined) return [];
      const closure = intervalOf(
        leaves,
        (values) => (into(values) === 0 ? undefined : difference(values) / into(values)),
        grades,
      );
      return [{ medium, year, node, difference: found, closure }];
    });
  });
}

/** Nodes are told apart as the balance formulas do it. */
const isNamed = (cell: unknown, node: string): boolean => typeof cell === "string" && folded(cell) === folded(node);

/** The intervals of every computed cell that has a number, and of the balance of every node of the flow table. */
export function intervalsOf(data: AuditData, evaluation: Evaluation): Intervals {
  const grades = figureGrades(data);
  const cells = evaluation.cells.flatMap(({ place, bound, outcome }): CellInterval[] => {
    if (!outcome.ok || typeof outcome.value !== "number") return [];
    const { leaves, calculate } = openComputation(bound, data);
    const interval = intervalOf(leaves, calculate, grades, boundsOf(bound));
    return interval === undefined ? [] : [{ place, ...interval }];
  });
  const byPlace = new Map(cells.map((cell) => [placeKey(cell.place), cell]));
  return { cells, at: (place) => byPlace.get(placeKey(place)), balances: balanceIntervals(data, grades) };
}
