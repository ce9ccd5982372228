import type { CellValue } from "../core/cell";
import { tidy } from "../core/tidy";
import { conversionFactor } from "../core/units";
import type { AuditData, Place, TableRow } from "../sheets/audit-data";
import type { Aggregation, Column } from "../sheets/define";
import { enterpriseYears } from "../sheets/enterprise-years";
import { fieldById } from "../sheets/index";
import { divisionOf, unknownDivision } from "../sheets/industries";
import { linkKey } from "../sheets/link-key";
import { parameter } from "../sheets/parameter";

/** The figures of the enterprises as figures of the park: by quantity, year and sector, beside the park's own. */

/** What one enterprise brings into a figure of a year; two rows of one enterprise are one contribution. */
export interface Contribution {
  readonly enterprise: string;
  /** What it adds: the amount itself, or weight × value where the figure is a mean. */
  readonly amount: number;
  /** 1 where amounts add up. */
  readonly weight: number;
}

/** A figure made of the enterprises' figures, with what it is made of. */
export interface RolledUp {
  /** `null` when no enterprise gave a figure, or when the quantity cannot be aggregated: blank is not zero. */
  readonly value: number | null;
  readonly contributions: readonly Contribution[];
  /** Enterprises that gave no figure for the year, by name. */
  readonly missing: readonly string[];
}

export interface SectorFigure extends RolledUp {
  /** The two-digit division of GB/T 4754, or "?". */
  readonly division: string;
}

/** What the comparison with the park's own figure came to. */
export type Verdict =
  /** The difference lies within the tolerance. */
  | "agrees"
  | "differs"
  /** Enterprises are missing, and those that are not do not exceed the park's figure: nothing is certain. */
  | "incomplete"
  | "no-park-figure"
  | "no-figures"
  /** The park has no figure for the same. */
  | "not-compared";

export interface QuantityYear {
  readonly column: Column;
  readonly year: number;
  /** The unit of every figure here: that of the park's field where there is one. */
  readonly unit: string;
  readonly total: RolledUp;
  readonly sectors: readonly SectorFigure[];
  /** The park's own figure, and where it stands. */
  readonly park: { readonly place: Place; readonly given: number | null } | undefined;
  /** Enterprises' less the park's. */
  readonly difference: number | null;
  /** The difference in per cent of the park's figure; `null` also where that is 0. */
  readonly percent: number | null;
  readonly verdict: Verdict;
}

/** An enterprise of the park and its rows of a year. */
interface Reporting {
  readonly name: string;
  readonly division: string;
  readonly rows: readonly TableRow[];
}

/** Rows without a name cannot be told apart; for whoever counts contributors they are one. */
const nameless = "";

const asEntered = (cell: CellValue | undefined): string => String(cell ?? "").trim();

/** Every enterprise that is listed or has a row of the year. */
export function reportingIn(data: AuditData, year: number): Reporting[] {
  const found = new Map<string, { name: string; division: string; rows: TableRow[] }>();
  for (const row of data.rows("enterprises")) {
    const key = linkKey(row, "name");
    if (key === undefined || found.has(key)) continue;
    found.set(key, { name: asEntered(row.cells["name"]), division: divisionOf(row.cells["industry"]), rows: [] });
  }
  for (const row of data.rows(enterpriseYears.id)) {
    if (row.cells["year"] !== year) continue;
    const key = linkKey(row, "enterprise") ?? nameless;
    const known = found.get(key) ?? {
      name: asEntered(row.cells["enterprise"]),
      division: unknownDivision,
      rows: [],
    };
    known.rows.push(row);
    found.set(key, known);
  }
  return [...found.values()];
}

const numberIn = (cell: CellValue | undefined): number | null => (typeof cell === "number" ? cell : null);

/** What the rows of an enterprise add to a figure; `undefined` when none of them has it. */
function contributionOf(
  { name, rows }: Reporting,
  column: Column,
  aggregation: Aggregation,
  factor: number,
): Contribution | undefined {
  const parts = rows.flatMap(({ cells }) => {
    const value = numberIn(cells[column.id]);
    const weight = aggregation.kind === "mean" ? numberIn(cells[aggregation.weight]) : 1;
    return value === null || weight === null ? [] : [{ amount: value * factor * weight, weight }];
  });
  if (parts.length === 0) return undefined;
  const sum = (of: (part: (typeof parts)[number]) => number) => parts.reduce((all, part) => all + of(part), 0);
  return {
    enterprise: name,
    amount: sum(({ amount }) => amount),
    weight: aggregation.kind === "mean" ? sum(({ weight }) => weight) : 1,
  };
}

/** The figure that contributions make together. */
export function figureOf(contributions: readonly Contribution[], { kind }: Aggregation): number | null {
  if (contributions.length === 0 || kind === "none") return null;
  const amount = contributions.reduce((sum, one) => sum + one.amount, 0);
  if (kind === "sum") return tidy(amount);
  const weight = contributions.reduce((sum, one) => sum + one.weight, 0);
  return weight === 0 ? null : tidy(amount / weight);
}

function rolledUp(
  enterprises: readonly Reporting[],
  column: Column,
  aggregation: Aggregation,
  factor: number,
): RolledUp {
  const all = enterprises.map((one) => ({ one, contribution: contributionOf(one, column, aggregation, factor) }));
  const contributions = all.flatMap(({ contribution }) => contribution ?? []);
  return {
    value: figureOf(contributions, aggregation),
    contributions,
    missing: all.flatMap(({ one, contribution }) => (contribution === undefined ? [one.name] : [])),
  };
}

function compare(
  value: number | null,
  incomplete: boolean,
  given: number | null,
  tolerance: number,
): Pick<QuantityYear, "difference" | "percent" | "verdict"> {
  const nothing = { difference: null, percent: null };
  if (value === null) return { ...nothing, verdict: "no-figures" };
  if (given === null) return { ...nothing, verdict: "no-park-figure" };
  const difference = tidy(value - given);
  const percent = given === 0 ? null : tidy((difference / Math.abs(given)) * 100);
  // the binary representation of decimal figures must not tip a difference that lies exactly on the edge
  const allowed = (tolerance / 100) * Math.abs(given) * (1 + 1e-9);
  // With enterprises missing only an excess is certain: whatever they have comes on top.
  const differs = difference > allowed || (!incomplete && -difference > allowed);
  return { difference, percent, verdict: differs ? "differs" : incomplete ? "incomplete" : "agrees" };
}

/** One quantity of a year, over all enterprises and by sector. */
export function rollUpQuantity(
  column: Column,
  year: number,
  enterprises: readonly Reporting[],
  data: AuditData,
): QuantityYear {
  const aggregation = column.aggregation;
  if (aggregation === undefined || column.unit === undefined)
    throw new Error(`the column ${column.id} does not say how its figures are aggregated`);
  const whole =
    aggregation.kind === "none" || aggregation.total === undefined ? undefined : fieldById(aggregation.total);
  if (whole !== undefined && whole.field.type !== "number") throw new Error(`${whole.field.id} is no number`);
  const unit = whole?.field.type === "number" ? whole.field.unit : column.unit;
  const factor = conversionFactor(column.unit, unit);
  if (!factor.ok) throw new Error(`${column.id} is in ${column.unit}, ${whole?.field.id} in ${unit}`);
  const total = rolledUp(enterprises, column, aggregation, factor.value);
  const divisions = [...new Set(enterprises.map(({ division }) => division))].sort();
  const park = whole && {
    place: { sheet: whole.sheet, field: whole.field.id, year },
    given: numberIn(data.value(whole.field.id, year)),
  };
  return {
    column,
    year,
    unit,
    total,
    sectors: divisions.map((division) => ({
      division,
      ...rolledUp(
        enterprises.filter((one) => one.division === division),
        column,
        aggregation,
        factor.value,
      ),
    })),
    park,
    ...(park === undefined
      ? { difference: null, percent: null, verdict: "not-compared" }
      : compare(total.value, total.missing.length > 0, park.given, parameter(data, "PT-02"))),
  };
}

/** The columns of the enterprises' yearly data that hold figures. */
export const quantities: readonly Column[] = enterpriseYears.columns.filter(({ type }) => type === "number");

/** Every quantity in every year, quantities in the order of their columns. */
export function rollUp(data: AuditData): QuantityYear[] {
  const reporting = new Map(data.years.map((year) => [year, reportingIn(data, year)]));
  return quantities.flatMap((column) =>
    data.years.map((year) => rollUpQuantity(column, year, reporting.get(year) ?? [], data)),
  );
}

/** Whether a year has a row at all; without one there is nothing to roll up. */
export const hasRows = (data: AuditData, year: number): boolean =>
  data.rows(enterpriseYears.id).some(({ cells }) => cells["year"] === year);
