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
import { deviationOf, quantileOf, sampled } from "./monte-carlo";

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

/** Every computed cell against Monte-Carlo: how far the standard uncertainty and the width of the interval are off. */
function against(graded: AuditData) {
  const grades = figureGrades(graded);
  const { cells } = intervalsOf(graded, evaluation);
  const found = new Map(cells.map((cell) => [placeKey(cell.place), cell]));
  return evaluation.cells.flatMap(({ place, bound }, index) => {
    const cell = found.get(placeKey(place));
    if (cell === undefined || cell.variance === 0) return [];
    // One year of the indicators tells as much as all.
    if (place.year !== undefined && place.year !== data.years.at(-1)) return [];
    const { leaves, calculate } = openComputation(bound, graded);
    const variables = leaves.map((leaf) => ({ value: leaf.value, relative: grades(leaf.place)?.relative ?? 0 }));
    const { results, refused } = sampled(calculate, variables, 2500, index + 1);
    const width = quantileOf(results, 0.975) - quantileOf(results, 0.025);
    return [
      {
        name: `${place.field ?? place.column}${place.year ?? place.row}`,
        reliable: cell.reliable,
        refused,
        standard: cell.standard / deviationOf(results) - 1,
        width: (cell.high - cell.low) / width - 1,
      },
    ];
  });
}

/** Grade D is left out: 25 % bends ratios so much that their plain standard deviation is 4 to 7 % larger, see `reliable`. */
test.each(["A", "B", "C"] as const)("with all figures of grade %s, agrees with Monte-Carlo within 2 %%", (grade) => {
  const compared = against(withFacts(data, factsOf[grade]));
  const counted = compared.filter(({ reliable, refused }) => reliable && refused === 0);
  const off = counted.filter(({ standard }) => Math.abs(standard) > 0.02);
  const worst = Math.max(...counted.map(({ standard }) => Math.abs(standard)));
  expect({ grade, off, worst: worst < 0.02 }).toEqual({ grade, off: [], worst: true });
  // The tails are told by few samples: twice the tolerance for the width of the interval.
  expect(counted.filter(({ width }) => Math.abs(width) > 0.06)).toEqual([]);
  const share = counted.length / compared.length;
  expect({ grade, share, enough: share > { A: 0.6, B: 0.5, C: 0.4 }[grade] }).toEqual({ grade, share, enough: true });
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
    { numRuns: 8 },
  );
}, 400_000);

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
