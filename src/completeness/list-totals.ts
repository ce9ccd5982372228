import type { Text } from "../core/text";
import { unitSuffix } from "../core/printed-unit";
import { conversionFactor } from "../core/units";
import type { TableRow } from "../sheets/audit-data";
import { defineRule, type RuleContext, type RuleGap, type RuleHit } from "./define";
import { columnOf, fieldOf, valuePlace } from "./field-index";
import { rowsOfKind, textIn, yearIn } from "./list-rows";
import { tidy } from "./sum-of-parts";

/** A yearly figure that the rows of a list add up to; the unit stands in the column's declaration or in a column. */
interface ListTotal {
  readonly field: string;
  readonly table: string;
  readonly kinds: readonly string[];
  readonly column: string;
  readonly unitColumn?: string;
}

const exchanged = (field: string, kind: string): ListTotal => ({
  field,
  table: "exchanges",
  kinds: [kind],
  column: "amount",
  unitColumn: "unit",
});
const material = (field: string, kind: string, column: string): ListTotal => ({
  field,
  table: "materials",
  kinds: [kind],
  column,
  unitColumn: "unit",
});
const waste = (field: string, kind: string, column: string): ListTotal => ({
  field,
  table: "wastes",
  kinds: [kind],
  column,
});

const totals: readonly ListTotal[] = [
  exchanged("A2c-01-amount", "water"),
  exchanged("A2c-02-amount", "by-product"),
  exchanged("A2c-03-amount", "solid-waste"),
  exchanged("A2c-04-amount", "hazardous"),
  exchanged("A2a-13", "reclaimed"),
  exchanged("A2e-03", "heat"),
  material("A2a-15", "waste-gas", "amount"),
  material("A2a-16", "waste-gas", "recovered"),
  material("A2a-18", "secondary", "amount"),
  material("A2a-19", "secondary", "recovered"),
  waste("A2a-21", "general", "generated"),
  waste("A2a-22", "general", "utilised"),
  waste("A2a-22-disposed", "general", "disposed"),
  waste("A2a-22-stored", "general", "stored"),
  waste("A3d-04", "hazardous", "generated"),
  waste("A3d-04-utilised", "hazardous", "utilised"),
  waste("A3d-04-disposed", "hazardous", "disposed"),
  waste("A3d-04-stored", "hazardous", "stored"),
  { field: "A5c-03-fines", table: "inspections", kinds: ["penalty"], column: "fine" },
];

/** How far a sum may lie from the figure, in per cent: that of the balance of hazardous waste. */
const tolerance = 1;

/** The sum of the rows in the unit; the rows whose amount is blank or in another dimension. */
function sumOf(rows: readonly TableRow[], total: ListTotal, unit: string, { sheets }: RuleContext) {
  let sum = 0;
  const unknown: TableRow[] = [];
  for (const row of rows) {
    const amount = row.cells[total.column];
    const from =
      total.unitColumn === undefined ? columnOf(sheets, total.table, total.column).unit : textIn(row, total.unitColumn);
    const factor = from === undefined ? undefined : conversionFactor(from, unit);
    if (typeof amount === "number" && factor?.ok === true) sum += amount * factor.value;
    else unknown.push(row);
  }
  return { sum: tidy(sum), unknown };
}

function compare(total: ListTotal, year: number, context: RuleContext): RuleHit | RuleGap | undefined {
  const { data, sheets } = context;
  const whole = fieldOf(sheets, total.field);
  if (whole.field.type !== "number") throw new Error(`${total.field} is no number`);
  const given = data.value(total.field, year);
  const rows = rowsOfKind(data, total.table, total.kinds).filter((row) => yearIn(row) === year);
  if (typeof given !== "number" || rows.length === 0) return undefined;
  const { unit, title } = whole.field;
  const { sum, unknown } = sumOf(rows, total, unit, context);
  const list: Text = sheets.find((sheet) => sheet.id === total.table)?.title ?? { zh: "", en: "" };
  const shared = { total: title, year: `${year}`, list };
  const excess = sum - given;
  const limit = (Math.abs(given) * tolerance) / 100 + 1e-9;
  if (excess > limit || (unknown.length === 0 && -excess > limit)) {
    return {
      place: valuePlace(whole, year),
      clause: whole.clause,
      args: { ...shared, given, sum, unit: unitSuffix(unit), count: rows.length, tolerance },
    };
  }
  const [first] = unknown;
  if (first === undefined) return undefined;
  return {
    place: { sheet: total.table, row: first.index, column: total.column },
    clause: whole.clause,
    reason: {
      zh: "“{total}”（{year} 年）没有与“{list}”核对，因为 {missing} 行没有数量，或其单位不能换算为{unit}。",
      en: "“{total}” ({year}) was not compared with “{list}”, because {missing} rows have no amount or a unit that does not convert to{unit}.",
    },
    args: { ...shared, missing: unknown.length, unit: unitSuffix(unit) },
  };
}

export const listTotals = defineRule({
  id: "list-totals",
  since: "0.1.0",
  clause: "6.2.1 b)",
  severity: "error",
  title: { zh: "明细与合计一致", en: "A list adds up to its total" },
  message: {
    zh: "“{total}”（{year} 年）为 {given}{unit}，而“{list}”的 {count} 行合计为 {sum}{unit}，相差超过 {tolerance}%。",
    en: "“{total}” ({year}) is {given}{unit}, while {count} rows of “{list}” add up to {sum}{unit}: more than {tolerance} % apart.",
  },
  remedy: {
    zh: "补全明细中缺少的行，或改正数量、单位、年份和合计。",
    en: "Add the rows that are missing, or correct amounts, units, years or the total.",
  },
  because: {
    zh: "同一数量在资料表和明细中须一致（6.2.1）；容差 1%，取自危险废物平衡的惯例（待核实；指南未规定）。明细为空的不核对。",
    en: "The same quantity is the same on form and list (6.2.1); the tolerance of 1 % is that of the hazardous-waste balance (convention, to be verified; the guideline fixes none). An empty list is not compared.",
  },
  examples: [
    {
      years: [2023],
      fields: { "A2c-02-amount": { 2023: 900 } },
      tables: {
        exchanges: [
          { kind: "by-product", amount: 0.05, unit: "万t", year: 2023 },
          { kind: "by-product", amount: 300, unit: "t", year: 2023 },
        ],
      },
      finds: 1,
    },
    {
      years: [2023],
      fields: { "A2c-02-amount": { 2023: 800 } },
      tables: {
        exchanges: [
          { kind: "by-product", amount: 0.05, unit: "万t", year: 2023 },
          { kind: "by-product", amount: 300, unit: "t", year: 2023 },
          { kind: "water", amount: 70, unit: "万m3", year: 2023 },
        ],
      },
      finds: 0,
    },
    {
      years: [2023],
      fields: { "A2c-01-amount": { 2023: 30 } },
      tables: { exchanges: [{ kind: "water", amount: 30, unit: "GJ", year: 2023 }] },
      finds: 0,
      notChecked: 1,
    },
    {
      years: [2023],
      fields: { "A2a-21": { 2023: 1 } },
      tables: { wastes: [{ kind: "general", code: "SW01", year: 2023, generated: 10050 }] },
      finds: 0,
    },
    {
      years: [2023],
      fields: { "A3d-04": { 2023: 100 } },
      tables: {
        wastes: [
          { kind: "hazardous", code: "HW08", year: 2023, generated: 130 },
          { kind: "hazardous", code: "HW49", year: 2023, generated: null },
        ],
      },
      finds: 1,
    },
    {
      years: [2023],
      fields: { "A5c-03-fines": { 2023: 7 } },
      tables: { inspections: [{ id: "D1", kind: "penalty", date: "2023-05-01", fine: 5 }] },
      finds: 1,
    },
    { years: [2023], fields: { "A3d-04": { 2023: 100 } }, finds: 0 },
  ],
  find: (context) => {
    const outcomes = context.data.years
      .flatMap((year) => totals.map((total) => compare(total, year, context)))
      .filter((outcome) => outcome !== undefined);
    return {
      hits: outcomes.filter((outcome): outcome is RuleHit => !("reason" in outcome)),
      notChecked: outcomes.filter((outcome): outcome is RuleGap => "reason" in outcome),
    };
  },
});
