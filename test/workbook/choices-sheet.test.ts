import { isChoicesSheet } from "../../src/workbook/choices-sheet";

const cells = [
  ["原煤", "是"],
  ["洗精煤", "否"],
  ["焦炭", null],
];
const grid = (name: string, rows: readonly (readonly (string | number | null)[])[] = cells) => ({
  name,
  cells: rows,
  merges: [],
});

test.each(["下拉选项", "Choices", "下拉选项 2", "Choices 12"])(
  "lists on the sheet %s are the product's own",
  (name) => {
    expect(isChoicesSheet(grid(name))).toBe(true);
  },
);

test.each<[string, ReturnType<typeof grid>]>([
  ["another name", grid("我的下拉选项")],
  ["a name that only begins so", grid("Choices of mine")],
  ["a number among the texts", grid("Choices", [["原煤"], [5]])],
  ["a gap in a list", grid("下拉选项", [["原煤"], [null], ["焦炭"]])],
])("a sheet with %s is the user's", (_, sheet) => {
  expect(isChoicesSheet(sheet)).toBe(false);
});
