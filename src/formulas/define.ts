import type { CellValue, ExcelError } from "../core/cell";
import type { Factor } from "../core/factors";
import { problem, value, type Outcome } from "../core/outcome";
import type { Text } from "../core/text";
import { inputReader } from "./coerce";
import type {
  ChoiceInput,
  ColumnInput,
  FlagInput,
  Input,
  Inputs,
  MatrixInput,
  NumberInput,
  NumbersInput,
  TableInput,
  TextInput,
  TextsInput,
} from "./inputs";

export type * from "./inputs";

/**
 * One formula is one object: registration in Excel, its metadata, its help page, the computed cells of the workbook,
 * the explanation of a result and its tests are all read from it.
 */

type ColumnValue<C extends ColumnInput> =
  | (C["kind"] extends "number"
      ? number
      : C extends { readonly choices: Readonly<Record<infer K extends string, Text>> }
        ? K
        : string)
  | (C extends { readonly optional: true } ? null : never);

type Present<I extends Input> = I extends NumberInput
  ? number
  : I extends TextInput
    ? string
    : I extends ChoiceInput<infer K>
      ? K
      : I extends FlagInput
        ? boolean
        : I extends NumbersInput
          ? readonly number[]
          : I extends TextsInput
            ? readonly string[]
            : I extends MatrixInput
              ? readonly (readonly number[])[]
              : I extends TableInput<infer C>
                ? readonly { readonly [N in keyof C]: ColumnValue<C[N]> }[]
                : never;

/** What the formula's body receives: checked, typed, in the declared units; an omitted optional is `undefined`. */
export type Given<I extends Inputs> = {
  readonly [N in keyof I]: I[N] extends { readonly optional: true } ? Present<I[N]> | undefined : Present<I[N]>;
};

/**
 * What a text result can say. The formula gives keys, which code and tests compare; people see the words in their own
 * language. A text without words repeats an input, or names a unit or a document.
 */
interface Worded {
  readonly words?: Readonly<Record<string, Text>>;
  /** Several keys stand in one cell, with a space between. */
  readonly several?: true;
}

/** A single result, in `unit`; `format: "percent"` shows a share (0.466) as 46.6 %. */
export interface ScalarResult extends Worded {
  readonly kind: "number" | "text";
  readonly unit?: string;
  readonly format?: "percent";
  /** A part divided by the whole it is taken from: whatever the inputs are, it cannot leave 0 to 100 %. */
  readonly partOfWhole?: true;
}

/** A result that spills; the header row is spilled only when the formula's last argument asks for it. */
export interface TableResult {
  readonly kind: "table";
  readonly columns: readonly ResultColumn[];
}
export interface ResultColumn extends Worded {
  readonly id: string;
  readonly title: Text;
  readonly unit?: string;
}

/** A blank in a spilled result is ""; Excel would show `null` as 0. */
export type ResultCell = number | string | boolean | ExcelError;
export type FormulaResult = ResultCell | readonly (readonly ResultCell[])[];

export interface Source {
  /** "GB/T 2589-2020", "DB43/T 6.4", "HJ 274-2015" … */
  readonly document: string;
  readonly clause?: string;
  /** "verified" was read in the document; "to-verify" (待核实) was not, and is shown as such. */
  readonly confidence: "verified" | "to-verify";
  readonly note?: Text;
}

/** A worked example; run in the tests, shown on the help page. Inputs by name, in declared order or not. */
export interface Example {
  readonly given: Readonly<Record<string, CellValue | readonly (readonly CellValue[])[]>>;
  /** The result, or the code of the problem. Numbers are compared to 1e-9 relative unless `within` says otherwise. */
  readonly gives: FormulaResult | { readonly problem: string };
  readonly within?: number;
  /** Where the figures were published; absent for plain arithmetic. */
  readonly citation?: Text;
}

export interface Documentation {
  readonly summary: Text;
  /** In the inputs' ids, e.g. "reused / (fresh + reused)"; typeset on the help page and filled in by the explanation. */
  readonly equation: string;
  /** Clause of the audit guideline that asks for the figure, e.g. "A.2 a)". */
  readonly clause: string;
  readonly sources: readonly Source[];
  readonly notes?: readonly Text[];
  readonly examples: readonly Example[];
  readonly seeAlso?: readonly string[];
  /** `false` with the reason, for the rare formula that is not dimensionally homogeneous. */
  readonly homogeneous?: { readonly not: string };
}

export interface FormulaDeclaration<I extends Inputs = Inputs> {
  /** Excel name without the namespace; never changes once shipped. */
  readonly id: string;
  readonly since: string;
  readonly title: Text;
  readonly inputs: I;
  readonly result: ScalarResult | TableResult;
  readonly formula: (given: Given<I>) => Outcome<FormulaResult>;
  /** The published factors that a calculation with these inputs takes, by the name the equation has for them. */
  readonly factors?: (given: Given<I>) => Readonly<Record<string, Factor>>;
  /** Everything that only readers need. The build leaves it out of the functions bundle, which must stay small. */
  readonly doc: Documentation;
}

export interface Formula extends Omit<FormulaDeclaration, "formula"> {
  /** Calculates from arguments by position, as Excel hands them over: scalars, or rows of cells for ranges. */
  readonly calculate: (args: readonly unknown[]) => Outcome<FormulaResult>;
  /** The ids of the arguments in order, the header flag of a spilling formula included. */
  readonly parameters: Inputs;
}

/** The last argument of every formula that spills. */
const header: FlagInput = {
  kind: "flag",
  title: { zh: "显示表头", en: "header row" },
  summary: {
    zh: "TRUE 时首行输出列名；省略为 FALSE。",
    en: "TRUE spills the column names first; omitted means FALSE.",
  },
};

const isTable = (result: FormulaResult): result is readonly (readonly ResultCell[])[] => Array.isArray(result);

/** Minus zero is 0 to people; printed as it is it would read "-0". */
const plainZero = (cell: ResultCell): ResultCell => (cell === 0 ? 0 : cell);

/** Numbers so large that the arithmetic overflows are a problem of the inputs; no infinity or NaN leaves a formula. */
function finite(outcome: Outcome<FormulaResult>, inputs: Inputs): Outcome<FormulaResult> {
  if (!outcome.ok) return outcome;
  const overflows = (cell: ResultCell): boolean => typeof cell === "number" && !Number.isFinite(cell);
  const result = outcome.value;
  const overflow = isTable(result) ? result.some((row) => row.some(overflows)) : overflows(result);
  if (overflow) return problem("out-of-range", Object.keys(inputs), { given: "∞" });
  return value(isTable(result) ? result.map((row) => row.map(plainZero)) : plainZero(result));
}

/**
 * Declares a formula. The checks every input needs (present, right kind, within bounds) happen before `formula` runs,
 * so its body is mathematics on plain numbers.
 */
export function defineFormula<const I extends Inputs>(declaration: FormulaDeclaration<I>): Formula {
  const { inputs, result, formula } = declaration;
  const parameters: Inputs = result.kind === "table" ? { ...inputs, header } : inputs;
  const read = inputReader(parameters);
  const calculate = (args: readonly unknown[]): Outcome<FormulaResult> => {
    const given = read(args);
    if (!given.ok) return given;
    const outcome = finite(formula(given.value as Given<I>), inputs);
    if (!outcome.ok || result.kind !== "table" || given.value["header"] !== true) return outcome;
    if (!Array.isArray(outcome.value)) throw new Error(`${declaration.id} declares a table and gave a single value`);
    const names = result.columns.map((column) => column.id).slice(0, outcome.value[0]?.length);
    return { ok: true, value: [names, ...outcome.value] };
  };
  return { ...(declaration as unknown as FormulaDeclaration), calculate, parameters };
}
