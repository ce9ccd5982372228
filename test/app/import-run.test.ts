import { applyChanges, impediments } from "../../src/app/apply-changes";
import { buildWorkbook } from "../../src/app/build-workbook";
import { applyRun, runsOf, undoRun, type RecordedChange } from "../../src/app/import-run";
import type { CellValue } from "../../src/core/cell";
import { MemoryWorkbook } from "../../src/host/memory/memory-workbook";
import { samples } from "../../src/samples/index";
import type { Place } from "../../src/sheets/audit-data";
import { decodeWorkbook, type OpenedAudit } from "../../src/workbook/decode";
import { layoutWorkbook } from "../../src/workbook/layout";
import type { Workbook, WorkbookOutcome, Writes } from "../../src/workbook/port";

/** A workbook that keeps what it was told to write. */
class Recording extends MemoryWorkbook {
  readonly writes: Writes[] = [];
  override write(writes: Writes): Promise<WorkbookOutcome<void>> {
    this.writes.push(writes);
    return super.write(writes);
  }
}

const options = { ...samples.demo.options, language: "zh-CN" as const };
const book = buildWorkbook(options, samples.demo);

async function demo(): Promise<Recording> {
  const workbook = new Recording();
  await workbook.create(book);
  return workbook;
}

async function opened(workbook: Workbook): Promise<OpenedAudit> {
  const grids = await workbook.read();
  const audit = grids.ok ? decodeWorkbook(grids.value) : grids;
  if (!audit.ok) throw new Error(audit.problem.code);
  return audit.value;
}

async function contentAt(workbook: Workbook, place: Place): Promise<CellValue> {
  const grids = await workbook.read();
  const at = (await opened(workbook)).locate(place);
  if (!grids.ok || at === undefined) throw new Error("no such place");
  return grids.value.find(({ name }) => name === at.sheet)?.cells[at.row]?.[at.column] ?? null;
}

const change = (place: Place, value: CellValue, before: CellValue): RecordedChange => ({
  place,
  value,
  before,
  file: "甲厂.xlsx",
  source: "数据!D5",
});

const water: Place = { sheet: "a2", field: "A2a-01", year: 2023 };
const run = (id: string, ...changes: RecordedChange[]) => ({ id, at: "2026-11-30T09:00:00Z", changes });

describe("applying changes", () => {
  test("values are stored as their cells hold them, in the workbook's language", async () => {
    const workbook = await demo();
    const row = (await opened(workbook)).data.rows("plan").length;
    const changes = [
      { place: { sheet: "enterprises", row: 0, column: "leading" }, value: "no" },
      { place: { sheet: "plan", row, column: "start" }, value: "2026-03-01" },
      { place: { ...water, part: "status" } as const, value: "verified" },
      { place: water, value: 12.5 },
    ];
    const known = (await opened(workbook)).data;
    const columns = known.rows("plan")[0]?.cells ?? {};
    const startColumn = Object.keys(columns).find((id) => /^\d{4}-/.test(String(columns[id]))) ?? "";
    const places = changes.map((one) =>
      one.place.sheet === "plan" ? { ...one, place: { sheet: "plan", row, column: startColumn } } : one,
    );
    expect(await applyChanges(workbook, await opened(workbook), places)).toEqual({ ok: true, value: 4 });
    expect(await contentAt(workbook, { sheet: "enterprises", row: 0, column: "leading" })).toBe("否");
    expect(await contentAt(workbook, { sheet: "plan", row, column: startColumn })).toBe(46_082);
    expect(await contentAt(workbook, { sheet: "a2", field: "A2a-01", part: "status" })).toBe("已现场核实");
    expect((await opened(workbook)).data.value("A2a-01", 2023)).toBe(12.5);
  });

  test("computed cells show the new results, as a workbook made with the new values does", async () => {
    const workbook = await demo();
    const before = (await opened(workbook)).data.value("A2a-01", 2023);
    expect(typeof before).toBe("number");
    await applyChanges(workbook, await opened(workbook), [{ place: water, value: Number(before) * 2 }]);
    const fields = { ...samples.demo.fields };
    const given = fields["A2a-01"];
    fields["A2a-01"] = { ...given, years: { ...given?.years, 2023: Number(before) * 2 } };
    const other = new MemoryWorkbook();
    await other.create(buildWorkbook(options, { ...samples.demo, fields }));
    expect(await workbook.read()).toEqual(await other.read());
  });

  test("rows beyond the used ones ask for a longer table, whose lists follow", async () => {
    const workbook = await demo();
    const audit = await opened(workbook);
    const row = (audit.data.rows("enterprises").at(-1)?.index ?? 0) + 50;
    await applyChanges(workbook, audit, [{ place: { sheet: "enterprises", row, column: "name" }, value: "=新厂" }]);
    const [written] = workbook.writes;
    expect(written?.tables).toEqual([{ sheet: "企业清单", cell: "B4", rows: row + 1 }]);
    expect(written?.lists).toContainEqual({
      sheet: "企业年度数据",
      cell: "B4",
      from: { sheet: "企业清单", cell: "C4" },
    });
    expect((await opened(workbook)).data.rows("enterprises").at(-1)).toMatchObject({
      index: row,
      cells: { name: "=新厂" },
    });
  });

  test("new rows of a table with computed columns get their formulas, blank ones between included", async () => {
    const workbook = await demo();
    const audit = await opened(workbook);
    const from = (audit.data.rows("options").at(-1)?.index ?? -1) + 1;
    await applyChanges(workbook, audit, [{ place: { sheet: "options", row: from + 1, column: "id" }, value: "F99" }]);
    const formulas = workbook.writes[0]?.formulas ?? [];
    const rows = new Set(formulas.map(({ cell }) => Number(/\d+$/.exec(cell)?.[0]) - 5));
    expect([...rows].sort((a, b) => a - b)).toEqual([from, from + 1]);
    const larger = layoutWorkbook(options, {
      fields: {},
      tables: { options: Array.from({ length: from + 2 }, () => ({})) },
    });
    const sheet = larger.sheets.find(({ name }) => name === formulas[0]?.sheet);
    const made = sheet?.rows[from + 5]?.flatMap((cell) => cell?.formula ?? []) ?? [];
    expect(formulas.filter(({ cell }) => cell.endsWith(String(from + 6))).map(({ formula }) => formula)).toEqual(made);
    expect(made.length).toBeGreaterThan(0);
  });

  test("indicators over the own factors take a longer table whole", async () => {
    const workbook = await demo();
    await applyChanges(workbook, await opened(workbook), [
      { place: { sheet: "factors", row: 40, column: "note" }, value: "x" },
    ]);
    const formulas = workbook.writes[0]?.formulas ?? [];
    expect(formulas.length).toBeGreaterThan(5);
    expect(formulas.filter(({ formula }) => !formula.includes("$45"))).toEqual([]);
  });

  test("everything in the way is named, and nothing is written", async () => {
    const grids = await (await demo()).read();
    if (!grids.ok) throw new Error(grids.problem.code);
    const damaged = new Recording(
      grids.value
        .filter(({ name }) => name !== "企业清单")
        .map((grid) => ({
          ...grid,
          cells: /^A\.2/.test(grid.name)
            ? grid.cells.map((row) => row.map((cell) => (cell === "y2023" || cell === "A2a-03" ? null : cell)))
            : grid.cells,
        })),
    );
    const audit = await opened(damaged);
    const changes = [
      { place: { sheet: "enterprises", row: 0, column: "name" }, value: "甲" },
      { place: water, value: 1 },
      { place: { sheet: "a2", field: "A2a-03", year: 2022 }, value: 1 },
      { place: { sheet: "a2", field: "A2a-01", year: 2022 }, value: 1 },
      { place: { sheet: "indicators", field: "x", year: 2023 }, value: 1 },
    ];
    expect(impediments(audit, changes).map(({ code }) => code)).toEqual([
      "sheet-missing",
      "column-missing",
      "row-missing",
      "cell-not-found",
    ]);
    expect(await applyChanges(damaged, audit, changes)).toMatchObject({
      ok: false,
      problem: { code: "sheet-missing" },
    });
    expect(damaged.writes).toEqual([]);
  });
});

describe("imports", () => {
  test("an import is logged and undone to the letter, blank rows included", async () => {
    const workbook = await demo();
    const before = await workbook.read();
    const audit = await opened(workbook);
    const row = (audit.data.rows("enterprises").at(-1)?.index ?? 0) + 1;
    const outcome = await applyRun(
      workbook,
      run(
        "一",
        change(water, 99, audit.data.value("A2a-01", 2023)),
        change({ sheet: "enterprises", row, column: "name" }, "@新厂", null),
        change({ sheet: "enterprises", row, column: "leading" }, "yes", null),
      ),
    );
    expect(outcome).toEqual({ ok: true, value: { written: 3, conflicts: [] } });
    const [, second] = (await opened(workbook)).data.rows("import-log");
    expect(second?.cells).toMatchObject({
      run: "一",
      number: 2,
      file: "甲厂.xlsx",
      source: "数据!D5",
      sheet: "enterprises 企业清单",
      row: `${row + 1} @新厂`,
      field: "name 企业名称",
      old: null,
      new: "@新厂",
      undone: null,
    });
    expect(await undoRun(workbook, "一")).toEqual({ ok: true, value: { restored: 3, kept: [] } });
    const after = await workbook.read();
    const withoutLog = (outcome: typeof after) => outcome.ok && outcome.value.filter(({ name }) => name !== "导入记录");
    expect(withoutLog(after)).toEqual(withoutLog(before));
    expect(runsOf(await opened(workbook))).toEqual([
      { id: "一", at: "2026-11-30T09:00:00Z", files: ["甲厂.xlsx"], changes: 3, undone: true, kept: 0 },
    ]);
  });

  test("what was unreadable comes back as it was", async () => {
    const workbook = await demo();
    const at = (await opened(workbook)).reference(water) ?? { sheet: "", cell: "" };
    workbook.edit(at.sheet, at.cell, "约 1,200 ");
    await applyRun(workbook, run("一", change(water, 5, null)));
    expect(await contentAt(workbook, water)).toBe(5);
    await undoRun(workbook, "一");
    expect(await contentAt(workbook, water)).toBe("约 1,200 ");
  });

  test("a day comes back as the day it was, in a table and beside a field", async () => {
    const workbook = await demo();
    const { data } = await opened(workbook);
    const begins: Place = { sheet: "plan", row: 0, column: "start" };
    const dated: Place = { sheet: "a2", field: "A2a-01", part: "date" };
    const days = [
      data.rows("plan")[0]?.cells["start"] ?? null,
      data.evidenceOf({ sheet: "a2", field: "A2a-01" })?.date ?? null,
    ];
    expect(days).toEqual([expect.stringMatching(/^\d{4}-/), expect.stringMatching(/^\d{4}-/)]);
    const before = [await contentAt(workbook, begins), await contentAt(workbook, dated)];
    const [begun = null, written = null] = days;
    await applyRun(workbook, run("一", change(begins, "2030-01-02", begun), change(dated, "2030-01-02", written)));
    expect((await opened(workbook)).data.rows("plan")[0]?.cells["start"]).toBe("2030-01-02");
    expect(await undoRun(workbook, "一")).toEqual({ ok: true, value: { restored: 2, kept: [] } });
    expect([await contentAt(workbook, begins), await contentAt(workbook, dated)]).toEqual(before);
  });

  test("a cell edited since is left and reported, the rest is undone", async () => {
    const workbook = await demo();
    const { data, reference } = await opened(workbook);
    const other: Place = { ...water, year: 2022 };
    const [first, second] = [data.value("A2a-01", 2023), data.value("A2a-01", 2022)];
    await applyRun(workbook, run("一", change(water, 5, first), change(other, 6, second)));
    const at = reference(water) ?? { sheet: "", cell: "" };
    workbook.edit(at.sheet, at.cell, 7);
    expect(await undoRun(workbook, "一")).toMatchObject({
      ok: true,
      value: {
        restored: 1,
        kept: [{ place: water, reference: at, reason: "edited", before: String(first), written: "5" }],
      },
    });
    expect([await contentAt(workbook, water), await contentAt(workbook, other)]).toEqual([7, second]);
    // the log tells of both
    const after = await opened(workbook);
    expect(runsOf(after)).toMatchObject([{ id: "一", undone: true, kept: 1 }]);
    expect(after.data.rows("import-log").map(({ cells }) => cells["undone"])).toEqual(["kept", "undone"]);
  });

  test("an import beneath a later one keeps the later one's cells; undone in order, all is as before", async () => {
    const workbook = await demo();
    const first = (await opened(workbook)).data.value("A2a-01", 2023);
    await applyRun(workbook, run("一", change(water, 5, first)));
    await applyRun(workbook, run("二", change(water, 5, 5)));
    await applyRun(workbook, run("三", change(water, 8, 5)));
    expect(await undoRun(workbook, "一")).toMatchObject({
      ok: true,
      value: { restored: 0, kept: [{ reason: "later-run" }] },
    });
    expect(await contentAt(workbook, water)).toBe(8);
    expect(await undoRun(workbook, "三")).toMatchObject({ ok: true, value: { restored: 1, kept: [] } });
    expect(await undoRun(workbook, "二")).toMatchObject({ ok: true, value: { restored: 1, kept: [] } });
    expect(await contentAt(workbook, water)).toBe(5);
  });

  test("undoing twice, or an import that nobody made, and making one twice are refused", async () => {
    const workbook = await demo();
    const first = (await opened(workbook)).data.value("A2a-01", 2023);
    await applyRun(workbook, run("一", change(water, 5, first)));
    expect(await applyRun(workbook, run("一", change(water, 6, 5)))).toMatchObject({ problem: { code: "run-exists" } });
    await undoRun(workbook, "一");
    const before = await workbook.read();
    expect(await undoRun(workbook, "一")).toMatchObject({ ok: false, problem: { code: "run-undone" } });
    expect(await undoRun(workbook, "二")).toMatchObject({ ok: false, problem: { code: "run-unknown" } });
    expect(await workbook.read()).toEqual(before);
  });

  test("a cell that was changed after the import was looked at is not overwritten", async () => {
    const workbook = await demo();
    const changed = change(water, 5, 123_456);
    expect(await applyRun(workbook, run("一", changed))).toEqual({
      ok: true,
      value: { written: 0, conflicts: [changed] },
    });
    expect(workbook.writes).toEqual([]);
  });

  test("a row is found by its name after others were put before it, and is gone when its name is", async () => {
    const place: Place = { sheet: "enterprises", row: 1, column: "product" };
    const imported = async () => {
      const workbook = await demo();
      const before = (await opened(workbook)).data.rows("enterprises")[1]?.cells["product"] ?? null;
      await applyRun(workbook, run("一", change(place, "新产品", before)));
      const grids = await workbook.read();
      if (!grids.ok) throw new Error(grids.problem.code);
      return { grids: grids.value, before };
    };
    const { grids, before } = await imported();
    const inserted = new MemoryWorkbook(
      grids.map((grid) =>
        grid.name === "企业清单"
          ? { ...grid, cells: [...grid.cells.slice(0, 4), [null, "91", "插入的厂"], ...grid.cells.slice(4)] }
          : grid,
      ),
    );
    expect(await undoRun(inserted, "一")).toMatchObject({ ok: true, value: { restored: 1 } });
    expect(await contentAt(inserted, { ...place, row: 2 })).toBe(before);
    const deleted = new MemoryWorkbook(
      grids.map((grid) =>
        grid.name === "企业清单" ? { ...grid, cells: grid.cells.filter((_, row) => row !== 5) } : grid,
      ),
    );
    expect(await undoRun(deleted, "一")).toMatchObject({
      ok: true,
      value: { restored: 0, kept: [{ reason: "gone" }] },
    });
  });

  test("a workbook from before there was a log gets one", async () => {
    const workbook = new MemoryWorkbook();
    await workbook.create({ ...book, sheets: book.sheets.filter(({ name }) => name !== "导入记录") });
    const first = (await opened(workbook)).data.value("A2a-01", 2023);
    expect(await applyRun(workbook, run("一", change(water, 5, first)))).toMatchObject({
      ok: true,
      value: { written: 1 },
    });
    const grids = await workbook.read();
    expect(grids.ok && grids.value.at(-1)?.name).toBe("导入记录");
    expect(await undoRun(workbook, "一")).toMatchObject({ ok: true, value: { restored: 1 } });
  });
});
