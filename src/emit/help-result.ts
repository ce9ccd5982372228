import { textIn, type Language, type Text } from "../core/text";
import type { Formula, ResultColumn, ScalarResult } from "../formulas/define";
import { fill } from "../i18n/fill";
import { folded } from "./folded-list";
import { words } from "./help-words";
import { escaped } from "./html";
import { mostChoices } from "./parameter-text";
import { inLanguage } from "./prose";
import { unitIn } from "./unit-text";

/** What a function gives: its unit, its columns, and the words it answers in, with how other formulas take them up. */

type Words = keyof typeof words;
type Worded = (ScalarResult | ResultColumn) & { readonly words: Readonly<Record<string, Text>> };

const isWorded = (part: ScalarResult | ResultColumn): part is Worded => part.words !== undefined;

const wordsOf = (language: Language, part: Worded): readonly string[] =>
  Object.values(part.words).map((word) => textIn(language, word));

/** All words a cell can hold; a long list is folded. */
function wordList(language: Language, part: Worded): string {
  const all = wordsOf(language, part).map((word) => inLanguage(language, word));
  const list = all.join(language === "zh-CN" ? "；" : "; ");
  return all.length <= mostChoices ? list : folded(language, words.texts, all);
}

/** The cell in which a column's first value stands when the formula stands in A1. */
const cellOf = (column: number): string => `${String.fromCharCode("A".charCodeAt(0) + column)}1`;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * How another formula asks for a word. People see the words of their own language in the cell, and formulas compare what
 * the cell shows.
 */
function comparison(language: Language, part: Worded, cell: string): string {
  const [word = ""] = wordsOf(language, part);
  const code =
    part.several === true ? `=ISNUMBER(SEARCH(${quoted(word)}, ${cell}))` : `=IF(${cell}=${quoted(word)}, "✓", "✗")`;
  const name = "title" in part ? textIn(language, part.title) : textIn(language, words.result);
  const sentence = textIn(language, part.several === true ? words.compareSeveral : words.compare);
  return `<p class="compare">${escaped(fill(language, sentence, { name }))}</p><pre class="compare"><code>${escaped(code)}</code></pre>`;
}

/** A sentence for the words of the last column, usually the verdict, and one for a column that names several things. */
function comparisons(language: Language, columns: readonly ResultColumn[]): string {
  const worded = columns.flatMap((column, index) => (isWorded(column) ? [{ column, cell: cellOf(index) }] : []));
  const single = worded.filter(({ column }) => column.several !== true).at(-1);
  const several = worded.find(({ column }) => column.several === true);
  return [single, several]
    .flatMap((it) => (it === undefined ? [] : [comparison(language, it.column, it.cell)]))
    .join("");
}

export function resultHtml(language: Language, formula: Formula): string {
  const { result } = formula;
  const say = (word: Words): string => textIn(language, words[word]);
  if (result.kind === "table") {
    const anyWords = result.columns.some(isWorded);
    const rows = result.columns
      .map((column) => {
        const texts = isWorded(column) ? wordList(language, column) : "";
        const unit =
          column.unit === undefined ? say("text") : escaped(unitIn(language, formula, column.unit, column.title));
        return `<tr><th scope="row">${escaped(textIn(language, column.title))}</th><td>${unit}</td>${anyWords ? `<td>${texts}</td>` : ""}</tr>`;
      })
      .join("");
    const heads = [say("column"), say("unit"), ...(anyWords ? [say("possibleTexts")] : [])];
    return `<p>${say("table")}</p><div class="scroll"><table class="columns"><thead><tr>${heads
      .map((head) => `<th scope="col">${head}</th>`)
      .join("")}</tr></thead><tbody>${rows}</tbody></table></div>${comparisons(language, result.columns)}`;
  }
  if (result.kind === "text") {
    if (!isWorded(result)) return `<p>${say("words")}</p>`;
    return `<p>${say("oneOf")}${wordList(language, result)}</p>${comparison(language, result, cellOf(0))}`;
  }
  if (result.format === "percent") return `<p>${say("share")}</p>`;
  const unit = unitIn(language, formula, result.unit);
  return `<p>${say("number")}${unit === "—" ? "" : language === "zh-CN" ? `，单位 ${escaped(unit)}` : `, in ${escaped(unit)}`}</p>`;
}
