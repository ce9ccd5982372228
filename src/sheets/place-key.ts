import type { Place } from "./audit-data";

/** A place as a text, the same for the same place. The part "value" goes without saying. */
export const placeKey = ({ sheet, field, year, row, column, part = "value" }: Place): string =>
  JSON.stringify([sheet, field, year, row, column, part]);
