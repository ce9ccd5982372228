import { namespace } from "../../workbook/formula-text";

/**
 * Excel stores the functions of add-ins under a prefix and with "." as "_"; a plain `PARK.WATER.REUSERATE(…)` in a file
 * would not be bound to the add-in. Texts and quoted sheet names inside the formula are left alone.
 */
const storedPrefix = "_xldudf_";

const callOrQuoted = new RegExp(`"(?:[^"]|"")*"|'(?:[^']|'')*'|\\b${namespace}(?:\\.[A-Z0-9]+)+(?=\\()`, "g");

/** The formula as it stands in a file: `PARK.WATER.REUSERATE(A1)` → `_xldudf_PARK_WATER_REUSERATE(A1)`. */
export const storedFormula = (formula: string): string =>
  formula.replace(callOrQuoted, (part) =>
    part.startsWith(`${namespace}.`) ? storedPrefix + part.replaceAll(".", "_") : part,
  );

/** Text as the file format wants it: what looks like its own escape sequences must not be read as one. */
export const literal = (text: string): string => text.replace(/_x(?=[0-9a-f]{4}_)/gi, "_x005F_x");
