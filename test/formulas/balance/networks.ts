import type { MeasuredFlow } from "../../../src/formulas/balance/reconciliation";

/** Numbers that are the same on every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A normally distributed number of mean 0 and deviation 1 (Box and Muller). */
export const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

export interface TrueFlow {
  readonly from: string | null;
  readonly to: string | null;
  readonly amount: number;
}

/**
 * A network that balances: flows are laid along random closed walks through the environment and along loops inside, so
 * that every node conserves by construction. `extra` flows beyond the tree decide how meshed it is.
 */
export function balancedNetwork(random: () => number, nodes: number, flows: number): TrueFlow[] {
  const name = (node: number): string | null => (node === nodes ? null : `N${node}`);
  const edges = new Map<string, { from: number; to: number; amount: number }>();
  const lay = (from: number, to: number, amount: number) => {
    const key = `${from}>${to}`;
    const edge = edges.get(key) ?? { from, to, amount: 0 };
    edges.set(key, { ...edge, amount: edge.amount + amount });
  };
  const pick = () => Math.floor(random() * nodes);
  const walk = (stops: readonly number[]) => {
    const amount = 10 ** (random() * 2);
    stops.forEach((from, index) => lay(from, stops[(index + 1) % stops.length] ?? from, amount));
  };
  const unvisited = Array.from({ length: nodes }, (_, node) => node);
  while (unvisited.length > 0) {
    const stops = [nodes];
    for (let length = 2 + Math.floor(random() * 4); length > 0 && unvisited.length > 0; length--) {
      stops.push(...unvisited.splice(Math.floor(random() * unvisited.length), 1));
    }
    walk(stops);
  }
  while (edges.size < flows) {
    const stops = [...new Set([random() < 0.3 ? nodes : pick(), pick(), pick(), ...(random() < 0.5 ? [pick()] : [])])];
    if (stops.length > 1) walk(stops);
  }
  return [...edges.values()].map(({ from, to, amount }) => ({ from: name(from), to: name(to), amount }));
}

/** What meters of the given relative uncertainty read on a network. */
export function measurements(random: () => number, truth: readonly TrueFlow[], relative: number): MeasuredFlow[] {
  return truth.map(({ from, to, amount }) => ({
    from,
    to,
    value: Math.max(0, amount * (1 + relative * normal(random))),
    uncertainty: relative * amount,
  }));
}
