/** Two-dimensional values as Office.js carries them: one value for the whole block, or rows of columns. */
import type { Rect } from "../grid/reference";
import { invalidArgument } from "./faults";

/**
 * Brings what was assigned into the shape of the block: a single value fills it, an array must fit exactly.
 * @throws InvalidArgument with Excel's wording when the shape differs
 */
export function fitToBlock(value: unknown, rect: Rect, location: string): unknown[][] {
  if (!Array.isArray(value)) {
    return Array.from({ length: rect.rows }, () => Array.from({ length: rect.columns }, () => value));
  }
  const rows: unknown[] = value;
  const fits = rows.length === rect.rows && rows.every((row) => Array.isArray(row) && row.length === rect.columns);
  if (!fits) {
    throw invalidArgument(
      location,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows as unknown[][];
}
