import { namesIn, parseEquation } from "../../src/emit/equation";
import { titlesOf } from "../../src/emit/help-page";
import { mathml } from "../../src/emit/mathml";
import { formulas } from "../../src/formulas";

const untitled = (): undefined => undefined;
/** Without the layout's spaces and attributes, so that the tests say what they are about. */
const plain = (equation: string): string =>
  (mathml(equation, "y", untitled) ?? "unparsed")
    .replace(/<mspace[^>]*>/g, " ")
    .replace(/<(m\w+|math)( [^>]*)>/g, "<$1>")
    .replace(/<\/?(mrow|math)>/g, "");

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
    [
      "min sum(a^2), sum(b) = sum(c) at each node",
      "<mi>min</mi> <mo>∑</mo><msup><mi>a</mi><mn>2</mn></msup><mo>,</mo> <mo>∑</mo><mi>b</mi><mo>=</mo><mo>∑</mo><mi>c</mi> <mi>at each node</mi>",
    ],
  ])("typesets %s", (equation, expected) => {
    expect(plain(equation)).toBe(expected);
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
  test("can be typeset, and says everything in Chinese", () => {
    const equation = parseEquation(formula.doc.equation);
    if (equation === undefined) throw new Error(`not an equation: ${formula.doc.equation}`);
    const title = titlesOf(formula, "zh-CN");
    // Symbols of up to three signs are read in every language; words need a Chinese entry in emit/help-words.ts.
    const foreign = namesIn(equation).filter(
      (name) => title(name) === undefined && !/^[\p{L}\p{N}]{1,3}(_[\p{L}\p{N}]{1,3})?$|\p{Script=Han}/u.test(name),
    );
    expect(foreign).toEqual([]);
  });
});
