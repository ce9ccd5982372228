import { isBlank } from "../core/cell";
import { languages, textIn, type Text } from "../core/text";
import type { SheetGrid } from "./content";

/** The hidden sheet for lists that are too long for their rule; where the name is taken it gets a number. */
export const choicesSheetName: Text = { zh: "下拉选项", en: "Choices" };

/** Whether a sheet holds nothing but such lists: text alone, from the first row down. It has no room for a marker. */
export function isChoicesSheet({ name, cells }: SheetGrid): boolean {
  const named = languages.some((language) => {
    const own = textIn(language, choicesSheetName);
    return name === own || (name.startsWith(`${own} `) && /^\d+$/.test(name.slice(own.length + 1)));
  });
  const follows = (row: number, column: number): boolean => row === 0 || !isBlank(cells[row - 1]?.[column] ?? null);
  return (
    named &&
    cells.every((cellsOfRow, row) =>
      cellsOfRow.every((cell, column) => isBlank(cell) || (typeof cell === "string" && follows(row, column))),
    )
  );
}
