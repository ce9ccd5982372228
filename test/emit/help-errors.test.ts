import { formulas } from "../../src/formulas";
import { possibleProblems } from "../../src/emit/help-errors";

/** What people put into cells that were meant for something else. */
const oddities: readonly unknown[] = [
  null,
  "",
  "#N/A",
  true,
  "abc",
  -5,
  0,
  1e15,
  2.5,
  "t",
  [
    [1, 2],
    [3, 4],
  ],
  [["x", "y"]],
  [[1], [2], [3], [4], [5]],
];

const isRange = (it: unknown): it is readonly (readonly unknown[])[] => Array.isArray(it);

const replaced = <T>(list: readonly T[], at: number, it: T): T[] => list.map((old, index) => (index === at ? it : old));

test.each(formulas.map((formula) => [formula.id, formula] as const))(
  "the help page of %s lists every error it gives for what was meant for something else",
  (_, formula) => {
    const listed = possibleProblems(formula);
    const ids = Object.keys(formula.parameters);
    const unlisted = new Set<string>();
    const attempt = (args: readonly unknown[]): void => {
      const outcome = formula.calculate(args);
      if (!outcome.ok && !listed.includes(outcome.problem.code)) unlisted.add(outcome.problem.code);
    };
    for (const { given } of formula.doc.examples) {
      const args = ids.map((id): unknown => given[id]);
      for (const [index, argument] of args.entries()) {
        for (const odd of oddities) {
          attempt(replaced(args, index, odd));
          if (!isRange(argument)) continue;
          for (const [r, row] of argument.entries()) {
            for (const c of row.keys()) attempt(replaced(args, index, replaced(argument, r, replaced(row, c, odd))));
          }
        }
      }
    }
    expect([...unlisted]).toEqual([]);
  },
);
