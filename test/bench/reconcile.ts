import { performance } from "node:perf_hooks";
import { reconcile } from "../../src/formulas/balance/reconciliation";
import { balancedNetwork, measurements, randomNumbers } from "../formulas/balance/networks";

export interface ReconcileTiming {
  readonly nodes: number;
  readonly flows: number;
  /** Median of the repetitions after warm-up. */
  readonly milliseconds: number;
}

/** Times BALANCE.RECONCILE's calculation on random meshed networks, after warm-up. */
export function benchReconcile(): ReconcileTiming[] {
  const sizes = [
    { nodes: 60, flows: 120, repetitions: 200 },
    { nodes: 300, flows: 1500, repetitions: 60 },
    { nodes: 2000, flows: 6000, repetitions: 3 },
  ];
  return sizes.map(({ nodes, flows, repetitions }) => {
    const random = randomNumbers(nodes);
    const network = measurements(random, balancedNetwork(random, nodes, flows), 0.05);
    const times: number[] = [];
    for (let run = 0; run < repetitions * 2; run++) {
      const begin = performance.now();
      const outcome = reconcile(network);
      if (!outcome.ok) throw new Error(`the benchmark network has a ${outcome.problem.code}`);
      if (run >= repetitions) times.push(performance.now() - begin);
    }
    times.sort((left, right) => left - right);
    return { nodes, flows: network.length, milliseconds: times[Math.floor(times.length / 2)] ?? Number.NaN };
  });
}
