import { columnOf, problemOf, textOf } from "../calling";

/** What lists and columns of choices do with what people type; shared by every formula that has them. */

const given = { scores: [[2, 3]], weights: [[1, 1]] };

describe("a list of choices", () => {
  test("takes keys, Chinese and English labels, in any case and width", () => {
    for (const lower of ["lower", "LOWER", "ｌｏｗｅｒ", "越小越好", " lower is better "]) {
      expect(columnOf("SCREEN.SCORE", { ...given, directions: [["higher", lower]] })).toEqual([2 + 8]);
    }
  });
  test("says which entry is not one of them, or wanting", () => {
    expect(problemOf("SCREEN.SCORE", { ...given, directions: [["higher", "down"]] })).toEqual({
      code: "unknown-choice",
      inputs: ["directions"],
      detail: { given: "down", choices: "higher, lower", position: 2 },
      words: { choices: { zh: "越大越好、越小越好", en: "higher is better, lower is better" } },
    });
    expect(problemOf("SCREEN.SCORE", { ...given, directions: [[null, "lower"]] })).toEqual({
      code: "missing-input",
      inputs: ["directions"],
      detail: { position: 1 },
    });
  });
  test("must be as long as what it describes", () => {
    expect(problemOf("SCREEN.SCORE", { ...given, directions: [["lower"]] })).toMatchObject({ code: "wrong-shape" });
  });
});

describe("a column of choices", () => {
  test("takes labels and says where one is unknown", () => {
    const rows = [
      [2.4, 3, "越大越好"],
      [4, 5, "↓"],
    ];
    expect(problemOf("GREENPARK.INDEX", { indicators: rows })).toEqual({
      code: "unknown-choice",
      inputs: ["indicators"],
      detail: { given: "↓", choices: "higher, lower", row: 2, column: 3 },
      words: { choices: { zh: "越大越好、越小越好", en: "higher is better, lower is better" } },
    });
  });
});

test("a single choice takes its label too", () => {
  expect(textOf("BENCHMARK", { figure: 5, limits: [[8]], direction: "越小越好" })).toBe("met");
});
