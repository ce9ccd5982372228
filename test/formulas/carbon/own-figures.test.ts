import { numberOf, problemOf } from "../calling";

/** Raw coal has no figures in the industry's set, so that each own figure counts. */
const coal = { fuel: "原煤", amount: 1000, heatingValue: 20.9, oxidation: 0.98 };

test("own figures stand in for a fuel that the set does not have, and one that is wanting is not guessed", () => {
  expect(numberOf("CARBON.COMBUSTION", { ...coal, carbonContent: 0.0264 })).toBeCloseTo(
    (1000 * 20.9 * 0.0264 * 0.98 * 44) / 12,
    6,
  );
  expect(problemOf("CARBON.COMBUSTION", coal)).toMatchObject({ code: "unknown-factor", inputs: ["fuel", "set"] });
});
