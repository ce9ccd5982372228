import * as fc from "fast-check";
import { evaluate } from "../../src/evaluation/evaluate";
import { figureGrades } from "../../src/evaluation/figure-grades";
import { intervalsOf, type CellInterval } from "../../src/evaluation/intervals";
import { openComputation, placeKey, type Leaf } from "../../src/evaluation/leaves";
import { measureNext, usualTargets } from "../../src/evaluation/measure-next";
import { coverage, type Variable } from "../../src/evaluation/uncertainty";
import type { AuditData } from "../../src/sheets/audit-data";
import type { Grade } from "../../src/sheets/data-grades";
import type { EvidenceFacts } from "../../src/sheets/evidence-methods";
import { auditData } from "../completeness/audit-data";
import { demoData, withFacts } from "./demo-audit";
import { balanced, balancedPoints, deviationOf, quantileOf, sampled } from "./monte-carlo";

const data = demoData();
const evaluation = evaluate(data);

const verified: EvidenceFacts = {
  document: "检定证书",
  page: "1",
  person: "动力科",
  date: "2024-01-10",
  method: "calibrated-meter",
  measurement: { start: "2023-01-01", end: "2023-12-31", instrument: "水表", calibratedUntil: "2024-06-30" },
  verified: true,
};
const factsOf: Readonly<Record<Grade, EvidenceFacts | null>> = {
  A: verified,
  B: { ...verified, verified: false },
  C: { ...verified, method: "statistics" },
  D: null,
};

const points = balancedPoints(128, 24, 7);

test("128 balanced pairs tell the deviation of sums, products and ratios within 0.5 %", () => {
  const variables = Array.from({ length: 10 }, (_, index) => ({ value: 10 + index, relative: 0.1 }));
  const deviation = (calculate: (values: readonly number[]) => number) =>
    deviationOf(balanced(calculate, variables, points).results);
  const exact = Math.sqrt(variables.reduce((sum, { value }) => sum + (value / 10) ** 2, 0));
  expect(deviation((values) => values.reduce((sum, one) => sum + one, 0)) / exact).toBeCloseTo(1, 2);
  const ratio = deviation(([x = 0, y = 1]) => x / y);
  const spread = Math.log1p(0.01);
  const mean = (10 / 11) * Math.exp(spread);
  expect(Math.abs(ratio / (mean * Math.sqrt(Math.expm1(2 * spread))) - 1)).toBeLessThan(0.005);
});

const draws = 10_000;
/** Ratios of differences have no standard deviation to compare with, only an interval. */
const isRatio = (formula: string) => /^(GOAL|ELASTICITY)/.test(formula);

/** How far the ends of an interval are off, as a share of its width. A refused part of a whole is past its bound. */
function endsOff({ low, high, value }: CellInterval, calculate: Calculate, variables: readonly Variable[]): number {
  const { results, refused } = sampled(calculate, variables, draws, 3);
  const beyond = Array.from({ length: refused }, () => (value > 0.5 ? 1 : 0));
  const within = [...results, ...beyond];
  const [least, most] = [quantileOf(within, 0.025), quantileOf(within, 0.975)];
  return Math.max(Math.abs(low - least), Math.abs(high - most)) / (most - least);
}
type Calculate = (values: readonly number[]) => number | undefined;

/** Every computed cell against Monte-Carlo: how far the standard uncertainty, or else the interval, is off. */
function against(graded: AuditData) {
  const grades = figureGrades(graded);
  const { cells } = intervalsOf(graded, evaluation);
  const found = new Map(cells.map((cell) => [placeKey(cell.place), cell]));
  return evaluation.cells.flatMap(({ place, bound }) => {
    const cell = found.get(placeKey(place));
    if (cell?.uncertain !== true) return [];
    // One year of the indicators tells as much as all.
    if (place.year !== undefined && place.year !== data.years.at(-1)) return [];
    const name = `${place.field ?? place.column}${place.year ?? place.row}`;
    const { certainty, standard } = cell;
    const told = { name, place, certainty, leaves: [] as readonly Leaf[], off: 0 };
    const { leaves, calculate } = openComputation(bound, graded);
    if (certainty !== "sound") return [{ ...told, leaves }];
    if (leaves.length > points.length) throw new Error(`${name} needs points of ${leaves.length} variables`);
    const variables = leaves.map((leaf) => ({ value: leaf.value, relative: grades(leaf.place)?.relative ?? 0 }));
    const { results, refused } = balanced(calculate, variables, points);
    const byEnds = isRatio(bound.formula.id) || refused > 0;
    return [{ ...told, off: byEnds ? endsOff(cell, calculate, variables) : standard / deviationOf(results) - 1 }];
  });
}

const compared = (["A", "B", "C"] as const).map((grade) => ({
  grade,
  cells: against(withFacts(data, factsOf[grade])),
}));

test.each(compared)("with all figures of grade $grade, sound intervals agree with Monte-Carlo within 2 %", (one) => {
  expect(one.cells.filter(({ off }) => !(Math.abs(off) < 0.02))).toEqual([]);
  const count = (wanted: string) => one.cells.filter(({ certainty }) => certainty === wanted).length;
  const told = one.cells
    .filter(({ certainty }) => certainty !== "sound")
    .map(({ name, certainty: is }) => `${name} ${is}`);
  process.stderr.write(`grade ${one.grade}: ${count("sound")} of ${one.cells.length} sound; ${told.join(", ")}\n`);
  expect(count("sound") / one.cells.length).toBeGreaterThan({ A: 0.94, B: 0.85, C: 0.8 }[one.grade]);
});

test("only ratios of differences are less than sound, and better evidence makes none of them less so", () => {
  const order = ["open", "rough", "sound"];
  const [a = [], b = [], c = []] = compared.map(({ cells }) => cells);
  for (const [index, { name, certainty }] of c.entries()) {
    const levels = [certainty, b[index]?.certainty, a[index]?.certainty].map((one) => order.indexOf(one ?? ""));
    expect([name, levels]).toEqual([name, [...levels].sort()]);
    const formula = evaluation.cells.find(({ place }) => placeKey(place) === placeKey(c[index]?.place ?? place))?.bound;
    if (certainty !== "sound") expect(isRatio(formula?.formula.id ?? "")).toBe(true);
  }
});

test("an attainment cannot be told where the baseline may be the target, and only there", () => {
  const deviation = { A: 0.015, B: 0.04, C: 0.075 };
  let checked = 0;
  for (const { grade, cells } of compared) {
    const goals = cells.filter(({ place, certainty }) => place.sheet === "goals" && certainty !== "sound");
    for (const { name, certainty, leaves } of goals) {
      const at = (column: string) => leaves.find(({ place }) => place.column === column)?.value ?? NaN;
      const away = Math.abs(Math.log(at("target") / at("baseline"))) / Math.sqrt(Math.log1p(deviation[grade] ** 2));
      expect([name, away < 1.96]).toEqual([name, certainty === "open"]);
      checked++;
    }
  }
  expect(checked).toBeGreaterThan(10);
});

test("better evidence of any figure never widens any interval", () => {
  const order: readonly Grade[] = ["D", "C", "B", "A"];
  const keys = [...new Set(intervalsOf(data, evaluation).cells.flatMap(({ contributions }) => contributions))].map(
    ({ place }) => placeKey(place),
  );
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 50, maxLength: 50 }), fc.nat(), fc.nat(3), (start, which, steps) => {
      const graded = (raised: boolean): AuditData => ({
        ...data,
        evidenceOf: (place) => {
          const key = placeKey(place);
          const at = keys.indexOf(key);
          const now = start[at % start.length] ?? 0;
          const level = raised && at % 7 === which % 7 ? Math.min(3, now + steps) : now;
          return factsOf[order[level] ?? "D"];
        },
      });
      const before = intervalsOf(graded(false), evaluation);
      const after = intervalsOf(graded(true), evaluation);
      for (const cell of after.cells) {
        const was = before.at(cell.place);
        const width = cell.certainty === "open" ? 0 : cell.standard;
        const slack = 1e-6 * (Math.abs(cell.value) + width);
        expect([cell.place, cell.low >= (was?.low ?? NaN) - slack, cell.high <= (was?.high ?? NaN) + slack]).toEqual([
          cell.place,
          true,
          true,
        ]);
      }
    }),
    { numRuns: 5 },
  );
}, 120_000);

test("every contribution is a part of the variance, and the parts are the whole", () => {
  for (const { contributions, uncertain } of intervalsOf(data, evaluation).cells) {
    const sum = contributions.reduce((all, one) => all + one.share, 0);
    if (uncertain) expect(sum).toBeCloseTo(1, 9);
  }
});

const flows = (rows: readonly (readonly [string | null, string | null, number, number | null])[]) =>
  auditData({
    years: [2023],
    tables: {
      flows: rows.map(([from, to, quantity, uncertainty], index) => ({
        ...{ id: `W${index + 1}`, medium: "water", from, to, quantity, year: 2023, source: "measured", uncertainty },
      })),
    },
  });

test("the difference of a node has the uncertainty of its flows; what a flow states wins over its grade", () => {
  const stated = flows([
    [null, "厂", 100, 3],
    ["厂", null, 80, 5],
  ]);
  const [node] = intervalsOf(stated, evaluate(stated)).balances;
  expect(node?.difference.value).toBe(20);
  expect(node?.difference.standard).toBeCloseTo(5, 5);
  expect(node?.closure?.value).toBeCloseTo(0.2, 12);
  const graded = flows([
    [null, "厂", 100, null],
    ["厂", null, 80, null],
  ]);
  const [other] = intervalsOf(graded, evaluate(graded)).balances;
  // Measured, but without a document: grade D, 25 %.
  expect(other?.difference.standard).toBeCloseTo(Math.hypot(25, 20), 4);
});

test("goals and paybacks have intervals", () => {
  const { cells } = intervalsOf(data, evaluation);
  for (const column of ["attainment", "reachability", "payback", "npv", "irr"]) {
    const found = cells.filter(({ place, uncertain }) => place.column === column && uncertain);
    expect([column, found.length > 0]).toEqual([column, true]);
  }
  const payback = cells.find(({ place, uncertain }) => place.column === "payback" && uncertain);
  const relative = payback?.contributions.map(({ figure }) => Math.log1p(figure.relative ** 2)) ?? [];
  const width = 2 * coverage * Math.sqrt(relative.reduce((sum, one) => sum + one, 0));
  expect(Math.log((payback?.high ?? 0) / (payback?.low ?? 1))).toBeCloseTo(width, 5);
});

test("what to measure next ranks by the fall of the variance, and raising a point does what it promises", () => {
  const before = intervalsOf(data, evaluation);
  const targets = usualTargets(before, data);
  const goals = targets.filter(({ place }) => place.sheet === "goals");
  expect(goals.map(({ certainty }) => certainty)).toContain("open");
  expect(targets.length).toBeGreaterThan(70);
  const points = measureNext(data, targets);
  expect(points.map(({ gain }) => gain)).toEqual(points.map(({ gain }) => gain).sort((one, other) => other - one));
  // The goals count: their baselines and results are asked for among all others.
  expect(points.filter(({ place }) => place.sheet === "goals").length).toBeGreaterThanOrEqual(goals.length);
  const ofGoals = points.filter(({ place }) => place.sheet === "goals");
  for (const raised of [points[0], points[1], ofGoals[0], ofGoals.at(-1)]) {
    if (raised === undefined) throw new Error("nothing to measure");
    const better: AuditData = {
      ...data,
      evidenceOf: (place) =>
        placeKey(place) === placeKey(raised.place) ? factsOf[raised.next] : data.evidenceOf(place),
    };
    const after = intervalsOf(better, evaluation);
    for (const { place, outcome } of raised.narrows) {
      const promised = outcome();
      const [was, is] = [before.at(place), after.at(place)];
      expect([promised.before, promised.after]).toEqual([was?.certainty, is?.certainty]);
      if (was === undefined || is === undefined || promised.factor === undefined) continue;
      expect((is.high - is.low) / (was.high - was.low)).toBeCloseTo(promised.factor, 6);
      expect(promised.factor).toBeLessThanOrEqual(1);
    }
  }
});

test("a straight result narrows by the root of what is left of its variance", () => {
  const cell = intervalsOf(data, evaluation).at({ sheet: "indicators", field: "E-02", year: data.years.at(-1) ?? 0 });
  const [most] = cell?.contributions ?? [];
  if (cell === undefined || most === undefined) throw new Error("E-02 has no interval");
  const { low, high } = most.improved(0.01);
  const factor = Math.log(high / low) / Math.log(cell.high / cell.low);
  expect(factor).toBeCloseTo(Math.sqrt(1 - most.fallAt(0.01)), 6);
});
