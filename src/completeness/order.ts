import type { Place } from "../sheets/audit-data";
import type { Sheet } from "../sheets/define";
import type { Severity } from "./define";

const severities: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const appendices = ["", "A", "B", "C"];

/** A clause as numbers to compare by: the text of the guideline first, then its appendices; "6.2.4 a)" after "6.2.4". */
function clauseKey(clause: string): readonly number[] {
  const [, appendix = "", numbers = "", letter = ""] = /^([A-Z]?)[ .]?([\d.]*)(?: ?([a-z])\))?/.exec(clause) ?? [];
  return [
    appendices.indexOf(appendix),
    ...numbers
      .split(".")
      .filter((part) => part !== "")
      .map(Number),
    letter === "" ? -1 : letter.charCodeAt(0) - 97 - 0.5,
  ];
}

function compareLists(left: readonly number[], right: readonly number[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

export const compareClauses = (left: string, right: string): number => compareLists(clauseKey(left), clauseKey(right));

function placeKey(sheets: readonly Sheet[], place: Place): readonly number[] {
  const position = sheets.findIndex((sheet) => sheet.id === place.sheet);
  const sheet = sheets[position];
  const items =
    sheet?.kind === "form"
      ? sheet.sections.flatMap((section) => section.fields.map((field) => field.id))
      : sheet?.kind === "computed"
        ? sheet.indicators.map((indicator) => indicator.id)
        : [];
  const columns = sheet?.kind === "table" ? sheet.columns.map((column) => column.id) : [];
  return [
    position,
    place.field === undefined ? -1 : items.indexOf(place.field),
    place.year ?? 0,
    place.row ?? -1,
    place.column === undefined ? -1 : columns.indexOf(place.column),
  ];
}

interface Placed {
  readonly clause: string;
  readonly place: Place;
  readonly severity?: Severity;
}

/** By severity, then by clause, then by where it stands in the workbook. */
export function inOrder<T extends Placed>(sheets: readonly Sheet[], items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, place: placeKey(sheets, item.place), clause: clauseKey(item.clause) }))
    .sort(
      (left, right) =>
        severities[left.item.severity ?? "info"] - severities[right.item.severity ?? "info"] ||
        compareLists(left.clause, right.clause) ||
        compareLists(left.place, right.place),
    )
    .map(({ item }) => item);
}
