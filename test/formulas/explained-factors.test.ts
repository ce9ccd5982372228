import { formulaById } from "../../src/formulas";
import { explain } from "../../src/formulas/explain";

const factorsOf = (id: string, args: readonly unknown[]) =>
  Object.values(explain(formulaById(id), args).factors).map(({ item, property }) => `${item} ${property}`);

test("an explanation of emissions names each published figure they were made with", () => {
  expect(factorsOf("CARBON.HEAT", [10, null])).toEqual(["heat co2"]);
  expect(factorsOf("CARBON.COMBUSTION", ["柴油", 10]).sort()).toEqual([
    "diesel carbon-content",
    "diesel ncv",
    "diesel oxidation",
  ]);
});
