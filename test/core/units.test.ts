import fc from "fast-check";
import { conversionFactor, convert, parseUnit } from "../../src/core/units";

const converted = (amount: number, from: string, to: string): number => {
  const outcome = convert(amount, from, to);
  if (!outcome.ok) throw new Error(`${from} to ${to}: ${outcome.problem.code}`);
  return outcome.value;
};

const amounts = fc.double({ min: -1e9, max: 1e9, noNaN: true });

describe("units", () => {
  test.each([
    [1, "万m³", "m3", 1e4],
    [1, "亿元/km²", "万元/hm²", 100],
    [1, "t/万元", "kg/万元", 1000],
    [1, "万kWh", "kWh", 1e4],
    [1, "千瓦时", "度", 1],
    [1, "万千瓦时", "MWh", 10],
    [1, "kgce", "kcal", 7000],
    [1, "tce", "GJ", 29.3076],
    [1, "kgCO2/kWh", "tCO2/MWh", 1],
    [1, "tC/TJ", "tC/GJ", 1e-3],
    [1, "kJ/kg", "GJ/t", 1e-3],
    [15, "亩", "hm2", 1],
    [1, "mg/L", "g/m3", 1],
    [1, "t/(km2·a)", "kg/(m2·a)", 1e-3],
    [1, "bar", "kPa", 100],
    [1, "㎥", "L", 1000],
    [1, "万家", "家", 1e4],
    [1, "10^4Nm3", "Nm3", 1e4],
    [50, "%", "1", 0.5],
    [1, "MW", "kWh/h", 1000],
    [1, "kW·h", "度", 1],
    [1, "千瓦", "kW", 1],
    [1, "gce", "kgce", 1e-3],
    [60, "min", "h", 1],
    [3600, "s", "h", 1],
    [1, "d", "h", 24],
    [1, "万吨标煤", "tce", 1e4],
    [1, "千克标准煤", "kgce", 1],
    [1, "千克标煤/千瓦时", "kgce/kWh", 1],
    [1, "兆瓦时", "kWh", 1000],
    [1, "万标准立方米", "Nm3", 1e4],
    [1, "标方", "标立方米", 1],
    [1, "毫克/升", "g/m3", 1],
    [1, "微克/立方米", "mg/m3", 1e-3],
    [1000, "毫升", "L", 1],
    [1, "万吨二氧化碳当量", "tCO2e", 1e4],
    [1, "吨二氧化碳/万元", "tCO2/万元", 1],
  ])("%d %s in %s is %d", (amount, from, to, expected) => {
    expect(Math.abs(converted(amount, from, to) / expected - 1)).toBeLessThan(1e-12);
  });

  test.each([
    [0, "°C", "K", 273.15],
    [100, "℃", "°F", 212],
    [-40, "°F", "°C", -40],
    [20, "°C", "°C", 20],
  ])("%d %s is a point on its scale: in %s it is %d", (amount, from, to, expected) => {
    expect(converted(amount, from, to)).toBeCloseTo(expected, 10);
  });

  test("to its own unit, however that is spelled, a number keeps every digit", () => {
    for (const unit of ["kg", "kcal", "亩", "°F", "t/(km2·a)"])
      fc.assert(fc.property(amounts, (amount) => expect(converted(amount, unit, unit)).toBe(amount)));
    fc.assert(fc.property(amounts, (amount) => expect(converted(amount, "℃", "°C")).toBe(amount)));
  });

  test("scales with different zeros have no conversion factor", () => {
    expect(conversionFactor("°C", "K")).toMatchObject({ ok: false, problem: { code: "incompatible-units" } });
    expect(conversionFactor("万m3", "m3")).toEqual({ ok: true, value: 1e4 });
    expect(conversionFactor("t", "t")).toEqual({ ok: true, value: 1 });
  });

  test.each(["", " ", "桶", "m4", "万", "t/", "/t", "t//h", "kg·", "NaN"])("%p is not a unit", (text) => {
    expect(parseUnit(text)).toMatchObject({ ok: false, problem: { code: "unknown-unit" } });
    expect(convert(1, text, text).ok).toBe(false);
  });

  test.each([
    ["t", "m3"],
    ["m3", "Nm3"],
    ["a", "h"],
    ["家", "人"],
    ["tC", "tCO2"],
    ["kWh", "kW"],
    ["元", "t"],
  ])("%s does not turn into %s", (from, to) => {
    expect(convert(1, from, to)).toMatchObject({
      ok: false,
      problem: { code: "incompatible-units", detail: { from, to } },
    });
  });

  const families = [
    ["t", "kg", "g", "万t", "吨", "kt", "斤"],
    ["m3", "L", "万m³", "亿m3", "方"],
    ["GJ", "kWh", "tce", "kcal", "万kWh", "MJ", "吨标准煤"],
    ["tCO2", "kgCO2", "万tCO2"],
    ["元", "万元", "亿元"],
    ["hm2", "km²", "m2", "亩", "公顷"],
    ["°C", "K", "°F"],
    ["t/万元", "kg/元", "g/亿元"],
  ];
  const pair = fc
    .constantFrom(...families)
    .chain((units) => fc.tuple(fc.constantFrom(...units), fc.constantFrom(...units)));
  test("a conversion there and back is the number itself", () => {
    fc.assert(
      fc.property(pair, amounts, ([from, to], amount) => {
        const back = converted(converted(amount, from, to), to, from);
        expect(Math.abs(back - amount)).toBeLessThanOrEqual(1e-9 * Math.max(1000, Math.abs(amount)));
      }),
    );
  });

  test("conversions keep order, whichever the units", () => {
    fc.assert(
      fc.property(pair, amounts, amounts, ([from, to], a, b) => {
        if (a < b) expect(converted(a, from, to)).toBeLessThanOrEqual(converted(b, from, to));
      }),
    );
  });
});

describe("how units are put together", () => {
  const unit = (text: string) => {
    const outcome = parseUnit(text);
    if (!outcome.ok) throw new Error(`${text} is not a unit`);
    return outcome.value;
  };

  test("a product adds exponents, a quotient subtracts them, and what cancels is gone", () => {
    expect(unit("t·km").dimension).toEqual({ mass: 1, length: 1 });
    expect(unit("t*km").dimension).toEqual({ mass: 1, length: 1 });
    expect(unit("m·m").dimension).toEqual({ length: 2 });
    expect(unit("t/(km·a)").dimension).toEqual({ mass: 1, length: -1, year: -1 });
    expect(unit("t/km/km").dimension).toEqual({ mass: 1, length: -2 });
    expect(unit("kg/t").dimension).toEqual({});
    expect(unit("kg/t").factor).toBeCloseTo(1e-3, 15);
    expect(unit("t·km/t").dimension).toEqual({ length: 1 });
  });

  test("factors multiply above the line and divide below it", () => {
    expect(unit("kg·km").factor).toBeCloseTo(1, 12);
    expect(unit("g/mg").factor).toBeCloseTo(1000, 9);
    expect(conversionFactor("kg/m3", "t/m3")).toMatchObject({ ok: true, value: 1e-3 });
    expect(conversionFactor("t/m3", "kg/m3")).toMatchObject({ ok: true, value: expect.closeTo(1000, 9) });
    expect(conversionFactor("kg", "kg")).toEqual({ ok: true, value: 1 });
  });

  test("the order of factors does not matter", () => {
    expect(conversionFactor("t·km", "km·t")).toMatchObject({ ok: true, value: 1 });
    expect(conversionFactor("kg·km/a", "km·kg/a").ok).toBe(true);
  });

  test("scale words are taken whole: 百万 is a million, 万 ten thousand, and a power of ten stands before a symbol", () => {
    expect(unit("百万t").factor).toBe(1e6);
    expect(unit("万t").factor).toBe(1e4);
    expect(unit("104m3").factor).toBe(1e4);
    expect(unit("10^4 t").factor).toBe(1e4);
    expect(unit("10^4 kg").factor).toBeCloseTo(10, 12);
    for (const text of ["104", "10^4", "x104t", "10^4桶"]) expect(parseUnit(text).ok).toBe(false);
  });

  test("white space and width do not matter", () => {
    expect(unit(" kg  /  万 元 ")).toEqual(unit("kg/万元"));
    expect(unit("t／（km·a）")).toEqual(unit("t/(km·a)"));
  });

  test("a name in braces is a dimension of its own, and only whole", () => {
    expect(unit("{amount}").dimension).toEqual({ "{amount}": 1 });
    expect(unit("{amount}/{activity}").dimension).toEqual({ "{amount}": 1, "{activity}": -1 });
    for (const text of ["x{amount}", "{amount}x", "{}", "{Amount}", "{a b}1"]) expect(parseUnit(text).ok).toBe(false);
  });

  test("a bracket that is not closed is no unit", () => {
    for (const text of ["t/(km", "t/km)", "(t"]) expect(parseUnit(text).ok).toBe(false);
  });

  test("converting names the unit that is not known, whichever it is", () => {
    expect(convert(1, "桶", "t")).toMatchObject({
      ok: false,
      problem: { code: "unknown-unit", detail: { given: "桶" } },
    });
    expect(convert(1, "t", "桶")).toMatchObject({
      ok: false,
      problem: { code: "unknown-unit", detail: { given: "桶" } },
    });
    expect(conversionFactor("桶", "t")).toMatchObject({ ok: false, problem: { code: "unknown-unit" } });
  });
});
