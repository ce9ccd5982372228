import type { Evaluation } from "../evaluation/evaluate";
import type { AuditData, Place } from "../sheets/audit-data";
import type { Sheet } from "../sheets/define";
import type { Checked, Rule, RuleContext } from "./define";
import { derivedFindings } from "./derived";
import { rules } from "./index";
import { inOrder } from "./order";

/** What one rule says of an audit. */
export function applyRule(rule: Rule, context: RuleContext): Pick<Checked, "findings" | "notChecked"> {
  const { hits, notChecked = [] } = rule.find(context);
  return {
    findings: hits.map((hit) => ({
      id: rule.id,
      severity: hit.severity ?? rule.severity,
      clause: hit.clause ?? rule.clause,
      place: hit.place,
      message: rule.message,
      remedy: rule.remedy,
      args: hit.args ?? {},
    })),
    notChecked: notChecked.map(({ place, reason, args = {}, clause = rule.clause }) => ({
      id: rule.id,
      clause,
      place,
      reason,
      args,
    })),
  };
}

/** Findings that only say that something is blank; a rule that has more to say of the same cell replaces them. */
const blankFindings = new Set(["required", "conditional", "missing-input", "required-column"]);

const cellKey = ({ sheet, field, year, row, column, part = "value" }: Place): string =>
  JSON.stringify([sheet, field, year, row, column, part]);

/** Everything there is to say about the completeness and the consistency of an audit's data. */
export function checkAudit(given: {
  readonly data: AuditData;
  readonly evaluation: Evaluation;
  readonly sheets: readonly Sheet[];
}): Checked {
  const applied = rules.map((rule) => applyRule(rule, given));
  const found = applied.flatMap(({ findings }) => findings);
  const derived = derivedFindings(given, found);
  const taken = new Set(found.map(({ place }) => cellKey(place)));
  const kept = derived.findings.filter(({ id, place }) => !blankFindings.has(id) || !taken.has(cellKey(place)));
  const progress = [...derived.progress.values()];
  return {
    findings: inOrder(given.sheets, [...kept, ...found]),
    notChecked: inOrder(given.sheets, [...derived.notChecked, ...applied.flatMap(({ notChecked }) => notChecked)]),
    filled: progress.reduce((sum, { filled }) => sum + filled, 0),
    due: progress.reduce((sum, { due }) => sum + due, 0),
    progress: Object.fromEntries(derived.progress),
  };
}
