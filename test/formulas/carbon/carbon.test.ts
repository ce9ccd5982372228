import fc from "fast-check";
import { carbonCombustion } from "../../../src/formulas/carbon/combustion";
import { carbonPathway } from "../../../src/formulas/carbon/pathway";
import { carbonElectricity } from "../../../src/formulas/carbon/electricity";
import { energyTce } from "../../../src/formulas/energy/tce";

const numberOf = (formula: typeof carbonCombustion, ...args: unknown[]): number => {
  const outcome = formula.calculate(args);
  if (!outcome.ok || typeof outcome.value !== "number") throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

describe("CARBON.COMBUSTION", () => {
  test.each([
    ["原煤", 1.9003],
    ["焦炭", 2.8604],
    ["原油", 3.0202],
    ["燃料油", 3.1705],
    ["汽油", 2.9251],
    ["煤油", 3.0179],
    ["柴油", 3.0959],
    ["液化石油气", 3.1013],
    ["炼厂干气", 3.0119],
    ["油田天然气", 2.1622],
  ])("%s emits the published %d kgCO2 per kg or m³ (各种能源折标准煤及碳排放参考系数)", (fuel, published) => {
    const gas = fuel === "油田天然气";
    const each = numberOf(carbonCombustion, fuel, 1000, gas ? "m3" : "kg", "provincial");
    expect(Math.abs(each - published)).toBeLessThanOrEqual(5e-5);
  });

  test("one entry of a fuel serves standard coal and CO2 alike: same amount, same unit", () => {
    const entry = ["柴油", 120, "t"];
    expect(numberOf(energyTce, ...entry)).toBeCloseTo(174.852, 9);
    expect(numberOf(carbonCombustion, ...entry)).toBeCloseTo((120 * 43.33 * 0.0202 * 0.98 * 44) / 12, 9);
  });

  test("own figures replace the defaults one by one", () => {
    const defaults = numberOf(carbonCombustion, "烟煤", 1000);
    expect(numberOf(carbonCombustion, "烟煤", 1000, "", "", 23.204 * 1.1)).toBeCloseTo(defaults * 1.1, 6);
    expect(numberOf(carbonCombustion, "烟煤", 1000, "", "", "", 0.02618 * 0.9)).toBeCloseTo(defaults * 0.9, 6);
    expect(numberOf(carbonCombustion, "烟煤", 1000, "", "", "", "", 1)).toBeCloseTo(defaults / 0.93, 6);
  });

  test("refuses to burn electricity", () => {
    expect(carbonCombustion.calculate(["电力", 1000, "kWh"]).ok).toBe(false);
  });
});

describe("CARBON.ELECTRICITY", () => {
  test("exports count against purchases, whatever the unit", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (bought, sold) => {
          const inMwh = numberOf(carbonElectricity, bought, 2023, "华中", sold, "MWh");
          expect(inMwh).toBeCloseTo((bought - sold) * 0.5271, 6);
          expect(numberOf(carbonElectricity, bought * 1000, 2023, "华中", sold * 1000)).toBeCloseTo(inMwh, 6);
        },
      ),
    );
  });

  test("market-based accounting takes the residual mix", () => {
    expect(numberOf(carbonElectricity, 1, 2023, "全国（不含市场化交易的非化石电量）", "", "MWh")).toBe(0.6096);
  });
});

describe("CARBON.PATHWAY", () => {
  const rows = (...args: unknown[]): readonly (readonly unknown[])[] => {
    const outcome = carbonPathway.calculate(args);
    if (!outcome.ok || !Array.isArray(outcome.value)) throw new Error(JSON.stringify(outcome));
    return outcome.value;
  };

  test("every shape starts at the base, ends at the target and never turns back", () => {
    const amounts = fc.double({ min: 1, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(
        amounts,
        amounts,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom("linear", "constant-rate", "s-curve"),
        (base, target, years, shape) => {
          const path = rows(base, target, 2020, 2020 + years, shape).map((row) => Number(row[1]));
          expect(path).toHaveLength(years + 1);
          expect(path[0]).toBeCloseTo(base, 6);
          expect(Math.abs((path.at(-1) ?? Number.NaN) / target - 1)).toBeLessThan(1e-9);
          const direction = Math.sign(target - base);
          for (const [n, emissions] of path.slice(1).entries()) {
            expect((emissions - (path[n] ?? 0)) * direction).toBeGreaterThanOrEqual(-1e-6 * base);
          }
        },
      ),
    );
  });

  test("a forecast longer than the path is refused", () => {
    expect(carbonPathway.calculate([100, 50, 2025, 2026, "", [[1, 2, 3]]])).toMatchObject({
      ok: false,
      problem: { code: "wrong-shape", inputs: ["forecast"] },
    });
  });
});
