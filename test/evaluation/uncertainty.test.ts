import * as fc from "fast-check";
import { coverage, propagate, type Variable } from "../../src/evaluation/uncertainty";
import { deviationOf, quantileOf, sampled } from "./monte-carlo";

const at = (value: number, relative: number): Variable => ({ value, relative });
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const known = (calculate: (values: readonly number[]) => number | undefined, ...variables: Variable[]) => {
  const found = propagate(calculate, variables);
  if (found === undefined) throw new Error("there is no result");
  return found;
};

test("one figure has its own uncertainty", () => {
  const { standard, low, high } = known(([x = 0]) => x, at(80, 0.25));
  expect(standard).toBeCloseTo(20, 4);
  const width = coverage * Math.sqrt(Math.log1p(0.0625));
  expect(Math.log(high / 80)).toBeCloseTo(width, 5);
  expect(Math.log(80 / low)).toBeCloseTo(width, 5);
});

test("a sum adds the squares of the absolute uncertainties, a difference too", () => {
  expect(known(sum, at(30, 0.1), at(40, 0.1)).standard).toBeCloseTo(5, 5);
  expect(known(([x = 0, y = 0]) => x - y, at(30, 0.1), at(40, 0.1)).standard).toBeCloseTo(5, 5);
});

test("a ratio adds the squares on the logarithmic scale", () => {
  const { low, high } = known(([x = 0, y = 1]) => x / y, at(30, 0.25), at(40, 0.25));
  expect(Math.log(high / low)).toBeCloseTo(2 * coverage * Math.sqrt(2 * Math.log1p(0.0625)), 5);
});

test("a part of a whole stays between 0 and 1, however uncertain", () => {
  const { low, high } = known(([x = 0, y = 1]) => x / (x + y), at(95, 0.9), at(5, 0.9));
  expect(low).toBeGreaterThan(0);
  expect(high).toBeLessThan(1);
});

test("what is known exactly, is nothing, or makes no difference adds nothing", () => {
  expect(known(sum, at(30, 0), at(0, 0.25)).standard).toBe(0);
  expect(known(([x = 0]) => x, at(3, 0.1), at(5, 0.9)).variances[1]).toBe(0);
});

test("a formula that refuses one side is still answered from the other, and said to be rough", () => {
  const rate = ([x = 0, y = 1]: readonly number[]) => (x > y ? undefined : x / y);
  const { standard, reliable } = known(rate, at(100, 0.01), at(100, 0.01));
  expect(standard).toBeCloseTo(Math.SQRT2 * 0.01, 3);
  expect(reliable).toBe(false);
});

test("no result, no interval", () => expect(propagate(() => undefined, [at(1, 0.1)])).toBeUndefined());

const figure = fc.record({
  value: fc.double({ min: 0.5, max: 500, noNaN: true }),
  relative: fc.double({ min: 0.001, max: 0.5, noNaN: true }),
});
const shapes: readonly ((values: readonly number[]) => number)[] = [
  sum,
  ([a = 0, b = 1, c = 1]) => (a * b) / c,
  ([a = 0, b = 1, c = 1]) => a / (a + b + c),
  ([a = 0, b = 1, c = 1]) => 1 - a / (b + c),
  ([a = 0, b = 1, c = 1]) => (a / b) ** (1 / 3) - 1 + 0 * c,
  ([a = 0, b = 1, c = 1]) => a - b + c,
];

test("a better known figure never widens the interval", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...shapes),
      fc.tuple(figure, figure, figure),
      fc.integer({ min: 0, max: 2 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (shape, figures, which, factor) => {
        const before = known(shape, ...figures);
        const after = known(
          shape,
          ...figures.map((it, index) => (index === which ? { ...it, relative: it.relative * factor } : it)),
        );
        const slack = 1e-9 * (Math.abs(before.value) + before.standard);
        expect(after.standard).toBeLessThanOrEqual(before.standard + slack);
        expect(after.low).toBeGreaterThanOrEqual(before.low - slack);
        expect(after.high).toBeLessThanOrEqual(before.high + slack);
      },
    ),
    { numRuns: 500 },
  );
});

test("agrees with Monte-Carlo within 2 % in the width of the interval, wherever it says it is reliable", () => {
  let checked = 0;
  fc.assert(
    fc.property(fc.constantFrom(...shapes), fc.tuple(figure, figure, figure), fc.nat(), (shape, figures, seed) => {
      const variables = figures.map(({ value, relative }) => at(value, Math.min(relative, 0.1)));
      const { low, high, reliable } = known(shape, ...variables);
      if (!reliable) return;
      checked++;
      const { results } = sampled(shape, variables, 8000, seed);
      const width = quantileOf(results, 0.975) - quantileOf(results, 0.025);
      expect((high - low) / width).toBeGreaterThan(0.96);
      expect((high - low) / width).toBeLessThan(1.04);
      const sd = deviationOf(results);
      expect(known(shape, ...variables).standard / sd).toBeGreaterThan(0.98);
      expect(known(shape, ...variables).standard / sd).toBeLessThan(1.02);
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(checked).toBeGreaterThan(40);
});
