import type { Text } from "../core/text";

/** The kinds of input a formula can declare; what Excel hands over is checked against them (coerce.ts). */

interface Described {
  readonly title: Text;
  /** What the input is, in one sentence; shown in Excel's function wizard and on the help page. */
  readonly summary?: Text;
}

/** A single number. `min`/`max` are inclusive physical bounds; `above` is an exclusive lower bound. */
export interface NumberInput extends Described {
  readonly kind: "number";
  /** A unit of core/units, or "{name}" for any unit, the same for all inputs with that name. */
  readonly unit: string;
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly integer?: boolean;
  readonly optional?: boolean;
  /** The number an omitted optional one counts as, so that an explanation shows it; absent where it is no fixed number. */
  readonly omitted?: number;
}

export interface TextInput extends Described {
  readonly kind: "text";
  readonly optional?: boolean;
}

/** One of a list; the key, or its Chinese or English label, is accepted, upper and lower case alike. */
export interface ChoiceInput<K extends string = string> extends Described {
  readonly kind: "choice";
  readonly choices: Readonly<Record<K, Text>>;
  readonly optional?: boolean;
}

/** TRUE or FALSE; omitted is FALSE. */
export interface FlagInput extends Described {
  readonly kind: "flag";
}

/**
 * A row or column of numbers. Trailing blanks are trimmed (whole-column ranges). A blank inside is missing data unless
 * `blanks: "skip"`. Hosts that hand 0 for a blank inside a range cannot be told from a real 0 here: the completeness
 * check, which reads the cells themselves, reports those.
 */
export interface NumbersInput extends Described {
  readonly kind: "numbers";
  readonly unit: string;
  readonly min?: number;
  readonly max?: number;
  readonly blanks?: "missing" | "skip";
  readonly atLeast?: number;
  readonly optional?: boolean;
}

/**
 * A row or column of texts; trailing blanks are trimmed, a blank inside is "". With `choices` each one is one of them
 * (its key or either label, as for a single choice), is handed over as the key, and may not be blank.
 */
export interface TextsInput extends Described {
  readonly kind: "texts";
  readonly choices?: Readonly<Record<string, Text>>;
  readonly optional?: boolean;
}

/** A rectangle of numbers, no blanks; trailing blank rows and columns are trimmed. */
export interface MatrixInput extends Described {
  readonly kind: "matrix";
  readonly unit: string;
  readonly min?: number;
  readonly max?: number;
  readonly square?: boolean;
}

/** A table whose columns are taken by position; rows that are blank throughout are left out. */
export interface TableInput<
  C extends Readonly<Record<string, ColumnInput>> = Readonly<Record<string, ColumnInput>>,
> extends Described {
  readonly kind: "table";
  readonly columns: C;
  /** No 0 is a datum in this table: it is taken for the blank that some hosts hand over as 0. */
  readonly zeros?: "blank";
  /** The result has a row for each row given: a blank row inside is missing data instead of being left out. */
  readonly aligned?: boolean;
  readonly optional?: boolean;
}

export interface ColumnInput {
  readonly kind: "number" | "text";
  readonly title: Text;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  /** What a text column may hold; the key or either label is accepted, the key is handed over. */
  readonly choices?: Readonly<Record<string, Text>>;
  /** An optional column may be blank in a row, or wanting altogether at the right edge: it is `null` there. */
  readonly optional?: boolean;
}

export type Input =
  NumberInput | TextInput | ChoiceInput | FlagInput | NumbersInput | TextsInput | MatrixInput | TableInput;
export type Inputs = Readonly<Record<string, Input>>;
