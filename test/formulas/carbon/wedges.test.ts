import fc from "fast-check";
import { column, columnOf, problemOf, recordOf, rowsOf } from "../calling";

const amount = fc.integer({ min: 0, max: 1000 });

/** Years with a baseline, measures that stay below it, sinks and offsets. */
const plans = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 5 })).chain(([years, measures]) =>
  fc.record({
    years: fc.constant(Array.from({ length: years }, (_, n) => 2025 + 2 * n)),
    baseline: fc.array(fc.integer({ min: 5000, max: 20000 }), { minLength: years, maxLength: years }),
    wedges: fc.array(fc.array(amount, { minLength: measures, maxLength: measures }), {
      minLength: years,
      maxLength: years,
    }),
    sinks: fc.array(amount, { minLength: years, maxLength: years }),
    offsets: fc.array(amount, { minLength: years, maxLength: years }),
  }),
);

const givenOf = ({
  years,
  baseline,
  wedges,
  sinks,
  offsets,
}: typeof plans extends fc.Arbitrary<infer T> ? T : never) => ({
  years: column(years),
  baseline: column(baseline),
  wedges,
  sinks: column(sinks),
  offsets: column(offsets),
});

test("what is left and what was reduced make up business as usual; offsets change neither", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      for (const [year, usual = 0, reduction = 0, sinks = 0, residual = 0, offsets = 0, after = 0] of rowsOf(
        "CARBON.WEDGES",
        givenOf(plan),
      )) {
        const index = plan.years.indexOf(Number(year));
        expect(Number(reduction) + Number(sinks) + Number(residual)).toBe(usual);
        expect(Number(reduction)).toBe((plan.wedges[index] ?? []).reduce((a, b) => a + b, 0));
        expect(Number(after) + Number(offsets)).toBe(residual);
      }
      const bare = { ...givenOf(plan), offsets: null };
      expect(columnOf("CARBON.WEDGES", bare, 4)).toEqual(columnOf("CARBON.WEDGES", givenOf(plan), 4));
      expect(columnOf("CARBON.WEDGES", bare, 5).every((offset) => offset === 0)).toBe(true);
    }),
  );
});

test("does not care in which order the measures stand, nor whether years run down or across", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const given = givenOf(plan);
      const once = rowsOf("CARBON.WEDGES", given);
      const turned = plan.wedges.map((row) => [...row].reverse());
      expect(rowsOf("CARBON.WEDGES", { ...given, wedges: turned })).toEqual(once);
      const measures = plan.wedges[0]?.length ?? 0;
      fc.pre(measures !== plan.years.length);
      const across = Array.from({ length: measures }, (_, m) => plan.wedges.map((row) => row[m] ?? 0));
      expect(rowsOf("CARBON.WEDGES", { ...given, wedges: across })).toEqual(once);
    }),
  );
});

test("the peak is the first year of the highest residual, and a stronger measure there moves it or lowers it", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const residual = columnOf("CARBON.WEDGES", givenOf(plan), 4);
      const peak = columnOf("CARBON.WEDGES", givenOf(plan), 7);
      expect(new Set(peak).size).toBe(1);
      expect(peak[0]).toBe(plan.years[residual.indexOf(Math.max(...residual))]);
    }),
  );
  const level = { years: column([2025, 2026, 2027]), wedges: column([0, 0, 0]) };
  expect(recordOf("CARBON.WEDGES", { ...level, baseline: column([0.3, 0.1 + 0.2, 0.2]) })["peakYear"]).toBe(2025);
  expect(recordOf("CARBON.WEDGES", { ...level, baseline: column([0.1, 0.2, 0.3]) })["peakYear"]).toBe(2027);
});

test("as many measures as years are read with a year in each row", () => {
  const square = { years: column([2025, 2030]), baseline: column([100, 100]) };
  const wedges = [
    [1, 2],
    [10, 20],
  ];
  expect(columnOf("CARBON.WEDGES", { ...square, wedges }, 2)).toEqual([3, 30]);
});

test("decimal figures that cancel leave nothing; sinks may take more than is left", () => {
  const given = { years: column([2050]), baseline: 0.3, wedges: [[0.1, 0.2]] };
  expect(recordOf("CARBON.WEDGES", given)).toMatchObject({ residual: 0, afterOffsets: 0 });
  expect(recordOf("CARBON.WEDGES", { ...given, sinks: 5, offsets: 2 })).toMatchObject({
    residual: -5,
    afterOffsets: -7,
  });
});

test("says which year or list is wrong", () => {
  const given = { years: column([2025, 2030]), baseline: column([100, 100]), wedges: column([10, 20]) };
  expect(problemOf("CARBON.WEDGES", { ...given, years: column([2025, 2025]) })).toMatchObject({
    code: "out-of-range",
    inputs: ["years"],
    detail: { given: 2025, above: 2025, position: 2 },
  });
  expect(problemOf("CARBON.WEDGES", { ...given, years: column([2025, 2027.5]) })).toMatchObject({
    code: "wrong-type",
    inputs: ["years"],
    detail: { given: 2027.5, position: 2 },
  });
  expect(problemOf("CARBON.WEDGES", { ...given, wedges: column([10, 101]) })).toMatchObject({
    code: "out-of-range",
    inputs: ["wedges"],
    detail: { given: 101, max: 100, row: 2 },
  });
  expect(problemOf("CARBON.WEDGES", { ...given, wedges: column([1, 2, 3]) })).toMatchObject({
    code: "wrong-shape",
    inputs: ["years", "wedges"],
  });
  expect(problemOf("CARBON.WEDGES", { ...given, sinks: 1 })).toMatchObject({
    code: "wrong-shape",
    inputs: ["years", "baseline", "sinks"],
  });
  expect(problemOf("CARBON.WEDGES", { ...given, offsets: 1 })).toMatchObject({
    code: "wrong-shape",
    inputs: ["years", "baseline", "offsets"],
  });
});
