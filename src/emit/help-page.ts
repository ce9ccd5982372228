import { textIn, type Language } from "../core/text";
import type { Formula } from "../formulas/define";
import { titlesOf } from "./equation-titles";
import { argumentsHtml, syntaxText } from "./help-arguments";
import { errorsHtml } from "./help-errors";
import { exampleHtml, fails } from "./help-example";
import { resultHtml } from "./help-result";
import { helpShell } from "./help-shell";
import { words } from "./help-words";
import { escaped } from "./html";
import { mathml } from "./mathml";
import { inLanguage, prose } from "./prose";
import { clauseHtml, documentHtml } from "./source-text";

type Words = keyof typeof words;

function equationHtml(language: Language, formula: Formula): string {
  const typeset = mathml(formula.doc.equation, textIn(language, formula.title), titlesOf(formula, language));
  return typeset === undefined
    ? `<pre><code>${escaped(formula.doc.equation)}</code></pre>`
    : `<div class="equation">${typeset}</div>`;
}

function sourcesHtml(language: Language, { doc }: Formula): string {
  const say = (word: Words): string => textIn(language, words[word]);
  const items = doc.sources.map(({ document, clause, confidence, note }) => {
    const place = clause === undefined ? "" : `${language === "zh-CN" ? "，" : ", "}${clauseHtml(language, clause)}`;
    const badge =
      confidence === "to-verify"
        ? ` <span class="badge" title="${escaped(say("toVerifyLead"))}">${say("toVerify")}</span>`
        : "";
    const said = note ?? (document === "DB43/T" ? words.noEquation : undefined);
    return `<li>${documentHtml(language, document)}${place}${badge}${said === undefined ? "" : `<br><small>${inLanguage(language, textIn(language, said))}</small>`}</li>`;
  });
  const warned = doc.sources.some(({ confidence }) => confidence === "to-verify");
  return `<ul>${items.join("")}</ul>${warned ? `<p class="facts"><span class="badge">${say("toVerify")}</span> ${say("toVerifyLead")}</p>` : ""}`;
}

/** The page of one function in one language; `all` are the functions that have a page. */
export function helpPage(language: Language, formula: Formula, all: ReadonlyMap<string, Formula>): string {
  const { doc } = formula;
  const known = new Set(all.keys());
  const say = (word: Words): string => textIn(language, words[word]);
  const said = (text: string): string => prose(language, text, known, formula.id);
  const section = (word: Words, content: string): string =>
    content === "" ? "" : `<section><h2>${say(word)}</h2>\n${content}</section>`;
  const list = (items: readonly string[], kind = ""): string =>
    items.length === 0 ? "" : `<ul${kind}>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
  const related = (doc.seeAlso ?? []).flatMap((id) => all.get(id) ?? []);
  const body = [
    `<header><h1>${inLanguage(language, textIn(language, formula.title))}</h1>
<p class="id">PARK.${formula.id}</p>
<p class="lead">${said(textIn(language, doc.summary))}</p>
<p class="facts">${say("clause")}DB43/T ${escaped(doc.clause)} · ${say("since")} ${escaped(formula.since)}</p></header>`,
    section("syntax", `<pre><code>=PARK.${formula.id}(${escaped(syntaxText(language, formula))})</code></pre>`),
    section("equation", equationHtml(language, formula)),
    section("arguments", argumentsHtml(language, formula, known)),
    section("result", resultHtml(language, formula)),
    section(
      "examples",
      doc.examples
        .filter((example) => !fails(example))
        .map((example) => exampleHtml(language, formula, example))
        .join("\n"),
    ),
    section("notes", list((doc.notes ?? []).map((note) => said(textIn(language, note))))),
    section("errors", errorsHtml(language, formula)),
    section("sources", sourcesHtml(language, formula)),
    section(
      "seeAlso",
      list(
        related.map(
          ({ id, title }) =>
            `<a href="${id}.html">${inLanguage(language, textIn(language, title))}</a> <code>PARK.${id}</code>`,
        ),
        ' class="related"',
      ),
    ),
  ];
  return helpShell(language, {
    file: `${formula.id}.html`,
    title: `PARK.${formula.id} ${textIn(language, formula.title)}`,
    body: body.filter((part) => part !== "").join("\n"),
  });
}
