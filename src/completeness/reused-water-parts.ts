import { defineRule } from "./define";
import { findUnequalSums, sumMessage } from "./sum-of-parts";

export const reusedWaterParts = defineRule({
  id: "reused-water-parts",
  since: "0.1.0",
  clause: "A.2 a)",
  severity: "error",
  title: { zh: "重复利用水量等于循环、回用、冷凝水之和", en: "Reused water is the sum of its kinds" },
  ...sumMessage,
  examples: [
    {
      years: [2023],
      fields: { "A2a-07": { 2023: 300 }, "A2a-08": { 2023: 250 }, "A2a-09": { 2023: 30 }, "A2a-10": { 2023: 20 } },
      finds: 0,
    },
    {
      years: [2023],
      fields: { "A2a-07": { 2023: 330 }, "A2a-08": { 2023: 250 }, "A2a-09": { 2023: 30 }, "A2a-10": { 2023: 20 } },
      finds: 1,
    },
    { years: [2023], fields: { "A2a-07": { 2023: 330 }, "A2a-08": { 2023: 250 } }, finds: 0, notChecked: 1 },
  ],
  find: (context) => findUnequalSums({ total: "A2a-07", parts: ["A2a-08", "A2a-09", "A2a-10"] }, context),
});
