import type { AuditData, Place } from "../sheets/audit-data";
import type { Column } from "../sheets/define";
import { parameter } from "../sheets/parameter";
import type { Contribution, QuantityYear, RolledUp, Verdict } from "./roll-up";

/**
 * A roll-up as it is shown. For publication, figures from which a single enterprise's could be told are left out, and
 * with them as many others as it takes that none can be got back by subtraction (primary and complementary cell
 * suppression, as statistical offices do).
 */

export interface ShownFigure {
  /** `null` when there is no figure, or when it is kept back. */
  readonly value: number | null;
  readonly contributors: number | null;
  readonly missing: number | null;
  /** Kept back for confidentiality; nothing else is told of it. */
  readonly suppressed: boolean;
}

export interface ShownSector extends ShownFigure {
  readonly division: string;
}

export interface ShownQuantity {
  readonly column: Column;
  readonly year: number;
  readonly unit: string;
  readonly total: ShownFigure;
  readonly sectors: readonly ShownSector[];
  /** The park's own figure; kept back with the total, which it would tell. */
  readonly park: { readonly place: Place; readonly given: number | null; readonly suppressed: boolean } | undefined;
  readonly difference: number | null;
  readonly percent: number | null;
  /** `null` when it is kept back. */
  readonly verdict: Verdict | null;
}

const open = ({ value, contributions, missing }: RolledUp): ShownFigure => ({
  value,
  contributors: contributions.length,
  missing: missing.length,
  suppressed: false,
});

const keptBack: ShownFigure = { value: null, contributors: null, missing: null, suppressed: true };

/** Everything, for the audit group's own use. */
export function shownOpenly(quantity: QuantityYear): ShownQuantity {
  const { column, year, unit, total, sectors, park, difference, percent, verdict } = quantity;
  return {
    column,
    year,
    unit,
    total: open(total),
    sectors: sectors.map((sector) => ({ division: sector.division, ...open(sector) })),
    park: park && { ...park, suppressed: false },
    difference,
    percent,
    verdict,
  };
}

export interface SuppressionLimits {
  /** Parameter PS-01: fewer enterprises than this are too few. */
  readonly contributors: number;
  /** Parameter PS-02: one enterprise with more than this share, in %, is too large. */
  readonly share: number;
}

export const suppressionLimits = (data: AuditData): SuppressionLimits => ({
  contributors: parameter(data, "PS-01"),
  share: parameter(data, "PS-02"),
});

/**
 * Whether a figure made of these contributions would tell too much of one enterprise. Who contributes nothing hides
 * nobody, so only amounts other than 0 count, unless all are 0.
 */
export function isSensitive(contributions: readonly Contribution[], limits: SuppressionLimits): boolean {
  if (contributions.length === 0) return false;
  const sizes = contributions.map(({ amount }) => Math.abs(amount)).filter((size) => size > 0);
  const counted = sizes.length === 0 ? contributions.length : sizes.length;
  if (counted < limits.contributors) return true;
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  return Math.max(0, ...sizes) > (limits.share / 100) * whole;
}

const sizeOf = ({ contributions }: RolledUp): number =>
  contributions.reduce((sum, { amount }) => sum + Math.abs(amount), 0);

/** The divisions to keep back: those that are sensitive, and others until what the total leaves over for them is not. */
function hiddenDivisions({ total, sectors }: QuantityYear, limits: SuppressionLimits): ReadonlySet<string> {
  const hidden = new Set(
    sectors.filter(({ contributions }) => isSensitive(contributions, limits)).map(({ division }) => division),
  );
  // A total that is itself kept back leaves nothing to subtract from.
  if (hidden.size === 0 || isSensitive(total.contributions, limits)) return hidden;
  const leftOver = (more: string) =>
    sectors
      .filter(({ division }) => hidden.has(division) || division === more)
      .flatMap(({ contributions }) => contributions);
  while (isSensitive(leftOver(""), limits)) {
    const candidates = sectors
      .filter((sector) => !hidden.has(sector.division) && sizeOf(sector) > 0)
      .sort((left, right) => sizeOf(left) - sizeOf(right));
    const next = candidates.find(({ division }) => !isSensitive(leftOver(division), limits)) ?? candidates[0];
    if (next === undefined) break;
    hidden.add(next.division);
  }
  return hidden;
}

/** What may be published. */
export function shownConfidentially(quantity: QuantityYear, limits: SuppressionLimits): ShownQuantity {
  const shown = shownOpenly(quantity);
  const hidden = hiddenDivisions(quantity, limits);
  const sectors = shown.sectors.map((sector) =>
    hidden.has(sector.division) ? { division: sector.division, ...keptBack } : sector,
  );
  // Where keeping back every division does not help, the total goes with them.
  const left = quantity.sectors.filter(({ division }) => hidden.has(division));
  const telling =
    left.length > 0 &&
    isSensitive(
      left.flatMap(({ contributions }) => contributions),
      limits,
    );
  if (!isSensitive(quantity.total.contributions, limits) && !telling) return { ...shown, sectors };
  return {
    ...shown,
    sectors,
    total: keptBack,
    park: shown.park && { ...shown.park, given: null, suppressed: true },
    difference: null,
    percent: null,
    verdict: null,
  };
}
