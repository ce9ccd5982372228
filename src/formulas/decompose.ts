import { problem, value } from "../core/outcome";
import { sum } from "./arithmetic";
import { defineFormula } from "./define";
import type { NumbersInput } from "./define";
import { differentLengths } from "./same-length";

const activities = { kind: "numbers", unit: "{activity}", min: 0 } as const satisfies Omit<NumbersInput, "title">;
const amounts = { kind: "numbers", unit: "{amount}", min: 0 } as const satisfies Omit<NumbersInput, "title">;

/** Logarithmic mean, the weight that lets the effects add up without a remainder. */
function logarithmicMean(a: number, b: number): number {
  // near a = b the quotient loses its digits; the series of the mean does not
  const spread = (b - a) / (a + b);
  if (Math.abs(spread) < 1e-4) return ((a + b) / 2) * (1 - (spread * spread) / 3);
  return (b - a) / Math.log(b / a);
}

/** Effects of one industry. Where it appears or disappears, the limit of the logarithms puts its whole change there. */
interface Effects {
  readonly activity: number;
  readonly structure: number;
  readonly intensity: number;
}

interface Year {
  readonly total: number;
  readonly activity: number;
  readonly amount: number;
}

function effectsOf(first: Year, last: Year): Effects {
  const change = last.amount - first.amount;
  if (first.activity === 0 || last.activity === 0) return { activity: 0, structure: change, intensity: 0 };
  if (first.amount === 0 || last.amount === 0) return { activity: 0, structure: 0, intensity: change };
  const weight = logarithmicMean(first.amount, last.amount);
  const activity = weight * Math.log(last.total / first.total);
  const structure = weight * Math.log(last.activity / last.total / (first.activity / first.total));
  return {
    activity,
    structure,
    intensity: weight * Math.log(last.amount / last.activity / (first.amount / first.activity)),
  };
}

export const decompose = defineFormula({
  id: "DECOMPOSE",
  since: "0.1.0",
  title: { zh: "变化因素分解（LMDI）", en: "Decomposition of a change (LMDI)" },
  inputs: {
    activityFirst: {
      ...activities,
      title: { zh: "首年各行业活动量", en: "activity by industry, first year" },
      summary: {
        zh: "如各行业不变价工业增加值，一行或一列。",
        en: "For example added value at constant prices, a row or a column.",
      },
    },
    amountFirst: {
      ...amounts,
      title: { zh: "首年各行业消耗或排放量", en: "amount by industry, first year" },
      summary: {
        zh: "如各行业综合能耗，行业顺序与活动量相同。",
        en: "For example energy by industry, in the order of the activity.",
      },
    },
    activityLast: { ...activities, title: { zh: "末年各行业活动量", en: "activity by industry, last year" } },
    amountLast: { ...amounts, title: { zh: "末年各行业消耗或排放量", en: "amount by industry, last year" } },
  },
  result: {
    kind: "table",
    columns: [
      { id: "activity", title: { zh: "规模效应", en: "activity effect" }, unit: "{amount}" },
      { id: "structure", title: { zh: "结构效应", en: "structure effect" }, unit: "{amount}" },
      { id: "intensity", title: { zh: "强度效应", en: "intensity effect" }, unit: "{amount}" },
      { id: "change", title: { zh: "总变化", en: "total change" }, unit: "{amount}" },
    ],
  },
  formula: ({ activityFirst, amountFirst, activityLast, amountLast }) => {
    const given = { activityFirst, amountFirst, activityLast, amountLast };
    const uneven = differentLengths(given);
    if (uneven !== undefined) return uneven;
    const totalFirst = sum(given.activityFirst);
    const totalLast = sum(given.activityLast);
    if (totalFirst === 0) return problem("division-by-zero", "activityFirst");
    if (totalLast === 0) return problem("division-by-zero", "activityLast");
    const total = { activity: 0, structure: 0, intensity: 0, change: 0 };
    for (const [index, activity] of given.activityFirst.entries()) {
      const first = { total: totalFirst, activity, amount: given.amountFirst[index] ?? 0 };
      const last = {
        total: totalLast,
        activity: given.activityLast[index] ?? 0,
        amount: given.amountLast[index] ?? 0,
      };
      if (first.activity === 0 && first.amount > 0)
        return problem("division-by-zero", "activityFirst", { position: index + 1 });
      if (last.activity === 0 && last.amount > 0)
        return problem("division-by-zero", "activityLast", { position: index + 1 });
      const effects = effectsOf(first, last);
      total.activity += effects.activity;
      total.structure += effects.structure;
      total.intensity += effects.intensity;
      total.change += last.amount - first.amount;
    }
    return value([[total.activity, total.structure, total.intensity, total.change]]);
  },
  doc: {
    summary: {
      zh: "把园区消耗或排放的变化分解为规模、产业结构、强度三种效应（LMDI 加和分解），三者之和等于总变化，无残差。",
      en: "Splits the change of the park's consumption or emission into effects of activity, structure and intensity (additive LMDI). The three add up to the change without a remainder.",
    },
    equation:
      "change = sum(amountLast) - sum(amountFirst) = activity + structure + intensity; activity = sum(L * ln(sum(activityLast) / sum(activityFirst))); structure = sum(L * ln(s_1 / s_0)); intensity = sum(L * ln(e_1 / e_0)); L = (amountLast - amountFirst) / (ln(amountLast) - ln(amountFirst)); s_0 = activityFirst / sum(activityFirst); s_1 = activityLast / sum(activityLast); e_0 = amountFirst / activityFirst; e_1 = amountLast / activityLast",
    clause: "6.2.2",
    sources: [
      {
        document: "Ang B.W., LMDI decomposition approach: A guide for implementation, Energy Policy 86 (2015)",
        confidence: "to-verify",
        note: {
          zh: "加和形式 LMDI-I；零值取解析极限。",
          en: "Additive LMDI-I; zero values by their analytical limits.",
        },
      },
    ],
    notes: [
      {
        zh: "新出现或退出的行业，其变化全部计入结构效应；有活动量而消耗由零变为非零（或相反），计入强度效应。活动量为零而消耗不为零的行业没有强度，返回 #DIV/0!。",
        en: "An industry that appears or leaves counts wholly as structure; a consumption that begins or ends while activity goes on counts as intensity. Consumption without activity has no intensity: #DIV/0!.",
      },
      {
        zh: "部分版本的 Excel 会把区域中的空单元格作为 0 传入，空的行业会被当作退出；完整性检查会报告这些空值。",
        en: "Some versions of Excel hand over 0 for a blank cell of a range, so that a blank industry counts as gone; the completeness check reports such blanks.",
      },
    ],
    examples: [
      {
        given: { activityFirst: [[10]], amountFirst: [[5]], activityLast: [[20]], amountLast: [[10]] },
        gives: [[5, 0, 0, 5]],
      },
      {
        given: { activityFirst: [[10]], amountFirst: [[10]], activityLast: [[10]], amountLast: [[5]] },
        gives: [[0, 0, -5, -5]],
      },
      {
        given: { activityFirst: [[10, 0]], amountFirst: [[5, 0]], activityLast: [[10, 10]], amountLast: [[5, 3]] },
        gives: [[5 * Math.log(2), 3 - 5 * Math.log(2), 0, 3]],
      },
      {
        given: { activityFirst: [[10, 5]], amountFirst: [[5, 1]], activityLast: [[20]], amountLast: [[10]] },
        gives: { problem: "wrong-shape" },
      },
      {
        given: { activityFirst: [[0]], amountFirst: [[5]], activityLast: [[20]], amountLast: [[10]] },
        gives: { problem: "division-by-zero" },
      },
    ],
    seeAlso: ["GROWTH", "INTENSITY", "CONSTANTPRICE"],
  },
});
