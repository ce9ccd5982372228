import { value } from "../../../core/outcome";
import { defineFormula, type ResultCell } from "../../define";
import { assumed, flowEnds, flowStatuses, flowTable, measuredFlows } from "../flow-table";
import { reconcileNonlinear, type Reconciled } from "../nonlinear";

interface Given {
  readonly from: string | null;
  readonly to: string | null;
  readonly value: number | null;
}

/** A row of the result for each row of a table; a blank row stays blank. */
const resultRows = (
  inRow: readonly number[],
  given: readonly Given[],
  reconciled: readonly Reconciled[],
  quantity: string,
): ResultCell[][] =>
  inRow.map((index) => {
    const row = given[index];
    const result = reconciled[index];
    return [
      row?.from ?? "",
      row?.to ?? "",
      row?.value ?? "",
      result?.value ?? "",
      result?.uncertainty ?? "",
      result?.adjustment ?? "",
      result?.standardised ?? "",
      result?.status ?? "",
      result === undefined ? "" : quantity,
    ];
  });

export const reconcileTransfers = defineFormula({
  id: "BALANCE.RECONCILE.TRANSFERS",
  since: "0.1.0",
  title: { zh: "含分配系数的流量数据协调", en: "Reconciliation with transfer coefficients" },
  inputs: {
    flows: measuredFlows,
    transfers: {
      kind: "table",
      aligned: true,
      columns: {
        ...flowEnds,
        value: { kind: "number", optional: true, unit: "1", min: 0, max: 1, title: { zh: "分配系数", en: "share" } },
        uncertainty: {
          kind: "number",
          optional: true,
          unit: "1",
          min: 0,
          title: { zh: "标准不确定度", en: "standard uncertainty" },
        },
      },
      title: { zh: "分配系数表", en: "transfer coefficients" },
      summary: {
        zh: "四列：节点、去向、分配系数（该节点全部输入中流向去向的比例，0–1）、标准不确定度（1σ）。去向留空表示系统外；系数留空表示待求；不确定度填 0 表示固定。",
        en: "Four columns: node, destination, share of all that the node takes in which goes there (0–1), standard uncertainty (1σ). A blank destination is outside, a blank share is to be found, uncertainty 0 fixes it.",
      },
    },
    assumed,
  },
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
      {
        id: "quantity",
        title: { zh: "类别", en: "quantity" },
        words: { flow: { zh: "流量", en: "flow" }, share: { zh: "分配系数", en: "share" } },
      },
    ],
  },
  formula: (given) => {
    const flows = flowTable(given.flows, given.assumed);
    if (!flows.ok) return flows;
    const transfers = flowTable(given.transfers, given.assumed, "transfers");
    if (!transfers.ok) return transfers;
    const reconciled = reconcileNonlinear(flows.value.flows, transfers.value.flows);
    if (!reconciled.ok) return reconciled;
    return value([
      ...resultRows(flows.value.inRow, flows.value.flows, reconciled.value.flows, "flow"),
      ...resultRows(transfers.value.inRow, transfers.value.flows, reconciled.value.transfers, "share"),
    ]);
  },
  doc: {
    summary: {
      zh: "与 BALANCE.RECONCILE 相同，另满足分配系数（传输系数）：某节点输入的一定比例流向某去向。先列各流量，再列各系数。",
      en: "As BALANCE.RECONCILE, and also meets transfer coefficients: a share of what a node takes in goes to a destination. The flows come first, then the coefficients.",
    },
    equation:
      "min sum(((reconciled - measured) / flows.uncertainty)^2); sum(in) = sum(out) at each node; transfers.value = out / sum(in) at each node; adjustment = reconciled - measured; standardised = adjustment / standard deviation(adjustment)",
    clause: "6.2.5",
    sources: [
      {
        document: "Cencic, O. (2016): Nonlinear data reconciliation in material flow analysis with software STAN",
        confidence: "to-verify",
        note: {
          zh: "其算例（经 ODYM 复算）的协调值与不确定度在 1e-4 以内重现。",
          en: "Its example, as recomputed with ODYM, is reproduced to 1e-4, values and uncertainties.",
        },
      },
      { document: "DB43/T", clause: "6.2.5", confidence: "verified" },
    ],
    notes: [
      {
        zh: "状态同 BALANCE.RECONCILE；类别分流量与分配系数。约束为非线性，逐次线性化求解，不确定度为一阶近似；不收敛时返回 #NUM!。",
        en: "Status as in BALANCE.RECONCILE; the quantity is a flow or a share. The constraints are nonlinear and solved by repeated linearisation; uncertainties are of first order. #NUM! where it does not settle.",
      },
      {
        zh: "矩阵为稠密存储，适于几十到几百条流量的模型；没有分配系数的大管网请用 BALANCE.RECONCILE。",
        en: "Matrices are dense: for models of dozens to a few hundred flows. Large networks without coefficients belong to BALANCE.RECONCILE.",
      },
      {
        zh: '部分版本的 Excel 会把区域中的空单元格作为 0 传入：空的流量和系数就成了 0，空的不确定度成了“固定”。在这样的版本里，未计量处请填 "" 文本（如公式 =""）；完整性检查会报告空单元格。',
        en: 'Some versions of Excel hand over 0 for a blank cell of a range: a blank flow or share becomes 0 and a blank uncertainty “fixed”. There, enter empty text (the formula ="") for what is not measured; the completeness check reports blank cells.',
      },
    ],
    examples: [
      {
        given: {
          flows: [
            [null, "工序1", 100, 10],
            [null, "工序1", 50, 0],
            ["工序1", "工序2", 300, 30],
            ["工序2", "工序1", null, null],
            ["工序2", null, 160, 16],
          ],
          transfers: [["工序2", "工序1", 0.5, 0.05]],
        },
        gives: [
          ["", "工序1", 100, 102.42596, 7.882792, 2.42596, 0.394258, "adjusted", "flow"],
          ["", "工序1", 50, 50, 0, 0, "", "fixed", "flow"],
          ["工序1", "工序2", 300, 302.416229, 22.608614, 2.416229, 0.122533, "adjusted", "flow"],
          ["工序2", "工序1", "", 149.99027, 21.213297, "", "", "calculated", "flow"],
          ["工序2", "", 160, 152.42596, 7.882792, -7.57404, -0.543977, "adjusted", "flow"],
          ["工序2", "工序1", 0.5, 0.495973, 0.037681, -0.004027, -0.122533, "adjusted", "share"],
        ],
        within: 1e-4,
        citation: {
          zh: "Cencic (2016) 算例，ODYM 复算：F1 = 102.42596 ± 7.882792，F3 = 302.416229，系数 0.495973 ± 0.037681",
          en: "Example of Cencic (2016), recalculated with ODYM: F1 = 102.42596 ± 7.882792, F3 = 302.416229, coefficient 0.495973 ± 0.037681",
        },
      },
      {
        given: { flows: [[null, "沉淀池", 100, 5]], transfers: [["沉淀池", "污泥", 0.2, 0.01]] },
        gives: { problem: "no-solution" },
      },
      {
        given: {
          flows: [
            [null, "沉淀池", 100, 5],
            ["沉淀池", null, 100, 5],
          ],
          transfers: [["沉淀池", null, 20, 1]],
        },
        gives: { problem: "out-of-range" },
      },
      {
        given: { flows: [[null, "沉淀池", 100, 5]], transfers: [["沉淀池", "污泥", 0.2, null]] },
        gives: { problem: "missing-input" },
      },
    ],
    seeAlso: ["BALANCE.RECONCILE", "BALANCE.SUSPECTS", "BALANCE.NODES"],
    homogeneous: { not: "Flows and shares stand in the same columns, and only the flows have a unit." },
  },
});
