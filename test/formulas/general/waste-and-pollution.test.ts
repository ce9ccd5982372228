import fc from "fast-check";
import { numberOf, problemOf, recordOf } from "../calling";

const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true });

describe("shares of a whole", () => {
  test("lie between 0 and 1, and refuse a part larger than its whole", () => {
    const shares = [
      ["UTILISATIONRATE", "utilised", "generated"],
      ["WASTE.RECYCLERATE", "recycled", "collected"],
      ["WASTE.GASRECOVERYRATE", "recovered", "generated"],
      ["WASTE.HAZARDOUSRATE", "hazardous", "generated"],
      ["POLLUTION.COMPLIANCERATE", "compliant", "discharged"],
    ] as const;
    for (const [id, part, whole] of shares) {
      fc.assert(
        fc.property(amount, amount, (a, b) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          const found = numberOf(id, { [part]: less, [whole]: more });
          expect(found).toBeGreaterThanOrEqual(0);
          expect(found).toBeLessThanOrEqual(1);
          if (more > less * (1 + 1e-9) + 1e-9) {
            expect(problemOf(id, { [part]: more, [whole]: less })).toMatchObject({
              code: "out-of-range",
              inputs: [part],
            });
          }
        }),
        { numRuns: 30 },
      );
    }
  });
  test("that add up to the whole only by rounding are still shares", () => {
    expect(numberOf("WASTE.DISPOSALRATE", { utilised: 0.1, disposed: 0.2, generated: 0.3 })).toBeCloseTo(1, 12);
  });
  test("removal and what is left add up to one", () => {
    fc.assert(
      fc.property(amount, fc.double({ min: 0, max: 1, noNaN: true }), (generated, left) => {
        expect(numberOf("REMOVALRATE", { generated, emitted: generated * left })).toBeCloseTo(1 - left, 9);
      }),
    );
  });
});

describe("loads and intensities", () => {
  test("mg/L and m³ make t, and t over 万元 make kg/万元", () => {
    expect(numberOf("POLLUTION.LOAD", { concentration: 60, volume: 2500000 })).toBeCloseTo(150, 9);
    expect(numberOf("POLLUTION.INTENSITY", { emission: 150, addedValue: 300000 })).toBeCloseTo(0.5, 12);
  });
  test("1 亿元/km² is 100 万元/hm²", () => {
    expect(numberOf("LAND.PRODUCTIVITY", { addedValue: 100, land: 1 })).toBeCloseTo(1, 12);
  });
});

describe("balance of waste", () => {
  const form = { generated: 7.43, utilised: 6.24, stored: 0.02, disposed: 1.17, discarded: 0 };
  test("allows the rounding of a form and no more", () => {
    expect(recordOf("WASTE.BALANCE", { ...form, generated: 7.44 })["verdict"]).toBe("closed");
    expect(recordOf("WASTE.BALANCE", { ...form, generated: 7.53 })["verdict"]).toBe("open");
    expect(recordOf("WASTE.BALANCE", { ...form, generated: 7.53, tolerance: 0.02 })["verdict"]).toBe("closed");
  });
  test("counts what was dumped as accounted for, old stock not", () => {
    const given = { generated: 100, utilised: 60, stored: 20, disposed: 25, discarded: 5, oldStock: 10 };
    expect(recordOf("WASTE.BALANCE", given)).toEqual({ accounted: 100, difference: 0, verdict: "closed" });
  });
  test("takes old stock that was dealt with off again", () => {
    expect(recordOf("WASTE.BALANCE", { ...form, utilised: 7.24, oldStock: 1 })).toMatchObject({ verdict: "closed" });
  });
});
