import { buildWorkbook, gridsOf } from "../../src/app/build-workbook";
import { dueness } from "../../src/completeness/due";
import { fieldById, sheets } from "../../src/sheets";
import { isNotApplicable } from "../../src/sheets/applies";
import type { AuditOptions } from "../../src/sheets/audit-values";
import type { AuditData } from "../../src/sheets/audit-data";
import { isPartField, partIds, parts } from "../../src/sheets/parts";
import { decodeWorkbook } from "../../src/workbook/decode";

const options: AuditOptions = {
  language: "zh-CN",
  years: [2022, 2023],
  baseline: 2023,
  auditYear: 2024,
  enterprises: 3,
};

const fields = sheets.flatMap((sheet) => (sheet.kind === "form" ? sheet.sections.flatMap((it) => it.fields) : []));

function dataOf(more: Partial<AuditOptions>, values?: Parameters<typeof buildWorkbook>[1]): AuditData {
  const opened = decodeWorkbook(gridsOf(buildWorkbook({ ...options, ...more }, values)));
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.data;
}

test("each part is one question on the cover, under the lettered item that asks for it", () => {
  expect(new Set(partIds.map((id) => parts[id].field)).size).toBe(partIds.length);
  for (const id of partIds) {
    const { sheet, clause, field } = fieldById(parts[id].field);
    expect([sheet, clause, field.type, field.required]).toEqual(["cover", parts[id].clause, "choice", "optional"]);
  }
  expect(fields.filter(({ id }) => isPartField(id))).toHaveLength(partIds.length);
});

test("each part has fields that depend on it, and they are asked for", () => {
  for (const id of partIds) expect([id, fields.filter(({ part }) => part === id).length]).not.toEqual([id, 0]);
  for (const { id, part, required } of fields)
    if (part !== undefined) expect([id, required]).not.toEqual([id, "optional"]);
});

const all = (answer: boolean): NonNullable<AuditOptions["parts"]> =>
  Object.fromEntries(partIds.map((id) => [id, answer]));
const [yes, no, open] = [dataOf({ parts: all(true) }), dataOf({ parts: all(false) }), dataOf({})];

test.each(partIds)("%s: yes makes its fields due, no makes them not applicable, blank leaves them open", (id) => {
  const its = fields.filter(({ part }) => part === id);
  for (const field of its) {
    expect([field.id, dueness(field, yes), dueness(field, no)]).toEqual([field.id, "due", "not"]);
    expect(dueness(field, open)).toBe(field.required === "required" ? "due" : "maybe");
    expect([isNotApplicable(field.id, yes), isNotApplicable(field.id, no)]).toEqual([false, true]);
    // derived, not written: the workbook holds no status of its own
    expect(no.status(field.id)).toBeNull();
  }
});

test("rows about a part that the park does not have are hidden, those with an entry are not", () => {
  const book = buildWorkbook(
    { ...options, parts: { heating: false, "reclaimed-water": true } },
    { fields: { "A3b-05": { years: { 2023: 85 } } }, tables: {} },
  );
  const hidden = book.sheets.flatMap(({ rows, hiddenRows }) => hiddenRows.map((row) => rows[row]?.[0]?.value));
  expect(hidden).toEqual(expect.arrayContaining(["A3a-11", "A3b-04", "A3b-04-loss", "A3b-04-network", "A2e-04"]));
  expect(hidden).not.toContain("A3b-05");
  expect(hidden).not.toContain("A3a-10");
});

test("a lettered item of which nothing applies is hidden with its heading", () => {
  const of = fields.filter(({ id }) => /^A2c-/.test(id));
  const ids = [...new Set(of.flatMap(({ part }) => part ?? []))];
  const book = buildWorkbook({ ...options, parts: Object.fromEntries(ids.map((id) => [id, false])) });
  const sheet = book.sheets.find(({ rows }) => rows.some((row) => row[0]?.value === "A2c-01"));
  const clauses = sheet?.hiddenRows.map((row) => sheet.rows[row]?.[1]?.value);
  expect(clauses?.includes("A.2 c)")).toBe(of.every(({ part }) => part !== undefined));
});

test.each([
  [true, "repeated"],
  [false, "first"],
  [undefined, null],
] as const)("a repeated audit (%s) is said on the cover", (repeated, round) => {
  expect(dataOf(repeated === undefined ? {} : { repeated }).value("A1g-01")).toBe(round);
});
