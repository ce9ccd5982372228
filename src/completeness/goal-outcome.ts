import { isBlank } from "../core/cell";
import type { Text } from "../core/text";
import { defineRule } from "./define";
import { optionName } from "./option-name";

/** What each horizon is judged on (6.6), by its column. */
const judged: Readonly<Record<string, { readonly column: string; readonly wanted: Text }>> = {
  near: {
    column: "achieved",
    wanted: { zh: "已实施方案后的实际值", en: "the value achieved by implemented options" },
  },
  long: {
    column: "expected",
    wanted: { zh: "拟实施方案后的预期值", en: "the value expected of planned options" },
  },
};

export const goalOutcome = defineRule({
  id: "goal-outcome",
  since: "0.1.0",
  clause: "6.6",
  severity: "error",
  title: { zh: "目标完成情况和可达性分析", en: "Attainment and reachability of the goals" },
  message: {
    zh: "目标 {goal} 缺少{wanted}，没有完成情况或可达性分析。",
    en: "Goal {goal} lacks {wanted}, so it is not judged.",
  },
  remedy: { zh: "在“清洁生产目标”填写该值。", en: "Enter the value on “Goals”." },
  because: {
    zh: "6.6：近期目标按已实施方案的实施效果分析完成情况，中远期目标按拟实施方案的预期效果分析预测可达性。",
    en: "6.6: near-term goals are judged on what implemented options achieved, longer-term ones on what planned options promise.",
  },
  examples: [
    { tables: { goals: [{ id: "G1", horizon: "near", expected: 4 }] }, finds: 1 },
    { tables: { goals: [{ id: "G1", horizon: "long", achieved: 4 }] }, finds: 1 },
    { tables: { goals: [{ id: "G1", horizon: "near", achieved: 0 }] }, finds: 0 },
    { tables: { goals: [{ id: "G1", horizon: null }] }, finds: 0 },
  ],
  find: ({ data }) => ({
    hits: data.rows("goals").flatMap((row) => {
      const by = judged[String(row.cells["horizon"])];
      if (by === undefined || !isBlank(row.cells[by.column])) return [];
      return [
        {
          place: { sheet: "goals", row: row.index, column: by.column },
          args: { goal: optionName(row), wanted: by.wanted },
        },
      ];
    }),
  }),
});
