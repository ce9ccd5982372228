import { factorDiff, type Factor, type FactorChange, type FactorChoice } from "../core/factors";
import type { Outcome } from "../core/outcome";
import type { BoundComputation } from "../evaluation/bind";
import { evaluate } from "../evaluation/evaluate";
import { ownSheet, pinnedRegion, pinnedYear } from "../evaluation/factor-choice";
import type { FormulaResult } from "../formulas/define";
import type { AuditData, Place, TableRow } from "../sheets/audit-data";

/** A computed figure that another choice of factors would make another. */
export interface IndicatorChange {
  readonly place: Place;
  readonly bound: BoundComputation;
  readonly before: Outcome<FormulaResult> | undefined;
  readonly after: Outcome<FormulaResult> | undefined;
  /** Relative change, e.g. −0.087; `undefined` unless both are numbers and the first is not 0. */
  readonly change: number | undefined;
}

export interface FactorSetComparison {
  /** The factors that differ, by item and property. */
  readonly factors: readonly FactorChange[];
  /** The figures of this workbook that differ, in the order of its sheets. */
  readonly figures: readonly IndicatorChange[];
}

const rowOf = ({ item, property, value, unit, year, region, document }: Factor, index: number): TableRow => ({
  index,
  cells: { item, property, value, unit, year: year === 0 ? null : year, region: region ?? null, source: document },
});

/** The same audit with another choice of factors. */
function withFactors(data: AuditData, choice: FactorChoice): AuditData {
  const rows = (choice.own ?? []).map(rowOf);
  return {
    ...data,
    value: (field, year) => {
      if (field === pinnedYear) return choice.year ?? null;
      if (field === pinnedRegion) return choice.region ?? null;
      return data.value(field, year);
    },
    rows: (sheet) => (sheet === ownSheet ? rows : data.rows(sheet)),
  };
}

const numberOf = (outcome: Outcome<FormulaResult> | undefined): number | undefined =>
  outcome?.ok === true && typeof outcome.value === "number" ? outcome.value : undefined;

/**
 * What another choice of factors does to a workbook: the factors that differ, and the computed figures that change with
 * them. Without a pinned year each figure takes the factor of its own year; `factors` then shows the latest.
 */
export function compareFactorSets(data: AuditData, before: FactorChoice, after: FactorChoice): FactorSetComparison {
  const then = evaluate(withFactors(data, before));
  const now = evaluate(withFactors(data, after));
  const figures = then.cells.flatMap(({ place, bound, outcome }): IndicatorChange[] => {
    const other = now.at(place);
    if (JSON.stringify(outcome) === JSON.stringify(other)) return [];
    const [from, to] = [numberOf(outcome), numberOf(other)];
    const change = from === undefined || to === undefined || from === 0 ? undefined : to / from - 1;
    return [{ place, bound, before: outcome, after: other, change }];
  });
  return { factors: factorDiff(before, after), figures };
}
