import { textIn, type Language, type Text } from "../core/text";
import { fill } from "../i18n/fill";

/** What may be entered or shown, one under the other; the items are HTML. */
export const choiceList = (items: readonly string[]): string =>
  `<ul class="choices">${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;

/** A list too long to stand open; `title` names its `{count}`. */
export const folded = (language: Language, title: Text, items: readonly string[]): string =>
  `<details><summary>${fill(language, textIn(language, title), { count: items.length })}</summary>${choiceList(items)}</details>`;
