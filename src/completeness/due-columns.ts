import { isBlank } from "../core/cell";
import type { Text } from "../core/text";
import type { TableRow } from "../sheets/audit-data";
import { defineRule, type RuleHit } from "./define";
import { columnOf } from "./field-index";
import { textList } from "./text-list";

/** Columns that are due in the rows whose other column says so. */
interface DueColumns {
  readonly table: string;
  readonly when: { readonly column: string; readonly values: readonly string[] };
  readonly due: readonly string[];
}

const dueColumns: readonly DueColumns[] = [
  { table: "enterprise-lists", when: { column: "kind", values: ["green", "two-high"] }, due: ["name"] },
  { table: "previous-round", when: { column: "kind", values: ["goal"] }, due: ["target", "result", "rate"] },
  { table: "previous-round", when: { column: "status", values: ["partly", "not-done"] }, due: ["follow-up"] },
  { table: "materials", when: { column: "kind", values: ["waste-gas", "secondary"] }, due: ["recovered"] },
  { table: "regulations", when: { column: "kind", values: ["body"] }, due: ["staff"] },
  { table: "inspections", when: { column: "kind", values: ["penalty"] }, due: ["fine"] },
  { table: "inspections", when: { column: "state", values: ["open", "overdue"] }, due: ["deadline"] },
  { table: "incidents", when: { column: "kind", values: ["accident"] }, due: ["level", "cause", "loss"] },
  { table: "focus", when: { column: "selected", values: ["yes"] }, due: ["analysis"] },
];

export const dueColumnsRule = defineRule({
  id: "due-columns",
  since: "0.1.0",
  clause: "6.2.1 b)",
  severity: "error",
  title: { zh: "按类别必填的列", en: "Columns that a row's kind asks for" },
  message: {
    zh: "“{table}”第 {row} 行的“{column}”为“{label}”，缺少：{blank}。",
    en: "“{table}”, row {row}: “{column}” is “{label}”, and {blank} is missing.",
  },
  remedy: { zh: "填写这些列，或改正类别。", en: "Fill them in, or correct the kind." },
  because: {
    zh: "由清单的列定义得出：事故须有级别、原因和损失，处罚须有金额，再次审核须说明未完成的原因（条款 7），选定的审核重点须有平衡分析（6.2.5）。",
    en: "Follows from the lists' columns: an incident has a level, a cause and a loss, a penalty a sum, what the previous round left undone a reason (clause 7), and a chosen focus its analysis (6.2.5).",
  },
  examples: [
    { tables: { inspections: [{ id: "D1", kind: "penalty", state: "closed" }] }, finds: 1 },
    { tables: { inspections: [{ id: "D1", kind: "penalty", state: "closed", fine: 0 }] }, finds: 0 },
    { tables: { incidents: [{ id: "Y1", kind: "accident", level: "general" }] }, finds: 1 },
    { tables: { incidents: [{ id: "Y1", kind: "drill" }] }, finds: 0 },
    { tables: { "previous-round": [{ id: "S1", kind: "option", status: "not-done" }] }, finds: 1 },
    { tables: { focus: [{ candidate: "甲", selected: "yes" }] }, finds: 1 },
    { tables: { focus: [{ candidate: "甲", selected: "no" }] }, finds: 0 },
  ],
  find: ({ data, sheets }) => ({
    hits: dueColumns.flatMap(({ table, when, due }) => {
      const asked = columnOf(sheets, table, when.column);
      const sheet = sheets.find(({ id }) => id === table);
      return data.rows(table).flatMap((row: TableRow): RuleHit[] => {
        const value = String(row.cells[when.column]);
        const blank = due.filter((column) => isBlank(row.cells[column]));
        const [first] = blank;
        if (!when.values.includes(value) || first === undefined) return [];
        const label: Text | undefined = asked.choices?.[value];
        return [
          {
            place: { sheet: table, row: row.index, column: first },
            ...(sheet !== undefined && { clause: sheet.clause }),
            args: {
              table: sheet?.title ?? table,
              row: row.index + 1,
              column: asked.title,
              label: label ?? value,
              blank: textList(blank.map((column) => columnOf(sheets, table, column).title)),
            },
          },
        ];
      });
    }),
  }),
});
