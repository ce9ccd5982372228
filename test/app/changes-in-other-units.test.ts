import { applyChanges } from "../../src/app/apply-changes";
import { buildWorkbook } from "../../src/app/build-workbook";
import { applyRun, undoRun } from "../../src/app/import-run";
import { rebuild } from "../../src/app/rebuild";
import type { CellValue } from "../../src/core/cell";
import { columnLetters } from "../../src/core/cell";
import { MemoryWorkbook } from "../../src/host/memory/memory-workbook";
import { samples } from "../../src/samples/index";
import type { Place } from "../../src/sheets/audit-data";
import { decodeWorkbook, type OpenedAudit } from "../../src/workbook/decode";

/** The demonstration park in a workbook kept in m³ and kWh, where the fields are declared in 万m³ and 万kWh. */
async function demo(): Promise<MemoryWorkbook> {
  const options = {
    ...samples.demo.options,
    language: "zh-CN" as const,
    units: { water: "m3", electricity: "kWh" },
  };
  const workbook = new MemoryWorkbook();
  await workbook.create(buildWorkbook(options, samples.demo));
  return workbook;
}

async function opened(workbook: MemoryWorkbook): Promise<OpenedAudit> {
  const grids = await workbook.read();
  const audit = grids.ok ? decodeWorkbook(grids.value) : grids;
  if (!audit.ok) throw new Error(audit.problem.code);
  return audit.value;
}

async function cellAt(workbook: MemoryWorkbook, place: Place): Promise<CellValue> {
  const at = (await opened(workbook)).locate(place);
  const grids = await workbook.read();
  if (!grids.ok || at === undefined) throw new Error("no such place");
  return grids.value.find(({ name }) => name === at.sheet)?.cells[at.row]?.[at.column] ?? null;
}

const fresh: Place = { sheet: "a2", field: "A2a-01", year: 2023 };
const power: Place = { sheet: "enterprise-years", row: 0, column: "electricity" };

test("a figure is stored in the unit of its cell and read back as it was", async () => {
  const workbook = await demo();
  const written = await applyChanges(workbook, await opened(workbook), [
    { place: fresh, value: 12.3 },
    { place: power, value: 0.07 },
  ]);
  expect(written).toEqual({ ok: true, value: 2 });
  expect(await cellAt(workbook, fresh)).toBe(123000);
  expect(await cellAt(workbook, power)).toBe(700);
  const { data } = await opened(workbook);
  expect(data.value("A2a-01", 2023)).toBe(12.3);
  expect(data.rows("enterprise-years")[0]?.cells["electricity"]).toBe(0.07);
});

test("an import and its undo leave the cell exactly as it was typed", async () => {
  const workbook = await demo();
  const before = await cellAt(workbook, fresh);
  const { data } = await opened(workbook);
  const change = { place: fresh, value: 40.5, before: data.value("A2a-01", 2023), file: "甲.xlsx", source: "数据!F7" };
  const applied = await applyRun(workbook, { id: "1", at: "2026-11-30T09:00:00Z", changes: [change] });
  expect(applied).toEqual({ ok: true, value: { written: 1, conflicts: [] } });
  expect(await cellAt(workbook, fresh)).toBe(405000);
  expect(await undoRun(workbook, "1")).toEqual({ ok: true, value: { restored: 1, kept: [] } });
  expect(await cellAt(workbook, fresh)).toBe(before);
});

test("nothing is written where the sheet names a unit that is not known", async () => {
  const workbook = await demo();
  const at = (await opened(workbook)).locate({ ...fresh, part: "unit" });
  if (at === undefined) throw new Error("the field has no unit cell");
  workbook.edit(at.sheet, `${columnLetters(at.column)}${at.row + 1}`, "桶");
  const written = await applyChanges(workbook, await opened(workbook), [{ place: fresh, value: 12.3 }]);
  expect(written).toMatchObject({ ok: false, problem: { code: "unknown-unit", detail: { given: "桶" } } });
});

test("an import is undone as a whole after a rebuild with other units in another language", async () => {
  const workbook = await demo();
  const before = (await opened(workbook)).data;
  const row = before.rows("enterprise-years")[0];
  const recorded = (place: Place, value: CellValue, was: CellValue) => ({
    place,
    value,
    before: was,
    file: "甲.xlsx",
    source: "数据!F7",
  });
  const changes = [
    recorded(fresh, 0, before.value("A2a-01", 2023)),
    recorded({ sheet: "a2", field: "A2a-02", year: 2023 }, 7.7, before.value("A2a-02", 2023)),
    recorded(power, 0.07, row?.cells["electricity"] ?? null),
    recorded({ sheet: "a2", field: "A2a-01", part: "status" }, "estimated", before.status("A2a-01")),
    recorded(
      { sheet: "enterprises", row: 0, column: "leading" },
      "no",
      before.rows("enterprises")[0]?.cells["leading"] ?? null,
    ),
  ];
  expect(await applyRun(workbook, { id: "1", at: "2026-11-30T09:00:00Z", changes })).toEqual({
    ok: true,
    value: { written: changes.length, conflicts: [] },
  });
  const rebuilt = rebuild(await opened(workbook), { language: "en-US", units: { water: "亿m3", electricity: "MWh" } });
  if (!rebuilt.ok) throw new Error(rebuilt.problem.code);
  const fresher = new MemoryWorkbook();
  await fresher.create(rebuilt.value);
  expect((await opened(fresher)).data.value("A2a-02", 2023)).toBe(7.7);
  expect(await undoRun(fresher, "1")).toEqual({ ok: true, value: { restored: changes.length, kept: [] } });
  const { data } = await opened(fresher);
  expect(data.value("A2a-01", 2023)).toBe(before.value("A2a-01", 2023));
  expect(data.value("A2a-02", 2023)).toBe(before.value("A2a-02", 2023));
  expect(data.rows("enterprise-years")[0]?.cells["electricity"]).toBe(row?.cells["electricity"]);
  expect(data.status("A2a-01")).toBe(before.status("A2a-01"));
  expect(data.rows("enterprises")[0]?.cells["leading"]).toBe(before.rows("enterprises")[0]?.cells["leading"]);
});
