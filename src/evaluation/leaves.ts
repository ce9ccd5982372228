import type { AuditData, Place } from "../sheets/audit-data";
import type { BoundComputation } from "./bind";
import { argumentsOf, outcomeOf } from "./evaluate";

/** A number that a computed cell reads, wherever in its arguments it stands; the same cell read twice is one leaf. */
export interface Leaf {
  readonly place: Place;
  readonly value: number;
}

interface Slot {
  readonly argument: number;
  readonly row?: number;
  readonly column?: number;
  readonly factor: number;
}

/** A computed cell as a function of the numbers it reads. */
export interface Opened {
  readonly leaves: readonly Leaf[];
  /** The result with other numbers in place of the leaves; `undefined` where there is none. */
  readonly calculate: (values: readonly number[]) => number | undefined;
}

export const placeKey = ({ sheet, field, year, row, column }: Place): string =>
  [sheet, field ?? "", year ?? "", row ?? "", column ?? ""].join("|");

const isRow = (cells: unknown): cells is readonly unknown[] => Array.isArray(cells);

/** Takes a computed cell apart into the numbers it reads. */
export function openComputation(bound: BoundComputation, data: AuditData): Opened {
  const given = argumentsOf(bound, data);
  const found = new Map<string, { leaf: Leaf; slots: Slot[] }>();
  const add = (place: Place, cell: unknown, slot: Slot) => {
    if (typeof cell !== "number") return;
    const key = placeKey(place);
    const known = found.get(key);
    if (known === undefined) found.set(key, { leaf: { place, value: cell / slot.factor }, slots: [slot] });
    else known.slots.push(slot);
  };
  for (const [argument, source] of bound.arguments.entries()) {
    const cells = given[argument];
    if (source.kind === "cell") add(source.place, cells, { argument, factor: source.factor });
    if (source.kind === "range" && isRow(cells)) {
      const across = cells.length === 1 && source.places.length > 1;
      for (const [index, place] of source.places.entries()) {
        const [row, column] = across ? [0, index] : [index, 0];
        const line = cells[row];
        add(place, isRow(line) ? line[column] : undefined, { argument, row, column, factor: 1 });
      }
    }
    if (source.kind === "table" && isRow(cells)) {
      for (const [row, line] of cells.entries()) {
        if (!isRow(line)) continue;
        for (const [column, id] of source.columns.entries()) {
          add({ sheet: source.sheet, row, column: id }, line[column], { argument, row, column, factor: 1 });
        }
      }
    }
  }
  const all = [...found.values()];
  return {
    leaves: all.map(({ leaf }) => leaf),
    calculate: (values) => {
      const changed = [...given];
      const copies = new Map<number, unknown[][]>();
      for (const [index, { leaf, slots }] of all.entries()) {
        const value = values[index] ?? leaf.value;
        if (value === leaf.value) continue;
        for (const { argument, row, column, factor } of slots) {
          if (row === undefined || column === undefined) {
            changed[argument] = value * factor;
            continue;
          }
          // A table is copied once, however many of its numbers change; what was given stays as it is.
          const copy = copies.get(argument) ?? copyOf(given[argument]);
          copies.set(argument, copy);
          changed[argument] = copy;
          const line = copy[row];
          if (line !== undefined) line[column] = value * factor;
        }
      }
      const outcome = outcomeOf(bound, changed);
      return outcome.ok && typeof outcome.value === "number" ? outcome.value : undefined;
    },
  };
}

const copyOf = (cells: unknown): unknown[][] =>
  isRow(cells) ? cells.map((line) => (isRow(line) ? [...line] : [line])) : [];
