import { sheets } from "../../src/sheets";

/** Every lettered item of Appendix A of DB43/T, copied from the standard's text. */
const items = [
  ..."abcdefg".split("").map((letter) => `A.1 ${letter})`),
  ..."abcdef".split("").map((letter) => `A.2 ${letter})`),
  ..."abcde".split("").map((letter) => `A.3 ${letter})`),
  ..."ab".split("").map((letter) => `A.4 ${letter})`),
  ..."abcdefgh".split("").map((letter) => `A.5 ${letter})`),
];

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
