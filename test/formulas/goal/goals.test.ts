import fc from "fast-check";
import { numberOf, problemOf, recordOf } from "../calling";

const value = fc.double({ min: 1, max: 1e5, noNaN: true });

describe("attainment", () => {
  test("is 0 at the baseline and 1 at the target, whichever way the goal runs", () => {
    fc.assert(
      fc.property(value, value, (baseline, target) => {
        fc.pre(Math.abs(target - baseline) > 1e-12 * baseline);
        expect(numberOf("GOAL.ATTAINMENT", { baseline, target, actual: baseline })).toBe(0);
        expect(numberOf("GOAL.ATTAINMENT", { baseline, target, actual: target })).toBe(1);
      }),
    );
  });
  test("rises towards the target and is negative for a step back", () => {
    fc.assert(
      fc.property(value, value, fc.double({ min: 0.01, max: 3, noNaN: true }), (baseline, target, way) => {
        fc.pre(Math.abs(target - baseline) > 1e-3 * baseline);
        const at = (share: number) =>
          numberOf("GOAL.ATTAINMENT", { baseline, target, actual: baseline + share * (target - baseline) });
        expect(at(way)).toBeCloseTo(way, 6);
        expect(at(-way)).toBeLessThan(0);
      }),
    );
  });
});

describe("forecast and reachability", () => {
  test("of the whole saving wanted reaches the goal exactly", () => {
    fc.assert(
      fc.property(value, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (baseline, left) => {
        const target = baseline * left;
        const forecast = numberOf("GOAL.FORECAST", { baseline, options: [[baseline - target]] });
        const reached = recordOf("GOAL.REACHABLE", { baseline, target, forecast });
        expect(reached["verdict"]).toBe("reachable");
        expect(reached["reachability"]).toBeCloseTo(1, 9);
      }),
    );
  });
  test("falls with every option's rate, and does not care in which order the options stand", () => {
    const options = [
      [300, 1, 1],
      [200, 0.5, 0.8],
    ];
    const forecast = (rows: number[][]) => numberOf("GOAL.FORECAST", { baseline: 1000, options: rows });
    expect(forecast([...options].reverse())).toBe(forecast(options));
    expect(
      forecast([
        [300, 1, 1],
        [200, 0.9, 0.8],
      ]),
    ).toBeLessThan(forecast(options));
  });
  test("states the saving that is still wanted, on both sides", () => {
    expect(recordOf("GOAL.REACHABLE", { baseline: 100, target: 80, forecast: 85 })["shortfall"]).toBe(5);
    expect(recordOf("GOAL.REACHABLE", { baseline: 70, target: 80, forecast: 75 })["shortfall"]).toBe(5);
    expect(recordOf("GOAL.REACHABLE", { baseline: 100, target: 80, forecast: 70 })["shortfall"]).toBe(0);
  });
  test("counts an option without rate in full only while no option has one", () => {
    expect(numberOf("GOAL.FORECAST", { baseline: 100, options: [[10], [20]] })).toBe(70);
    expect(
      problemOf("GOAL.FORECAST", {
        baseline: 100,
        options: [
          [10, 0.5],
          [20, null],
        ],
      }),
    ).toEqual({
      code: "missing-input",
      inputs: ["options"],
      detail: { row: 2, column: 2 },
    });
  });
  test("refuses savings larger than what there is", () => {
    expect(problemOf("GOAL.FORECAST", { baseline: 100, options: [[120]] })).toMatchObject({
      code: "out-of-range",
      detail: { given: 120, max: 100 },
    });
    expect(numberOf("GOAL.FORECAST", { baseline: 100, options: [[120]], activityRatio: 1.5 })).toBe(30);
  });
});
