import { problem, value, type Outcome } from "../../core/outcome";
import { flowNetwork, Partition, type FlowNetwork, type FlowRow } from "./flow-network";
import { factorise, type Factorised } from "./laplacian";

/**
 * Weighted least squares on the conservation of every node: the smallest adjustments, each weighed by its variance,
 * that make all nodes balance. x̂ = y − V·Aᵀ·(A·V·Aᵀ)⁻¹·A·y with the covariance V − V·Aᵀ·(A·V·Aᵀ)⁻¹·A·V.
 *
 * On a flow network the matrices are graphs. A·V·Aᵀ is a Laplacian with the variances as weights; unmeasured flows are
 * eliminated by merging the nodes they join; what can be calculated from the rest are exactly those unmeasured flows
 * that lie on no loop of unmeasured flows. So one sparse factorisation serves any topology, loops included.
 */

export interface MeasuredFlow extends FlowRow {
  /** `null` where the flow is not measured. */
  readonly value: number | null;
  /** Standard uncertainty in the unit of the value; 0 fixes the value. Not looked at for an unmeasured flow. */
  readonly uncertainty: number;
}

/**
 * "adjusted": measured and tied to other measurements, so it moves. "unadjusted": measured, but nothing checks it.
 * "fixed": given as exact. "calculated": not measured, follows from the rest. "unobservable": not measured and does
 * not follow, so it has no number. "negative": balances only by running backwards; the data or the direction is wrong.
 */
export type FlowStatus = "adjusted" | "unadjusted" | "fixed" | "calculated" | "unobservable" | "negative";

export interface ReconciledFlow {
  readonly status: FlowStatus;
  /** `undefined` when unobservable. */
  readonly value: number | undefined;
  readonly uncertainty: number | undefined;
  /** Reconciled minus measured; `undefined` for what was not measured. */
  readonly adjustment: number | undefined;
  /** Adjustment by its own standard deviation; `undefined` where nothing checks the measurement. */
  readonly standardised: number | undefined;
  /** What the other measurements say this flow is; `undefined` where nothing checks it. */
  readonly implied: number | undefined;
}

export interface Reconciliation {
  readonly flows: readonly ReconciledFlow[];
  /** Weighted sum of squares of the imbalances: χ² with `redundancy` degrees of freedom when errors are only random. */
  readonly statistic: number;
  /** How many measurements more there are than needed. */
  readonly redundancy: number;
}

/** Imbalances below this share of the flows involved are rounding. */
const rounding = 1e-9;

export function reconcile(rows: readonly MeasuredFlow[]): Outcome<Reconciliation> {
  const network = conserving(flowNetwork(rows));
  const count = rows.length;
  const nodes = network.names.length;
  const y = Float64Array.from(rows, (row) => row.value ?? 0);
  const measured = rows.map((row) => row.value !== null);
  const variance = Float64Array.from(rows, (row) => (row.value === null ? 0 : row.uncertainty ** 2));

  // merging the ends of unmeasured flows leaves the constraints that hold among the measured ones; `nodes` is outside
  const end = (at: Int32Array, flow: number): number => ((at[flow] ?? -1) < 0 ? nodes : (at[flow] ?? nodes));
  const merged = new Partition(nodes + 1);
  for (let flow = 0; flow < count; flow++) {
    if (measured[flow] !== true) merged.merge(end(network.from, flow), end(network.to, flow));
  }
  const tail = Int32Array.from(rows, (_, flow) => merged.find(end(network.from, flow)));
  const head = Int32Array.from(rows, (_, flow) => merged.find(end(network.to, flow)));
  const outside = merged.find(nodes);

  // one node of each part without a way out balances by itself once the others do: it is left out
  const joined = new Partition(nodes + 1);
  for (let flow = 0; flow < count; flow++) {
    if ((variance[flow] ?? 0) > 0) joined.merge(tail[flow] ?? 0, head[flow] ?? 0);
  }
  const imbalance = new Float64Array(nodes + 1);
  const turnover = new Float64Array(nodes + 1);
  for (let flow = 0; flow < count; flow++) {
    if (measured[flow] !== true || tail[flow] === head[flow]) continue;
    add(imbalance, tail[flow], -(y[flow] ?? 0));
    add(imbalance, head[flow], y[flow] ?? 0);
    add(turnover, tail[flow], Math.abs(y[flow] ?? 0));
    add(turnover, head[flow], Math.abs(y[flow] ?? 0));
  }
  const equation = new Int32Array(nodes + 1).fill(-1);
  const leftOut = new Set<number>([joined.find(outside)]);
  const partImbalance = new Float64Array(nodes + 1);
  const partTurnover = new Float64Array(nodes + 1);
  let size = 0;
  for (let node = 0; node < nodes; node++) {
    if (merged.find(node) !== node || node === outside) continue;
    const part = joined.find(node);
    add(partImbalance, part, imbalance[node] ?? 0);
    add(partTurnover, part, turnover[node] ?? 0);
    if (leftOut.has(part)) equation[node] = size++;
    else leftOut.add(part);
  }
  for (let node = 0; node < nodes; node++) {
    // a part that only fixed flows tie to the rest must balance as it stands
    if (joined.find(node) !== node || node === joined.find(outside)) continue;
    if (Math.abs(partImbalance[node] ?? 0) > rounding * (partTurnover[node] ?? 0)) {
      return problem("no-solution", "flows", { node: network.names[node] ?? "" });
    }
  }

  const from: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  const ground = new Float64Array(size);
  const edgeOf = new Int32Array(count).fill(-1);
  for (let flow = 0; flow < count; flow++) {
    const a = equation[tail[flow] ?? 0] ?? -1;
    const b = equation[head[flow] ?? 0] ?? -1;
    const w = variance[flow] ?? 0;
    if (w === 0 || tail[flow] === head[flow]) continue;
    if (a >= 0 && b >= 0) {
      edgeOf[flow] = from.length;
      from.push(a);
      to.push(b);
      weight.push(w);
    } else add(ground, Math.max(a, b), w);
  }
  const factor = factorise({
    size,
    ground,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    weight: Float64Array.from(weight),
  });

  const x = Float64Array.from(y);
  const rightHand = (flows: Float64Array): Float64Array => {
    const right = new Float64Array(size);
    for (let flow = 0; flow < count; flow++) {
      if (measured[flow] !== true || tail[flow] === head[flow]) continue;
      add(right, equation[tail[flow] ?? 0], -(flows[flow] ?? 0));
      add(right, equation[head[flow] ?? 0], flows[flow] ?? 0);
    }
    return right;
  };
  let statistic = 0;
  // the second and third round only remove what rounding left of the imbalances
  for (let round = 0; round < 3; round++) {
    const right = rightHand(x);
    const multipliers = factor.solve(right);
    if (round === 0) right.forEach((r, i) => (statistic += r * (multipliers[i] ?? 0)));
    const potential = (node: number | undefined): number => {
      const row = equation[node ?? 0] ?? -1;
      return row < 0 ? 0 : (multipliers[row] ?? 0);
    };
    for (let flow = 0; flow < count; flow++) {
      const w = variance[flow] ?? 0;
      if (w > 0 && tail[flow] !== head[flow]) add(x, flow, -w * (potential(head[flow]) - potential(tail[flow])));
    }
  }

  const resistance = factor.resistances();
  const groundResistance = factor.groundResistances();
  const largest = y.reduce((most, flow) => Math.max(most, Math.abs(flow)), 0);
  const negative = (flow: number): boolean => flow < -rounding * largest;
  const flows = rows.map((_, flow): ReconciledFlow => {
    const reconciled = x[flow] ?? 0;
    const none = { adjustment: undefined, standardised: undefined, implied: undefined };
    if (measured[flow] !== true) return { status: "unobservable", value: undefined, uncertainty: undefined, ...none };
    const w = variance[flow] ?? 0;
    if (w === 0) return { status: "fixed", value: reconciled, uncertainty: 0, ...none, adjustment: 0 };
    const a = equation[tail[flow] ?? 0] ?? -1;
    const b = equation[head[flow] ?? 0] ?? -1;
    const edge = edgeOf[flow] ?? -1;
    const between = edge >= 0 ? (resistance[edge] ?? 0) : (groundResistance[Math.max(a, b)] ?? 0);
    if (tail[flow] === head[flow]) {
      return { status: "unadjusted", value: reconciled, uncertainty: Math.sqrt(w), ...none, adjustment: 0 };
    }
    // the share of the measurement's variance that the other measurements take away, 0 … 1
    const checked = Math.min(1, Math.max(Number.EPSILON, w * between));
    const adjustment = reconciled - (y[flow] ?? 0);
    return {
      status: negative(reconciled) ? "negative" : "adjusted",
      value: reconciled,
      uncertainty: Math.sqrt(w * (1 - checked)),
      adjustment,
      standardised: adjustment / Math.sqrt(w * checked),
      implied: (y[flow] ?? 0) + adjustment / checked,
    };
  });

  const system = { network, measured, x, variance, equation, size, merged, factor };
  for (const { flow, value: amount, uncertainty } of calculable(system)) {
    flows[flow] = {
      status: negative(amount) ? "negative" : "calculated",
      value: amount,
      uncertainty,
      adjustment: undefined,
      standardised: undefined,
      implied: undefined,
    };
  }
  return value({ flows, statistic, redundancy: size });
}

function add(array: Float64Array, at: number | undefined, amount: number): void {
  if (at !== undefined && at >= 0) array[at] = (array[at] ?? 0) + amount;
}

/** Nodes into which nothing flows, or out of which nothing flows, are sources and sinks: part of the environment. */
function conserving({ names, from, to }: FlowNetwork): FlowNetwork {
  const fed = new Uint8Array(names.length);
  const drained = new Uint8Array(names.length);
  for (let flow = 0; flow < from.length; flow++) {
    if (from[flow] === to[flow]) continue;
    fed[to[flow] ?? 0] = 1;
    drained[from[flow] ?? 0] = 1;
  }
  const kept = (node: number): number => (node >= 0 && fed[node] === 1 && drained[node] === 1 ? node : -1);
  return { names, from: from.map(kept), to: to.map(kept) };
}

/** The reconciled system, by flow and by node; the node after the last one is the environment. */
interface System {
  readonly network: FlowNetwork;
  readonly measured: readonly boolean[];
  /** Reconciled flows. */
  readonly x: Float64Array;
  readonly variance: Float64Array;
  /** The row of the factorised matrix for each merged node, −1 for none. */
  readonly equation: Int32Array;
  readonly size: number;
  readonly merged: Partition;
  readonly factor: Factorised;
}

interface Calculated {
  readonly flow: number;
  readonly value: number;
  readonly uncertainty: number;
}

/**
 * The unmeasured flows that follow from the rest. They are the bridges of the graph of unmeasured flows: cutting one
 * leaves a set of nodes that only measured flows join to the others, and the flow is what closes their balance.
 */
function calculable({ network, measured, x, variance, equation, size, merged, factor }: System): Calculated[] {
  const nodes = network.names.length;
  const ends = (flow: number): [number, number] => {
    const a = network.from[flow] ?? -1;
    const b = network.to[flow] ?? -1;
    return [a < 0 ? nodes : a, b < 0 ? nodes : b];
  };
  const incident: number[][] = Array.from({ length: nodes + 1 }, () => []);
  for (let flow = 0; flow < measured.length; flow++) {
    const [a, b] = ends(flow);
    if (a === b) continue;
    incident[a]?.push(flow);
    incident[b]?.push(flow);
  }
  const other = (flow: number, node: number): number => {
    const [a, b] = ends(flow);
    return a === node ? b : a;
  };

  // depth first over unmeasured flows, from the environment first, so that it is never in what a cut leaves over
  const entered = new Int32Array(nodes + 1).fill(-1);
  const low = new Int32Array(nodes + 1);
  const left = new Int32Array(nodes + 1);
  const viaFlow = new Int32Array(nodes + 1).fill(-1);
  const cursor = new Int32Array(nodes + 1);
  const preorder: number[] = [];
  const bridges: number[] = [];
  for (let root = nodes; root >= 0; root--) {
    if ((entered[root] ?? 0) >= 0) continue;
    const path = [root];
    entered[root] = low[root] = preorder.push(root) - 1;
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const flow = incident[node]?.[cursor[node] ?? 0];
      cursor[node] = (cursor[node] ?? 0) + 1;
      if (flow === undefined) {
        path.pop();
        left[node] = preorder.length;
        const above = path.at(-1);
        if (above === undefined) continue;
        low[above] = Math.min(low[above] ?? 0, low[node] ?? 0);
        if ((low[node] ?? 0) > (entered[above] ?? 0)) bridges.push(node);
      } else if (measured[flow] !== true && flow !== viaFlow[node]) {
        const next = other(flow, node);
        if ((entered[next] ?? -1) >= 0) low[node] = Math.min(low[node] ?? 0, entered[next] ?? 0);
        else {
          viaFlow[next] = flow;
          entered[next] = low[next] = preorder.push(next) - 1;
          path.push(next);
        }
      }
    }
  }

  return bridges.map((below) => {
    // the nodes beyond the bridge stand together in the preorder
    const within = (node: number): boolean =>
      (entered[node] ?? 0) >= (entered[below] ?? 0) && (entered[node] ?? 0) < (left[below] ?? 0);
    let net = 0;
    let spread = 0;
    const right = new Float64Array(size);
    let tied = false;
    for (let at = entered[below] ?? 0; at < (left[below] ?? 0); at++) {
      const node = preorder[at] ?? 0;
      for (const flow of incident[node] ?? []) {
        if (measured[flow] !== true || within(other(flow, node))) continue;
        const [a, b] = ends(flow);
        const sign = b === node ? 1 : -1;
        net += sign * (x[flow] ?? 0);
        const w = variance[flow] ?? 0;
        if (w === 0) continue;
        spread += w;
        const tail = merged.find(a);
        const head = merged.find(b);
        if (tail === head) continue;
        tied = true;
        add(right, equation[tail], -sign * w);
        add(right, equation[head], sign * w);
      }
    }
    if (tied) {
      const response = factor.solve(right);
      right.forEach((r, i) => (spread -= r * (response[i] ?? 0)));
    }
    const flow = viaFlow[below] ?? 0;
    const into = ends(flow)[1] === below;
    return { flow, value: into ? -net : net, uncertainty: Math.sqrt(Math.max(0, spread)) };
  });
}
