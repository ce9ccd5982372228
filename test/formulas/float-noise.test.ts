import fc from "fast-check";
import { remainder, share, within } from "../../src/formulas/arithmetic";
import { column, columnOf, numberOf, problemOf, recordOf, textOf } from "./calling";

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

test("within judges tonnes and micrograms alike, and a trace beside 0 as 0", () => {
  for (const size of [1e-15, 1e-12, 1, 1e15]) {
    expect([within(1.5 * size, size), within(size, 1.5 * size), within(size, size)]).toEqual([false, true, true]);
  }
  expect([within(5e-17, 0), within(0, -5e-17), within(1e-13, 0), within(0, -1e-13)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("a small unit changes no verdict and lets no part exceed its whole", () => {
  for (const size of [1e-12, 1, 1e15]) {
    expect(textOf("BENCHMARK", { figure: 1.5 * size, limits: size, direction: "lower" })).toBe("not-met");
    const waste = { generated: size, utilised: size / 2, stored: 0, disposed: 0, discarded: 0 };
    expect(recordOf("WASTE.BALANCE", waste)["verdict"]).toBe("open");
    expect(problemOf("UTILISATIONRATE", { utilised: 2 * size, generated: size }).code).toBe("out-of-range");
    expect(problemOf("REMOVALRATE", { generated: size, emitted: 2 * size }).code).toBe("out-of-range");
    expect(problemOf("WATER.LEAKAGERATE", { supplied: size, accounted: 2 * size }).code).toBe("out-of-range");
  }
});

test("small scores beside a large one keep their order, and sums that cancel tie", () => {
  expect(columnOf("SCREEN.RANK", { scores: column([1e6, 1e-4, 2e-4]) })).toEqual([1, 3, 2]);
  expect(columnOf("SCREEN.RANK", { scores: column([1e6, 0.1 + 0.2, 0.3]) })).toEqual([1, 2, 2]);
  expect(columnOf("SCREEN.RANK", { scores: column([1, 0, 0.3 - (0.1 + 0.2)]) })).toEqual([1, 2, 2]);
});

test.each([1e-12, 1, 1e12])("what ties does so in proportion: scores of %d", (size) => {
  expect(columnOf("SCREEN.RANK", { scores: column([3, 2, 1].map((score) => score * size)) })).toEqual([1, 2, 3]);
  expect(columnOf("SCREEN.RANK", { scores: column([1, 1 - 1e-10, 0.5].map((score) => score * size)) })).toEqual([
    1, 1, 3,
  ]);
});

test("an argument that misses its bound by a digit stands on it", () => {
  const whole = 0.7 + 0.2 + 0.1 + Number.EPSILON * 2;
  expect(whole).toBeGreaterThan(1);
  expect(numberOf("CARBON.PROCESS", { carbonate: "CaCO3", amount: 100, purity: whole })).toBeCloseTo(43.97, 9);
  expect(numberOf("WATER.INTENSITY", { fresh: 0.3 - (0.1 + 0.2), addedValue: 5 })).toBe(0);
  expect(problemOf("CARBON.PROCESS", { carbonate: "CaCO3", amount: 100, purity: 1 + 1e-9 }).code).toBe("out-of-range");
  expect(problemOf("WATER.INTENSITY", { fresh: -1e-9, addedValue: 5 }).code).toBe("out-of-range");
  const figures = [[15, (0.1 + 0.2) / 0.3]];
  expect(recordOf("GREENPARK.HJ274", { figures, addedValueGrowth: 0.05 }, 14)["verdict"]).toBe("met");
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
  test("a target that is the baseline but for rounding has no attainment", () => {
    const goal = { baseline: 0.3, target: 0.1 + 0.2 };
    expect(problemOf("GOAL.ATTAINMENT", { ...goal, actual: 1 }).code).toBe("division-by-zero");
    expect(problemOf("GOAL.REACHABLE", { ...goal, forecast: 1 }).code).toBe("division-by-zero");
    expect(numberOf("GOAL.ATTAINMENT", { baseline: 1, target: 0.5, actual: 0.75 })).toBe(0.5);
  });
  test("options that save all there is leave nothing, neither a trace nor an error", () => {
    expect(numberOf("GOAL.FORECAST", { baseline: 0.3, options: column([0.1, 0.2]) })).toBe(0);
    expect(numberOf("GOAL.FORECAST", { baseline: 0.1 + 0.2, options: column([0.3]) })).toBe(0);
    expect(problemOf("GOAL.FORECAST", { baseline: 0.3, options: column([0.1, 0.21]) }).code).toBe("out-of-range");
  });
  test("a turned score exactly at its veto limit is not vetoed", () => {
    // 1 + 10 − 8.9 is 2.0999999999999996
    const option = { scores: [[9, 9, 8.9, 5]], weights: column([1, 1, 1, 1]), scale: "hard", threshold: 1 };
    expect(recordOf("SCREEN.VERDICT", { ...option, minima: column([0, 0, 2.1, 0]) })["verdict"]).toBe("selected");
    expect(recordOf("SCREEN.VERDICT", { ...option, minima: column([0, 0, 2.2, 0]) })["vetoes"]).toBe("difficulty");
  });
  test("parts that add up to the whole are not more than it", () => {
    const recovered = column([0.1, 0.2]);
    expect(numberOf("ENERGY.WASTEHEATRATE", { recovered, resource: 0.3 })).toBe(1);
    expect(numberOf("ENERGY.RENEWABLESHARE", { renewable: 0.1 + 0.2, total: 0.3 })).toBe(1);
    expect(numberOf("WATER.RECLAIMEDRATE", { reclaimed: 0.1 + 0.2, wastewater: 0.3 })).toBe(1);
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
