import fc from "fast-check";
import {
  isSensitive,
  shownConfidentially,
  shownOpenly,
  type ShownQuantity,
  type SuppressionLimits,
} from "../../src/evaluation/published";
import { rollUp, type QuantityYear } from "../../src/evaluation/roll-up";
import { auditData } from "../completeness/audit-data";

const limits: SuppressionLimits = { contributors: 3, share: 85 };

/** Fresh water of one year: amounts by division. */
function water(
  amounts: Readonly<Record<string, readonly (number | null)[]>>,
  park: number | null = null,
): QuantityYear {
  const all = Object.entries(amounts).flatMap(([industry, figures]) =>
    figures.map((amount, index) => ({ name: `${industry}-${index}`, industry, amount })),
  );
  const found = rollUp(
    auditData({
      fields: { "A2a-01": { 2023: park } },
      tables: {
        enterprises: all.map(({ name, industry }) => ({ name, industry })),
        "enterprise-years": all.map(({ name, amount }) => ({ enterprise: name, year: 2023, "fresh-water": amount })),
      },
    }),
  ).find(({ column }) => column.id === "fresh-water");
  if (found === undefined) throw new Error("fresh water is not rolled up");
  return found;
}

const hiddenIn = ({ sectors }: ShownQuantity): string[] =>
  sectors.filter(({ suppressed }) => suppressed).map(({ division }) => division);

test("openly, everything is shown with what it is made of", () => {
  expect(shownOpenly(water({ C26: [1, null], C30: [4] }, 5))).toMatchObject({
    total: { value: 5, contributors: 2, missing: 1, suppressed: false },
    sectors: [
      { division: "26", value: 1, contributors: 1, missing: 1 },
      { division: "30", value: 4, contributors: 1, missing: 0 },
    ],
    park: { given: 5, suppressed: false },
    verdict: "incomplete",
  });
});

test("a division with two enterprises is kept back, and the smallest other that hides it", () => {
  const shown = shownConfidentially(water({ C13: [5, 6, 7], C26: [3, 4], C30: [40, 50, 60] }, 175), limits);
  expect(hiddenIn(shown)).toEqual(["13", "26"]);
  expect(shown.total).toMatchObject({ value: 175, suppressed: false });
  expect(shown.park?.given).toBe(175);
  expect(shown.sectors[1]).toEqual({
    division: "26",
    value: null,
    contributors: null,
    missing: null,
    suppressed: true,
  });
});

test("what hides a giant must be large enough itself", () => {
  const shown = shownConfidentially(water({ C13: [1, 1, 1], C26: [900, 10, 10], C30: [80, 80, 90] }), limits);
  // with the small division the giant would still have 98 % of what is left over
  expect(hiddenIn(shown)).toEqual(["26", "30"]);
});

test("a giant of the whole park takes the total with it, and the park's own figure", () => {
  const shown = shownConfidentially(water({ C13: [1, 1, 1], C26: [900, 10, 10] }, 923), limits);
  expect(shown.total.suppressed).toBe(true);
  expect(shown).toMatchObject({
    park: { given: null, suppressed: true },
    difference: null,
    percent: null,
    verdict: null,
  });
  expect(JSON.stringify({ ...shown, column: null })).not.toContain("923");
  expect(hiddenIn(shown)).toEqual(["26"]);
});

test("on the edge: three enterprises, and exactly 85 %", () => {
  const of = (...amounts: number[]) => amounts.map((amount, at) => ({ enterprise: `${at}`, amount, weight: 1 }));
  expect(isSensitive(of(1, 1, 1), limits)).toBe(false);
  expect(isSensitive(of(1, 1), limits)).toBe(true);
  expect(isSensitive(of(85, 10, 5), limits)).toBe(false);
  expect(isSensitive(of(85.1, 9.9, 5), limits)).toBe(true);
  // those that use nothing hide nobody; that three use nothing tells nothing of one
  expect(isSensitive(of(5, 5, 0, 0), limits)).toBe(true);
  expect(isSensitive(of(0, 0, 0), limits)).toBe(false);
  expect(isSensitive([], limits)).toBe(false);
  expect(isSensitive(of(1, 1), { contributors: 2, share: 85 })).toBe(false);
});

/** Rank of a matrix by elimination; small and of small whole numbers, so exact enough. */
function rank(rows: readonly (readonly number[])[]): number {
  const matrix = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column++) {
    const pivot = matrix.findIndex((row, index) => index >= found && Math.abs(row[column] ?? 0) > 1e-9);
    const chosen = matrix[pivot];
    if (chosen === undefined) continue;
    matrix.splice(pivot, 1);
    matrix.splice(found, 0, chosen);
    for (const [index, row] of matrix.entries()) {
      if (index <= found) continue;
      const times = (row[column] ?? 0) / (chosen[column] ?? 1);
      for (const [at, cell] of chosen.entries()) row[at] = (row[at] ?? 0) - times * cell;
    }
    found++;
  }
  return found;
}

const amount = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 1000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 10_000, max: 1_000_000 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const parks = fc
  .uniqueArray(fc.constantFrom("C13", "C14", "C17", "C22", "C26", "C27", "C30", "C33", ""), {
    minLength: 1,
    maxLength: 8,
  })
  .chain((codes) => fc.tuple(...codes.map((code) => fc.tuple(fc.constant(code), fc.array(amount, { maxLength: 6 })))))
  .map((entries) => Object.fromEntries(entries));
const anyLimits = fc.record({ contributors: fc.integer({ min: 2, max: 5 }), share: fc.integer({ min: 60, max: 95 }) });

test("nothing that is kept back can be computed from what is published", () => {
  fc.assert(
    fc.property(parks, anyLimits, (park, chosen) => {
      const quantity = water(park);
      const shown = shownConfidentially(quantity, chosen);
      // unknowns: the total and every division; equations: total − Σ divisions = 0, and each published figure
      const cells = [shown.total, ...shown.sectors];
      const unit = (at: number) => cells.map((_, index) => (index === at ? 1 : 0));
      const published = cells.flatMap((cell, at) => (cell.suppressed ? [] : [unit(at)]));
      const known = [cells.map((_, index) => (index === 0 ? 1 : -1)), ...published];
      for (const [at, cell] of cells.entries()) {
        if (!cell.suppressed) continue;
        // a figure is determined when its own row adds nothing to the equations
        expect(rank([...known, unit(at)])).toBe(rank(known) + 1);
      }
    }),
    { numRuns: 500 },
  );
});

test("neither a published figure nor what is left over for the hidden ones tells of one enterprise", () => {
  fc.assert(
    fc.property(parks, anyLimits, (park, chosen) => {
      const quantity = water(park);
      const shown = shownConfidentially(quantity, chosen);
      const hidden = new Set(hiddenIn(shown));
      for (const { division, contributions } of quantity.sectors)
        if (!hidden.has(division)) expect(isSensitive(contributions, chosen)).toBe(false);
      if (shown.total.suppressed) return;
      expect(isSensitive(quantity.total.contributions, chosen)).toBe(false);
      const leftOver = quantity.sectors.filter(({ division }) => hidden.has(division));
      expect(
        isSensitive(
          leftOver.flatMap(({ contributions }) => contributions),
          chosen,
        ),
      ).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test("nothing is kept back without need: a park of large, even divisions is shown whole", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 50, max: 100 }), { minLength: 4, maxLength: 8 }), (amounts) => {
      const shown = shownConfidentially(water({ C13: amounts, C26: [...amounts].reverse() }), limits);
      expect(hiddenIn(shown)).toEqual([]);
      expect(shown.total.suppressed).toBe(false);
    }),
  );
});
