import type { Text } from "../core/text";
import type { TableRow } from "../sheets/audit-data";
import { defineRule, type RuleContext, type RuleHit } from "./define";
import { fieldOf, valuePlace } from "./field-index";
import { textIn } from "./list-rows";

/** A follow-up of the plan EIA is due after so many years, and a revision of the emergency plan. */
const eiaYears = 5;
const emergencyYears = 3;

/** The same day so many years later. */
const yearsLater = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

function fault(row: TableRow, years: readonly number[], begins: string | undefined): Text | undefined {
  const { kind, until, state } = row.cells;
  const [first, last] = [years[0], years.at(-1)];
  if (state !== "in-force" || first === undefined || last === undefined) return undefined;
  if (typeof until === "number" && until < last) {
    return {
      zh: `有效期至 ${until} 年，没有覆盖考察期末 ${last} 年`,
      en: `it holds until ${until} and does not cover ${last}`,
    };
  }
  const issued = textIn(row, "date");
  if (kind === "eia" && issued !== undefined && begins !== undefined && yearsLater(issued, eiaYears) < begins) {
    return {
      zh: `${issued} 的审查意见已满 ${eiaYears} 年，应有跟踪评价`,
      en: `the opinion of ${issued} is more than ${eiaYears} years old and a follow-up is due`,
    };
  }
  return undefined;
}

function planHits({ data }: RuleContext, begins: string | undefined): RuleHit[] {
  return data.rows("plans").flatMap((row): RuleHit[] => {
    const found = fault(row, data.years, begins);
    if (found === undefined) return [];
    const document: Text = { zh: `“${textIn(row, "name") ?? "?"}”`, en: `“${textIn(row, "name") ?? "?"}”` };
    return [{ place: { sheet: "plans", row: row.index, column: "until" }, args: { document, fault: found } }];
  });
}

/** the emergency plan is revised within three years of its filing. */
function emergencyHits({ data, sheets }: RuleContext): RuleHit[] {
  const filed = data.value("A5e-01-date");
  const ends = data.value("A1a-17-end");
  if (typeof filed !== "string" || typeof ends !== "string" || yearsLater(filed, emergencyYears) >= ends) return [];
  const place = fieldOf(sheets, "A5e-01-date");
  return [
    {
      place: valuePlace(place),
      clause: place.clause,
      args: {
        document: { zh: "园区突发环境事件应急预案", en: "the emergency plan" },
        fault: {
          zh: `${filed} 备案，到审核期末 ${ends} 已超过 ${emergencyYears} 年`,
          en: `filed on ${filed}, more than ${emergencyYears} years before the audit ends on ${ends}`,
        },
      },
    },
  ];
}

export const documentTerms = defineRule({
  id: "document-terms",
  since: "0.1.0",
  clause: "A.1 d)",
  severity: "warning",
  title: { zh: "规划、政策和预案在有效期内", en: "Plans, policies and the emergency plan are in force" },
  message: { zh: "{document}的期限：{fault}。", en: "The term of {document}: {fault}." },
  remedy: {
    zh: "核对有效期；已失效的改为“已失效”并补充现行文件，应修订的列入计划。",
    en: "Check the term; mark what has expired and add what holds now, or plan the revision.",
  },
  because: {
    zh: "规划期应覆盖考察期；规划环评满五年须跟踪评价，应急预案三年内修订（均待核实）。",
    en: "A plan covers the examination period; a plan EIA is followed up after five years, an emergency plan revised within three (both to be verified).",
  },
  examples: [
    {
      years: [2023],
      tables: { plans: [{ id: "L1", kind: "incentive", name: "奖励办法", state: "in-force", until: 2022 }] },
      finds: 1,
    },
    {
      years: [2023],
      tables: { plans: [{ id: "L1", kind: "incentive", name: "奖励办法", state: "expired", until: 2022 }] },
      finds: 0,
    },
    {
      years: [2023],
      fields: { "A1a-17-start": "2024-03-01" },
      tables: { plans: [{ id: "L1", kind: "eia", name: "规划环评", state: "in-force", date: "2018-05-01" }] },
      finds: 1,
    },
    {
      years: [2023],
      fields: { "A1a-17-start": "2024-03-01" },
      tables: { plans: [{ id: "L1", kind: "eia", name: "规划环评", state: "in-force", date: "2020-05-01" }] },
      finds: 0,
    },
    { fields: { "A5e-01-date": "2021-01-10", "A1a-17-end": "2025-02-28" }, finds: 1 },
    { fields: { "A5e-01-date": "2023-01-10", "A1a-17-end": "2025-02-28" }, finds: 0 },
  ],
  find: (context) => {
    const begins = context.data.value("A1a-17-start");
    return {
      hits: [...planHits(context, typeof begins === "string" ? begins : undefined), ...emergencyHits(context)],
    };
  },
});
