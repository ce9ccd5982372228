import type { CellValue } from "../core/cell";
import type { Place } from "../sheets/audit-data";
import type { Conflict, ImportPlan, PlannedValue } from "./import-plan";

/** What to do with a conflict: keep the workbook's value, or take the candidate of this index. */
export type Decision = "keep" | number;
export type Decisions = Readonly<Record<string, Decision>>;

/**
 * The same decision for all conflicts that have one new value. A blank cell, contradicting files and what can be read
 * in two ways are left for a decision of their own.
 */
export function decideAll(plan: ImportPlan, decision: "keep" | "take"): Decisions {
  const asked = plan.conflicts.filter(({ kind }) => kind === "different");
  return Object.fromEntries(asked.map(({ item }) => [item.id, decision === "keep" ? "keep" : 0]));
}

/** Conflicts that nobody has decided yet; they stay as they are. */
export const undecided = (plan: ImportPlan, decisions: Decisions): readonly Conflict[] =>
  plan.conflicts.filter(({ item, candidates }) => !isDecided(decisions[item.id], candidates.length));

const isDecided = (decision: Decision | undefined, candidates: number): boolean =>
  decision === "keep" ||
  (decision !== undefined && Number.isInteger(decision) && decision >= 0 && decision < candidates);

export interface DecidedChange {
  readonly place: Place;
  readonly value: CellValue;
  readonly before: CellValue;
  /** The cell it comes from: "年度数据!F7". */
  readonly source: string;
  readonly file: string;
}

/** The changes that the plan and the decisions amount to; undecided conflicts change nothing. */
export function decided(plan: ImportPlan, decisions: Decisions): DecidedChange[] {
  const taken = plan.conflicts.flatMap(({ item, candidates }): PlannedValue[] => {
    const decision = decisions[item.id];
    const candidate = typeof decision === "number" ? candidates[decision] : undefined;
    return candidate === undefined ? [] : [{ item, ...candidate }];
  });
  return plan.changesOf([...plan.set, ...taken]).map(({ place, value, before, source }) => ({
    place,
    value,
    before,
    source: [source.sheet, source.cell].filter((part) => part !== null).join("!"),
    file: source.file,
  }));
}
