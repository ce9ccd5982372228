import { elasticityOf, situationOf, unchanged, verdictOf } from "../../../src/formulas/elasticity/growth-pair";

/** How the growth of a pollutant and of the added value stand to each other, at the ends of each range. */

const pair = (amount: number, addedValue: number) => ({ amount, addedValue });

test("the situation is told by both growth rates; standing still belongs to the better side only while value grows", () => {
  expect(situationOf(pair(-0.02, 0.05))).toBe("decoupled");
  expect(situationOf(pair(0, 0.05))).toBe("decoupled");
  expect(situationOf(pair(0.02, 0.05))).toBe("coupled-growth");
  expect(situationOf(pair(-0.02, -0.05))).toBe("coupled-decline");
  expect(situationOf(pair(0, -0.05))).toBe("worsening");
  expect(situationOf(pair(0.02, -0.05))).toBe("worsening");
});

test("added value counts as unchanged below the bound, in both directions, and not at it", () => {
  for (const growth of [0, unchanged * 0.999, -unchanged * 0.999]) {
    expect(situationOf(pair(0.1, growth))).toBe("stagnant");
    expect(elasticityOf(pair(0.1, growth)).ok).toBe(false);
    expect(verdictOf(pair(0.1, growth), 0.3)).toBe("undecided");
  }
  for (const growth of [unchanged, -unchanged]) {
    expect(situationOf(pair(0.1, growth))).not.toBe("stagnant");
    expect(elasticityOf(pair(0.1, growth))).toEqual({ ok: true, value: 0.1 / growth });
  }
});

test("at the limit the verdict is a pass, whether value grows or falls", () => {
  // halves are exact in binary, so that these stand at the limit to the last digit
  expect(verdictOf(pair(0.0625, 0.25), 0.25)).toBe("pass");
  expect(verdictOf(pair(-0.0625, -0.25), 0.25)).toBe("pass");
  expect(verdictOf(pair(0.0626, 0.25), 0.25)).toBe("fail");
  expect(verdictOf(pair(-0.0624, -0.25), 0.25)).toBe("fail");
  expect(verdictOf(pair(0.02, -0.05), 0.3)).toBe("fail");
  expect(verdictOf(pair(-0.02, 0.05), 0.3)).toBe("pass");
});
