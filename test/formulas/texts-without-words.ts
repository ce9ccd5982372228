import { factors } from "../../src/core/factors";
import type { Formula, FormulaResult, ResultCell } from "../../src/formulas/define";

/** What the column of published factors may name: units and documents are the same in every language. */
const published = new Set(factors.flatMap(({ unit, document, clause }) => [unit, document, clause ?? ""]));

/**
 * The texts of a result, without header, that a reader would meet as they are: neither keys with words in both
 * languages, nor what was handed over (a node's name), nor the name of a unit or document.
 */
export function textsWithoutWords(formula: Formula, args: readonly unknown[], result: FormulaResult): string[] {
  const { result: declared } = formula;
  const given = new Set((args.flat(2) as unknown[]).map((cell) => String(cell).trim()));
  const rows = Array.isArray(result) ? (result as readonly (readonly ResultCell[])[]) : [[result as ResultCell]];
  return rows.flatMap((row) =>
    row.flatMap((cell, index) => {
      if (typeof cell !== "string" || cell === "") return [];
      const one = declared.kind === "table" ? declared.columns[index] : declared;
      const { words, several } = one ?? {};
      if (words === undefined) return given.has(cell) || published.has(cell) ? [] : [cell];
      // a text asked for in one language is a word already
      const isWord = Object.values(words).some(({ zh, en }) => zh === cell || en === cell);
      return isWord ? [] : (several === true ? cell.split(" ") : [cell]).filter((key) => !Object.hasOwn(words, key));
    }),
  );
}
