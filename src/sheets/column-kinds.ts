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
  number(id, "1", title, { min: 1, max: 10, width: 14, help });
