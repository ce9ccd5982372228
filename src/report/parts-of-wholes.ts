import type { Interval } from "../evaluation/intervals";
import type { Place } from "../sheets/audit-data";
import { sheetById } from "../sheets/index";

/** Formulas that divide a part by the whole it is taken from; their results cannot leave 0 to 100 %. */
export const partsOfWholes: ReadonlySet<string> = new Set([
  "AUDITRATE",
  "ENERGY.RENEWABLESHARE",
  "ENERGY.WASTEHEATRATE",
  "POLLUTION.COMPLIANCERATE",
  "REMOVALRATE",
  "UTILISATIONRATE",
  "WASTE.DISPOSALRATE",
  "WASTE.GASRECOVERYRATE",
  "WASTE.HAZARDOUSRATE",
  "WASTE.RECYCLERATE",
  "WATER.LEAKAGERATE",
  "WATER.RECLAIMEDRATE",
  "WATER.REUSERATE",
]);

function formulaAt({ sheet: id, field, column }: Place): string | undefined {
  const sheet = sheetById(id);
  if (sheet.kind === "computed") return sheet.indicators.find((one) => one.id === field)?.computation.formula;
  return sheet.kind === "table" ? sheet.columns.find((one) => one.id === column)?.computation?.formula : undefined;
}

/** The ends of the interval to be shown: of a part of a whole, only what lies between 0 and 100 %. */
export function shownEnds(place: Place, { low, high }: Pick<Interval, "low" | "high">): readonly [number, number] {
  if (!partsOfWholes.has(formulaAt(place) ?? "")) return [low, high];
  return [Math.max(0, low), Math.min(1, high)];
}
