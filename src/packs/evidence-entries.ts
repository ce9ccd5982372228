import type { CellValue } from "../core/cell";
import type { AuditData } from "../sheets/audit-data";
import type { Entries } from "./pack";

/**
 * Where a pack's facts about a value stand in the audit workbook. The only file of the packs that knows; facts of an
 * enterprise's quantities wait for the register of evidence.
 */

/** The facts known of an enterprise's quantities, by its rows of yearly data. */
export function evidenceEntries(): Entries {
  return () => null;
}

/** A fact known of an item of the park's forms. */
export function formFact(data: AuditData, field: string, fact: string): CellValue {
  if (fact === "status") return data.status(field);
  return fact === "document" ? data.evidence(field) : null;
}
