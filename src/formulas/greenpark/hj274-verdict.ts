import { value } from "../../core/outcome";
import { defineFormula } from "../define";
import { assessed, hj274Inputs, hj274Sources } from "./hj274-assessment";
import { items } from "./hj274-items";

export const hj274Verdict = defineFormula({
  id: "GREENPARK.HJ274VERDICT",
  since: "0.1.0",
  title: { zh: "国家生态工业示范园区指标结论", en: "Verdict on the eco-industrial park indicators" },
  inputs: hj274Inputs,
  result: {
    kind: "table",
    columns: [
      { id: "requiredMet", title: { zh: "达标的必选项数", en: "required indicators met" }, unit: "1" },
      { id: "required", title: { zh: "必选项数", en: "required indicators" }, unit: "1" },
      { id: "groupsMet", title: { zh: "达标的可选组数", en: "optional groups met" }, unit: "1" },
      { id: "groups", title: { zh: "可选组数", en: "optional groups" }, unit: "1" },
      { id: "undecided", title: { zh: "不能判定的项数", en: "indicators undecided" }, unit: "1" },
      {
        id: "verdict",
        title: { zh: "结论", en: "verdict" },
        words: {
          qualified: { zh: "符合", en: "qualified" },
          "not-qualified": { zh: "不符合", en: "not qualified" },
          incomplete: { zh: "数据不全", en: "data incomplete" },
        },
      },
    ],
  },
  formula: (given) => {
    const all = assessed(given);
    if (!all.ok) return all;
    const required = all.value.filter(({ number }) => items[number - 1]?.group === undefined);
    const groups = [...new Set(items.map(({ group }) => group).filter((group) => group !== undefined))].map((group) =>
      all.value.filter(({ number }) => items[number - 1]?.group === group),
    );
    const requiredMet = required.filter(({ verdict }) => verdict === "met").length;
    const groupsMet = groups.filter((group) => group.some(({ verdict }) => verdict === "met")).length;
    const undecided = all.value.filter(({ verdict }) => verdict === "no-data" || verdict === "undecided").length;
    const failed =
      required.some(({ verdict }) => verdict === "not-met") ||
      groups.some((group) => group.every(({ verdict }) => verdict === "not-met"));
    const complete = requiredMet === required.length && groupsMet === groups.length;
    const verdict = failed ? "not-qualified" : complete ? "qualified" : "incomplete";
    return value([[requiredMet, required.length, groupsMet, groups.length, undecided, verdict]]);
  },
  doc: {
    summary: {
      zh: "按 HJ 274-2015 表 1 给出结论：符合、不符合，或数据不全、尚不能判定。",
      en: "Conclusion by HJ 274-2015, table 1: qualified, not qualified, or data incomplete as long as nothing can be said.",
    },
    equation: "qualified: requiredMet = required, groupsMet = groups",
    clause: "6.2.2",
    sources: hj274Sources,
    notes: [
      {
        zh: "任一必选项不达标，或某组可选项全部不达标，即为不符合；没有不达标而数据不全时不下结论。部分版本的 Excel 会把区域中的空单元格作为 0 传入，没有数据的项请不要列出。",
        en: "One required indicator not met, or a whole group not met, does not qualify; without either, wanting data leave it open. Some versions of Excel hand over 0 for a blank cell of a range: leave out rows without data.",
      },
    ],
    examples: [
      {
        given: {
          figures: [
            [15, 0.8],
            [29, 0.2],
          ],
          addedValueGrowth: 0.08,
        },
        gives: [[1, 17, 1, 6, 30, "incomplete"]],
      },
      { given: { figures: [[29, 0.1]], addedValueGrowth: 0.08 }, gives: [[0, 17, 0, 6, 31, "not-qualified"]] },
      {
        given: {
          figures: [
            [29, 0.1],
            [29, 0.2],
          ],
          addedValueGrowth: 0.08,
        },
        gives: { problem: "wrong-shape" },
      },
      { given: { figures: [[29, 0.1]] }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["GREENPARK.HJ274"],
  },
});
