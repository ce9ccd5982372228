import fc from "fast-check";
import { numberOf, problemOf } from "../calling";

const mass = fc.double({ min: 0.1, max: 1e6, noNaN: true });

describe("heat content", () => {
  test("of condensate: 1 t through 50 °C is 50 000 kcal", () => {
    const gigajoules = numberOf("ENERGY.HOTWATERHEAT", { mass: 1, temperature: 95, reference: 45 });
    expect(numberOf("CONVERT", { amount: gigajoules, from: "GJ", to: "kcal" })).toBeCloseTo(50000, 6);
  });
  test("water at 20 °C has none, as steam or as hot water", () => {
    expect(numberOf("ENERGY.HOTWATERHEAT", { mass: 7, temperature: 20 })).toBe(0);
    expect(numberOf("ENERGY.STEAMHEAT", { mass: 7, enthalpy: 83.74 })).toBe(0);
    // the reference enthalpy is that of the reference temperature
    expect(20 * 4.1868).toBeCloseTo(83.74, 2);
  });
  test("is proportional to the mass, and adds up over the stages of a cascade", () => {
    fc.assert(
      fc.property(
        mass,
        fc.double({ min: 700, max: 3400, noNaN: true }),
        fc.double({ min: 100, max: 700, noNaN: true }),
        (tonnes, top, middle) => {
          const stage = (enthalpy: number, reference?: number) =>
            numberOf("ENERGY.STEAMHEAT", { mass: tonnes, enthalpy, reference: reference ?? null });
          expect(stage(top, middle) + stage(middle)).toBeCloseTo(stage(top), 6);
          expect(numberOf("ENERGY.STEAMHEAT", { mass: 3 * tonnes, enthalpy: top })).toBeCloseTo(3 * stage(top), 5);
          expect(stage(top)).toBeCloseTo((tonnes * (top - 83.74)) / 1000, 6);
        },
      ),
    );
  });
  test("below the reference is refused with the least that is possible", () => {
    expect(problemOf("ENERGY.STEAMHEAT", { mass: 1, enthalpy: 83.73 })).toMatchObject({
      code: "out-of-range",
      inputs: ["enthalpy"],
      detail: { given: 83.73, min: 83.74 },
    });
    expect(problemOf("ENERGY.HOTWATERHEAT", { mass: 1, temperature: 40, reference: 41 })).toMatchObject({
      code: "out-of-range",
      inputs: ["temperature"],
      detail: { given: 40, min: 41 },
    });
  });
  test("a reference of 0 is a reference, not an omitted one", () => {
    expect(numberOf("ENERGY.STEAMHEAT", { mass: 1, enthalpy: 1000, reference: 0 })).toBe(1);
    expect(numberOf("ENERGY.HOTWATERHEAT", { mass: 1000, temperature: 10, reference: 0 })).toBeCloseTo(41.868, 9);
  });
});

describe("fuel saved", () => {
  test("is more with a worse boiler and falls with the rate of recovery", () => {
    const unit = fc.double({ min: 0.05, max: 1, noNaN: true });
    fc.assert(
      fc.property(mass, unit, unit, (heat, efficiency, recovery) => {
        const saved = numberOf("ENERGY.SAVEDFUEL", { heat, efficiency, recovery });
        expect(saved * efficiency * 29.3076).toBeCloseTo(heat * recovery, 6);
        expect(saved).toBeLessThanOrEqual(numberOf("ENERGY.SAVEDFUEL", { heat, efficiency }) * (1 + 1e-12));
        expect(saved).toBeGreaterThanOrEqual(
          numberOf("ENERGY.SAVEDFUEL", { heat, efficiency: 1, recovery }) * (1 - 1e-12),
        );
      }),
    );
  });
  test("of heat at full efficiency is the heat in standard coal", () => {
    const coal = numberOf("CONVERT", { amount: 1000, from: "GJ", to: "tce" });
    expect(numberOf("ENERGY.SAVEDFUEL", { heat: 1000, efficiency: 1 })).toBeCloseTo(coal, 9);
  });
});
