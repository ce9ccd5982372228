import { defineRule } from "./define";
import { findUnequalSums, sumMessage } from "./sum-of-parts";

const kinds = ["A2a-22-slag", "A2a-22-flyash", "A2a-22-cinder", "A2a-22-other", "A2a-22-hazardous"];
const published = {
  "A2a-22-slag": { 2006: 0.14 },
  "A2a-22-flyash": { 2006: 1 },
  "A2a-22-cinder": { 2006: 2.46 },
  "A2a-22-other": { 2006: 2.49 },
  "A2a-22-hazardous": { 2006: 0.1393 },
};

export const solidWasteKinds = defineRule({
  id: "solid-waste-kinds",
  since: "0.1.0",
  clause: "A.2 a)",
  severity: "error",
  title: { zh: "固体废物综合利用量等于各类之和", en: "Solid waste utilised is the sum of its kinds" },
  ...sumMessage,
  examples: [
    // 环年综1-1表, 2006: the printed total 2.64 stands for 6.24, two digits swapped.
    { years: [2006], fields: { "A2a-22": { 2006: 2.64 }, ...published }, finds: 1 },
    { years: [2006], fields: { "A2a-22": { 2006: 6.24 }, ...published }, finds: 0 },
    { years: [2006], fields: { "A2a-22": { 2006: 6.24 }, "A2a-22-flyash": { 2006: 1 } }, finds: 0, notChecked: 1 },
    { years: [2006], fields: { "A2a-22": { 2006: 6.24 } }, finds: 0 },
  ],
  find: (context) => findUnequalSums({ total: "A2a-22", parts: kinds }, context),
});
