import fc from "fast-check";
import { numberFromText } from "../../src/core/number-text";

describe("numbers typed as text", () => {
  test.each([
    ["１２３．５", 123.5],
    ["1,234,567.8", 1234567.8],
    ["1,234.56", 1234.56],
    ["１，２００", 1200],
    [" 85% ", 0.85],
    ["85 %", 0.85],
    ["85％", 0.85],
    ["−3", -3],
    ["+4", 4],
    [".5", 0.5],
    [".55", 0.55],
    ["1e3", 1000],
  ])("%p is %d", (text, number) => {
    expect(numberFromText(text)).toBeCloseTo(number, 12);
  });

  test.each([
    "",
    " ",
    "12,34",
    "1,2345",
    "1234,567",
    "--1",
    "1-2",
    "abc",
    "#N/A",
    "NaN",
    "Infinity",
    "1e999",
    "1e999%",
    "%",
    "3吨",
    "一百",
    "2024/1/1",
  ])("%p is no number", (text) => {
    expect(numberFromText(text)).toBeUndefined();
  });

  test("any finite number survives its own text", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(numberFromText(String(number))).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});
