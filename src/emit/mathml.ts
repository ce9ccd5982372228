import { escaped } from "./html";
import { isStatement, parseEquation, statementsIn, type Equation } from "./equation";

/** What a quantity of an equation is called in the reader's language; `undefined` leaves the author's word. */
export type TitleOf = (name: string) => string | undefined;

const signs: Readonly<Record<string, string>> = {
  "-": "−",
  "*": "·",
  "<=": "≤",
  ">=": "≥",
  "<>": "≠",
  "!=": "≠",
  "->": "→",
  "=>": "⇒",
};

/** Functions that have a sign of their own in print. */
const bigSigns: Readonly<Record<string, string>> = { sum: "∑", product: "∏" };

// Titles are <mi>, not <mtext>: text counts as space in MathML, and an operator between two spaces loses its own.
const mo = (sign: string, attributes = ""): string => `<mo${attributes}>${escaped(sign)}</mo>`;
const mrow = (...parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? "") : `<mrow>${parts.join("")}</mrow>`;
/** Brackets grow with what is tall inside and stay small around a line of words. */
const tall = /<mfrac|<msup|<msqrt/;
const small = ' stretchy="false"';
const bracketed = (inside: string): string => {
  const size = tall.test(inside) ? "" : small;
  return mrow(mo("(", size), inside, mo(")", size));
};

/** What is inside brackets that the layout makes superfluous, as in a fraction or an exponent. */
const bare = (equation: Equation): Equation => (equation.kind === "group" ? bare(equation.of) : equation);

/** Whether a sum, difference or comparison: ambiguous after a sign that binds more tightly. */
const loose = (equation: Equation): boolean =>
  equation.kind === "infix" && !["*", "×", "·", "/", "^"].includes(equation.operator);

/** "addedValueFirst" → "added value first", for quantities that have no title. */
const spoken = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, " ").toLowerCase();

function name(text: string, titleOf: TitleOf): string {
  const title = titleOf(text);
  if (title !== undefined) return `<mi>${escaped(title)}</mi>`;
  const [base = "", ...indices] = text.split("_");
  if (indices.length > 0) {
    const index = indices.map((part) => titleOf(part) ?? part).join(",");
    return `<msub>${name(base, titleOf)}${index.length === 1 ? `<mi>${escaped(index)}</mi>` : `<mi>${escaped(index)}</mi>`}</msub>`;
  }
  if (/^\p{L}\d?$/u.test(text)) return `<mi>${escaped(text)}</mi>`;
  return `<mi>${escaped(/[A-Z][a-z]|[a-z][A-Z]/.test(text) && !text.includes(" ") ? spoken(text) : text)}</mi>`;
}

function set(equation: Equation, titleOf: TitleOf): string {
  const sub = (it: Equation): string => set(it, titleOf);
  switch (equation.kind) {
    case "number":
      return `<mn>${escaped(equation.text)}</mn>`;
    case "name":
      return name(equation.text, titleOf);
    case "group":
      return bracketed(sub(bare(equation)));
    case "size":
      return mrow(
        mo("|", ' stretchy="true" form="prefix"'),
        sub(equation.of),
        mo("|", ' stretchy="true" form="postfix"'),
      );
    case "minus":
      return mrow(mo("−", ' form="prefix"'), sub(equation.of));
    case "call":
      return call(equation.name, equation.args, titleOf);
    case "beside":
      return mrow(sub(equation.left), '<mspace width="0.35em"/>', sub(equation.right));
    case "infix": {
      const { operator, left, right } = equation;
      if (operator === "/") {
        const over = bare(left);
        // a / b / c is one fraction over b · c, not a fraction on a fraction.
        return over.kind === "infix" && over.operator === "/"
          ? `<mfrac>${mrow(sub(bare(over.left)))}${mrow(sub(over.right), mo("·"), sub(right))}</mfrac>`
          : `<mfrac>${mrow(sub(over))}${mrow(sub(bare(right)))}</mfrac>`;
      }
      if (operator === "^") {
        const base = left.kind === "infix" || left.kind === "minus" ? bracketed(sub(left)) : sub(left);
        return `<msup>${mrow(base)}${mrow(exponent(bare(right), sub))}</msup>`;
      }
      if (operator === "," || operator === ";" || operator === ":") {
        return mrow(sub(left), mo(operator, ' separator="true"'), '<mspace width="0.6em"/>', sub(right));
      }
      const space = operator === "*" || operator === "·" ? "0.2em" : "0.3em";
      return mrow(sub(left), mo(signs[operator] ?? operator, ` lspace="${space}" rspace="${space}"`), sub(right));
    }
  }
}

/** A fraction in an exponent stands on one line, or it could not be read. */
const exponent = (equation: Equation, sub: (it: Equation) => string): string =>
  equation.kind === "infix" && equation.operator === "/"
    ? mrow(sub(equation.left), mo("/"), sub(equation.right))
    : sub(equation);

function call(called: string, args: readonly Equation[], titleOf: TitleOf): string {
  const inside = args.map((it) => set(args.length === 1 ? bare(it) : it, titleOf));
  const [only] = args;
  const sign = bigSigns[called];
  if (sign !== undefined && only !== undefined && args.length === 1) {
    return mrow(
      mo(sign, ' lspace="0" rspace="0.15em"'),
      loose(bare(only)) ? bracketed(mrow(...inside)) : mrow(...inside),
    );
  }
  if (called === "sqrt" && args.length === 1) return `<msqrt>${mrow(...inside)}</msqrt>`;
  if (called === "abs" && args.length === 1) return mrow(mo("|"), mrow(...inside), mo("|"));
  // A title keeps its own words; names of functions stay upright.
  const title = titleOf(called);
  const head =
    title === undefined
      ? `<mi>${escaped(called.includes(" ") ? called : spoken(called))}</mi>`
      : `<mi>${escaped(title)}</mi>`;
  const list = inside.flatMap((it, index) => (index === 0 ? [it] : [mo(",", ' separator="true"'), it]));
  return mrow(head, mo("⁡"), bracketed(mrow(...list)));
}

/** Operators before which a line may break: each begins a piece of its own. */
const breaking = ["=", "≈", "<", ">", "≤", "≥", "<=", ">=", "<>", "≠", "→", "+", "-", "*", "·"];

/**
 * The statement in pieces between which a line may break, because browsers do not break lines inside an equation and
 * titles are long. Brackets, fractions and roots stay whole.
 */
function pieces(equation: Equation, titleOf: TitleOf): readonly string[] {
  if (equation.kind === "beside") return [...pieces(equation.left, titleOf), ...pieces(equation.right, titleOf)];
  if (equation.kind === "infix") {
    const { operator, left, right } = equation;
    if (breaking.includes(operator)) {
      const [first = "", ...rest] = pieces(right, titleOf);
      const space = operator === "*" || operator === "·" ? "0.15em" : "0.3em";
      const sign = mo(signs[operator] ?? operator, ` form="infix" lspace="0" rspace="${space}"`);
      return [...pieces(left, titleOf), mrow(sign, first), ...rest];
    }
    if (operator === "/") {
      const over = bare(left);
      // A fraction of a product ends the product: a · b / c rather than all of a · b on a line that cannot break.
      if (over.kind === "infix" && ["*", "×", "·"].includes(over.operator))
        return pieces({ ...over, right: { ...equation, left: over.right } }, titleOf);
    }
    if (operator === ":" || operator === ",") {
      const before = pieces(left, titleOf);
      const last = mrow(before.at(-1) ?? "", mo(operator, ' separator="true"'));
      return [...before.slice(0, -1), last, ...pieces(right, titleOf)];
    }
  }
  if (equation.kind === "group") {
    const inside = pieces(bare(equation), titleOf);
    // Brackets around something tall grow with it only while it is one piece.
    if (inside.length > 1 && !inside.some((part) => tall.test(part)))
      return inside.map((part, index) =>
        mrow(...(index === 0 ? [mo("(", small)] : []), part, ...(index === inside.length - 1 ? [mo(")", small)] : [])),
      );
  }
  return [set(equation, titleOf)];
}

const line = (parts: readonly string[]): string =>
  `<div class="statement">${parts
    .map((part) => `<math displaystyle="true" xmlns="http://www.w3.org/1998/Math/MathML">${part}</math>`)
    .join(" ")}</div>`;

/**
 * The equation as presentation MathML, a line for each statement; one that is no statement by itself defines the result.
 * `undefined` when it is not written in the notation of equations.
 */
export function mathml(text: string, result: string, titleOf: TitleOf): string | undefined {
  const equation = parseEquation(text);
  if (equation === undefined) return undefined;
  const statements = statementsIn(equation).map((statement): Equation => {
    if (isStatement(statement)) return statement;
    return { kind: "infix", operator: "=", left: { kind: "name", text: result }, right: statement };
  });
  return statements
    .map((statement) => line(pieces(statement, (name) => (name === result ? result : titleOf(name)))))
    .join("");
}
