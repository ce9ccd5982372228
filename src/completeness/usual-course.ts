import type { Text } from "../core/text";
import { defineRule, type RuleContext, type RuleHit } from "./define";
import { fieldOf, valuePlace } from "./field-index";

/** How long an audit usually takes, in months. */
const months = [6, 18] as const;

function lengthHit({ data, sheets }: RuleContext): RuleHit[] {
  const [begins, ends] = [data.value("A1a-17-start"), data.value("A1a-17-end")];
  if (typeof begins !== "string" || typeof ends !== "string" || ends < begins) return [];
  const days = (Date.parse(ends) - Date.parse(begins)) / 86_400_000 + 1;
  const length = Math.round((days / 365.25) * 12);
  if (length >= months[0] && length <= months[1]) return [];
  const fault: Text = {
    zh: `审核期为 ${length} 个月，通常为 ${months[0]}–${months[1]} 个月`,
    en: `the audit takes ${length} months, usual are ${months[0]} to ${months[1]}`,
  };
  return [{ place: valuePlace(fieldOf(sheets, "A1a-17-end")), args: { fault } }];
}

/** Developed land does not become less, unless the source says why. */
function landHits({ data, sheets }: RuleContext): RuleHit[] {
  const evidence = data.evidence("A1a-09") ?? "";
  if (evidence.includes("变化说明") || evidence.toLowerCase().includes("change:")) return [];
  const place = fieldOf(sheets, "A1a-09");
  return data.years.flatMap((year, index): RuleHit[] => {
    const before = data.years[index - 1];
    if (before === undefined) return [];
    const [from, to] = [data.value("A1a-09", before), data.value("A1a-09", year)];
    if (typeof from !== "number" || typeof to !== "number" || to >= from) return [];
    const fault: Text = {
      zh: `已开发面积由 ${before} 年的 ${from} hm² 减为 ${year} 年的 ${to} hm²`,
      en: `the developed area falls from ${from} hm² in ${before} to ${to} hm² in ${year}`,
    };
    return [{ place: valuePlace(place, year), clause: place.clause, args: { fault } }];
  });
}

/** Rain that falls on the developed area is the most that can be collected. */
function rainHits({ data, sheets }: RuleContext): RuleHit[] {
  return data.years.flatMap((year): RuleHit[] => {
    const [used, rain, area] = ["A2b-04", "A2b-06", "A1a-09"].map((id) => data.value(id, year));
    if (typeof used !== "number" || typeof rain !== "number" || typeof area !== "number") return [];
    // mm × hm² = 10 m³
    const most = Number(((rain * area * 10) / 10_000).toPrecision(4));
    if (used <= most) return [];
    const place = fieldOf(sheets, "A2b-04");
    const fault: Text = {
      zh: `${year} 年雨水利用量 ${used} 万m³ 大于已开发面积上的降雨量 ${most} 万m³`,
      en: `${used} 万m³ of rainwater used in ${year}, and ${most} 万m³ fell on the developed area`,
    };
    return [{ place: valuePlace(place, year), clause: place.clause, args: { fault } }];
  });
}

export const usualCourse = defineRule({
  id: "usual-course",
  since: "0.1.0",
  clause: "6.1.2 b)",
  severity: "warning",
  title: { zh: "审核期长度、开发面积和雨水量合乎常理", en: "Length of the audit, developed land, rainwater" },
  message: { zh: "请核实：{fault}。", en: "Look again: {fault}." },
  remedy: {
    zh: "核对数值和单位；属实的，在“证据与来源”写明“变化说明：……”。",
    en: "Check figures and units; if right, write “Change: …” under “Evidence and source”.",
  },
  because: {
    zh: "审核期通常 6–18 个月（惯例，指南未规定）；已开发面积逐年不减；收集利用的雨水不多于降雨。",
    en: "An audit usually takes 6 to 18 months (convention, the guideline fixes none); developed land does not shrink; no more rain is used than falls.",
  },
  examples: [
    { fields: { "A1a-17-start": "2024-03-01", "A1a-17-end": "2025-02-28" }, finds: 0 },
    { fields: { "A1a-17-start": "2024-03-01", "A1a-17-end": "2024-05-31" }, finds: 1 },
    { years: [2022, 2023], fields: { "A1a-09": { 2022: 600, 2023: 580 } }, finds: 1 },
    {
      years: [2022, 2023],
      fields: { "A1a-09": { 2022: 600, 2023: 580 } },
      evidence: { "A1a-09": "年报。变化说明：退地" },
      finds: 0,
    },
    { years: [2023], fields: { "A1a-09": { 2023: 100 }, "A2b-04": { 2023: 300 }, "A2b-06": { 2023: 1300 } }, finds: 1 },
    { years: [2023], fields: { "A1a-09": { 2023: 100 }, "A2b-04": { 2023: 3 }, "A2b-06": { 2023: 1300 } }, finds: 0 },
  ],
  find: (context) => ({ hits: [...lengthHit(context), ...landHits(context), ...rainHits(context)] }),
});
