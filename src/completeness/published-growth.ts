import { defineRule, type RuleHit } from "./define";
import { fieldOf, valuePlace } from "./field-index";

/** In percentage points. */
const tolerance = 1;

export const publishedGrowth = defineRule({
  id: "published-growth",
  since: "0.1.0",
  clause: "A.1 b)",
  severity: "warning",
  title: { zh: "发布增速与不变价增加值相符", en: "Published growth agrees with value added at constant prices" },
  message: {
    zh: "{year} 年发布的增速为 {given}%，按不变价增加值推算为 {expected}%，相差超过 {tolerance} 个百分点。",
    en: "The growth published for {year} is {given} %, by value added at constant prices it is {expected} %: more than {tolerance} point apart.",
  },
  remedy: {
    zh: "核对各年不变价是否为同一价格年，以及规模以上与全部工业的口径。",
    en: "Check that all years are in prices of one year, and whether all industry or that above scale is meant.",
  },
  because: {
    zh: "容差 1 个百分点（经验值，待核实；指南未规定）。",
    en: "The tolerance is one percentage point (experience, to be verified; the guideline fixes none).",
  },
  examples: [
    { years: [2022, 2023], fields: { "A1b-08": { 2022: 100, 2023: 106.4 }, "A1b-14": { 2023: 6.5 } }, finds: 0 },
    { years: [2022, 2023], fields: { "A1b-08": { 2022: 100, 2023: 110 }, "A1b-14": { 2023: 6.5 } }, finds: 1 },
    { years: [2022, 2023], fields: { "A1b-08": { 2022: null, 2023: 110 }, "A1b-14": { 2023: 6.5 } }, finds: 0 },
  ],
  find: ({ data, sheets }) => ({
    hits: data.years.flatMap((year, index): RuleHit[] => {
      const before = data.years[index - 1];
      if (before !== year - 1) return [];
      const [from, to, given] = [data.value("A1b-08", before), data.value("A1b-08", year), data.value("A1b-14", year)];
      if (typeof from !== "number" || typeof to !== "number" || typeof given !== "number" || from <= 0) return [];
      const expected = (to / from - 1) * 100;
      if (Math.abs(expected - given) <= tolerance) return [];
      return [
        {
          place: valuePlace(fieldOf(sheets, "A1b-14"), year),
          args: { year: `${year}`, given, expected: Number(expected.toFixed(2)), tolerance },
        },
      ];
    }),
  }),
});
