import { defineRule } from "./define";
import { findUnequalSums, sumMessage } from "./sum-of-parts";

export const freshWaterSources = defineRule({
  id: "fresh-water-sources",
  since: "0.1.0",
  clause: "A.2 a)",
  severity: "error",
  title: { zh: "新鲜水量等于各水源之和", en: "Fresh water is the sum of its sources" },
  ...sumMessage,
  examples: [
    {
      years: [2023],
      fields: { "A2a-01": { 2023: 100 }, "A2a-02": { 2023: 80 }, "A2a-03": { 2023: 15 }, "A2a-04": { 2023: 0 } },
      finds: 1,
    },
    {
      years: [2023],
      fields: { "A2a-01": { 2023: 95 }, "A2a-02": { 2023: 80 }, "A2a-03": { 2023: 15 }, "A2a-04": { 2023: 0 } },
      finds: 0,
    },
    {
      years: [2023],
      fields: {
        "A2a-01": { 2023: 100.1 },
        "A2a-02": { 2023: 84.98 },
        "A2a-03": { 2023: 15.08 },
        "A2a-04": { 2023: 0 },
      },
      finds: 0,
    },
    { years: [2023], fields: { "A2a-01": { 2023: 100 }, "A2a-02": { 2023: 80 } }, finds: 0, notChecked: 1 },
    {
      years: [2023],
      fields: { "A2a-01": { 2023: 100 }, "A2a-02": { 2023: 80 } },
      statuses: { "A2a-03": "not-applicable", "A2a-04": "not-applicable" },
      finds: 1,
    },
    { years: [2023], fields: { "A2a-01": { 2023: 100 }, "A2a-02": { 2023: 120 } }, finds: 1 },
    { years: [2023], fields: { "A2a-01": { 2023: 100 } }, finds: 0 },
  ],
  find: (context) => findUnequalSums({ total: "A2a-01", parts: ["A2a-02", "A2a-03", "A2a-04"] }, context),
});
