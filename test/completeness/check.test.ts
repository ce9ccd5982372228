import { checkAudit } from "../../src/completeness/check";
import { compareClauses } from "../../src/completeness/order";
import { roundingTolerance } from "../../src/completeness/rounding";
import type { Checked, Finding } from "../../src/completeness/define";
import { evaluate } from "../../src/evaluation/evaluate";
import { fill } from "../../src/i18n/fill";
import { sheets } from "../../src/sheets/index";
import { auditData, type Given } from "./audit-data";

function check(given: Given): Checked {
  const data = auditData(given);
  return checkAudit({ data, evaluation: evaluate(data), sheets });
}
const about = (checked: Checked, field: string): readonly Finding[] =>
  checked.findings.filter(({ place }) => place.field === field);
const sentence = ({ message, args }: Finding): string => fill("zh-CN", message.zh, args);

describe("an empty workbook", () => {
  const checked = check({ years: [2022, 2023] });

  it("has nothing of what is due", () => {
    expect(checked.filled).toBe(0);
    expect(checked.due).toBeGreaterThan(200);
    expect(Object.values(checked.progress).reduce((sum, { due }) => sum + due, 0)).toBe(checked.due);
  });

  it("says each thing once: one finding a field, whatever waits for it", () => {
    const places = checked.findings.map(({ place }) =>
      JSON.stringify([place.sheet, place.field, place.row, place.column, place.part]),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it("names the years and the indicators that wait for a blank field", () => {
    const [finding] = about(checked, "A2a-01");
    expect(finding).toMatchObject({
      id: "required",
      severity: "error",
      clause: "A.2 a)",
      place: { field: "A2a-01", year: 2022 },
    });
    expect(finding && sentence(finding)).toMatch(
      /“工业用新鲜水量（合计）”（2022、2023 年）没有填写，因此无法计算：.*工业用水重复利用率/,
    );
  });

  it("is sorted by severity, then by clause", () => {
    const rank = { error: 0, warning: 1, info: 2 };
    for (const [index, finding] of checked.findings.entries()) {
      const next = checked.findings[index + 1];
      if (next === undefined) break;
      expect(rank[finding.severity]).toBeLessThanOrEqual(rank[next.severity]);
      if (finding.severity === next.severity)
        expect(compareClauses(finding.clause, next.clause)).toBeLessThanOrEqual(0);
    }
  });

  it("fills every sentence in both languages", () => {
    for (const { message, remedy, args } of checked.findings) {
      for (const text of [
        fill("zh-CN", message.zh, args),
        fill("en-US", message.en, args),
        fill("zh-CN", remedy.zh, args),
      ]) {
        expect(text).not.toMatch(/[{}]|—|NaN|undefined|null|Infinity/);
      }
    }
  });
});

describe("a blank required field", () => {
  it("that is not applicable asks for the reason only", () => {
    const checked = check({ statuses: { "A2a-03": "not-applicable" } });
    expect(about(checked, "A2a-03")).toMatchObject([
      { id: "reason-wanted", severity: "info", place: { part: "evidence" } },
    ]);
    expect(
      about(check({ statuses: { "A2a-03": "not-applicable" }, evidence: { "A2a-03": "园区无自备水源" } }), "A2a-03"),
    ).toEqual([]);
  });

  it("that is not provided is a warning", () => {
    expect(about(check({ statuses: { "A2a-01": "not-provided" } }), "A2a-01")).toMatchObject([
      { id: "not-provided", severity: "warning" },
    ]);
  });

  it("whose status says it is reported is still missing", () => {
    const [finding] = about(check({ statuses: { "A2a-01": "reported" } }), "A2a-01");
    expect(finding).toMatchObject({ id: "required", severity: "error" });
    expect(finding && sentence(finding)).toContain("“已填报”，但没有内容");
  });

  it("is not due when it does not apply, and is filled when it is zero", () => {
    const base = check({});
    expect(check({ statuses: { "A2a-03": "not-applicable" } }).due).toBe(base.due - 1);
    const zero = check({ fields: { "A2a-03": { 2023: 0 } } });
    expect([zero.due, zero.filled]).toEqual([base.due, 1]);
    expect(about(zero, "A2a-03")).toMatchObject([{ id: "evidence-wanted" }]);
    const registered = (year: number | null) =>
      check({
        fields: { "A2a-03": { 2023: 0 } },
        tables: { "evidence-register": [{ item: "A2a-03", year, document: "台账" }] },
      });
    expect(about(registered(2023), "A2a-03")).toEqual([]);
    expect(about(registered(2022), "A2a-03")).toMatchObject([{ id: "evidence-wanted" }]);
  });
});

describe("a blank conditional field", () => {
  it("asks whether it applies, unless a status says so", () => {
    const undecided = (given: Given) =>
      check(given).findings.filter(({ id, clause }) => id === "conditional" && clause === "A.2 e)");
    const [before, ...more] = undecided({});
    expect(more).toEqual([]);
    expect(before).toMatchObject({ severity: "warning", place: { sheet: "a2", field: "A2e-01" } });
    const [after] = undecided({ statuses: { "A2e-01": "not-applicable" } });
    expect(after?.place.field).not.toBe("A2e-01");
    expect(Number(after?.args["count"])).toBe(Number(before?.args["count"]) - 1);
  });

  it("is due when another field settles its condition, and not asked for when that field excludes it", () => {
    expect(about(check({ fields: { "A1g-01": "repeated" } }), "A1g-02")).toMatchObject([
      { id: "required", severity: "error" },
    ]);
    expect(about(check({ fields: { "A1g-01": "first" } }), "A1g-02")).toEqual([]);
    expect(
      about(check({ years: [2022, 2023], fields: { "A5f-01": { 2022: 1, 2023: 0 } } }), "A5f-01-account"),
    ).toMatchObject([{ id: "required" }]);
    expect(about(check({ fields: { "A5f-01": { 2023: 0 } } }), "A5f-01-account")).toEqual([]);
    expect(about(check({}), "A1g-02")).toMatchObject([{ id: "conditional", severity: "warning", clause: "A.1 g)" }]);
  });
});

it("warns of a status that contradicts the entry", () => {
  const checked = check({
    fields: { "A2a-01": { 2023: 5 } },
    statuses: { "A2a-01": "not-applicable" },
    evidence: { "A2a-01": "水费单" },
  });
  expect(about(checked, "A2a-01")).toMatchObject([{ id: "status-contradicts", severity: "warning" }]);
});

it("reports an unreadable cell once, and does not check the indicators that need it", () => {
  const checked = check({
    fields: { "A2a-07": { 2023: 30 } },
    unreadable: [{ place: { sheet: "a2", field: "A2a-01", year: 2023 }, given: "约120", expected: "number" }],
  });
  const findings = about(checked, "A2a-01");
  expect(findings).toMatchObject([{ id: "unreadable", severity: "error" }]);
  expect(findings.map(sentence)).toEqual(["“工业用新鲜水量（合计）”（2023 年）的内容“约120”不能识别，这里应为数字。"]);
  const waiting = checked.notChecked.find(({ place }) => place.field === "W-04");
  expect(waiting && fill("zh-CN", waiting.reason.zh, waiting.args)).toContain(
    "“工业用新鲜水量（合计）”（2023 年）有错误",
  );
});

it("reports a negative amount as impossible and an odd one as unusual", () => {
  expect(about(check({ fields: { "A2a-01": { 2023: -3 } } }), "A2a-01")).toContainEqual(
    expect.objectContaining({ id: "out-of-bounds", severity: "error" }),
  );
  const unusual = sheets
    .flatMap((sheet) => (sheet.kind === "form" ? sheet.sections.flatMap(({ fields }) => fields) : []))
    .find((field) => field.type === "number" && field.usual !== undefined && field.period === "yearly");
  if (unusual?.type !== "number" || unusual.usual === undefined)
    throw new Error("no yearly field declares a usual range");
  const odd = about(check({ fields: { [unusual.id]: { 2023: unusual.usual[1] + 0.5 } } }), unusual.id);
  expect(odd).toContainEqual(expect.objectContaining({ id: "unusual", severity: "warning" }));
});

describe("tables", () => {
  it("need rows, complete rows, rows told apart, and links that lead somewhere", () => {
    expect(check({}).findings).toContainEqual(
      expect.objectContaining({ id: "too-few-rows", place: { sheet: "options", row: 0, column: "id" } }),
    );
    const checked = check({
      tables: {
        enterprises: [{ name: "湘江机械", code: "91430000000000000A" }, { name: "湘江机械" }],
        "enterprise-years": [{ enterprise: "湘江机械厂", year: 2023 }],
      },
    });
    const ids = checked.findings
      .filter(({ place }) => place.row !== undefined)
      .map(({ id, place }) => `${id} ${place.sheet} ${place.row ?? ""}`);
    expect(ids).toEqual(
      expect.arrayContaining([
        "required-column enterprises 0",
        "required-column enterprises 1",
        "repeated-row enterprises 1",
        "unknown-link enterprise-years 0",
      ]),
    );
  });
});

it("gives one finding for all figures of an item that lack a source", () => {
  const checked = check({ fields: { "A2a-01": { 2023: 100 }, "A2a-02": { 2023: 100 }, "A2a-03": { 2023: 0 } } });
  expect(checked.findings.filter(({ id }) => id === "evidence-wanted")).toMatchObject([
    { clause: "A.2 a)", args: { count: 3 } },
  ]);
});

describe("the tolerance of rounded figures", () => {
  it.each([
    [2241.62, [1197.01, 1044.62], 0.015],
    [6.24, [0.14, 1, 2.46, 2.49, 0.1393], 0.02505],
    [62400, [1400, 10000, 24600, 24900, 1393], 250.5],
    [10, [5.11, 4.62], 0.1],
    [0, [0, 0], 0],
  ])("of %d from %j is %d", (total, parts, tolerance) => {
    expect(roundingTolerance(total, parts)).toBeCloseTo(tolerance, 6);
  });
});

it("orders clauses as the guideline does", () => {
  const clauses = ["C 4.1", "A.2 b)", "6.4", "1", "A.1 a)", "6.2.4 a)", "6.2.4", "6.1.2 b)", "A.2 a)"];
  expect([...clauses].sort(compareClauses)).toEqual([
    "1",
    "6.1.2 b)",
    "6.2.4",
    "6.2.4 a)",
    "6.4",
    "A.1 a)",
    "A.2 a)",
    "A.2 b)",
    "C 4.1",
  ]);
});
