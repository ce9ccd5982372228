import { gridsOf } from "../../src/app/build-workbook";
import type { CellValue } from "../../src/core/cell";
import type { AuditOptions, AuditValues } from "../../src/sheets/audit-values";
import { sheets } from "../../src/sheets/index";
import type { SheetGrid } from "../../src/workbook/content";
import { decodeWorkbook, type OpenedAudit } from "../../src/workbook/decode";
import { layoutWorkbook, locateInNew } from "../../src/workbook/layout";

const options: AuditOptions = {
  language: "zh-CN",
  years: [2021, 2022, 2023],
  baseline: 2023,
  auditYear: 2024,
  enterprises: 5,
};

const values: AuditValues = {
  fields: {
    "A1a-01": { once: "测试园区" },
    "A2a-01": { years: { 2021: 120, 2022: 118.5, 2023: 0 }, status: "verified", evidence: "水费单 第3页" },
    "A2a-07": {
      years: { 2022: 80 },
      evidence: "水平衡测试报告",
      facts: { page: "12", person: "生产科", date: "2024-03-05", method: "calibrated-meter" },
    },
  },
  tables: { enterprises: [{ name: "甲公司" }, { name: "=1+1" }] },
};

function opened(grids: readonly SheetGrid[]): OpenedAudit {
  const outcome = decodeWorkbook(grids);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const grids = (language: AuditOptions["language"] = "zh-CN"): SheetGrid[] =>
  gridsOf(layoutWorkbook({ ...options, language }, values));

const change = (all: SheetGrid[], name: RegExp, edit: (cells: CellValue[][]) => CellValue[][]): SheetGrid[] =>
  all.map((grid) => (name.test(grid.name) ? { ...grid, cells: edit(grid.cells.map((row) => [...row])) } : grid));

test.each(["zh-CN", "en-US"] as const)("what is laid out in %s is read back", (language) => {
  const { data, structure } = opened(grids(language));
  expect(structure).toEqual([]);
  expect(data.language).toBe(language);
  expect(data.years).toEqual([2021, 2022, 2023]);
  expect(data.value("A1a-01")).toBe("测试园区");
  expect(data.value("A2a-01", 2022)).toBe(118.5);
  expect(data.value("A2a-01", 2023)).toBe(0);
  expect(data.value("A2a-07", 2023)).toBeNull();
  expect(data.status("A2a-01")).toBe("verified");
  expect(data.evidence("A2a-01")).toBe("水费单 第3页");
  expect(data.evidenceOf({ sheet: "a2", field: "A2a-07", year: 2022 })).toEqual({
    document: "水平衡测试报告",
    page: "12",
    person: "生产科",
    date: "2024-03-05",
    method: "calibrated-meter",
    measurement: null,
    verified: false,
  });
  expect(data.evidenceOf({ sheet: "a2", field: "A2a-01", year: 2022 })?.verified).toBe(true);
  expect(data.rows("enterprises").map((row) => row.cells["name"])).toEqual(["甲公司", "=1+1"]);
});

test("the reader finds every place where the layout put it", () => {
  const { locate } = opened(grids());
  const planned = locateInNew(options);
  for (const sheet of sheets) {
    if (sheet.kind !== "form") continue;
    for (const field of sheet.sections.flatMap((section) => section.fields)) {
      const year = field.period === "yearly" ? { year: 2022 } : {};
      for (const part of ["value", "status", "evidence", "page", "person", "date", "method"] as const) {
        const place = { sheet: sheet.id, field: field.id, part, ...(part === "value" ? year : {}) };
        expect(locate(place)).toEqual(planned(place));
      }
    }
  }
});

test("inserted rows and columns, moved columns and a renamed tab lose nothing", () => {
  const name = /^A\.2/;
  let damaged = change(grids(), name, (cells) => {
    cells.splice(6, 0, ["", "用户自己的一行", null]);
    return cells.map((row) => [row[0] ?? null, "插入列", ...row.slice(1)]);
  });
  damaged = damaged.map((grid) => (name.test(grid.name) ? { ...grid, name: "水和能源（改名）" } : grid));
  const { data, structure, reference } = opened(damaged);
  expect(data.value("A2a-01", 2022)).toBe(118.5);
  expect(structure.map(({ problem }) => problem.code)).toEqual(["sheet-renamed"]);
  expect(reference({ sheet: "a2", field: "A2a-01", year: 2022 })?.sheet).toBe("水和能源（改名）");
});

test("a deleted year column and a deleted row are named, and the rest is still read", () => {
  const damaged = change(grids(), /^A\.2/, (cells) => {
    const column = cells[0]?.indexOf("y2022") ?? -1;
    const row = cells.findIndex((line) => line[0] === "A2a-07");
    return cells.filter((_, index) => index !== row).map((line) => line.filter((_, index) => index !== column));
  });
  const { data, structure } = opened(damaged);
  expect(structure.map(({ problem, fatal }) => [problem.code, fatal])).toEqual([
    ["column-missing", true],
    ["row-missing", true],
  ]);
  expect(structure[0]?.problem.detail["column"]).toBe("2022");
  expect(structure[1]?.problem.detail["row"]).toMatch(/^A2a-07 /);
  expect(data.value("A2a-01", 2023)).toBe(0);
});

test("a merge over header or data is named, one over the title is not", () => {
  const merged = grids().map((grid, index) =>
    index === 1 ? { ...grid, merges: ["B2:F2", "F4:G4", "$F$9:$G$10"] } : grid,
  );
  expect(opened(merged).structure.map(({ problem }) => problem.detail["range"])).toEqual(["F4:G4", "$F$9:$G$10"]);
});

test("a cell that cannot be read counts as blank and is reported with what it says", () => {
  const damaged = change(grids(), /^A\.2/, (cells) => {
    const column = cells[0]?.indexOf("y2021") ?? -1;
    const row = cells.find((line) => line[0] === "A2a-01");
    if (row !== undefined) row[column] = "约一百二十";
    return cells;
  });
  const { data } = opened(damaged);
  expect(data.value("A2a-01", 2021)).toBeNull();
  expect(data.unreadable).toEqual([
    { place: { sheet: "a2", field: "A2a-01", year: 2021 }, given: "约一百二十", expected: "number" },
  ]);
});

test("a workbook that is none of ours, or a newer one, is refused by name", () => {
  expect(decodeWorkbook([{ name: "Sheet1", cells: [["a"]], merges: [] }])).toMatchObject({
    ok: false,
    problem: { code: "not-an-audit-workbook", detail: { sheets: "Sheet1" } },
  });
  const newer = change(grids(), /^A\.2/, (cells) => {
    const first = cells[0];
    if (first !== undefined) first[0] = "park-audit:a2:99:zh-CN";
    return cells;
  });
  expect(decodeWorkbook(newer)).toMatchObject({ ok: false, problem: { code: "newer-version" } });
});

test("a deleted sheet is named", () => {
  const { structure } = opened(grids().filter((grid) => !/^A\.4/.test(grid.name)));
  expect(structure.map(({ problem, fatal }) => [problem.code, fatal])).toEqual([["sheet-missing", true]]);
});

test("the date and the way of obtaining beside a field are read as what they are, or reported", () => {
  const damaged = change(grids(), /^A\.2/, (cells) => {
    const row = cells.find((line) => line[0] === "A2a-07");
    for (const [id, cell] of [
      ["date", "去年底"],
      ["method", "听说的"],
    ] as const) {
      if (row !== undefined) row[cells[0]?.indexOf(id) ?? -1] = cell;
    }
    return cells;
  });
  const { data } = opened(damaged);
  expect(data.evidenceOf({ sheet: "a2", field: "A2a-07", year: 2022 })).toMatchObject({ date: null, method: null });
  expect(data.unreadable.map(({ place, given, expected }) => [place.part, given, expected])).toEqual([
    ["date", "去年底", "date"],
    ["method", "听说的", "choice"],
  ]);
});

test("a workbook without the folded columns is read; it has no facts", () => {
  const older = change(grids(), /^A\.2/, (cells) => {
    const first = cells[0]?.indexOf("page") ?? -1;
    return cells.map((line) => line.filter((_, index) => index < first || index > first + 3));
  });
  const { data, structure } = opened(older);
  expect(structure).toEqual([]);
  expect(data.evidenceOf({ sheet: "a2", field: "A2a-07", year: 2022 })).toMatchObject({
    document: "水平衡测试报告",
    page: null,
    method: null,
  });
});
