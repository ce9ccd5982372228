import fc from "fast-check";
import { factors, items } from "../../../src/core/factors";
import { energyTce } from "../../../src/formulas/energy/tce";
import { energyTotal } from "../../../src/formulas/energy/total";
import { problemOf } from "../calling";

const tce = (...args: unknown[]): number => {
  const outcome = energyTce.calculate(args);
  if (!outcome.ok || typeof outcome.value !== "number") throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

describe("ENERGY.TCE", () => {
  test("the same energy in another unit is the same standard coal", () => {
    expect(tce("电力", 100, "万kWh")).toBeCloseTo(tce("electricity", 1e6), 9);
    expect(tce("气田天然气", 1, "万Nm³")).toBeCloseTo(tce("气田天然气", 1e4), 9);
    expect(tce("热力", 1000, "MJ")).toBeCloseTo(tce("热力", 1, "GJ"), 12);
    expect(tce("原煤", 1000, "kg")).toBeCloseTo(tce("原煤", 1), 12);
  });

  test("knows a coefficient for every carrier that the standard gives one for", () => {
    for (const { item, value } of factors.filter(({ set, property }) => set === "gbt2589-2020" && property === "tce")) {
      const expected =
        item === "electricity"
          ? value / 1000
          : item === "heat"
            ? value
            : items[item].unit === "m3"
              ? value / 1000
              : value;
      expect([item, tce(item, 1)]).toEqual([item, expect.closeTo(expected, 12)]);
    }
  });

  test("equivalent value: primary fuels unchanged, media from annex B, electricity only with a coefficient", () => {
    expect(tce("原煤", 1, "", "等价值")).toBe(tce("原煤", 1));
    expect(tce("新水", 1000, "t", "equivalent")).toBeCloseTo(0.2571, 12);
    expect(tce("压缩空气", 10000, "", "equivalent")).toBeCloseTo(0.4, 12);
    expect(energyTce.calculate(["电力", 1, "", "equivalent"])).toMatchObject({
      ok: false,
      problem: { code: "unknown-factor" },
    });
    expect(energyTce.calculate(["新水", 1])).toMatchObject({ ok: false, problem: { code: "unknown-factor" } });
    expect(tce("电力", 1000, "", "equivalent", 0.3)).toBeCloseTo(0.3, 12);
  });

  test("a coefficient of 0 in a table is a blank that was handed over, and its row is named", () => {
    const consumed = [
      ["原煤", 10],
      ["蒸汽", 3, "t", 0],
    ];
    expect(problemOf("ENERGY.TOTAL", { consumed })).toMatchObject({
      code: "out-of-range",
      inputs: ["consumed"],
      detail: { row: 2, column: 4, given: 0 },
    });
  });
  test("is proportional to the amount", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (amount) => {
        expect(Math.abs(tce("柴油", 2 * amount) - 2 * tce("柴油", amount))).toBeLessThanOrEqual(1e-9 * amount);
      }),
    );
  });

  test("says which row of a table cannot be converted, and why", () => {
    const table = [
      ["原煤", 1000, "t"],
      ["柴油", 5, "L"],
    ];
    expect(energyTotal.calculate([table])).toMatchObject({
      ok: false,
      problem: { code: "incompatible-units", inputs: ["consumed"], detail: { row: 2, from: "L" } },
    });
    expect(energyTotal.calculate([[["蒸汽", 10, "t"]]])).toMatchObject({
      ok: false,
      problem: { code: "unknown-factor", detail: { row: 1 } },
    });
  });
});
