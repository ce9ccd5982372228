import type { AuditData, Place } from "../sheets/audit-data";
import type { Grade, NeedId } from "../sheets/data-grades";
import { gradeUncertainties } from "./figure-grades";
import type { CellInterval, Interval, Intervals } from "./intervals";
import { placeKey } from "./leaves";
import type { Certainty } from "./uncertainty";

/** A result that would be known better, and by how much. */
export interface Narrowing {
  readonly place: Place;
  /** The share by which its variance falls; where the interval is open, by which the way to its ends gets longer. */
  readonly fall: number;
  /** The interval's certainty now and then, and what its width is multiplied by where it has one both times. */
  readonly outcome: () => {
    readonly before: Certainty;
    readonly after: Certainty;
    readonly factor: number | undefined;
  };
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

/** The results that the ranking looks at unless others are asked for: the last year's indicators, and the goals. */
export function usualTargets({ cells }: Intervals, { years }: Pick<AuditData, "years">): readonly CellInterval[] {
  const last = years.at(-1);
  return cells.filter(
    ({ place, uncertain }) => uncertain && (place.field === undefined ? place.sheet === "goals" : place.year === last),
  );
}

/** What a better known figure makes of a result. */
function outcomeOf(
  now: CellInterval,
  then: Pick<Interval, "low" | "high" | "certainty">,
): ReturnType<Narrowing["outcome"]> {
  const factor = (then.high - then.low) / (now.high - now.low);
  return {
    before: now.certainty,
    after: then.certainty,
    factor: now.certainty === "open" || then.certainty === "open" ? undefined : factor,
  };
}

/**
 * Ranks the figures by how much the results would be narrowed if the figure had the next better grade (6.2.5
 * 可进行实测). A figure with the best grade, or one that states its own uncertainty, has nothing to gain here.
 */
export function measureNext(data: AuditData, targets: readonly CellInterval[]): readonly DataPoint[] {
  const ofGrade = gradeUncertainties(data);
  const points = new Map<string, { point: Omit<DataPoint, "gain" | "narrows">; narrows: Narrowing[] }>();
  for (const target of targets) {
    for (const { place, figure, fallAt, improved } of target.contributions) {
      const { next } = figure;
      if (next === undefined || figure.stated) continue;
      const relative = Math.min(ofGrade[next.grade], figure.relative);
      const fall = fallAt(relative);
      if (fall <= 0) continue;
      const key = placeKey(place);
      const known = points.get(key) ?? {
        point: { place, grade: figure.grade, next: next.grade, missing: next.missing },
        narrows: [],
      };
      known.narrows.push({ place: target.place, fall, outcome: () => outcomeOf(target, improved(relative)) });
      points.set(key, known);
    }
  }
  return [...points.values()]
    .map(({ point, narrows }): DataPoint => ({
      ...point,
      gain: narrows.reduce((sum, { fall }) => sum + fall, 0) / targets.length,
      narrows: narrows.sort((one, other) => other.fall - one.fall),
    }))
    .sort((one, other) => other.gain - one.gain);
}
