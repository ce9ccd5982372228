import { defineRule } from "./define";
import { findUnequalSums, sumMessage } from "./sum-of-parts";

export const wasteGasParts = defineRule({
  id: "waste-gas-parts",
  since: "0.1.0",
  clause: "A.4 b)",
  severity: "error",
  title: { zh: "废气排放量等于燃烧与工艺之和", en: "Waste gas is the sum of combustion and process" },
  ...sumMessage,
  examples: [
    // 环年综1-1表, 2006
    {
      years: [2006],
      fields: {
        "A4b-04": { 2006: 1263777 },
        "A4b-04-combustion": { 2006: 310143 },
        "A4b-04-process": { 2006: 953634 },
      },
      finds: 0,
    },
    {
      years: [2006],
      fields: {
        "A4b-04": { 2006: 1263777 },
        "A4b-04-combustion": { 2006: 310143 },
        "A4b-04-process": { 2006: 935634 },
      },
      finds: 1,
    },
    {
      years: [2006],
      fields: { "A4b-04": { 2006: 1263777 }, "A4b-04-process": { 2006: 953634 } },
      finds: 0,
      notChecked: 1,
    },
  ],
  find: (context) => findUnequalSums({ total: "A4b-04", parts: ["A4b-04-combustion", "A4b-04-process"] }, context),
});
