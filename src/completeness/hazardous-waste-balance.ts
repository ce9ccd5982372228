import { defineRule } from "./define";
import { findUnequalSums, sumMessage } from "./sum-of-parts";

const published = {
  "A3d-04-utilised": { 2006: 1393 },
  "A3d-04-stored": { 2006: 200 },
  "A3d-04-disposed": { 2006: 6482.1 },
};

export const hazardousWasteBalance = defineRule({
  id: "hazardous-waste-balance",
  since: "0.1.0",
  clause: "A.3 d)",
  severity: "error",
  title: { zh: "危险废物产生量与去向平衡", en: "Hazardous waste generated equals what became of it" },
  ...sumMessage,
  because: {
    zh: "产生量 = 综合利用量 + 处置量 + 贮存量（环境统计口径）。容差由各数值的末位数推算，不超过产生量的 1%。",
    en: "Generated = utilised + disposed of + stored (environmental statistics). The tolerance follows from the last digits, at most 1 % of the total.",
  },
  examples: [
    // 环年综1-1表, 2006: closes exactly.
    { years: [2006], fields: { "A3d-04": { 2006: 8075.1 }, ...published }, finds: 0 },
    { years: [2006], fields: { "A3d-04": { 2006: 8705.1 }, ...published }, finds: 1 },
    {
      years: [2006],
      fields: { "A3d-04": { 2006: 8075.1 }, "A3d-04-utilised": { 2006: 1393 } },
      finds: 0,
      notChecked: 1,
    },
  ],
  find: (context) =>
    findUnequalSums({ total: "A3d-04", parts: ["A3d-04-utilised", "A3d-04-disposed", "A3d-04-stored"] }, context),
});
