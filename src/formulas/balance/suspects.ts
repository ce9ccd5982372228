import { problem, value } from "../../core/outcome";
import { blankCells } from "../blank-cells";
import { defineFormula, type ResultCell } from "../define";
import { critical } from "./chi-square";
import { assumed, flowTable, measuredFlows } from "./flow-table";
import { reconcile } from "./reconciliation";

const customarySignificance = 0.05;

/** Of the global test, then of the single ones. */
const verdicts = {
  consistent: { zh: "无过失误差", en: "no gross error" },
  "gross-error": { zh: "有过失误差", en: "gross error" },
  plausible: { zh: "可信", en: "plausible" },
  suspect: { zh: "可疑", en: "suspect" },
} as const;

export const balanceSuspects = defineFormula({
  id: "BALANCE.SUSPECTS",
  since: "0.1.0",
  title: { zh: "过失误差排查", en: "Suspected gross errors" },
  inputs: {
    flows: measuredFlows,
    assumed,
    significance: {
      kind: "number",
      unit: "1",
      above: 0,
      max: 0.5,
      optional: true,
      title: { zh: "显著性水平", en: "significance level" },
      summary: {
        zh: "全部数据无过失误差时误报的概率；省略为 0.05。",
        en: "Probability of a false alarm when there is no gross error; omitted means 0.05.",
      },
    },
  },
  result: {
    kind: "table",
    columns: [
      { id: "rank", title: { zh: "名次", en: "rank" }, unit: "1" },
      { id: "from", title: { zh: "起点", en: "from" } },
      { id: "to", title: { zh: "终点", en: "to" } },
      { id: "measured", title: { zh: "实测值", en: "measured" }, unit: "{amount}" },
      { id: "implied", title: { zh: "其余数据推算值", en: "implied by the others" }, unit: "{amount}" },
      { id: "statistic", title: { zh: "统计量", en: "statistic" }, unit: "1" },
      { id: "limit", title: { zh: "临界值", en: "limit" }, unit: "1" },
      { id: "verdict", title: { zh: "判定", en: "verdict" }, words: verdicts },
    ],
  },
  formula: (given) => {
    const significance = given.significance ?? customarySignificance;
    const table = flowTable(given.flows, given.assumed);
    if (!table.ok) return table;
    const reconciled = reconcile(table.value.flows);
    if (!reconciled.ok) return reconciled;
    const { statistic, redundancy } = reconciled.value;
    if (redundancy === 0) return problem("too-few", "flows", { given: 0, atLeast: 1 });
    const tested = reconciled.value.flows.flatMap((flow, index) => {
      const row = table.value.flows[index];
      if (row === undefined || flow.standardised === undefined) return [];
      // equal up to rounding is equal: such flows cannot be told apart, and the table's order decides
      const order = Number(Math.abs(flow.standardised).toPrecision(9));
      return [{ row, order, standardised: flow.standardised, implied: flow.implied ?? "" }];
    });
    tested.sort((left, right) => right.order - left.order);
    const limit = Math.sqrt(critical(1 - (1 - significance) ** (1 / tested.length), 1));
    const globalLimit = critical(significance, redundancy);
    const verdict = statistic > globalLimit ? "gross-error" : "consistent";
    const rows: ResultCell[][] = [[0, "", "", "", "", statistic, globalLimit, verdict]];
    for (const [index, { row, order, standardised, implied }] of tested.entries()) {
      const tied = tested.findIndex((other) => other.order === order);
      rows.push([
        Math.min(tied, index) + 1,
        row.from ?? "",
        row.to ?? "",
        row.value ?? "",
        implied,
        standardised,
        limit,
        Math.abs(standardised) > limit ? "suspect" : "plausible",
      ]);
    }
    return value(rows);
  },
  doc: {
    summary: {
      zh: "检验实测流量与节点守恒是否相容，并按可疑程度给各实测值排名。首行（名次 0）为全局检验，其后每个可校验的实测值一行。",
      en: "Tests whether the measured flows agree with conservation at the nodes and ranks them by suspicion. The first row (rank 0) is the global test; one row follows for each measurement that the others check.",
    },
    equation:
      "rank = 0: statistic = sum(((reconciled - measured) / uncertainty)^2); rank >= 1: statistic = (reconciled - measured) / standard deviation(reconciled - measured)",
    clause: "6.2.5",
    sources: [
      {
        document: "Narasimhan, S.; Jordache, C. (2000): Data Reconciliation and Gross Error Detection",
        confidence: "to-verify",
      },
      { document: "DB43/T", clause: "6.2.5", confidence: "verified" },
    ],
    notes: [
      blankCells,
      {
        zh: "全局检验：有过失误差，或无过失误差（偏差可由随机误差解释）。逐项检验：可疑或可信；临界值按同时检验的个数校正（Šidák）。",
        en: "Global test: gross error, or no gross error (random errors explain it). Single tests: suspect or plausible; the limit allows for the number of tests made at once (Šidák).",
      },
      {
        zh: "“其余数据推算值”是不用该实测值时由其他数据推出的值；与实测值相差 10 倍、1000 倍时多为单位或小数点错误。名次相同的流量仅凭守恒无法区分，须核对原始记录。",
        en: "“Implied by the others” is what the flow would be without its own measurement; a factor of 10 or 1000 points to a unit or a decimal point. Flows of equal rank cannot be told apart by conservation: check the records.",
      },
    ],
    examples: [
      {
        given: {
          flows: [
            ["", "车间", 100, 3],
            ["车间", "", 107, 4],
          ],
        },
        gives: [
          [0, "", "", "", "", 1.96, 3.8414588206941, "consistent"],
          [1, "", "车间", 100, 107, 1.4, 2.2364766, "plausible"],
          [1, "车间", "", 107, 100, -1.4, 2.2364766, "plausible"],
        ],
        within: 1e-6,
      },
      { given: { flows: [["", "车间", 100, 3]] }, gives: { problem: "too-few" } },
      { given: { flows: [["", "车间", "", ""]] }, gives: { problem: "too-few" } },
      { given: { flows: [["", "", 100, 3]] }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["BALANCE.RECONCILE", "BALANCE.NODES"],
  },
});
