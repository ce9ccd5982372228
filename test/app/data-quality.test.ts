import { buildWorkbook, gridsOf } from "../../src/app/build-workbook";
import { writeDataQuality } from "../../src/app/data-quality";
import { writeMeasurementPlan } from "../../src/app/measure-next";
import { MemoryWorkbook } from "../../src/host/memory/memory-workbook";
import { samples } from "../../src/samples";

const opened = () =>
  new MemoryWorkbook(gridsOf(buildWorkbook({ ...samples.demo.options, language: "zh-CN" }, samples.demo)));

async function sheetOf(workbook: MemoryWorkbook, name: string) {
  const grids = await workbook.read();
  if (!grids.ok) throw new Error(grids.problem.code);
  return grids.value.filter((sheet) => sheet.name === name);
}

test("data quality tells every figure's grade and why, and every result's interval; a second call replaces it", async () => {
  const workbook = opened();
  for (let call = 0; call < 2; call++) expect((await writeDataQuality(workbook, "zh-CN")).ok).toBe(true);
  const [sheet, ...more] = await sheetOf(workbook, "数据质量");
  expect(more).toEqual([]);
  const rows = (sheet?.cells ?? []).map((row) => row.slice(1));
  const graded = rows.filter(([, grade, , known]) => /^[ABCD]$/.test(String(grade)) && typeof known === "number");
  expect(graded.length).toBeGreaterThan(50);
  // Whatever could be better says what it takes; only the best grade has nothing left.
  for (const [name, grade, , , holds, missing] of graded) {
    expect([name, String(holds ?? "").length > 0]).toEqual([name, true]);
    expect([name, /^→ [ABC]：.+/.test(String(missing ?? ""))]).toEqual([name, grade !== "A"]);
  }
  const intervals = rows.flatMap(([, , , , interval]) => (String(interval).includes(" ～ ") ? [String(interval)] : []));
  expect(intervals.length).toBeGreaterThan(50);
  expect(intervals.join(" ")).not.toMatch(/NaN|undefined|Infinity/);
});

test("the measurement plan is a sheet, ranked from the most worthwhile, and replaced by a second call", async () => {
  const workbook = opened();
  expect((await writeMeasurementPlan(workbook, { language: "zh-CN", top: 30 })).ok).toBe(true);
  const plan = await writeMeasurementPlan(workbook, { language: "zh-CN", top: 8 });
  if (!plan.ok) throw new Error(plan.problem.code);
  const [sheet, ...more] = await sheetOf(workbook, "现场实测计划");
  expect(more).toEqual([]);
  const rows = (sheet?.cells ?? []).map((row) => row.slice(1)).filter(([number]) => typeof number === "number");
  expect(rows.map(([number]) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(rows.map(([, point, place]) => [point, place])).toEqual(
    plan.value.planned.map(({ point, place }) => [point, place]),
  );
  const falls = rows.map((row) => Number(/平均下降 ([\d.]+)%/.exec(String(row[7]))?.[1]));
  expect(falls).toEqual([...falls].sort((one, other) => other - one));
  expect(falls[0]).toBeGreaterThan(0);
});
