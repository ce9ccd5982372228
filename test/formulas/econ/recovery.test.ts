import { numberOf, problemOf, recordOf } from "../calling";

const paybackOf = (investment: number, flows: number[], discount = 0) =>
  numberOf("ECON.PAYBACK", { investment, cashFlows: [flows], discount });
const neverRepaid = (investment: number, flows: number[], discount = 0) =>
  problemOf("ECON.PAYBACK", { investment, cashFlows: [flows], discount });

test("what costs nothing has no time to wait for, unless it loses money", () => {
  expect(paybackOf(0, [0])).toBe(0);
  expect(paybackOf(0, [12], 0.05)).toBe(0);
  expect(paybackOf(0, [0, 5])).toBe(0);
  expect(paybackOf(0, [-5, 10])).toBe(1.5);
  expect(neverRepaid(0, [-5]).code).toBe("no-solution");
});

test("nothing coming in, or no more than the interest, never repays", () => {
  expect(neverRepaid(100, [0]).code).toBe("no-solution");
  expect(neverRepaid(100, [5], 0.05).code).toBe("no-solution");
});

test("a saving that recurs is taken as going on beyond the life, a list of years as ending with it", () => {
  const option = { investment: 200, life: 10, taxRate: 0, discount: 0.04 };
  expect(recordOf("ECON.SUMMARY", { ...option, savings: [[10]] })["payback"]).toBe(20);
  expect(recordOf("ECON.SUMMARY", { ...option, savings: [Array.from({ length: 10 }, () => 10)] })["payback"]).toBe("");
});

test("without an investment there is no rate of return, whatever the flows", () => {
  for (const flows of [
    [10, 10],
    [-10, 20],
    [0, 0],
  ])
    expect(problemOf("ECON.IRR", { investment: 0, cashFlows: [flows] }).code).toBe("no-solution");
});
