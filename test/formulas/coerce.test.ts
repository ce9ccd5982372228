import { formulaById } from "../../src/formulas";

const reuse = formulaById("WATER.REUSERATE");
const closure = formulaById("BALANCE.CLOSURE");

describe("what Excel hands over", () => {
  test("a range of one cell counts as its cell", () => {
    expect(reuse.calculate([[[75]], [["25"]]])).toEqual({ ok: true, value: 0.75 });
  });

  test("data types and error objects count as what they hold", () => {
    expect(reuse.calculate([{ type: "FormattedNumber", basicValue: 75, numberFormat: "0.0" }, 25])).toEqual({
      ok: true,
      value: 0.75,
    });
    expect(reuse.calculate([{ code: "#DIV/0!" }, 25])).toMatchObject({
      ok: false,
      problem: { code: "input-error", inputs: ["reused"], detail: { error: "#DIV/0!" } },
    });
  });

  test("a range where one cell belongs is refused, a rectangle where a list belongs too", () => {
    expect(reuse.calculate([[[1, 2]], 25])).toMatchObject({
      ok: false,
      problem: { code: "wrong-shape", detail: { expected: "single" } },
    });
    expect(
      closure.calculate([
        [
          [1, 2],
          [3, 4],
        ],
        5,
      ]),
    ).toMatchObject({ ok: false, problem: { code: "wrong-shape", detail: { expected: "vector" } } });
  });

  test("a blank inside a list is missing and its position is named; after the list it is nothing", () => {
    expect(closure.calculate([[[1], [null], [3]], [[4]]])).toMatchObject({
      ok: false,
      problem: { code: "missing-input", inputs: ["inputs"], detail: { position: 2 } },
    });
    expect(closure.calculate([[[1], [3], [null], [""]], [[4]]])).toEqual({ ok: true, value: 0 });
  });

  test("numbers too large for arithmetic are a problem, not an infinity", () => {
    expect(closure.calculate([[[1e308, 1e308]], [[1]]])).toMatchObject({
      ok: false,
      problem: { code: "out-of-range" },
    });
    expect(reuse.calculate([Number.POSITIVE_INFINITY, 1])).toMatchObject({
      ok: false,
      problem: { code: "wrong-type" },
    });
    expect(reuse.calculate([Number.NaN, 1])).toMatchObject({ ok: false, problem: { code: "wrong-type" } });
  });

  test("a table with a column too few or too many is refused, one whose last column is blank has a missing cell", () => {
    const nodes = formulaById("BALANCE.NODES");
    expect(nodes.calculate([[["A", "B", 1, 2]]])).toMatchObject({ ok: false, problem: { code: "wrong-shape" } });
    expect(formulaById("ENERGY.TOTAL").calculate([[["原煤"]]])).toMatchObject({
      ok: false,
      problem: { code: "wrong-shape" },
    });
    expect(formulaById("ENERGY.TOTAL").calculate([[["原煤", null]]])).toMatchObject({
      ok: false,
      problem: { code: "missing-input", detail: { row: 1, column: 2 } },
    });
  });
});
