import { folded } from "../formulas/coerce";
import type { AuditData, Place } from "../sheets/audit-data";
import type { Evaluation } from "./evaluate";
import { figureGrades, type GradedFigure } from "./figure-grades";
import { flowBalances } from "./flow-balance";
import { openComputation, placeKey, type Leaf } from "./leaves";
import { propagate, type Propagated, type Variable } from "./uncertainty";

/** A figure that a result depends on, and how much of the result's variance comes from it. */
export interface Contribution {
  readonly place: Place;
  readonly figure: GradedFigure;
  /** Of the whole variance, 0 to 1. */
  readonly share: number;
  /** The variance it would add if it were known to this relative standard uncertainty. */
  readonly varianceAt: (relative: number) => number;
  readonly variance: number;
}

/** A computed value with its uncertainty, and where that comes from; the largest contribution first. */
export interface Interval extends Pick<Propagated, "value" | "standard" | "low" | "high" | "reliable"> {
  readonly contributions: readonly Contribution[];
  /** The variance on the result's own scale, of which the contributions are parts. */
  readonly variance: number;
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
): Interval | undefined {
  const figures = leaves.map(({ place }) => grades(place));
  const uncertain = leaves.flatMap((leaf, index) => {
    const figure = figures[index];
    return figure === undefined ? [] : [{ leaf, index, figure }];
  });
  const values = leaves.map(({ value }) => value);
  const variables = uncertain.map(({ leaf, figure }): Variable => ({ value: leaf.value, relative: figure.relative }));
  const propagated = propagate((given) => {
    const all = [...values];
    for (const [position, { index }] of uncertain.entries()) all[index] = given[position] ?? 0;
    return calculate(all);
  }, variables);
  if (propagated === undefined) return undefined;
  const { variances, varianceAt, value, standard, low, high, reliable } = propagated;
  const variance = variances.reduce((sum, one) => sum + one, 0);
  const contributions = uncertain
    .map(({ leaf, figure }, index): Contribution => ({
      place: leaf.place,
      figure,
      share: variance === 0 ? 0 : (variances[index] ?? 0) / variance,
      variance: variances[index] ?? 0,
      varianceAt: (relative) => varianceAt(index, relative),
    }))
    .sort((one, other) => other.share - one.share);
  return { value, standard, low, high, reliable, variance, contributions };
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
    const interval = intervalOf(leaves, calculate, grades);
    return interval === undefined ? [] : [{ place, ...interval }];
  });
  const byPlace = new Map(cells.map((cell) => [placeKey(cell.place), cell]));
  return { cells, at: (place) => byPlace.get(placeKey(place)), balances: balanceIntervals(data, grades) };
}
