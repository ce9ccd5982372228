import { defineRule } from "./define";
import { findUnequalSums, sumMessage } from "./sum-of-parts";

const published = {
  "A2a-21": { 2006: 7.43 },
  "A2a-22-old": { 2006: 0 },
  "A2a-22-stored": { 2006: 0.02 },
  "A2a-22-disposed": { 2006: 1.17 },
  "A2a-22-dumped": { 2006: 0 },
};

export const solidWasteBalance = defineRule({
  id: "solid-waste-balance",
  since: "0.1.0",
  clause: "A.2 a)",
  severity: "error",
  title: { zh: "固体废物产生量与去向平衡", en: "Solid waste generated equals what became of it" },
  ...sumMessage,
  because: {
    zh: "产生量 = 综合利用量 − 综合利用往年贮存量 + 贮存量 + 处置量 + 倾倒丢弃量（环境统计口径）。容差由各数值的末位数推算，不超过产生量的 1%。",
    en: "Generated = utilised − old stock utilised + stored + disposed of + dumped (environmental statistics). The tolerance follows from the last digits, at most 1 % of the total.",
  },
  examples: [
    { years: [2006], fields: { ...published, "A2a-22": { 2006: 2.64 } }, finds: 1 },
    { years: [2006], fields: { ...published, "A2a-22": { 2006: 6.24 } }, finds: 0 },
    { years: [2006], fields: { ...published, "A2a-22": { 2006: null } }, finds: 0, notChecked: 1 },
    { years: [2006], fields: { ...published, "A2a-22-old": { 2006: 0.5 }, "A2a-22": { 2006: 6.74 } }, finds: 0 },
  ],
  find: (context) =>
    findUnequalSums(
      {
        total: "A2a-21",
        parts: ["A2a-22", "A2a-22-stored", "A2a-22-disposed", "A2a-22-dumped"],
        less: ["A2a-22-old"],
      },
      context,
    ),
});
