import { cellFindings } from "./derived/cell-values";
import { evidenceFindings } from "./derived/evidence";
import { formFindings, type ProgressBySheet } from "./derived/form-fields";
import { tableFindings } from "./derived/table-rows";
import { waitingIndicators } from "./derived/waiting-indicators";
import type { Finding, NotChecked, RuleContext } from "./define";

/**
 * What the sheets' and the formulas' own declarations demand, without a rule of its own. Who decides what:
 *
 * | cell                                   | finding                                            |
 * | -------------------------------------- | -------------------------------------------------- |
 * | required, blank                        | error `required`                                   |
 * | required, blank, 未提供                | warning `not-provided`                             |
 * | required, blank, 不适用 without reason | info `reason-wanted`                               |
 * | conditional, blank, no status          | warning `conditional`, one a lettered item; as required if another field settles its condition |
 * | optional, blank, an indicator needs it | warning or info `missing-input`                    |
 * | an entry beside 不适用 or 未提供       | warning `status-contradicts`                       |
 * | figures without a source               | warning `evidence-wanted`, one a lettered item or table |
 * | a row of the register for no figure    | warning `evidence-item`                            |
 * | not readable, not possible             | error `unreadable`, `out-of-bounds`                |
 * | tables: too few, incomplete or repeated rows, a name not on its list | error `too-few-rows`, `required-column`, `repeated-row`, `unknown-link` |
 * | outside the usual range                | warning `unusual`                                  |
 * | an indicator without result            | folded into the blank field; otherwise warning `not-computable`, or not checked because of an error upstream |
 */
export function derivedFindings(
  context: RuleContext,
  /** What the rules found: an indicator that fails because of it is not reported a second time. */
  found: readonly Finding[],
): {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly progress: ProgressBySheet;
} {
  const cells = cellFindings(context);
  const faulty = [...cells, ...found].filter(({ severity }) => severity === "error").map(({ place }) => place);
  const waiting = waitingIndicators(context, faulty);
  const forms = formFindings(context, waiting);
  const tables = tableFindings(context);
  return {
    findings: [...cells, ...forms.findings, ...tables.findings, ...evidenceFindings(context), ...waiting.findings],
    notChecked: waiting.notChecked,
    progress: new Map([...forms.progress, ...tables.progress]),
  };
}
