import fc from "fast-check";
import { balanceReconcile } from "../../../src/formulas/balance/reconcile";
import { balanceSuspects } from "../../../src/formulas/balance/suspects";
import { reconcile, type MeasuredFlow, type ReconciledFlow } from "../../../src/formulas/balance/reconciliation";
import { balancedNetwork, measurements, randomNumbers } from "./networks";

const flow = (from: string | null, to: string | null, value: number | null, uncertainty = 0): MeasuredFlow => ({
  from,
  to,
  value,
  uncertainty,
});

function reconciled(flows: readonly MeasuredFlow[]) {
  const outcome = reconcile(flows);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const valuesOf = (flows: readonly ReconciledFlow[]) => flows.map(({ value }) => value ?? Number.NaN);

/** An element that must be there. */
function at<T>(list: readonly T[], index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError(`no element ${index}`);
  return element;
}

const scaled = (row: readonly number[], by: number): number[] => row.map((entry) => entry * by);
const minus = (row: readonly number[], other: readonly number[], by: number): number[] =>
  row.map((entry, c) => entry - by * at(other, c));

/** Gauss–Jordan elimination: the reduced rows and the columns of their leading ones. */
function reduced(matrix: readonly (readonly number[])[], columns: number): { rows: number[][]; pivots: number[] } {
  let rows = matrix.map((row) => [...row]);
  const pivots: number[] = [];
  for (let column = 0; column < columns && pivots.length < rows.length; column++) {
    const rank = pivots.length;
    const sizes = rows.map((row, r) => (r < rank ? -1 : Math.abs(at(row, column))));
    const largest = Math.max(...sizes);
    if (largest < 1e-12) continue;
    const chosen = sizes.indexOf(largest);
    const pivot = scaled(at(rows, chosen), 1 / at(at(rows, chosen), column));
    const displaced = at(rows, rank);
    rows = rows.map((row, r) =>
      r === rank ? pivot : minus(r === chosen ? displaced : row, pivot, at(r === chosen ? displaced : row, column)),
    );
    pivots.push(column);
  }
  return { rows, pivots };
}

/**
 * The same solution by another road: flows are combinations of the independent loops of the graph, so the loop amounts
 * that fit the measurements best are an ordinary least-squares problem.
 */
function byLoops(flows: readonly MeasuredFlow[]): number[] {
  const names = [...new Set(flows.flatMap(({ from, to }) => [from ?? "*", to ?? "*"]))];
  const incidence = names.map((name) =>
    flows.map(({ from, to }) => Number((to ?? "*") === name) - Number((from ?? "*") === name)),
  );
  const { rows, pivots } = reduced(incidence, flows.length);
  const free = flows.map((_, c) => c).filter((c) => !pivots.includes(c));
  const loops = flows.map((_, c) => {
    const pivot = pivots.indexOf(c);
    return free.map((f) => (pivot < 0 ? Number(f === c) : -at(at(rows, pivot), f)));
  });
  const weighed = (term: (flow: MeasuredFlow, index: number) => number): number =>
    flows.reduce((total, flow, k) => total + term(flow, k) / flow.uncertainty ** 2, 0);
  const normal = free.map((_, i) => [
    ...free.map((__, j) => weighed((___, k) => at(at(loops, k), i) * at(at(loops, k), j))),
    weighed(({ value }, k) => at(at(loops, k), i) * (value ?? 0)),
  ]);
  const amounts = reduced(normal, free.length).rows.map((row) => at(row, free.length));
  return loops.map((row) => row.reduce((total, entry, i) => total + entry * at(amounts, i), 0));
}

describe("published cases", () => {
  const coolingWater = [
    flow(null, "1", 110.5, Math.sqrt(0.6724)),
    flow("1", "2", 60.8, Math.sqrt(0.2809)),
    flow("1", "3", 35.0, Math.sqrt(0.2116)),
    flow("2", "4", 68.9, Math.sqrt(0.5041)),
    flow("3", "4", 38.6, Math.sqrt(0.2025)),
    flow("4", null, 101.4, Math.sqrt(1.44)),
  ];

  test("a cooling-water network, all measured (University of Ottawa and NCSU, 2003)", () => {
    const { flows, statistic, redundancy } = reconciled(coolingWater);
    const published = [103.24010825, 65.41556049, 37.82454776, 65.41556049, 37.82454776, 103.24010825];
    const deviations = [0.41868771, 0.36952037, 0.29841146, 0.36952037, 0.29841146, 0.41868771];
    for (const [index, it] of flows.entries()) {
      expect(it.value).toBeCloseTo(published[index] ?? Number.NaN, 6);
      expect(it.uncertainty).toBeCloseTo(deviations[index] ?? Number.NaN, 7);
    }
    expect(statistic).toBeCloseTo(221.3343, 4);
    expect(redundancy).toBe(4);
  });

  test("the same data fail the global test: balanced numbers are not the same as good ones", () => {
    const table = coolingWater.map(({ from, to, value, uncertainty }) => [from, to, value, uncertainty]);
    const outcome = balanceSuspects.calculate([table]);
    if (!outcome.ok || !Array.isArray(outcome.value)) throw new Error("no table");
    const [global, first] = outcome.value;
    expect(global?.[7]).toBe("gross-error");
    expect(global?.[6]).toBeCloseTo(9.4877, 4);
    expect(first?.[7]).toBe("suspect");
  });

  test("one in, one out, equally uncertain: the contradiction is halved (STAN help)", () => {
    const { flows } = reconciled([flow(null, "P", 100, 10), flow("P", null, 110, 10)]);
    expect(flows.map(({ adjustment }) => adjustment)).toEqual([5, -5]);
    expect(flows[0]?.uncertainty).toBeCloseTo(7.0711, 4);
  });

  test("a recycle with an unmeasured flow and a fixed one (Cencic 2016, without its transfer coefficient)", () => {
    // without the coefficient the recycle cannot be checked: only F5 = F1 + 50 is left, weights 100 and 256
    const { flows } = reconciled([
      flow(null, "mix", 100, 10),
      flow(null, "mix", 50, 0),
      flow("mix", "split", 300, 30),
      flow("split", "mix", null),
      flow("split", null, 160, 16),
    ]);
    expect(flows.map(({ status }) => status)).toEqual(["adjusted", "fixed", "unadjusted", "calculated", "adjusted"]);
    expect(flows[0]?.value).toBeCloseTo(100 + 1000 / 356, 10);
    expect(flows[4]?.value).toBeCloseTo(150 + 1000 / 356, 10);
    expect(flows[2]?.value).toBe(300);
    expect(flows[3]?.value).toBeCloseTo(300 - (150 + 1000 / 356), 10);
    expect(flows[3]?.uncertainty).toBeCloseTo(Math.sqrt(900 + 25600 / 356), 10);
  });
});

describe("observability", () => {
  test("unmeasured flows in a loop of unmeasured flows get no number, those outside it do", () => {
    const { flows } = reconciled([
      flow(null, "A", 100, 1),
      flow("A", "B", null),
      flow("B", "C", null),
      flow("C", "A", null),
      flow("B", "D", null),
      flow("D", null, 40, 1),
      flow("C", null, 61, 1),
    ]);
    expect(flows.map(({ status }) => status)).toEqual([
      "adjusted",
      "unobservable",
      "unobservable",
      "unobservable",
      "calculated",
      "adjusted",
      "adjusted",
    ]);
    expect(flows[4]?.value).toBeCloseTo(flows[5]?.value ?? 0, 12);
    expect(flows[1]?.value).toBeUndefined();
  });

  test("two unmeasured exits of one node cannot be told apart; one alone can", () => {
    const both = reconciled([flow(null, "A", 10, 1), flow("A", null, null), flow("A", "sink", null)]).flows;
    expect(both.map(({ status }) => status)).toEqual(["unadjusted", "unobservable", "unobservable"]);
    const one = reconciled([flow(null, "A", 10, 1), flow("A", null, null)]).flows;
    expect(one[1]).toMatchObject({ status: "calculated", value: 10, uncertainty: 1 });
  });

  test("a closed loop without an outside balances", () => {
    const { flows, redundancy } = reconciled([flow("A", "B", 10, 1), flow("B", "C", 11, 1), flow("C", "A", 12, 1)]);
    expect(redundancy).toBe(2);
    for (const it of flows) expect(it.value).toBeCloseTo(11, 12);
  });

  test("a flow that balances only backwards is said to be negative", () => {
    const { flows } = reconciled([
      flow(null, "A", 10, 1),
      flow("A", "B", 30, 1),
      flow("A", "C", null),
      flow("B", null, 30, 1),
      flow("C", null, null),
    ]);
    expect(flows[2]).toMatchObject({ status: "negative" });
    expect(flows[2]?.value).toBeLessThan(0);
  });

  test("fixed values that contradict each other have no solution, and the node is named", () => {
    const outcome = reconcile([flow(null, "水厂", 100, 0), flow("水厂", null, 90, 0)]);
    expect(outcome).toMatchObject({ ok: false, problem: { code: "no-solution", detail: { node: "水厂" } } });
    const consistent = reconciled([flow(null, "水厂", 100, 0), flow("水厂", null, 60, 0), flow("水厂", "用户", 40, 0)]);
    expect(consistent.flows.map(({ status }) => status)).toEqual(["fixed", "fixed", "fixed"]);
  });

  test("names that differ in width, case or space are one node", () => {
    const { flows } = reconciled([flow(null, "A厂", 100, 1), flow("Ａ厂 ", null, 110, 1)]);
    expect(flows[0]?.value).toBeCloseTo(105, 12);
  });
});

interface Case {
  readonly seed: number;
  readonly nodes: number;
  readonly mesh: number;
  readonly unmeasured: number;
}
const networks = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 30 }),
  nodes: fc.integer({ min: 2, max: 25 }),
  mesh: fc.double({ min: 1.2, max: 3, noNaN: true }),
  unmeasured: fc.constantFrom(0, 0, 0.15, 0.4),
});
function measuredNetwork({ seed, nodes, mesh, unmeasured }: Case) {
  const random = randomNumbers(seed);
  const truth = balancedNetwork(random, nodes, Math.min(Math.round(nodes * mesh), (nodes * nodes) / 2));
  const flows = measurements(random, truth, 0.05).map((it) => (random() < unmeasured ? { ...it, value: null } : it));
  return { truth, flows };
}

describe("on random networks with loops", () => {
  test("agrees with least squares over the independent loops", () => {
    fc.assert(
      fc.property(networks, (it) => {
        const { flows } = measuredNetwork({ ...it, unmeasured: 0 });
        const expected = byLoops(flows);
        for (const [index, amount] of valuesOf(reconciled(flows).flows).entries()) {
          expect(Math.abs(amount - (expected[index] ?? Number.NaN))).toBeLessThan(1e-7);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test("unmeasured flows: the measured agree with treating them as nearly free, the true flows balance untouched", () => {
    fc.assert(
      fc.property(networks, (it) => {
        const { truth, flows } = measuredNetwork(it);
        // an unmeasured flow is one whose measurement weighs (almost) nothing
        const free = flows.map((row) => (row.value === null ? { ...row, value: 0, uncertainty: 1e5 } : row));
        const exact = reconciled(flows).flows;
        const nearly = reconciled(free).flows;
        for (const [index, row] of exact.entries()) {
          if (row.status === "unobservable") continue;
          expect(Math.abs((row.value ?? Number.NaN) - (nearly[index]?.value ?? Number.NaN))).toBeLessThan(0.05);
        }
        const perfect = flows.map((row, index) =>
          row.value === null ? row : { ...row, value: truth[index]?.amount ?? 0 },
        );
        for (const [index, row] of reconciled(perfect).flows.entries()) {
          if (row.value === undefined) continue;
          expect(Math.abs(row.value - (truth[index]?.amount ?? Number.NaN))).toBeLessThan(1e-8);
        }
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  test("a flow marked unobservable really is free: another one in its loop may take any value", () => {
    fc.assert(
      fc.property(networks, (it) => {
        const { flows } = measuredNetwork({ ...it, unmeasured: 0.4 });
        const { flows: found } = reconciled(flows);
        const at = found.findIndex(({ status }) => status === "unobservable");
        if (at < 0) return;
        // measuring it, whatever it shows, contradicts nothing: the measurement is not checked by any other
        const now = flows.map((row, index) => (index === at ? { ...row, value: 12345, uncertainty: 1 } : row));
        const row = reconciled(now).flows[at];
        expect(row?.status).toBe("unadjusted");
        expect(row?.value).toBe(12345);
        // and a flow marked calculated is checked as soon as it is measured
        const known = found.findIndex(({ status }) => status === "calculated");
        if (known < 0) return;
        const then = flows.map((r, index) => (index === known ? { ...r, value: 12345, uncertainty: 1 } : r));
        expect(["adjusted", "negative"]).toContain(reconciled(then).flows[known]?.status);
      }),
      { numRuns: 100, seed: 13 },
    );
  });

  test("every node conserves to 1e-9 of its turnover", () => {
    fc.assert(
      fc.property(networks, (it) => {
        const { flows } = measuredNetwork({ ...it, unmeasured: 0 });
        const amounts = valuesOf(reconciled(flows).flows);
        for (const node of new Set(flows.flatMap(({ from, to }) => [from, to]))) {
          if (node === null) continue;
          let net = 0;
          let turnover = 0;
          for (const [index, { from, to }] of flows.entries()) {
            const amount = amounts[index] ?? Number.NaN;
            if (to === node) net += amount;
            if (from === node) net -= amount;
            if (to === node || from === node) turnover += Math.abs(amount);
          }
          expect(Math.abs(net)).toBeLessThanOrEqual(1e-9 * turnover);
        }
      }),
      { numRuns: 100, seed: 17 },
    );
  });

  test("does not depend on the unit, nor on the order of the rows", () => {
    fc.assert(
      fc.property(networks, (it) => {
        const { flows } = measuredNetwork(it);
        const once = reconciled(flows);
        const scaled = reconciled(
          flows.map((row) => ({
            ...row,
            value: row.value === null ? null : row.value * 1e4,
            uncertainty: row.uncertainty * 1e4,
          })),
        );
        const reversed = reconciled([...flows].reverse());
        expect(scaled.statistic).toBeCloseTo(once.statistic, 6);
        expect(reversed.redundancy).toBe(once.redundancy);
        for (const [index, row] of once.flows.entries()) {
          const big = scaled.flows[index];
          const back = reversed.flows[flows.length - 1 - index];
          expect([big?.status, back?.status]).toEqual([row.status, row.status]);
          if (row.value === undefined) continue;
          expect(Math.abs((big?.value ?? Number.NaN) / 1e4 - row.value)).toBeLessThan(1e-8);
          expect(Math.abs((back?.value ?? Number.NaN) - row.value)).toBeLessThan(1e-8);
          expect(Math.abs((big?.uncertainty ?? Number.NaN) / 1e4 - (row.uncertainty ?? Number.NaN))).toBeLessThan(1e-7);
        }
      }),
      { numRuns: 60, seed: 19 },
    );
  });

  test("uncertainties never grow, and a variance check by simulation agrees", () => {
    const random = randomNumbers(23);
    const truth = balancedNetwork(random, 8, 16);
    const exact = reconciled(measurements(() => 0.25, truth, 0.05)).flows;
    const runs = 4000;
    const sums = truth.map(() => ({ first: 0, second: 0 }));
    for (let run = 0; run < runs; run++) {
      const flows = truth.map(({ from, to, amount }) =>
        flow(from, to, amount * (1 + 0.05 * gauss(random)), 0.05 * amount),
      );
      for (const [index, amount] of valuesOf(reconciled(flows).flows).entries()) {
        const off = amount - (truth[index]?.amount ?? 0);
        const sum = sums[index];
        if (sum === undefined) continue;
        sum.first += off;
        sum.second += off * off;
      }
    }
    for (const [index, { second }] of sums.entries()) {
      const stated = exact[index]?.uncertainty ?? Number.NaN;
      expect(stated).toBeLessThanOrEqual(0.05 * (truth[index]?.amount ?? 0) * (1 + 1e-12));
      expect(Math.sqrt(second / runs) / stated).toBeCloseTo(1, 1);
    }
  });
});

function gauss(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

describe("one value typed ten times too large", () => {
  test("is among the three most suspect of at least 90 % of 200 random networks", () => {
    const random = randomNumbers(2024);
    let first = 0;
    let topThree = 0;
    for (let network = 0; network < 200; network++) {
      const nodes = 20 + Math.floor(random() * 41);
      const truth = balancedNetwork(random, nodes, Math.round(nodes * (1.6 + random())));
      const culprit = Math.floor(random() * truth.length);
      const table = measurements(random, truth, 0.05).map(({ from, to, value }, index) => {
        const typed = (value ?? 0) * (index === culprit ? 10 : 1);
        return [from ?? "", to ?? "", typed, 0.05 * typed];
      });
      const outcome = balanceSuspects.calculate([table]);
      if (!outcome.ok || !Array.isArray(outcome.value)) throw new Error("no table");
      const wrong = table[culprit];
      const ranking = outcome.value.slice(1);
      const at = ranking.findIndex((row) => row[1] === wrong?.[0] && row[2] === wrong?.[1] && row[3] === wrong?.[2]);
      if (at === 0) first++;
      if (at >= 0 && at < 3) topThree++;
    }
    expect({ first, topThree }).toMatchSnapshot("of 200");
    expect(topThree).toBeGreaterThanOrEqual(180);
  });
});

describe("as a function of a sheet", () => {
  test("gives the header only when asked and blanks where there is no number", () => {
    const flows = [
      ["", "A", 100, ""],
      ["A", "", "", ""],
      ["A", "B", "", ""],
      ["B", "", "", ""],
    ];
    const outcome = balanceReconcile.calculate([flows, 0.05, true]);
    if (!outcome.ok || !Array.isArray(outcome.value)) throw new Error("no table");
    expect(outcome.value[0]).toContain("reconciled");
    expect(outcome.value[2]).toEqual(["A", "", "", "", "", "", "", "unobservable"]);
    expect(outcome.value[1]?.slice(0, 6)).toEqual(["", "A", 100, 100, 5, 0]);
  });
});

describe("a flow table as it is typed", () => {
  const rows = (table: readonly (readonly (string | number)[])[]) => {
    const outcome = balanceReconcile.calculate([table]);
    if (!outcome.ok || !Array.isArray(outcome.value)) return outcome.ok ? [] : outcome.problem;
    return outcome.value as readonly (readonly unknown[])[];
  };
  test("a flow that has only its receiver is no blank row", () => {
    const found = rows([
      ["", "B", "", ""],
      ["B", "C", 10, 1],
      ["C", "", 10, 1],
    ]);
    expect(found).toMatchObject([{ 3: 10, 7: "calculated" }, { 7: "adjusted" }, { 7: "adjusted" }]);
  });
  test("figures without any end are missing data, with their row", () => {
    const known = ["A", "B", 10, 1];
    for (const typed of [
      ["", "", 5, 1],
      ["", "", 5, ""],
      ["", "", "", 1],
    ])
      expect(rows([known, typed])).toMatchObject({ code: "missing-input", detail: { row: 2, column: 1 } });
    expect(rows([known, ["B", "", 5, ""]])).toMatchObject({ code: "missing-input", detail: { row: 2, column: 4 } });
  });
});

describe("what a flow tells of itself", () => {
  test("no flow at all is not a flow running backwards", () => {
    const { flows } = reconciled([
      flow(null, "A", 10, 1),
      flow("A", null, 10, 1),
      flow("A", "B", 0, 1),
      flow("B", null, 0, 1),
    ]);
    expect(flows.map(({ status }) => status)).toEqual(["adjusted", "adjusted", "adjusted", "adjusted"]);
    expect(at(flows, 2).value).toBeCloseTo(0, 12);
  });
  test("what passes between the nodes behind it does not make a calculated flow less certain", () => {
    const { flows } = reconciled([
      flow(null, "A", null),
      flow("A", "B", null),
      flow("A", "B", 10, 1),
      flow("B", null, 30, 1),
    ]);
    const [whole, beside] = flows;
    expect(whole).toMatchObject({ status: "calculated", value: 30, uncertainty: 1 });
    expect(beside).toMatchObject({ status: "calculated", value: 20 });
    expect(beside?.uncertainty).toBeCloseTo(Math.SQRT2, 12);
  });
});

describe("suspects", () => {
  test("stand in the order of suspicion, each with its own rank, whatever the order of the table", () => {
    const table = [
      ["", "A", 100, 1],
      ["A", "B", 100, 2],
      ["B", "", 150, 1],
      ["B", "C", 1, 1],
      ["C", "", 1, 1],
    ];
    const outcome = balanceSuspects.calculate([table]);
    if (!outcome.ok || !Array.isArray(outcome.value)) throw new Error("no table");
    const [, ...tested] = outcome.value as readonly (readonly unknown[])[];
    expect(tested[0]?.slice(0, 4)).toEqual([1, "B", "", 150]);
    const sizes = tested.map((row) => Number(Math.abs(Number(row[5])).toPrecision(9)));
    expect(sizes).toEqual([...sizes].sort((left, right) => right - left));
    expect(new Set(tested.map(([rank]) => rank)).size).toBeGreaterThan(2);
  });
  test("cannot be named where fixed figures contradict each other", () => {
    const table = [
      ["", "A", 10, 0],
      ["A", "", 12, 0],
    ];
    expect(balanceSuspects.calculate([table])).toMatchObject({ ok: false, problem: { code: "no-solution" } });
  });
});
