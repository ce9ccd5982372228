import type { Text } from "../core/text";
import { defineRule, type RuleHit } from "./define";
import { optionName } from "./option-name";

const near = { id: "G1", horizon: "near", due: 2025 };

export const goalDates = defineRule({
  id: "goal-dates",
  since: "0.1.0",
  clause: "6.2.4 b)",
  severity: "error",
  title: {
    zh: "近期目标不晚于审核期末，中远期目标更晚",
    en: "Near-term goals fall within the audit, longer-term ones later",
  },
  message: { zh: "目标 {goal}：{fault}。", en: "Goal {goal}: {fault}." },
  remedy: { zh: "改正目标年或期限。", en: "Correct the year or the horizon." },
  because: {
    zh: "6.6：近期目标按已实施方案的效果判断，因此不晚于审核期末；中远期目标晚于近期目标。",
    en: "6.6 judges near-term goals on implemented options, so they fall within the audit; longer-term ones come later.",
  },
  examples: [
    {
      fields: { "A1a-17-end": "2025-02-28" },
      tables: { goals: [near, { id: "G2", horizon: "long", due: 2030 }] },
      finds: 0,
    },
    { fields: { "A1a-17-end": "2024-12-31" }, tables: { goals: [near] }, finds: 1 },
    { tables: { goals: [near, { id: "G2", horizon: "long", due: 2025 }] }, finds: 1 },
    { tables: { goals: [near] }, finds: 0 },
  ],
  find: ({ data }) => {
    const rows = data.rows("goals");
    const end = data.value("A1a-17-end");
    const last = typeof end === "string" ? Number(end.slice(0, 4)) : undefined;
    const dues = rows.flatMap(({ cells: { horizon, due } }) =>
      horizon === "near" && typeof due === "number" ? [due] : [],
    );
    const latest = dues.length === 0 ? undefined : Math.max(...dues);
    return {
      hits: rows.flatMap((row): RuleHit[] => {
        const { horizon, due } = row.cells;
        if (typeof due !== "number") return [];
        let fault: Text | undefined;
        if (horizon === "near" && last !== undefined && due > last)
          fault = {
            zh: `近期目标定在 ${due} 年，晚于审核期末 ${last} 年`,
            en: `it is near-term, due in ${due}, after the audit ends in ${last}`,
          };
        if (horizon === "long" && latest !== undefined && due <= latest)
          fault = {
            zh: `中远期目标定在 ${due} 年，不晚于近期目标的 ${latest} 年`,
            en: `it is longer-term, due in ${due}, no later than a near-term goal (${latest})`,
          };
        if (fault === undefined) return [];
        return [{ place: { sheet: "goals", row: row.index, column: "due" }, args: { goal: optionName(row), fault } }];
      }),
    };
  },
});
