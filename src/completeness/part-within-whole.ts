import { defineRule } from "./define";
import { excessMessage, findExcess, type Limit } from "./excess";

/** By the wording of the fields themselves; each is checked in every year. */
const limits: readonly Limit[] = [
  { part: ["A1a-10"], whole: ["A1a-09"] },
  { part: ["A1a-11"], whole: ["A1a-09"] },
  { part: ["A1b-02"], whole: ["A1b-01"] },
  { part: ["A1b-03"], whole: ["A1b-02"] },
  { part: ["A1b-07"], whole: ["A1b-09"] },
  { part: ["A1b-13-environment"], whole: ["A1b-13"] },
  { part: ["A1e-04"], whole: ["A1b-01"] },
  { part: ["A2a-03", "A2a-04"], whole: ["A2a-05"] },
  { part: ["A2a-13"], whole: ["A2a-12"] },
  { part: ["A2a-16"], whole: ["A2a-15"] },
  { part: ["A2a-19"], whole: ["A2a-18"] },
  { part: ["A2a-22"], whole: ["A2a-21", "A2a-22-old"] },
  { part: ["A2d-09"], whole: ["A2d-03"] },
  { part: ["A2d-13"], whole: ["A2d-12"] },
  { part: ["A3a-03"], whole: ["A3a-02"] },
  { part: ["A2a-12"], whole: ["A3a-08-inflow"] },
  { part: ["A3d-02-recycled"], whole: ["A3d-02"] },
  { part: ["A3e-01-connected"], whole: ["A1b-01"] },
  { part: ["A5c-02-closed"], whole: ["A5c-02"] },
  { part: ["A5d-01-major", "A5d-01-larger", "A5d-01-general"], whole: ["A1b-01"] },
  { part: ["A5g-02-connected"], whole: ["A5g-02"] },
  { part: ["A5h-01"], whole: ["A5h-01-due"] },
  { part: ["PC-01"], whole: ["PC-02"] },
];

export const partWithinWhole = defineRule({
  id: "part-within-whole",
  since: "0.1.0",
  clause: "6.2.1 b)",
  severity: "error",
  title: { zh: "部分不大于整体", en: "A part does not exceed its whole" },
  ...excessMessage,
  because: {
    zh: "由数据项定义得出，例如回用的中水来自污水处理厂出水，不能多于出水量。",
    en: "Follows from what the items are: reclaimed water, for example, comes from the plant's effluent and cannot exceed it.",
  },
  examples: [
    { years: [2023], fields: { "A2a-13": { 2023: 30 }, "A2a-12": { 2023: 20 } }, finds: 1 },
    { years: [2023], fields: { "A2a-13": { 2023: 20 }, "A2a-12": { 2023: 20 } }, finds: 0 },
    { years: [2023], fields: { "A2a-13": { 2023: 30 }, "A2a-12": { 2023: null } }, finds: 0 },
    { years: [2023], fields: { "A2a-22": { 2023: 7 }, "A2a-21": { 2023: 6 }, "A2a-22-old": { 2023: 1.2 } }, finds: 0 },
    { fields: { "PC-01": 60, "PC-02": 50 }, finds: 1 },
  ],
  find: (context) => findExcess(limits, context),
});
