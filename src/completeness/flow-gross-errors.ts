import { isBlank, type CellValue } from "../core/cell";
import { flowBalances } from "../evaluation/flow-balance";
import { formulaById } from "../formulas/index";
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

export const flowGrossErrors = defineRule({
  id: "flow-gross-errors",
  since: "0.2.0",
  clause: "6.2.5",
  severity: "warning",
  title: { zh: "流量数据通过总体检验", en: "The flows pass the global test" },
  message: {
    zh: "{year} 年“{medium}”的流量与节点守恒不相容（χ² = {statistic}，临界值 {limit}），最可疑的是“{flow}”。",
    en: "The flows of {medium} in {year} do not agree with conservation (χ² = {statistic}, limit {limit}); the most suspect is “{flow}”.",
  },
  remedy: {
    zh: "核对可疑流量的原始记录、单位和小数点，或把不确定度改为符合实际的值。",
    en: "Check the records, units and decimal points of that flow, or state uncertainties that are true.",
  },
  because: {
    zh: "BALANCE.SUSPECTS 的全局 χ² 检验（α = 0.05）；每股流都填了不确定度才检验。",
    en: "The global χ² test of BALANCE.SUSPECTS (α = 0.05), made where every flow states its uncertainty.",
  },
  examples: [
    { tables: { flows: [row("W1", null, "水厂", 100), row("W2", "水厂", null, 96)] }, finds: 0 },
    { tables: { flows: [row("W1", null, "水厂", 100), row("W2", "水厂", null, 80)] }, finds: 1 },
    {
      tables: { flows: [row("W1", null, "水厂", 100), { ...row("W2", "水厂", null, 80), uncertainty: null }] },
      finds: 0,
    },
  ],
  find: ({ data, sheets }) => {
    const media = columnOf(sheets, "flows", "medium").choices ?? {};
    return {
      hits: flowBalances(data).flatMap(({ medium, year, rows }): RuleHit[] => {
        if (rows.some(({ cells }) => isBlank(cells["uncertainty"]) || typeof cells["quantity"] !== "number")) return [];
        const flows = rows.map(({ cells }): CellValue[] => {
          const [quantity, percent] = [Number(cells["quantity"]), Number(cells["uncertainty"])];
          return [cells["from"] ?? null, cells["to"] ?? null, quantity, (quantity * percent) / 100];
        });
        const outcome = formulaById("BALANCE.SUSPECTS").calculate([flows]);
        if (!outcome.ok || !Array.isArray(outcome.value)) return [];
        const [test, suspect] = outcome.value;
        if (test?.[7] !== "gross-error") return [];
        const worst =
          rows.find(({ cells }) => (cells["from"] ?? "") === suspect?.[1] && (cells["to"] ?? "") === suspect[2]) ??
          rows[0];
        if (worst === undefined) return [];
        return [
          {
            place: { sheet: "flows", row: worst.index, column: "quantity" },
            args: {
              year: `${year}`,
              medium: media[medium] ?? medium,
              statistic: Number(Number(test[5]).toPrecision(3)),
              limit: Number(Number(test[6]).toPrecision(3)),
              flow: String(worst.cells["name"] ?? worst.cells["id"] ?? worst.index + 1),
            },
          },
        ];
      }),
    };
  },
});
