import fc from "fast-check";
import { column, columnOf, problemOf, recordOf, rowsOf } from "../calling";

const score = fc.integer({ min: 1, max: 10 });
const weight = fc.integer({ min: 1, max: 10 });

/** Options by criteria, with a weight for each criterion. */
const screening = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 }))
  .chain(([options, criteria]) =>
    fc.record({
      scores: fc.array(fc.array(score, { minLength: criteria, maxLength: criteria }), {
        minLength: options,
        maxLength: options,
      }),
      weights: fc.array(weight, { minLength: criteria, maxLength: criteria }),
    }),
  );

const permuted = <T>(list: readonly T[], order: readonly number[]): T[] =>
  order.flatMap((index) => list.slice(index, index + 1));

describe("weighted score", () => {
  test("turns difficulty and cost round on the scale given", () => {
    const given = { scores: [[2]], weights: [[1]], directions: [["lower"]] };
    expect(columnOf("SCREEN.SCORE", given)).toEqual([9]);
    expect(columnOf("SCREEN.SCORE", { ...given, highest: 5 })).toEqual([4]);
    expect(columnOf("SCREEN.SCORE", { ...given, highest: 5, lowest: 0 })).toEqual([3]);
  });
  test("refuses a score off the scale and says where it stands", () => {
    expect(
      problemOf("SCREEN.SCORE", {
        scores: [
          [2, 3],
          [4, 11],
        ],
        weights: [[1, 1]],
      }),
    ).toEqual({
      code: "out-of-range",
      inputs: ["scores"],
      detail: { given: 11, min: 1, max: 10, row: 2, column: 2 },
    });
    expect(problemOf("SCREEN.SCORE", { scores: [[2]], weights: [[1]], lowest: 12 }).inputs).toEqual(["lowest"]);
  });
  test("follows its options when they change places", () => {
    fc.assert(
      fc.property(screening, ({ scores, weights }) => {
        const forward = columnOf("SCREEN.SCORE", { scores, weights: [weights] });
        const backward = columnOf("SCREEN.SCORE", { scores: [...scores].reverse(), weights: [weights] });
        expect(backward).toEqual([...forward].reverse());
      }),
    );
  });
});

describe("competition ranks", () => {
  test("share a rank and leave the next ones out", () => {
    expect(rowsOf("SCREEN.RANK", { scores: [[7, 9, 7, 9, 7, 1]] })).toEqual([
      [3, "="],
      [1, "="],
      [3, "="],
      [1, "="],
      [3, "="],
      [6, ""],
    ]);
  });
  test("take scores that only rounding tells apart for equal", () => {
    expect(columnOf("SCREEN.RANK", { scores: [[0.1 + 0.2, 0.3]] })).toEqual([1, 1]);
  });
  test("are one more than the number of better scores", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 12 }), (scores) => {
        const better = (own: number) => 1 + scores.filter((other) => other > own).length;
        expect(columnOf("SCREEN.RANK", { scores: [scores] })).toEqual(scores.map(better));
        const worse = (own: number) => 1 + scores.filter((other) => other < own).length;
        expect(columnOf("SCREEN.RANK", { scores: [scores], direction: "lower" })).toEqual(scores.map(worse));
      }),
    );
  });
});

describe("simple screening", () => {
  test("reads the marks people type", () => {
    const marks = [
      ["✓", "✔", "√", "Yes"],
      ["是", "1", "可行", "TRUE"],
      ["X", "✗", "否", "0"],
    ];
    expect(columnOf("SCREEN.SIMPLE", { marks })).toEqual([4, 4, 0]);
  });
  test("keeps the rows in step with the options: a blank row is missing data", () => {
    const marks = [
      ["√", "√", "√", "√"],
      [null, null, null, null],
      ["√", "√", "√", "×"],
    ];
    expect(problemOf("SCREEN.SIMPLE", { marks })).toMatchObject({
      code: "missing-input",
      detail: { row: 2, column: 1 },
    });
  });
  test("classes an investment exactly at the limit as low-cost", () => {
    const marks = [
      ["√", "√", "√", "√", 10],
      ["√", "√", "√", "√", 10.01],
    ];
    expect(rowsOf("SCREEN.SIMPLE", { marks }).map((row) => row[2])).toEqual(["low", "high"]);
  });
});

describe("a mark that is none", () => {
  test("is named with its place, a long text cut short", () => {
    const marks = [
      ["√", "√", "√", "√"],
      ["√", "大概可以吧，".repeat(20), "√", "√"],
    ];
    const { code, detail } = problemOf("SCREEN.SIMPLE", { marks });
    expect({ code, detail }).toMatchObject({ code: "unknown-choice", detail: { row: 2, column: 2 } });
    expect(String(detail?.["given"])).toHaveLength(40);
  });
});

describe("verdict", () => {
  const given = { scores: [[6, 6, 3, 3]], weights: [[8, 10, 6, 8]], threshold: 6 };
  test("depends on the scale of difficulty and cost", () => {
    expect(recordOf("SCREEN.VERDICT", { ...given, scale: "hard" })).toMatchObject({ verdict: "selected" });
    expect(recordOf("SCREEN.VERDICT", { ...given, scale: "easy" })).toMatchObject({ verdict: "rejected" });
  });
  test("vetoes after turning, and not at the limit itself", () => {
    const minima = [[0, 0, 8, 0]];
    expect(recordOf("SCREEN.VERDICT", { ...given, scale: "hard", minima })).toMatchObject({ vetoes: "" });
    expect(recordOf("SCREEN.VERDICT", { ...given, scale: "easy", minima })).toMatchObject({
      vetoes: "difficulty",
      verdict: "vetoed",
    });
  });
  test("wants four weights and, if any, four veto limits", () => {
    expect(problemOf("SCREEN.VERDICT", { ...given, scale: "easy", weights: [[1, 1]] }).code).toBe("wrong-shape");
    expect(problemOf("SCREEN.VERDICT", { ...given, scale: "easy", minima: [[5]] })).toMatchObject({
      code: "wrong-shape",
      inputs: ["scores", "minima"],
    });
  });
});

describe("stability", () => {
  const rank = (scores: readonly (readonly number[])[], weights: readonly number[]) =>
    columnOf("SCREEN.RANK", { scores: column(columnOf("SCREEN.SCORE", { scores, weights: [weights] })) });
  const moved = (weights: readonly number[], at: number, to: number): number[] => {
    const whole = weights.reduce((sum, w) => sum + w, 0);
    const own = (weights[at] ?? 0) / whole;
    return weights.map((w, index) => (index === at ? to : (w / whole / (1 - own)) * (1 - to)));
  };
  test("keeps the order inside its bounds and changes it just outside", () => {
    let boundsSeen = 0;
    fc.assert(
      fc.property(screening, ({ scores, weights }) => {
        const before = rank(scores, weights);
        const rows = rowsOf("SCREEN.STABILITY", { scores, weights: [weights] });
        for (const [at, [now, from, to]] of rows.entries()) {
          if (typeof now !== "number" || typeof from !== "number" || typeof to !== "number")
            throw new Error("no number");
          expect(from).toBeLessThanOrEqual(now + 1e-12);
          expect(to).toBeGreaterThanOrEqual(now - 1e-12);
          for (const inside of [from + (to - from) * 1e-3, to - (to - from) * 1e-3]) {
            if (to - from > 1e-3) expect(rank(scores, moved(weights, at, inside))).toEqual(before);
          }
          for (const outside of [from - 1e-4, to + 1e-4]) {
            if (outside <= 0 || outside >= 1) continue;
            boundsSeen++;
            expect(rank(scores, moved(weights, at, outside))).not.toEqual(before);
          }
        }
      }),
      { numRuns: 150, seed: 7 },
    );
    expect(boundsSeen).toBeGreaterThan(100);
  });
  test("of the first place is at least that of the whole order", () => {
    fc.assert(
      fc.property(screening, ({ scores, weights }) => {
        const all = rowsOf("SCREEN.STABILITY", { scores, weights: [weights] });
        const first = rowsOf("SCREEN.STABILITY", { scores, weights: [weights], scope: "first" });
        for (const [index, row] of all.entries()) {
          expect(Number(first[index]?.[1])).toBeLessThanOrEqual(Number(row[1]) + 1e-12);
          expect(Number(first[index]?.[2])).toBeGreaterThanOrEqual(Number(row[2]) - 1e-12);
        }
      }),
    );
  });
  test("of the first place does not mind who follows; of the whole order it does", () => {
    const given = {
      scores: [
        [9, 9],
        [5, 1],
        [1, 4],
      ],
      weights: [[1, 1]],
    };
    expect(rowsOf("SCREEN.STABILITY", { ...given, scope: "first" })).toEqual([
      [0.5, 0, 1, ""],
      [0.5, 0, 1, ""],
    ]);
    const [first, second] = rowsOf("SCREEN.STABILITY", given);
    // B leads C by 4w − 3(1 − w)
    expect(first?.map(Number)).toEqual([0.5, 3 / 7, 1, 0.5 - 3 / 7].map((x) => expect.closeTo(x, 12)));
    expect(second?.map(Number)).toEqual([0.5, 0, 4 / 7, 4 / 7 - 0.5].map((x) => expect.closeTo(x, 12)));
  });
  test("is the smaller of the moves to either side", () => {
    const scores = [
      [6, 6],
      [10, 1],
      [1, 9],
    ];
    const given = { scores, weights: [[4.9, 5.1]] };
    const closeTo = (numbers: readonly number[]) => numbers.map((x) => expect.closeTo(x, 12));
    // B overtakes A where 1 + 9w = 6, C does where 9 − 8w = 6; C and B change places where 1 + 9w = 9 − 8w
    expect(rowsOf("SCREEN.STABILITY", { ...given, scope: "first" })[0]).toEqual(
      closeTo([0.49, 3 / 8, 5 / 9, 5 / 9 - 0.49]),
    );
    expect(rowsOf("SCREEN.STABILITY", given)[0]).toEqual(closeTo([0.49, 8 / 17, 5 / 9, 0.49 - 8 / 17]));
  });
  test("of the first place is nil for options that share it, and those behind do not count", () => {
    const scores = [
      [8, 4],
      [4, 8],
      [1, 1],
    ];
    expect(rowsOf("SCREEN.STABILITY", { scores, weights: [[1, 1]], scope: "first" })[0]).toEqual([0.5, 0.5, 0.5, 0]);
  });
  test("options that are the same throughout never change places", () => {
    const scores = [
      [8, 4],
      [8, 4],
    ];
    expect(rowsOf("SCREEN.STABILITY", { scores, weights: [[1, 1]] })[0]).toEqual([0.5, 0, 1, ""]);
  });
  test("is nil where a present tie breaks with any move", () => {
    expect(
      rowsOf("SCREEN.STABILITY", {
        scores: [
          [8, 4],
          [4, 8],
        ],
        weights: [[1, 1]],
      }),
    ).toEqual([
      [0.5, 0.5, 0.5, 0],
      [0.5, 0.5, 0.5, 0],
    ]);
  });
  test("of a criterion that bears all the weight looks at the others in equal parts", () => {
    expect(
      rowsOf("SCREEN.STABILITY", {
        scores: [
          [8, 2, 2],
          [4, 6, 6],
        ],
        weights: [[1, 0, 0]],
      })[0],
    ).toEqual([1, 0.5, 1, 0.5]);
  });
});

describe("AHP", () => {
  test("says when judgements go round in a circle, with a consistency ratio of 0.1 or more", () => {
    const circle = [
      [1, 9, 1 / 9],
      [1 / 9, 1, 9],
      [9, 1 / 9, 1],
    ];
    expect(recordOf("SCREEN.WEIGHTS.AHP", { judgements: circle })).toMatchObject({ verdict: "inconsistent" });
    const agreed = [
      [1, 2, 4],
      [1 / 2, 1, 2],
      [1 / 4, 1 / 2, 1],
    ];
    expect(recordOf("SCREEN.WEIGHTS.AHP", { judgements: agreed })).toMatchObject({ verdict: "consistent" });
  });
  test("wants a square matrix", () => {
    expect(problemOf("SCREEN.WEIGHTS.AHP", { judgements: [[1, 2]] }).code).toBe("wrong-shape");
  });
  const importances = fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { minLength: 2, maxLength: 8 });
  const consistent = (list: readonly number[]) => list.map((a) => list.map((b) => (a === b ? 1 : a / b)));
  const judgements = fc.integer({ min: 3, max: 7 }).chain((order) =>
    fc
      .array(fc.constantFrom(1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 5), { minLength: order * order, maxLength: order * order })
      .map((cells) =>
        Array.from({ length: order }, (_, r) =>
          Array.from({ length: order }, (_, c) => {
            const upper = cells[Math.min(r, c) * order + Math.max(r, c)] ?? 1;
            return r === c ? 1 : r < c ? upper : 1 / upper;
          }),
        ),
      ),
  );
  test("recovers the weights from judgements that agree, whatever the method", () => {
    fc.assert(
      fc.property(importances, (list) => {
        const whole = list.reduce((sum, x) => sum + x, 0);
        for (const method of ["eigenvector", "geometric", "column"]) {
          const given = { judgements: consistent(list), method };
          for (const [index, found] of columnOf("SCREEN.WEIGHTS.AHP", given).entries()) {
            expect(found).toBeCloseTo((list[index] ?? 0) / whole, 9);
          }
          expect(recordOf("SCREEN.WEIGHTS.AHP", given)["CR"]).toBeCloseTo(0, 9);
        }
      }),
    );
  });
  test("gives an eigenvector: A·w = λ·w", () => {
    fc.assert(
      fc.property(judgements, (matrix) => {
        const weights = columnOf("SCREEN.WEIGHTS.AHP", { judgements: matrix });
        const lambda = Number(recordOf("SCREEN.WEIGHTS.AHP", { judgements: matrix })["lambdaMax"]);
        for (const [r, row] of matrix.entries()) {
          const product = row.reduce((sum, x, c) => sum + x * (weights[c] ?? 0), 0);
          expect(product).toBeCloseTo(lambda * (weights[r] ?? 0), 9);
        }
        expect(lambda).toBeGreaterThanOrEqual(matrix.length - 1e-9);
      }),
    );
  });
  test("does not care in which order the criteria stand", () => {
    fc.assert(
      fc.property(judgements, (matrix) => {
        const order = matrix.map((_, index) => matrix.length - 1 - index);
        const turned = permuted(matrix, order).map((row) => permuted(row, order));
        const weights = columnOf("SCREEN.WEIGHTS.AHP", { judgements: matrix });
        for (const [index, found] of columnOf("SCREEN.WEIGHTS.AHP", { judgements: turned }).entries()) {
          expect(found).toBeCloseTo(weights[order[index] ?? 0] ?? 0, 9);
        }
      }),
    );
  });
  test("accepts reciprocals as they are typed and refuses contradictions with their place", () => {
    expect(
      columnOf("SCREEN.WEIGHTS.AHP", {
        judgements: [
          [1, 3],
          [0.33, 1],
        ],
      })[0],
    ).toBeCloseTo(0.75, 2);
    expect(
      problemOf("SCREEN.WEIGHTS.AHP", {
        judgements: [
          [1, 3],
          [0.5, 1],
        ],
      }),
    ).toMatchObject({
      code: "wrong-shape",
      detail: { expected: "reciprocal", row: 1, column: 2 },
    });
    expect(
      problemOf("SCREEN.WEIGHTS.AHP", {
        judgements: [
          [2, 3],
          [1 / 3, 1],
        ],
      }).code,
    ).toBe("wrong-shape");
    const eleven = Array.from({ length: 11 }, () => Array.from({ length: 11 }, () => 1));
    expect(problemOf("SCREEN.WEIGHTS.AHP", { judgements: eleven })).toMatchObject({
      code: "wrong-shape",
      detail: { given: 11, max: 10 },
    });
  });
});

describe("entropy weights and TOPSIS", () => {
  const figures = fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 4 }))
    .chain(([options, criteria]) =>
      fc.array(
        fc.array(fc.double({ min: 0.1, max: 1000, noNaN: true }), { minLength: criteria, maxLength: criteria }),
        { minLength: options, maxLength: options },
      ),
    )
    // Entropy has no weights for options between which there is no difference, or none but rounding.
    .filter(([first = [], ...others]) =>
      others.some((row) => row.some((x, c) => Math.abs(x - (first[c] ?? 0)) > 1e-6)),
    );
  const inOtherUnits = (scores: readonly (readonly number[])[]) =>
    scores.map((row) => row.map((x, c) => x * 7 ** (c + 1)));
  test("do not change with the units of the criteria", () => {
    fc.assert(
      fc.property(figures, (scores) => {
        const weights = [(scores[0] ?? []).map((_, index) => index + 1)];
        const directions = [(scores[0] ?? []).map((_, index) => (index % 2 === 0 ? "higher" : "lower"))];
        const pairs = [
          ["SCREEN.WEIGHTS.ENTROPY", { directions }],
          ["SCREEN.TOPSIS", { directions, weights }],
        ] as const;
        for (const [id, rest] of pairs) {
          const before = columnOf(id, { scores, ...rest });
          for (const [index, now] of columnOf(id, { scores: inOtherUnits(scores), ...rest }).entries()) {
            expect(now).toBeCloseTo(before[index] ?? 0, 6);
          }
        }
      }),
    );
  });
  test("of entropy turn round what is better when lower, and only that", () => {
    const scores = [
      [2, 1],
      [4, 1.5],
      [9, 3],
    ];
    const turned = scores.map(([x = 0, y = 0]) => [11 - x, y]);
    const weights = columnOf("SCREEN.WEIGHTS.ENTROPY", { scores, directions: [["lower", "higher"]] });
    expect(weights).toEqual(columnOf("SCREEN.WEIGHTS.ENTROPY", { scores: turned }));
    expect(weights).not.toEqual(columnOf("SCREEN.WEIGHTS.ENTROPY", { scores }));
    expect(problemOf("SCREEN.WEIGHTS.ENTROPY", { scores, directions: [["lower"]] }).code).toBe("wrong-shape");
  });
  test("of entropy keep their digits where the options hardly differ", () => {
    // deviations −2d, d, d and 2d, −d, −d: the sums of (1 + x)·ln(1 + x) are 3d² + d³ and 3d² − d³
    for (const d of [4e-5, 4e-4]) {
      const scores = [
        [1 - 2 * d, 1 + 2 * d],
        [1 + d, 1 - d],
        [1 + d, 1 - d],
      ];
      const [first] = rowsOf("SCREEN.WEIGHTS.ENTROPY", { scores });
      expect(first?.[0]).toBeCloseTo((3 + d) / 6, 8);
      expect(((1 - Number(first?.[1])) * Math.log(3)) / d ** 2).toBeCloseTo(1 + d / 3, 4);
    }
  });
  test("of entropy add up to one and are the same for options in any order", () => {
    fc.assert(
      fc.property(figures, (scores) => {
        const weights = columnOf("SCREEN.WEIGHTS.ENTROPY", { scores });
        expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 9);
        const backward = columnOf("SCREEN.WEIGHTS.ENTROPY", { scores: [...scores].reverse() });
        for (const [index, w] of backward.entries()) expect(w).toBeCloseTo(weights[index] ?? 0, 9);
      }),
    );
  });
  test("rank an option that is best throughout first, and do not need weights that add up to one", () => {
    fc.assert(
      fc.property(figures, (scores) => {
        const best = (scores[0] ?? []).map((_, c) => Math.max(...scores.map((row) => row[c] ?? 0)) + 1);
        const all = [...scores, best];
        const weights = best.map(() => 1);
        const given = { scores: all, weights: [weights] };
        expect(columnOf("SCREEN.TOPSIS", given).at(-1)).toBeCloseTo(1, 12);
        expect(columnOf("SCREEN.TOPSIS", given, 3).at(-1)).toBe(1);
        const doubled = columnOf("SCREEN.TOPSIS", { scores: all, weights: [weights.map((w) => 2 * w)] });
        for (const [index, c] of columnOf("SCREEN.TOPSIS", given).entries()) expect(doubled[index]).toBeCloseTo(c, 12);
      }),
    );
  });
  test("take a criterion of zeros as no difference", () => {
    expect(
      columnOf("SCREEN.TOPSIS", {
        scores: [
          [0, 2],
          [0, 1],
        ],
        weights: [[1, 1]],
      }),
    ).toEqual([1, 0]);
  });
});

test("a matrix that is one cell short names the criterion lists that do not fit", () => {
  expect(problemOf("SCREEN.TOPSIS", { scores: [[1, 2]], weights: [[1, 1, 1]] }).inputs).toEqual(["scores", "weights"]);
});
