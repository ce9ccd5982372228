import { numberOf, problemOf } from "../calling";

test("half of the water is reused where as much is reused as is fresh; without any water there is no rate", () => {
  expect(numberOf("WATER.REUSERATE", { reused: 50, fresh: 50 })).toBe(0.5);
  expect(problemOf("WATER.REUSERATE", { reused: 0, fresh: 0 })).toMatchObject({
    code: "division-by-zero",
    inputs: ["reused", "fresh"],
  });
});
