import { explain } from "../../src/formulas/explain";
import { formulas, formulaById } from "../../src/formulas";
import { argumentsOf } from "./arguments";

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
    expect(it.substituted).toBe("(10 - exported) * 0.06");
    expect(it.factors).toEqual({});
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
