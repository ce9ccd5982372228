import { textIn, type Language } from "../core/text";
import type { Formula, FormulaResult, ResultCell, ResultColumn, ScalarResult } from "./define";

/** What the one or several keys of a cell are called; a text that is no key (a node's name, a document) stays. */
function wordOf(cell: ResultCell, { words, several }: ScalarResult | ResultColumn, language: Language): ResultCell {
  if (words === undefined || typeof cell !== "string") return cell;
  const word = (key: string): string => {
    const known = Object.hasOwn(words, key) ? words[key] : undefined;
    return known === undefined ? key : textIn(language, known);
  };
  return several === true
    ? cell
        .split(" ")
        .map(word)
        .join(language === "zh-CN" ? "、" : ", ")
    : word(cell);
}

/**
 * A result as a reader of the language sees it: words in place of keys, titles in place of the header row's ids. Keys
 * are for code; nobody should have to learn that "open" is 不平衡.
 */
export function inWords({ result: declared }: Formula, result: FormulaResult, language: Language): FormulaResult {
  if (declared.kind !== "table")
    return Array.isArray(result) ? result : wordOf(result as ResultCell, declared, language);
  if (!Array.isArray(result)) return result;
  const { columns } = declared;
  // A row of data never holds the id of each of its columns, numbers included; the header row does.
  const isHeader = (row: readonly ResultCell[]): boolean => row.every((cell, index) => cell === columns[index]?.id);
  return (result as readonly (readonly ResultCell[])[]).map((row, index) =>
    row.map((cell, column) => {
      const one = columns[column];
      if (one === undefined) return cell;
      return index === 0 && isHeader(row) ? textIn(language, one.title) : wordOf(cell, one, language);
    }),
  );
}
