import fc from "fast-check";
import { balance } from "../../../src/formulas/balance";
import { critical, exceedance } from "../../../src/formulas/balance/chi-square";
import { balanceNodes } from "../../../src/formulas/balance/nodes";
import { balanceReconcile } from "../../../src/formulas/balance/reconcile";
import type { Formula } from "../../../src/formulas/define";

const rowsOf = (formula: Formula, ...args: unknown[]): readonly (readonly unknown[])[] => {
  const outcome = formula.calculate(args);
  if (!outcome.ok || !Array.isArray(outcome.value)) throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

describe("BALANCE", () => {
  test("exactly at the tolerance is closed, whatever binary fractions make of it", () => {
    for (const [inputs, outputs, allowed] of [
      [1, 0.95, 0.05],
      [1, 0.9, 0.1],
      [0.3, 0.27, 0.1],
      [100, 98, 0.02],
      [100, 105, 0.05],
    ] as const) {
      expect(rowsOf(balance, inputs, outputs, null, allowed)[0]?.[5]).toBe("closed");
      expect(rowsOf(balance, inputs, outputs, null, allowed - 1e-6)[0]?.[5]).toBe("open");
    }
  });

  const amounts = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 });

  test("does not depend on the order of the items", () => {
    fc.assert(
      fc.property(amounts, amounts, (inputs, outputs) => {
        const once = rowsOf(balance, [inputs], [outputs])[0] ?? [];
        const turned = rowsOf(balance, [[...inputs].reverse()], [[...outputs].sort((a, b) => a - b)])[0] ?? [];
        for (const index of [0, 1, 3]) expect(Number(turned[index])).toBeCloseTo(Number(once[index]), 5);
      }),
    );
  });

  test("what is unaccounted, entered as an output, closes it", () => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 0, max: 0.5, noNaN: true }), (inputs, share) => {
        const total = inputs.reduce((a, b) => a + b, 0);
        const [, , , unaccounted] = rowsOf(balance, [inputs], [[total * (1 - share)]])[0] ?? [];
        const closed = rowsOf(balance, [inputs], [[total * (1 - share), Math.max(0, Number(unaccounted))]])[0] ?? [];
        expect(Math.abs(Number(closed[3]))).toBeLessThanOrEqual(1e-9 * total);
        expect(closed[5]).toBe("closed");
      }),
    );
  });
});

describe("sums beyond what a cell can hold", () => {
  test("are a problem of the inputs, wherever in a table they stand", () => {
    const huge = [
      ["", "A", 1e308],
      ["", "A", 1e308],
      ["A", "B", 1],
    ];
    for (const outcome of [balanceNodes.calculate([huge]), balance.calculate([[[1e308, 1e308]], [[1]]])])
      expect(outcome).toMatchObject({ ok: false, problem: { code: "out-of-range" } });
  });
});

describe("BALANCE.NODES", () => {
  test("reconciled flows balance at every node it lists", () => {
    const flows = [
      ["", "水厂", 100, 2],
      ["水厂", "企业A", 60, 3],
      ["水厂", "企业B", 45, 3],
      ["企业A", "污水厂", 40, 4],
      ["企业B", "污水厂", 30, 4],
      ["企业A", "", 15, 5],
      ["企业B", "", 15, 5],
      ["污水厂", "企业A", 10, 1],
      ["污水厂", "", 55, 3],
    ];
    const reconciled = rowsOf(balanceReconcile, flows).map((row) => [row[0], row[1], row[3]]);
    const nodes = rowsOf(balanceNodes, reconciled);
    expect(nodes.map(([name]) => name)).toEqual(["水厂", "企业A", "企业B", "污水厂"]);
    for (const [, , , difference] of nodes) expect(Math.abs(Number(difference))).toBeLessThan(1e-9);
  });

  test("a flow without any end is missing data, with its row", () => {
    const flows = [
      ["水厂", "企业", 10],
      ["", "", 5],
    ];
    const outcome = balanceNodes.calculate([flows]);
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: "missing-input", inputs: ["flows"], detail: { row: 2, column: 1 } },
    });
    expect(balanceNodes.calculate([flows.slice(1)])).toMatchObject({ ok: false, problem: { detail: { row: 1 } } });
  });
  test("keeps a result row beside each row of the table, blank rows included", () => {
    const flows = [
      ["", "A", 100, 10],
      ["", "", "", ""],
      ["A", "", 110, 10],
    ];
    const rows = rowsOf(balanceReconcile, flows);
    expect(rows).toHaveLength(3);
    expect(rows[1]?.every((cell) => cell === "")).toBe(true);
    expect(rows[2]?.[3]).toBeCloseTo(105, 12);
  });
});

describe("the χ² distribution", () => {
  test.each([
    [0.05, 1, 3.8414588206941],
    [0.05, 4, 9.4877290367812],
    [0.01, 10, 23.209251158954],
    [0.05, 100, 124.3421134],
    [0.05, 1999, 2104.1279],
    [0.5, 2, 1.3862943611199],
  ])("is exceeded with probability %d at %d degrees of freedom beyond %d", (probability, degrees, value) => {
    expect(critical(probability, degrees) / value).toBeCloseTo(1, 6);
    expect(exceedance(value, degrees)).toBeCloseTo(probability, 4);
  });

  test("falls from 1 to 0", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 2000, noNaN: true }), (degrees, x) => {
        const here = exceedance(x, degrees);
        expect(here).toBeGreaterThanOrEqual(0);
        expect(here).toBeLessThanOrEqual(1);
        expect(exceedance(x + 1, degrees)).toBeLessThanOrEqual(here + 1e-12);
      }),
    );
    expect(exceedance(0, 3)).toBe(1);
  });
});
