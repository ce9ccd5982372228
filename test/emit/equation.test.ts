import { isStatement, namesIn, parseEquation, statementsIn, type Equation } from "../../src/emit/equation";
import { titlesOf } from "../../src/emit/equation-titles";
import { equationWords } from "../../src/emit/help-words";
import { mathml } from "../../src/emit/mathml";
import { languages, textIn } from "../../src/core/text";
import type { Formula } from "../../src/formulas/define";
import { formulaById, formulas } from "../../src/formulas";

const untitled = (): undefined => undefined;
/** Without the layout's spaces and attributes, so that the tests say what they are about. */
const plain = (equation: string): string =>
  (mathml(equation, "y", untitled) ?? "unparsed")
    .replace(/<mspace[^>]*>/g, " ")
    .replace(/<(m\w+|math|div)( [^>]*)>/g, "<$1>")
    .replaceAll("</math> <math>", " ")
    .replaceAll("</div><div>", " / ")
    .replace(/<\/?(mrow|math|div)>/g, "")
    .replaceAll(" <mo>", "<mo>");

describe("MathML", () => {
  test.each([
    ["a / (b + c)", "<mi>y</mi><mo>=</mo><mfrac><mi>a</mi><mi>b</mi><mo>+</mo><mi>c</mi></mfrac>"],
    ["a / b / c", "<mi>y</mi><mo>=</mo><mfrac><mi>a</mi><mi>b</mi><mo>·</mo><mi>c</mi></mfrac>"],
    ["a^(1 / n)", "<mi>y</mi><mo>=</mo><msup><mi>a</mi><mn>1</mn><mo>/</mo><mi>n</mi></msup>"],
    ["a - b - c", "<mi>y</mi><mo>=</mo><mi>a</mi><mo>−</mo><mi>b</mi><mo>−</mo><mi>c</mi>"],
    ["a * (b + c)", "<mi>y</mi><mo>=</mo><mi>a</mi><mo>·</mo><mo>(</mo><mi>b</mi><mo>+</mo><mi>c</mi><mo>)</mo>"],
    ["a^b^2", "<mi>y</mi><mo>=</mo><msup><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></msup>"],
    [
      "(1 + i)^(-n)",
      "<mi>y</mi><mo>=</mo><msup><mo>(</mo><mn>1</mn><mo>+</mo><mi>i</mi><mo>)</mo><mo>−</mo><mi>n</mi></msup>",
    ],
    ["sum(a + b)", "<mi>y</mi><mo>=</mo><mo>∑</mo><mo>(</mo><mi>a</mi><mo>+</mo><mi>b</mi><mo>)</mo>"],
    ["sum(a * b)", "<mi>y</mi><mo>=</mo><mo>∑</mo><mi>a</mi><mo>·</mo><mi>b</mi>"],
    ["|a - b|", "<mi>y</mi><mo>=</mo><mo>|</mo><mi>a</mi><mo>−</mo><mi>b</mi><mo>|</mo>"],
    ["sqrt(x_i)", "<mi>y</mi><mo>=</mo><msqrt><msub><mi>x</mi><mi>i</mi></msub></msqrt>"],
    ["a = b", "<mi>a</mi><mo>=</mo><mi>b</mi>"],
    ["a = b; c: d <= e", "<mi>a</mi><mo>=</mo><mi>b</mi> / <mi>c</mi><mo>:</mo> <mi>d</mi><mo>≤</mo><mi>e</mi>"],
    [
      "min sum(a^2), sum(b) = sum(c) at each node",
      "<mi>min</mi><mo>∑</mo><msup><mi>a</mi><mn>2</mn></msup><mo>,</mo><mo>∑</mo><mi>b</mi><mo>=</mo><mo>∑</mo><mi>c</mi> <mi>at each node</mi>",
    ],
  ])("typesets %s", (equation, expected) => {
    expect(plain(equation)).toBe(expected);
  });

  test.each([
    ["a * b * c / 12", ["y", "=a", "·b", "·c12"]],
    ["(a + b) * c", ["y", "=(a", "+b)", "·c"]],
    ["x - (a + b / c)", ["y", "=x", "−(a+bc)"]],
    ["k: a + b <= c, d", ["k:", "a", "+b", "≤c,", "d"]],
  ])("may break the line of %s between its parts, and not within what is tall", (equation, parts) => {
    const typeset = mathml(equation, "y", untitled) ?? "";
    const pieces = [...typeset.matchAll(/<math .*?<\/math>/g)].map(([piece]) => piece.replace(/<[^>]*>/g, ""));
    expect(pieces).toEqual(parts);
  });

  test("names quantities by their titles and keeps markup out of them", () => {
    const typeset = mathml("fresh / addedValue", "强度", (name) => (name === "fresh" ? "新鲜水 <m³>" : undefined));
    expect(typeset).toContain("<mi>新鲜水 &lt;m³&gt;</mi>");
    expect(typeset).toContain("<mi>added value</mi>");
  });

  test.each(["a +", "(a", "a ~ b", "", "f(a", "|a"])("leaves %p as it stands", (equation) => {
    expect(mathml(equation, "y", untitled)).toBeUndefined();
  });
});

describe.each(formulas.map((formula) => [formula.id, formula] as const))("the equation of %s", (_, formula) => {
  const equation = parseEquation(formula.doc.equation);
  if (equation === undefined) throw new Error(`not an equation: ${formula.doc.equation}`);

  test("says everything in Chinese", () => {
    const title = titlesOf(formula, "zh-CN");
    // Symbols of up to three signs are read in every language; words need a Chinese entry in emit/help-words.ts.
    const foreign = namesIn(equation)
      .flatMap((name) => (title(name) === undefined ? name.split("_") : []))
      .filter((part) => title(part) === undefined && !/^[\p{L}\p{N}]{1,3}$|\p{Script=Han}/u.test(part));
    expect(foreign).toEqual([]);
  });

  test("says of a table which of its columns it calculates, and of what else", () => {
    if (formula.result.kind !== "table") return;
    const statements = statementsIn(equation);
    // What is no statement by itself would be set as equal to the title of the function.
    expect(statements.filter((statement) => !isStatement(statement))).toEqual([]);
    const calculated = statements.map(leftOf).filter((name) => known(formula).has(name));
    expect(calculated).not.toEqual([]);
    const foreign = statements.map(leftOf).filter((name) => !known(formula).has(name) && !/^\p{L}(_\d)?$/u.test(name));
    expect(foreign.filter((name) => !["min", "sum"].includes(name))).toEqual([]);
  });

  test.each(languages)("begins each line in %s with what is calculated", (language) => {
    const title = titlesOf(formula, language);
    const html = mathml(formula.doc.equation, textIn(language, formula.title), title) ?? "";
    const lines = [...html.matchAll(/<div class="statement">(.*?)<\/div>/g)].map(([, line = ""]) => line);
    const statements = statementsIn(equation);
    expect(lines).toHaveLength(statements.length);
    for (const [index, line] of lines.entries()) {
      const statement = statements[index];
      if (statement === undefined || leftOf(statement) === "sum") continue;
      const [, first] = /<mi>([^<]*)<\/mi>/.exec(line) ?? [];
      const name = leftOf(statement);
      const own = title(name) ?? name.split("_")[0];
      expect(first).toBe(isStatement(statement) ? own : textIn(language, formula.title));
    }
  });
});

/** The name on the far left: the column, word or symbol that a statement is about. */
function leftOf(equation: Equation): string {
  switch (equation.kind) {
    case "infix":
    case "beside":
      return leftOf(equation.left);
    case "name":
      return equation.text;
    case "call":
      return equation.name;
    default:
      return "";
  }
}

/** Columns and words of a table's result, and the inputs and choices that the equation may determine or distinguish. */
function known({ inputs, result }: Formula): ReadonlySet<string> {
  const columns = result.kind === "table" ? result.columns : [];
  const choices = Object.values(inputs).flatMap((input) => (input.kind === "choice" ? Object.keys(input.choices) : []));
  const given = Object.entries(inputs).flatMap(([id, input]) =>
    input.kind === "table" ? Object.keys(input.columns).map((column) => `${id}.${column}`) : [],
  );
  const words = columns.flatMap((column) => Object.keys(column.words ?? {}));
  return new Set([
    ...columns.map(({ id }) => id),
    ...[...words, ...choices].map((key) => key.replaceAll("-", " ")),
    ...given,
  ]);
}

test("of two tables with a column of one name, the equation says which it means", () => {
  const title = titlesOf(formulaById("BALANCE.RECONCILE.TRANSFERS"), "zh-CN");
  expect(title("flows.value")).toBe("流量");
  expect(title("transfers.value")).toBe("分配系数");
});

test("no word is kept that no equation uses", () => {
  const used = new Set(
    formulas.flatMap(({ doc }) => {
      const equation = parseEquation(doc.equation);
      return equation === undefined ? [] : namesIn(equation).flatMap((name) => [name, ...name.split("_")]);
    }),
  );
  expect(Object.keys(equationWords).filter((word) => !used.has(word) && word !== "min")).toEqual([]);
});
