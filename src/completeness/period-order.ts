import type { Text } from "../core/text";
import { defineRule, type RuleHit } from "./define";
import { fieldOf, valuePlace } from "./field-index";

/** Usual length of the examination period in years: convention, the guideline names none. */
const usualLength = 3;

export const periodOrder = defineRule({
  id: "period-order",
  since: "0.1.0",
  clause: "6.1.2 b)",
  severity: "error",
  title: { zh: "基准期、考察期、审核期的先后关系", en: "Order of base, examination and audit period" },
  message: { zh: "审核期间不成立：{fault}。", en: "The periods do not fit: {fault}." },
  remedy: {
    zh: "在封面改正：基准期在考察期之内，考察期末不晚于审核期开始。",
    en: "Correct the cover: the base period lies within the examination period, which ends no later than the audit begins.",
  },
  because: {
    zh: "6.1.2 b) 要求明确三个期间但未定义；惯例：考察期为近三个自然年，基准期为其最后一年（待核实）。",
    en: "6.1.2 b) asks for three periods without defining them; by convention the examination period is the last three calendar years and the base period its last (to be verified).",
  },
  examples: [
    {
      years: [2021, 2022, 2023],
      fields: {
        "A1a-15": 2023,
        "A1a-16-start": 2021,
        "A1a-16-end": 2023,
        "A1a-17-start": "2024-03-01",
        "A1a-17-end": "2025-03-01",
      },
      finds: 0,
    },
    { years: [2021, 2022, 2023], fields: { "A1a-15": 2024, "A1a-16-start": 2021, "A1a-16-end": 2023 }, finds: 1 },
    { years: [2021, 2022, 2023], fields: { "A1a-16-start": 2023, "A1a-16-end": 2021 }, finds: 1 },
    {
      years: [2021, 2022, 2023],
      fields: { "A1a-16-start": 2021, "A1a-16-end": 2023, "A1a-17-start": "2023-06-01" },
      finds: 1,
    },
    { fields: { "A1a-17-start": "2024-03-01", "A1a-17-end": "2024-02-01" }, finds: 1 },
    { years: [2022, 2023], fields: { "A1a-16-start": 2022, "A1a-16-end": 2023 }, finds: 1 },
    { years: [2020, 2021, 2022], fields: { "A1a-15": 2023, "A1a-16-start": 2021, "A1a-16-end": 2023 }, finds: 1 },
    { fields: { "A1a-15": null }, finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const hits: RuleHit[] = [];
    const add = (field: string, fault: Text, severity?: "warning") => {
      hits.push({ place: valuePlace(fieldOf(sheets, field)), args: { fault }, ...(severity && { severity }) });
    };
    const year = (id: string): number | undefined => {
      const cell = data.value(id);
      return typeof cell === "number" ? cell : undefined;
    };
    const day = (id: string): string | undefined => {
      const cell = data.value(id);
      return typeof cell === "string" ? cell : undefined;
    };
    const base = year("A1a-15");
    const from = year("A1a-16-start");
    const to = year("A1a-16-end");
    const begins = day("A1a-17-start");
    const ends = day("A1a-17-end");

    const reversed = from !== undefined && to !== undefined && from > to;
    if (reversed) {
      add("A1a-16-end", {
        zh: `考察期终止年 ${to} 早于起始年 ${from}`,
        en: `the examination period ends in ${to}, before it begins in ${from}`,
      });
    } else if (base !== undefined && ((from !== undefined && base < from) || (to !== undefined && base > to))) {
      const span = `${from ?? "?"}–${to ?? "?"}`;
      add("A1a-15", {
        zh: `基准期 ${base} 年不在考察期 ${span} 年之内`,
        en: `the base period ${base} is outside the examination period ${span}`,
      });
    } else if (from !== undefined && to !== undefined) {
      const length = to - from + 1;
      const columns = Array.from({ length }, (_, index) => from + index).filter((one) => !data.years.includes(one));
      if (columns.length > 0) {
        add("A1a-16-start", {
          zh: `工作簿没有考察期中 ${columns.join("、")} 年的数据列，请按该考察期新建工作簿`,
          en: `the workbook has no column for ${columns.join(", ")} of the examination period; create a workbook for that period`,
        });
      } else if (length < usualLength) {
        add(
          "A1a-16-start",
          {
            zh: `考察期只有 ${length} 年，通行做法为 ${usualLength} 年（指南未规定）`,
            en: `the examination period has ${length} of the usual ${usualLength} years (the guideline fixes none)`,
          },
          "warning",
        );
      }
    }
    if (begins !== undefined && ends !== undefined && ends < begins) {
      add("A1a-17-end", {
        zh: `审核期终止日期 ${ends} 早于起始日期 ${begins}`,
        en: `the audit ends on ${ends}, before it begins on ${begins}`,
      });
    }
    if (to !== undefined && begins !== undefined && Number(begins.slice(0, 4)) <= to) {
      add("A1a-17-start", {
        zh: `审核期自 ${begins} 开始，而考察期到 ${to} 年底才结束`,
        en: `the audit begins on ${begins}, before the examination period ends with ${to}`,
      });
    }
    return { hits };
  },
});
