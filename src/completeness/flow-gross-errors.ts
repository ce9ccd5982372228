import type { Text } from "../core/text";
import type { AuditData } from "../sheets/audit-data";
import { flowReconciliations, type ReconciledFlow } from "../evaluation/flow-reconciliation";
import { defineRule, type RuleHit } from "./define";
import { columnOf } from "./field-index";

const flow = { medium: "water", year: 2023 };
const row = (id: string, from: string | null, to: string | null, quantity: number) => ({
  ...flow,
  id,
  from,
  to,
  quantity,
  uncertainty: 2,
});
/** Two flows share the suspicion; a third one through the next node tells which of them it is. */
const chain = (last: number) => [
  row("W1", null, "水厂", 100),
  row("W2", "水厂", "企业", 70),
  row("W3", "企业", null, last),
];

const rounded = (figure: number, digits: number): number => Number(figure.toPrecision(digits));
const nameOf = ({ row: { index, cells } }: ReconciledFlow): string => String(cells["name"] ?? cells["id"] ?? index + 1);

/**
 * The most suspicious flow, and those that conservation cannot tell from it. One gross error makes its neighbours look
 * wrong as well; they are told on the sheet of data quality.
 */
function suspectsOf(flows: readonly ReconciledFlow[]): readonly ReconciledFlow[] {
  const score = ({ standardised }: ReconciledFlow) => Math.abs(standardised ?? 0);
  const most = Math.max(...flows.map(score));
  return flows.filter((flow) => flow.standardised !== undefined && score(flow) >= most * (1 - 1e-9));
}

function hitsIn(data: AuditData, media: Readonly<Record<string, Text>>): readonly RuleHit[] {
  return flowReconciliations(data).flatMap(({ medium, year, flows, test }): RuleHit[] => {
    if (test === undefined || test.passed) return [];
    return suspectsOf(flows).map((suspect): RuleHit => ({
      place: { sheet: "flows", row: suspect.row.index, column: "quantity" },
      args: {
        year: `${year}`,
        medium: media[medium] ?? medium,
        statistic: rounded(test.statistic, 3),
        limit: rounded(test.limit, 3),
        flow: nameOf(suspect),
        standardised: rounded(Math.abs(suspect.standardised ?? 0), 2),
        measured: rounded(suspect.measured ?? 0, 6),
        reconciled: rounded(suspect.reconciled ?? 0, 4),
      },
    }));
  });
}

export const flowGrossErrors = defineRule({
  id: "flow-gross-errors",
  since: "0.1.0",
  clause: "6.2.5",
  severity: "warning",
  title: { zh: "流量数据通过总体检验", en: "The flows pass the global test" },
  message: {
    zh: "{year} 年“{medium}”的流量与节点守恒不相容（χ² = {statistic}，临界值 {limit}）；“{flow}”可疑，标准化调整量 {standardised}（填报 {measured}，协调值 {reconciled}）。",
    en: "The flows of {medium} in {year} do not agree with conservation (χ² = {statistic}, limit {limit}); “{flow}” is suspicious, its standardised adjustment is {standardised} ({measured} entered, {reconciled} reconciled).",
  },
  remedy: {
    zh: "核对可疑流量的原始记录、单位和小数点，或把不确定度改为符合实际的值。",
    en: "Check the records, units and decimal points of that flow, or state uncertainties that are true.",
  },
  because: {
    zh: "BALANCE.SUSPECTS 的全局 χ² 检验和逐项检验（α = 0.05），不确定度取行内填写的值，没有填写的按数据等级。列出最可疑的；仅凭守恒无法区分的都列出。",
    en: "The global χ² test and the single tests of BALANCE.SUSPECTS (α = 0.05), with the uncertainty that a row states, or else that of its grade. The most suspect is told, and whatever conservation cannot tell from it.",
  },
  examples: [
    { tables: { flows: [row("W1", null, "水厂", 100), row("W2", "水厂", null, 96)] }, finds: 0 },
    { tables: { flows: [row("W1", null, "水厂", 100), row("W2", "水厂", null, 80)] }, finds: 2 },
    // By grade D, 25 %, the second flow may well be as large as the first; 40 of 100 is too little even so.
    {
      tables: { flows: [row("W1", null, "水厂", 100), { ...row("W2", "水厂", null, 80), uncertainty: null }] },
      finds: 0,
    },
    {
      tables: { flows: [row("W1", null, "水厂", 100), { ...row("W2", "水厂", null, 40), uncertainty: null }] },
      finds: 2,
    },
    { tables: { flows: chain(71) }, finds: 1 },
    { tables: { flows: [row("W1", null, "水厂", 100)] }, finds: 0 },
  ],
  find: ({ data, sheets }) => ({
    hits: hitsIn(data, columnOf(sheets, "flows", "medium").choices ?? {}),
  }),
});
