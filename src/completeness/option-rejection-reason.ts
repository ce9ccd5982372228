import { isBlank } from "../core/cell";
import { defineRule } from "./define";
import { optionName } from "./option-name";

export const optionRejectionReason = defineRule({
  id: "option-rejection-reason",
  since: "0.1.0",
  clause: "6.4",
  severity: "error",
  title: { zh: "被剔除的方案写明理由", en: "A rejected option has its reason" },
  message: { zh: "方案 {option} 被剔除，但没有写明理由。", en: "Option {option} is rejected without a reason." },
  remedy: {
    zh: "在“剔除理由”写明哪个维度不可行及原因。",
    en: "Give the dimension that makes it infeasible, and why, under “Reason for rejection”.",
  },
  because: {
    zh: "6.4 要求按四个维度初步筛选、剔除不可行方案；没有理由的剔除无法复核。",
    en: "6.4 asks for a screening by four dimensions that removes infeasible options; a removal without a reason cannot be verified.",
  },
  examples: [
    { tables: { options: [{ id: "F1", status: "rejected", reason: null }] }, finds: 1 },
    { tables: { options: [{ id: "F1", status: "rejected", reason: "技术不成熟" }] }, finds: 0 },
    { tables: { options: [{ id: "F1", status: "planned", reason: null }] }, finds: 0 },
  ],
  find: ({ data }) => ({
    hits: data
      .rows("options")
      .filter(({ cells }) => cells["status"] === "rejected" && isBlank(cells["reason"]))
      .map((row) => ({
        place: { sheet: "options", row: row.index, column: "reason" },
        args: { option: optionName(row) },
      })),
  }),
});
