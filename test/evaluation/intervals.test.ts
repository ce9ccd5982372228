import * as fc from "fast-check";
import { evaluate } from "../../src/evaluation/evaluate";
import { figureGrades } from "../../src/evaluation/figure-grades";
import { intervalsOf } from "../../src/evaluation/intervals";
import { openComputation, placeKey } from "../../src/evaluation/leaves";
import { measureNext, usualTargets } from "../../src/evaluation/measure-next";
import { coverage } from "../../src/evaluation/uncertainty";
import type { AuditData } from "../../src/sheets/audit-data";
import type { Grade } from "../../src/sheets/data-grades";
import type { EvidenceFacts } from "../../src/sheets/evidence-methods";
import { auditData } from "../completeness/audit-data";
import { demoData, withFacts } from "./demo-audit";
import { balanced, balancedPoints, deviationOf } from "./monte-carlo";

const data = demoData();
const evaluation = evaluate(data);

const verified: EvidenceFacts = {
  document: "检定证书",
  page: "1",
  person: "动力科",
  date: "2024-01-10",
  method: "calibrated-meter",
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

/** Every computed cell against Monte-Carlo: how far the standard uncertainty is off. */
function against(graded: AuditData) {
  const grades = figureGrades(graded);
  const { cells } = intervalsOf(graded, evaluation);
  const found = new Map(cells.map((cell) => [placeKey(cell.place), cell]));
  return evaluation.cells.flatMap(({ place, bound }) => {
    const cell = found.get(placeKey(place));
    if (cell === undefined || cell.variance === 0) return [];
    // One year of the indicators tells as much as all.
    if (place.year !== undefined && place.year !== data.years.at(-1)) return [];
    const name = `${place.field ?? place.column}${place.year ?? place.row}`;
    const goal = place.sheet === "goals";
    if (!cell.reliable) return [{ name, reliable: false, goal, off: 0 }];
    const { leaves, calculate } = openComputation(bound, graded);
    if (leaves.length > points.length) throw new Error(`${name} needs points of ${leaves.length} variables`);
    const variables = leaves.map((leaf) => ({ value: leaf.value, relative: grades(leaf.place)?.relative ?? 0 }));
    const { results } = balanced(calculate, variables, points);
    return [{ name, reliable: true, goal, off: cell.standard / deviationOf(results) - 1 }];
  });
}

const compared = (["A", "B", "C"] as const).map((grade) => ({
  grade,
  cells: against(withFacts(data, factsOf[grade])),
}));

test.each(compared)("with all figures of grade $grade, reliable results agree with Monte-Carlo within 2 %", (one) => {
  expect(one.cells.filter(({ reliable, off }) => reliable && !(Math.abs(off) < 0.02))).toEqual([]);
  expect(one.cells.filter(({ reliable }) => reliable).length).toBeGreaterThan(80);
});

test("what is reliable goes by formula and values, whatever the grades, and little else is left out", () => {
  const leftOut = compared.map(({ cells }) => cells.filter(({ reliable }) => !reliable));
  const [first = []] = leftOut;
  for (const one of leftOut) expect(one.map(({ name }) => name)).toEqual(first.map(({ name }) => name));
  const names = first.map(({ name }) => name).join(", ");
  process.stderr.write(`left out ${first.length} of ${compared[0]?.cells.length}: ${names}\n`);
  // Attainments and elasticities are ratios of small differences; some rates are refused beyond 100 %.
  const total = compared[0]?.cells ?? [];
  expect(first.length / total.length).toBeLessThan(0.25);
  const others = (cells: typeof first) => cells.filter(({ goal }) => !goal).length;
  expect(others(first) / others(total)).toBeLessThan(0.15);
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
        const slack = 1e-9 * (Math.abs(cell.value) + cell.standard);
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
  for (const { contributions, variance } of intervalsOf(data, evaluation).cells) {
    const sum = contributions.reduce((all, one) => all + one.share, 0);
    if (variance > 0) expect(sum).toBeCloseTo(1, 9);
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
    const found = cells.filter(({ place, variance }) => place.column === column && variance > 0);
    expect([column, found.length > 0]).toEqual([column, true]);
  }
  const payback = cells.find(({ place, variance }) => place.column === "payback" && variance > 0);
  const relative = payback?.contributions.map(({ figure }) => Math.log1p(figure.relative ** 2)) ?? [];
  const width = 2 * coverage * Math.sqrt(relative.reduce((sum, one) => sum + one, 0));
  expect(Math.log((payback?.high ?? 0) / (payback?.low ?? 1))).toBeCloseTo(width, 5);
});

test("what to measure next ranks by the fall of the variance, and raising the first point does what it promises", () => {
  const targets = usualTargets(intervalsOf(data, evaluation), data);
  expect(targets.length).toBeGreaterThan(20);
  const points = measureNext(data, targets);
  expect(points.length).toBeGreaterThan(10);
  expect(points.map(({ gain }) => gain)).toEqual(points.map(({ gain }) => gain).sort((one, other) => other - one));
  const [first] = points;
  if (first === undefined) throw new Error("nothing to measure");
  const better: AuditData = {
    ...data,
    evidenceOf: (place) => (placeKey(place) === placeKey(first.place) ? factsOf[first.next] : data.evidenceOf(place)),
  };
  const after = intervalsOf(better, evaluation);
  const before = intervalsOf(data, evaluation);
  for (const { place, factor } of first.narrows) {
    const was = before.at(place);
    expect(Math.sqrt((after.at(place)?.variance ?? NaN) / (was?.variance ?? NaN))).toBeCloseTo(factor, 6);
  }
});
