import { readMarker } from "./marker";

/** Excel does not tell sheet names apart by upper and lower case. */
export const sameSheetName = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

/** Whether two corners (cell A1) mark the same generated sheet, in whatever language or version it was written. */
export function sameMarkedSheet(left: unknown, right: unknown): boolean {
  const marker = readMarker(left);
  return marker !== undefined && marker.sheet === readMarker(right)?.sheet;
}
