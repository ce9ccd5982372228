import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { buildWorkbook, gridsOf } from "../../src/app/build-workbook";
import { checkWorkbook } from "../../src/app/check-audit";
import { previewRebuild, rebuild, type RebuildOptions } from "../../src/app/rebuild";
import { reconnectFormulas } from "../../src/app/reconnect-formulas";
import { optionsOf, valuesOf } from "../../src/app/workbook-values";
import { isBlank, type CellValue } from "../../src/core/cell";
import { MemoryWorkbook } from "../../src/host/memory/memory-workbook";
import { samples } from "../../src/samples";
import { sheets } from "../../src/sheets";
import type { AuditOptions, AuditValues, FieldValues } from "../../src/sheets/audit-values";
import { statuses, type Status } from "../../src/sheets/define";
import { renamesFrom } from "../../src/sheets/migrations";
import { schemaVersion } from "../../src/sheets/schema-version";
import { unitGroupIds, unitGroups } from "../../src/sheets/unit-groups";
import type { BookContent, SheetGrid } from "../../src/workbook/content";
import { decodeWorkbook, type OpenedAudit } from "../../src/workbook/decode";

function opened(grids: readonly SheetGrid[], steps?: Parameters<typeof decodeWorkbook>[1]): OpenedAudit {
  const outcome = decodeWorkbook(grids, steps);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

function rebuilt(from: OpenedAudit, options: RebuildOptions = {}): BookContent {
  const outcome = rebuild(from, options);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const demo = { ...samples.demo.options, language: "zh-CN" } as const;

const cellsOf = (book: BookContent) =>
  book.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map((cell) => cell?.value ?? null)) }));

test.each(["zh-CN", "en-US"] as const)(
  "a workbook that is laid out, read and laid out again is the same (%s)",
  (language) => {
    const options: AuditOptions = {
      ...demo,
      language,
      parts: { heating: true, "own-power": false },
      repeated: true,
      units: { water: "m3", bulk: "t", money: "亿元", land: "亩" },
    };
    const book = buildWorkbook(options, samples.demo);
    const again = opened(gridsOf(book));
    expect(optionsOf(again)).toEqual({
      ...options,
      enterprises: expect.any(Number) as number,
      parts: expect.objectContaining(options.parts ?? {}) as object,
    });
    expect(cellsOf(buildWorkbook({ ...optionsOf(again), enterprises: options.enterprises }, valuesOf(again)))).toEqual(
      cellsOf(book),
    );
  },
);

test("what cannot be read moves as it stands", () => {
  const values: AuditValues = {
    fields: {
      "A2a-01": { years: { 2023: "约一百二十" }, statusText: "大概" },
      "A1a-03": { once: "省部级" },
      "A1a-17-start": { once: "去年春天" },
    },
    tables: { enterprises: [{ name: "甲", leading: "也许" }] },
  };
  const from = opened(gridsOf(buildWorkbook(demo, values)));
  expect(from.data.unreadable.length).toBe(5);
  const { fields, tables } = valuesOf(opened(gridsOf(rebuilt(from))));
  expect(fields["A2a-01"]).toEqual({ years: { 2023: "约一百二十" }, statusText: "大概" });
  expect(fields["A1a-03"]?.once).toBe("省部级");
  expect(fields["A1a-17-start"]?.once).toBe("去年春天");
  expect(tables["enterprises"]).toEqual([{ name: "甲", leading: "也许" }]);
});

test("a figure in an unknown unit moves with its unit, as text", () => {
  const grids = gridsOf(buildWorkbook(demo, { fields: { "A2a-01": { years: { 2023: 12.3 } } }, tables: {} })).map(
    (grid) => ({
      ...grid,
      cells: grid.cells.map((row) => (row[0] === "A2a-01" ? row.map((cell) => (cell === "万m³" ? "桶" : cell)) : row)),
    }),
  );
  expect(valuesOf(opened(grids)).fields["A2a-01"]?.years).toEqual({ 2023: "12.3 桶" });
});

test("a parameter that was cleared stays cleared", () => {
  const from = opened(gridsOf(buildWorkbook(demo, { fields: { "PA-01": { once: null } }, tables: {} })));
  expect(opened(gridsOf(rebuilt(from))).data.value("PA-01")).toBeNull();
});

describe("a workbook of version 1", () => {
  const packed = readFileSync(path.join(__dirname, "../fixtures/workbook-version-1.json.gz"));
  const frozen = JSON.parse(gunzipSync(packed).toString("utf8")) as {
    readonly grids: readonly Pick<SheetGrid, "name" | "cells">[];
    readonly held: {
      readonly years: readonly number[];
      readonly fields: Readonly<
        Record<
          string,
          { once?: CellValue; years?: Record<number, CellValue>; status: Status | null; evidence: string | null }
        >
      >;
      readonly tables: Readonly<Record<string, readonly Readonly<Record<string, CellValue>>[]>>;
    };
  };
  const grids = frozen.grids.map((grid): SheetGrid => ({ ...grid, merges: [] }));
  const from = opened(grids);
  const then = opened(gridsOf(rebuilt(from)));

  test("is opened with one finding that says to rebuild it, and can be checked", async () => {
    expect(from.schema).toBe(1);
    expect(from.structure.map(({ problem, fatal }) => [problem.code, fatal])).toEqual([["older-version", false]]);
    const checked = await checkWorkbook(new MemoryWorkbook(grids), "zh-CN");
    if (!checked.ok) throw new Error(checked.problem.code);
    const [finding] = checked.value.findings.filter(({ finding: { id } }) => id === "structure/older-version");
    expect(finding?.remedy).toMatch(/“另建一份”.*park-audit rebuild/);
    expect(await reconnectFormulas(new MemoryWorkbook(grids))).toMatchObject({
      ok: false,
      problem: { code: "older-version" },
    });
  });

  test("loses nothing: every field, status, source and row is in the rebuilt one", () => {
    expect(then.schema).toBe(schemaVersion);
    expect(then.structure).toEqual([]);
    expect(then.data.years).toEqual(frozen.held.years);
    expect(Object.keys(frozen.held.fields).length).toBe(323);
    for (const [id, held] of Object.entries(frozen.held.fields)) {
      const names = renamesFrom(1).fields(id);
      for (const name of names) {
        expect([id, then.data.status(name), then.data.evidence(name)]).toEqual([id, held.status, held.evidence]);
        if (held.years === undefined) expect([id, then.data.value(name)]).toEqual([id, held.once]);
        for (const [year, cell] of Object.entries(held.years ?? {}))
          expect([id, year, then.data.value(name, Number(year))]).toEqual([id, year, cell]);
      }
    }
    for (const [id, rows] of Object.entries(frozen.held.tables)) {
      const now = then.data.rows(renamesFrom(1).sheet(id));
      expect([id, now.length]).toEqual([id, rows.length]);
      for (const [index, row] of rows.entries())
        for (const [column, cell] of Object.entries(row))
          if (!isBlank(cell)) expect([id, index, column, now[index]?.cells[column]]).toEqual([id, index, column, cell]);
    }
  });

  test("is previewed: the versions, and what is added", () => {
    const preview = previewRebuild(from, grids);
    expect(preview.schema).toEqual({ from: 1, to: schemaVersion });
    expect(preview.added.fields).toEqual(expect.arrayContaining(["AP-01"]));
    expect(preview.leftBehind).toEqual([]);
    expect(preview.years).toEqual({ added: [], dropped: [] });
    expect(preview.entries).toBeGreaterThan(2000);
  });

  test("keeps its values in another language and in other units", () => {
    const units = Object.fromEntries(unitGroupIds.map((id) => [id, unitGroups[id].alternatives[0]] as const));
    const english = opened(gridsOf(rebuilt(from, { language: "en-US", units })));
    expect(english.data.language).toBe("en-US");
    const [was, is] = [valuesOf(from), valuesOf(english)];
    for (const [id, field] of Object.entries(was.fields)) expect([id, is.fields[id]]).toEqual([id, field]);
    for (const [id, rows] of Object.entries(was.tables)) expect([id, is.tables[id]]).toEqual([id, rows]);
  });
});

test("renamed sheets, fields and columns are found under their new ids, a moved field on its old sheet", () => {
  const steps = [
    {
      to: schemaVersion,
      fields: { "A2a-old": "A2a-01", "A1a-both": ["A1a-06", "A1a-12"] },
      columns: { enterprises: { firm: "name" } },
      sheets: { companies: "enterprises" },
    },
  ];
  const old: SheetGrid[] = [
    {
      name: "旧 A.1",
      merges: [],
      cells: [
        ["park-audit:a1:1:zh-CN", "once", "y2023", "evidence"],
        [],
        [],
        [],
        ["A2a-old", null, 12, "水表"],
        ["A1a-both", "两项合在一起"],
      ],
    },
    {
      name: "企业",
      merges: [],
      cells: [["park-audit:companies:1:zh-CN", "firm"], [], [], ["#header", "公司"], [null, "甲"]],
    },
  ];
  const from = opened(old, steps);
  expect(from.data.value("A2a-01", 2023)).toBe(12);
  expect(from.data.evidence("A2a-01")).toBe("水表");
  expect([from.data.value("A1a-06"), from.data.value("A1a-12")]).toEqual(["两项合在一起", "两项合在一起"]);
  expect(from.data.rows("enterprises").map(({ cells }) => cells["name"])).toEqual(["甲"]);
  expect(from.reference({ sheet: "a2", field: "A2a-01", year: 2023 })).toEqual({ sheet: "旧 A.1", cell: "C5" });
  expect(previewRebuild(from, old).moved).toEqual(expect.arrayContaining([{ field: "A2a-01", from: "a1", to: "a2" }]));
});

test("a year with figures is dropped only when that is said", () => {
  const from = opened(gridsOf(buildWorkbook(demo, samples.demo)));
  const options = { years: demo.years.slice(1) };
  const [first] = demo.years;
  expect(rebuild(from, options)).toMatchObject({
    ok: false,
    problem: { code: "years-dropped", detail: { years: `${first}` } },
  });
  const [dropped] = previewRebuild(from, [], options).years.dropped;
  expect(dropped?.year).toBe(first);
  expect(dropped?.figures).toBeGreaterThan(50);
  expect(opened(gridsOf(rebuilt(from, { ...options, dropYears: true }))).data.years).toEqual(options.years);
});

test("parts, units and the round are as asked, and the cover says so", () => {
  const from = opened(gridsOf(buildWorkbook({ ...demo, parts: { heating: false } }, samples.demo)));
  const options: RebuildOptions = { parts: { heating: true, storage: false }, units: { water: "m3" }, repeated: true };
  const preview = previewRebuild(from, [], options);
  expect(preview.parts).toEqual([
    { part: "heating", from: false, to: true },
    { part: "storage", from: null, to: false },
  ]);
  expect(preview.units).toEqual([{ group: "water", from: "万m3", to: "m3" }]);
  const then = opened(gridsOf(rebuilt(from, options)));
  expect(optionsOf(then)).toMatchObject({
    parts: { heating: true, storage: false },
    units: { water: "m3" },
    repeated: true,
  });
});

test("the user's own sheets and notes that no field is declared for are listed with their cells", () => {
  const grids = gridsOf(buildWorkbook(demo, samples.demo)).map((grid): SheetGrid => {
    const header = grid.cells[0] ?? [];
    if (!String(header[0]).startsWith("park-audit:a2:")) return grid;
    const once = header.indexOf("once");
    return {
      ...grid,
      cells: grid.cells.map((row) => {
        // a note beside the sheet, and one in the grey cell of a yearly field
        if (row[0] === "A2a-02") return [...row, "问过水务公司"];
        return row[0] === "A2a-01" ? row.map((cell, at) => (at === once ? "见附件" : cell)) : row;
      }),
    };
  });
  const own: SheetGrid = {
    name: "我的草稿",
    merges: [],
    cells: [
      ["记事", null],
      [null, 5],
    ],
  };
  const left = previewRebuild(opened([...grids, own]), [...grids, own]).leftBehind;
  expect(left).toEqual([
    {
      reference: { sheet: expect.stringMatching(/^A\.2/) as string, cell: expect.stringMatching(/^F\d+$/) as string },
      given: "见附件",
      kind: "undeclared",
    },
    {
      reference: { sheet: expect.stringMatching(/^A\.2/) as string, cell: expect.any(String) as string },
      given: "问过水务公司",
      kind: "undeclared",
    },
    { reference: { sheet: "我的草稿", cell: "A1:B2" }, given: "记事", kind: "own-sheet" },
  ]);
});

describe("growing", () => {
  const text = fc.string({ minLength: 1, maxLength: 8 }).map((it) => `x${it.replace(/\s/g, "")}`);
  const cell = (it: {
    readonly type: string;
    readonly choices?: Readonly<Record<string, unknown>>;
    readonly integer?: boolean;
  }): fc.Arbitrary<CellValue> => {
    switch (it.type) {
      case "number":
        return it.integer === true ? fc.nat(10_000) : fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 100);
      case "year":
        return fc.integer({ min: 2000, max: 2030 });
      case "date":
        return fc.integer({ min: 1, max: 28 }).map((day) => `2024-03-${String(day).padStart(2, "0")}`);
      case "choice":
        return fc.constantFrom(...Object.keys(it.choices ?? {}));
      default:
        return text;
    }
  };
  const some = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined, freq: 2 });
  const years = [2022, 2023];
  const fieldsWith = Object.fromEntries(
    sheets.flatMap((sheet) =>
      sheet.kind === "form"
        ? sheet.sections.flatMap(({ fields }) =>
            fields.map(
              (field) =>
                [
                  field.id,
                  fc.record({
                    once: field.period === "once" ? some(cell(field)) : fc.constant(undefined),
                    years:
                      field.period === "yearly"
                        ? fc.record(Object.fromEntries(years.map((year) => [year, some(cell(field))])))
                        : fc.constant(undefined),
                    status: some(fc.constantFrom(...(Object.keys(statuses) as Status[]))),
                    evidence: some(text),
                  }),
                ] as const,
            ),
          )
        : [],
    ),
  );
  const tablesWith = Object.fromEntries(
    sheets.flatMap((sheet) =>
      sheet.kind === "table"
        ? [
            [
              sheet.id,
              fc.array(
                fc.record(
                  Object.fromEntries(
                    sheet.columns.filter(({ type }) => type !== "computed").map((it) => [it.id, some(cell(it))]),
                  ),
                ),
                { maxLength: 2 },
              ),
            ] as const,
          ]
        : [],
    ),
  );
  /** Without what is blank, as a workbook is read. */
  const bare = (it: unknown): unknown =>
    JSON.parse(
      JSON.stringify(it, (_, value: unknown) =>
        value === undefined ||
        (typeof value === "object" &&
          value !== null &&
          !Array.isArray(value) &&
          Object.values(value).every((one) => one === undefined))
          ? undefined
          : value,
      ) ?? "null",
    );

  test("a year or an enterprise that is added, other parts, units or language lose nothing and move nothing", () => {
    fc.assert(
      fc.property(
        fc.record(fieldsWith),
        fc.record(tablesWith),
        fc.constantFrom("zh-CN" as const, "en-US" as const),
        (fields, tables, language) => {
          const made = buildWorkbook(
            { language, years, baseline: 2023, auditYear: 2024, enterprises: 2 },
            bare({ fields, tables }) as AuditValues,
          );
          const from = opened(gridsOf(made));
          const was = valuesOf(from);
          const then = opened(
            gridsOf(
              rebuilt(from, {
                years: [2021, ...years, 2024],
                enterprises: 40,
                units: { water: "m3", electricity: "MWh", money: "元", mass: "kg", land: "亩" },
                language: language === "zh-CN" ? "en-US" : "zh-CN",
              }),
            ),
          );
          const is = valuesOf(then);
          const periods = new Set(["A1a-16-start", "A1a-16-end"]);
          for (const [id, field] of Object.entries(was.fields)) {
            if (periods.has(id)) continue;
            expect([id, is.fields[id]]).toEqual([id, field]);
          }
          expect(is.tables).toEqual(was.tables);
          expect(then.data.years).toEqual([2021, 2022, 2023, 2024]);
        },
      ),
      { numRuns: 8 },
    );
  });
});

test("years, status and source of a field are all carried", () => {
  const whole: Required<Pick<FieldValues, "years" | "status" | "evidence">> = {
    years: { 2023: 1.5 },
    status: "estimated",
    evidence: "水表",
  };
  const from = opened(gridsOf(buildWorkbook(demo, { fields: { "A2a-01": whole }, tables: {} })));
  expect(valuesOf(from).fields["A2a-01"]).toEqual(whole);
});
