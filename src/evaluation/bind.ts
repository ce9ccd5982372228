import { roundFactor } from "../core/entered";
import { conversionFactor, parseUnit } from "../core/units";
import type { Formula, Input } from "../formulas/define";
import { formulaById } from "../formulas/index";
import type { Place } from "../sheets/audit-data";
import type { Computation, InputSource } from "../sheets/define";

/**
 * A computed cell with its inputs resolved to places and its units to factors. The Excel formula and our own
 * evaluation are both made from it, so that the two cannot differ.
 */
export interface BoundComputation {
  readonly formula: Formula;
  readonly arguments: readonly BoundArgument[];
  /** What the formula's result is multiplied by to be in the unit of the cell. */
  readonly resultFactor: number;
}

export type BoundArgument =
  /** `otherwise` stands in while the cell is blank. */
  | { readonly kind: "cell"; readonly place: Place; readonly factor: number; readonly otherwise?: number }
  /** Adjacent cells of one row or column; `factors` has one for each cell where they are not handed over as they are. */
  | { readonly kind: "range"; readonly places: readonly Place[]; readonly factors?: readonly number[] }
  /** All rows of a table, in columns that stand beside each other. */
  | { readonly kind: "table"; readonly sheet: string; readonly columns: readonly string[] }
  | { readonly kind: "constant"; readonly value: number | string }
  | { readonly kind: "omitted" };

/** What binding must know of the sheets: where a field stands and in which unit it is entered. */
export interface FieldDirectory {
  readonly sheetOfField: (field: string) => string;
  readonly isYearly: (field: string) => boolean;
  /** Unit of a field, or of a column of the sheet; `undefined` for texts and choices. */
  readonly unitOfField: (field: string) => string | undefined;
  readonly unitOfColumn: (sheet: string, column: string) => string | undefined;
  /** The columns as given, having checked that the table begins with them. */
  readonly columnsOf: (sheet: string, columns: readonly string[]) => readonly string[];
}

interface Given {
  readonly computation: Computation;
  /** The cell that shows the result. */
  readonly at: Place;
  /** Unit of the cell; "1" or absent leaves the result as it is. */
  readonly unit?: string | undefined;
  readonly years: readonly number[];
  readonly directory: FieldDirectory;
}

/** The year a source looks at, or `undefined` when there is none (the year before the first). */
function yearOf(
  at: "same" | "first" | "previous" | undefined,
  year: number,
  years: readonly number[],
): number | undefined {
  if (at === "first") return years[0];
  if (at === "previous") return years[years.indexOf(year) - 1];
  return year;
}

function exactFactor(from: string, to: string): number {
  const factor = conversionFactor(from, to);
  if (!factor.ok) throw new Error(`${from} does not convert to ${to}`);
  return factor.value;
}

const isFree = (unit: string): boolean => unit.includes("{");

function sourceUnit(source: InputSource, at: Place, directory: FieldDirectory): string | undefined {
  if ("field" in source) return directory.unitOfField(source.field);
  if ("fields" in source) return source.fields[0] === undefined ? undefined : directory.unitOfField(source.fields[0]);
  if ("column" in source) return directory.unitOfColumn(at.sheet, source.column);
  if ("columns" in source) {
    return source.columns[0] === undefined ? undefined : directory.unitOfColumn(at.sheet, source.columns[0]);
  }
  return undefined;
}

const declaredUnit = (input: Input): string | undefined => ("unit" in input ? input.unit : undefined);

const dimensionsOf = (unit: string): readonly string[] => {
  const parsed = parseUnit(unit);
  return parsed.ok ? Object.keys(parsed.value.dimension) : [];
};

/** The units of a range's cells, which differ only where one was changed by hand. */
function rangeUnits(source: InputSource, at: Place, directory: FieldDirectory): readonly (string | undefined)[] {
  if ("fields" in source) return source.fields.map((field) => directory.unitOfField(field));
  if ("columns" in source) return source.columns.map((column) => directory.unitOfColumn(at.sheet, column));
  return [];
}

/** The factor of each input from the unit of its field to that of the formula. */
function exactFactors(formula: Formula, { computation, at, directory }: Given): Map<string, number> {
  const factors = new Map<string, number>();
  /** "{amount}" stands for one unit, whichever: that of the first field; the others are converted to it. */
  const free = new Map<string, string>();
  for (const [id, source] of Object.entries(computation.inputs)) {
    const declared = declaredUnit(formula.inputs[id] as Input);
    const from = sourceUnit(source, at, directory);
    if (declared === undefined || from === undefined) continue;
    if (isFree(declared) && !free.has(declared)) free.set(declared, from);
    const to = free.get(declared) ?? declared;
    const factor = conversionFactor(from, to);
    if (!factor.ok) throw new Error(`${formula.id}: ${id} is in ${to}, its source in ${from}`);
    factors.set(id, roundFactor(factor.value));
  }
  return factors;
}

/**
 * The factors that stand in the cell's formula. One that all inputs of a dimension share is left out where the result
 * does not contain that dimension: the formula is homogeneous (a test proves it for each), so the rate of two volumes in
 * 万m³ is that of the two in m³, and the formula stays readable. An input that mixes the dimension with others, or a
 * constant in it, keeps the factors in.
 */
function inputFactors(formula: Formula, given: Given): Map<string, number> {
  const factors = exactFactors(formula, given);
  const result = formula.result.kind === "table" ? undefined : formula.result.unit;
  if (result === undefined || isFree(result) || formula.doc.homogeneous !== undefined) return factors;
  const dimensions = new Map<string, readonly string[]>();
  for (const id of Object.keys(given.computation.inputs)) {
    const unit = declaredUnit(formula.inputs[id] as Input);
    if (unit !== undefined && !isFree(unit)) dimensions.set(id, dimensionsOf(unit));
  }
  const ofResult = dimensionsOf(result);
  for (const [dimension] of new Set(dimensions.values())) {
    if (dimension === undefined || ofResult.includes(dimension)) continue;
    const measured = [...dimensions].filter(([, names]) => names.includes(dimension)).map(([id]) => id);
    const uniform = ({ at, computation, directory }: Given, id: string): boolean => {
      const source = computation.inputs[id];
      return source === undefined || new Set(rangeUnits(source, at, directory)).size <= 1;
    };
    const alone = measured.every((id) => dimensions.get(id)?.length === 1 && factors.has(id) && uniform(given, id));
    const shared = new Set(measured.map((id) => factors.get(id))).size === 1;
    if (alone && shared) for (const id of measured) factors.set(id, 1);
  }
  return factors;
}

function resultFactor(formula: Formula, { computation, at, unit, directory }: Given): number {
  if (unit === undefined || formula.result.kind === "table" || formula.result.unit === undefined) return 1;
  let from = formula.result.unit;
  if (isFree(from)) {
    for (const [id, source] of Object.entries(computation.inputs)) {
      const declared = declaredUnit(formula.inputs[id] as Input);
      const actual = sourceUnit(source, at, directory);
      if (declared !== undefined && actual !== undefined && /^\{[a-z]+\}$/.test(declared))
        from = from.replaceAll(declared, actual);
    }
    if (isFree(from)) return 1;
  }
  const factor = conversionFactor(from, unit);
  if (!factor.ok) throw new Error(`${formula.id} gives ${from}, the cell shows ${unit}`);
  return roundFactor(factor.value);
}

/**
 * Resolves a computation for one cell; `undefined` when the cell has none (a growth rate in the first year).
 * A declaration that does not fit its formula throws: it is a programmer's mistake, and a test finds it.
 */
export function bindComputation(given: Given): BoundComputation | undefined {
  const { computation, at, years, directory } = given;
  const formula = formulaById(computation.formula);
  const unknown = Object.keys(computation.inputs).find((id) => formula.inputs[id] === undefined);
  if (unknown !== undefined) throw new Error(`${formula.id} has no input ${unknown}`);
  const factors = inputFactors(formula, given);
  const year = at.year;

  const place = (field: string, when: "same" | "first" | "previous" | undefined): Place | undefined => {
    const sheet = directory.sheetOfField(field);
    if (!directory.isYearly(field)) return { sheet, field };
    if (year === undefined) return undefined;
    const taken = yearOf(when, year, years);
    return taken === undefined ? undefined : { sheet, field, year: taken };
  };

  const bound: BoundArgument[] = [];
  for (const [id, input] of Object.entries(formula.inputs)) {
    const source = computation.inputs[id];
    if (source === undefined) {
      bound.push({ kind: "omitted" });
    } else if ("constant" in source) {
      bound.push({ kind: "constant", value: source.constant });
    } else if ("unitOf" in source) {
      const unit = directory.unitOfField(source.unitOf);
      if (unit === undefined) throw new Error(`${source.unitOf} has no unit`);
      bound.push({ kind: "constant", value: unit });
    } else if ("table" in source) {
      if (input.kind !== "table") throw new Error(`${formula.id}: ${id} takes no table`);
      bound.push({
        kind: "table",
        sheet: source.table,
        columns: directory.columnsOf(source.table, Object.keys(input.columns)),
      });
    } else if ("year" in source) {
      if (year === undefined) return undefined;
      const pin = source.pinnedBy === undefined ? undefined : place(source.pinnedBy, "same");
      bound.push(
        pin === undefined
          ? { kind: "constant", value: year }
          : { kind: "cell", place: pin, factor: 1, otherwise: year },
      );
    } else if ("yearsSince" in source) {
      const first = years[0];
      if (year === undefined || first === undefined || year === first) return undefined;
      bound.push({ kind: "constant", value: year - first });
    } else if ("field" in source) {
      const from = place(source.field, source.at);
      if (from === undefined) return undefined;
      bound.push({ kind: "cell", place: from, factor: factors.get(id) ?? 1 });
    } else if ("column" in source) {
      bound.push({ kind: "cell", place: { ...at, column: source.column }, factor: factors.get(id) ?? 1 });
    } else {
      const places =
        "fields" in source
          ? source.fields.map((field) => place(field, source.at))
          : source.columns.map((column) => ({ ...at, column }));
      if (places.some((from) => from === undefined)) return undefined;
      const factor = factors.get(id) ?? 1;
      const units = rangeUnits(source, at, directory);
      const each = units.map((unit) =>
        unit === undefined || units[0] === undefined ? factor : factor * exactFactor(unit, units[0]),
      );
      bound.push({
        kind: "range",
        places: places.filter((from) => from !== undefined),
        ...(each.some((one) => one !== 1) && { factors: each.map(roundFactor) }),
      });
    }
  }
  while (bound.at(-1)?.kind === "omitted") bound.pop();
  return { formula, arguments: bound, resultFactor: resultFactor(formula, given) };
}
