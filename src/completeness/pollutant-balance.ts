import { discharged, generated, pollutants, removed } from "../sheets/pollutants";
import { defineRule } from "./define";
import { findUnequalSums, sumMessage } from "./sum-of-parts";

export const pollutantBalance = defineRule({
  id: "pollutant-balance",
  since: "0.1.0",
  clause: "A.4 b)",
  severity: "error",
  title: { zh: "污染物产生量等于去除量与排放量之和", en: "Pollutant generated = removed + discharged" },
  ...sumMessage,
  because: {
    zh: "环境统计口径：产生量 = 去除量 + 排放量。容差由各数值的末位数推算，不超过产生量的 1%。",
    en: "By the environmental statistics, generated = removed + discharged. The tolerance follows from the last digits, at most 1 % of the total.",
  },
  examples: [
    // 环年综1-1表, 2006
    {
      years: [2006],
      fields: {
        "A4b-03-COD-gen": { 2006: 5958.15 },
        "A4b-03-COD-removed": { 2006: 5521.65 },
        "A4b-03-COD": { 2006: 436.5 },
      },
      finds: 0,
    },
    {
      years: [2006],
      fields: {
        "A4b-03-COD-gen": { 2006: 5598.15 },
        "A4b-03-COD-removed": { 2006: 5521.65 },
        "A4b-03-COD": { 2006: 436.5 },
      },
      finds: 1,
    },
    {
      years: [2006],
      fields: { "A4b-03-COD-gen": { 2006: 5598.15 }, "A4b-03-COD-removed": { 2006: 5121.65 } },
      finds: 0,
      notChecked: 1,
    },
    // The amount removed is optional: without it there is nothing to compare.
    { years: [2006], fields: { "A4b-03-COD-gen": { 2006: 5598.15 }, "A4b-03-COD": { 2006: 436.5 } }, finds: 0 },
  ],
  find: (context) => {
    const results = pollutants
      .filter((it) => context.data.years.some((year) => context.data.value(removed(it), year) !== null))
      .map((it) => findUnequalSums({ total: generated(it), parts: [removed(it), discharged(it)] }, context));
    return {
      hits: results.flatMap(({ hits }) => hits),
      notChecked: results.flatMap(({ notChecked = [] }) => notChecked),
    };
  },
});
