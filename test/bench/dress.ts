import type { Language } from "../../src/core/text";
import { looksIn, type Look } from "../../src/host/file/looks";
import { validationsOf, type Validation } from "../../src/host/file/validation";
import type { ContentCell, SheetContent } from "../../src/workbook/content";

/** What a sheet wears besides its values, for another writer to put on as well. */
export interface Dress {
  readonly lookOf: (cell: ContentCell) => Look;
  readonly rules: readonly Validation[];
}

export function dressOf(sheet: SheetContent, language: Language): Dress {
  return {
    lookOf: looksIn(language, sheet.locked === true),
    // a list too long for its rule stands on a sheet of its own, which the other writer is spared
    rules: validationsOf(sheet, language, () => "$A$1:$A$2"),
  };
}
