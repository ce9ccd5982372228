import { conversionFactor } from "../core/units";
import type { Text } from "../core/text";
import { defineRule, type RuleContext, type RuleHit } from "./define";
import { fieldIndex } from "./field-index";
import { textIn } from "./list-rows";
import { tidy } from "./sum-of-parts";

const folded = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
const named = ({ zh, en }: Text, name: string): boolean => folded(zh) === name || folded(en) === name;

/** In per cent: a baseline is printed with fewer digits than it was computed with. */
const tolerance = 1;

interface Held {
  readonly value: number;
  readonly unit: string;
}

/** What the data sheets or the indicators hold in the base year of what a goal is named after. */
function heldOf(name: string, year: number, { data, evaluation, sheets }: RuleContext): Held | undefined {
  for (const { field } of fieldIndex(sheets).values()) {
    if (field.type !== "number" || !named(field.title, name)) continue;
    const cell = data.value(field.id, field.period === "yearly" ? year : undefined);
    return typeof cell === "number" ? { value: cell, unit: field.unit } : undefined;
  }
  for (const sheet of sheets) {
    if (sheet.kind !== "computed") continue;
    const indicator = sheet.indicators.find(({ title }) => named(title, name));
    if (indicator === undefined) continue;
    const outcome = evaluation.at({ sheet: sheet.id, field: indicator.id, year });
    return outcome?.ok === true && typeof outcome.value === "number"
      ? { value: outcome.value, unit: indicator.unit }
      : undefined;
  }
  return undefined;
}

export const goalBaseline = defineRule({
  id: "goal-baseline",
  since: "0.1.0",
  clause: "6.2.4",
  severity: "error",
  title: { zh: "目标和现值与资料表一致", en: "Baselines and present values are those of the data sheets" },
  message: {
    zh: "“{table}”第 {row} 行“{name}”填为 {given} {unit}，资料表或指标计算为 {expected} {unit}。",
    en: "“{table}”, row {row}: “{name}” is given as {given} {unit}, while the data sheets or indicators say {expected} {unit}.",
  },
  remedy: {
    zh: "改为基准期的资料表数值；口径不同的，改用能区别的指标名称。",
    en: "Enter the base period's value; give it a name of its own if something else is meant.",
  },
  because: {
    zh: "6.2.4 的基准值和 6.2.2 的现值就是资料表的基准期值；指标名称与数据项或指标同名时核对，容差 1%。",
    en: "The baseline of 6.2.4 and the present value of 6.2.2 are the base period's values; compared where the name is that of an item or an indicator, within 1 %.",
  },
  examples: [
    {
      years: [2023],
      fields: { "A1a-15": 2023, "A2d-05": { 2023: 500 } },
      tables: { goals: [{ id: "G1", indicator: "外购电量", unit: "万kWh", baseline: 520 }] },
      finds: 1,
    },
    {
      years: [2023],
      fields: { "A1a-15": 2023, "A2d-05": { 2023: 500 } },
      tables: { goals: [{ id: "G1", indicator: "外购电量", unit: "kWh", baseline: 5000000 }] },
      finds: 0,
    },
    {
      years: [2023],
      fields: { "A1a-15": 2023, "A2a-22": { 2023: 6 }, "A2a-21": { 2023: 8 }, "A2a-22-old": { 2023: 0 } },
      tables: { level: [{ indicator: "工业固体废物综合利用率", unit: "%", present: 91 }] },
      finds: 1,
    },
    { tables: { goals: [{ id: "G1", indicator: "某工序电耗", unit: "kWh/t", baseline: 520 }] }, finds: 0 },
  ],
  find: (context) => {
    const { data, sheets } = context;
    const base = data.value("A1a-15");
    const year = typeof base === "number" && data.years.includes(base) ? base : data.years.at(-1);
    if (year === undefined) return { hits: [] };
    const lists = [
      { table: "goals", column: "baseline" },
      { table: "level", column: "present" },
    ];
    return {
      hits: lists.flatMap(({ table, column }) =>
        data.rows(table).flatMap((row): RuleHit[] => {
          const name = textIn(row, "indicator");
          const given = row.cells[column];
          const unit = textIn(row, "unit") ?? "";
          const held = name === undefined ? undefined : heldOf(folded(name), year, context);
          if (name === undefined || typeof given !== "number" || held === undefined) return [];
          const factor = conversionFactor(held.unit, unit);
          if (!factor.ok) return [];
          const expected = tidy(held.value * factor.value);
          if (Math.abs(given - expected) <= (Math.abs(expected) * tolerance) / 100 + 1e-9) return [];
          return [
            {
              place: { sheet: table, row: row.index, column },
              clause: table === "goals" ? "6.2.4" : "6.2.2",
              args: {
                table: sheets.find(({ id }) => id === table)?.title ?? table,
                row: row.index + 1,
                name,
                given,
                unit,
                expected: Number(expected.toPrecision(6)),
              },
            },
          ];
        }),
      ),
    };
  },
});
