import { problem, value } from "../../core/outcome";
import { sum } from "../arithmetic";
import { defineFormula } from "../define";
import type { ResultCell } from "../define";
import { directions } from "../direction";
import { competitionRanks } from "./ranking";
import { highest, lowest, scores, totals, turned, unfitting, weights } from "./scoring";

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A pair of options by the lead of the one over the other, when the weight is 0 and when it is 1; linear in between. */
interface Lead {
  readonly atZero: number;
  readonly atOne: number;
}

/** The part of `interval` around `weight` in which the sign of the lead does not change. */
function keeping(interval: Interval, weight: number, { atZero, atOne }: Lead, noise: number): Interval {
  if (Math.abs(atZero) <= noise && Math.abs(atOne) <= noise) return interval;
  const now = atZero + (atOne - atZero) * weight;
  if (Math.abs(now) <= noise) return { from: weight, to: weight };
  // beyond 0 … 1 it bounds nothing; so does ±∞, where the lead does not depend on the weight
  const crossing = atZero / (atZero - atOne);
  return crossing < weight
    ? { from: Math.max(interval.from, crossing), to: interval.to }
    : { from: interval.from, to: Math.min(interval.to, crossing) };
}

export const screenStability = defineFormula({
  id: "SCREEN.STABILITY",
  since: "0.1.0",
  title: { zh: "排序稳定性", en: "Stability of the ranking" },
  inputs: {
    scores,
    weights,
    scope: {
      kind: "choice",
      choices: {
        all: { zh: "全部名次", en: "the whole order" },
        first: { zh: "第一名", en: "the first place" },
      },
      optional: true,
      title: { zh: "考察范围", en: "scope" },
      summary: {
        zh: "all：任何两个方案换位都算变化（省略时）；first：只看第一名是否被取代。",
        en: "all (when omitted): any two options changing places counts; first: only the loss of the first place.",
      },
    },
    directions,
    highest,
    lowest,
  },
  result: {
    kind: "table",
    columns: [
      { id: "weight", title: { zh: "归一化权重", en: "normalised weight" }, unit: "1" },
      { id: "from", title: { zh: "不变下限", en: "unchanged from" }, unit: "1" },
      { id: "to", title: { zh: "不变上限", en: "unchanged to" }, unit: "1" },
      { id: "margin", title: { zh: "最小变动量", en: "smallest move that changes it" }, unit: "1" },
    ],
  },
  formula: (given) => {
    const [columns = []] = given.scores;
    const unfit = unfitting(columns, given.weights, given.directions);
    if (unfit !== undefined) return unfit;
    if (columns.length < 2) return problem("too-few", "weights", { given: columns.length, atLeast: 2 });
    const table = turned(given.scores, given.directions, given);
    if (!table.ok) return table;
    const whole = sum(given.weights);
    const shares = given.weights.map((weight) => weight / whole);
    const total = totals(table.value, shares);
    const leaders = competitionRanks(total).map(({ rank }) => rank === 1);
    const noise = 1e-9 * Math.max(...total.map(Math.abs));
    const rows: ResultCell[][] = shares.map((weight, criterion) => {
      // the other weights keep their proportions; where they are all 0 they share equally
      const others = shares.map((other, index) =>
        index === criterion ? 0 : weight < 1 ? other / (1 - weight) : 1 / (shares.length - 1),
      );
      const atZero = totals(table.value, others);
      const atOne = table.value.map((row) => row[criterion] ?? 0);
      let interval: Interval = { from: 0, to: 1 };
      for (const [a, zeroA] of atZero.entries()) {
        if (given.scope === "first" && leaders[a] !== true) continue;
        for (const [b, zeroB] of atZero.entries()) {
          const lead = { atZero: zeroA - zeroB, atOne: (atOne[a] ?? 0) - (atOne[b] ?? 0) };
          interval = keeping(interval, weight, lead, noise);
        }
      }
      const moves = [
        ...(interval.from > 0 ? [weight - interval.from] : []),
        ...(interval.to < 1 ? [interval.to - weight] : []),
      ];
      return [weight, interval.from, interval.to, moves.length === 0 ? "" : Math.min(...moves)];
    });
    return value(rows);
  },
  doc: {
    summary: {
      zh: "每个权重单独变动（其余按比例缩放）时，排序保持不变的范围，以及最小多大变动会改变排序；留空表示怎样变都不改变。",
      en: "For each weight moved by itself (the others keep their proportions) the range in which the order stays, and the smallest move that changes it; blank when none does.",
    },
    equation: "from <= weight <= to: order(sum(weights * scores)) unchanged",
    clause: "6.4",
    sources: [
      {
        document: "DB43/T",
        clause: "4.1",
        confidence: "verified",
        note: {
          zh: "要求方法客观准确；权重为主观给定，稳定性说明结论对权重的依赖。",
          en: "Asks for objective methods; weights are a judgement, and the stability says how far the result hangs on them.",
        },
      },
    ],
    notes: [
      {
        zh: "每行对应一个准则，权重按合计为 1 归一化。当前并列而任何变动都会分出先后的，变动量为 0。",
        en: "A row for each criterion, weights normalised to add up to 1. A present tie that any move would break has a margin of 0.",
      },
      {
        zh: "部分版本的 Excel 会把区域中的空单元格作为 0 传入；0 低于最低分 1，会得到 #VALUE!。",
        en: "Some versions of Excel hand over 0 for a blank cell of a range; 0 is below the lowest score of 1 and gives #VALUE!.",
      },
    ],
    examples: [
      {
        given: {
          scores: [
            [8, 4],
            [4, 6],
          ],
          weights: [[1, 1]],
        },
        gives: [
          [0.5, 1 / 3, 1, 1 / 6],
          [0.5, 0, 2 / 3, 1 / 6],
        ],
      },
      {
        given: {
          scores: [
            [8, 7],
            [4, 6],
          ],
          weights: [[1, 1]],
          scope: "first",
        },
        gives: [
          [0.5, 0, 1, ""],
          [0.5, 0, 1, ""],
        ],
      },
      { given: { scores: [[8], [4]], weights: [[1]] }, gives: { problem: "too-few" } },
      { given: { scores: [[8, 7]], weights: [[0, 0]] }, gives: { problem: "division-by-zero" } },
      { given: { scores: [[8, 7]], weights: [[1, 1, 1]] }, gives: { problem: "wrong-shape" } },
    ],
    seeAlso: ["SCREEN.SCORE", "SCREEN.RANK"],
  },
});
