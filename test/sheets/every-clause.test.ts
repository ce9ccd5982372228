import { sheets } from "../../src/sheets";

/** Every lettered item of Appendix A of DB43/T, copied from the standard's text. */
const items = [
  ..."abcdefg".split("").map((letter) => `A.1 ${letter})`),
  ..."abcdef".split("").map((letter) => `A.2 ${letter})`),
  ..."abcde".split("").map((letter) => `A.3 ${letter})`),
  ..."ab".split("").map((letter) => `A.4 ${letter})`),
  ..."abcdefgh".split("").map((letter) => `A.5 ${letter})`),
];

/** Kinds of rows that belong to a figure of a form, not to a description. */
const kindsOfFigures: Readonly<Record<string, readonly string[]>> = {
  "enterprise-lists": ["high-tech", "risk-major", "risk-larger", "risk-general"],
  materials: ["by-product", "secondary"],
  exchanges: ["heat"],
  facilities: ["waterworks", "reclaimed"],
  emissions: ["gas"],
  inspections: ["complaint", "penalty"],
  incidents: ["drill"],
};

const sections = sheets.flatMap((sheet) =>
  sheet.kind === "form" ? sheet.sections.map((section) => ({ sheet, section })) : [],
);

test("Appendix A has 28 lettered items", () => expect(items).toHaveLength(28));

test.each(items)("%s has a section with fields on the sheet of its chapter", (item) => {
  const chapter = item.slice(0, 3).replace(".", "").toLowerCase();
  const found = sections.filter(({ sheet, section }) => section.clause === item && sheet.id === chapter);
  expect(found).toHaveLength(1);
  expect(found[0]?.section.fields.length).toBeGreaterThan(0);
});

test("the chapters' sections stand in the standard's order", () => {
  for (const id of ["a1", "a2", "a3", "a4", "a5"]) {
    const clauses = sections.filter(({ sheet }) => sheet.id === id).map(({ section }) => section.clause);
    expect(clauses).toEqual([...clauses].sort());
  }
});

test("a field of Appendix A bears the letter of its item in its id", () => {
  for (const { sheet, section } of sections) {
    if (!/^a\d$/.test(sheet.id)) continue;
    const prefix = section.clause.replace(/[. )]/g, "");
    for (const field of section.fields) expect(field.id).toMatch(new RegExp(`^${prefix}-\\d\\d`));
  }
});

const tables = sheets.flatMap((sheet) => (sheet.kind === "table" && sheet.clause.startsWith("A.") ? [sheet] : []));

/** The lettered items whose fields point to a list, by the list. */
const pointedAt = new Map<string, string[]>();
for (const { section } of sections) {
  for (const field of section.fields) {
    if (field.type !== "description" || field.listedIn === undefined) continue;
    pointedAt.set(field.listedIn.sheet, [...(pointedAt.get(field.listedIn.sheet) ?? []), section.clause]);
  }
}

/** Lists to which figures refer by their sums and links rather than a description by its rows. */
const byFigures = ["enterprises", "enterprise-years"];

test("Appendix A has 16 lists and more, each under its item and pointed at by the items it serves", () => {
  expect(tables.length).toBeGreaterThanOrEqual(16);
  for (const { id, clause } of tables) {
    expect([id, items.some((item) => item.startsWith(clause))]).toEqual([id, true]);
    if (!byFigures.includes(id)) expect([id, pointedAt.has(id)]).toEqual([id, true]);
  }
});

test("every kind of row of a list is pointed at by an item, and every item points to kinds that exist", () => {
  const fields = sections.flatMap(({ section }) => section.fields);
  for (const { id, columns } of tables) {
    const kinds = Object.keys(columns.find((column) => column.id === "kind")?.choices ?? {});
    const used = fields.flatMap((field) => {
      if (field.type !== "description" || field.listedIn?.sheet !== id) return [];
      for (const kind of field.listedIn.kinds ?? []) expect(kinds).toContain(kind);
      return field.listedIn.kinds ?? kinds;
    });
    const figures = kindsOfFigures[id] ?? [];
    expect([id, kinds.filter((kind) => !used.includes(kind) && !figures.includes(kind))]).toEqual([id, []]);
  }
});

test("the tabs of a chapter's lists follow its form", () => {
  const order = sheets.map((sheet) => sheet.id);
  for (const { id, clause } of tables) {
    if (id === "factors" || byFigures.includes(id)) continue;
    const chapter = clause.slice(0, 3).replace(".", "").toLowerCase();
    const next = `a${Number(chapter.slice(1)) + 1}`;
    expect([id, order.indexOf(id) > order.indexOf(chapter)]).toEqual([id, true]);
    if (order.includes(next)) expect([id, order.indexOf(id) < order.indexOf(next)]).toEqual([id, true]);
  }
});

test("the three periods of 6.1.2 b) stand on the cover", () => {
  const periods = sections.find(({ sheet, section }) => sheet.id === "cover" && section.clause === "6.1.2 b)");
  expect(periods?.section.fields.map((field) => field.id)).toEqual([
    "A1a-15",
    "A1a-16-start",
    "A1a-16-end",
    "A1a-17-start",
    "A1a-17-end",
  ]);
});
