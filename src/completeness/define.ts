import type { Text } from "../core/text";
import type { AuditData, Place } from "../sheets/audit-data";
import type { Evaluation } from "../evaluation/evaluate";
import type { Sheet, Status } from "../sheets/define";

/** "error" keeps the audit from being complete, "warning" asks for a look or an explanation, "info" only tells. */
export type Severity = "error" | "warning" | "info";

/** What a check found, without words in one language: the message's `{name}` slots are filled from `args`. */
export interface Finding {
  /** The check's id; derived checks are "required", "missing-input", "unreadable" … */
  readonly id: string;
  readonly severity: Severity;
  /** "A.2 a)", "6.2.4 a)", "C 4.1" */
  readonly clause: string;
  readonly place: Place;
  readonly message: Text;
  readonly remedy: Text;
  readonly args: Readonly<Record<string, string | number | Text>>;
}

/** A check that could not be made, and why; it is neither passed nor failed. */
export interface NotChecked {
  readonly id: string;
  readonly clause: string;
  readonly place: Place;
  readonly reason: Text;
  readonly args: Readonly<Record<string, string | number | Text>>;
}

export interface RuleHit {
  readonly place: Place;
  readonly args?: Finding["args"];
  /** Overrides the rule's severity for this hit. */
  readonly severity?: Severity;
  /** Overrides the rule's clause, where one rule looks at fields of several clauses. */
  readonly clause?: string;
}

/** A part of a rule that could not be checked, and why. */
export interface RuleGap {
  readonly place: Place;
  readonly reason: Text;
  readonly args?: Finding["args"];
  readonly clause?: string;
}

/** What a rule gives back: hits, and the parts it could not check. */
export interface RuleResult {
  readonly hits: readonly RuleHit[];
  readonly notChecked?: readonly RuleGap[];
}

export interface RuleContext {
  readonly data: AuditData;
  readonly evaluation: Evaluation;
  readonly sheets: readonly Sheet[];
}

/** A worked example of a rule: fields as `{ "A2a-01": { 2023: 12 } }` or a single value, tables as rows. */
export interface RuleExample {
  readonly years?: readonly number[];
  readonly fields?: Readonly<Record<string, string | number | null | Readonly<Record<number, string | number | null>>>>;
  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>;
  readonly statuses?: Readonly<Record<string, Status>>;
  readonly evidence?: Readonly<Record<string, string>>;
  readonly finds: number;
  readonly notChecked?: number;
}

/**
 * Knowledge that spans rows or sheets. A blank required field is no rule (the sheets say what is required), nor is an
 * indicator that lacks an input (the formula says so).
 */
export interface Rule {
  readonly id: string;
  readonly since: string;
  readonly clause: string;
  readonly severity: Severity;
  readonly title: Text;
  readonly message: Text;
  readonly remedy: Text;
  /** Tolerances and limits used, with their source; shown to whoever asks. */
  readonly because: Text;
  readonly examples: readonly RuleExample[];
  readonly find: (context: RuleContext) => RuleResult;
}

export const defineRule = (rule: Rule): Rule => rule;

/** The outcome of a whole check. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Required data that are present, and that are due, over all sheets and by sheet id. */
  readonly filled: number;
  readonly due: number;
  readonly progress: Readonly<Record<string, { readonly filled: number; readonly due: number }>>;
}
