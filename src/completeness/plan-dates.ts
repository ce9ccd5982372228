import type { Text } from "../core/text";
import type { TableRow } from "../sheets/audit-data";
import { defineRule, type RuleHit } from "./define";
import { columnOf } from "./field-index";

const dayOf = ({ cells }: TableRow, column: string): string | undefined => {
  const cell = cells[column];
  return typeof cell === "string" ? cell : undefined;
};

export const planDates = defineRule({
  id: "plan-dates",
  since: "0.1.0",
  clause: "6.1.2 a)",
  severity: "error",
  title: { zh: "工作计划的起止时间", en: "Dates of the plan" },
  message: {
    zh: "审核工作计划的时间矛盾：{fault}。",
    en: "The dates of the work plan contradict each other: {fault}.",
  },
  remedy: { zh: "改正“审核工作计划”中的起止日期。", en: "Correct the dates on “Work plan”." },
  because: {
    zh: "结束不早于开始；后一阶段的最早开始不早于前一阶段的最早开始（阶段可以重叠，边审核、边实施，6.6）。",
    en: "A stage does not end before it starts, nor start before the stage preceding it; stages may overlap, since options are implemented during the audit (6.6).",
  },
  examples: [
    { tables: { plan: [{ stage: "audit", start: "2024-06-01", end: "2024-05-01" }] }, finds: 1 },
    {
      tables: {
        plan: [
          { stage: "preparation", start: "2024-03-01", end: "2024-03-31" },
          { stage: "pre-audit", start: "2024-02-01", end: "2024-05-31" },
        ],
      },
      finds: 1,
    },
    {
      tables: {
        plan: [
          { stage: "audit", start: "2024-03-01", end: "2024-06-30" },
          { stage: "generation", start: "2024-05-01", end: "2024-07-31" },
        ],
      },
      finds: 0,
    },
    { tables: { plan: [{ stage: "audit", start: "2024-06-01", end: null }] }, finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const rows = data.rows("plan");
    const hits: RuleHit[] = rows.flatMap((row) => {
      const [start, end] = [dayOf(row, "start"), dayOf(row, "end")];
      if (start === undefined || end === undefined || end >= start) return [];
      const fault: Text = {
        zh: `第 ${row.index + 1} 行 ${end} 结束，早于 ${start} 开始`,
        en: `row ${row.index + 1} ends on ${end}, before it starts on ${start}`,
      };
      return [{ place: { sheet: "plan", row: row.index, column: "end" }, args: { fault } }];
    });
    let before: { readonly name: Text; readonly start: string } | undefined;
    for (const [stage, name] of Object.entries(columnOf(sheets, "plan", "stage").choices ?? {})) {
      const [first] = rows
        .flatMap((row) => {
          const start = dayOf(row, "start");
          return row.cells["stage"] === stage && start !== undefined ? [{ start, row }] : [];
        })
        .sort((left, right) => (left.start < right.start ? -1 : 1));
      if (first === undefined) continue;
      if (before !== undefined && first.start < before.start) {
        const fault: Text = {
          zh: `“${name.zh}” ${first.start} 开始，早于前一阶段“${before.name.zh}” ${before.start}`,
          en: `“${name.en}” starts on ${first.start}, before the stage “${before.name.en}” that precedes it (${before.start})`,
        };
        hits.push({ place: { sheet: "plan", row: first.row.index, column: "start" }, args: { fault } });
      }
      before = { name, start: first.start };
    }
    return { hits };
  },
});
