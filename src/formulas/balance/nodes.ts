import { problem, value } from "../../core/outcome";
import { remainder, sum } from "../arithmetic";
import { blankCells } from "../blank-cells";
import { defineFormula } from "../define";
import { flowNetwork } from "./flow-network";
import { flowEnds } from "./flow-table";

export const balanceNodes = defineFormula({
  id: "BALANCE.NODES",
  since: "0.1.0",
  title: { zh: "各节点平衡", en: "Balance of each node" },
  inputs: {
    flows: {
      kind: "table",
      columns: {
        ...flowEnds,
        value: { kind: "number", unit: "{amount}", min: 0, title: { zh: "流量", en: "flow" } },
      },
      title: { zh: "流量表", en: "flow table" },
      summary: {
        zh: "三列：起点、终点、流量。起点或终点留空表示系统外；流量不得留空。",
        en: "Three columns: from, to, flow. A blank end is outside the system; a flow must not be blank.",
      },
    },
  },
  result: {
    kind: "table",
    columns: [
      { id: "node", title: { zh: "节点", en: "node" } },
      { id: "in", title: { zh: "输入", en: "in" }, unit: "{amount}" },
      { id: "out", title: { zh: "输出", en: "out" }, unit: "{amount}" },
      { id: "difference", title: { zh: "差值", en: "difference" }, unit: "{amount}" },
      { id: "closureError", title: { zh: "不平衡率", en: "closure error" }, unit: "1" },
    ],
  },
  formula: ({ flows }) => {
    const without = flows.findIndex(({ from, to }) => from === null && to === null);
    if (without >= 0) return problem("missing-input", "flows", { row: without + 1, column: 1 });
    const { names, from, to } = flowNetwork(flows);
    const into = names.map((): number[] => []);
    const out = names.map((): number[] => []);
    for (const [index, { value: amount }] of flows.entries()) {
      out[from[index] ?? -1]?.push(amount);
      into[to[index] ?? -1]?.push(amount);
    }
    return value(
      names.map((name, node) => {
        const given = sum(into[node] ?? []);
        const difference = remainder(into[node] ?? [], out[node] ?? []);
        // a source has no input to relate the difference to
        return [name, given, sum(out[node] ?? []), difference, given === 0 ? "" : difference / given];
      }),
    );
  },
  doc: {
    summary: {
      zh: "由流量表逐节点汇总输入、输出、差值和不平衡率，每个节点一行，按首次出现的顺序。",
      en: "Sums a flow table to one row per node, in order of appearance: in, out, difference and closure error.",
    },
    equation:
      "in = sum(flows into the node); out = sum(flows out of the node); difference = in - out; closureError = difference / in",
    clause: "6.2.5",
    sources: [
      { document: "DB43/T", clause: "6.2.5", confidence: "verified" },
      { document: "GB/T 12452-2022", confidence: "to-verify" },
    ],
    notes: [
      {
        zh: "库存变化可写作流向“库存”的一行。没有输入的节点（来源）不平衡率为空。",
        en: "Write a change of stock as a flow to a node “stock”. A node without input (a source) has a blank closure error.",
      },
      blankCells,
    ],
    examples: [
      {
        given: {
          flows: [
            ["", "水厂", 100],
            ["水厂", "企业", 96],
            ["企业", "污水厂", 60],
            ["污水厂", "", 60],
          ],
        },
        gives: [
          ["水厂", 100, 96, 4, 0.04],
          ["企业", 96, 60, 36, 0.375],
          ["污水厂", 60, 60, 0, 0],
        ],
      },
      {
        given: { flows: [["锅炉", "车间", 8]] },
        gives: [
          ["锅炉", 0, 8, -8, ""],
          ["车间", 8, 0, 8, 1],
        ],
      },
      { given: { flows: [["水厂", "企业", ""]] }, gives: { problem: "missing-input" } },
      { given: { flows: [["水厂", "企业", -3]] }, gives: { problem: "out-of-range" } },
    ],
    seeAlso: ["BALANCE", "BALANCE.RECONCILE", "BALANCE.SUSPECTS"],
  },
});
