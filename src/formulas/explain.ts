import type { Factor } from "../core/factors";
import type { Outcome } from "../core/outcome";
import type { Text } from "../core/text";
import { coerceInputs } from "./coerce";
import type { Documentation, Formula, FormulaResult, Given, Input, Inputs } from "./define";

/** One input of an explained calculation. */
export interface ExplainedInput {
  readonly id: string;
  readonly title: Text;
  /** Its declared unit; absent for texts, choices and tables. */
  readonly unit?: string;
  /** As the calculation took it: checked, text numbers read, choices by key. `undefined` when omitted. */
  readonly given: unknown;
}

/** Where a figure comes from, as data; a panel, a report or a command line makes sentences of it. */
export interface Explanation {
  readonly id: string;
  readonly title: Text;
  readonly inputs: readonly ExplainedInput[];
  readonly equation: string;
  /** The equation with the values in place of the names; a name without a value stays. */
  readonly substituted: string;
  /** The published factors taken, by the name the equation has for them. */
  readonly factors: Readonly<Record<string, Factor>>;
  readonly outcome: Outcome<FormulaResult>;
  /** Of a single result. */
  readonly unit?: string;
  readonly clause: string;
  readonly sources: Documentation["sources"];
  readonly notes: readonly Text[];
}

/** Explains what a formula does with these arguments, whether or not it can give a result. */
export function explain(formula: Formula, args: readonly unknown[]): Explanation {
  const { id, title, doc, result, parameters } = formula;
  const checked = coerceInputs(parameters, args);
  const given = checked.ok ? checked.value : readable(parameters, args);
  const factors = checked.ok ? (formula.factors?.(given as Given<Inputs>) ?? {}) : {};
  const counted = { ...omitted(formula.inputs), ...given };
  const inputs = Object.entries(formula.inputs).map(([name, input]): ExplainedInput => {
    const unit = unitOf(input);
    return { id: name, title: input.title, given: given[name], ...(unit === undefined ? {} : { unit }) };
  });
  return {
    id,
    title,
    inputs,
    equation: doc.equation,
    substituted: doc.equation.replaceAll(/[A-Za-z][A-Za-z0-9]*/g, (name) =>
      counted[name] === undefined ? spelled(factors[name]?.value, name) : spelled(counted[name], name),
    ),
    factors,
    outcome: formula.calculate(args),
    ...(result.kind === "table" || result.unit === undefined ? {} : { unit: result.unit }),
    clause: doc.clause,
    sources: doc.sources,
    notes: doc.notes ?? [],
  };
}

/** What omitted numbers count as. */
const omitted = (inputs: Inputs): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(inputs).flatMap(([name, input]) =>
      "omitted" in input && input.omitted !== undefined ? [[name, input.omitted]] : [],
    ),
  );

/** The inputs that can be read on their own, when together they cannot: what is there is shown beside what is missing. */
function readable(parameters: Inputs, args: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, input], index) => {
      const one = coerceInputs({ [name]: input }, [args[index]]);
      return one.ok ? Object.entries(one.value) : [];
    }),
  );
}

/** A free unit ("{amount}") says only that inputs agree; what it is stands in another input or on the sheet. */
const unitOf = (input: Input): string | undefined =>
  "unit" in input && !input.unit.startsWith("{") ? input.unit : undefined;

/** Lists longer than this are cut short in the middle. */
const longest = 8;

function spelled(it: unknown, name: string): string {
  if (typeof it === "number") return it < 0 ? `(${number(it)})` : number(it);
  if (Array.isArray(it) && it.every((one) => typeof one === "number")) {
    const shown =
      it.length > longest ? [...it.slice(0, longest - 2).map(number), "…", number(it.at(-1) ?? 0)] : it.map(number);
    return shown.join(", ");
  }
  return name;
}

/** Twelve digits say what was entered without the traces of binary fractions. */
const number = (it: number): string => String(Number(it.toPrecision(12)));
