import { bindComputation, type FieldDirectory } from "../../src/evaluation/bind";
import type { Computation } from "../../src/sheets/define";

/** Fields of these units on one sheet; a field's id is its unit. */
const directory: FieldDirectory = {
  sheetOfField: () => "a2",
  isYearly: () => true,
  unitOfField: (field) => field,
  unitOfColumn: () => undefined,
  columnsOf: () => [],
};

function bound(computation: Computation, unit?: string) {
  const at = { sheet: "indicators", field: "X", year: 2023 };
  const it = bindComputation({ computation, at, unit, years: [2022, 2023], directory });
  return {
    factors: it?.arguments.map((one) => (one.kind === "cell" ? one.factor : one.kind)),
    result: it?.resultFactor,
  };
}

test("a factor that both volumes of a rate share is left out", () => {
  const computation = { formula: "WATER.REUSERATE", inputs: { reused: { field: "万m3" }, fresh: { field: "万m3" } } };
  expect(bound(computation)).toEqual({ factors: [1, 1], result: 1 });
});

test("two volumes in different units keep their factors", () => {
  const computation = { formula: "WATER.REUSERATE", inputs: { reused: { field: "m3" }, fresh: { field: "万m3" } } };
  expect(bound(computation).factors).toEqual([1, 10_000]);
});

test("a factor stays where the result contains the dimension", () => {
  const computation = {
    formula: "WATER.INTENSITY",
    inputs: { fresh: { field: "万m3" }, addedValue: { field: "亿元" } },
  };
  expect(bound(computation, "m3/万元")).toEqual({ factors: [10_000, 10_000], result: 1 });
});

test("a constant in the dimension keeps the factor", () => {
  const computation = { formula: "WATER.REUSERATE", inputs: { reused: { field: "万m3" }, fresh: { constant: 5 } } };
  expect(bound(computation).factors).toEqual([10_000, "constant"]);
});

test("a formula for any unit takes the first field's, converts the others to it, and the result to the cell's", () => {
  const rate = { formula: "INTENSITY", inputs: { amount: { field: "t" }, activity: { field: "万元" } } };
  expect(bound(rate, "kg/万元")).toEqual({ factors: [1, 1], result: 1000 });
  const growth = { formula: "GROWTH", inputs: { first: { field: "万t" }, last: { field: "t" } } };
  expect(bound(growth).factors).toEqual([1, 0.0001]);
});

test("units that do not fit are a mistake of the declaration", () => {
  const computation = { formula: "WATER.REUSERATE", inputs: { reused: { field: "t" }, fresh: { field: "m3" } } };
  expect(() => bound(computation)).toThrow("WATER.REUSERATE: reused is in m3, its source in t");
});

test("the year before the first has no cell", () => {
  const computation = {
    formula: "GROWTH",
    inputs: { first: { field: "t", at: "previous" }, last: { field: "t" } },
  } as const;
  const at = { sheet: "indicators", field: "X", year: 2022 };
  expect(bindComputation({ computation, at, years: [2022, 2023], directory })).toBeUndefined();
});
