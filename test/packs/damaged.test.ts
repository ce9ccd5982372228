import { gridsOf } from "../../src/app/build-workbook";
import { planImport } from "../../src/app/packs-import";
import { readPack } from "../../src/packs/read-pack";
import { copyOf, find, randomFrom } from "./damage";
import { audit, blank, filled, inMemory, kinds, outcomeOf, years, type Outcome } from "./judge";

let outcomes: Outcome[] = [];

beforeAll(async () => {
  outcomes = await Promise.all(blank.map((_, index) => outcomeOf(index, kinds[index % kinds.length] ?? "", inMemory)));
});

test("at least twelve kinds of damage, of both fates", () => {
  expect(kinds.length).toBeGreaterThanOrEqual(12);
});

test("no value arrives other than it is true, in 300 damaged packs", () => {
  expect(outcomes).toHaveLength(300);
  expect(outcomes.flatMap(({ wrong }) => wrong)).toEqual([]);
});

test.each(kinds)("%s: what can be repaired is repaired, the rest is named", (kind) => {
  const own = outcomes.filter((one) => one.kind === kind);
  const touched = own.reduce((sum, one) => sum + one.touched, 0);
  const met = own.reduce((sum, one) => sum + one.met, 0);
  expect(own.length).toBeGreaterThanOrEqual(8);
  expect(touched).toBeGreaterThan(0);
  expect(met / touched).toBeGreaterThanOrEqual(0.95);
});

test("every rejection and every question names file, sheet and cell", () => {
  expect(outcomes.flatMap(({ nameless }) => nameless)).toEqual([]);
});

test("an undamaged pack arrives whole, with nothing to say about it", () => {
  const book = blank[0]?.book;
  if (book === undefined) throw new Error("no pack");
  const sheets = copyOf(gridsOf(book));
  const truth = filled(sheets, randomFrom(1));
  const plan = planImport(audit, [readPack({ name: "a.xlsx", sheets, externalLinks: [] })]);
  expect(plan.repairs).toEqual([]);
  expect(plan.rejections).toEqual([]);
  expect(plan.conflicts).toEqual([]);
  expect(plan.set.filter(({ item }) => item.column.startsWith("y"))).toHaveLength(
    truth.filter(({ heading }) => heading.endsWith("年")).length,
  );
  expect(find(sheets, "用电量", years[0] ?? "").row).toBeGreaterThan(4);
});
