import fc from "fast-check";
import { formulaById, formulas } from "../../src/formulas";
import { numberOf } from "./calling";

/**
 * Which way each figure moves when one of its inputs grows: "+" rises, "-" falls. Consultants read trends
 * from these figures, so a wrong sign would be the worst of errors.
 */
const moves: Readonly<Record<string, Readonly<Record<string, "+" | "-">>>> = {
  "WATER.REUSERATE": { reused: "+", fresh: "-" },
  "WATER.DRAINAGERATE": { drained: "+", intake: "-" },
  "WATER.CONSUMPTIONRATE": { consumed: "+", intake: "-" },
  "WATER.INTENSITY": { fresh: "+", addedValue: "-" },
  "WATER.PRODUCTIVITY": { addedValue: "+", fresh: "-" },
  "ENERGY.INTENSITY": { energy: "+", addedValue: "-" },
  "ENERGY.PRODUCTIVITY": { addedValue: "+", energy: "-" },
  "ENERGY.EFFICIENCY": { output: "+", input: "-" },
  "CARBON.TOTAL": { combustion: "+", process: "+", electricity: "+", heat: "+", other: "+" },
  "CARBON.INTENSITY": { emissions: "+", addedValue: "-" },
  "CARBON.PERENERGY": { emissions: "+", energy: "-" },
  "CARBON.HEAT": { purchased: "+", exported: "-" },
  "POLLUTION.INTENSITY": { emission: "+", addedValue: "-" },
  "POLLUTION.WASTEWATERINTENSITY": { wastewater: "+", addedValue: "-" },
  "WASTE.INTENSITY": { generated: "+", addedValue: "-" },
  INTENSITY: { amount: "+", activity: "-" },
  RATE: { part: "+", whole: "-" },
  "LAND.PRODUCTIVITY": { addedValue: "+", land: "-" },
  "LABOUR.PRODUCTIVITY": { addedValue: "+", employees: "-" },
  GROWTH: { last: "+", first: "-" },
  "BALANCE.UNACCOUNTED": { inputs: "+", outputs: "-", stockChange: "-" },
};

const amounts = fc.double({ min: 1, max: 1e6, noNaN: true });

describe.each(Object.entries(moves))("%s", (id, inputs) => {
  const names = Object.keys(inputs);
  test("names inputs that exist, and all that it needs", () => {
    const needed = Object.entries(formulaById(id).inputs).filter(([, it]) => !("optional" in it && it.optional));
    expect(Object.keys(formulaById(id).inputs)).toEqual(expect.arrayContaining(names));
    expect(names).toEqual(expect.arrayContaining(needed.map(([name]) => name)));
  });
  test.each(Object.entries(inputs))("moves with %s: %s", (name, direction) => {
    fc.assert(
      fc.property(
        fc.tuple(...names.map(() => amounts)),
        fc.double({ min: 1.001, max: 10, noNaN: true }),
        (values, by) => {
          const given = Object.fromEntries(names.map((it, index) => [it, values[index] ?? 1]));
          const before = numberOf(id, given);
          const after = numberOf(id, { ...given, [name]: Number(given[name]) * by });
          expect(Math.sign(after - before)).toBe(direction === "+" ? 1 : -1);
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** Sums and means do not depend on the order in which their items are listed. */
const anyOrder: readonly (readonly [string, Readonly<Record<string, readonly number[]>>])[] = [
  ["BALANCE.UNACCOUNTED", { inputs: [3, 0.7, 11], outputs: [5, 2] }],
  ["BALANCE.CLOSURE", { inputs: [3, 0.7, 11], outputs: [5, 2] }],
  ["ENERGY.EFFICIENCY", { output: [3, 0.7, 1], input: [5, 2] }],
  ["ENERGY.WASTEHEATRATE", { recovered: [3, 0.7, 1], resource: [5, 2] }],
  ["CONSTANTPRICE", { amount: [1000], indices: [102, 99.5, 110] }],
];

test.each(anyOrder)("%s does not care in which order its items stand", (id, lists) => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (stream) => {
      const shuffled = Object.fromEntries(
        Object.entries(lists).map(([name, list]) => {
          const keyed = list.map((item) => ({ item, key: Number(stream.next().value) }));
          return [name, [keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)]];
        }),
      );
      const plain = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, [[...list]]]));
      expect(numberOf(id, shuffled)).toBeCloseTo(numberOf(id, plain), 9);
    }),
    { numRuns: 20 },
  );
});

test("every share, rate and intensity that gives one number is checked here or has its own test of it", () => {
  const elsewhere = [
    // growth, money and goals: test/formulas/general, econ, goal
    /^(ELASTICITY|CAGR|REDUCTIONRATE|CARBON\.REDUCTIONRATE|CONSTANTPRICE|ECON\.|GOAL\.|GREENPARK\.|CONVERT$)/,
    // shares bounded by their whole, whose inputs cannot be drawn one by one
    /^(WATER\.(RECLAIMED|LEAKAGE)RATE|ENERGY\.(RENEWABLESHARE|WASTEHEATRATE)|UTILISATIONRATE|REMOVALRATE|AUDITRATE|WASTE\..*RATE|POLLUTION\.COMPLIANCERATE)/,
    // factors and heat: test/formulas/energy, carbon
    /^(ENERGY\.(TCE|TOTAL|STEAMHEAT|HOTWATERHEAT|SAVEDFUEL)|CARBON\.(COMBUSTION|ELECTRICITY|PROCESS|WASTEWATER)|POLLUTION\.LOAD|RESOURCE\.PRODUCTIVITY|BALANCE\.CLOSURE)/,
  ];
  const left = formulas
    .filter(({ id, result }) => result.kind === "number" && !(id in moves) && !elsewhere.some((it) => it.test(id)))
    .map(({ id }) => id);
  expect(left).toEqual([]);
});
