import { problemCodes, type ProblemCode } from "../core/outcome";
import { errorValue } from "../core/error-value";
import { textIn, type Language } from "../core/text";
import type { Formula, Input } from "../formulas/define";
import { titlesOf } from "./equation-titles";
import { exampleHtml } from "./help-example";
import { resultHtml } from "./help-result";
import { helpShell } from "./help-shell";
import { choiceList, folded } from "./folded-list";
import { problemWords, words } from "./help-words";
import { escaped } from "./html";
import { mathml } from "./mathml";
import { choicesOf, inputTerms, isOptional, mostChoices, parameterName, takesRange } from "./parameter-text";

type Words = keyof typeof words;

/** Which problems the formula can have: those of its inputs, and those its examples show. */
export function possibleProblems(formula: Formula): readonly ProblemCode[] {
  const codes = new Set<string>(["missing-input", "input-error"]);
  const bounded = (it: object): boolean => "min" in it || "max" in it || "above" in it;
  for (const input of Object.values(formula.inputs)) {
    const columns = input.kind === "table" ? Object.values(input.columns) : [];
    if (["number", "numbers", "matrix"].includes(input.kind) || columns.some((column) => column.kind === "number"))
      codes.add("wrong-type");
    if (bounded(input) || columns.some(bounded)) codes.add("out-of-range");
    if (takesRange(input)) codes.add("wrong-shape");
    if (input.kind === "choice") codes.add("unknown-choice");
  }
  for (const { gives } of formula.doc.examples) {
    if (typeof gives === "object" && "problem" in gives) codes.add(gives.problem);
  }
  return problemCodes.filter((code) => codes.has(code));
}

/** What to enter, and the shorter key that does as well; a long list is folded. */
function choicesHtml(language: Language, input: Extract<Input, { kind: "choice" }>): string {
  const choices = choicesOf(language, input);
  const items = choices.map(({ key, label }) => {
    const [first, second] = language === "zh-CN" ? [label, key] : [key, label];
    return `<code>${escaped(first)}</code>${label === key ? "" : ` ${escaped(second)}`}`;
  });
  return choices.length <= mostChoices ? choiceList(items) : folded(language, words.choices, items);
}

function argumentRow(language: Language, input: Input): string {
  const name = `<code>${escaped(parameterName(language, input))}</code>`;
  const optional = isOptional(input) ? ` <small>${textIn(language, words.optional)}</small>` : "";
  const terms =
    input.kind === "choice" ? choicesHtml(language, input) : inputTerms(language, input).map(escaped).join("<br>");
  const title = textIn(language, input.title);
  const summary = input.summary === undefined ? "" : escaped(textIn(language, input.summary));
  const meaning =
    parameterName(language, input) === title.replace(/ /g, "_")
      ? summary
      : [escaped(title), summary].filter((it) => it !== "").join(language === "zh-CN" ? "。" : ". ");
  return `<tr><th scope="row">${name}${optional}</th><td>${terms}</td><td>${meaning}</td></tr>`;
}

function equationHtml(language: Language, formula: Formula): string {
  const typeset = mathml(formula.doc.equation, textIn(language, formula.title), titlesOf(formula, language));
  return typeset === undefined
    ? `<pre><code>${escaped(formula.doc.equation)}</code></pre>`
    : `<div class="equation" tabindex="0">${typeset}</div>`;
}

function sourcesHtml(language: Language, { doc }: Formula): string {
  const say = (word: Words): string => textIn(language, words[word]);
  const items = doc.sources.map(({ document, clause, confidence, note }) => {
    const place = clause === undefined ? "" : language === "zh-CN" ? `，${clause}` : `, ${clause}`;
    const badge =
      confidence === "to-verify"
        ? ` <span class="badge" title="${escaped(say("toVerifyLead"))}">${say("toVerify")}</span>`
        : "";
    return `<li>${escaped(document + place)}${badge}${note === undefined ? "" : `<br><small>${escaped(textIn(language, note))}</small>`}</li>`;
  });
  const warned = doc.sources.some(({ confidence }) => confidence === "to-verify");
  return `<ul>${items.join("")}</ul>${warned ? `<p class="facts"><span class="badge">${say("toVerify")}</span> ${say("toVerifyLead")}</p>` : ""}`;
}

/** The page of one function in one language; `known` are the ids that have a page. */
export function helpPage(language: Language, formula: Formula, known: ReadonlySet<string>): string {
  const { doc } = formula;
  const say = (word: Words): string => textIn(language, words[word]);
  const section = (word: Words, content: string): string =>
    content === "" ? "" : `<section><h2>${say(word)}</h2>\n${content}</section>`;
  const parameters = Object.values(formula.parameters);
  const syntax = parameters
    .map((input) => (isOptional(input) ? `[${parameterName(language, input)}]` : parameterName(language, input)))
    .join(", ");
  const rows = parameters.map((input) => argumentRow(language, input)).join("\n");
  const problems = possibleProblems(formula)
    .map(
      (code) =>
        `<tr><td class="narrow"><code>${errorValue({ code })}</code></td><td>${escaped(textIn(language, problemWords[code]))}</td></tr>`,
    )
    .join("");
  const seeAlso = (doc.seeAlso ?? [])
    .map((id) => (known.has(id) ? `<a href="${id}.html">PARK.${id}</a>` : `PARK.${id}`))
    .join(language === "zh-CN" ? "、" : ", ");
  const body = [
    `<header><h1>${escaped(textIn(language, formula.title))}</h1>
<p class="id">PARK.${formula.id}</p>
<p class="lead">${escaped(textIn(language, doc.summary))}</p>
<p class="facts">${say("clause")}DB43/T ${escaped(doc.clause)} · ${say("since")} ${escaped(formula.since)}</p></header>`,
    section("syntax", `<pre><code>=PARK.${formula.id}(${escaped(syntax)})</code></pre>`),
    section("equation", equationHtml(language, formula)),
    section(
      "arguments",
      `<table class="arguments"><thead><tr><th scope="col">${say("argument")}</th><th scope="col">${say("terms")}</th><th scope="col">${say("meaning")}</th></tr></thead><tbody>\n${rows}\n</tbody></table>`,
    ),
    section("result", resultHtml(language, formula)),
    section("examples", doc.examples.map((example) => exampleHtml(language, formula, example)).join("\n")),
    section(
      "notes",
      (doc.notes ?? []).length === 0
        ? ""
        : `<ul>${(doc.notes ?? []).map((note) => `<li>${escaped(textIn(language, note))}</li>`).join("")}</ul>`,
    ),
    section(
      "errors",
      `<table><thead><tr><th scope="col">${say("shown")}</th><th scope="col">${say("when")}</th></tr></thead><tbody>${problems}</tbody></table>`,
    ),
    section("sources", sourcesHtml(language, formula)),
    section("seeAlso", seeAlso === "" ? "" : `<p>${seeAlso}</p>`),
  ];
  return helpShell(language, {
    file: `${formula.id}.html`,
    title: `PARK.${formula.id} ${textIn(language, formula.title)}`,
    body: body.filter((part) => part !== "").join("\n"),
  });
}
