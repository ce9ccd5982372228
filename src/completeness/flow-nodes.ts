import type { Text } from "../core/text";
import { folded } from "../formulas/coerce";
import { flowBalances, type FlowBalance, type NodeBalance } from "../evaluation/flow-balance";
import { defineRule, type RuleGap, type RuleHit } from "./define";
import { columnOf } from "./field-index";
import { parameter } from "./parameter";

const rounded = (figure: number): number => Number(figure.toPrecision(6));

/** What is wrong with a node's balance, if anything; `tolerance` in percent of its input. */
function faultOf({ in: into, out, difference, closure }: NodeBalance, tolerance: number): Text | undefined {
  if (into === 0 && out > 0) return { zh: "只有流出，没有流入", en: "flows leave it and none enters" };
  if (out === 0 && into > 0) return { zh: "只有流入，没有流出", en: "flows enter it and none leaves" };
  if (closure === undefined || Math.abs(closure) * 100 <= tolerance * (1 + 1e-9)) return undefined;
  const percent = Math.abs(Math.round(closure * 1000) / 10);
  return {
    zh: `输入 ${rounded(into)}，输出 ${rounded(out)}，相差 ${rounded(difference)}（占输入 ${percent}%，容差 ${tolerance}%）`,
    en: `${rounded(into)} in, ${rounded(out)} out, a difference of ${rounded(difference)} (${percent} % of the input; the tolerance is ${tolerance} %)`,
  };
}

const touches = (node: string) => (row: FlowBalance["rows"][number]) =>
  [row.cells["from"], row.cells["to"]].some((end) => typeof end === "string" && folded(end) === folded(node));

export const flowNodes = defineRule({
  id: "flow-nodes",
  since: "0.1.0",
  clause: "6.2.5",
  severity: "error",
  title: { zh: "各节点平衡闭合", en: "Every node balances" },
  message: {
    zh: "{year} 年“{medium}”流量表的节点“{node}”不平衡：{fault}。",
    en: "Node “{node}” of the flows of {medium} in {year} does not balance: {fault}.",
  },
  remedy: {
    zh: "核对各流的数值与节点名称，补充漏列的流（损耗、库存变化）；起点或终点在系统外的留空。",
    en: "Check the figures and the names of the nodes, add what is left out (losses, change of stock); leave an end blank that lies outside.",
  },
  because: {
    zh: "容差为评价参数 PT-01，默认占输入的 5%（清洁生产审核惯例，待核实；指南未规定）。",
    en: "The tolerance is parameter PT-01, 5 % of the input by default (convention of audits, to be verified; the guideline fixes none).",
  },
  examples: [
    {
      tables: {
        flows: [
          { id: "W1", medium: "water", to: "水厂", quantity: 100, year: 2023 },
          { id: "W2", medium: "water", from: "水厂", quantity: 90, year: 2023 },
        ],
      },
      finds: 1,
    },
    {
      tables: {
        flows: [
          { id: "W1", medium: "water", to: "水厂", quantity: 100, year: 2023 },
          { id: "W2", medium: "water", from: "水厂", quantity: 95, year: 2023 },
        ],
      },
      finds: 0,
    },
    {
      fields: { "PT-01": 10 },
      tables: {
        flows: [
          { id: "W1", medium: "water", to: "水厂", quantity: 100, year: 2023 },
          { id: "W2", medium: "water", from: "水厂", quantity: 90, year: 2023 },
        ],
      },
      finds: 0,
    },
    {
      tables: { flows: [{ id: "W1", medium: "water", from: "水厂", to: "企业", quantity: 100, year: 2023 }] },
      finds: 2,
    },
    {
      tables: {
        flows: [
          { id: "W1", medium: "water", to: "水厂", quantity: 100, year: 2023 },
          { id: "W2", medium: "water", from: "水厂", quantity: null, year: 2023 },
        ],
      },
      finds: 0,
      notChecked: 1,
    },
    {
      tables: {
        flows: [
          { id: "W1", medium: "water", to: "水厂", quantity: 100, year: 2022 },
          { id: "E1", medium: "energy", from: "水厂", quantity: 100, year: 2022 },
        ],
      },
      finds: 2,
    },
  ],
  find: ({ data, sheets }) => {
    const tolerance = parameter(data, "PT-01");
    const media = columnOf(sheets, "flows", "medium").choices ?? {};
    const hits: RuleHit[] = [];
    const notChecked: RuleGap[] = [];
    for (const { medium, year, rows, nodes } of flowBalances(data)) {
      const name = media[medium] ?? medium;
      if (!nodes.ok) {
        notChecked.push({
          place: { sheet: "flows", row: rows[0]?.index ?? 0, column: "quantity" },
          reason: {
            zh: "{year} 年“{medium}”的节点平衡没有核对，因为有的流没有数值，或起点和终点都空着。",
            en: "The nodes of {medium} in {year} were not balanced, because a flow has no figure or neither end.",
          },
          args: { year, medium: name },
        });
        continue;
      }
      for (const balance of nodes.value) {
        const fault = faultOf(balance, tolerance);
        const first = rows.find(touches(balance.node));
        if (fault === undefined) continue;
        hits.push({
          place: { sheet: "flows", row: first?.index ?? 0, column: "quantity" },
          args: { year, medium: name, node: balance.node, fault },
        });
      }
    }
    return { hits, notChecked };
  },
});
