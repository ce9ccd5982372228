import { unitSuffix } from "../core/printed-unit";
import { defineRule, type RuleHit } from "./define";
import { fieldIndex, valuePlace } from "./field-index";
import { parameter } from "./parameter";
import { tidy } from "./sum-of-parts";

/** An entry under 证据与来源 that begins a sentence with this word counts as the explanation of a jump. */
const explanation = { zh: "变化说明", en: "change:" } as const;

const isExplained = (evidence: string | null): boolean =>
  evidence !== null && [explanation.zh, explanation.en].some((word) => evidence.toLowerCase().includes(word));

export const yearOnYear = defineRule({
  id: "year-on-year",
  since: "0.1.0",
  clause: "6.2.1 b)",
  severity: "warning",
  title: { zh: "年际变化异常", en: "Unusual change from year to year" },
  message: {
    zh: "“{field}”由 {before} 年的 {previous}{unit} 变为 {year} 年的 {given}{unit}（{change}），超过 ±{limit}%。",
    en: "“{field}” goes from {previous}{unit} in {before} to {given}{unit} in {year} ({change}), more than ±{limit}%.",
  },
  remedy: {
    zh: "核对两年的数值、单位和口径；属实的，在“证据与来源”写“变化说明：……”，此项即不再提示。",
    en: "Check figures, units and coverage of both years; if they are right, write “Change: …” under “Evidence and source”, and this is not shown again.",
  },
  because: {
    zh: "提示值为评价参数 PT-03，默认 ±30%（本产品建议，待核实；指南未规定）。",
    en: "The limit is parameter PT-03, ±30 % by default (our proposal, to be verified; the guideline fixes none).",
  },
  examples: [
    { years: [2022, 2023], fields: { "A2a-01": { 2022: 100, 2023: 140 } }, finds: 1 },
    { years: [2022, 2023], fields: { "A2a-01": { 2022: 100, 2023: 60 } }, finds: 1 },
    { years: [2022, 2023], fields: { "A2a-01": { 2022: 100, 2023: 130 } }, finds: 0 },
    { years: [2022, 2023], fields: { "A2a-01": { 2022: 100, 2023: 140 }, "PT-03": 50 }, finds: 0 },
    {
      years: [2022, 2023],
      fields: { "A2a-01": { 2022: 100, 2023: 140 } },
      evidence: { "A2a-01": "水费单。变化说明：新投产一家印染企业" },
      finds: 0,
    },
    { years: [2021, 2022, 2023], fields: { "A2a-01": { 2021: 100, 2022: null, 2023: 140 } }, finds: 0 },
    { years: [2022, 2023], fields: { "A2a-01": { 2022: 0, 2023: 140 } }, finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const limit = parameter(data, "PT-03");
    const hits: RuleHit[] = [];
    for (const indexed of fieldIndex(sheets).values()) {
      const { field, clause } = indexed;
      // Shares are compared in points, not in per cent of themselves; few of anything (3 → 5) say nothing.
      if (field.type !== "number" || field.period !== "yearly" || field.unit === "%" || field.integer === true)
        continue;
      if (isExplained(data.evidence(field.id))) continue;
      for (const [index, year] of data.years.entries()) {
        const before = data.years[index - 1];
        if (before === undefined) continue;
        const previous = data.value(field.id, before);
        const given = data.value(field.id, year);
        if (typeof previous !== "number" || typeof given !== "number" || previous === 0) continue;
        const change = tidy(((given - previous) / Math.abs(previous)) * 100);
        if (Math.abs(change) <= limit) continue;
        hits.push({
          place: valuePlace(indexed, year),
          clause,
          args: {
            field: field.title,
            before: `${before}`,
            year: `${year}`,
            previous,
            given,
            unit: unitSuffix(field.unit),
            limit,
            change: `${change > 0 ? "+" : "−"}${Math.abs(change).toFixed(1)}%`,
          },
        });
      }
    }
    return { hits };
  },
});
