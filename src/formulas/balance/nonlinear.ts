import { problem, value, type Outcome } from "../../core/outcome";
import { flowNetwork, type FlowRow } from "./flow-network";
import type { FlowStatus, MeasuredFlow } from "./reconciliation";
import { folded } from "../coerce";

/**
 * Weighted least squares with transfer coefficients: the balance of every node is linear, "this flow is that share of
 * what the node takes in" is not. The constraints are linearised where the last step ended and solved again until
 * nothing moves. Unmeasured variables are eliminated first; what they leave over holds among the measured ones.
 *
 * The matrices are dense: a material-flow model with coefficients has dozens of flows, not thousands.
 */

/** The share of what `from` takes in that flows on to `to`. */
export interface Transfer extends FlowRow {
  /** `null` where the share is not known beforehand. */
  readonly value: number | null;
  readonly uncertainty: number;
}

/** A flow or a coefficient; the reconciled value is `undefined` where it does not follow. */
export interface Reconciled {
  readonly status: FlowStatus;
  readonly value: number | undefined;
  readonly uncertainty: number | undefined;
  readonly adjustment: number | undefined;
  readonly standardised: number | undefined;
}

export interface NonlinearReconciliation {
  readonly flows: readonly Reconciled[];
  readonly transfers: readonly Reconciled[];
  /** χ² with `redundancy` degrees of freedom when errors are only random. */
  readonly statistic: number;
  readonly redundancy: number;
}

/** One equation: coefficients by variable, and how far the present point is from meeting it. */
interface Equation {
  readonly coefficients: Float64Array;
  readonly misfit: number;
}

/** What one transfer coefficient relates: the flows that pass on, and those that come in. */
interface Relation {
  readonly onward: readonly number[];
  readonly into: readonly number[];
}

/** Pivots and residuals below this share of what they are made from are rounding. */
const rounding = 1e-9;

const dot = (left: Float64Array, right: Float64Array): number =>
  left.reduce((sum, x, i) => sum + x * (right[i] ?? 0), 0);

/** Adds `by` times the other vector. */
function shift(vector: Float64Array, other: Float64Array, by: number): void {
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) + by * (other[i] ?? 0);
}

/** The equations that hold among the measured variables, and what each unmeasured one is in terms of the rest. */
interface Eliminated {
  readonly rest: readonly Equation[];
  /** The equation that determines an unmeasured variable; absent where none does. */
  readonly solving: ReadonlyMap<number, Equation>;
}

/** Gauss–Jordan over the unmeasured variables with the largest pivot of each column. */
function eliminate(equations: readonly Equation[], unmeasured: readonly number[]): Eliminated {
  const rows = equations.map(({ coefficients, misfit }) => ({ coefficients: Float64Array.from(coefficients), misfit }));
  const pivots = new Map<number, number>();
  const used = new Set<number>();
  for (const variable of unmeasured) {
    let best = -1;
    for (const [index, row] of rows.entries()) {
      if (used.has(index)) continue;
      const size = Math.abs(row.coefficients[variable] ?? 0);
      if (size > rounding && size > Math.abs(rows[best]?.coefficients[variable] ?? 0)) best = index;
    }
    const pivot = rows[best];
    if (pivot === undefined) continue;
    used.add(best);
    pivots.set(variable, best);
    const by = 1 / (pivot.coefficients[variable] ?? 1);
    pivot.coefficients.forEach((x, i) => (pivot.coefficients[i] = x * by));
    pivot.misfit *= by;
    for (const row of rows) {
      const times = row.coefficients[variable] ?? 0;
      if (row === pivot || times === 0) continue;
      shift(row.coefficients, pivot.coefficients, -times);
      row.coefficients[variable] = 0;
      row.misfit -= times * pivot.misfit;
    }
  }
  const solving = new Map<number, Equation>();
  for (const [variable, index] of pivots) {
    const row = rows[index];
    const alone = unmeasured.every(
      (other) => other === variable || Math.abs(row?.coefficients[other] ?? 0) <= rounding,
    );
    if (row !== undefined && alone) solving.set(variable, row);
  }
  return { rest: rows.filter((_, index) => !used.has(index)), solving };
}

/** The smallest move of the standardised variables that meets the equations, and the directions they fix. */
interface Projection {
  readonly directions: readonly Float64Array[];
  readonly move: Float64Array;
}

/** Orthonormal directions of the equations in standardised variables; equations that say the same must agree. */
function project(rest: readonly Equation[], deviations: Float64Array): Projection | undefined {
  const directions: Float64Array[] = [];
  const move = new Float64Array(deviations.length);
  for (const { coefficients, misfit } of rest) {
    const direction = coefficients.map((x, i) => x * (deviations[i] ?? 0));
    const size = Math.sqrt(dot(direction, direction));
    const open = misfit - dot(direction, move);
    // twice, because once leaves a trace of the directions in what is nearly among them
    for (let round = 0; round < 2; round++) {
      for (const known of directions) shift(direction, known, -dot(direction, known));
    }
    const left = Math.sqrt(dot(direction, direction));
    if (left > rounding * size) {
      const unit = direction.map((x) => x / left);
      directions.push(unit);
      shift(move, unit, open / left);
    } else if (Math.abs(open) > rounding) return undefined;
  }
  return { directions, move };
}

function relationOf(flows: readonly MeasuredFlow[], { from, to }: FlowRow): Relation {
  const is = (name: string | null, wanted: string | null): boolean =>
    (name === null ? null : folded(name)) === (wanted === null ? null : folded(wanted));
  const onward: number[] = [];
  const into: number[] = [];
  for (const [index, flow] of flows.entries()) {
    if (is(flow.from, flow.to)) continue;
    if (is(flow.from, from) && is(flow.to, to)) onward.push(index);
    if (is(flow.to, from)) into.push(index);
  }
  return { onward, into };
}

/** Most steps; the models at hand take fewer than ten. */
const mostSteps = 200;

export function reconcileNonlinear(
  flows: readonly MeasuredFlow[],
  transfers: readonly Transfer[],
): Outcome<NonlinearReconciliation> {
  const relations: Relation[] = [];
  for (const [index, transfer] of transfers.entries()) {
    const relation = relationOf(flows, transfer);
    if (transfer.from === null || relation.onward.length === 0 || relation.into.length === 0) {
      return problem("no-solution", "transfers", { row: index + 1, node: transfer.from ?? "" });
    }
    relations.push(relation);
  }

  const variables = [...flows, ...transfers];
  const count = flows.length;
  // flows are counted in a unit that makes them comparable to shares; a power of two, so that no digit is lost
  const largestFlow = Math.max(0, ...flows.map((flow) => flow.value ?? 0));
  const scale = largestFlow === 0 ? 1 : 2 ** Math.round(Math.log2(largestFlow));
  const scales = Float64Array.from(variables, (_, index) => (index < count ? scale : 1));
  const given = Float64Array.from(variables, (it, index) => (it.value ?? 0) / (scales[index] ?? 1));
  const deviations = Float64Array.from(variables, (it, index) =>
    it.value === null ? 0 : it.uncertainty / (scales[index] ?? 1),
  );
  const unmeasured = variables.flatMap((it, index) => (it.value === null ? [index] : []));
  const nodes = balancesOf(flows, variables.length);

  const point = Float64Array.from(given);
  const equationsAt = (): Equation[] => [
    ...nodes.map((signs): Equation => ({ coefficients: signs, misfit: -dot(signs, point) })),
    ...relations.map(({ onward, into }, index): Equation => {
      const coefficients = new Float64Array(variables.length);
      const share = point[count + index] ?? 0;
      const taken = into.reduce((sum, flow) => sum + (point[flow] ?? 0), 0);
      const passed = onward.reduce((sum, flow) => sum + (point[flow] ?? 0), 0);
      for (const flow of onward) coefficients[flow] = 1;
      for (const flow of into) coefficients[flow] = (coefficients[flow] ?? 0) - share;
      coefficients[count + index] = -taken;
      return { coefficients, misfit: share * taken - passed };
    }),
  ];

  for (let step = 0; step < mostSteps; step++) {
    const { rest, solving } = eliminate(equationsAt(), unmeasured);
    // from the measurements, not from the point: every step minimises the adjustments as a whole
    const fromGiven = rest.map((row): Equation => {
      const back = row.coefficients.reduce((sum, x, i) => sum + x * ((point[i] ?? 0) - (given[i] ?? 0)), 0);
      return { coefficients: row.coefficients, misfit: row.misfit + back };
    });
    const projection = project(fromGiven, deviations);
    if (projection === undefined) return problem("no-solution", ["flows", "transfers"]);
    const before = Float64Array.from(point);
    for (const [index, deviation] of deviations.entries()) {
      if (variables[index]?.value !== null)
        point[index] = (given[index] ?? 0) + deviation * (projection.move[index] ?? 0);
    }
    for (const [variable, row] of solving) {
      const fromOthers = row.coefficients.reduce(
        (sum, x, i) => (i === variable ? sum : sum + x * ((point[i] ?? 0) - (before[i] ?? 0))),
        0,
      );
      point[variable] = (before[variable] ?? 0) + row.misfit - fromOthers;
    }
    const moved = point.reduce((most, x, i) => Math.max(most, Math.abs(x - (before[i] ?? 0))), 0);
    if (moved <= 1e-13)
      return value(resultsAt({ variables, count, point, given, deviations, scales, projection, solving }));
  }
  return problem("no-solution", ["flows", "transfers"]);
}

/** The balance of each node that both takes in and passes on: a sign for each flow, and 0 for what is no flow. */
function balancesOf(flows: readonly MeasuredFlow[], variables: number): Float64Array[] {
  const { names, from, to } = flowNetwork(flows);
  return names.flatMap((_, node) => {
    const signs = new Float64Array(variables);
    for (let flow = 0; flow < flows.length; flow++)
      signs[flow] = Number(to[flow] === node) - Number(from[flow] === node);
    return signs.includes(1) && signs.includes(-1) ? [signs] : [];
  });
}

interface Solved extends Pick<Eliminated, "solving"> {
  readonly variables: readonly { readonly value: number | null }[];
  readonly count: number;
  readonly point: Float64Array;
  readonly given: Float64Array;
  readonly deviations: Float64Array;
  /** What one unit of each variable is in the calculation. */
  readonly scales: Float64Array;
  readonly projection: Projection;
}

function resultsAt(solved: Solved): NonlinearReconciliation {
  const { variables, count, point, given, deviations, scales, projection, solving } = solved;
  const { directions, move } = projection;
  const none = { adjustment: undefined, standardised: undefined };
  const results = variables.map((variable, index): Reconciled => {
    const unit = scales[index] ?? 1;
    const reconciled = (point[index] ?? 0) * unit;
    const negative = (point[index] ?? 0) < -rounding;
    if (variable.value === null) {
      const row = solving.get(index);
      if (row === undefined) return { status: "unobservable", value: undefined, uncertainty: undefined, ...none };
      const influence = row.coefficients.map((x, i) => (i === index ? 0 : x * (deviations[i] ?? 0)));
      const checked = directions.reduce((sum, direction) => sum + dot(influence, direction) ** 2, 0);
      const uncertainty = unit * Math.sqrt(Math.max(0, dot(influence, influence) - checked));
      return { status: negative ? "negative" : "calculated", value: reconciled, uncertainty, ...none };
    }
    const deviation = (deviations[index] ?? 0) * unit;
    if (deviation === 0) return { status: "fixed", value: reconciled, uncertainty: 0, ...none, adjustment: 0 };
    // the share of the measurement's variance that the others take away, 0 … 1
    const checked = Math.min(
      1,
      directions.reduce((sum, direction) => sum + (direction[index] ?? 0) ** 2, 0),
    );
    const adjustment = ((point[index] ?? 0) - (given[index] ?? 0)) * unit;
    if (checked <= rounding) {
      return { status: "unadjusted", value: reconciled, uncertainty: deviation, ...none, adjustment };
    }
    return {
      status: negative ? "negative" : "adjusted",
      value: reconciled,
      uncertainty: deviation * Math.sqrt(1 - checked),
      adjustment,
      standardised: adjustment / (deviation * Math.sqrt(checked)),
    };
  });
  return {
    flows: results.slice(0, count),
    transfers: results.slice(count),
    statistic: dot(move, move),
    redundancy: directions.length,
  };
}
