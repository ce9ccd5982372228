import { isBlank } from "../core/cell";
import type { Text } from "../core/text";
import type { TableRow } from "../sheets/audit-data";
import { defineRule, type RuleHit } from "./define";

const scores = { energy: 8, material: 8, pollution: 8, carbon: 8, potential: 8, cooperation: 8 };
const low = { energy: 2, material: 2, pollution: 2, carbon: 2, potential: 2, cooperation: 2 };
const weights = { "PA-01": 10, "PA-02": 8, "PA-03": 10, "PA-04": 9, "PA-05": 6, "PA-06": 3 };

const nameOf = ({ cells, index }: TableRow): string => {
  const name = cells["candidate"] ?? null;
  return isBlank(name) ? `#${index + 1}` : String(name);
};

export const focusChoice = defineRule({
  id: "focus-choice",
  since: "0.1.0",
  clause: "6.2.3",
  severity: "error",
  title: { zh: "审核重点的确定", en: "Choice of the focus" },
  message: { zh: "审核重点的确定不成立：{fault}。", en: "The choice of the focus does not hold: {fault}." },
  remedy: {
    zh: "在“审核重点”中选定重点；选得分较低者的，在“理由”说明。",
    en: "Choose the focus on the sheet “Focus”; give the reason when the one chosen scores less.",
  },
  because: {
    zh: "6.2.3：根据现状分析评价结果确定审核重点；得分只是依据，偏离须说明（权重为参数，指南未规定）。",
    en: "6.2.3: the focus follows from the evaluation; scores are a ground, and departing from them needs a reason (weights are parameters that the guideline does not fix).",
  },
  examples: [
    {
      fields: weights,
      tables: {
        focus: [
          { candidate: "甲", ...scores, selected: "yes" },
          { candidate: "乙", ...low, selected: "no" },
        ],
      },
      finds: 0,
    },
    {
      fields: weights,
      tables: {
        focus: [
          { candidate: "甲", ...scores, selected: "no" },
          { candidate: "乙", ...low, selected: "yes" },
        ],
      },
      finds: 1,
    },
    {
      fields: weights,
      tables: {
        focus: [
          { candidate: "甲", ...scores, selected: "no" },
          { candidate: "乙", ...low, selected: "yes", reason: "上级督办" },
        ],
      },
      finds: 0,
    },
    { tables: { focus: [{ candidate: "甲", selected: "no" }] }, finds: 1 },
    { finds: 0 },
  ],
  find: ({ data, evaluation }) => {
    const rows = data.rows("focus");
    if (rows.length === 0) return { hits: [] };
    const chosen = rows.filter(({ cells }) => cells["selected"] === "yes");
    if (chosen.length === 0) {
      const fault: Text = { zh: "没有选定任何审核重点", en: "no focus is chosen" };
      return { hits: [{ place: { sheet: "focus", column: "selected" }, args: { fault } }] };
    }
    const scoreOf = ({ index }: TableRow): number | undefined => {
      const outcome = evaluation.at({ sheet: "focus", row: index, column: "score" });
      return outcome?.ok === true && typeof outcome.value === "number" ? outcome.value : undefined;
    };
    const best = rows
      .filter(({ cells }) => cells["selected"] !== "yes")
      .flatMap((row) => {
        const score = scoreOf(row);
        return score === undefined ? [] : [{ name: nameOf(row), score }];
      })
      .sort((left, right) => right.score - left.score)[0];
    const hits = chosen.flatMap((row): RuleHit[] => {
      const own = scoreOf(row);
      if (best === undefined || own === undefined || own >= best.score || !isBlank(row.cells["reason"])) return [];
      const fault: Text = {
        zh: `选中的“${nameOf(row)}”得分 ${own}，低于未选中的“${best.name}”（${best.score}），未说明理由`,
        en: `the chosen “${nameOf(row)}” scores ${own}, less than “${best.name}” (${best.score}) which is not chosen, and no reason is given`,
      };
      return [{ place: { sheet: "focus", row: row.index, column: "reason" }, severity: "warning", args: { fault } }];
    });
    return { hits };
  },
});
