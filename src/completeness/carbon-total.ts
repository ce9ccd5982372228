import { defineRule } from "./define";
import { findUnequalSums, sumMessage } from "./sum-of-parts";

const parts = {
  "A4b-10": { 2023: 100 },
  "A4b-11": { 2023: 5 },
  "A4b-12": { 2023: 1 },
  "A4b-13": { 2023: 200 },
  "A4b-14": { 2023: -6 },
};

export const carbonTotal = defineRule({
  id: "carbon-total",
  since: "0.1.0",
  clause: "A.4 b)",
  severity: "error",
  title: { zh: "碳排放总量等于各范围之和", en: "Total carbon is the sum of its scopes" },
  ...sumMessage,
  examples: [
    { years: [2023], fields: { "A4b-16": { 2023: 300 }, ...parts }, finds: 0 },
    { years: [2023], fields: { "A4b-16": { 2023: 400 }, ...parts }, finds: 1 },
    { years: [2023], fields: { "A4b-16": { 2023: 300 }, ...parts, "A4b-12": { 2023: null } }, finds: 0, notChecked: 1 },
    { years: [2023], fields: { "A4b-16": { 2023: 300 } }, finds: 0 },
  ],
  find: (context) =>
    findUnequalSums({ total: "A4b-16", parts: ["A4b-10", "A4b-11", "A4b-12", "A4b-13", "A4b-14"] }, context),
});
