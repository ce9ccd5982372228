import { isBlank } from "../core/cell";
import type { TableRow } from "../sheets/audit-data";
import { defineRule, type RuleContext, type RuleHit } from "./define";
import { fieldOf, valuePlace } from "./field-index";
import { rowsOfKind, yearIn } from "./list-rows";

/** A number that the rows of a list give as well. */
interface ListCount {
  readonly field: string;
  readonly table: string;
  readonly kinds?: readonly string[];
  /**
   * "year" counts the rows of each year; "since" those of the last year that stood on the list by then; "all" holds the
   * whole list against the last year.
   */
  readonly by: "year" | "since" | "all";
  /** The list may leave some out. */
  readonly atMost?: true;
  /** Adds up this column instead of counting rows. */
  readonly sum?: string;
}

const counts: readonly ListCount[] = [
  { field: "A1b-02", table: "enterprises", by: "all" },
  { field: "A1e-04", table: "enterprise-lists", kinds: ["high-tech"], by: "since" },
  {
    field: "A2c-05",
    table: "exchanges",
    kinds: ["water", "by-product", "solid-waste", "hazardous", "steam", "heat"],
    by: "year",
  },
  { field: "A5a-01-staff", table: "regulations", kinds: ["body"], by: "all", sum: "staff" },
  { field: "A5c-02", table: "inspections", kinds: ["complaint"], by: "year", atMost: true },
  { field: "A5c-03", table: "inspections", kinds: ["penalty"], by: "year" },
  { field: "A5d-01-major", table: "enterprise-lists", kinds: ["risk-major"], by: "since" },
  { field: "A5d-01-larger", table: "enterprise-lists", kinds: ["risk-larger"], by: "since" },
  { field: "A5d-01-general", table: "enterprise-lists", kinds: ["risk-general"], by: "since" },
  { field: "A5e-02", table: "incidents", kinds: ["drill"], by: "year" },
  { field: "A5f-01", table: "incidents", kinds: ["accident"], by: "year" },
];

/** How many the rows are, or what they add up to; `undefined` when one of them says nothing. */
function countOf(rows: readonly TableRow[], sum: string | undefined): number | undefined {
  if (sum === undefined) return rows.length;
  const cells = rows.map(({ cells }) => cells[sum] ?? null);
  if (cells.some(isBlank)) return undefined;
  return cells.reduce<number>((all, cell) => all + Number(cell), 0);
}

function hitsOf({ field, table, kinds, by, atMost, sum }: ListCount, { data, sheets }: RuleContext): RuleHit[] {
  const whole = fieldOf(sheets, field);
  const all = rowsOfKind(data, table, kinds);
  const last = data.years.at(-1);
  if (all.length === 0 || last === undefined) return [];
  const within = (row: TableRow, year: number): boolean => {
    const own = yearIn(row);
    return by === "all" || (own !== undefined && (by === "year" ? own === year : own <= year));
  };
  return (by === "year" ? data.years : [last]).flatMap((year): RuleHit[] => {
    const given = data.value(field, whole.field.period === "yearly" ? year : undefined);
    const count = countOf(
      all.filter((row) => within(row, year)),
      sum,
    );
    if (typeof given !== "number" || count === undefined) return [];
    if (atMost === true ? count <= given : count === given) return [];
    return [
      {
        place: valuePlace(whole, year),
        clause: whole.clause,
        args: {
          field: whole.field.title,
          year: `${year}`,
          given,
          count,
          list: sheets.find((sheet) => sheet.id === table)?.title ?? table,
        },
      },
    ];
  });
}

export const listCounts = defineRule({
  id: "list-counts",
  since: "0.1.0",
  clause: "6.2.1 b)",
  severity: "error",
  title: { zh: "数目与清单一致", en: "A number agrees with its list" },
  message: {
    zh: "“{field}”（{year} 年）为 {given}，而“{list}”中有 {count}。",
    en: "“{field}” ({year}) is {given}, while “{list}” has {count}.",
  },
  remedy: {
    zh: "补全或删去清单中的行，或改正该数目。",
    en: "Complete the list, or correct the number.",
  },
  because: {
    zh: "清单逐条列出的企业、演练、处罚等与所填数目是同一件事；投诉可只列重点，因此清单不多于件数即可。清单为空的不核对。",
    en: "The list and the number tell of the same enterprises, drills and penalties; of complaints only the main ones need to be listed. An empty list is not compared.",
  },
  examples: [
    {
      years: [2022, 2023],
      fields: { "A5e-02": { 2022: 1, 2023: 2 } },
      tables: { incidents: [{ id: "Y1", kind: "drill", date: "2022-05-01" }] },
      finds: 1,
    },
    {
      years: [2022, 2023],
      fields: { "A5e-02": { 2022: 1, 2023: 0 } },
      tables: { incidents: [{ id: "Y1", kind: "drill", date: "2022-05-01" }] },
      finds: 0,
    },
    {
      years: [2023],
      fields: { "A5c-02": { 2023: 9 } },
      tables: { inspections: [{ id: "D1", kind: "complaint", date: "2023-05-01" }] },
      finds: 0,
    },
    {
      years: [2023],
      fields: { "A5c-02": { 2023: 0 } },
      tables: { inspections: [{ id: "D1", kind: "complaint", date: "2023-05-01" }] },
      finds: 1,
    },
    {
      years: [2023],
      fields: { "A1e-04": { 2023: 1 } },
      tables: {
        "enterprise-lists": [
          { kind: "high-tech", enterprise: "甲", year: 2020 },
          { kind: "high-tech", enterprise: "乙", year: 2024 },
        ],
      },
      finds: 0,
    },
    {
      fields: { "A5a-01-staff": 5 },
      tables: { regulations: [{ id: "M1", kind: "body", staff: 4 }] },
      finds: 1,
    },
    {
      fields: { "A5a-01-staff": 5 },
      tables: { regulations: [{ id: "M1", kind: "body", staff: null }] },
      finds: 0,
    },
    { years: [2023], fields: { "A1b-02": { 2023: 3 } }, tables: { enterprises: [{ name: "甲" }] }, finds: 1 },
    { years: [2023], fields: { "A1b-02": { 2023: 3 } }, finds: 0 },
  ],
  find: (context) => ({ hits: counts.flatMap((count) => hitsOf(count, context)) }),
});
