import { textIn, type Language } from "../core/text";
import type { Input } from "../formulas/define";
import { numberText } from "../i18n/fill";
import { unitText } from "./unit-text";

/** Whether Excel hands over a range of cells for the input rather than one cell. */
export const takesRange = (input: Input): boolean => ["numbers", "texts", "matrix", "table"].includes(input.kind);

/** Whether the argument may be left out. */
export const isOptional = (input: Input): boolean =>
  input.kind === "flag" || ("optional" in input && input.optional === true);

/** The argument's name in Excel's function tooltip: the title without spaces and brackets, which would read as syntax. */
export const parameterName = (language: Language, input: Input): string =>
  textIn(language, input.title)
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_+|_+$/g, "");

/** "≥ 0", "0–1", "> 0"; empty when the input has no bounds. */
export function boundsText(
  language: Language,
  input: { readonly min?: number; readonly max?: number; readonly above?: number },
): string {
  const number = (it: number): string => numberText(language, it);
  if (input.min !== undefined && input.max !== undefined) return `${number(input.min)}–${number(input.max)}`;
  if (input.min !== undefined) return `≥ ${number(input.min)}`;
  if (input.above !== undefined)
    return input.max === undefined ? `> ${number(input.above)}` : `> ${number(input.above)}, ≤ ${number(input.max)}`;
  return input.max === undefined ? "" : `≤ ${number(input.max)}`;
}

/** Longer lists of choices stand in the manual only. */
export const mostChoices = 8;

/** What may be entered for a choice, and what it means in the language. */
export const choicesOf = (
  language: Language,
  input: Extract<Input, { kind: "choice" }>,
): readonly { readonly key: string; readonly label: string }[] =>
  Object.entries(input.choices).map(([key, label]) => ({ key, label: textIn(language, label) }));

/** What the input takes, in a few words: its unit and bounds, its choices, or its columns. */
export function inputTerms(language: Language, input: Input): readonly string[] {
  const zh = language === "zh-CN";
  switch (input.kind) {
    case "number":
    case "numbers":
    case "matrix": {
      const bounds = boundsText(language, input);
      return [...(input.unit === "1" ? [] : [unitText(language, input.unit)]), ...(bounds === "" ? [] : [bounds])];
    }
    case "choice": {
      const choices = choicesOf(language, input);
      if (choices.length > mostChoices)
        return [zh ? `${choices.length} 种可选，见函数手册` : `one of ${choices.length}, see the reference`];
      return [choices.map(({ key, label }) => (label === key ? key : `${key} ${label}`)).join(zh ? "；" : "; ")];
    }
    case "table":
      return [
        (zh ? "列：" : "columns: ") +
          Object.values(input.columns)
            .map((column) => {
              const unit =
                column.unit === undefined || column.unit === "1" ? "" : ` (${unitText(language, column.unit)})`;
              const title = textIn(language, column.title) + unit;
              return column.optional === true ? `[${title}]` : title;
            })
            .join(zh ? "、" : ", "),
      ];
    case "text":
    case "texts":
    case "flag":
      return [];
  }
}

/** One line for Excel's function wizard: title, terms, and the sentence that explains the input. */
export function parameterDescription(language: Language, input: Input): string {
  const zh = language === "zh-CN";
  const terms = inputTerms(language, input).join(zh ? "，" : ", ");
  const head = textIn(language, input.title) + (terms === "" ? "" : zh ? `（${terms}）` : ` (${terms})`);
  const summary = input.summary === undefined ? "" : textIn(language, input.summary);
  return zh ? `${head}。${summary}` : `${head.slice(0, 1).toUpperCase()}${head.slice(1)}. ${summary}`.trim();
}
