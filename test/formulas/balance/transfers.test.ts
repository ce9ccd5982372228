import fc from "fast-check";
import { reconcileNonlinear, type Transfer } from "../../../src/formulas/balance/nonlinear";
import { reconcile, type MeasuredFlow } from "../../../src/formulas/balance/reconciliation";
import { problemOf, recordOf, rowsOf } from "../calling";
import { balancedNetwork, measurements, randomNumbers } from "./networks";

function solved(flows: readonly MeasuredFlow[], transfers: readonly Transfer[] = []) {
  const outcome = reconcileNonlinear(flows, transfers);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const networks = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 30 }),
  nodes: fc.integer({ min: 2, max: 14 }),
  mesh: fc.double({ min: 1.2, max: 3, noNaN: true }),
  unmeasured: fc.constantFrom(0, 0.15, 0.4),
});
type Case = typeof networks extends fc.Arbitrary<infer T> ? T : never;

function measuredNetwork({ seed, nodes, mesh, unmeasured }: Case) {
  const random = randomNumbers(seed);
  const truth = balancedNetwork(random, nodes, Math.min(Math.round(nodes * mesh), (nodes * nodes) / 2));
  const flows = measurements(random, truth, 0.03).map((it) => (random() < unmeasured ? { ...it, value: null } : it));
  return { truth, flows, random };
}

const nearly = (actual: number | undefined, expected: number | undefined, within = 1e-6): void => {
  if (actual === undefined || expected === undefined) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThan(within * Math.max(1, Math.abs(expected)));
};

describe("without coefficients", () => {
  test("the dense solution is that of the sparse one: two methods, the same numbers", () => {
    fc.assert(
      fc.property(networks, (it) => {
        const { flows } = measuredNetwork(it);
        const sparse = reconcile(flows);
        if (!sparse.ok) throw new Error(JSON.stringify(sparse.problem));
        const dense = solved(flows);
        nearly(dense.statistic, sparse.value.statistic);
        expect(dense.redundancy).toBe(sparse.value.redundancy);
        for (const [index, row] of sparse.value.flows.entries()) {
          const other = dense.flows[index];
          expect([index, other?.status]).toEqual([index, row.status]);
          nearly(other?.value, row.value);
          nearly(other?.uncertainty, row.uncertainty);
          nearly(other?.adjustment, row.adjustment);
          nearly(other?.standardised, row.standardised, 1e-5);
        }
      }),
      { numRuns: 30, seed: 3 },
    );
  });
});

/** The share of each inner flow in all that its node takes in. */
function sharesOf(flows: readonly { from: string | null; to: string | null; amount: number }[]) {
  return flows.map(({ from, amount }) => {
    const taken = flows.filter((flow) => flow.to === from).reduce((sum, flow) => sum + flow.amount, 0);
    return amount / taken;
  });
}

describe("with coefficients", () => {
  test("that are not known, nothing changes, and they come out as what the flows say", () => {
    fc.assert(
      fc.property(networks, (it) => {
        const { flows } = measuredNetwork({ ...it, unmeasured: 0 });
        const chosen = flows.filter(({ from }) => from !== null).slice(0, 3);
        const transfers = chosen.map(({ from, to }) => ({ from, to, value: null, uncertainty: 0 }));
        const without = solved(flows);
        const found = solved(flows, transfers);
        expect(found.redundancy).toBe(without.redundancy);
        for (const [index, row] of without.flows.entries()) {
          nearly(found.flows[index]?.value, row.value);
          nearly(found.flows[index]?.uncertainty, row.uncertainty);
        }
        const amounts = flows.map((flow, index) => ({ ...flow, amount: found.flows[index]?.value ?? 0 }));
        const shares = sharesOf(amounts);
        for (const [index, flow] of chosen.entries()) {
          expect(found.transfers[index]?.status).toBe("calculated");
          nearly(found.transfers[index]?.value, shares[flows.indexOf(flow)]);
        }
      }),
      { numRuns: 25, seed: 5 },
    );
  });

  test("flows and shares fit each other and every node balances, to 1e-9; more is known than before", () => {
    fc.assert(
      fc.property(networks, (it) => {
        const { truth, flows, random } = measuredNetwork({ ...it, unmeasured: 0 });
        const shares = sharesOf(truth);
        const at = truth.findIndex(({ from }) => from !== null);
        const transfers = [
          {
            ...truth[at],
            from: truth[at]?.from ?? null,
            to: truth[at]?.to ?? null,
            value: Math.min(1, (shares[at] ?? 0) * (0.95 + 0.1 * random())),
            uncertainty: 0.02,
          },
        ];
        const found = solved(flows, transfers);
        const amounts = truth.map((flow, index) => ({ ...flow, amount: found.flows[index]?.value ?? 0 }));
        nearly(found.transfers[0]?.value, sharesOf(amounts)[at], 1e-9);
        const largest = Math.max(...amounts.map(({ amount }) => amount));
        for (const node of new Set(truth.map(({ from }) => from))) {
          if (node === null) continue;
          const net = amounts.reduce(
            (sum, { from, to, amount }) => sum + amount * (Number(to === node) - Number(from === node)),
            0,
          );
          expect(Math.abs(net)).toBeLessThan(1e-9 * largest);
        }
        expect(found.redundancy).toBe(solved(flows).redundancy + 1);
        for (const [index, row] of found.flows.entries()) {
          expect(row.uncertainty ?? 0).toBeLessThanOrEqual((flows[index]?.uncertainty ?? 0) * (1 + 1e-9));
        }
      }),
      { numRuns: 25, seed: 9 },
    );
  });

  test("does not depend on the unit, nor on the order of the rows", () => {
    fc.assert(
      fc.property(networks, fc.constantFrom(1e-6, 1e-3, 7, 1e6), (it, by) => {
        const { truth, flows } = measuredNetwork({ ...it, unmeasured: 0.15 });
        const at = truth.findIndex(({ from }) => from !== null);
        const { from = null, to = null } = truth[at] ?? {};
        const transfers = [{ from, to, value: sharesOf(truth)[at] ?? 0, uncertainty: 0.05 }];
        const once = solved(flows, transfers);
        const scaled = flows.map((flow) => ({
          ...flow,
          value: flow.value === null ? null : flow.value * by,
          uncertainty: flow.uncertainty * by,
        }));
        const other = solved([...scaled].reverse(), transfers);
        for (const [index, row] of [...other.flows].reverse().entries()) {
          expect(row.status).toBe(once.flows[index]?.status);
          if (row.value === undefined) continue;
          nearly(row.value / by, once.flows[index]?.value);
          nearly((row.uncertainty ?? 0) / by, once.flows[index]?.uncertainty);
        }
        nearly(other.transfers[0]?.value, once.transfers[0]?.value);
        nearly(other.transfers[0]?.uncertainty, once.transfers[0]?.uncertainty);
      }),
      { numRuns: 25, seed: 13 },
    );
  });

  test("a splitter with both shares known splits an unmeasured flow", () => {
    const flows = [
      { from: null, to: "A", value: 80, uncertainty: 2 },
      { from: "A", to: "B", value: null, uncertainty: 0 },
      { from: "A", to: null, value: null, uncertainty: 0 },
      { from: "B", to: null, value: null, uncertainty: 0 },
    ];
    expect(solved(flows).flows.map(({ status }) => status)).toEqual([
      "unadjusted",
      "unobservable",
      "unobservable",
      "unobservable",
    ]);
    const { flows: known, transfers } = solved(flows, [{ from: "A", to: "B", value: 0.25, uncertainty: 0 }]);
    expect(known.map(({ status, value }) => [status, value])).toEqual([
      ["unadjusted", 80],
      ["calculated", 20],
      ["calculated", 60],
      ["calculated", 20],
    ]);
    nearly(known[1]?.uncertainty, 0.5, 1e-12);
    nearly(known[2]?.uncertainty, 1.5, 1e-12);
    expect(transfers).toMatchObject([{ status: "fixed", value: 0.25, uncertainty: 0, adjustment: 0 }]);
  });

  test("an uncertain share spreads the uncertainty of product and factor", () => {
    const flows = [
      { from: null, to: "A", value: 80, uncertainty: 2 },
      { from: "A", to: "B", value: null, uncertainty: 0 },
      { from: "A", to: null, value: null, uncertainty: 0 },
      { from: "B", to: null, value: null, uncertainty: 0 },
    ];
    const found = solved(flows, [{ from: "A", to: "B", value: 0.25, uncertainty: 0.01 }]);
    nearly(found.flows[1]?.uncertainty, Math.hypot(0.25 * 2, 80 * 0.01), 1e-9);
    nearly(found.flows[2]?.uncertainty, Math.hypot(0.75 * 2, 80 * 0.01), 1e-9);
    expect(found.transfers[0]).toMatchObject({ status: "unadjusted", value: 0.25, uncertainty: 0.01, adjustment: 0 });
    expect([found.redundancy, found.statistic]).toEqual([0, 0]);
  });

  test("flows that run side by side share one coefficient, names in any width or case", () => {
    const flows = [
      { from: null, to: "a", value: 60, uncertainty: 1 },
      { from: null, to: "Ａ", value: 40, uncertainty: 1 },
      { from: "A", to: "B", value: 20, uncertainty: 1 },
      { from: "A", to: "B", value: 11, uncertainty: 1 },
      { from: "A", to: "A", value: 500, uncertainty: 1 },
      { from: "A", to: null, value: null, uncertainty: 0 },
      { from: "B", to: null, value: null, uncertainty: 0 },
    ];
    const found = solved(flows, [{ from: " a", to: "b", value: 0.3, uncertainty: 0 }]);
    const [one = 0, two = 0, three = 0, four = 0] = found.flows.map(({ value }) => value ?? 0);
    nearly((three + four) / (one + two), 0.3, 1e-12);
    // the misfit 31 − 0.3·100 = 1 is spread over four equal uncertainties: gradient (−0.3, −0.3, 1, 1)
    nearly(one, 60 + 0.3 / 2.18, 1e-12);
    nearly(three, 20 - 1 / 2.18, 1e-12);
    expect(found.flows[4]).toMatchObject({ status: "unadjusted", value: 500 });
    nearly(found.statistic, 1 / 2.18, 1e-12);
    expect(found.redundancy).toBe(1);
  });

  test("a balance that only holds backwards is said to be negative", () => {
    const flows = [
      { from: null, to: "A", value: 10, uncertainty: 1 },
      { from: null, to: "A", value: null, uncertainty: 0 },
      { from: "A", to: null, value: 8, uncertainty: 0.1 },
      { from: "A", to: "B", value: null, uncertainty: 0 },
      { from: "B", to: null, value: null, uncertainty: 0 },
    ];
    const found = solved(flows, [{ from: "A", to: "B", value: 0, uncertainty: 0 }]);
    expect(found.flows[1]).toMatchObject({ status: "negative", value: -2 });
    const tight = solved([
      { from: null, to: "A", value: 1, uncertainty: 5 },
      { from: "A", to: null, value: 0, uncertainty: 0 },
      { from: null, to: "A", value: 3, uncertainty: 0.01 },
    ]);
    expect(tight.flows.map(({ status }) => status)).toEqual(["negative", "fixed", "adjusted"]);
  });

  test("no amount at all is no amount", () => {
    const found = solved(
      [
        { from: null, to: "A", value: 0, uncertainty: 1 },
        { from: "A", to: null, value: null, uncertainty: 0 },
      ],
      [],
    );
    expect(found.flows.map(({ value }) => value)).toEqual([0, 0]);
  });
});

describe("what has no solution", () => {
  const fixed = [
    { from: null, to: "A", value: 100, uncertainty: 0 },
    { from: "A", to: "B", value: 30, uncertainty: 0 },
    { from: "A", to: null, value: 70, uncertainty: 0 },
    { from: "B", to: null, value: 30, uncertainty: 0 },
  ];
  test("fixed figures that contradict each other; those that agree do no harm", () => {
    expect(solved(fixed, [{ from: "A", to: "B", value: 0.3, uncertainty: 0 }]).redundancy).toBe(0);
    for (const share of [0.31, 0.3 + 1e-6]) {
      expect(reconcileNonlinear(fixed, [{ from: "A", to: "B", value: share, uncertainty: 0 }])).toMatchObject({
        ok: false,
        problem: { code: "no-solution", inputs: ["flows", "transfers"] },
      });
    }
  });
  test.each([
    ["a destination that nothing runs to", { from: "A", to: "C" }],
    ["a node that takes nothing in", { from: "C", to: "A" }],
    ["no node", { from: null, to: "A" }],
  ])("%s", (_, ends) => {
    const known = { from: "A", to: "B", value: 0.3, uncertainty: 0 };
    expect(reconcileNonlinear(fixed, [known, { ...ends, value: 0.3, uncertainty: 0.1 }])).toMatchObject({
      ok: false,
      problem: { code: "no-solution", inputs: ["transfers"], detail: { row: 2 } },
    });
  });
});

describe("as a function of a sheet", () => {
  const flows = [
    [null, "A", 100, 5],
    [null, null, null, null],
    ["A", "B", 32, 2],
    ["A", null, 71, 3],
    ["B", null, null, null],
  ];
  test("keeps a result row beside each row of both tables", () => {
    const transfers = [
      ["A", "B", 0.3, 0.02],
      [null, null, null, null],
      ["A", null, null, null],
    ];
    const rows = rowsOf("BALANCE.RECONCILE.TRANSFERS", { flows, transfers });
    expect(rows.map((row) => row.at(-1))).toEqual(["flow", "", "flow", "flow", "flow", "share", "", "share"]);
    expect(rows.map((row) => row[7])).toEqual([
      "adjusted",
      "",
      "adjusted",
      "adjusted",
      "calculated",
      "adjusted",
      "",
      "calculated",
    ]);
    const [taken = 0, , passed = 0, left = 0] = rows.map((row) => Number(row[3]));
    nearly(Number(rows[5]?.[3]), passed / taken, 1e-12);
    nearly(Number(rows[7]?.[3]), left / taken, 1e-12);
    expect(rows[4]?.[2]).toBe("");
    expect(rows[5]?.slice(0, 3)).toEqual(["A", "B", 0.3]);
  });
  test("names the table in which an uncertainty is wanting, unless a share of the figure is assumed", () => {
    const bare = [["A", "B", 0.3, null]];
    expect(problemOf("BALANCE.RECONCILE.TRANSFERS", { flows, transfers: bare })).toMatchObject({
      code: "missing-input",
      inputs: ["transfers"],
      detail: { row: 1, column: 4 },
    });
    expect(problemOf("BALANCE.RECONCILE.TRANSFERS", { flows, transfers: [[null, null, 0.3, 0.1]] })).toMatchObject({
      code: "missing-input",
      inputs: ["transfers"],
    });
    const open = flows.map((row, index) => (index === 0 ? [null, "A", 100, null] : row));
    expect(problemOf("BALANCE.RECONCILE.TRANSFERS", { flows: open, transfers: [["A", "B", 0.3, 0.1]] }).inputs).toEqual(
      ["flows"],
    );
    const assumed = { flows, assumed: 0.05 };
    expect(recordOf("BALANCE.RECONCILE.TRANSFERS", { ...assumed, transfers: bare }, 5)).toEqual(
      recordOf("BALANCE.RECONCILE.TRANSFERS", { ...assumed, transfers: [["A", "B", 0.3, 0.015]] }, 5),
    );
  });
});
