import type { AuditData, Place } from "../sheets/audit-data";
import type { Grade, NeedId } from "../sheets/data-grades";
import { gradeUncertainties } from "./figure-grades";
import type { CellInterval, Intervals } from "./intervals";
import { placeKey } from "./leaves";

/** A result that would be known better, and by how much. */
export interface Narrowing {
  readonly place: Place;
  /** What the standard uncertainty is multiplied by, 0.7 for 30 % narrower. */
  readonly factor: number;
}

/** A data point, and what its next better grade would do for the results asked for. */
export interface DataPoint {
  readonly place: Place;
  readonly grade: Grade;
  readonly next: Grade;
  readonly missing: readonly NeedId[];
  /** Mean share by which the variance of the results falls; the rank goes by it. */
  readonly gain: number;
  /** The results that would narrow, the most narrowed first. */
  readonly narrows: readonly Narrowing[];
}

/** The results that the ranking looks at unless others are asked for: the last year's indicators, goals and paybacks. */
export function usualTargets({ cells }: Intervals, { years }: Pick<AuditData, "years">): readonly CellInterval[] {
  const last = years.at(-1);
  return cells.filter(
    ({ place, reliable, variance }) =>
      variance > 0 && reliable && (place.field === undefined ? place.sheet === "goals" : place.year === last),
  );
}

/**
 * Ranks the figures by how much the results would be narrowed if the figure had the next better grade (6.2.5
 * 可进行实测). A figure with the best grade, or one that states its own uncertainty, has nothing to gain here.
 */
export function measureNext(data: AuditData, targets: readonly CellInterval[]): readonly DataPoint[] {
  const ofGrade = gradeUncertainties(data);
  const points = new Map<
    string,
    { point: Omit<DataPoint, "gain" | "narrows">; falls: { place: Place; fall: number }[] }
  >();
  for (const target of targets) {
    for (const { place, figure, variance, varianceAt } of target.contributions) {
      const { next } = figure;
      if (next === undefined || figure.stated || target.variance === 0) continue;
      const fall = (variance - varianceAt(Math.min(ofGrade[next.grade], figure.relative))) / target.variance;
      if (fall <= 0) continue;
      const key = placeKey(place);
      const known = points.get(key) ?? {
        point: { place, grade: figure.grade, next: next.grade, missing: next.missing },
        falls: [],
      };
      known.falls.push({ place: target.place, fall });
      points.set(key, known);
    }
  }
  return [...points.values()]
    .map(({ point, falls }): DataPoint => ({
      ...point,
      gain: falls.reduce((sum, { fall }) => sum + fall, 0) / targets.length,
      narrows: falls
        .sort((one, other) => other.fall - one.fall)
        .map(({ place, fall }) => ({ place, factor: Math.sqrt(1 - fall) })),
    }))
    .sort((one, other) => other.gain - one.gain);
}
