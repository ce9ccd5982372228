import { isExcelError, type ExcelError } from "../../core/cell";
import { errorValue } from "../../core/error-value";
import type { Problem } from "../../core/outcome";
import { languageFor, type Language, type Text } from "../../core/text";
import type { Formula, FormulaResult } from "../../formulas/define";
import { inWords } from "../../formulas/in-words";
import { formulas } from "../../formulas/index";
import { problemMessage } from "../../i18n/problem-message";

/** The names of Excel's errors that a function can give. */
type ErrorName = "divisionByZero" | "invalidNumber" | "invalidValue" | "notAvailable" | "nullReference";

/** Excel's name for each error. It lets no function give #REF!, #NAME? and the like, so those become #VALUE!. */
const errorNames: Readonly<Record<ExcelError, ErrorName>> = {
  "#N/A": "notAvailable",
  "#VALUE!": "invalidValue",
  "#DIV/0!": "divisionByZero",
  "#NUM!": "invalidNumber",
  "#NULL!": "nullReference",
  "#REF!": "invalidValue",
  "#NAME?": "invalidValue",
  "#SPILL!": "invalidValue",
  "#CALC!": "invalidValue",
  "#BUSY!": "notAvailable",
};

/** Only these carry a message. */
const carriesMessage: ReadonlySet<ErrorName> = new Set<ErrorName>(["invalidValue", "notAvailable"]);

function error(name: ErrorName, message?: string): CustomFunctions.Error {
  const code = CustomFunctions.ErrorCode[name];
  return carriesMessage.has(name) ? new CustomFunctions.Error(code, message) : new CustomFunctions.Error(code);
}

/** Excel's error for a problem, with its sentence where Excel can carry one. */
function errorOf(problem: Problem, language: Language, titles: Readonly<Record<string, Text>>): CustomFunctions.Error {
  return error(errorNames[errorValue(problem)], problemMessage(problem, language, titles));
}

/** An error text in a result is a mere text to Excel, so that ISERROR would not see it. */
function forExcel(result: FormulaResult): unknown {
  const cell = (it: unknown): unknown => (isExcelError(it) ? error(errorNames[it]) : it);
  return Array.isArray(result) ? result.map((row: readonly unknown[]) => row.map(cell)) : cell(result);
}

/**
 * The language of messages and words. Excel may call a function before Office has started and knows it; until then the
 * product's own applies.
 */
const displayLanguage = (): Language =>
  languageFor(typeof Office === "undefined" ? undefined : Office.context?.displayLanguage);

/**
 * What Excel calls for a formula.
 * @throws CustomFunctions.Error for a problem of the data
 */
function excelFunction(formula: Formula): (...args: readonly unknown[]) => unknown {
  const titles = Object.fromEntries(Object.entries(formula.parameters).map(([id, { title }]) => [id, title]));
  return (...args) => {
    // Excel appends an object that describes the invocation; it stands behind the last argument and is not read.
    const outcome = formula.calculate(args);
    if (!outcome.ok) throw errorOf(outcome.problem, displayLanguage(), titles);
    return forExcel(inWords(formula, outcome.value, displayLanguage()));
  };
}

/** Hands every formula to Excel. Runs when the script loads, before Office has started, as Excel expects. */
export function associateFormulas(): void {
  for (const formula of formulas) CustomFunctions.associate(formula.id, excelFunction(formula));
}
