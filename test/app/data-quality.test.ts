import { buildWorkbook, gridsOf } from "../../src/app/build-workbook";
import { writeDataQuality } from "../../src/app/data-quality";
import { writeMeasurementPlan } from "../../src/app/measure-next";
import { cellAddress, type CellValue } from "../../src/core/cell";
import type { Language } from "../../src/core/text";
import { MemoryWorkbook } from "../../src/host/memory/memory-workbook";
import { samples } from "../../src/samples";
import { noWrites } from "../../src/workbook/port";

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

test("who and when were entered on the plan stays, also for what a new plan does not list", async () => {
  const workbook = opened();
  const planned = async (top: number, language: Language) => {
    const plan = await writeMeasurementPlan(workbook, { language, top });
    if (!plan.ok) throw new Error(plan.problem.code);
    const [sheet] = await sheetOf(workbook, plan.value.sheet.name);
    const rows = sheet?.cells ?? [];
    return { name: plan.value.sheet.name, rows, lines: rows.filter(([, number]) => typeof number === "number") };
  };
  const type = async (sheet: string, row: number, column: number, value: CellValue) => {
    const written = await workbook.write({ ...noWrites, cells: [{ sheet, cell: cellAddress(row, column), value }] });
    if (!written.ok) throw new Error(written.problem.code);
  };
  const before = await planned(6, "zh-CN");
  const second = before.rows.indexOf(before.lines[1] ?? []);
  const last = before.rows.indexOf(before.lines[5] ?? []);
  await type(before.name, second, 9, "王工");
  await type(before.name, last, 10, 46_100);
  const names = before.lines.map(([, , point]) => point);

  const shorter = await planned(3, "zh-CN");
  expect(shorter.lines.map(([, , point]) => point)).toEqual([...names.slice(0, 3), names[5]]);
  expect(shorter.lines[1]?.[9]).toBe("王工");
  expect(shorter.lines[3]?.[10]).toBe(46_100);

  // In the other language it is another sheet to look at, and the same plan.
  const longer = await planned(6, "en-US");
  expect(longer.lines).toHaveLength(6);
  expect([longer.lines[1]?.[9], longer.lines[5]?.[10]]).toEqual(["王工", 46_100]);
});
