import type { RebuildOptions } from "../app/rebuild";
import type { PartId } from "../sheets/parts";
import { unitGroupIds, unitGroups, type UnitGroupId } from "../sheets/unit-groups";
import type { AuditOptions } from "./actions-types";
import type { AuditForm } from "./audit-form";
import type { SetUp } from "./set-up-choices";

/** The form as it stands for a workbook that is there. */
export function formOf({ years, baseline, auditYear, enterprises, language }: AuditOptions): AuditForm {
  // The last year with a column, even where the cover names another base period.
  const last = years.at(-1) ?? baseline;
  return {
    from: String(years[0] ?? last),
    baseline: String(last),
    auditYear: String(auditYear),
    enterprises: String(enterprises),
    language,
  };
}

export const setUpOf = ({ parts, repeated, units }: AuditOptions): SetUp => ({
  ...(parts !== undefined && { parts }),
  ...(repeated !== undefined && { repeated }),
  ...(units !== undefined && { units }),
});

/** What is asked to be otherwise; what was left as it is, is not touched in the workbook. */
export function rebuildChanges(now: AuditOptions, wanted: AuditOptions, setUp: SetUp): RebuildOptions {
  const before = formOf(now);
  const after = formOf(wanted);
  const partIds = [...new Set([...Object.keys(now.parts ?? {}), ...Object.keys(setUp.parts ?? {})])] as PartId[];
  const parts = partIds.flatMap((id) => {
    const answer = setUp.parts?.[id] ?? null;
    return answer === (now.parts?.[id] ?? null) ? [] : [[id, answer] as const];
  });
  const unitOf = (units: AuditOptions["units"], id: UnitGroupId): string => units?.[id] ?? unitGroups[id].unit;
  const units = unitGroupIds.flatMap((id) => {
    const unit = unitOf(setUp.units, id);
    return unit === unitOf(now.units, id) ? [] : [[id, unit] as const];
  });
  return {
    ...(after.language !== before.language && { language: wanted.language }),
    ...((after.from !== before.from || after.baseline !== before.baseline) && { years: wanted.years }),
    ...(after.baseline !== before.baseline && { baseline: wanted.baseline }),
    ...(after.auditYear !== before.auditYear && { auditYear: wanted.auditYear }),
    ...(after.enterprises !== before.enterprises && { enterprises: wanted.enterprises }),
    ...(parts.length > 0 && { parts: Object.fromEntries(parts) }),
    ...(units.length > 0 && { units: Object.fromEntries(units) }),
    ...(setUp.repeated !== now.repeated && { repeated: setUp.repeated ?? null }),
  };
}
