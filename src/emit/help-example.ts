import type { CellValue } from "../core/cell";
import { errorValue } from "../core/error-value";
import { textIn, type Language, type Text } from "../core/text";
import type { Example, Formula, FormulaResult, Input, ResultCell } from "../formulas/define";
import { inWords } from "../formulas/in-words";
import { numberText, percentText } from "../i18n/fill";
import { problemMessage } from "../i18n/problem-message";
import { words } from "./help-words";
import { escaped } from "./html";
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

/** What the example hands over, as a reader of the page's language would write it. */
function givenIn(language: Language, formula: Formula, given: Example["given"]): Example["given"] {
  const localised = (input: Input | undefined, argument: Argument): Argument => {
    if (input?.kind === "table" && isRange(argument)) {
      const columns = Object.values(input.columns);
      return argument.map((row) => row.map((cell, index) => chosenIn(language, columns[index]?.choices, cell)));
    }
    if (input?.kind !== "choice" && input?.kind !== "texts") return argument;
    return isRange(argument)
      ? argument.map((row) => row.map((cell) => chosenIn(language, input.choices, cell)))
      : chosenIn(language, input.choices, argument);
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

function cells(
  language: Language,
  rows: readonly (readonly (CellValue | ResultCell)[])[],
  heads: readonly string[],
): string {
  const head =
    heads.length === 0
      ? ""
      : `<thead><tr>${heads.map((it) => `<th scope="col">${escaped(it)}</th>`).join("")}</tr></thead>`;
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((cell) => `<td${typeof cell === "number" ? ' class="number"' : ""}>${escaped(cellText(language, cell))}</td>`).join("")}</tr>`,
    )
    .join("");
  return `<div class="scroll" tabindex="0"><table class="cells">${head}<tbody>${body}</tbody></table></div>`;
}

const headed = (language: Language, column: { readonly title: Text; readonly unit?: string }): string => {
  const unit = unitText(language, column.unit);
  return textIn(language, column.title) + (unit === "—" || column.unit?.startsWith("{") === true ? "" : ` (${unit})`);
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
  return escaped((argument === "" ? textIn(language, words.blank) : cellText(language, argument)) + unit);
}

function resultText(language: Language, formula: Formula, result: FormulaResult): string {
  const { result: declared } = formula;
  if (declared.kind === "table") {
    const rows = Array.isArray(result) ? (result as readonly (readonly ResultCell[])[]) : [];
    // A result may leave out its last columns.
    const heads = declared.columns.slice(0, rows[0]?.length).map((column) => headed(language, column));
    const [only] = rows;
    if (rows.length !== 1 || only === undefined || heads.length < 4) return cells(language, rows, heads);
    // A single long row is easier to read downwards.
    const lines = heads.map((head, index) => {
      const text = escaped(cellText(language, only[index] ?? ""));
      return `<tr><th scope="row">${escaped(head)}</th><td>${text === "" ? textIn(language, words.blank) : text}</td></tr>`;
    });
    return `<div class="scroll" tabindex="0"><table class="cells"><tbody>${lines.join("")}</tbody></table></div>`;
  }
  const single = result as ResultCell;
  if (typeof single !== "number") return escaped(cellText(language, single));
  if (declared.format === "percent") return `${numberText(language, single)} = ${percentText(language, single)}`;
  return escaped(numberText(language, single) + afterNumber(language, declared.unit));
}

/**
 * The example with its result as calculated now.
 * @throws when it fails although it should work, or the other way round: the page would teach something false
 */
export function exampleHtml(language: Language, formula: Formula, example: Example): string {
  const parameters = Object.entries(formula.parameters);
  const shown = givenIn(language, formula, example.given);
  const outcome = formula.calculate(parameters.map(([id]) => shown[id]));
  const expectsProblem = typeof example.gives === "object" && "problem" in example.gives;
  if (outcome.ok === expectsProblem) {
    throw new Error(`${formula.id}: the example ${callText(formula, example.given)} does not give what it says`);
  }
  const titles = Object.fromEntries(parameters.map(([id, { title }]) => [id, title]));
  const answer = outcome.ok
    ? resultText(language, formula, inWords(formula, outcome.value, language))
    : `<span class="error">${errorValue(outcome.problem)}</span> <span class="because">${escaped(problemMessage(outcome.problem, language, titles))}</span>`;
  const given = parameters
    .filter(([id, input]) => shown[id] !== undefined || !("optional" in input || input.kind === "flag"))
    .map(
      ([id, input]) =>
        `<dt>${escaped(textIn(language, input.title))}</dt><dd>${argumentText(language, input, shown[id])}</dd>`,
    )
    .join("");
  const call = callText(formula, shown);
  const cited =
    example.citation === undefined
      ? ""
      : `<dt></dt><dd class="citation">${textIn(language, words.source)}${escaped(example.citation)}</dd>`;
  return `<div class="example">${call.length > longestCall ? "" : `<pre><code>${escaped(call)}</code></pre>`}
<dl>${given}<dt>${textIn(language, words.gives)}</dt><dd class="answer">${answer}</dd>${cited}</dl></div>`;
}
