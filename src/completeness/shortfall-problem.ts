import { isBlank } from "../core/cell";
import type { Text } from "../core/text";
import type { TableRow } from "../sheets/audit-data";
import { defineRule, type RuleHit } from "./define";

/** Lists whose rows may fall short of what is asked, and how that is seen. */
const lists: readonly {
  readonly table: string;
  readonly shortfall: (row: TableRow["cells"]) => Text | undefined;
}[] = [
  {
    table: "unit-consumption",
    shortfall: ({ value, limit }) =>
      typeof value === "number" && typeof limit === "number" && value > limit
        ? { zh: `现值 ${value} 超过限定值 ${limit}`, en: `${value} exceeds the limit of ${limit}` }
        : undefined,
  },
  {
    table: "monitoring",
    shortfall: ({ meets }) =>
      meets === "no" ? { zh: "监测结果未达标", en: "the result misses its target" } : undefined,
  },
  {
    table: "inspections",
    shortfall: ({ kind, state }) =>
      kind === "inspection" && (state === "open" || state === "overdue")
        ? { zh: "督察问题没有销号", en: "the finding of the inspection is still open" }
        : undefined,
  },
];

export const shortfallProblem = defineRule({
  id: "shortfall-problem",
  since: "0.1.0",
  clause: "6.3.1",
  severity: "error",
  title: { zh: "超限、不达标和未销号的事项进入问题清单", en: "What falls short is on the list of problems" },
  message: {
    zh: "“{table}”第 {row} 行：{shortfall}，但没有对应的问题编号。",
    en: "“{table}”, row {row}: {shortfall}, and no problem is named.",
  },
  remedy: {
    zh: "在“问题清单”列出该问题，并在“对应问题编号”选择它。",
    en: "Put it on the list of problems, and choose it under “Problem no.”.",
  },
  because: {
    zh: "6.3.1 汇总共性问题；超过限额或定额、未达环境目标、督察未销号的事项是其来源。",
    en: "6.3.1 gathers the problems; a limit exceeded, a target missed and an open finding are among them.",
  },
  examples: [
    { tables: { "unit-consumption": [{ product: "玻璃", value: 390, limit: 380 }] }, finds: 1 },
    { tables: { "unit-consumption": [{ product: "玻璃", value: 390, limit: 380, problem: "P1" }] }, finds: 0 },
    { tables: { "unit-consumption": [{ product: "玻璃", value: 380, limit: 380 }] }, finds: 0 },
    { tables: { monitoring: [{ point: "下游断面", meets: "no" }] }, finds: 1 },
    { tables: { inspections: [{ id: "D1", kind: "inspection", state: "open" }] }, finds: 1 },
    { tables: { inspections: [{ id: "D1", kind: "complaint", state: "open" }] }, finds: 0 },
  ],
  find: ({ data, sheets }) => ({
    hits: lists.flatMap(({ table, shortfall }) => {
      const sheet = sheets.find(({ id }) => id === table);
      return data.rows(table).flatMap(({ index, cells }): RuleHit[] => {
        const found = shortfall(cells);
        if (found === undefined || !isBlank(cells["problem"])) return [];
        return [
          {
            place: { sheet: table, row: index, column: "problem" },
            args: { table: sheet?.title ?? table, row: index + 1, shortfall: found },
          },
        ];
      });
    }),
  }),
});
