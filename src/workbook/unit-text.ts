import { isBlank, type CellValue } from "../core/cell";
import { printedUnit } from "../core/printed-unit";
import { conversionFactor } from "../core/units";
import { entryFactor, toEntered } from "../core/entered";
import { acceptedUnits, chosenUnit, type ChosenUnits, type Measured } from "../sheets/unit-groups";

/** How a sheet says in which unit its figures are, and how that is read back. */

const folded = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

/** Whether the figure's unit is printed beside it at all; a bare number has none. */
export const isPrinted = ({ unit }: Measured): boolean => printedUnit(unit).zh !== "";

/** The accepted unit that a text names, in either language's print or in other words for the same unit. */
export function acceptedUnit(text: string, measured: Measured): string | undefined {
  const accepted = acceptedUnits(measured);
  const given = folded(text);
  const named = accepted.find((unit) => {
    const { zh, en } = printedUnit(unit);
    return [unit, zh, en].some((name) => folded(name) === given);
  });
  if (named !== undefined) return named;
  return accepted.find((unit) => {
    const factor = conversionFactor(text, unit);
    return factor.ok && Math.abs(factor.value - 1) < 1e-12;
  });
}

/** The unit in the last brackets of a table's header: "新鲜水量 (万m³)"; `undefined` where it has none. */
export const unitInHeader = (header: CellValue): string | undefined =>
  typeof header === "string" ? /[(（]([^()（）]*(?:\([^()]*\)[^()（）]*)*)[)）]\s*$/.exec(header)?.[1] : undefined;

/** The unit in which a figure is entered, from the text beside it; `written` is the one the sheet was made with. */
export type EnteredUnit =
  | { readonly known: true; readonly unit: string; readonly edited: boolean }
  | { readonly known: false; readonly given: string };

export function enteredUnit(text: CellValue | undefined, measured: Measured, written: string): EnteredUnit {
  // Without a word beside it the figure is in the unit that the sheet itself was made with.
  if (isBlank(text) || !isPrinted(measured)) return { known: true, unit: written, edited: false };
  const unit = acceptedUnit(String(text), measured);
  return unit === undefined
    ? { known: false, given: String(text).trim() }
    : { known: true, unit, edited: unit !== written };
}

/** A figure in its declared unit, as it is entered in a workbook with these units. */
export function inChosenUnit(figure: number, measured: Measured, units: ChosenUnits): number {
  const { unit } = measured;
  const shown = chosenUnit(measured, units);
  return unit === undefined || shown === undefined ? figure : toEntered(figure, entryFactor(shown, unit));
}
