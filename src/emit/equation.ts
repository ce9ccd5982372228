/**
 * Equations as they stand in the formulas' documentation ("reused / (fresh + reused)"), parsed into a tree that the
 * manual typesets. The notation is that of a spreadsheet, with words: `sum(…)`, `|…|`, `x_i`, several words for one
 * quantity, comparisons, commas and colons between parts, and semicolons between statements.
 */
export type Equation =
  | { readonly kind: "number"; readonly text: string }
  /** A quantity: an input's id, or words. */
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "infix"; readonly operator: string; readonly left: Equation; readonly right: Equation }
  /** Words before or after: "min sum(…)", "… at each node". */
  | { readonly kind: "beside"; readonly left: Equation; readonly right: Equation }
  | { readonly kind: "minus"; readonly of: Equation }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Equation[] }
  /** Round brackets the author wrote; typesetting may not need them. */
  | { readonly kind: "group"; readonly of: Equation }
  | { readonly kind: "size"; readonly of: Equation };

interface Token {
  readonly kind: "number" | "word" | "sign" | "end";
  readonly text: string;
}

const pattern =
  /\s*(?:(\d+(?:\.\d+)?%?)|([\p{L}_][\p{L}\p{N}_.']*)|(<=|>=|<>|!=|=>|->|[-+*/^()[\]{},;:=<>|≤≥≠≈×·−→…∞√✓✗%]))/uy;

/** The tokens, or `undefined` when a character has no place in an equation. */
function tokens(text: string): Token[] | undefined {
  const found: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.trimEnd().length) {
    const match = pattern.exec(text);
    if (match === null) return undefined;
    const [, number, word, sign] = match;
    if (number !== undefined) found.push({ kind: "number", text: number });
    else if (word !== undefined) found.push({ kind: "word", text: word });
    else if (sign !== undefined) found.push({ kind: "sign", text: sign === "−" ? "-" : sign });
  }
  return [...found, { kind: "end", text: "" }];
}

/** How tightly the operators between two operands bind; all bind from the left except ^. */
const binding: Readonly<Record<string, number>> = {
  ";": 0,
  ":": 1,
  ",": 2,
  "=": 3,
  "≈": 3,
  "<": 3,
  ">": 3,
  "≤": 3,
  "≥": 3,
  "≠": 3,
  "<=": 3,
  ">=": 3,
  "<>": 3,
  "!=": 3,
  "→": 3,
  "->": 3,
  "=>": 3,
  "+": 5,
  "-": 5,
  "*": 6,
  "×": 6,
  "·": 6,
  "/": 6,
  "^": 8,
};
const argument = 2;
const remark = 3;

/** Functions before which other words may stand. */
const functions = new Set(["sum", "product", "mean", "growth", "sqrt", "abs", "ln", "exp"]);

/** The parsed equation, or `undefined` when it is not written in the notation; it is then shown as it stands. */
export function parseEquation(text: string): Equation | undefined {
  const all = tokens(text);
  if (all === undefined) return undefined;
  let at = 0;
  const peek = (): Token => all[at] ?? { kind: "end", text: "" };
  const take = (): Token => {
    const token = peek();
    at++;
    return token;
  };
  const takeSign = (sign: string): boolean => {
    if (peek().kind !== "sign" || peek().text !== sign) return false;
    at++;
    return true;
  };

  function expression(least: number): Equation | undefined {
    let left = operand();
    while (left !== undefined) {
      const { kind, text: operator } = peek();
      if (kind === "word" && least <= remark) {
        const right: Equation | undefined = expression(remark + 1);
        if (right === undefined) return undefined;
        left = { kind: "beside", left, right };
        continue;
      }
      const strength = kind === "sign" ? binding[operator] : undefined;
      if (strength === undefined || strength < least) break;
      take();
      const right: Equation | undefined = expression(operator === "^" ? strength : strength + 1);
      if (right === undefined) return undefined;
      left = { kind: "infix", operator, left, right };
    }
    return left;
  }

  function operand(): Equation | undefined {
    const token = take();
    if (token.kind === "number") {
      // "2 years": the number belongs to the words that follow it.
      return peek().kind === "word" ? named(token.text) : { kind: "number", text: token.text };
    }
    if (token.kind === "word") return named(token.text);
    if (token.kind === "end") return undefined;
    if (["∞", "…", "√", "✓", "✗"].includes(token.text)) return { kind: "number", text: token.text };
    if (token.text === "-") {
      const of = expression(7);
      return of && { kind: "minus", of };
    }
    if (token.text === "+") return expression(7);
    if (token.text === "(" || token.text === "[" || token.text === "{") {
      const of = expression(0);
      const closing = token.text === "(" ? ")" : token.text === "[" ? "]" : "}";
      return of !== undefined && takeSign(closing) ? { kind: "group", of } : undefined;
    }
    if (token.text === "|") {
      const of = expression(3);
      return of !== undefined && takeSign("|") ? { kind: "size", of } : undefined;
    }
    return undefined;
  }

  /** Words that stand side by side are one quantity; with brackets after them, one function of what is inside. */
  function named(first: string): Equation | undefined {
    const words = [first];
    while (peek().kind === "word" || peek().kind === "number") words.push(take().text);
    const last = words.at(-1) ?? first;
    if (words.length > 1 && functions.has(last) && peek().text === "(") {
      const left: Equation = { kind: "name", text: words.slice(0, -1).join(" ") };
      const right = named(last);
      return right && { kind: "beside", left, right };
    }
    const name = words.join(" ");
    if (!takeSign("(")) return { kind: "name", text: name };
    const args: Equation[] = [];
    if (takeSign(")")) return { kind: "call", name, args };
    do {
      const next = expression(argument + 1);
      if (next === undefined) return undefined;
      args.push(next);
    } while (takeSign(",") || takeSign(";"));
    return takeSign(")") ? { kind: "call", name, args } : undefined;
  }

  const whole = expression(0);
  return whole !== undefined && peek().kind === "end" ? whole : undefined;
}

/** The statements that semicolons separate, each of which is set on a line of its own. */
export const statementsIn = (equation: Equation): readonly Equation[] =>
  equation.kind === "infix" && equation.operator === ";"
    ? [...statementsIn(equation.left), ...statementsIn(equation.right)]
    : [equation];

const comparisons = ["=", "≈", "<", ">", "≤", "≥", "<=", ">=", "<>", "≠", "→"];

/** Whether the equation says itself what is equal to what; otherwise it is what the result is equal to. */
export function isStatement(equation: Equation): boolean {
  if (equation.kind !== "infix" && equation.kind !== "beside") return false;
  const { left, right } = equation;
  if (equation.kind === "infix" && comparisons.includes(equation.operator)) return true;
  if (left.kind === "name" && ["min", "max"].includes(left.text)) return true;
  return isStatement(left) || isStatement(right);
}

/** Functions that are written the same in every language. */
const universal = new Set(["sum", "product", "sqrt", "abs", "ln", "log", "exp", "min", "max"]);

/** Every quantity and function the equation names in words. */
export function namesIn(equation: Equation): readonly string[] {
  switch (equation.kind) {
    case "number":
      return [];
    case "name":
      return [equation.text];
    case "infix":
    case "beside":
      return [...namesIn(equation.left), ...namesIn(equation.right)];
    case "call":
      return [...(universal.has(equation.name) ? [] : [equation.name]), ...equation.args.flatMap(namesIn)];
    case "minus":
    case "group":
    case "size":
      return namesIn(equation.of);
  }
}
