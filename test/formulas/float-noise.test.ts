import fc from "fast-check";
import { remainder, share, within } from "../../src/formulas/arithmetic";
import { column, columnOf, numberOf, problemOf, recordOf } from "./calling";

/** Decimal figures have no exact binary form: 0.1 + 0.2 is not 0.3. Nobody may see that in a balance or a verdict. */

describe("what is left of amounts that cancel", () => {
  test("is nothing where only binary fractions differ", () => {
    expect(0.3 - (0.1 + 0.2)).not.toBe(0);
    expect(remainder([0.3], [0.1, 0.2])).toBe(0);
    expect(remainder([0.1, 0.2], [0.3])).toBe(0);
    expect(remainder([1e9 + 0.1], [1e9, 0.1])).toBe(0);
    expect(remainder([], [])).toBe(0);
  });
  test("is kept where it is a difference of the figures, however small", () => {
    expect(remainder([0.3], [0.1, 0.2, 1e-14])).toBeCloseTo(-1e-14, 16);
    expect(remainder([1], [1 - 4 * Number.EPSILON])).toBe(4 * Number.EPSILON);
    expect(remainder([5], [-3])).toBe(8);
    expect(remainder([0], [2])).toBe(-2);
  });
  test("overflows visibly, instead of counting as nothing", () => {
    expect(remainder([1e308, 1e308], [1])).toBe(Number.POSITIVE_INFINITY);
    expect(remainder([1e308], [1e307])).toBe(9e307);
  });
  test("is nothing for any decimal figures that add up, and the difference for those that do not", () => {
    const cents = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 1000 }), (parts, more) => {
        const whole = parts.reduce((sum, part) => sum + part, 0);
        const decimals = parts.map((part) => part / 100);
        expect(remainder([whole / 100], decimals)).toBe(0);
        expect(remainder([(whole + more) / 100], decimals)).toBeCloseTo(more / 100, 4);
      }),
    );
  });
});

test("a share of nothing is undefined, whatever the part; a part above the whole is refused, rounding apart", () => {
  expect(share(0, 0, ["part", "whole"])).toMatchObject({ problem: { code: "division-by-zero", inputs: ["whole"] } });
  expect(share(1, 0, ["part", "whole"])).toMatchObject({ problem: { code: "division-by-zero", inputs: ["whole"] } });
  expect(share(2, 1, ["part", "whole"])).toMatchObject({
    problem: { code: "out-of-range", inputs: ["part"], detail: { given: 2, max: 1 } },
  });
  expect(share(0.1 + 0.2, 0.3, ["part", "whole"])).toMatchObject({ ok: true });
  expect(share(1, 4, ["part", "whole"])).toEqual({ ok: true, value: 0.25 });
});

test("within allows for rounding in proportion, and for no more", () => {
  expect([within(1 - 0.95, 0.05), within(0.05 + 1e-11, 0.05)]).toEqual([true, false]);
  expect([within(1e6 * (1 + 1e-13), 1e6), within(1e6 + 1e-5, 1e6)]).toEqual([true, false]);
  expect([within(-1e6 + 1e-7, -1e6), within(-1e6 + 1e-5, -1e6)]).toEqual([true, false]);
});

describe("balances of decimal figures", () => {
  const parts = column([0.1, 0.2]);
  test("close exactly, in either direction and at tolerance 0", () => {
    for (const [inputs, outputs] of [
      [parts, 0.3],
      [0.3, parts],
    ] as const) {
      expect(recordOf("BALANCE", { inputs, outputs, tolerance: 0 })).toMatchObject({
        unaccounted: 0,
        closureError: 0,
        verdict: "closed",
      });
      expect(numberOf("BALANCE.UNACCOUNTED", { inputs, outputs })).toBe(0);
      expect(numberOf("BALANCE.CLOSURE", { inputs, outputs })).toBe(0);
    }
    expect(recordOf("BALANCE", { inputs: 0.3, outputs: 0.1, stockChange: 0.2, tolerance: 0 })["unaccounted"]).toBe(0);
  });
  test("of nodes, water, energy and waste close as well", () => {
    const flows = [
      ["", "A", 0.1],
      ["", "A", 0.2],
      ["A", "", 0.3],
    ];
    expect(recordOf("BALANCE.NODES", { flows })).toMatchObject({ difference: 0, closureError: 0, out: 0.3 });
    const unit = { recirculated: 0, consumed: 0.1, drained: 0.1, leaked: 0.1, cascadeOut: 0, tolerance: 0 };
    expect(recordOf("WATER.BALANCE", { ...unit, fresh: 0.1, cascadeIn: 0.2 })).toMatchObject({
      unaccounted: 0,
      closureError: 0,
      verdict: "closed",
    });
    const energy = { supplied: 0.3, useful: 0.1, losses: 0.1, exported: 0.05, stockChange: 0.05, tolerance: 0 };
    expect(recordOf("ENERGY.BALANCE", energy)).toMatchObject({ unaccounted: 0, closureError: 0, verdict: "closed" });
    const waste = {
      generated: 0.3,
      utilised: 0.1,
      stored: 0.2,
      disposed: 0.1,
      discarded: 0,
      oldStock: 0.1,
      tolerance: 0,
    };
    expect(recordOf("WASTE.BALANCE", waste)).toMatchObject({ difference: 0, verdict: "closed" });
  });
});

describe("verdicts at a limit that arithmetic misses by a digit", () => {
  test("a pathway followed exactly has no gap", () => {
    const way = { base: 1, target: 0.7, baseYear: 2025, targetYear: 2028, forecast: column([1, 0.9, 0.8, 0.7]) };
    expect(columnOf("CARBON.PATHWAY", way, 4)).toEqual([0, 0, 0, 0]);
  });
  test("a goal reached to the last digit wants nothing more", () => {
    const goal = { baseline: 0.3, target: 0.1, forecast: 0.3 - 0.1 - 0.1 };
    expect(goal.forecast).not.toBe(goal.target);
    expect(recordOf("GOAL.REACHABLE", goal)).toMatchObject({ shortfall: 0, verdict: "reachable" });
    expect(recordOf("GOAL.REACHABLE", { baseline: 1, target: 2, forecast: 1.5 })["shortfall"]).toBe(0.5);
  });
  test("a turned score exactly at its veto limit is not vetoed", () => {
    // 1 + 10 − 8.9 is 2.0999999999999996
    const option = { scores: [[9, 9, 8.9, 5]], weights: column([1, 1, 1, 1]), scale: "hard", threshold: 1 };
    expect(recordOf("SCREEN.VERDICT", { ...option, minima: column([0, 0, 2.1, 0]) })["verdict"]).toBe("selected");
    expect(recordOf("SCREEN.VERDICT", { ...option, minima: column([0, 0, 2.2, 0]) })["vetoes"]).toBe("difficulty");
  });
  test("parts that add up to the whole are not more than it", () => {
    const recovered = column([0.1, 0.2]);
    expect(numberOf("ENERGY.WASTEHEATRATE", { recovered, resource: 0.3 })).toBeCloseTo(1, 12);
    expect(numberOf("ENERGY.RENEWABLESHARE", { renewable: 0.1 + 0.2, total: 0.3 })).toBeCloseTo(1, 12);
    expect(numberOf("WATER.RECLAIMEDRATE", { reclaimed: 0.1 + 0.2, wastewater: 0.3 })).toBeCloseTo(1, 12);
    expect(numberOf("WATER.LEAKAGERATE", { supplied: 0.3, accounted: 0.1 + 0.2 })).toBe(0);
    expect(problemOf("WATER.LEAKAGERATE", { supplied: 0.3, accounted: 0.31 }).code).toBe("out-of-range");
  });
  test("criteria that only rounding tells apart weigh nothing", () => {
    const scores = [
      [0.3, 5, 0],
      [0.1 + 0.2, 5, 0],
    ];
    expect(problemOf("SCREEN.WEIGHTS.ENTROPY", { scores }).code).toBe("no-solution");
    expect(problemOf("SCREEN.TOPSIS", { scores, weights: column([1, 1, 1]) }).code).toBe("no-solution");
    const different = scores.map((row, index) => [...row, index + 1]);
    expect(columnOf("SCREEN.WEIGHTS.ENTROPY", { scores: different })).toEqual([0, 0, 0, 1]);
  });
});

test("entropy keeps its digits where shares hardly differ", () => {
  // shares 0.5 ± e have 1 − entropy = 2·e²/ln 2 to second order
  for (const e of [1e-3, 1e-5, 1e-7]) {
    const scores = [
      [1 + 2 * e, 1 + 4 * e],
      [1 - 2 * e, 1 - 4 * e],
    ];
    const [first = 0, second = 0] = columnOf("SCREEN.WEIGHTS.ENTROPY", { scores });
    expect(first).toBeCloseTo(0.2, 4);
    expect(second / first).toBeCloseTo(4, 3);
  }
});
