import type { CellValue } from "../../src/core/cell";
import { samples } from "../../src/samples";
import { plantedDefects } from "../../src/samples/demo";
import { fieldById, sheetById, sheets } from "../../src/sheets";
import type { Sample } from "../../src/sheets/audit-values";
import { defaultValues } from "../../src/sheets/default-values";
import { listedRows } from "../../src/sheets/listed-rows";
import { statuses, type Column, type Field } from "../../src/sheets/define";

const isDay = (cell: CellValue): boolean =>
  typeof cell === "string" && /^\d{4}-\d\d-\d\d$/.test(cell) && !Number.isNaN(Date.parse(cell));

/** Why a cell does not fit what its field or column declares; `undefined` when it does. Bounds are left to the check. */
function misfit(it: Field | Column, cell: CellValue): string | undefined {
  if (cell === null) return undefined;
  switch (it.type) {
    case "number":
      if (typeof cell !== "number" || !Number.isFinite(cell)) return "no number";
      return it.integer === true && !Number.isInteger(cell) ? "no whole number" : undefined;
    case "year":
      return typeof cell === "number" && Number.isInteger(cell) && cell > 1990 && cell < 2100 ? undefined : "no year";
    case "date":
      return isDay(cell) ? undefined : "no date";
    case "choice":
      return typeof cell === "string" && it.choices !== undefined && cell in it.choices ? undefined : "no choice";
    case "computed":
      return "a computed cell holds no typed value";
    default:
      return typeof cell === "string" && cell.trim() !== "" ? undefined : "no text";
  }
}

describe.each(Object.entries(samples))("the sample %s", (id, sample) => {
  test("bears its own id, and years that end with the base period", () => {
    expect(sample.id).toBe(id);
    expect(sample.options.years.at(-1)).toBe(sample.options.baseline);
    expect(sample.options.auditYear).toBeGreaterThan(sample.options.baseline);
  });

  test("fills fields that exist, once or by year as they are declared, with what they can hold", () => {
    for (const [field, values] of Object.entries(sample.fields)) {
      const declared = fieldById(field).field;
      if (declared.period === "once") expect([field, values.years]).toEqual([field, undefined]);
      else expect([field, values.once]).toEqual([field, undefined]);
      for (const [year, cell] of Object.entries(values.years ?? {})) {
        expect([field, sample.options.years.includes(Number(year))]).toEqual([field, true]);
        expect([field, year, misfit(declared, cell)]).toEqual([field, year, undefined]);
      }
      if (values.once !== undefined) expect([field, misfit(declared, values.once)]).toEqual([field, undefined]);
      if (values.status !== undefined) expect(Object.keys(statuses)).toContain(values.status);
    }
  });

  test("fills columns that exist, with what they can hold, in rows that are told apart", () => {
    for (const [table, rows] of Object.entries(sample.tables)) {
      const sheet = sheetById(table);
      if (sheet.kind !== "table") throw new Error(`${table} is no table`);
      for (const row of rows) {
        for (const [column, cell] of Object.entries(row)) {
          const declared = sheet.columns.find((one) => one.id === column);
          if (declared === undefined) throw new Error(`${table} has no column ${column}`);
          expect([table, column, misfit(declared, cell)]).toEqual([table, column, undefined]);
        }
      }
      const keys = rows.map((row) => sheet.key.map((column) => row[column]).join("|"));
      expect(new Set(keys).size).toBe(rows.length);
    }
  });
});

describe("the published statistics", () => {
  const { fields, options } = samples.real;

  test("every figure cites the form; nothing is typed without a source", () => {
    const figures = Object.values(fields).filter(({ years }) => years !== undefined);
    expect(figures).toHaveLength(31);
    for (const figure of figures) expect(figure.evidence).toMatch(/环年综1-1表（2006 年/);
    expect(options.years).toEqual([2006]);
  });

  test("the contradictions of the print are kept: solid waste and sulphur dioxide", () => {
    const printed = (id: string): number => {
      const cell = fields[id]?.years?.[2006];
      if (typeof cell !== "number") throw new Error(`${id} is blank`);
      return cell;
    };
    const kinds = ["slag", "flyash", "cinder", "other", "hazardous"].map((kind) => printed(`A2a-22-${kind}`));
    expect(kinds.reduce((sum, one) => sum + one, 0)).toBeCloseTo(6.2293, 4);
    expect(printed("A2a-22")).toBe(2.64);
    const accounted = printed("A2a-22") - printed("A2a-22-old") + printed("A2a-22-disposed") + printed("A2a-22-stored");
    expect(printed("A2a-21") - accounted).toBeCloseTo(3.6, 6);
    expect(printed("A4b-05-SO2-combustion") + printed("A4b-05-SO2-process") - printed("A4b-05-SO2")).toBeCloseTo(
      0.17,
      6,
    );
    expect(printed("A4b-04-combustion") + printed("A4b-04-process")).toBe(printed("A4b-04"));
    expect(printed("A3d-04-utilised") + printed("A3d-04-disposed") + printed("A3d-04-stored")).toBeCloseTo(
      printed("A3d-04"),
      6,
    );
  });

  test("no date of an audit that never took place is left to be filled in", () => {
    expect(fields["A1a-17-start"]).toEqual({ once: null });
    expect(fields["A1a-17-end"]).toEqual({ once: null });
  });
});

describe("the demonstration", () => {
  const demo: Sample = samples.demo;
  const { years } = demo.options;
  const planted = new Set(plantedDefects.map(({ place }) => `${place.field}|${place.year ?? ""}`));

  const rowsOf = (table: string) => (demo.tables[table] ?? []).map((cells, index) => ({ index, cells }));

  test("says in its park's name that it is invented", () =>
    expect(demo.fields["A1a-01"]?.once).toMatch(/示例数据，非真实园区/));

  test("leaves no required field blank but the planted one, and every conditional one is filled or marked", () => {
    const blank: string[] = [];
    for (const sheet of sheets) {
      if (sheet.kind !== "form" || sheet.id === "parameters") continue;
      for (const field of sheet.sections.flatMap((section) => section.fields)) {
        const values = demo.fields[field.id];
        if (field.required === "optional" || values?.status === "not-applicable") continue;
        if (listedRows(field, { rows: rowsOf }).length > 0) continue;
        if (field.period === "once" && values?.once === undefined) blank.push(`${field.id}|`);
        if (field.period === "yearly")
          for (const year of years) if (values?.years?.[year] === undefined) blank.push(`${field.id}|${year}`);
      }
    }
    expect(blank).toEqual(["A5e-04|2021"]);
    expect(planted).toContain("A5e-04|2021");
  });

  test("stays within every field's bounds, but for the planted share above 100 %", () => {
    const outside: string[] = [];
    for (const [id, values] of Object.entries(demo.fields)) {
      const { field } = fieldById(id);
      if (field.type !== "number") continue;
      for (const [year, cell] of [...Object.entries(values.years ?? {}), ["", values.once ?? null] as const]) {
        if (typeof cell !== "number") continue;
        if (cell < (field.min ?? cell) || cell > (field.max ?? cell)) outside.push(`${id}|${year}`);
      }
    }
    expect(outside).toEqual(["A3a-07|2022"]);
    expect(planted).toContain("A3a-07|2022");
  });

  test("the enterprises add up to the park, but for the planted year", () => {
    const pairs = {
      "A1b-09": "output",
      "A1b-10": "employees",
      "A2a-01": "fresh-water",
      "A2a-07": "reused-water",
      "A2d-03": "energy",
      "A2d-05": "electricity",
      "A4b-02": "wastewater",
      "A4b-03-COD": "COD",
      "A3d-04": "hazardous-waste",
    };
    const off: string[] = [];
    for (const [field, column] of Object.entries(pairs)) {
      for (const year of years) {
        const rows = demo.tables["enterprise-years"]?.filter((row) => row["year"] === year) ?? [];
        expect(rows).toHaveLength(12);
        const sum = rows.reduce((all, row) => all + Number(row[column]), 0);
        const given = Number(demo.fields[field]?.years?.[year]);
        if (Math.abs(sum - given) > 1e-6 * sum) off.push(`${field}|${year}`);
      }
    }
    expect(off).toEqual(["A2a-01|2023"]);
    expect(planted).toContain("A2a-01|2023");
  });

  test("every yearly row belongs to an enterprise of the list", () => {
    const names = demo.tables["enterprises"]?.map((row) => row["name"]);
    for (const row of demo.tables["enterprise-years"] ?? []) expect(names).toContain(row["enterprise"]);
  });

  test("has options of each class, scope and status, and a rejected one has a reason", () => {
    const options = demo.tables["options"] ?? [];
    for (const column of ["kind", "scope", "status"]) {
      const sheet = sheetById("options");
      const choices = sheet.kind === "table" ? sheet.columns.find((one) => one.id === column)?.choices : undefined;
      expect(new Set(options.map((row) => row[column]))).toEqual(new Set(Object.keys(choices ?? {})));
    }
    for (const row of options) if (row["status"] === "rejected") expect(row["reason"]).toMatch(/。$/);
    const limit = Number(defaultValues.fields["PC-01"]?.once);
    for (const row of options) expect(row["kind"]).toBe(Number(row["investment"]) <= limit ? "low-cost" : "high-cost");
  });

  test("fills every list, each with its required columns", () => {
    for (const sheet of sheets) {
      // Only imports fill their log.
      if (sheet.kind !== "table" || sheet.id === "import-log") continue;
      const rows = demo.tables[sheet.id] ?? [];
      expect([sheet.id, rows.length > 0]).toEqual([sheet.id, true]);
      for (const { id, type, required } of sheet.columns) {
        if (type === "computed" || required !== "required") continue;
        expect([sheet.id, id, rows.findIndex((row) => (row[id] ?? null) === null)]).toEqual([sheet.id, id, -1]);
      }
    }
  });

  test("its goals take over what the options achieved and promise", () => {
    const goal = (id: string) => demo.tables["goals"]?.find((row) => row["id"] === id);
    const done = (demo.tables["implementation"] ?? []).filter((row) => row["status"] === "done");
    const planned = (demo.tables["options"] ?? []).filter((row) => row["status"] === "planned");
    const sum = (rows: readonly Readonly<Record<string, CellValue>>[], column: string) =>
      rows.reduce((all, row) => all + Number(row[column]), 0);
    for (const [id, achieved, expected] of [
      ["G2", "energy", "energy-saving"],
      ["G5", "co2", "co2-reduction"],
    ] as const) {
      const [baseline, now, later] = ["baseline", "achieved", "expected"].map((column) => Number(goal(id)?.[column]));
      expect(Number(baseline) - Number(now)).toBeCloseTo(sum(done, achieved), 6);
      expect(Number(now) - Number(later)).toBeCloseTo(sum(planned, expected), 6);
    }
  });

  test("the planted defects are where the list says, and differ from what is right", () => {
    expect(plantedDefects).toHaveLength(6);
    for (const { place } of plantedDefects) expect(fieldById(place.field ?? "").sheet).toBe(place.sheet);
    const at = (field: string, year: number) => Number(demo.fields[field]?.years?.[year]);
    expect(at("A4b-05-VOC", 2022)).toBeGreaterThan(at("A4b-05-VOC-gen", 2022));
    expect(at("A2c-02-amount", 2023) / at("A2c-02-amount", 2022)).toBeGreaterThan(1.3);
    const weights = ["PW-01", "PW-02", "PW-03", "PW-04"].map((id) => Number(defaultValues.fields[id]?.once));
    expect(Number(demo.fields["PW-05"]?.once)).toBeGreaterThan(10 * weights.reduce((sum, one) => sum + one, 0));
  });
});
