import type { Text } from "../core/text";
import type { ChoiceField, DescriptionField, NumberField, TableSheet } from "./define";

/**
 * The kinds of field that the data sheets consist of, with what goes without saying for each. A field says the rest:
 * `required` unless it says otherwise.
 */

type More<F> = Partial<Omit<F, "id" | "type" | "title" | "unit">>;

/** A figure of each year that may be negative, e.g. a growth rate or a net balance. */
export const figure = (id: string, unit: string, title: Text, more: More<NumberField> = {}): NumberField => ({
  type: "number",
  id,
  unit,
  title,
  required: "required",
  period: "yearly",
  ...more,
});

/** A physical amount of each year, never negative. */
export const amount = (id: string, unit: string, title: Text, more: More<NumberField> = {}): NumberField =>
  figure(id, unit, title, { min: 0, ...more });

/** A number of things of each year. */
export const count = (id: string, unit: string, title: Text, more: More<NumberField> = {}): NumberField =>
  amount(id, unit, title, { integer: true, ...more });

/** A share of each year, typed as a percentage: 85 for 85 %. */
export const share = (id: string, title: Text, more: More<NumberField> = {}): NumberField =>
  amount(id, "%", title, { max: 100, ...more });

/** Something told in words, with its status and its evidence. */
export const description = (id: string, title: Text, more: More<DescriptionField> = {}): DescriptionField => ({
  type: "description",
  id,
  title,
  required: "required",
  period: "once",
  ...more,
});

/** Something that a list says row by row; `kinds` names the rows by their column "kind". A summary may be added. */
export const listing = (
  id: string,
  title: Text,
  table: TableSheet,
  { kinds, help, ...more }: Omit<More<DescriptionField>, "listedIn"> & { readonly kinds?: readonly string[] } = {},
): DescriptionField => {
  const choices = table.columns.find((column) => column.id === "kind")?.choices;
  const labels = (kinds ?? []).map((kind) => {
    const label = choices?.[kind];
    if (label === undefined) throw new Error(`${table.id} has no kind ${kind}`);
    return label;
  });
  const zh = labels.length === 0 ? "" : `（类别：${labels.map((label) => label.zh).join("、")}）`;
  const en = labels.length === 0 ? "" : ` (${labels.map((label) => label.en).join(", ")})`;
  return description(id, title, {
    ...more,
    listedIn: { sheet: table.id, ...(kinds !== undefined && { kinds }) },
    help: {
      zh: `${help?.zh ?? ""}逐条填入“${table.tab.zh}”表${zh}；表中有相应的行，本项即为已填，这里只写补充说明。`,
      en: `${help === undefined ? "" : `${help.en} `}Entered row by row on “${table.tab.en}”${en}; with such a row this counts as filled, and only remarks go here.`,
    },
  });
};

/** 是 / 否 */
export const yesNo = {
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
} as const satisfies Readonly<Record<string, Text>>;

/** One of a list of choices, once for the audit. */
export const choice = (
  id: string,
  choices: Readonly<Record<string, Text>>,
  title: Text,
  more: Partial<Omit<ChoiceField, "id" | "type" | "title" | "choices">> = {},
): ChoiceField => ({ type: "choice", id, choices, title, required: "required", period: "once", ...more });
