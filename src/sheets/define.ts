import type { Text } from "../core/text";
import type { Method } from "./evidence-methods";
import type { PartId } from "./parts";

/**
 * One data sheet is one object: the sheet's layout, its reading, its validation, its help, the required-data check and
 * its tables in the report are all read from it. Every field keeps its id for ever; titles may change.
 */

/** "required" by the guideline's list, "conditional" on what the park has, or "optional". */
export type Requirement = "required" | "conditional" | "optional";

interface FieldBase {
  /** Stable id, e.g. "A2a-01". */
  readonly id: string;
  readonly title: Text;
  readonly required: Requirement;
  /** "once" for the audit, or "yearly" for the base period and each year of the examination period. */
  readonly period: "once" | "yearly";
  /** What to enter and how, with the pitfalls. */
  readonly help?: Text;
  /** Where the figure is usually found, e.g. 水费单、取水许可. */
  readonly evidence?: Text;
  /** In words, when a conditional field is due, e.g. "有集中供热时". */
  readonly condition?: Text;
  /** The part of the park that the field is about; where the park has none, the field does not apply. */
  readonly part?: PartId;
}

export interface NumberField extends FieldBase {
  readonly type: "number";
  /** A unit of core/units: that of the audit's data. */
  readonly unit: string;
  /** Units in which it may be entered as well; those of its unit group where nothing is said. */
  readonly units?: readonly string[];
  readonly integer?: boolean;
  /** Physical bounds: outside is an error. */
  readonly min?: number;
  readonly max?: number;
  /** The usual range: outside is a warning to look again. */
  readonly usual?: readonly [number, number];
}
export interface TextField extends FieldBase {
  readonly type: "text";
}
export interface DateField extends FieldBase {
  /** A calendar day, stored as Excel's serial number with a date format; ISO text is accepted. */
  readonly type: "date";
}
export interface YearField extends FieldBase {
  readonly type: "year";
}
export interface ChoiceField extends FieldBase {
  readonly type: "choice";
  readonly choices: Readonly<Record<string, Text>>;
}
/** A descriptive item (a plan, a map, a list kept elsewhere): a summary in words, its status and its evidence. */
export interface DescriptionField extends FieldBase {
  readonly type: "description";
  /** The list whose rows say it, if only those of some kinds: a row fills the field, and nothing is entered twice. */
  readonly listedIn?: { readonly sheet: string; readonly kinds?: readonly string[] };
}
export type Field = NumberField | TextField | DateField | YearField | ChoiceField | DescriptionField;

/** A lettered item of the guideline, e.g. A.2 a), with its fields. */
export interface Section {
  /** "A.2 a)", "6.1.2 b)". */
  readonly clause: string;
  readonly title: Text;
  readonly fields: readonly Field[];
}

interface SheetBase {
  /** Stable id, e.g. "a2"; part of the marker by which a renamed sheet is still found. */
  readonly id: string;
  /** The sheet's tab, at most 31 characters, none of \ / ? * [ ] : in either language. */
  readonly tab: Text;
  readonly title: Text;
  /** One or two sentences under the title: what belongs here. */
  readonly intro: Text;
  readonly clause: string;
}

/** A list of items, one row a field: text and single values in one column, yearly values in a column for each year. */
export interface FormSheet extends SheetBase {
  readonly kind: "form";
  readonly sections: readonly Section[];
}

/** Where a computed cell takes an input from. */
export type InputSource =
  /** A field's value: of the same year, of the first year of the examination period, or of the year before. */
  | { readonly field: string; readonly at?: "same" | "first" | "previous" }
  /** Several fields as a list of values, one below the other. */
  | { readonly fields: readonly string[]; readonly at?: "same" | "first" | "previous" }
  /** A cell, or adjacent cells, of the same row of the table. */
  | { readonly column: string }
  | { readonly columns: readonly string[] }
  /** The rows of another table, as many of its first columns as the formula's input has. */
  | { readonly table: string }
  | { readonly constant: number | string }
  /** The unit in which a field stands in its cell, for a formula that is told the unit of its amount. */
  | { readonly unitOf: string }
  /** The year of the cell, or the year that the field pins for all of them. */
  | { readonly year: "same"; readonly pinnedBy?: string }
  /** The number of years from the first year to the cell's year (0 in the first year). */
  | { readonly yearsSince: "first" };

/** Which formula a cell is, and where its inputs come from. Units are converted on the way, once. */
export interface Computation {
  readonly formula: string;
  readonly inputs: Readonly<Record<string, InputSource>>;
}

export type ColumnType = "number" | "text" | "year" | "date" | "choice" | "computed";

/** How the figures of several rows become one figure of the park. */
export type Aggregation =
  /** They add up; `total` is the park's own figure for the same, a yearly field of a form. */
  | { readonly kind: "sum"; readonly total?: string }
  /** Their mean, weighted by another column of the row. */
  | { readonly kind: "mean"; readonly weight: string; readonly total?: string }
  /** There is no meaningful figure for several rows. */
  | { readonly kind: "none" };

export interface Column {
  readonly id: string;
  readonly title: Text;
  readonly type: ColumnType;
  readonly required: Requirement;
  readonly unit?: string;
  /** Units in which it may be entered as well; those of its unit group where nothing is said. */
  readonly units?: readonly string[];
  readonly integer?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly usual?: readonly [number, number];
  readonly choices?: Readonly<Record<string, Text>>;
  /** The values stand in another table's column: a list to choose from, and a link that is checked. */
  readonly linksTo?: { readonly sheet: string; readonly column: string };
  readonly computation?: Computation;
  /** A decision, a limit or a score rather than a figure that somebody counts: it needs no evidence, and is exact. */
  readonly decided?: boolean;
  /** What the cell says of the figures of its row: their source document, its page, its date, who provided them. */
  readonly fact?: "document" | "page" | "person" | "date";
  /** The column of the same row that states the figure's relative standard uncertainty, in %. */
  readonly uncertainty?: string;
  /** A choice of the same row that says how the figure was obtained, and what each of its keys means. */
  readonly obtained?: { readonly column: string; readonly methods: Readonly<Record<string, Method>> };
  /** Shown as "percent" or with this many decimals; otherwise as entered. */
  readonly format?: "percent" | number;
  readonly aggregation?: Aggregation;
  /** The column to divide by where rows of different size are compared, e.g. energy by output. */
  readonly comparedPer?: string;
  readonly help?: Text;
  /** Width in characters; derived from the title when absent. */
  readonly width?: number;
}

/** A list with one row for each thing, as an Excel table. */
export interface TableSheet extends SheetBase {
  readonly kind: "table";
  /** Excel's table name: ASCII letters and an underscore, not like a cell reference, e.g. "Park_Enterprises". */
  readonly tableName: string;
  readonly columns: readonly Column[];
  /** Columns that together identify a row. */
  readonly key: readonly string[];
  /** How many empty rows a new workbook offers. */
  readonly blankRows: number;
  /** How many rows the guideline asks for at least. */
  readonly atLeast?: number;
}

/** An indicator: one row of the computed sheet, one value a year. */
export interface Indicator {
  readonly id: string;
  readonly title: Text;
  /** Unit of the result, "1" for a share shown as a percentage. */
  readonly unit: string;
  readonly format?: "percent" | number;
  readonly clause: string;
  readonly computation: Computation;
  /** Whether the guideline's list names the indicator. */
  readonly required: Requirement;
  readonly better: "higher" | "lower" | "neither";
  /** A published reference value in the indicator's unit; a parameter with a source, never "required by DB43/T". */
  readonly reference?: {
    readonly value: number;
    readonly source: string;
    readonly confidence: "verified" | "to-verify";
  };
}

/** Rows of `PARK.*` formulas over the other sheets; nothing is typed here. */
export interface ComputedSheet extends SheetBase {
  readonly kind: "computed";
  readonly indicators: readonly Indicator[];
}

export type Sheet = FormSheet | TableSheet | ComputedSheet;

/** How far the data of a field have come; distinguishes the kinds of blank. */
export const statuses = {
  reported: { zh: "已填报", en: "reported" },
  verified: { zh: "已现场核实", en: "verified on site" },
  estimated: { zh: "估算", en: "estimated" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
  "not-provided": { zh: "未提供", en: "not provided" },
} as const satisfies Readonly<Record<string, Text>>;
export type Status = keyof typeof statuses;

const illegalTab = /[\\/?*[\]:]/;

/** Checks what the type cannot say and returns the sheet unchanged; a violation is a programmer's mistake. */
export function defineSheet<S extends Sheet>(sheet: S): S {
  for (const tab of [sheet.tab.zh, sheet.tab.en]) {
    if (tab.length > 31 || illegalTab.test(tab)) throw new Error(`sheet ${sheet.id}: "${tab}" is no legal tab name`);
  }
  const ids =
    sheet.kind === "form"
      ? sheet.sections.flatMap((section) => section.fields.map((field) => field.id))
      : sheet.kind === "table"
        ? sheet.columns.map((column) => column.id)
        : sheet.indicators.map((indicator) => indicator.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`sheet ${sheet.id}: the id ${twice} stands twice`);
  return sheet;
}
