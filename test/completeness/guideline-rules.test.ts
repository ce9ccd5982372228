import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../src/completeness";
import { fieldById, sheetById, sheets } from "../../src/sheets";
import { beyond, kept } from "./guideline-rules";

/** The numbers of the rules by their groups: … */
const numbers: readonly string[] = [
  ["0", "00 01"],
  ["1", "01 02 03 04 05 06 11 12 13 14 15 16 21 22 23"],
  ["2", "01 02 03 04 05 06 07 08 09 10 11 21 22 23 24 25 31 32 33 34 41 42 43 44 45 46 47 51 52 53 54 55 56 57 58"],
  ["3", "01 02 03 04 05"],
  ["4", "01 02 03 04 05 06 07"],
  ["5", "01 02 03 04 05 06"],
  ["6", "01 02 03 04 05 06 07"],
  ["7", "01 02 03"],
  ["8", "01 02 03 04 05 06 07"],
  ["9", "01 02 03 04 05 06"],
].flatMap(([group = "", ends = ""]) => ends.split(" ").map((end) => `R-${group}${end}`));

const derivedFolder = join(__dirname, "../../src/completeness/derived");
const derivedText = readdirSync(derivedFolder)
  .map((file) => readFileSync(join(derivedFolder, file), "utf8"))
  .join("\n");

const columnOf = (path: string) => {
  const [table = "", ...rest] = path.split(".");
  const sheet = sheetById(table);
  const column = sheet.kind === "table" ? sheet.columns.find(({ id }) => id === rest.join(".")) : undefined;
  if (column === undefined) throw new Error(`there is no column ${path}`);
  return column;
};

test("the guideline's rules are 93, and each is kept in some way", () => {
  expect(numbers).toHaveLength(93);
  expect(Object.keys(kept)).toEqual(numbers);
});

test.each(Object.entries(kept))("%s is kept by what is there", (_, way) => {
  expect(Object.keys(way).length).toBeGreaterThan(0);
  const ids = rules.map(({ id }) => id);
  for (const id of way.rules ?? []) expect(ids).toContain(id);
  for (const id of way.fields ?? []) expect([id, fieldById(id).field.required]).not.toEqual([id, "optional"]);
  for (const path of way.columns ?? []) expect([path, columnOf(path).required]).toEqual([path, "required"]);
  for (const path of way.computed ?? []) expect([path, columnOf(path).type]).toEqual([path, "computed"]);
  for (const id of way.tables ?? []) {
    const sheet = sheetById(id);
    expect([id, sheet.kind === "table" && (sheet.atLeast ?? 0) >= 1]).toEqual([id, true]);
  }
  for (const id of way.derived ?? []) expect(derivedText).toContain(`"${id}"`);
  if (way.because !== undefined) expect(way.because).toMatch(/^[A-Z].{20,}\.$/s);
});

test("every rule of the product keeps one of them, or has a ground of its own", () => {
  const used = new Set(Object.values(kept).flatMap((way) => way.rules ?? []));
  const others = rules.map(({ id }) => id).filter((id) => !used.has(id));
  expect(others.sort()).toEqual(Object.keys(beyond).sort());
});

test("links between problems, causes, options and goals are checked for what does not exist", () => {
  const linked = sheets.flatMap((sheet) =>
    sheet.kind === "table"
      ? sheet.columns.flatMap(({ id, linksTo }) => (linksTo === undefined ? [] : [`${sheet.id}.${id}`]))
      : [],
  );
  for (const path of ["causes.problem", "options.problem", "options.goal", "monitoring.problem", "exchanges.supplier"])
    expect(linked).toContain(path);
});
