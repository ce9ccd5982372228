import { value } from "../../core/outcome";
import { defineFormula } from "../define";
import { assumed, flowStatuses, flowTable, measuredFlows } from "./flow-table";
import { reconcile } from "./reconciliation";

export const balanceReconcile = defineFormula({
  id: "BALANCE.RECONCILE",
  since: "0.1.0",
  title: { zh: "流量数据协调", en: "Reconciliation of measured flows" },
  inputs: { flows: measuredFlows, assumed },
  result: {
    kind: "table",
    columns: [
      { id: "from", title: { zh: "起点", en: "from" } },
      { id: "to", title: { zh: "终点", en: "to" } },
      { id: "measured", title: { zh: "实测值", en: "measured" }, unit: "{amount}" },
      { id: "reconciled", title: { zh: "协调值", en: "reconciled" }, unit: "{amount}" },
      { id: "uncertainty", title: { zh: "协调值的标准不确定度", en: "standard uncertainty" }, unit: "{amount}" },
      { id: "adjustment", title: { zh: "调整量", en: "adjustment" }, unit: "{amount}" },
      { id: "standardised", title: { zh: "标准化调整量", en: "standardised adjustment" }, unit: "1" },
      { id: "status", title: { zh: "状态", en: "status" }, words: flowStatuses },
    ],
  },
  formula: (given) => {
    const table = flowTable(given.flows, given.assumed);
    if (!table.ok) return table;
    const { flows, inRow } = table.value;
    const reconciled = reconcile(flows);
    if (!reconciled.ok) return reconciled;
    return value(
      inRow.map((index) => {
        const row = flows[index];
        const flow = reconciled.value.flows[index];
        return [
          row?.from ?? "",
          row?.to ?? "",
          row?.value ?? "",
          flow?.value ?? "",
          flow?.uncertainty ?? "",
          flow?.adjustment ?? "",
          flow?.standardised ?? "",
          flow?.status ?? "",
        ];
      }),
    );
  },
  doc: {
    summary: {
      zh: "按加权最小二乘法调整实测流量，使每个节点输入等于输出：不确定度大的多调，小的少调；未计量的流量能推算的推算，不能推算的不给数。",
      en: "Adjusts measured flows by weighted least squares until every node balances: uncertain flows move more than certain ones. Flows not measured are calculated where the rest determines them and get no number where it does not.",
    },
    equation:
      "min sum(((reconciled - measured) / flows.uncertainty)^2); sum(in) = sum(out) at each node; adjustment = reconciled - measured; standardised = adjustment / standard deviation(adjustment)",
    clause: "6.2.5",
    sources: [
      {
        document: "Cencic, O. (2016): Nonlinear data reconciliation in material flow analysis with software STAN",
        confidence: "to-verify",
        note: {
          zh: "线性部分的公式与其所述一致；含分配（传输）系数的用 BALANCE.RECONCILE.TRANSFERS。",
          en: "The linear part follows it; BALANCE.RECONCILE.TRANSFERS takes transfer coefficients as well.",
        },
      },
      { document: "DB43/T", clause: "6.2.5", confidence: "verified" },
    ],
    notes: [
      {
        zh: "状态：已调整；无从校验：实测但没有其他数据可校验，保持原值；固定：不确定度为 0；推算：由其余数据算出；无法推算；方向相反：平衡要求其反向流动，数据或方向有误。",
        en: "Status: adjusted; not checked: measured, but nothing checks it; fixed: its uncertainty is 0; calculated from the rest; not determined by it; runs backwards: it balances only that way, so a figure or a direction is wrong.",
      },
      {
        zh: "只有输入或只有输出的节点视为系统外的来源或去向。库存变化写作一行流量。协调不能代替检错：先看 BALANCE.SUSPECTS，再用协调值。",
        en: "A node with only inputs or only outputs counts as a source or sink outside. Write a change of stock as a flow. Reconciling does not replace finding errors: look at BALANCE.SUSPECTS before using the reconciled values.",
      },
      {
        zh: '部分版本的 Excel 会把区域中的空单元格作为 0 传入：空的流量就成了 0，空的不确定度成了“固定”。在这样的版本里，未计量的流量请填 "" 文本（如公式 =""）；完整性检查会报告空单元格。',
        en: 'Some versions of Excel hand over 0 for a blank cell of a range: a blank flow becomes 0 and a blank uncertainty “fixed”. There, enter empty text (the formula ="") for what is not measured; the completeness check reports blank cells.',
      },
    ],
    examples: [
      {
        given: {
          flows: [
            ["", "车间", 100, 10],
            ["车间", "", 110, 10],
          ],
        },
        gives: [
          ["", "车间", 100, 105, 10 / Math.SQRT2, 5, 1 / Math.SQRT2, "adjusted"],
          ["车间", "", 110, 105, 10 / Math.SQRT2, -5, -1 / Math.SQRT2, "adjusted"],
        ],
        citation: {
          zh: "STAN 帮助文档《Data Reconciliation》：不确定度相同、相差 10 的一进一出，各调 5（数值 100、110 为示意）",
          en: "Help of STAN, “Data Reconciliation”: one flow in and one out that differ by 10 with equal uncertainty move by 5 each (100 and 110 are illustrative)",
        },
      },
      {
        given: {
          flows: [
            ["", "水厂", 100, 2],
            ["水厂", "企业", null, null],
            ["企业", "", 60, 3],
            ["企业", "大气", 35, 6],
          ],
        },
        gives: [
          ["", "水厂", 100, 100 - 20 / 49, Math.sqrt(4 - 16 / 49), -20 / 49, -5 / 7, "adjusted"],
          ["水厂", "企业", "", 100 - 20 / 49, Math.sqrt(4 - 16 / 49), "", "", "calculated"],
          ["企业", "", 60, 60 + 45 / 49, Math.sqrt(9 - 81 / 49), 45 / 49, 5 / 7, "adjusted"],
          ["企业", "大气", 35, 35 + 180 / 49, Math.sqrt(36 - 1296 / 49), 180 / 49, 5 / 7, "adjusted"],
        ],
      },
      {
        given: {
          flows: [
            ["", "企业", 100, ""],
            ["企业", "", 90, ""],
          ],
        },
        gives: { problem: "missing-input" },
      },
      {
        given: {
          flows: [
            ["", "企业", 100, 0],
            ["企业", "", 90, 0],
          ],
        },
        gives: { problem: "no-solution" },
      },
    ],
    seeAlso: ["BALANCE.RECONCILE.TRANSFERS", "BALANCE.SUSPECTS", "BALANCE.NODES", "BALANCE"],
  },
});
