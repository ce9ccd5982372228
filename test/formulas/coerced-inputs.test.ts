import { coerceInputs } from "../../src/formulas/coerce";
import type { Input } from "../../src/formulas/inputs";

/** What each kind of input makes of what Excel hands over, to the letter: value, or problem with its place. */

const title = { zh: "量", en: "amount" };
const x = (input: Input, argument: unknown) => coerceInputs({ x: input }, [argument]);

/** The value that is taken; a problem fails the test. */
function taken(input: Input, argument: unknown): unknown {
  const outcome = x(input, argument);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value["x"];
}

/** The problem as `[code, detail]`, always blamed on the input. */
function refused(input: Input, argument: unknown): unknown {
  const outcome = x(input, argument);
  if (outcome.ok) throw new Error(`taken as ${JSON.stringify(outcome.value)}`);
  expect(outcome.problem.inputs).toEqual(["x"]);
  return [outcome.problem.code, outcome.problem.detail ?? {}];
}

const long = "很".repeat(50);
const cut = "很".repeat(40);

describe("a number", () => {
  const number: Input = { kind: "number", unit: "1", title };

  test("is taken as a number, a text number, a cell of one, or the value of a data type", () => {
    for (const given of [5, "5", "５", [[5]], [["5"]], { basicValue: 5 }, [[{ basicValue: 5 }]]])
      expect(taken(number, given)).toBe(5);
  });

  test("is refused as text, truth value or range, with what was given, cut short", () => {
    expect(refused(number, "abc")).toEqual(["wrong-type", { given: "abc" }]);
    expect(refused(number, long)).toEqual(["wrong-type", { given: cut }]);
    expect(refused(number, true)).toEqual(["wrong-type", { given: "true" }]);
    expect(refused(number, Number.NaN)).toEqual(["wrong-type", { given: "NaN" }]);
    expect(refused(number, Infinity)).toEqual(["wrong-type", { given: "Infinity" }]);
    expect(refused(number, [[1, 2]])).toEqual(["wrong-shape", { expected: "single" }]);
    expect(refused(number, [[1], [2]])).toEqual(["wrong-shape", { expected: "single" }]);
    expect(refused(number, { other: 1 })).toEqual(["wrong-type", { given: "[object Object]" }]);
  });

  test("passes an error on, also one that arrives as an object", () => {
    for (const given of ["#DIV/0!", [["#DIV/0!"]], { code: "#DIV/0!" }, { basicValue: "#DIV/0!" }])
      expect(refused(number, given)).toEqual(["input-error", { error: "#DIV/0!" }]);
    expect(refused(number, { code: 7 })).toEqual(["wrong-type", { given: "[object Object]" }]);
  });

  test("that is blank is missing, and absent when it is optional", () => {
    for (const given of [null, undefined, "", "  ", [[null]], { basicValue: "" }])
      expect(refused(number, given)).toEqual(["missing-input", {}]);
    for (const given of [null, undefined, "", " ", [[""]], [[null, ""], [""]]])
      expect(x({ ...number, optional: true }, given)).toEqual({ ok: true, value: {} });
    expect(taken({ ...number, optional: true }, [[0]])).toBe(0);
  });

  test("keeps its bounds: the ends belong to them, but not the lower end of `above`", () => {
    const bounded: Input = { ...number, min: 0, max: 10 };
    for (const given of [0, 10, 3.5]) expect(taken(bounded, given)).toBe(given);
    expect(refused(bounded, -0.1)).toEqual(["out-of-range", { given: -0.1, min: 0 }]);
    expect(refused(bounded, "10.1")).toEqual(["out-of-range", { given: 10.1, max: 10 }]);
    expect(refused({ ...number, above: 0 }, 0)).toEqual(["out-of-range", { given: 0, above: 0 }]);
    expect(taken({ ...number, above: 0 }, 1e-9)).toBe(1e-9);
    expect(taken(number, -1e9)).toBe(-1e9);
  });

  test("is whole where it must be", () => {
    expect(refused({ ...number, integer: true }, 1.5)).toEqual(["wrong-type", { given: 1.5, expected: "integer" }]);
    expect(taken({ ...number, integer: true }, 2)).toBe(2);
    expect(taken({ ...number, integer: false }, 1.5)).toBe(1.5);
  });
});

describe("a list of numbers", () => {
  const numbers: Input = { kind: "numbers", unit: "1", title };

  test("is a row, a column, or a single cell", () => {
    expect(taken(numbers, [[1, 2, 3]])).toEqual([1, 2, 3]);
    expect(taken(numbers, [[1], ["2"], [3]])).toEqual([1, 2, 3]);
    expect(taken(numbers, 7)).toEqual([7]);
    expect(taken(numbers, "7")).toEqual([7]);
    expect(taken(numbers, [1, 2])).toEqual([1, 2]);
  });

  test("loses the blanks at its end, however wide the range", () => {
    expect(taken(numbers, [[1], [2], [null], [""]])).toEqual([1, 2]);
    expect(taken(numbers, [[1, 2, null, " "]])).toEqual([1, 2]);
    expect(
      taken(numbers, [
        [1, null],
        [2, ""],
        [null, null],
      ]),
    ).toEqual([1, 2]);
    expect(
      taken(numbers, [
        [1, 2, null],
        ["", null, ""],
      ]),
    ).toEqual([1, 2]);
  });

  test("with a blank inside lacks it at its position, unless blanks are skipped", () => {
    expect(refused(numbers, [[1], [null], [3]])).toEqual(["missing-input", { position: 2 }]);
    expect(refused(numbers, [[null], [3]])).toEqual(["missing-input", { position: 1 }]);
    expect(taken({ ...numbers, blanks: "skip" }, [[1], [null], [3]])).toEqual([1, 3]);
    expect(refused({ ...numbers, blanks: "skip" }, [[null], [""]])).toEqual(["missing-input", {}]);
  });

  test("that is blank throughout is missing, a rectangle the wrong shape", () => {
    expect(refused(numbers, [[null], [""]])).toEqual(["missing-input", {}]);
    expect(refused(numbers, null)).toEqual(["missing-input", {}]);
    expect(
      refused(numbers, [
        [1, 2],
        [3, 4],
      ]),
    ).toEqual(["wrong-shape", { expected: "vector" }]);
    expect(refused(numbers, [[1], [2, 3]])).toEqual(["wrong-shape", { expected: "vector" }]);
  });

  test("says at which position a cell is wrong", () => {
    expect(refused(numbers, [[1, "abc"]])).toEqual(["wrong-type", { given: "abc", position: 2 }]);
    expect(refused(numbers, [[1], ["#N/A"]])).toEqual(["input-error", { error: "#N/A", position: 2 }]);
    expect(refused({ ...numbers, min: 0 }, [[-1, 2]])).toEqual(["out-of-range", { given: -1, min: 0, position: 1 }]);
  });

  test("is long enough", () => {
    expect(taken({ ...numbers, atLeast: 2 }, [[1, 2]])).toEqual([1, 2]);
    expect(refused({ ...numbers, atLeast: 3 }, [[1, 2]])).toEqual(["too-few", { given: 2, atLeast: 3 }]);
    expect(taken(numbers, [[1]])).toEqual([1]);
  });
});

describe("a matrix", () => {
  const matrix: Input = { kind: "matrix", unit: "1", min: 0, title };

  test("is taken row by row, without its blank edges", () => {
    expect(
      taken(matrix, [
        [1, "2"],
        [3, 4],
      ]),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(
      taken(matrix, [
        [1, 2, null],
        [3, 4, ""],
        [null, null, null],
      ]),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(taken(matrix, [[1, 2, 3]])).toEqual([[1, 2, 3]]);
  });

  test("says in which row and column a cell is blank or wrong", () => {
    expect(
      refused(matrix, [
        [1, 2],
        [null, 4],
      ]),
    ).toEqual(["missing-input", { row: 2, column: 1 }]);
    expect(
      refused(matrix, [
        [1, 2],
        [3, "x"],
      ]),
    ).toEqual(["wrong-type", { given: "x", row: 2, column: 2 }]);
    expect(refused(matrix, [[1, -2]])).toEqual(["out-of-range", { given: -2, min: 0, row: 1, column: 2 }]);
    expect(refused(matrix, [[null]])).toEqual(["missing-input", {}]);
  });

  test("is square where it must be", () => {
    const square: Input = { ...matrix, square: true };
    expect(
      taken(square, [
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(refused(square, [[1, 2]])).toEqual(["wrong-shape", { expected: "square" }]);
    expect(taken({ ...matrix, square: false }, [[1, 2]])).toEqual([[1, 2]]);
  });
});

describe("a table", () => {
  const table: Input = {
    kind: "table",
    title,
    columns: {
      name: { kind: "text", title },
      amount: { kind: "number", unit: "1", min: 0, title },
      state: {
        kind: "text",
        choices: { on: { zh: "开", en: "On" }, off: { zh: "关", en: "Off" } },
        optional: true,
        title,
      },
    },
  };
  const row = (name: unknown, amount: unknown, state: unknown = null) => ({ name, amount, state });

  test("is taken by position: texts trimmed, choices by key, what is wanting at the right null", () => {
    expect(
      taken(table, [
        [" a ", "1", "开"],
        ["b", 2, "OFF"],
      ]),
    ).toEqual([row("a", 1, "on"), row("b", 2, "off")]);
    expect(taken(table, [["a", 1]])).toEqual([row("a", 1)]);
    expect(taken(table, [["a", 1, ""]])).toEqual([row("a", 1)]);
    expect(taken(table, [[7, 1]])).toEqual([row("7", 1)]);
  });

  test("loses its blank rows, unless its result has a row for each", () => {
    const rows = [
      ["a", 1],
      [null, ""],
      ["b", 2],
      [null, null],
    ];
    expect(taken(table, rows)).toEqual([row("a", 1), row("b", 2)]);
    expect(refused({ ...table, aligned: true }, rows)).toEqual(["missing-input", { row: 2, column: 1 }]);
  });

  test("says in which row and column a cell is blank, wrong, or an error", () => {
    expect(
      refused(table, [
        ["a", 1],
        ["b", null],
      ]),
    ).toEqual(["missing-input", { row: 2, column: 2 }]);
    expect(refused(table, [["a", "x"]])).toEqual(["wrong-type", { given: "x", row: 1, column: 2 }]);
    expect(refused(table, [["a", 1, "#REF!"]])).toEqual(["input-error", { error: "#REF!", row: 1, column: 3 }]);
    expect(refused(table, [["#N/A", 1]])).toEqual(["input-error", { error: "#N/A", row: 1, column: 1 }]);
    expect(refused(table, [["a", 1, "?"]])).toEqual([
      "unknown-choice",
      { given: "?", choices: "on, off", row: 1, column: 3 },
    ]);
  });

  test("has enough columns and no more; a column that is there but blank is missing data", () => {
    expect(refused(table, [["a"]])).toEqual(["wrong-shape", { expected: "columns", columns: 2, given: 1 }]);
    expect(refused(table, [["a", null]])).toEqual(["missing-input", { row: 1, column: 2 }]);
    expect(refused(table, [["a", 1, "on", 4]])).toEqual(["wrong-shape", { expected: "columns", columns: 3, given: 4 }]);
  });

  test("that is blank throughout is missing, an error in its place passed on", () => {
    expect(refused(table, [[null, ""]])).toEqual(["missing-input", {}]);
    expect(refused(table, "#VALUE!")).toEqual(["input-error", { error: "#VALUE!" }]);
    expect(refused(table, [["#VALUE!", 1]])).toEqual(["input-error", { error: "#VALUE!", row: 1, column: 1 }]);
    expect(refused(table, [["#VALUE!"], ["b"]])).toEqual([
      "wrong-shape",
      { expected: "columns", columns: 2, given: 1 },
    ]);
    expect(x({ ...table, optional: true }, [[null]])).toEqual({ ok: true, value: {} });
  });

  test("takes a zero for a blank only where it says so", () => {
    expect(
      taken(table, [
        ["a", 0],
        [0, 0],
      ]),
    ).toEqual([row("a", 0), row("0", 0)]);
    const without: Input = { ...table, zeros: "blank" };
    expect(
      taken(without, [
        ["a", 1, 0],
        [0, 0, 0],
      ]),
    ).toEqual([row("a", 1)]);
    expect(refused(without, [["a", 0]])).toEqual(["missing-input", { row: 1, column: 2 }]);
    expect(taken({ ...without, optional: true }, [[0, 0, 0]])).toEqual([]);
    expect(refused(without, [[0, 0, 0]])).toEqual(["missing-input", {}]);
  });
});

describe("texts, choices and flags", () => {
  const texts: Input = { kind: "texts", title };
  const choices = { up: { zh: "向上", en: "Up" }, down: { zh: "向下", en: "Down" } };
  const choice: Input = { kind: "choice", choices, title };
  const flag: Input = { kind: "flag", title };

  test("a text is trimmed; numbers are texts too", () => {
    expect(taken({ kind: "text", title }, " a b ")).toBe("a b");
    expect(taken({ kind: "text", title }, 12)).toBe("12");
    expect(refused({ kind: "text", title }, "#NAME?")).toEqual(["input-error", { error: "#NAME?" }]);
  });

  test("texts keep blanks inside as empty, and pass errors on", () => {
    expect(taken(texts, [[" a "], [null], ["b"], [null]])).toEqual(["a", "", "b"]);
    expect(refused(texts, [["a"], ["#N/A"]])).toEqual(["input-error", { error: "#N/A" }]);
    expect(refused(texts, [[null]])).toEqual(["missing-input", {}]);
    expect(
      refused(texts, [
        ["a", "b"],
        ["c", "d"],
      ]),
    ).toEqual(["wrong-shape", { expected: "vector" }]);
  });

  test("texts with choices are keys, none blank", () => {
    expect(taken({ ...texts, choices }, [["Up", "向下"]])).toEqual(["up", "down"]);
    expect(refused({ ...texts, choices }, [["up"], [""], ["down"]])).toEqual(["missing-input", { position: 2 }]);
  });

  test("a choice is its key or either label, whatever case, width or space", () => {
    for (const given of ["up", "UP", " Up ", "ＵＰ", "向上"]) expect(taken(choice, given)).toBe("up");
    expect(refused(choice, "left")).toEqual(["unknown-choice", { given: "left", choices: "up, down" }]);
    expect(refused(choice, long)).toEqual(["unknown-choice", { given: cut, choices: "up, down" }]);
    expect(refused(choice, "")).toEqual(["missing-input", {}]);
  });

  test("where two choices share a name the first has it", () => {
    const shared = { a: { zh: "甲", en: "same" }, b: { zh: "乙", en: "same" } };
    expect(taken({ kind: "choice", choices: shared, title }, "same")).toBe("a");
    expect(taken({ kind: "choice", choices: shared, title }, "乙")).toBe("b");
  });

  test("a long list of choices is cut short in the message, one of twelve is not", () => {
    const list = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`k${index}`, { zh: `项${index}`, en: `i${index}` }]),
      );
    const shown = (count: number) => {
      const outcome = x({ kind: "choice", choices: list(count), title }, "?");
      return outcome.ok ? "" : String(outcome.problem.detail?.["choices"]);
    };
    expect(shown(12).split(", ")).toHaveLength(12);
    expect(shown(12)).not.toContain("…");
    expect(shown(13).split(", ")).toHaveLength(12);
    expect(shown(13).endsWith("k10, …")).toBe(true);
  });

  test("a flag is true or false in words, digits and truth values; blank is false", () => {
    for (const given of [true, 1, "TRUE", "true", "是", "1"]) expect(taken(flag, given)).toBe(true);
    for (const given of [false, 0, "FALSE", "否", "0", null, "", undefined]) expect(taken(flag, given)).toBe(false);
    expect(refused(flag, "maybe")).toEqual(["wrong-type", { given: "maybe", expected: "flag" }]);
    expect(refused(flag, 2)).toEqual(["wrong-type", { given: "2", expected: "flag" }]);
    expect(refused(flag, long)).toEqual(["wrong-type", { given: cut, expected: "flag" }]);
  });
});

test("the first problem in the order of the inputs is told; arguments beyond them are not read", () => {
  const number: Input = { kind: "number", unit: "1", title };
  expect(coerceInputs({ a: number, b: number }, ["", "x"])).toMatchObject({ problem: { inputs: ["a"] } });
  expect(coerceInputs({ a: number, b: number }, [1, "x"])).toMatchObject({ problem: { inputs: ["b"] } });
  expect(coerceInputs({ a: number }, [1, { invocation: true }])).toEqual({ ok: true, value: { a: 1 } });
});
