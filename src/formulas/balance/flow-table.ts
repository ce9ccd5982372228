import { problem, value, type Outcome } from "../../core/outcome";
import type { Text } from "../../core/text";
import type { ColumnInput, NumberInput, TableInput } from "../define";
import type { FlowStatus, MeasuredFlow } from "./reconciliation";

/** The columns that say between which nodes a flow runs. */
export const flowEnds = {
  from: { kind: "text", optional: true, title: { zh: "起点", en: "from" } },
  to: { kind: "text", optional: true, title: { zh: "终点", en: "to" } },
} as const satisfies Record<string, ColumnInput>;

/** What reconciling did with a flow. */
export const flowStatuses = {
  adjusted: { zh: "已调整", en: "adjusted" },
  unadjusted: { zh: "无从校验", en: "not checked" },
  fixed: { zh: "固定", en: "fixed" },
  calculated: { zh: "推算", en: "calculated" },
  unobservable: { zh: "无法推算", en: "not determined" },
  negative: { zh: "方向相反", en: "runs backwards" },
} as const satisfies Record<FlowStatus, Text>;

/** A flow table whose values may be unmeasured and have uncertainties. */
export const measuredFlows = {
  kind: "table",
  aligned: true,
  columns: {
    ...flowEnds,
    value: { kind: "number", optional: true, unit: "{amount}", min: 0, title: { zh: "流量", en: "flow" } },
    uncertainty: {
      kind: "number",
      optional: true,
      unit: "{amount}",
      min: 0,
      title: { zh: "标准不确定度", en: "standard uncertainty" },
    },
  },
  title: { zh: "流量表", en: "flow table" },
  summary: {
    zh: "四列：起点、终点、流量、标准不确定度（1σ，与流量同单位）。起点或终点留空表示系统外；流量留空表示未计量；不确定度填 0 表示该值固定。",
    en: "Four columns: from, to, flow, standard uncertainty (1σ, in the unit of the flow). A blank end is outside the system, a blank flow is not measured, uncertainty 0 fixes the value.",
  },
} as const satisfies TableInput;

export const assumed = {
  kind: "number",
  unit: "1",
  min: 0,
  optional: true,
  title: { zh: "假定相对不确定度", en: "assumed relative uncertainty" },
  summary: {
    zh: "未给出不确定度的流量按此比例取值，如 0.05；贸易结算表 0.01–0.02，过程表计 0.03–0.05，统计值 0.05–0.10，估计值 0.2–0.3（经验值，待核实）。",
    en: "Share of the flow taken as uncertainty where none is given, e.g. 0.05. Custody meters 0.01–0.02, process meters 0.03–0.05, statistics 0.05–0.10, estimates 0.2–0.3 (practice, to be verified).",
  },
} as const satisfies NumberInput;

interface Row {
  readonly from: string | null;
  readonly to: string | null;
  readonly value: number | null;
  readonly uncertainty: number | null;
}

export interface FlowTable {
  readonly flows: readonly MeasuredFlow[];
  /** The flow in each row of the table, −1 for a blank row. */
  readonly inRow: readonly number[];
}

/** The rows as flows; a measured flow without any uncertainty, or a row without any end, is a problem of the `input`. */
export function flowTable(rows: readonly Row[], relative: number | undefined, input = "flows"): Outcome<FlowTable> {
  const flows: MeasuredFlow[] = [];
  const inRow: number[] = [];
  for (const [index, { from, to, value: amount, uncertainty }] of rows.entries()) {
    const blank = from === null && to === null && amount === null && uncertainty === null;
    inRow.push(blank ? -1 : flows.length);
    if (blank) continue;
    if (from === null && to === null) return problem("missing-input", input, { row: index + 1, column: 1 });
    if (amount !== null && uncertainty === null && relative === undefined) {
      return problem("missing-input", input, { row: index + 1, column: 4 });
    }
    flows.push({ from, to, value: amount, uncertainty: uncertainty ?? (relative ?? 0) * (amount ?? 0) });
  }
  return value({ flows, inRow });
}
