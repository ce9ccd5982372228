import type { CellValue } from "../core/cell";
import { errorValue } from "../core/error-value";
import type { Outcome } from "../core/outcome";
import { textIn, type Language, type Text } from "../core/text";
import type { Example, Formula, FormulaResult, Input, ResultCell } from "../formulas/define";
import { inWords } from "../formulas/in-words";
import { numberText, percentText } from "../i18n/fill";
import { problemMessage } from "../i18n/problem-message";
import { exampleWords } from "./example-words";
import { words } from "./help-words";
import { escaped } from "./html";
import { inLanguage } from "./prose";
import { afterNumber, unitText } from "./unit-text";

/** A worked example of the manual, calculated while the page is made. */

type Argument = CellValue | readonly (readonly CellValue[])[];

/** Formulas longer than this are hard to read; the values alone are shown then. */
const longestCall = 110;

/** A range of one cell is written as the cell. */
const unwrapped = (argument: Argument): Argument => {
  const only = isRange(argument) && argument.length === 1 && argument[0]?.length === 1 ? argument[0][0] : undefined;
  return only === undefined ? argument : only;
};

const isRange = (argument: Argument): argument is readonly (readonly CellValue[])[] => Array.isArray(argument);

function literal(cell: CellValue): string {
  if (cell === null) return '""';
  if (typeof cell === "string") return cell.startsWith("#") ? cell : `"${cell.replaceAll('"', '""')}"`;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

/** The formula as it is typed into a cell: arguments by position, ranges as array constants. */
export function callText(formula: Formula, given: Example["given"]): string {
  const args = Object.keys(formula.parameters).map((id) => {
    const argument = unwrapped(given[id] ?? null);
    if (argument === null) return "";
    return isRange(argument) ? `{${argument.map((row) => row.map(literal).join(",")).join(";")}}` : literal(argument);
  });
  while (args.at(-1) === "") args.pop();
  return `=PARK.${formula.id}(${args.join(", ")})`;
}

type Choices = Readonly<Record<string, Text>>;

/** A choice by its label in the page's language; English readers read a key as well as a label, and it is shorter. */
function chosenIn(language: Language, choices: Choices | undefined, cell: CellValue): CellValue {
  if (choices === undefined || typeof cell !== "string") return cell;
  const key = Object.hasOwn(choices, cell);
  if (key && language === "en-US") return cell;
  const label = key ? choices[cell] : Object.values(choices).find(({ zh, en }) => zh === cell || en === cell);
  return label === undefined ? cell : textIn(language, label);
}

/** A cell of an example in the page's language: one of the choices, or free text. */
function cellIn(language: Language, choices: Choices | undefined, cell: CellValue): CellValue {
  const chosen = chosenIn(language, choices, cell);
  return language === "en-US" && typeof chosen === "string" ? (exampleWords[chosen] ?? chosen) : chosen;
}

/** What the example hands over, as a reader of the page's language would write it. */
function givenIn(language: Language, formula: Formula, given: Example["given"]): Example["given"] {
  const localised = (input: Input | undefined, argument: Argument): Argument => {
    const columns = input?.kind === "table" ? Object.values(input.columns) : [];
    const own = input?.kind === "choice" || input?.kind === "texts" ? input.choices : undefined;
    return isRange(argument)
      ? argument.map((row) => row.map((cell, index) => cellIn(language, columns[index]?.choices ?? own, cell)))
      : cellIn(language, own, argument);
  };
  return Object.fromEntries(
    Object.entries(given).map(([id, argument]) => [id, localised(formula.parameters[id], argument)]),
  );
}

function cellText(language: Language, cell: CellValue | ResultCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return numberText(language, cell);
  return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
}

interface Head {
  readonly text: string;
  readonly number: boolean;
}

/** Texts longer than this may wrap in a cell. */
const longestLine = 24;

function tableCell(language: Language, cell: CellValue | ResultCell): string {
  const text = cellText(language, cell);
  const kind = typeof cell === "number" ? ' class="number"' : text.length > longestLine ? ' class="long"' : "";
  return `<td${kind}>${inLanguage(language, text)}</td>`;
}

function cells(
  language: Language,
  rows: readonly (readonly (CellValue | ResultCell)[])[],
  heads: readonly Head[],
): string {
  // A range may leave out its last columns.
  const width = Math.max(...rows.map((row) => row.length));
  const shown = heads.slice(0, width);
  const head =
    shown.length === 0
      ? ""
      : `<thead><tr>${shown.map(({ text, number }) => `<th scope="col"${number ? ' class="number"' : ""}>${escaped(text)}</th>`).join("")}</tr></thead>`;
  const body = rows
    .map((row) => {
      const whole = [...row, ...Array.from({ length: width - row.length }, () => null)];
      return `<tr>${whole.map((cell) => tableCell(language, cell)).join("")}</tr>`;
    })
    .join("");
  return `<div class="scroll"${shown.length > mostBeside || width > mostBeside ? ' tabindex="0"' : ""}><table class="cells">${head}<tbody>${body}</tbody></table></div>`;
}

const headed = (language: Language, column: { readonly title: Text; readonly unit?: string }): Head => {
  const unit = unitText(language, column.unit);
  const shown = unit === "—" || column.unit?.startsWith("{") === true ? "" : ` (${unit})`;
  return { text: textIn(language, column.title) + shown, number: column.unit !== undefined };
};

function argumentText(language: Language, input: Input, given: Argument | undefined): string {
  if (given === undefined) return textIn(language, words.omitted);
  const argument = input.kind === "table" ? given : unwrapped(given);
  if (argument === null) return textIn(language, words.blank);
  if (isRange(argument)) {
    return cells(
      language,
      argument,
      input.kind === "table" ? Object.values(input.columns).map((column) => headed(language, column)) : [],
    );
  }
  const unit = "unit" in input && typeof argument === "number" ? afterNumber(language, input.unit) : "";
  if (input.kind === "choice" && typeof argument === "string") {
    const label = input.choices[argument];
    return escaped(
      label === undefined || textIn(language, label) === argument
        ? argument
        : `${argument} (${textIn(language, label)})`,
    );
  }
  return inLanguage(language, (argument === "" ? textIn(language, words.blank) : cellText(language, argument)) + unit);
}

function resultText(language: Language, formula: Formula, result: FormulaResult): string {
  const { result: declared } = formula;
  if (declared.kind === "table") {
    const rows = Array.isArray(result) ? (result as readonly (readonly ResultCell[])[]) : [];
    const heads = declared.columns.slice(0, rows[0]?.length).map((column) => headed(language, column));
    const [only] = rows;
    if (rows.length !== 1 || only === undefined || heads.length < 4) return cells(language, rows, heads);
    // A single long row is easier to read downwards.
    const lines = heads.map((head, index) => {
      const text = inLanguage(language, cellText(language, only[index] ?? ""));
      return `<tr><th scope="row">${escaped(head.text)}</th><td>${text === "" ? textIn(language, words.blank) : text}</td></tr>`;
    });
    return `<div class="scroll"><table class="cells"><tbody>${lines.join("")}</tbody></table></div>`;
  }
  const single = result as ResultCell;
  if (typeof single !== "number") return inLanguage(language, cellText(language, single));
  if (declared.format === "percent") return `${numberText(language, single)} = ${percentText(language, single)}`;
  return escaped(numberText(language, single) + afterNumber(language, declared.unit));
}

/** Whether the example shows a problem rather than a result. */
export const fails = ({ gives }: Example): boolean => typeof gives === "object" && "problem" in gives;

interface Shown {
  readonly given: Example["given"];
  readonly outcome: Outcome<FormulaResult>;
}

/**
 * The example as calculated now.
 * @throws when it fails although it should work, or the other way round: the page would teach something false
 */
function calculated(language: Language, formula: Formula, example: Example): Shown {
  const given = givenIn(language, formula, example.given);
  const outcome = formula.calculate(Object.keys(formula.parameters).map((id) => given[id]));
  if (outcome.ok === fails(example)) {
    throw new Error(`${formula.id}: the example ${callText(formula, example.given)} does not give what it says`);
  }
  return { given, outcome };
}

function callHtml(language: Language, formula: Formula, given: Example["given"]): string {
  const call = callText(formula, given);
  return call.length > longestCall ? "" : `<pre><code>${inLanguage(language, call)}</code></pre>`;
}

/** Tables with more columns than this have the whole width of the page. */
const mostBeside = 5;

/** A line of an example: short values stand beside their names, tables below where there is no room for them. */
function line(name: string, content: string, kind = ""): string {
  const columns = content.split("</tr>")[0]?.match(/<t[hd]/g)?.length ?? 0;
  const place = !content.includes("<table") ? "" : columns > mostBeside ? ' class="table wide"' : ' class="table"';
  return `<div${place}><dt>${name}</dt><dd${kind}>${content}</dd></div>`;
}

function givenHtml(language: Language, formula: Formula, given: Example["given"]): string {
  return Object.entries(formula.parameters)
    .filter(([id, input]) => given[id] !== undefined || !("optional" in input || input.kind === "flag"))
    .map(([id, input]) => line(escaped(textIn(language, input.title)), argumentText(language, input, given[id])))
    .join("");
}

/** A worked example: the formula, what goes in, and what comes out. */
export function exampleHtml(language: Language, formula: Formula, example: Example): string {
  const { given, outcome } = calculated(language, formula, example);
  if (!outcome.ok) throw new Error(`${formula.id}: an example that fails belongs to the errors`);
  const answer = resultText(language, formula, inWords(formula, outcome.value, language));
  const { citation } = example;
  const cited =
    citation === undefined
      ? ""
      : `<p class="citation">${textIn(language, words.source)}${inLanguage(language, textIn(language, citation))}</p>`;
  return `<div class="example">${callHtml(language, formula, given)}
<dl>${givenHtml(language, formula, given)}${line(textIn(language, words.gives), answer, ' class="answer"')}</dl>${cited}</div>`;
}

/** An example that fails: the formula, or what goes in where it is too long, and what Excel shows and says to it. */
export function failureHtml(language: Language, formula: Formula, example: Example): string {
  const { given, outcome } = calculated(language, formula, example);
  if (outcome.ok) throw new Error(`${formula.id}: an example that works belongs to the examples`);
  const titles = Object.fromEntries(Object.entries(formula.parameters).map(([id, { title }]) => [id, title]));
  const call = callHtml(language, formula, given);
  const shown = call === "" ? `<dl>${givenHtml(language, formula, given)}</dl>` : call;
  return `<li>${shown}<p><code class="error">${errorValue(outcome.problem)}</code> <span class="because">${inLanguage(
    language,
    problemMessage(outcome.problem, language, titles),
  )}</span></p></li>`;
}
