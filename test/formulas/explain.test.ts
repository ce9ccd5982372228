import { explain } from "../../src/formulas/explain";
import { formulas, formulaById } from "../../src/formulas";
import { argumentsOf, calculated, worksOf } from "./arguments";

describe("an explanation", () => {
  test("puts the values into the equation and says where the factor comes from", () => {
    const it = explain(formulaById("CARBON.ELECTRICITY"), [1000, 2023, "湖南", 200, "MWh"]);
    expect(it.substituted).toBe("(1000 - 200) * 0.49");
    expect(it.factors["factor"]).toMatchObject({
      value: 0.49,
      unit: "kgCO2/kWh",
      year: 2022,
      region: "hunan",
      confidence: "to-verify",
    });
    expect(it.outcome).toEqual({ ok: true, value: 392 });
    expect(it).toMatchObject({ unit: "tCO2", clause: "A.4 b)" });
    expect(it.inputs[0]).toMatchObject({ id: "purchased", given: 1000 });
  });

  test("an own figure stands in the equation instead of the published one", () => {
    const it = explain(formulaById("CARBON.HEAT"), ["１０", null, 0.06]);
    expect(it.substituted).toBe("(10 - 0) * 0.06");
    expect(it.factors).toEqual({});
  });

  test("shows what an omitted number counts as", () => {
    const substituted = (id: string, ...args: readonly unknown[]) => explain(formulaById(id), args).substituted;
    expect(substituted("CARBON.WASTEWATER", 100, 10, 0.8, 5)).toBe("((100 - 10) * 0.25 * 0.8 - 5) * 28");
    expect(substituted("ENERGY.STEAMHEAT", 10, 2780)).toBe("10 * (2780 - 83.74) / 1000");
    expect(substituted("WATER.LEAKAGERATE", 100, 90)).toBe("(100 - 90) / 100 - 0");
    expect(explain(formulaById("ENERGY.STEAMHEAT"), [10, 2780]).inputs[2]).toMatchObject({ given: undefined });
  });

  /** Whose absence means something else than a number: another input, "not judged", or a calculation without it. */
  const noFixedNumber = ["benchmark", "paybackLimit", "life", "year"];
  const omittable = formulas.flatMap((formula) =>
    Object.entries(formula.inputs).flatMap(([id, input]) =>
      input.kind === "number" && input.optional === true && new RegExp(`\\b${id}\\b`).test(formula.doc.equation)
        ? [[formula.id, id, formula, input] as const]
        : [],
    ),
  );
  test.each(omittable)("of %s: %s, when omitted, is the number shown, and leaves no hole", (_, id, formula, input) => {
    if (noFixedNumber.includes(id)) return expect(input.omitted).toBeUndefined();
    const examples = worksOf(formula).filter(({ given }) => given[id] === undefined || given[id] === null);
    expect(examples.length).toBeGreaterThan(0);
    for (const { given } of examples) {
      const { factors } = explain(formula, argumentsOf(formula, given));
      if (input.omitted === undefined) expect(Object.keys(factors)).toContain(id);
      else expect(calculated(formula, { ...given, [id]: input.omitted })).toEqual(calculated(formula, given));
    }
  });

  test("shows what is there when something is missing", () => {
    const it = explain(formulaById("WATER.REUSERATE"), [75, null]);
    expect(it.substituted).toBe("75 / (75 + fresh)");
    expect(it.outcome).toMatchObject({ ok: false, problem: { code: "missing-input", inputs: ["fresh"] } });
  });

  test("writes lists out, long ones cut short, negative numbers in brackets", () => {
    const balance = formulaById("BALANCE.CLOSURE");
    expect(explain(balance, [[[100, 20]], [[90]], -5]).substituted).toBe(
      "(sum(100, 20) - sum(90) - (-5)) / sum(100, 20)",
    );
    const long = Array.from({ length: 30 }, (_, n) => [n + 1]);
    expect(explain(balance, [long, [[90]]]).substituted).toContain("sum(1, 2, 3, 4, 5, 6, …, 30)");
  });

  test("gives a unit to what has one: not to a choice, nor to amounts of any unit", () => {
    const unitsOf = (id: string, args: readonly unknown[]) =>
      Object.fromEntries(explain(formulaById(id), args).inputs.map((input) => [input.id, input.unit]));
    expect(unitsOf("WATER.REUSERATE", [75, 25])).toEqual({ reused: "m3", fresh: "m3" });
    expect(unitsOf("BALANCE.CLOSURE", [[[1]], [[1]]])).toEqual({
      inputs: undefined,
      outputs: undefined,
      stockChange: undefined,
    });
    expect(unitsOf("FACTOR", ["electricity", "co2", 2022])).toMatchObject({
      item: undefined,
      property: undefined,
      year: "1",
    });
  });

  test("a table has no single unit, a rate has that of a share", () => {
    expect(explain(formulaById("BALANCE"), [10, 9])).not.toHaveProperty("unit");
    expect(explain(formulaById("WATER.REUSERATE"), [75, 25]).unit).toBe("1");
  });

  test("carries the notes of the formula", () => {
    const balance = formulaById("BALANCE.NODES");
    expect(explain(balance, []).notes).toBe(balance.doc.notes);
  });

  test("writes 0 without brackets and a list of eight in full", () => {
    const balance = formulaById("BALANCE.CLOSURE");
    const eight = Array.from({ length: 8 }, (_, n) => [n + 1]);
    expect(explain(balance, [eight, [[90]], 0]).substituted).toBe(
      "(sum(1, 2, 3, 4, 5, 6, 7, 8) - sum(90) - 0) / sum(1, 2, 3, 4, 5, 6, 7, 8)",
    );
  });

  test.each([
    ["ENERGY.TCE", ["原煤", 1], "raw-coal", "tce"],
    ["CARBON.PROCESS", ["calcium-carbonate", 1, 0.95], "calcium-carbonate", "co2"],
    ["CARBON.WASTEWATER", [1000, 0, 0.8, 0], "methane", "gwp"],
    ["FACTOR", ["electricity", "co2", 2022], "electricity", "co2"],
  ])("of %s names the published factor", (id, args, item, property) => {
    expect(Object.values(explain(formulaById(id), args).factors)).toMatchObject([{ item, property }]);
  });

  test("names every factor of a table of carriers", () => {
    const it = explain(formulaById("ENERGY.TOTAL"), [
      [
        ["电力", 10],
        ["原煤", 5],
        ["蒸汽", 3, "t", 0.09],
      ],
    ]);
    expect(Object.keys(it.factors)).toEqual(["electricity", "raw-coal"]);
  });

  test.each(formulas.map((formula) => [formula.id, formula] as const))(
    "of %s holds for each of its examples",
    (_, formula) => {
      for (const { given } of formula.doc.examples) {
        const args = argumentsOf(formula, given);
        const it = explain(formula, args);
        expect(it.outcome).toEqual(formula.calculate(args));
        expect(it.inputs.map(({ id }) => id)).toEqual(Object.keys(formula.inputs));
        for (const factor of Object.values(it.factors)) expect(factor.document).not.toBe("");
      }
    },
  );
});
