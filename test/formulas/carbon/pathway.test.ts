import { columnOf, problemOf } from "../calling";

const plan = { base: 100, target: 20, baseYear: 2020 };

test("the S-curve goes slowly at both ends and fastest in the middle; the straight line goes evenly", () => {
  const pathOf = (shape: string) => columnOf("CARBON.PATHWAY", { ...plan, targetYear: 2024, shape }, 1);
  expect(pathOf("linear")).toEqual([100, 80, 60, 40, 20]);
  expect(pathOf("s-curve")).toEqual([100, 87.5, 60, 32.5, 20]);
});

test("a target year that is not after the base year is refused and named", () => {
  for (const targetYear of [2020, 2016]) {
    expect(problemOf("CARBON.PATHWAY", { ...plan, targetYear })).toEqual({
      code: "out-of-range",
      inputs: ["targetYear"],
      detail: { given: targetYear, above: 2020 },
    });
  }
});
