import { checkAudit } from "../../src/completeness/check";
import { evaluate } from "../../src/evaluation/evaluate";
import { formulas } from "../../src/formulas/index";
import { writeReport } from "../../src/report/write";
import { samples } from "../../src/samples/index";
import type { AuditData } from "../../src/sheets/audit-data";
import { sheets } from "../../src/sheets/index";
import { dataOf } from "../completeness/audit-data";

function tablesOf(wanted: "yes" | "no") {
  const demo = dataOf(samples.demo, samples.demo.options.years);
  const data: AuditData = { ...demo, value: (id, year) => (id === "PU-05" ? wanted : demo.value(id, year)) };
  const evaluation = evaluate(data);
  const { findings } = checkAudit({ data, evaluation, sheets });
  const report = writeReport({ data, evaluation, findings, referenceOf: () => "A1", language: "zh-CN" });
  return report.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === "table" ? [block] : []));
}

test("grades and intervals are in the report if PU-05 says so, and only then; no share leaves 0 to 100 %", () => {
  const named = (tables: ReturnType<typeof tablesOf>, start: string) =>
    tables.find(({ caption }) => caption.zh.startsWith(start));
  const without = tablesOf("no");
  expect([named(without, "数据等级"), named(without, "指标的 95% 区间")]).toEqual([undefined, undefined]);
  const tables = tablesOf("yes");
  expect(named(tables, "数据等级")?.rows.map(([grade]) => grade)).toEqual(["A", "B", "C", "D"]);
  const intervals = named(tables, "指标的 95% 区间")?.rows ?? [];
  expect(intervals.length).toBeGreaterThan(40);
  for (const [name, , value, interval] of intervals) {
    expect([name, value, interval]).toEqual([
      name,
      expect.stringMatching(/\d/),
      expect.stringMatching(/ ～ |无法确定/),
    ]);
    expect(interval).not.toMatch(/NaN|undefined|Infinity/);
  }
  const compliance = intervals.find(([name]) => String(name).includes("达标"));
  expect(compliance?.[3]).toMatch(/～ 100%/);
});

const partsOfWholes = formulas.filter(({ result }) => result.kind !== "table" && result.partOfWhole === true);

test.each(partsOfWholes.map((formula) => [formula.id, formula] as const))(
  "%s is a part of a whole: nothing outside 0 to 100 %% in its examples",
  (_, { result, doc }) => {
    expect(result).toMatchObject({ unit: "1", format: "percent" });
    for (const { gives } of doc.examples) {
      if (typeof gives !== "number") continue;
      expect(gives).toBeGreaterThanOrEqual(0);
      expect(gives).toBeLessThanOrEqual(1);
    }
  },
);
