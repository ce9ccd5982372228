import { parameter } from "../../completeness/parameter";
import { flowBalances, type FlowBalance } from "../../evaluation/flow-balance";
import { percentText } from "../../i18n/fill";
import type { Text } from "../../core/text";
import { column, dash, gapAt, said, say, shown, type ReportContext } from "../context";
import type { ReportBlock } from "../document";
import { declared, emptyTableGap, tableSheet } from "./enterprise-tables";
import { sheetGaps } from "./item-findings";
import { sheetTable } from "./sheet-table";

const rounded = (figure: number): number => (Math.abs(figure) < 1e-9 ? 0 : Number(figure.toPrecision(8)));

/** What enters and leaves each node, and what that leaves unaccounted. */
function nodeBlocks(context: ReportContext, { nodes, rows }: FlowBalance, medium: Text, year: number): ReportBlock[] {
  if (!nodes.ok) {
    return [
      gapAt(
        context,
        say(
          context,
          `${year} 年${medium.zh}：有的流没有数值，或起点和终点都空着，不能核算节点平衡。`,
          `${medium.en}, ${year}: a flow has no figure or neither end, so the nodes cannot be balanced.`,
        ),
        { sheet: "flows", row: rows[0]?.index ?? 0, column: "quantity" },
      ),
    ];
  }
  const tolerance = parameter(context.data, "PT-01");
  return [
    {
      kind: "table",
      caption: { zh: `${year} 年节点平衡：${medium.zh}`, en: `Balance of the nodes, ${year}: ${medium.en}` },
      columns: [
        column(say(context, "节点", "Node"), 32),
        column(say(context, "输入", "In"), 17, "right"),
        column(say(context, "输出", "Out"), 17, "right"),
        column(say(context, "差值", "Difference"), 17, "right"),
        column(say(context, "不平衡率", "Closure error"), 17, "right"),
      ],
      rows: nodes.value.map(({ node, in: into, out, difference, closure }) => [
        node,
        shown(context, rounded(into)),
        shown(context, rounded(out)),
        shown(context, rounded(difference)),
        closure === undefined ? dash : percentText(context.language, closure),
      ]),
      note: say(
        context,
        `不平衡率 =（输入 − 输出）÷ 输入；容差 ${shown(context, tolerance)}%（参数，指南未规定，待核实）。`,
        `Closure error = (in − out) ÷ in; tolerance ${shown(context, tolerance)} % (a parameter that the guideline does not fix, to be verified).`,
      ),
    },
  ];
}

/** The flows by medium and year, each with the balance of its nodes (6.2.5). */
export function flowBlocks(context: ReportContext): ReportBlock[] {
  const sheet = tableSheet("flows");
  const balances = flowBalances(context.data);
  if (balances.length === 0) return [emptyTableGap(context, sheet)];
  const media = declared(sheet, "medium").choices ?? {};
  const outside = say(context, "（系统外）", "(outside)");
  const end = (id: "from" | "to", width: number) => ({
    title: said(context, declared(sheet, id).title),
    width,
    text: ({ cells }: FlowBalance["rows"][number]) => {
      const text = shown(context, cells[id]);
      return text === dash ? outside : text;
    },
  });
  return [
    ...balances.flatMap((balance): ReportBlock[] => {
      const { medium, year, rows } = balance;
      const name = media[medium] ?? { zh: medium, en: medium };
      return [
        sheetTable(context, {
          sheet: sheet.id,
          caption: { zh: `${year} 年流量表：${name.zh}`, en: `Flows, ${year}: ${name.en}` },
          rows,
          columns: [["id", 8], ["name", 26], end("from", 20), end("to", 20), ["quantity", 14], ["source", 12]],
        }),
        ...nodeBlocks(context, balance, name, year),
      ];
    }),
    ...sheetGaps(context, sheet.id),
  ];
}
