import fc from "fast-check";
import { formulaById } from "../../../src/formulas";

const numberOf = (id: string, ...args: unknown[]): number => {
  const outcome = formulaById(id).calculate(args);
  if (!outcome.ok || typeof outcome.value !== "number") throw new Error(JSON.stringify(outcome));
  return outcome.value;
};
const amount = fc.double({ min: 0.1, max: 1e8, noNaN: true });

describe("water indicators", () => {
  test("a rounding difference of the published total is not an error of the rate (环年综1-1表, 2006)", () => {
    // fresh + reused is 2241.63, the form prints 2241.62: by the parts 46.6009 %, by the printed total 46.6011 %
    const rate = numberOf("WATER.REUSERATE", 1044.62, 1197.01);
    expect(rate).toBeCloseTo(1044.62 / 2241.63, 12);
    expect(rate.toFixed(3)).toBe((1044.62 / 2241.62).toFixed(3));
  });

  test("the reuse rate grows with reuse, falls with fresh water and never reaches 1", () => {
    fc.assert(
      fc.property(amount, amount, (reused, fresh) => {
        const rate = numberOf("WATER.REUSERATE", reused, fresh);
        expect(rate).toBeGreaterThan(0);
        expect(rate).toBeLessThan(1);
        expect(numberOf("WATER.REUSERATE", reused * 2, fresh)).toBeGreaterThanOrEqual(rate);
        expect(numberOf("WATER.REUSERATE", reused, fresh * 2)).toBeLessThanOrEqual(rate);
      }),
    );
  });

  test("productivity is the inverse of intensity, in yuan", () => {
    fc.assert(
      fc.property(amount, amount, (fresh, addedValue) => {
        const product =
          numberOf("WATER.INTENSITY", fresh, addedValue) * numberOf("WATER.PRODUCTIVITY", addedValue, fresh);
        expect(product / 1e4).toBeCloseTo(1, 9);
      }),
    );
  });

  test("consumption, drainage and leakage make up the intake of a closed balance", () => {
    fc.assert(
      fc.property(amount, amount, amount, (consumed, drained, leaked) => {
        const intake = consumed + drained + leaked;
        const shares =
          numberOf("WATER.CONSUMPTIONRATE", consumed, intake) +
          numberOf("WATER.DRAINAGERATE", drained, intake) +
          numberOf("WATER.LEAKAGERATE", intake, intake - leaked);
        expect(shares).toBeCloseTo(1, 9);
        const row = formulaById("WATER.BALANCE").calculate([intake, 0, 0, consumed, drained, leaked, 0]);
        if (!row.ok || !Array.isArray(row.value)) throw new Error(JSON.stringify(row));
        expect(Number(row.value[0]?.[5])).toBeCloseTo(0, 9);
      }),
    );
  });
});
