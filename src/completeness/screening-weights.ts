import type { Text } from "../core/text";
import { defineRule, type RuleHit } from "./define";
import { fieldOf, valuePlace } from "./field-index";

/** The four dimensions of clause 6.4, in the order of the parameter sheet. */
const weights = ["PW-01", "PW-02", "PW-03", "PW-04"];
const passMark = "PW-05";
/** Weights and scores both run from 1 to 10 in the weighted-sum method (企业清洁生产审核手册, to be verified). */
const lowest = 1;
const highest = 10;

export const screeningWeights = defineRule({
  id: "screening-weights",
  since: "0.1.0",
  clause: "6.4",
  severity: "error",
  title: { zh: "筛选权重与总分下限", en: "Screening weights and pass mark" },
  message: { zh: "方案筛选的权重不成立：{fault}。", en: "The screening weights do not hold: {fault}." },
  remedy: {
    zh: "在“评价参数”中改正权重或筛选总分下限。",
    en: "Correct the weights or the pass mark on the sheet “Parameters”.",
  },
  because: {
    zh: "权重总和计分排序法：权重与得分均为 1–10，总分在权重和的 1–10 倍之间（《企业清洁生产审核手册》，待核实；指南只列出四个维度）。",
    en: "Weighted-sum method: weights and scores run from 1 to 10, so totals lie between 1 and 10 times the sum of the weights (Chinese audit manual, to be verified; the guideline names the dimensions only).",
  },
  examples: [
    { fields: { "PW-01": 8, "PW-02": 10, "PW-03": 6, "PW-04": 8, "PW-05": 192 }, finds: 0 },
    { fields: { "PW-01": 0, "PW-02": 10, "PW-03": 6, "PW-04": 8, "PW-05": 192 }, finds: 1 },
    { fields: { "PW-01": 8, "PW-02": 10, "PW-03": 6, "PW-04": 8, "PW-05": 400 }, finds: 1 },
    { fields: { "PW-01": 8, "PW-02": 10, "PW-03": 6, "PW-04": 8, "PW-05": 20 }, finds: 1 },
    { fields: { "PW-01": 8, "PW-02": 10, "PW-03": 6, "PW-05": 192 }, finds: 0, notChecked: 1 },
    { finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const hits: RuleHit[] = [];
    const add = (field: string, fault: Text) => {
      hits.push({ place: valuePlace(fieldOf(sheets, field)), args: { fault } });
    };
    const known: number[] = [];
    for (const id of weights) {
      const weight = data.value(id);
      if (typeof weight !== "number") continue;
      known.push(weight);
      const { title } = fieldOf(sheets, id).field;
      if (weight < lowest || weight > highest) {
        add(id, {
          zh: `“${title.zh}”为 ${weight}，应在 ${lowest}–${highest} 之间`,
          en: `“${title.en}” is ${weight}; it must lie between ${lowest} and ${highest}`,
        });
      }
    }
    const mark = data.value(passMark);
    if (typeof mark !== "number" || known.length === 0) return { hits };
    if (known.length < weights.length) {
      return {
        hits,
        notChecked: [
          {
            place: valuePlace(fieldOf(sheets, passMark)),
            reason: {
              zh: "筛选总分下限没有与权重核对，因为权重没有填全。",
              en: "The pass mark was not compared with the weights, because a weight is blank.",
            },
          },
        ],
      };
    }
    const sum = known.reduce((all, weight) => all + weight, 0);
    const [least, most] = [sum * lowest, sum * highest];
    if (sum > 0 && (mark <= least || mark > most)) {
      add(passMark, {
        zh: `权重之和为 ${sum}，总分只能在 ${least}–${most} 之间，下限 ${mark} 不能区分方案`,
        en: `the weights add up to ${sum}, so totals lie between ${least} and ${most}, and a pass mark of ${mark} tells no option from another`,
      });
    }
    return { hits };
  },
});
