import { textIn, type Language, type Text } from "../core/text";
import type { Formula, Input } from "../formulas/define";
import { choiceList, folded } from "./folded-list";
import { words } from "./help-words";
import { escaped } from "./html";
import { boundsText, isOptional, mostChoices, parameterName } from "./parameter-text";
import { inLanguage, prose } from "./prose";
import { unitIn } from "./unit-text";

/** The arguments of a function: what each is called, takes and means. */

type Columns = Extract<Input, { kind: "table" }>["columns"];
type Choices = Extract<Input, { kind: "choice" }>["choices"];

/** What to enter, and the shorter key that does as well; a list longer than `most` is folded. */
function choicesHtml(language: Language, choices: Choices, most = mostChoices): string {
  const items = Object.entries(choices).map(([key, text]) => {
    const label = textIn(language, text);
    const [first, second] = language === "zh-CN" ? [label, key] : [key, label];
    return `<code>${escaped(first)}</code>${label === key ? "" : ` <small>${escaped(second)}</small>`}`;
  });
  return items.length <= most ? choiceList(items) : folded(language, words.choices, items);
}

/** What numbers have in common, arguments and columns alike. */
interface Numeric {
  readonly kind: string;
  readonly title: Text;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly integer?: boolean;
}

/** "一行或一列，tCO₂，≥ 0": shape, unit and bounds of numbers, whichever there are. */
function numbersHtml(language: Language, formula: Formula, input: Numeric): string {
  const shape =
    input.kind === "numbers" ? words.line : input.kind === "matrix" ? words.rectangle : input.integer && words.whole;
  const unit = input.unit === "1" || input.unit === undefined ? "" : unitIn(language, formula, input.unit, input.title);
  const parts = [shape ? textIn(language, shape) : "", unit, boundsText(language, input)];
  return escaped(parts.filter((part) => part !== "").join(language === "zh-CN" ? "，" : ", "));
}

/** Inside the list of columns only the shortest lists stand open. */
const mostInColumn = 3;

function columnsHtml(language: Language, formula: Formula, columns: Columns): string {
  const items = Object.values(columns).map((column) => {
    const optional = column.optional === true ? ` <small>${textIn(language, words.optional)}</small>` : "";
    const numbers = column.kind === "number" ? numbersHtml(language, formula, column) : "";
    const terms = numbers === "" ? "" : language === "zh-CN" ? `（${numbers}）` : ` (${numbers})`;
    const choices = column.choices === undefined ? "" : choicesHtml(language, column.choices, mostInColumn);
    return `${escaped(textIn(language, column.title))}${terms}${optional}${choices}`;
  });
  return `<ol class="columns">${items.map((item) => `<li>${item}</li>`).join("")}</ol>`;
}

function termsHtml(language: Language, formula: Formula, input: Input): string {
  switch (input.kind) {
    case "number":
    case "numbers":
    case "matrix":
      return numbersHtml(language, formula, input) || textIn(language, words.anyNumber);
    case "choice":
      return choicesHtml(language, input.choices);
    case "texts":
      return `${textIn(language, words.line)}${input.choices === undefined ? "" : choicesHtml(language, input.choices)}`;
    case "table":
      return columnsHtml(language, formula, input.columns);
    case "text":
      return textIn(language, words.text);
    case "flag":
      return "TRUE / FALSE";
  }
}

function argumentRow(language: Language, formula: Formula, input: Input, known: ReadonlySet<string>): string {
  const optional = isOptional(input) ? ` <small>${textIn(language, words.optional)}</small>` : "";
  const title = textIn(language, input.title);
  const name = parameterName(language, input);
  const summary =
    input.summary === undefined ? "" : prose(language, textIn(language, input.summary), known, formula.id);
  const meaning =
    name === title.replace(/ /g, "_")
      ? summary
      : [inLanguage(language, title), summary].filter((it) => it !== "").join(language === "zh-CN" ? "。" : ". ");
  return `<tr><th scope="row"><code>${escaped(name)}</code>${optional}</th><td>${termsHtml(language, formula, input)}</td><td>${meaning}</td></tr>`;
}

export function argumentsHtml(language: Language, formula: Formula, known: ReadonlySet<string>): string {
  const say = (word: keyof typeof words): string => textIn(language, words[word]);
  const rows = Object.values(formula.parameters).map((input) => argumentRow(language, formula, input, known));
  return `<table class="arguments"><thead><tr><th scope="col">${say("argument")}</th><th scope="col">${say("terms")}</th><th scope="col">${say("meaning")}</th></tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

/** The arguments in order, as they are typed between the brackets. */
export const syntaxText = (language: Language, formula: Formula): string =>
  Object.values(formula.parameters)
    .map((input) => (isOptional(input) ? `[${parameterName(language, input)}]` : parameterName(language, input)))
    .join(", ");
