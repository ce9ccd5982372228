import type { CellValue } from "../core/cell";
import type { Place } from "./audit-data";

/** A value that is to stand at a place: in the declared unit, a choice as its key, a day as ISO text, blank as `null`. */
export interface ValueChange {
  readonly place: Place;
  readonly value: CellValue;
}
