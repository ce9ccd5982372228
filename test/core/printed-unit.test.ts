import { printedUnit, unitSuffix } from "../../src/core/printed-unit";

test("units are printed with raised digits, and in words that an English reader knows", () => {
  expect(printedUnit("万m3")).toEqual({ zh: "万m³", en: "10⁴ m³" });
  expect(printedUnit("亿元/km2")).toEqual({ zh: "亿元/km²", en: "10⁸ CNY/km²" });
  expect(printedUnit("tCO2/万元")).toEqual({ zh: "tCO₂/万元", en: "tCO₂/10⁴ CNY" });
});

test("a bare number has no unit", () => {
  for (const none of [undefined, "1", "-"]) expect(printedUnit(none)).toEqual({ zh: "", en: "" });
  expect(unitSuffix("1")).toEqual({ zh: "", en: "" });
});

test("in a sentence a unit follows its number: apart, but for signs, and with × before a power of ten", () => {
  expect(unitSuffix("t")).toEqual({ zh: " t", en: " t" });
  expect(unitSuffix("%")).toEqual({ zh: "%", en: "%" });
  expect(unitSuffix("‰")).toEqual({ zh: "‰", en: "‰" });
  expect(unitSuffix("万元")).toEqual({ zh: " 万元", en: "\u00a0×\u00a010⁴\u00a0CNY" });
});
