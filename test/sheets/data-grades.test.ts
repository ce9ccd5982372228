import * as fc from "fast-check";
import { criteria, gradeOf, grades } from "../../src/sheets/data-grades";
import { methods, type EvidenceFacts, type Method } from "../../src/sheets/evidence-methods";

const best: EvidenceFacts = {
  document: "检定证书与月抄表",
  page: "3",
  person: "供水科",
  date: "2024-01-10",
  method: "calibrated-meter",
  measurement: { start: "2023-01-01", end: "2023-12-31", instrument: "水表 LXSY-200", calibratedUntil: "2023-12-31" },
  verified: true,
};
const ways = Object.keys(methods) as Method[];

test("the worked cases: what is recorded decides, and what is missing is named", () => {
  expect(gradeOf(best)).toEqual({ grade: "A", next: undefined });
  expect(gradeOf({ ...best, verified: false })).toEqual({ grade: "B", next: { grade: "A", missing: ["verified"] } });
  expect(gradeOf({ ...best, method: "invoice", page: null }).next?.missing).toEqual(["calibrated", "page"]);
  expect(gradeOf({ ...best, method: "statistics" })).toEqual({
    grade: "C",
    next: { grade: "B", missing: ["metered"] },
  });
  expect(gradeOf({ ...best, date: null }).grade).toBe("C");
  expect(gradeOf({ ...best, method: "calculated" }).grade).toBe("C");
  expect(gradeOf({ ...best, method: "estimated" })).toEqual({
    grade: "D",
    next: { grade: "C", missing: ["reported"] },
  });
  expect(gradeOf({ ...best, method: null }).grade).toBe("D");
  expect(gradeOf({ ...best, document: null }).grade).toBe("D");
  expect(gradeOf(null)).toEqual({ grade: "D", next: { grade: "C", missing: ["reported", "document"] } });
});

test("a meter whose calibration ran out, or is not told of, counts as any other meter", () => {
  const calibrated = (calibratedUntil: string | null, end: string | null = "2023-12-31") =>
    gradeOf({ ...best, measurement: { start: "2023-01-01", end, instrument: "水表 LXSY-200", calibratedUntil } });
  expect(calibrated("2024-03-01").grade).toBe("A");
  const less = { grade: "B", next: { grade: "A", missing: ["calibrated"] } };
  for (const facts of [calibrated("2023-12-30"), calibrated(null), calibrated("2024-03-01", null)])
    expect(facts).toEqual(less);
  expect(gradeOf({ ...best, measurement: null })).toEqual(less);
});

test("each grade asks for no less than the one below, and the last for nothing", () => {
  expect(criteria.map(({ grade }) => grade)).toEqual([...grades]);
  expect(criteria.at(-1)?.needs).toEqual([]);
});

const text = fc.option(fc.constantFrom("a", "b"), { nil: null });
const facts: fc.Arbitrary<EvidenceFacts> = fc.record({
  document: text,
  page: text,
  person: text,
  date: fc.option(fc.constant("2024-01-10"), { nil: null }),
  method: fc.option(fc.constantFrom(...ways), { nil: null }),
  measurement: fc.option(
    fc.record({
      start: fc.constant("2023-01-01"),
      end: fc.option(fc.constant("2023-12-31"), { nil: null }),
      instrument: text,
      calibratedUntil: fc.option(fc.constantFrom("2023-06-30", "2024-06-30"), { nil: null }),
    }),
    { nil: null },
  ),
  verified: fc.boolean(),
});

test("recording more, or obtaining the figure in a better way, never lowers the grade", () => {
  fc.assert(
    fc.property(facts, facts, (one, more) => {
      const order = (method: Method | null) => (method === null ? ways.length : ways.indexOf(method));
      const better: EvidenceFacts = {
        document: one.document ?? more.document,
        page: one.page ?? more.page,
        person: one.person ?? more.person,
        date: one.date ?? more.date,
        method: order(one.method) <= order(more.method) ? one.method : more.method,
        measurement: one.measurement ?? more.measurement,
        verified: one.verified || more.verified,
      };
      expect(grades.indexOf(gradeOf(better).grade)).toBeLessThanOrEqual(grades.indexOf(gradeOf(one).grade));
    }),
    { numRuns: 500 },
  );
});
