import { textIn, type Language, type Text } from "../core/text";
import type { Formula, Input } from "../formulas/define";
import { equationAbbreviations, equationWords } from "./help-words";
import type { TitleOf } from "./mathml";

type Named = readonly [name: string, title: Text];

/** Keys of words and choices as an equation writes them: a hyphen would read as a minus. */
const spelledOut = (texts: Readonly<Record<string, Text>> | undefined): readonly Named[] =>
  Object.entries(texts ?? {}).map(([key, text]) => [key.replaceAll("-", " "), text]);

const columnsOf = (id: string, input: Input): readonly Named[] =>
  input.kind === "table"
    ? Object.entries(input.columns).flatMap(([name, { title }]): Named[] => [
        [name, title],
        [`${id}.${name}`, title],
      ])
    : [];

/**
 * What the names of a formula's equation are called: inputs, their columns, the columns of the result, and the words of
 * choices and results ("kept: passed >= needed"); the first of these that has the name.
 */
export function titlesOf({ inputs, result }: Formula, language: Language): TitleOf {
  const given = Object.entries(inputs);
  const results = result.kind === "table" ? result.columns : [result];
  const named: readonly Named[] = [
    ...given.map(([id, { title }]): Named => [id, title]),
    ...given.flatMap(([id, input]) => columnsOf(id, input)),
    ...(result.kind === "table" ? result.columns.map(({ id, title }): Named => [id, title]) : []),
    ...given.flatMap(([, input]) => (input.kind === "choice" ? spelledOut(input.choices) : [])),
    ...results.flatMap(({ words }) => spelledOut(words)),
  ];
  const titles = new Map<string, string>([...named].reverse().map(([name, title]) => [name, textIn(language, title)]));
  const words = language === "zh-CN" ? equationWords : equationAbbreviations;
  return (name) => titles.get(name) ?? words[name];
}
