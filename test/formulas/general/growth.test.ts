import fc from "fast-check";
import { column, numberOf, problemOf, recordOf, rowsOf, textOf } from "../calling";

const amount = fc.double({ min: 1, max: 1e6, noNaN: true });
const intervals = fc.integer({ min: 1, max: 15 });

describe("compound growth", () => {
  test("carries the first value to the last, and back", () => {
    fc.assert(
      fc.property(amount, amount, intervals, (first, last, years) => {
        const growth = numberOf("CAGR", { first, last, intervals: years });
        expect(Math.abs(first * (1 + growth) ** years - last)).toBeLessThanOrEqual(1e-9 * last);
        const back = numberOf("CAGR", { first: last, last: first, intervals: years });
        expect((1 + growth) * (1 + back)).toBeCloseTo(1, 9);
      }),
    );
  });
  test("is the plain growth over one interval, and a reduction with the other sign", () => {
    fc.assert(
      fc.property(amount, amount, intervals, (first, last, years) => {
        expect(numberOf("CAGR", { first, last, intervals: 1 })).toBeCloseTo(numberOf("GROWTH", { first, last }), 9);
        const given = { first, last, intervals: years };
        expect(numberOf("REDUCTIONRATE", given)).toBe(0 - numberOf("CAGR", given));
      }),
    );
  });
  test("counts intervals, not years: 2023 to 2026 is three", () => {
    expect(numberOf("CAGR", { first: 100, last: 133.1, intervals: 2026 - 2023 })).toBeCloseTo(0.1, 12);
  });
});

describe("constant prices", () => {
  const index = fc.double({ min: 90, max: 120, noNaN: true });
  test("undo the price indices they were inflated with", () => {
    fc.assert(
      fc.property(amount, fc.array(index, { minLength: 1, maxLength: 8 }), (constant, indices) => {
        const current = indices.reduce((money, each) => (money * each) / 100, constant);
        const found = numberOf("CONSTANTPRICE", { amount: current, indices: [indices] });
        expect(Math.abs(found - constant)).toBeLessThanOrEqual(1e-9 * constant);
      }),
    );
  });
  test("by volume indices are the inverse of deflating", () => {
    const indices = [[107, 103.5]];
    const carried = numberOf("CONSTANTPRICE", { amount: 5000, indices, method: "volume" });
    expect(numberOf("CONSTANTPRICE", { amount: carried, indices })).toBeCloseTo(5000, 8);
  });
});

describe("elasticity", () => {
  const park = { addedValueFirst: 1000, intervals: 3 };
  const grown = (first: number, rate: number) => first * (1 + rate) ** 3;
  const rate = fc.double({ min: -0.3, max: 0.3, noNaN: true });
  test("is the quotient of the two compound growth rates", () => {
    fc.assert(
      fc.property(rate, rate, (pollutant, added) => {
        fc.pre(Math.abs(added) > 0.002);
        const found = numberOf("ELASTICITY", {
          ...park,
          first: 80,
          last: grown(80, pollutant),
          addedValueLast: grown(1000, added),
        });
        expect(found).toBeCloseTo(pollutant / added, 8);
      }),
    );
  });
  test("passes and fails by both growth rates, never by its sign", () => {
    fc.assert(
      fc.property(rate, rate, (pollutant, added) => {
        fc.pre(Math.abs(added) > 0.002 && Math.abs(Math.abs(pollutant / added) - 0.3) > 1e-6);
        const verdict = textOf("ELASTICITY.VERDICT", {
          ...park,
          first: 80,
          last: grown(80, pollutant),
          addedValueLast: grown(1000, added),
        });
        // in words: growing, emissions may rise by at most 0.3 of the growth; shrinking, they must fall by at least that
        expect(verdict).toBe(pollutant < 0.3 * added ? "pass" : "fail");
      }),
    );
  });
  test("exactly at the limit passes, growing or shrinking", () => {
    const at = (added: number) => ({
      first: 100,
      last: 100 * (1 + 0.3 * added),
      addedValueFirst: 1000,
      addedValueLast: 1000 * (1 + added),
      intervals: 1,
    });
    expect(textOf("ELASTICITY.VERDICT", at(0.1))).toBe("pass");
    expect(textOf("ELASTICITY.VERDICT", at(-0.1))).toBe("pass");
  });
  test("has no value while the added value changes by less than 0.1 % a year", () => {
    const still = { first: 100, last: 90, addedValueFirst: 1000, addedValueLast: 1000.9, intervals: 1 };
    expect(problemOf("ELASTICITY", still)).toMatchObject({
      code: "no-solution",
      inputs: ["addedValueFirst", "addedValueLast"],
    });
    expect(textOf("ELASTICITY.VERDICT", still)).toBe("undecided");
    expect(numberOf("ELASTICITY", { ...still, addedValueLast: 1001.1 })).toBeLessThan(0);
  });
  test("tells the situations apart in the table", () => {
    const table = (addedValueLast: number) =>
      rowsOf("ELASTICITY.TABLE", {
        first: column([100, 100]),
        last: column([110, 90]),
        addedValueFirst: 1000,
        addedValueLast,
        intervals: 1,
      }).map((row) => row.slice(3));
    expect(table(1200)).toEqual([
      ["coupled-growth", "fail"],
      ["decoupled", "pass"],
    ]);
    expect(table(800)).toEqual([
      ["worsening", "fail"],
      ["coupled-decline", "pass"],
    ]);
    expect(table(1000)).toEqual([
      ["stagnant", "undecided"],
      ["stagnant", "undecided"],
    ]);
  });
});

describe("decomposition", () => {
  const industry = fc.record({
    activityFirst: amount,
    amountFirst: amount,
    activityLast: amount,
    amountLast: amount,
  });
  type Industry = Readonly<Record<"activityFirst" | "amountFirst" | "activityLast" | "amountLast", number>>;
  const given = (park: readonly Industry[]) => ({
    activityFirst: column(park.map((it) => it.activityFirst)),
    amountFirst: column(park.map((it) => it.amountFirst)),
    activityLast: column(park.map((it) => it.activityLast)),
    amountLast: column(park.map((it) => it.amountLast)),
  });
  const effects = (park: readonly Industry[]) => {
    const { activity, structure, intensity, change } = recordOf("DECOMPOSE", given(park));
    return [activity, structure, intensity, change].map(Number);
  };
  const park = fc.array(industry, { minLength: 1, maxLength: 8 });
  test("adds up to the change without a remainder", () => {
    fc.assert(
      fc.property(park, (industries) => {
        const [activity = 0, structure = 0, intensity = 0, change = 0] = effects(industries);
        const size = industries.reduce((sum, it) => sum + it.amountFirst + it.amountLast, 0);
        expect(Math.abs(activity + structure + intensity - change)).toBeLessThanOrEqual(1e-9 * size);
      }),
    );
  });
  test("closes as well where industries appear, leave, or stop consuming", () => {
    const some = fc.oneof(amount, fc.constant(0));
    const patchy = fc
      .record({ activityFirst: some, amountFirst: some, activityLast: some, amountLast: some })
      .map((it) => ({
        ...it,
        amountFirst: it.activityFirst === 0 ? 0 : it.amountFirst,
        amountLast: it.activityLast === 0 ? 0 : it.amountLast,
      }));
    fc.assert(
      fc.property(fc.array(patchy, { minLength: 1, maxLength: 6 }), industry, (industries, always) => {
        const [activity = 0, structure = 0, intensity = 0, change = 0] = effects([...industries, always]);
        const size = [...industries, always].reduce((sum, it) => sum + it.amountFirst + it.amountLast, 0);
        expect(Math.abs(activity + structure + intensity - change)).toBeLessThanOrEqual(1e-9 * size);
      }),
    );
  });
  test("changes sign when the years are swapped", () => {
    fc.assert(
      fc.property(park, (industries) => {
        const back = industries.map((it) => ({
          activityFirst: it.activityLast,
          amountFirst: it.amountLast,
          activityLast: it.activityFirst,
          amountLast: it.amountFirst,
        }));
        const size = industries.reduce((sum, it) => sum + it.amountFirst + it.amountLast, 0);
        const forward = effects(industries);
        for (const [index, effect] of effects(back).entries()) {
          expect(Math.abs(effect + (forward[index] ?? 0))).toBeLessThanOrEqual(1e-9 * size);
        }
      }),
    );
  });
  test("is continuous: a vanishing industry has the effects of one that is gone", () => {
    const steady = { activityFirst: 10, amountFirst: 5, activityLast: 12, amountLast: 6 };
    const gone = effects([steady, { activityFirst: 4, amountFirst: 2, activityLast: 0, amountLast: 0 }]);
    const nearly = effects([steady, { activityFirst: 4, amountFirst: 2, activityLast: 4e-290, amountLast: 2e-290 }]);
    for (const [index, effect] of nearly.entries()) expect(effect).toBeCloseTo(gone[index] ?? 0, 1);
  });
  test("keeps its digits where an amount hardly changes", () => {
    const hardly = { activityFirst: 10, amountFirst: 5, activityLast: 10, amountLast: 5 * (1 + 1e-9) };
    expect(effects([hardly])[2]).toBeCloseTo(5e-9, 15);
    // to the third order: the amount alone changes, so its effect is the whole change
    const little = { ...hardly, amountLast: 5 * (1 + 1.8e-4) };
    const [, , intensity = 0, change = 0] = effects([little]);
    expect(intensity / change).toBeCloseTo(1, 11);
  });
  test("refuses consumption without activity and says where", () => {
    const wrong = { activityFirst: 0, amountFirst: 2, activityLast: 4, amountLast: 2 };
    const right = { activityFirst: 4, amountFirst: 2, activityLast: 4, amountLast: 2 };
    expect(problemOf("DECOMPOSE", given([right, wrong]))).toEqual({
      code: "division-by-zero",
      inputs: ["activityFirst"],
      detail: { position: 2 },
    });
    const later = { activityFirst: 4, amountFirst: 2, activityLast: 0, amountLast: 2 };
    expect(problemOf("DECOMPOSE", given([right, right, later]))).toEqual({
      code: "division-by-zero",
      inputs: ["activityLast"],
      detail: { position: 3 },
    });
  });
  test("refuses a park without any activity, naming the year", () => {
    const idle = { activityFirst: 0, amountFirst: 0, activityLast: 4, amountLast: 2 };
    expect(problemOf("DECOMPOSE", given([idle]))).toEqual({ code: "division-by-zero", inputs: ["activityFirst"] });
    const closed = { activityFirst: 4, amountFirst: 2, activityLast: 0, amountLast: 0 };
    expect(problemOf("DECOMPOSE", given([closed]))).toEqual({ code: "division-by-zero", inputs: ["activityLast"] });
  });
});

describe("benchmark", () => {
  const limits = [[6, 8, 10]];
  test("reaches a level exactly at its limit", () => {
    expect([6, 8, 10, 10.01].map((figure) => textOf("BENCHMARK", { figure, limits, direction: "lower" }))).toEqual([
      "I",
      "II",
      "III",
      "none",
    ]);
  });
  test("a better value never reaches a worse level", () => {
    const order = ["I", "II", "III", "none"];
    const value = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const level = (figure: number) => order.indexOf(textOf("BENCHMARK", { figure, limits, direction: "lower" }));
        expect(level(Math.min(a, b))).toBeLessThanOrEqual(level(Math.max(a, b)));
      }),
    );
  });
  test("turns with the sign of its values", () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (figure) => {
        const turned = textOf("BENCHMARK", { figure: -figure, limits: [[-6, -8, -10]], direction: "higher" });
        expect(turned).toBe(textOf("BENCHMARK", { figure, limits, direction: "lower" }));
      }),
    );
  });
  test("takes two levels, refuses four", () => {
    expect(textOf("BENCHMARK", { figure: 7, limits: [[6, 8]], direction: "lower" })).toBe("II");
    expect(problemOf("BENCHMARK", { figure: 7, limits: [[6, 8, 10, 12]], direction: "lower" }).code).toBe(
      "wrong-shape",
    );
  });
});
