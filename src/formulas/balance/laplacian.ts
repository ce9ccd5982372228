/**
 * A symmetric system on a network: off the diagonal −weight of each edge, on it the sum of the weights that meet there
 * and the weight to the ground. Every component must be grounded, so the matrix is positive definite.
 */
export interface Laplacian {
  readonly size: number;
  /** Weight of each node to the ground, ≥ 0. */
  readonly ground: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Weight of each edge, > 0. Parallel edges add up. */
  readonly weight: Float64Array;
}

export interface Factorised {
  /** The solution of `matrix · x = right`. */
  readonly solve: (right: Float64Array) => Float64Array;
  /** For each edge, (e_from − e_to)ᵀ · matrix⁻¹ · (e_from − e_to): the resistance between its ends. */
  readonly resistances: () => Float64Array;
  /** The same between each node and the ground: the diagonal of the inverse. */
  readonly groundResistances: () => Float64Array;
}

/** Entries of typed arrays at places known to be inside. */
const real = (array: Float64Array, at: number): number => array[at] as number;
const whole = (array: Int32Array, at: number): number => array[at] as number;

/**
 * The columns of the factor L in an order that keeps it sparse: always the node with the fewest neighbours next. Nodes
 * already eliminated stand for the clique of their neighbours (a quotient graph), so memory stays that of the factor.
 */
function eliminationOrder({ size, from, to }: Laplacian): { order: Int32Array; columns: Int32Array[] } {
  const neighbours: number[][] = Array.from({ length: size }, () => []);
  for (let edge = 0; edge < from.length; edge++) {
    const a = from[edge] ?? 0;
    const b = to[edge] ?? 0;
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  const cliquesOf: number[][] = Array.from({ length: size }, () => []);
  const columns: Int32Array[] = new Array<Int32Array>(size);
  const order = new Int32Array(size);
  const mark = new Int32Array(size).fill(-1);
  const eliminated = new Uint8Array(size);
  const absorbed = new Uint8Array(size);
  // nodes in buckets by degree (an upper bound once cliques overlap); `head` holds the first of each bucket
  const degree = new Int32Array(size);
  const head = new Int32Array(size + 1).fill(-1);
  const next = new Int32Array(size).fill(-1);
  const previous = new Int32Array(size).fill(-1);
  const unlink = (node: number) => {
    const before = previous[node] ?? -1;
    const after = next[node] ?? -1;
    if (before >= 0) next[before] = after;
    else head[degree[node] ?? 0] = after;
    if (after >= 0) previous[after] = before;
  };
  const link = (node: number, bucket: number) => {
    const after = head[bucket] ?? -1;
    degree[node] = bucket;
    next[node] = after;
    previous[node] = -1;
    if (after >= 0) previous[after] = node;
    head[bucket] = node;
  };
  for (let node = size - 1; node >= 0; node--) link(node, Math.min(new Set(neighbours[node]).size, size));
  let lowest = 0;
  for (let step = 0; step < size; step++) {
    while ((head[lowest] ?? -1) < 0) lowest++;
    const pivot = head[lowest] ?? 0;
    unlink(pivot);
    eliminated[pivot] = 1;
    order[step] = pivot;
    const reached: number[] = [];
    mark[pivot] = step;
    const reach = (node: number) => {
      if (eliminated[node] === 1 || mark[node] === step) return;
      mark[node] = step;
      reached.push(node);
    };
    neighbours[pivot]?.forEach(reach);
    for (const clique of cliquesOf[pivot] ?? []) {
      columns[clique]?.forEach(reach);
      absorbed[clique] = 1;
    }
    columns[pivot] = Int32Array.from(reached);
    neighbours[pivot] = [];
    for (const node of reached) {
      const cliques = (cliquesOf[node] ?? []).filter((clique) => absorbed[clique] !== 1);
      cliques.push(pivot);
      cliquesOf[node] = cliques;
      const left = (neighbours[node] ?? []).filter((other) => mark[other] !== step && eliminated[other] !== 1);
      neighbours[node] = left;
      let bound = left.length;
      for (const clique of cliques) bound += (columns[clique]?.length ?? 1) - 1;
      unlink(node);
      const bucket = Math.min(bound, size - step - 1);
      link(node, bucket);
      if (bucket < lowest) lowest = bucket;
    }
  }
  return { order, columns };
}

/**
 * L·D·Lᵀ of the matrix. The diagonal is rebuilt from the weights instead of by subtraction, so nothing cancels and the
 * factor is accurate however widely the weights differ (variances of flows easily span twelve orders of magnitude).
 */
export function factorise(matrix: Laplacian): Factorised {
  const { size, from, to, weight } = matrix;
  const { order, columns } = eliminationOrder(matrix);
  const place = new Int32Array(size);
  order.forEach((node, step) => (place[node] = step));

  const start = new Int32Array(size + 1);
  for (let j = 0; j < size; j++) start[j + 1] = (start[j] ?? 0) + (columns[order[j] ?? 0]?.length ?? 0);
  const rows = new Int32Array(start[size] ?? 0);
  for (let j = 0; j < size; j++) {
    const column = columns[order[j] ?? 0] ?? new Int32Array();
    rows.set(column.map((node) => place[node] ?? 0).sort(), start[j]);
  }

  // the edges by the column of their earlier end
  const first = new Int32Array(size).fill(-1);
  const following = new Int32Array(from.length).fill(-1);
  for (let edge = 0; edge < from.length; edge++) {
    const j = Math.min(place[from[edge] ?? 0] ?? 0, place[to[edge] ?? 0] ?? 0);
    following[edge] = first[j] ?? -1;
    first[j] = edge;
  }

  const lower = new Float64Array(rows.length);
  const pivots = new Float64Array(size);
  const grounded = new Float64Array(size);
  for (let node = 0; node < size; node++) grounded[place[node] ?? 0] = matrix.ground[node] ?? 0;
  const work = new Float64Array(size);
  const reached = Int32Array.from(start.subarray(0, size));
  const waiting = new Int32Array(size).fill(-1);
  const nextWaiting = new Int32Array(size).fill(-1);
  for (let j = 0; j < size; j++) {
    const begin = start[j] ?? 0;
    const end = start[j + 1] ?? 0;
    for (let edge = first[j] ?? -1; edge >= 0; edge = following[edge] ?? -1) {
      const a = place[from[edge] ?? 0] ?? 0;
      const b = place[to[edge] ?? 0] ?? 0;
      const i = Math.max(a, b);
      work[i] = (work[i] ?? 0) - (weight[edge] ?? 0);
    }
    for (let k = waiting[j] ?? -1; k >= 0;) {
      const after = nextWaiting[k] ?? -1;
      const t0 = reached[k] ?? 0;
      const t1 = start[k + 1] ?? 0;
      const scale = (lower[t0] ?? 0) * (pivots[k] ?? 0);
      for (let t = t0 + 1; t < t1; t++) work[whole(rows, t)] = real(work, whole(rows, t)) - scale * real(lower, t);
      if (t0 + 1 < t1) {
        reached[k] = t0 + 1;
        const row = rows[t0 + 1] ?? 0;
        nextWaiting[k] = waiting[row] ?? -1;
        waiting[row] = k;
      }
      k = after;
    }
    let pivot = grounded[j] ?? 0;
    for (let t = begin; t < end; t++) pivot -= real(work, whole(rows, t));
    pivots[j] = pivot;
    for (let t = begin; t < end; t++) {
      const row = whole(rows, t);
      const entry = real(work, row) / pivot;
      lower[t] = entry;
      work[row] = 0;
      grounded[row] = real(grounded, row) - entry * real(grounded, j);
    }
    if (begin < end) {
      const row = rows[begin] ?? 0;
      nextWaiting[j] = waiting[row] ?? -1;
      waiting[row] = j;
    }
  }

  const solve = (right: Float64Array): Float64Array => {
    const x = new Float64Array(size);
    for (let j = 0; j < size; j++) x[j] = real(right, whole(order, j));
    for (let j = 0; j < size; j++) {
      for (let t = whole(start, j); t < whole(start, j + 1); t++)
        x[whole(rows, t)] = real(x, whole(rows, t)) - real(lower, t) * real(x, j);
    }
    for (let j = size - 1; j >= 0; j--) {
      let entry = real(x, j) / real(pivots, j);
      for (let t = whole(start, j); t < whole(start, j + 1); t++) entry -= real(lower, t) * real(x, whole(rows, t));
      x[j] = entry;
    }
    const solution = new Float64Array(size);
    for (let j = 0; j < size; j++) solution[whole(order, j)] = real(x, j);
    return solution;
  };

  /** The entries of the inverse where the factor has entries (Takahashi's recurrence), no others. */
  const inverse = (() => {
    let cached: { diagonal: Float64Array; below: Float64Array } | undefined;
    return () => (cached ??= selectedInverse());
  })();
  function selectedInverse() {
    const below = new Float64Array(rows.length);
    const diagonal = new Float64Array(size);
    const index = new Int32Array(size).fill(-1);
    for (let j = size - 1; j >= 0; j--) {
      const begin = whole(start, j);
      const end = whole(start, j + 1);
      for (let t = begin; t < end; t++) index[whole(rows, t)] = t;
      for (let t = begin; t < end; t++) {
        const i = whole(rows, t);
        const entry = real(lower, t);
        let total = entry * real(diagonal, i);
        for (let s = whole(start, i); s < whole(start, i + 1); s++) {
          const k = whole(index, whole(rows, s));
          if (k < 0) continue;
          total += real(below, s) * real(lower, k);
          below[k] = real(below, k) - real(below, s) * entry;
        }
        below[t] = real(below, t) - total;
      }
      let own = 1 / real(pivots, j);
      for (let t = begin; t < end; t++) {
        own -= real(lower, t) * real(below, t);
        index[whole(rows, t)] = -1;
      }
      diagonal[j] = own;
    }
    return { diagonal, below };
  }

  const resistances = (): Float64Array => {
    const { diagonal, below } = inverse();
    const found = new Float64Array(from.length);
    const index = new Int32Array(size);
    for (let j = 0; j < size; j++) {
      for (let t = whole(start, j); t < whole(start, j + 1); t++) index[whole(rows, t)] = t;
      for (let edge = whole(first, j); edge >= 0; edge = whole(following, edge)) {
        const i = Math.max(whole(place, whole(from, edge)), whole(place, whole(to, edge)));
        found[edge] = real(diagonal, i) + real(diagonal, j) - 2 * real(below, whole(index, i));
      }
    }
    return found;
  };

  const groundResistances = (): Float64Array => {
    const { diagonal } = inverse();
    return Float64Array.from({ length: size }, (_, node) => real(diagonal, whole(place, node)));
  };

  return { solve, resistances, groundResistances };
}
