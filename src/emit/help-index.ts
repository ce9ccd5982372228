import { textIn, type Language } from "../core/text";
import type { Formula } from "../formulas/define";
import { helpShell } from "./help-shell";
import { conventions, families, generalFamily, words } from "./help-words";
import { escaped } from "./html";

/** Functions under their families, families in the order in which the catalogue first names them. */
function grouped(
  formulas: readonly Formula[],
): readonly { readonly title: typeof generalFamily; readonly members: readonly Formula[] }[] {
  const groups = new Map<typeof generalFamily, Formula[]>();
  for (const formula of formulas) {
    const title = families[formula.id.split(".")[0] ?? ""] ?? generalFamily;
    groups.set(title, [...(groups.get(title) ?? []), formula]);
  }
  return [...groups].map(([title, members]) => ({ title, members }));
}

/** The manual's first page: every function by family, with a search that needs no network. */
export function helpIndex(language: Language, formulas: readonly Formula[]): string {
  const say = (word: keyof typeof words): string => textIn(language, words[word]);
  const entry = (formula: Formula): string => {
    const { id, title, doc } = formula;
    // Whoever knows only the other language's term finds the function as well.
    const terms = [id, title.zh, title.en, doc.summary.zh, doc.summary.en, doc.clause].join(" ").toLowerCase();
    return `<li data-terms="${escaped(terms)}"><a href="${id}.html"><b>${escaped(textIn(language, title))}</b> <code>PARK.${id}</code><span class="what">${escaped(textIn(language, doc.summary))}</span></a></li>`;
  };
  const body = `<header><h1>${say("manual")}</h1>
<p class="lead">${say("manualLead")}</p></header>
<div class="search" role="search" hidden><label><span class="facts">${say("search")}</span>
<input type="search" id="search" autocomplete="off"></label>
<output for="search" id="found" data-unit="${say("found")}" data-none="${say("noneFound")}"></output></div>
${grouped(formulas)
  .map(
    ({ title, members }) =>
      `<section data-family><h2>${escaped(textIn(language, title))}</h2>\n<ul class="entries">\n${members.map(entry).join("\n")}\n</ul></section>`,
  )
  .join("\n")}
<section><h2>${say("conventions")}</h2>
<ul>${conventions.map((it) => `<li>${escaped(textIn(language, it))}</li>`).join("\n")}</ul></section>`;
  return helpShell(language, { file: "index.html", title: say("manual"), body, script: "../search.js" });
}

/** The search of the first page; without it the page simply shows everything. */
export const searchScript = `"use strict";
const field = document.getElementById("search");
const found = document.getElementById("found");
const entries = [...document.querySelectorAll("[data-terms]")];
const families = [...document.querySelectorAll("[data-family]")];
function search() {
  const wanted = field.value.normalize("NFKC").toLowerCase().replace(/^=?park\\./, "").split(/\\s+/).filter(Boolean);
  let count = 0;
  for (const entry of entries) {
    entry.hidden = !wanted.every((word) => entry.dataset.terms.includes(word));
    if (!entry.hidden) count++;
  }
  for (const family of families) family.hidden = family.querySelector("[data-terms]:not([hidden])") === null;
  found.value = count === 0 ? found.dataset.none : count + " " + found.dataset.unit;
}
field.closest("[hidden]").hidden = false;
field.addEventListener("input", search);
search();
`;
