import { parseUnit } from "../../src/core/units";
import type { Text } from "../../src/core/text";
import { fieldById, sheetById, sheets } from "../../src/sheets";
import { defaultValues } from "../../src/sheets/default-values";
import type { Column, Field } from "../../src/sheets/define";

const fields: Field[] = sheets.flatMap((sheet) =>
  sheet.kind === "form" ? sheet.sections.flatMap((section) => section.fields) : [],
);
const tables = sheets.flatMap((sheet) => (sheet.kind === "table" ? [sheet] : []));
const columns: Column[] = tables.flatMap((sheet) => sheet.columns);
const indicators = sheets.flatMap((sheet) => (sheet.kind === "computed" ? sheet.indicators : []));

/** Every `{ zh, en }` anywhere in a declaration, with the path to it. */
function texts(it: unknown, path: string): { readonly path: string; readonly text: Text }[] {
  if (typeof it !== "object" || it === null) return [];
  if ("zh" in it && "en" in it && typeof it.zh === "string" && typeof it.en === "string") {
    return [{ path, text: { zh: it.zh, en: it.en } }];
  }
  return Object.entries(it).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

test("ids are unique over all sheets: sheets, fields and indicators", () => {
  const ids = [...sheets, ...fields, ...indicators].map((it) => it.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("tab names are legal, distinct and short, in both languages", () => {
  for (const language of ["zh", "en"] as const) {
    const tabs = sheets.map((sheet) => sheet.tab[language]);
    expect(new Set(tabs.map((tab) => tab.toLowerCase())).size).toBe(sheets.length);
    for (const tab of tabs) {
      expect(tab.length).toBeLessThanOrEqual(31);
      expect(tab).not.toMatch(/[\\/?*[\]:]|^'|'$|^history$/i);
    }
  }
});

test("every text is there in both languages, and is not the same in both", () => {
  const found = sheets.flatMap((sheet) => texts(sheet, sheet.id));
  expect(found.length).toBeGreaterThan(600);
  for (const { path, text } of found) {
    expect(`${path}: ${text.zh.trim()}`).not.toBe(`${path}: `);
    expect(`${path}: ${text.en.trim()}`).not.toBe(`${path}: `);
    expect(`${path}: ${text.zh}`).not.toBe(`${path}: ${text.en}`);
    expect(`${path}: ${text.en}`).not.toMatch(/[\u3400-\u9fff]{3,}/);
    expect(`${path}: ${text.zh}`).toMatch(/[\u3400-\u9fff]/);
  }
});

test("every unit is one that the product knows", () => {
  for (const { id, unit } of [
    ...fields.flatMap((field) => (field.type === "number" ? [field] : [])),
    ...columns.flatMap(({ id, unit }) => (unit === undefined ? [] : [{ id, unit }])),
    ...indicators,
  ]) {
    expect({ id, unit, known: parseUnit(unit).ok }).toEqual({ id, unit, known: true });
  }
});

test("every number column has a unit, every choice its choices", () => {
  for (const column of columns) {
    if (column.type === "number") expect([column.id, column.unit]).not.toEqual([column.id, undefined]);
    expect([column.id, column.choices !== undefined]).toEqual([column.id, column.type === "choice"]);
    expect([column.id, column.computation !== undefined]).toEqual([column.id, column.type === "computed"]);
  }
});

test("bounds and usual ranges are in order", () => {
  for (const it of [...fields.flatMap((field) => (field.type === "number" ? [field] : [])), ...columns]) {
    if (it.min !== undefined && it.max !== undefined) expect(it.min).toBeLessThan(it.max);
    if (it.usual === undefined) continue;
    const [low, high] = it.usual;
    expect(low).toBeLessThan(high);
    expect(low).toBeGreaterThanOrEqual(it.min ?? low);
    expect(high).toBeLessThanOrEqual(it.max ?? high);
  }
});

test("a conditional field of Appendix A says when it is due", () => {
  for (const field of fields) {
    expect([field.id, field.condition !== undefined]).toEqual([field.id, field.required === "conditional"]);
  }
});

test("every field of Appendix A says where its evidence is found", () => {
  for (const field of fields)
    if (/^A\d/.test(field.id)) expect([field.id, field.evidence?.zh ?? ""]).not.toEqual([field.id, ""]);
});

test("table names and keys fit Excel and the columns", () => {
  for (const table of tables) {
    expect(table.tableName).toMatch(/^[A-Za-z]+_[A-Za-z]+$/);
    const ids = table.columns.map((column) => column.id);
    for (const key of table.key) expect(ids).toContain(key);
    for (const { linksTo } of table.columns) {
      if (linksTo === undefined) continue;
      const target = sheetById(linksTo.sheet);
      expect(target.kind === "table" && target.columns.map((column) => column.id)).toContain(linksTo.column);
    }
  }
  expect(new Set(tables.map((table) => table.tableName)).size).toBe(tables.length);
});

test("the parameters have defaults within their bounds, and only they; a year may stay blank", () => {
  const parameters = sheetById("parameters");
  if (parameters.kind !== "form") throw new Error("the parameters are a form");
  const all = parameters.sections.flatMap((section) => section.fields);
  for (const field of all)
    expect([field.id, field.required]).toEqual([field.id, field.type === "year" ? "optional" : "required"]);
  const ids = all.filter(({ required }) => required === "required").map((field) => field.id);
  expect(Object.keys(defaultValues.fields)).toEqual(ids);
  for (const id of ids) {
    const { field } = fieldById(id);
    const given = defaultValues.fields[id]?.once;
    if (field.type === "choice") {
      expect(Object.keys(field.choices)).toContain(given);
      expect(`${field.help?.zh}`).toMatch(/默认/);
      continue;
    }
    if (field.type !== "number" || typeof given !== "number") throw new Error(`${id} is no number`);
    expect(given).toBeGreaterThanOrEqual(field.min ?? given);
    expect(given).toBeLessThanOrEqual(field.max ?? given);
    expect(`${field.help?.zh}`).toMatch(/默认/);
  }
});

test("asking for what does not exist is refused", () => {
  expect(() => fieldById("A9z-99")).toThrow("A9z-99");
  expect(() => sheetById("nowhere")).toThrow("nowhere");
});
