import { defineRule } from "./define";
import { findUnequalSums, sumMessage } from "./sum-of-parts";

export const so2Parts = defineRule({
  id: "so2-parts",
  since: "0.1.0",
  clause: "A.4 b)",
  severity: "error",
  title: { zh: "二氧化硫排放量等于燃烧与工艺之和", en: "Sulphur dioxide is the sum of combustion and process" },
  ...sumMessage,
  examples: [
    // 环年综1-1表, 2006: the printed total leaves the 0.17 t of the processes out.
    {
      years: [2006],
      fields: {
        "A4b-05-SO2": { 2006: 2243.31 },
        "A4b-05-SO2-combustion": { 2006: 2243.31 },
        "A4b-05-SO2-process": { 2006: 0.17 },
      },
      finds: 1,
    },
    {
      years: [2006],
      fields: {
        "A4b-05-SO2": { 2006: 2243.48 },
        "A4b-05-SO2-combustion": { 2006: 2243.31 },
        "A4b-05-SO2-process": { 2006: 0.17 },
      },
      finds: 0,
    },
    {
      years: [2006],
      fields: { "A4b-05-SO2": { 2006: 2243.48 }, "A4b-05-SO2-combustion": { 2006: 2243.31 } },
      finds: 0,
      notChecked: 1,
    },
  ],
  find: (context) =>
    findUnequalSums({ total: "A4b-05-SO2", parts: ["A4b-05-SO2-combustion", "A4b-05-SO2-process"] }, context),
});
