import type { Text } from "../core/text";
import type { Column } from "./define";
import { yesNo } from "./field-kinds";

/** The kinds of column that the lists of the audit's workflow consist of: `required` unless it says otherwise. */

type More = Partial<Omit<Column, "id" | "type" | "title" | "choices">>;

export const text = (id: string, title: Text, more: More = {}): Column => ({
  id,
  title,
  type: "text",
  required: "required",
  ...more,
});

/** The number by which other lists name the row, e.g. P1. */
export const rowId = (title: Text, example: string): Column =>
  text("id", title, { width: 10, help: { zh: `唯一，如 ${example}。`, en: `Unique, e.g. ${example}.` } });

/** A calendar day. */
export const day = (id: string, title: Text, more: More = {}): Column => ({
  id,
  title,
  type: "date",
  required: "required",
  width: 14,
  ...more,
});

export const oneOf = (id: string, title: Text, choices: Readonly<Record<string, Text>>, more: More = {}): Column => ({
  id,
  title,
  type: "choice",
  choices,
  required: "required",
  ...more,
});

export const yesOrNo = (id: string, title: Text, more: More = {}): Column => oneOf(id, title, yesNo, more);

/** A figure in a unit of core/units, or "1" where another column of the row names the unit. */
export const number = (id: string, unit: string, title: Text, more: More = {}): Column => ({
  id,
  unit,
  title,
  type: "number",
  required: "required",
  ...more,
});

/** A score from 1 to 10. */
export const score = (id: string, title: Text, help: Text): Column =>
  number(id, "1", title, { min: 1, max: 10, width: 14, decided: true, help });

/** The year a row's figures are of. */
export const yearOf = (title: Text = { zh: "年份", en: "Year" }, more: More = {}): Column => ({
  id: "year",
  title,
  type: "year",
  required: "required",
  width: 10,
  ...more,
});

/** An enterprise of the park, chosen from the list of enterprises. */
export const enterprise = (id: string, title: Text, more: More = {}): Column =>
  text(id, title, {
    width: 28,
    linksTo: { sheet: "enterprises", column: "name" },
    help: { zh: "从“企业清单”中选择。", en: "Choose from the list of enterprises." },
    ...more,
  });

/** The problem that a shortcoming became, chosen from the list of problems. */
export const problem = (due: Text): Column =>
  text(
    "problem",
    { zh: "对应问题编号", en: "Problem no." },
    { required: "conditional", width: 14, linksTo: { sheet: "problems", column: "id" }, help: due },
  );
