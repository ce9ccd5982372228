import type { Text } from "../core/text";
import { unitSuffix } from "../core/printed-unit";
import { hasRows, quantities, reportingIn, rollUpQuantity, type QuantityYear } from "../evaluation/roll-up";
import { enterpriseYears } from "../sheets/enterprise-years";
import { defineRule, type RuleContext, type RuleGap, type RuleHit } from "./define";
import { fieldOf } from "./field-index";
import { parameter } from "./parameter";

function outcome(
  { column, year, unit, total, park, difference, percent, verdict }: QuantityYear,
  { data, sheets }: RuleContext,
): RuleHit | RuleGap | undefined {
  if (park?.place.field === undefined || park.given === null || difference === null) return undefined;
  const { field, clause } = fieldOf(sheets, park.place.field);
  const shared = { year, total: field.title, column: column.title } satisfies Record<string, number | Text>;
  const points = percent === null ? "" : Math.abs(percent).toFixed(1);
  if (verdict === "differs") {
    return {
      place: park.place,
      clause,
      args: {
        ...shared,
        given: park.given,
        unit: unitSuffix(unit),
        sum: total.value ?? 0,
        count: total.contributions.length,
        difference: Math.abs(difference),
        percent: points === "" ? { zh: "", en: "" } : { zh: `（${points}%）`, en: ` (${points}%)` },
        tolerance: parameter(data, "PT-02"),
      },
    };
  }
  if (verdict !== "incomplete") return undefined;
  return {
    place: park.place,
    clause,
    reason: {
      zh: "“{total}”（{year} 年）没有与企业合计核对，因为 {missing} 家企业的“{column}”为空。",
      en: "“{total}” ({year}) was not compared with the enterprises, because {missing} of them leave “{column}” blank.",
    },
    args: { ...shared, missing: total.missing.length },
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
      const enterprises = reportingIn(data, year);
      const compared = quantities
        .map((column) => rollUpQuantity(column, year, enterprises, data))
        .filter(({ park }) => park !== undefined && park.given !== null);
      if (compared.length === 0) continue;
      if (!hasRows(data, year)) {
        notChecked.push({
          place: { sheet: enterpriseYears.id },
          reason: {
            zh: "{year} 年的园区数据没有与企业合计核对，因为“企业年度数据”没有这一年的行。",
            en: "The park's figures of {year} were not compared with its enterprises, because their yearly data have no row for it.",
          },
          args: { year },
        });
        continue;
      }
      for (const found of compared.map((one) => outcome(one, context))) {
        if (found === undefined) continue;
        if ("reason" in found) notChecked.push(found);
        else hits.push(found);
      }
    }
    return { hits, notChecked };
  },
});
