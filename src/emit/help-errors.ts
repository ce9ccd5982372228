import { errorValue } from "../core/error-value";
import { problemCodes, type ProblemCode } from "../core/outcome";
import { textIn, type Language } from "../core/text";
import type { Formula } from "../formulas/define";
import { failureHtml, fails } from "./help-example";
import { problemWords, words } from "./help-words";
import { escaped } from "./html";

/** Which problems the formula can have: those of its inputs and factors, and those its examples show. */
export function possibleProblems(formula: Formula): readonly ProblemCode[] {
  const codes = new Set<string>(["missing-input", "input-error", "wrong-shape"]);
  const bounded = (it: object): boolean => "min" in it || "max" in it || "above" in it;
  const hasChoices = (it: object): boolean => "choices" in it;
  for (const [id, input] of Object.entries(formula.inputs)) {
    const columns = input.kind === "table" ? Object.values(input.columns) : [];
    const kinds = [input, ...columns].map(({ kind }) => kind);
    if (kinds.some((kind) => ["number", "numbers", "matrix"].includes(kind))) codes.add("wrong-type");
    if (bounded(input) || columns.some(bounded)) codes.add("out-of-range");
    if (hasChoices(input) || columns.some(hasChoices)) codes.add("unknown-choice");
    if (id === "unit" || (input.kind === "table" && "unit" in input.columns)) {
      codes.add("unknown-unit").add("incompatible-units");
    }
  }
  if (formula.factors !== undefined) codes.add("unknown-factor");
  for (const { gives } of formula.doc.examples) {
    if (typeof gives === "object" && "problem" in gives) codes.add(gives.problem);
  }
  return problemCodes.filter((code) => codes.has(code));
}

/** What each error in a cell can mean here, and what Excel says to it in the examples that fail. */
export function errorsHtml(language: Language, formula: Formula): string {
  const say = (word: keyof typeof words): string => textIn(language, words[word]);
  const meanings = new Map<string, string[]>();
  for (const code of possibleProblems(formula)) {
    // An argument that is an error passes its own value on.
    const shown = code === "input-error" ? say("sameError") : `<code>${errorValue({ code })}</code>`;
    meanings.set(shown, [...(meanings.get(shown) ?? []), escaped(textIn(language, problemWords[code]))]);
  }
  const rows = [...meanings].map(
    ([shown, reasons]) =>
      `<tr><th scope="row">${shown}</th><td><ul class="reasons">${reasons.map((reason) => `<li>${reason}</li>`).join("")}</ul></td></tr>`,
  );
  const examples = formula.doc.examples.filter(fails).map((example) => failureHtml(language, formula, example));
  return `<table class="errors"><thead><tr><th scope="col">${say("shown")}</th><th scope="col">${say("when")}</th></tr></thead><tbody>${rows.join("")}</tbody></table>${
    examples.length === 0 ? "" : `<h3>${say("failures")}</h3>\n<ul class="failures">${examples.join("\n")}</ul>`
  }`;
}
