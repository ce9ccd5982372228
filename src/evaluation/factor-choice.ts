import type { CellValue } from "../core/cell";
import { items, properties, regions, type Factor, type FactorChoice } from "../core/factors";
import type { AuditData, TableRow } from "../sheets/audit-data";

/** The parameters that pin the grid factor. */
export const pinnedYear = "PF-01";
export const pinnedRegion = "PF-02";
/** The sheet of the audit's own factors. */
export const ownSheet = "factors";

const isKey = <K extends string>(choices: Readonly<Record<K, unknown>>, cell: CellValue | undefined): cell is K =>
  typeof cell === "string" && cell in choices;

/** A row of the sheet as a factor; a row that is not complete is none. */
function factorOf({ cells }: TableRow): Factor[] {
  const { item, property, value, unit, year, region, source } = cells;
  if (!isKey(items, item) || !isKey(properties, property)) return [];
  if (typeof value !== "number" || value === 0 || typeof unit !== "string") return [];
  return [
    {
      item,
      property,
      value,
      unit,
      year: typeof year === "number" ? year : 0,
      ...(isKey(regions, region) ? { region } : {}),
      set: "own",
      document: typeof source === "string" ? source : "",
      confidence: "to-verify",
    },
  ];
}

/** The factors a workbook calculates with: what its parameters pin, and its own. */
export function factorChoiceOf(data: AuditData): FactorChoice {
  const year = data.value(pinnedYear);
  const region = data.value(pinnedRegion);
  return {
    ...(typeof year === "number" ? { year } : {}),
    ...(isKey(regions, region) ? { region } : {}),
    own: data.rows(ownSheet).flatMap(factorOf),
  };
}
