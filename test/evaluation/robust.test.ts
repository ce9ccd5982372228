import fc from "fast-check";
import { median, modifiedScores } from "../../src/evaluation/robust";

test("the published example: scores and the value that stands out", () => {
  // median 5, absolute deviations 3 2 1 1 0 1 1 15, their median 1
  const scored = modifiedScores([2, 3, 4, 4, 6, 6, 6, 20]);
  if (typeof scored === "string") throw new Error(scored);
  expect(scored.median).toBe(5);
  expect(scored.mad).toBe(1);
  expect(scored.scores.map((score) => Number(score.toFixed(4)))).toEqual([
    -2.0235, -1.349, -0.6745, -0.6745, 0.6745, 0.6745, 0.6745, 10.1175,
  ]);
});

test("a group of fewer than five, or without spread, is not judged", () => {
  expect(modifiedScores([1, 2, 3, 4])).toBe("too-few");
  expect(modifiedScores([7, 7, 7, 7, 900])).toBe("no-spread");
  expect(modifiedScores([0.1 + 0.2, 0.3, 0.3, 0.3, 5])).toBe("no-spread");
});

test("the median of an even and an odd number of values", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(() => median([])).toThrow("median");
});

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 5, maxLength: 30 });

test("scores do not depend on the order, nor on where the scale begins and how long its units are", () => {
  fc.assert(
    fc.property(
      values,
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: -1000, max: 1000 }),
      (given, unit, zero) => {
        const scored = modifiedScores(given);
        const moved = modifiedScores(given.map((value) => value * unit + zero));
        const reversed = modifiedScores([...given].reverse());
        if (typeof scored === "string" || scored.mad < 1e-3) return;
        if (typeof moved === "string" || typeof reversed === "string") throw new Error("no scores");
        for (const [index, score] of scored.scores.entries()) {
          expect(Math.abs((moved.scores[index] ?? Number.NaN) - score)).toBeLessThanOrEqual(
            1e-3 * (1 + Math.abs(score)),
          );
          expect(reversed.scores.at(-1 - index)).toBe(score);
        }
      },
    ),
  );
});

test("one value, however wrong, moves the middle by no more than to its neighbour", () => {
  fc.assert(
    fc.property(values, fc.double({ min: 1e7, max: 1e12, noNaN: true }), (given, wrong) => {
      const sorted = [...given].sort((left, right) => left - right);
      const spoilt = modifiedScores([wrong, ...given.slice(1)]);
      if (typeof spoilt === "string") return;
      expect(spoilt.median).toBeLessThanOrEqual(
        sorted[Math.min(sorted.length - 1, Math.floor(sorted.length / 2) + 1)] ?? 0,
      );
    }),
  );
});
