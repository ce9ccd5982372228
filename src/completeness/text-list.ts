import type { Text } from "../core/text";

/** Names in a row as a sentence lists them; after `most` of them it says how many there are in all. */
export function textList(texts: readonly Text[], most = 6): Text {
  const shown = texts.slice(0, most);
  const zh = shown.map((text) => text.zh).join("、");
  const en = shown.map((text) => text.en).join(", ");
  return texts.length <= most
    ? { zh, en }
    : { zh: `${zh}等 ${texts.length} 项`, en: `${en} and others (${texts.length} in all)` };
}

export const yearList = (years: readonly number[]): Text => ({
  zh: `${years.join("、")} 年`,
  en: years.join(", "),
});

/** Two texts, one after the other. */
export const joined = (first: Text, second: Text): Text => ({ zh: first.zh + second.zh, en: first.en + second.en });
