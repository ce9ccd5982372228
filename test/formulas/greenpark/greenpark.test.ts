import fc from "fast-check";
import { items } from "../../../src/formulas/greenpark/hj274-items";
import { numberOf, problemOf, recordOf, rowsOf } from "../calling";

describe("green park index", () => {
  test("is 100 when every indicator is at its leading value, in whatever unit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 10 }),
        (leading) => {
          const indicators = leading.map((x, index) => [x, x, index % 2 === 0 ? "higher" : "lower"]);
          expect(numberOf("GREENPARK.INDEX", { indicators })).toBeCloseTo(100, 9);
        },
      ),
    );
  });
  test("rises as any indicator gets better", () => {
    const index = (higher: number, lower: number) =>
      numberOf("GREENPARK.INDEX", {
        indicators: [
          [higher, 3, "higher"],
          [lower, 5, "lower"],
        ],
      });
    expect(index(2.5, 6)).toBeGreaterThan(index(2.4, 6));
    expect(index(2.4, 5)).toBeGreaterThan(index(2.4, 6));
  });
  test("leaves out what does not apply instead of counting it as 0", () => {
    const rows = [
      [0.9, 0.9, "higher", "是"],
      [null, 0.6, "higher", "否"],
    ];
    expect(numberOf("GREENPARK.INDEX", { indicators: rows })).toBeCloseTo(100, 9);
  });
  test("cannot relate anything to a leading value of 0, and names the row", () => {
    const good = [1, 2, "higher"];
    expect(problemOf("GREENPARK.INDEX", { indicators: [good, [3, 0, "higher"]] })).toMatchObject({
      code: "division-by-zero",
      detail: { row: 2, column: 2 },
    });
    expect(numberOf("GREENPARK.INDEX", { indicators: [good, [3, 0, "lower"]] })).toBe(25);
    expect(problemOf("GREENPARK.INDEX", { indicators: [good, ["", 2, "higher"]] })).toMatchObject({
      code: "missing-input",
      detail: { row: 2, column: 1 },
    });
  });
  test("takes a value of 0 where lower is better as full marks only when capped", () => {
    const indicators = [
      [0, 5, "lower"],
      [1.5, 3, "higher"],
    ];
    expect(numberOf("GREENPARK.INDEX", { indicators, capped: true })).toBe(75);
    expect(problemOf("GREENPARK.INDEX", { indicators }).code).toBe("division-by-zero");
  });
});

describe("HJ 274", () => {
  test("has 17 required indicators and 15 optional ones in 6 groups", () => {
    expect(items).toHaveLength(32);
    expect(items.filter(({ group }) => group === undefined)).toHaveLength(17);
    expect(new Set(items.flatMap(({ group }) => group ?? [])).size).toBe(6);
    // groups stand together in the table
    const groups = items.flatMap(({ group }) => group ?? []);
    expect(groups).toEqual([...groups].sort());
  });
  test("puts each of the limits the guideline's indicators refer to at its number", () => {
    const rows = rowsOf("GREENPARK.HJ274", {
      figures: [[1, 0.1]],
      addedValueGrowth: 0.1,
      language: "chinese",
    });
    const limitOf = (number: number) => [rows[number - 1]?.[1], rows[number - 1]?.[3]];
    expect(limitOf(6)).toEqual(["工业固体废物综合利用率", 0.7]);
    expect(limitOf(11)).toEqual(["单位工业增加值综合能耗（tce/万元）", 0.5]);
    expect(limitOf(14)).toEqual(["单位工业增加值新鲜水耗（m³/万元）", 8]);
    expect(limitOf(15)).toEqual(["工业用水重复利用率", 0.75]);
    expect(limitOf(25)).toEqual(["主要污染物排放弹性系数", 0.3]);
    expect(limitOf(27)).toEqual(["单位工业增加值废水排放量（t/万元）", 7]);
  });
  test("judges elasticities by the growth of the added value", () => {
    const verdict = (figure: number, addedValueGrowth: number) =>
      rowsOf("GREENPARK.HJ274", { figures: [[25, figure]], addedValueGrowth })[24]?.[5];
    expect([verdict(-0.6, 0.05), verdict(0.3, 0.05), verdict(0.31, 0.05)]).toEqual(["met", "met", "not-met"]);
    expect([verdict(-0.8, -0.05), verdict(0.3, -0.05), verdict(0.29, -0.05)]).toEqual(["not-met", "met", "not-met"]);
    expect(verdict(0.1, 0)).toBe("undecided");
  });
  test("judges only elasticities by that growth", () => {
    const verdicts = (addedValueGrowth: number) =>
      rowsOf("GREENPARK.HJ274", {
        figures: [
          [11, 0.4],
          [15, 0.8],
          [25, 0.1],
        ],
        addedValueGrowth,
      }).flatMap((row) => (row[5] === "no-data" ? [] : [row[5]]));
    expect(verdicts(0)).toEqual(["met", "met", "undecided"]);
    expect(verdicts(0.001)).toEqual(["met", "met", "met"]);
    // while the added value falls the limit is a least one
    expect(verdicts(-0.001)).toEqual(["met", "met", "not-met"]);
  });
  test("an indicator may stand in the table once", () => {
    const figures = [
      [15, 0.8],
      [15, null],
    ];
    expect(problemOf("GREENPARK.HJ274", { figures, addedValueGrowth: 0.1 })).toMatchObject({
      code: "wrong-shape",
      detail: { expected: "duplicate", row: 2 },
    });
  });
  test("does not take wanting data for a value", () => {
    expect(
      rowsOf("GREENPARK.HJ274", {
        figures: [
          [19, null],
          [15, 0.8],
        ],
        addedValueGrowth: 0.1,
      })[18]?.slice(2),
    ).toEqual(["", 0, "required", "no-data"]);
  });
  test("has English names on request", () => {
    expect(
      rowsOf("GREENPARK.HJ274", { figures: [[1, 0.1]], addedValueGrowth: 0.1, language: "English" })[14]?.[1],
    ).toBe("industrial water reuse");
  });
  test("qualifies a park only with all required indicators and one of each group", () => {
    const all = items.map(({ limit }, index) => [index + 1, limit]);
    const verdict = (figures: number[][]) => recordOf("GREENPARK.HJ274VERDICT", { figures, addedValueGrowth: 0.1 });
    expect(verdict(all)).toMatchObject({ requiredMet: 17, groupsMet: 6, undecided: 0, verdict: "qualified" });
    const without = (...numbers: number[]) => all.filter(([number]) => !numbers.includes(number ?? 0));
    expect(verdict(without(1, 2, 3))["verdict"]).toBe("qualified");
    expect(verdict(without(1, 2, 3, 4))["verdict"]).toBe("incomplete");
    expect(verdict(without(21))["verdict"]).toBe("incomplete");
    expect(verdict([...without(21), [21, 0.99]])["verdict"]).toBe("not-qualified");
    expect(verdict([...without(27, 28), [27, 9], [28, 0.2]])["verdict"]).toBe("not-qualified");
    expect(verdict([...without(27, 28), [27, 9]])["verdict"]).toBe("incomplete");
  });
  test("refuses percentages typed as whole numbers and numbers that do not exist", () => {
    expect(problemOf("GREENPARK.HJ274", { figures: [[15, 75]], addedValueGrowth: 0.1 })).toMatchObject({
      code: "out-of-range",
      detail: { given: 75, max: 1, row: 1 },
    });
    expect(problemOf("GREENPARK.HJ274", { figures: [[1.5, 1]], addedValueGrowth: 0.1 }).code).toBe("wrong-type");
  });
});
