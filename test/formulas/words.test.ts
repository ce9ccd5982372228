import { languages, textIn } from "../../src/core/text";
import { formulas, formulaById } from "../../src/formulas";
import type { Formula, ResultCell } from "../../src/formulas/define";
import { inWords } from "../../src/formulas/in-words";
import { calculated, worksOf } from "./arguments";
import { textsWithoutWords } from "./texts-without-words";

/** Results as people see them. That each key has words is tested with every formula's examples and property runs. */

const worded = formulas.flatMap((formula) =>
  (formula.result.kind === "table" ? formula.result.columns : [{ id: "", ...formula.result }]).flatMap((one) =>
    one.words === undefined ? [] : [{ name: `${formula.id} ${one.id}`, words: one.words }],
  ),
);

test.each(worded)("$name: a word means one thing only, and looks like no key", ({ words }) => {
  expect(Object.keys(words).length).toBeGreaterThan(0);
  for (const language of languages) {
    const shown = Object.values(words).map((word) => textIn(language, word));
    expect(new Set(shown).size).toBe(shown.length);
    if (language === "zh-CN") for (const word of shown) expect(word).toMatch(/\p{Script=Han}/u);
    else for (const word of shown) expect(word.replace(/ \(.*\)$/, "")).not.toMatch(/\p{Script=Han}|-met|not-/u);
  }
});

const resultIn = (id: string, given: Parameters<typeof calculated>[1], language: (typeof languages)[number]) => {
  const formula = formulaById(id);
  const outcome = calculated(formula, given);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return inWords(formula, outcome.value, language);
};

test("a verdict and the header row are in the reader's language, figures stay", () => {
  const given = { inputs: [[100]], outputs: [[80]], header: true };
  expect(resultIn("BALANCE", given, "zh-CN")).toEqual([
    ["总输入", "总输出", "库存变化", "不平衡量", "不平衡率", "判定"],
    [100, 80, 0, 20, 0.2, "不平衡"],
  ]);
  expect(resultIn("BALANCE", { ...given, outputs: [[99]] }, "en-US")).toEqual([
    ["total in", "total out", "stock change", "unaccounted", "closure error", "verdict"],
    [100, 99, 0, 1, 0.01, "balanced"],
  ]);
});

test("a single text, and several keys in one cell", () => {
  const level = { figure: 7.2, limits: [[6, 8, 10]], direction: "lower" };
  expect(resultIn("BENCHMARK", level, "zh-CN")).toBe("II级");
  expect(resultIn("BENCHMARK", level, "en-US")).toBe("level II");
  const marks = { marks: [["√", "×", "×", "√", 8]] };
  expect(resultIn("SCREEN.SIMPLE", marks, "zh-CN")).toEqual([[2, "环境效益、实施难度", "无/低费", "剔除"]]);
  expect(resultIn("SCREEN.SIMPLE", marks, "en-US")).toEqual([
    [2, "environmental benefit, difficulty", "no/low-cost", "rejected"],
  ]);
});

test("a node that is called like a key or a column keeps its name", () => {
  const flows = { flows: [["node", "closed", 5]] };
  expect(resultIn("BALANCE.NODES", flows, "zh-CN")).toEqual([
    ["node", 0, 5, -5, ""],
    ["closed", 5, 0, 5, 1],
  ]);
  const named = { flows: [["from", "constructor", 5, 1]], header: true };
  const rows = resultIn("BALANCE.RECONCILE", named, "zh-CN") as readonly (readonly ResultCell[])[];
  expect(rows.map(([from, to]) => [from, to])).toEqual([
    ["起点", "终点"],
    ["from", "constructor"],
  ]);
});

test("names asked for in one language stay in it", () => {
  const given = { figures: [[15, 0.8]], addedValueGrowth: 0.08 };
  const nameIn = (language: (typeof languages)[number], asked?: string) => {
    const rows = resultIn("GREENPARK.HJ274", asked === undefined ? given : { ...given, language: asked }, language);
    return (rows as readonly (readonly ResultCell[])[])[14]?.[1];
  };
  expect(nameIn("zh-CN")).toBe("工业用水重复利用率");
  expect(nameIn("en-US")).toMatch(/^[\x20-\x7e]+$/);
  expect(nameIn("en-US", "chinese")).toBe("工业用水重复利用率");
  expect(nameIn("zh-CN", "english")).toBe(nameIn("en-US"));
});

test.each(formulas.filter(({ result }) => result.kind === "table").map((formula) => [formula.id, formula] as const))(
  "%s spills titles for ids in both languages, above the same rows",
  (_, formula) => {
    const columns = formula.result.kind === "table" ? formula.result.columns : [];
    for (const { given } of worksOf(formula)) {
      for (const language of languages) {
        const [heading, ...below] = resultIn(formula.id, { ...given, header: true }, language) as ResultCell[][];
        expect(heading).toEqual(columns.slice(0, heading?.length).map(({ title }) => textIn(language, title)));
        expect(below).toEqual(resultIn(formula.id, { ...given, header: false }, language));
      }
    }
  },
);

test("a key without words is noticed", () => {
  const balance = formulaById("BALANCE");
  const row = (verdict: string) => [[100, 80, 0, 20, 0.2, verdict]];
  expect(textsWithoutWords(balance, [], row("open"))).toEqual([]);
  expect(textsWithoutWords(balance, [], row("ajar"))).toEqual(["ajar"]);
  const wordless: Formula = { ...formulaById("BENCHMARK"), result: { kind: "text" } };
  expect(textsWithoutWords(wordless, [7], "met")).toEqual(["met"]);
  expect(textsWithoutWords(wordless, ["met"], "met")).toEqual([]);
});
