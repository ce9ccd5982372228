import fc from "fast-check";
import { entryFactor, fromEntered, toEntered } from "../../src/core/entered";

test("12.3 万m³ are 123000 m³, without the noise of binary fractions", () => {
  expect(fromEntered(12.3, entryFactor("万m3", "m3"))).toBe(123000);
  expect(fromEntered(1.1, entryFactor("万kWh", "kWh"))).toBe(11000);
  expect(fromEntered(123456, entryFactor("kWh", "万kWh"))).toBe(12.3456);
  expect(fromEntered(15, entryFactor("亩", "hm2"))).toBe(1);
  expect(entryFactor("kWh", "万kWh")).toBe(0.0001);
});

test("units of different quantities are a mistake of the declaration", () => {
  expect(() => entryFactor("t", "m3")).toThrow("t does not convert to m3");
});

test.each([
  ["m3", "万m3"],
  ["亩", "hm2"],
  ["kWh", "亿kWh"],
  ["km2", "m2"],
])("what is typed in %s comes back from %s to the digit", (entered, declared) => {
  const factor = entryFactor(entered, declared);
  const digits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
  fc.assert(
    fc.property(digits, fc.integer({ min: -18, max: 6 }), (whole, power) => {
      const typed = Number(`${whole}e${power}`);
      expect(toEntered(fromEntered(typed, factor), factor)).toBe(typed);
    }),
  );
});
