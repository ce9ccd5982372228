import fc from "fast-check";

import { numberOf, problemOf } from "../calling";

describe("methane of waste water", () => {
  const given = { organics: 1000, sludge: 200, correction: 0.8, recovered: 100 };
  test("takes the GWP of the edition named, AR5 when none is", () => {
    const by = (set: string | null) => numberOf("CARBON.WASTEWATER", { ...given, set });
    expect([by(null), by("ipcc-ar5"), by("ipcc-ar6"), by("IPCC 第二次评估报告")].map((it) => it / 60)).toEqual([
      28,
      28,
      expect.closeTo(27.9, 9),
      21,
    ]);
  });
  test("of the user's own figure, in whatever unit and from its year on", () => {
    const own = [["甲烷", "gwp", 29800, "kgCO2e/t", 2022, "", "AR6，化石来源"]];
    expect(numberOf("CARBON.WASTEWATER", { ...given, own })).toBeCloseTo(60 * 29.8, 9);
    expect(numberOf("CARBON.WASTEWATER", { ...given, own, dataYear: 2021 })).toBe(60 * 28);
  });
  test("falls with sludge and recovery, rises with everything else", () => {
    const unit = fc.double({ min: 0.1, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, (s, c, r) => {
        const base = {
          organics: 1000,
          sludge: 1000 * s * 0.9,
          correction: c,
          recovered: 0.25 * 1000 * (1 - s) * c * r * 0.9,
        };
        const emitted = numberOf("CARBON.WASTEWATER", base);
        expect(emitted).toBeGreaterThanOrEqual(0);
        expect(numberOf("CARBON.WASTEWATER", { ...base, organics: 1100 })).toBeGreaterThan(emitted);
        expect(numberOf("CARBON.WASTEWATER", { ...base, correction: c + 0.1 })).toBeGreaterThan(emitted);
        expect(numberOf("CARBON.WASTEWATER", { ...base, capacity: 0.3 })).toBeGreaterThan(emitted);
        expect(numberOf("CARBON.WASTEWATER", { ...base, sludge: base.sludge * 0.9 })).toBeGreaterThan(emitted);
        expect(numberOf("CARBON.WASTEWATER", { ...base, recovered: base.recovered * 0.9 })).toBeGreaterThan(emitted);
      }),
    );
  });
  test("exactly what forms may be recovered, rounding apart, and not a tonne more", () => {
    expect(numberOf("CARBON.WASTEWATER", { organics: 0.3, sludge: 0.1, correction: 0.8, recovered: 0.04 })).toBe(0);
    expect(problemOf("CARBON.WASTEWATER", { ...given, recovered: 161 })).toMatchObject({
      inputs: ["recovered"],
      detail: { given: 161, max: 160 },
    });
    expect(problemOf("CARBON.WASTEWATER", { ...given, sludge: 1001 })).toMatchObject({
      inputs: ["sludge"],
      detail: { given: 1001, max: 1000 },
    });
    expect(numberOf("CARBON.WASTEWATER", { ...given, sludge: 1000, recovered: 0 })).toBe(0);
  });
});

describe("CO₂ per energy and per added value", () => {
  test("per energy and energy per added value make CO₂ per added value", () => {
    const amount = fc.double({ min: 1, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, (emissions, energy, addedValue) => {
        const product =
          numberOf("CARBON.PERENERGY", { emissions, energy }) * numberOf("ENERGY.INTENSITY", { energy, addedValue });
        const direct = numberOf("CARBON.INTENSITY", { emissions, addedValue });
        expect(product / direct).toBeCloseTo(1, 9);
      }),
    );
  });
  test("the yearly reduction is that of the intensities", () => {
    const amount = fc.double({ min: 1, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(amount, amount, amount, amount),
        fc.integer({ min: 1, max: 15 }),
        ([first, last, a, b], intervals) => {
          const direct = numberOf("CARBON.REDUCTIONRATE", {
            first,
            last,
            addedValueFirst: a,
            addedValueLast: b,
            intervals,
          });
          const [before, after] = [first / a, last / b];
          expect(direct).toBeCloseTo(numberOf("REDUCTIONRATE", { first: before, last: after, intervals }), 9);
        },
      ),
    );
  });
  test("the yearly reduction names what is zero", () => {
    const given = { first: 10, last: 9, addedValueFirst: 10, addedValueLast: 10, intervals: 1 };
    for (const id of ["first", "addedValueFirst", "addedValueLast"]) {
      expect(problemOf("CARBON.REDUCTIONRATE", { ...given, [id]: 0 })).toMatchObject({
        code: "division-by-zero",
        inputs: [id],
      });
    }
    expect(numberOf("CARBON.REDUCTIONRATE", { ...given, last: 0 })).toBe(1);
  });
});

describe("mean elasticity", () => {
  const years = { addedValueFirst: 1000, addedValueLast: 1210, intervals: 2 };
  test("is the mean of the single ones, in any order of the pollutants", () => {
    const pairs = fc.array(
      fc.tuple(fc.double({ min: 1, max: 1e4, noNaN: true }), fc.double({ min: 1, max: 1e4, noNaN: true })),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(pairs, (list) => {
        const mean = (of: readonly (readonly [number, number])[]) =>
          numberOf("ELASTICITY.MEAN", { first: [of.map(([f]) => f)], last: [of.map(([, l]) => l)], ...years });
        const single = list.map(([first, last]) => numberOf("ELASTICITY", { first, last, ...years }));
        expect(mean(list)).toBeCloseTo(single.reduce((a, b) => a + b, 0) / single.length, 9);
        expect(mean([...list].reverse())).toBeCloseTo(mean(list), 9);
      }),
    );
  });
});

test("the rate of audits cannot exceed one", () => {
  expect(numberOf("AUDITRATE", { audited: 0, due: 3 })).toBe(0);
  expect(problemOf("AUDITRATE", { audited: 4, due: 3 })).toMatchObject({ inputs: ["audited"], detail: { max: 3 } });
  expect(problemOf("AUDITRATE", { audited: 1, due: 0 })).toMatchObject({ code: "division-by-zero", inputs: ["due"] });
});
