import type { Text } from "../core/text";
import { unitSuffix } from "../core/printed-unit";
import { conversionFactor } from "../core/units";
import type { TableRow } from "../sheets/audit-data";
import { defineRule, type RuleContext, type RuleGap, type RuleHit } from "./define";
import { columnOf, fieldOf, valuePlace } from "./field-index";
import { parameter } from "./parameter";
import { tidy } from "./sum-of-parts";

/** A figure of the park and the column of the enterprises' yearly data that adds up to it. */
interface ParkTotal {
  readonly field: string;
  readonly column: string;
}

const parkTotals: readonly ParkTotal[] = [
  { field: "A1b-09", column: "output" },
  { field: "A1b-10", column: "employees" },
  { field: "A2a-01", column: "fresh-water" },
  { field: "A2a-07", column: "reused-water" },
  { field: "A2a-21", column: "solid-waste" },
  { field: "A2a-22", column: "solid-waste-utilised" },
  { field: "A2d-03", column: "energy" },
  { field: "A2d-05", column: "electricity" },
  { field: "A2d-06", column: "heat" },
  { field: "A2d-07", column: "coal" },
  { field: "A2d-08", column: "gas" },
  { field: "A3d-04", column: "hazardous-waste" },
  { field: "A4b-02", column: "wastewater" },
  { field: "A4b-03-COD", column: "COD" },
  { field: "A4b-03-NH3N", column: "NH3N" },
  { field: "A4b-05-SO2", column: "SO2" },
  { field: "A4b-05-NOX", column: "NOX" },
  { field: "A4b-05-VOC", column: "VOC" },
];

const table = "enterprise-years";

function compare(
  pair: ParkTotal,
  year: number,
  rows: readonly TableRow[],
  context: RuleContext,
): RuleHit | RuleGap | undefined {
  const { data, sheets } = context;
  const whole = fieldOf(sheets, pair.field);
  const column = columnOf(sheets, table, pair.column);
  const given = data.value(pair.field, year);
  if (typeof given !== "number" || whole.field.type !== "number" || column.unit === undefined) return undefined;
  const { unit, title } = whole.field;
  const factor = conversionFactor(column.unit, unit);
  if (!factor.ok) throw new Error(`${pair.column} is in ${column.unit}, ${pair.field} in ${unit}`);

  const amounts = rows.flatMap(({ cells }) =>
    typeof cells[pair.column] === "number" ? [Number(cells[pair.column])] : [],
  );
  const place = valuePlace(whole, year);
  const shared = { year, total: title, column: column.title } satisfies Record<string, number | Text>;
  if (amounts.length === 0) return undefined;
  const sum = tidy(amounts.reduce((all, amount) => all + amount, 0) * factor.value);
  const tolerance = (parameter(data, "PT-02") / 100) * Math.abs(given);
  const missing = rows.length - amounts.length;
  const excess = sum - given;
  if (excess > tolerance || (missing === 0 && -excess > tolerance)) {
    const percent = given === 0 ? undefined : tidy((Math.abs(excess) / Math.abs(given)) * 100);
    return {
      place,
      clause: whole.clause,
      args: {
        ...shared,
        given,
        unit: unitSuffix(unit),
        sum,
        count: amounts.length,
        difference: tidy(Math.abs(excess)),
        percent:
          percent === undefined
            ? { zh: "", en: "" }
            : { zh: `（${percent.toFixed(1)}%）`, en: ` (${percent.toFixed(1)}%)` },
        tolerance: parameter(data, "PT-02"),
      },
    };
  }
  if (missing === 0) return undefined;
  return {
    place,
    clause: whole.clause,
    reason: {
      zh: "“{total}”（{year} 年）没有与企业合计核对，因为 {missing} 家企业的“{column}”为空。",
      en: "“{total}” ({year}) was not compared with the enterprises, because {missing} of them leave “{column}” blank.",
    },
    args: { ...shared, missing },
  };
}

export const parkTotalsRule = defineRule({
  id: "park-totals",
  since: "0.1.0",
  clause: "A.2 f)",
  severity: "error",
  title: { zh: "园区数据等于各企业之和", en: "The park's figures are the sums of its enterprises" },
  message: {
    zh: "“{total}”（{year} 年）园区数为 {given}{unit}，{count} 家企业的“{column}”合计为 {sum}{unit}，相差 {difference}{unit}{percent}，超过容差 {tolerance}%。",
    en: "“{total}” ({year}) is {given}{unit} for the park, while “{column}” of {count} enterprises adds up to {sum}{unit}: a difference of {difference}{unit}{percent}, above the tolerance of {tolerance}%.",
  },
  remedy: {
    zh: "核对统计口径（规模以上或全部企业）、缺漏的企业、单位，以及园区内能源转换和互供的重复计算；容差在“评价参数”中设置。",
    en: "Check what is covered (all enterprises or those above scale), enterprises left out, units, and double counting of energy converted or passed on inside the park; the tolerance is set on the sheet “Parameters”.",
  },
  because: {
    zh: "容差为评价参数 PT-02，默认 5%（惯例：用水 5、能耗 3、电量 2，待核实；指南未规定）。",
    en: "The tolerance is parameter PT-02, 5 % by default (convention: water 5, energy 3, electricity 2, to be verified; the guideline fixes none).",
  },
  examples: [
    {
      years: [2023],
      fields: { "A2a-01": { 2023: 100 } },
      tables: {
        "enterprise-years": [
          { enterprise: "甲", year: 2023, "fresh-water": 60 },
          { enterprise: "乙", year: 2023, "fresh-water": 30 },
        ],
      },
      finds: 1,
    },
    {
      years: [2023],
      fields: { "A2a-01": { 2023: 100 }, "A2a-21": { 2023: 1.5 } },
      tables: {
        "enterprise-years": [
          { enterprise: "甲", year: 2023, "fresh-water": 60, "solid-waste": 9000 },
          { enterprise: "乙", year: 2023, "fresh-water": 36, "solid-waste": 6000 },
        ],
      },
      finds: 0,
    },
    {
      years: [2023],
      fields: { "A2a-01": { 2023: 100 }, "PT-02": 15 },
      tables: { "enterprise-years": [{ enterprise: "甲", year: 2023, "fresh-water": 90 }] },
      finds: 0,
    },
    {
      years: [2023],
      fields: { "A2a-01": { 2023: 100 } },
      tables: {
        "enterprise-years": [
          { enterprise: "甲", year: 2023, "fresh-water": 60 },
          { enterprise: "乙", year: 2023, "fresh-water": null },
        ],
      },
      finds: 0,
      notChecked: 1,
    },
    { years: [2023], fields: { "A2a-01": { 2023: 100 } }, finds: 0, notChecked: 1 },
    { years: [2023], finds: 0 },
  ],
  find: (context) => {
    const { data } = context;
    const hits: RuleHit[] = [];
    const notChecked: RuleGap[] = [];
    for (const year of data.years) {
      const rows = data.rows(table).filter(({ cells }) => cells["year"] === year);
      const present = parkTotals.filter(({ field }) => typeof data.value(field, year) === "number");
      if (rows.length === 0 && present.length > 0) {
        notChecked.push({
          place: { sheet: table },
          reason: {
            zh: "{year} 年的园区数据没有与企业合计核对，因为“企业年度数据”没有这一年的行。",
            en: "The park's figures of {year} were not compared with its enterprises, because their yearly data have no row for it.",
          },
          args: { year },
        });
        continue;
      }
      for (const pair of present) {
        const outcome = compare(pair, year, rows, context);
        if (outcome === undefined) continue;
        if ("reason" in outcome) notChecked.push(outcome);
        else hits.push(outcome);
      }
    }
    return { hits, notChecked };
  },
});
