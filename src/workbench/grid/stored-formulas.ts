/**
 * How Excel writes an add-in's functions into a file: "PARK.WATER.REUSERATE(…)" is stored as
 * "_xldudf_PARK_WATER_REUSERATE(…)". The dots are lost, so the way back needs the list of functions.
 */

const STORED_PREFIX = "_xldudf_";

export interface StoredFormulas {
  /** From the file's form to the form a person sees. */
  shown(formula: string): string;
  /** From the form a person sees to the file's form. */
  stored(formula: string): string;
}

/** Replaces function names in a formula, leaving quoted texts and quoted sheet names alone. */
function replaceNames(formula: string, rename: (name: string) => string | undefined): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z_][A-Za-z0-9_.]*)(?=\s*\()/g,
    (whole: string, name?: string) => (name === undefined ? whole : (rename(name) ?? whole)),
  );
}

/** @param names full names with their namespace, e.g. "PARK.WATER.REUSERATE" */
export function storedFormulas(names: readonly string[]): StoredFormulas {
  const shownOf = new Map(names.map((name) => [`${STORED_PREFIX}${name.replaceAll(".", "_")}`.toUpperCase(), name]));
  const storedOf = new Map(names.map((name) => [name.toUpperCase(), `${STORED_PREFIX}${name.replaceAll(".", "_")}`]));
  return {
    shown: (formula) => replaceNames(formula, (name) => shownOf.get(name.toUpperCase())),
    stored: (formula) => replaceNames(formula, (name) => storedOf.get(name.toUpperCase())),
  };
}
