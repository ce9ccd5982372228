import type { CheckResult, ShownFinding, ShownNotChecked } from "../app/actions";
import type { CellReference } from "./actions-types";

/** The kinds a result is counted and filtered by; "notChecked" is the third state, neither passed nor failed. */
export const kinds = ["error", "warning", "info", "notChecked"] as const;
export type Kind = (typeof kinds)[number];

/** One line of the list. */
export interface CheckItem {
  /** The same for the same finding at the same place, so that a renewed list keeps its elements. */
  readonly key: string;
  readonly kind: Kind;
  readonly clause: string;
  readonly reference: CellReference | undefined;
  readonly message: string;
  readonly remedy: string;
}

/** Items under one heading; `name` is absent for what concerns the workbook as a whole. */
export interface CheckGroup {
  readonly key: string;
  readonly name: string | undefined;
  readonly items: readonly CheckItem[];
}

export type Grouping = "sheet" | "clause";

const fromFinding = ({ finding, reference, message, remedy }: ShownFinding): Omit<CheckItem, "key"> => ({
  kind: finding.severity,
  clause: finding.clause,
  reference,
  message,
  remedy,
});
const fromNotChecked = ({ notChecked, reference, reason }: ShownNotChecked): Omit<CheckItem, "key"> => ({
  kind: "notChecked",
  clause: notChecked.clause,
  reference,
  message: reason,
  remedy: "",
});

/** How many items there are of each kind. */
export const countKinds = ({ summary }: CheckResult): Readonly<Record<Kind, number>> => ({
  error: summary.errors,
  warning: summary.warnings,
  info: summary.infos,
  notChecked: summary.notChecked,
});

/** The items of the chosen kinds under their sheet or clause, in the order the check gave them. */
export function groupFindings(
  result: CheckResult,
  shown: ReadonlySet<Kind>,
  grouping: Grouping,
): readonly CheckGroup[] {
  const items: Omit<CheckItem, "key">[] = [
    ...result.findings.map(fromFinding),
    ...result.notChecked.map(fromNotChecked),
  ];
  const groups = new Map<string, CheckItem[]>();
  const seen = new Map<string, number>();
  for (const item of items) {
    if (!shown.has(item.kind)) continue;
    const name = grouping === "sheet" ? (item.reference?.sheet ?? "") : item.clause;
    const identity = [item.kind, item.clause, item.reference?.sheet, item.reference?.cell, item.message].join("\n");
    const times = seen.get(identity) ?? 0;
    seen.set(identity, times + 1);
    const group = groups.get(name) ?? [];
    group.push({ ...item, key: `${identity}\n${times}` });
    groups.set(name, group);
  }
  return [...groups].map(([name, grouped]) => ({ key: name, name: name === "" ? undefined : name, items: grouped }));
}
