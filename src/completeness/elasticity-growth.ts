import { defineRule } from "./define";
import { fieldOf, valuePlace } from "./field-index";

/** Growth of less than this says nothing: an elasticity would be divided by almost nothing. */
const flat = 0.001;

export const elasticityGrowth = defineRule({
  id: "elasticity-growth",
  since: "0.1.0",
  clause: "A.4 b)",
  severity: "warning",
  title: { zh: "弹性系数的分母", en: "What an elasticity is divided by" },
  message: {
    zh: "工业增加值（不变价）{first}—{last} 年年均增长 {growth}%，弹性系数按特别规则判断。",
    en: "Value added at constant prices grew by {growth} % a year from {first} to {last}; elasticities follow the special rule.",
  },
  remedy: {
    zh: "核对各年是否同一价格年；属实的，按增加值下降（持平）的规则判断弹性系数，并写明绝对量变化。",
    en: "Check that all years are in prices of one year; if so judge the elasticities by the rule for a falling (flat) value added, and tell the absolute change.",
  },
  because: {
    zh: "HJ 274-2015：增加值下降时弹性系数的判断方向相反（待核实）；增长绝对值小于 0.1% 时无意义。",
    en: "HJ 274-2015: the verdict turns round when value added falls (to be verified); growth below 0.1 % leaves no elasticity.",
  },
  examples: [
    { years: [2021, 2022, 2023], fields: { "A1b-08": { 2021: 100, 2022: 98, 2023: 95 } }, finds: 1 },
    { years: [2021, 2023], fields: { "A1b-08": { 2021: 100, 2023: 100.05 } }, finds: 1 },
    { years: [2021, 2023], fields: { "A1b-08": { 2021: 100, 2023: 106 } }, finds: 0 },
    { years: [2023], fields: { "A1b-08": { 2023: 100 } }, finds: 0 },
    { years: [2021, 2023], fields: { "A1b-08": { 2021: null, 2023: 100 } }, finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const [first, last] = [data.years[0], data.years.at(-1)];
    if (first === undefined || last === undefined || first === last) return { hits: [] };
    const [before, after] = [data.value("A1b-08", first), data.value("A1b-08", last)];
    if (typeof before !== "number" || typeof after !== "number" || before <= 0 || after <= 0) return { hits: [] };
    const growth = (after / before) ** (1 / (last - first)) - 1;
    if (growth >= flat) return { hits: [] };
    return {
      hits: [
        {
          place: valuePlace(fieldOf(sheets, "A1b-08"), last),
          args: { first: `${first}`, last: `${last}`, growth: Number((growth * 100).toPrecision(2)) },
        },
      ],
    };
  },
});
