import { isTyped, readReturnedFile, savedElsewhere, typedIntoPack } from "./as-file";
import { blank, kinds, outcomeOf, type Outcome, type Reading } from "./judge";

/** The damage of the test on grids, through the bytes of files: typed into the pack, or saved by another program. */

const elsewhere: Reading = async (sheets, name) => readReturnedFile(await savedElsewhere(sheets), name);

const typedWherePossible: Reading = async (sheets, name, book) =>
  readReturnedFile(isTyped(book, sheets) ? await typedIntoPack(book, sheets) : await savedElsewhere(sheets), name);

const outcomes: Outcome[] = [];

beforeAll(async () => {
  for (const index of blank.keys()) {
    const kind = kinds[index % kinds.length] ?? "";
    const round = Math.floor(index / kinds.length);
    outcomes.push(await outcomeOf(index, kind, round % 3 === 0 ? elsewhere : typedWherePossible));
  }
}, 300_000);

test("no value arrives other than it is true, from 300 damaged files", () => {
  expect(outcomes).toHaveLength(300);
  expect(outcomes.flatMap(({ wrong }) => wrong)).toEqual([]);
});

test.each(kinds)("%s: what can be repaired is repaired, the rest is named", (kind) => {
  const own = outcomes.filter((one) => one.kind === kind);
  const sum = (of: (one: Outcome) => number): number => own.reduce((total, one) => total + of(one), 0);
  expect(own.length).toBeGreaterThanOrEqual(8);
  expect(sum(({ touched }) => touched)).toBeGreaterThan(0);
  expect(sum(({ met }) => met) / sum(({ touched }) => touched)).toBeGreaterThanOrEqual(0.95);
});

test("every rejection and every question names file, sheet and cell", () => {
  expect(outcomes.flatMap(({ nameless }) => nameless)).toEqual([]);
});
