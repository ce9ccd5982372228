import { problemOf } from "../calling";

test("a year is a whole number: half a year is refused and named", () => {
  const plan = { base: 100, target: 20, baseYear: 2020, targetYear: 2024 };
  for (const year of ["baseYear", "targetYear"]) {
    expect(problemOf("CARBON.PATHWAY", { ...plan, [year]: 2022.5 })).toMatchObject({
      code: "wrong-type",
      inputs: [year],
    });
  }
  expect(problemOf("CARBON.ELECTRICITY", { purchased: 1000, year: 2022.5 })).toMatchObject({
    code: "wrong-type",
    inputs: ["year"],
  });
});
