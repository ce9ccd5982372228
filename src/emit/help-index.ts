import { textIn, type Language, type Text } from "../core/text";
import type { Formula } from "../formulas/define";
import { helpShell } from "./help-shell";
import { conventions, families, generalFamily, words } from "./help-words";
import { escaped } from "./html";
import { inLanguage } from "./prose";
import { withSynonyms } from "./synonyms";

interface Family {
  readonly anchor: string;
  readonly title: Text;
  readonly members: readonly Formula[];
}

/** Functions under their families, families in the order in which the catalogue first names them. */
function grouped(formulas: readonly Formula[]): readonly Family[] {
  const groups = new Map<string, Formula[]>();
  for (const formula of formulas) {
    const first = formula.id.split(".")[0] ?? "";
    const family = Object.hasOwn(families, first) ? first : "GENERAL";
    groups.set(family, [...(groups.get(family) ?? []), formula]);
  }
  return [...groups].map(([family, members]) => ({
    anchor: family.toLowerCase(),
    title: families[family] ?? generalFamily,
    members,
  }));
}

/** Everything by which a function may be looked for, in both languages: also by what goes in and what comes out. */
export function searchTerms({ id, title, doc, inputs, result }: Formula): string {
  const columns = result.kind === "table" ? result.columns : [];
  const titles = [
    title,
    doc.summary,
    ...Object.values(inputs).map((input) => input.title),
    ...columns.map((it) => it.title),
  ];
  return withSynonyms([id, ...titles.flatMap(({ zh, en }) => [zh, en]), doc.clause].join(" "));
}

/** The manual's first page: every function by family, with a search that needs no network. */
export function helpIndex(language: Language, formulas: readonly Formula[]): string {
  const say = (word: keyof typeof words): string => textIn(language, words[word]);
  const entry = (formula: Formula): string => {
    const { id, title, doc } = formula;
    return `<li data-terms="${escaped(searchTerms(formula))}"><a href="${id}.html"><b>${inLanguage(language, textIn(language, title))}</b> <code>PARK.${id}</code><span class="what">${inLanguage(language, textIn(language, doc.summary))}</span></a></li>`;
  };
  const groups = grouped(formulas);
  const body = `<header><h1>${say("manual")}</h1>
<p class="lead">${say("manualLead")}</p></header>
<div class="search" role="search" hidden><label><span class="facts">${say("search")}</span>
<input type="search" id="search" autocomplete="off" placeholder="${say("searchFor")}"></label>
<output for="search" id="found" data-unit="${say("found")}" data-near="${say("nearFound")}" data-none="${say("noneFound")}"></output></div>
<nav class="families" aria-label="${say("families")}"><ul>${groups
    .map(({ anchor, title }) => `<li><a href="#${anchor}">${escaped(textIn(language, title))}</a></li>`)
    .join("")}</ul></nav>
${groups
  .map(
    ({ anchor, title, members }) =>
      `<section data-family id="${anchor}"><h2>${escaped(textIn(language, title))}</h2>\n<ul class="entries">\n${members.map(entry).join("\n")}\n</ul></section>`,
  )
  .join("\n")}
<section id="conventions"><h2>${say("conventions")}</h2>
<ul>${conventions.map((it) => `<li>${inLanguage(language, textIn(language, it))}</li>`).join("\n")}</ul></section>`;
  return helpShell(language, { file: "index.html", title: say("manual"), body, script: "../search.js" });
}

/**
 * The search of the first page; without it the page simply shows everything. Words that stand in an entry come first;
 * where no entry has them all, a long word may be made of shorter ones ("碳强度" of 碳 and 强度), and where that finds
 * nothing either, the entries that share most pairs of letters are offered as the nearest.
 */
export const searchScript = `"use strict";
const field = document.getElementById("search");
const found = document.getElementById("found");
const entries = [...document.querySelectorAll("[data-terms]")];
const families = [...document.querySelectorAll("[data-family]")];
const links = document.querySelector(".families");
const meaningfulAlone = "水电热碳气煤";

function madeOf(word, terms) {
  if (word === "" || terms.includes(word)) return true;
  for (let length = word.length - 1; length > 0; length--) {
    const part = word.slice(0, length);
    if ((length > 1 || meaningfulAlone.includes(part)) && terms.includes(part) && madeOf(word.slice(length), terms)) {
      const rest = word.slice(length);
      return rest.length > 1 || meaningfulAlone.includes(rest);
    }
  }
  return false;
}

function likeness(words, terms) {
  const pairs = words.flatMap((word) => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)));
  return pairs.length === 0 ? 0 : pairs.filter((pair) => terms.includes(pair)).length / pairs.length;
}

function search() {
  const words = field.value.normalize("NFKC").toLowerCase().replace(/^=?park\\./, "").split(/[\\s,，、()（）]+/).filter(Boolean);
  const having = (test) => entries.filter((entry) => test(entry.dataset.terms));
  let near = false;
  let hits = having((terms) => words.every((word) => terms.includes(word)));
  if (hits.length === 0) hits = having((terms) => words.every((word) => /^\\p{Script=Han}+$/u.test(word) && madeOf(word, terms)));
  if (hits.length === 0) {
    const best = Math.max(...entries.map((entry) => likeness(words, entry.dataset.terms)));
    near = best >= 0.6;
    if (near) hits = having((terms) => likeness(words, terms) >= best);
  }
  for (const entry of entries) entry.hidden = !hits.includes(entry);
  for (const family of families) family.hidden = family.querySelector("[data-terms]:not([hidden])") === null;
  links.hidden = words.length > 0;
  found.value = hits.length === 0 ? found.dataset.none : (near ? found.dataset.near : "") + hits.length + " " + found.dataset.unit;
}
field.closest("[hidden]").hidden = false;
field.addEventListener("input", search);
search();
`;
