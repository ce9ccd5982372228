import { defineRule } from "./define";
import { columnOf } from "./field-index";
import { optionName } from "./option-name";

export const goalDirection = defineRule({
  id: "goal-direction",
  since: "0.1.0",
  clause: "6.2.4",
  severity: "error",
  title: { zh: "目标方向与基准一致", en: "A goal lies in its direction" },
  message: {
    zh: "目标 {goal} 为“{direction}”，目标值 {target} 与基准值 {baseline} 的方向矛盾。",
    en: "Goal {goal} is “{direction}”, but its target of {target} does not improve on the baseline of {baseline}.",
  },
  remedy: { zh: "改正目标值、基准值或方向。", en: "Correct the target, the baseline or the direction." },
  because: {
    zh: "越小越好的目标值应小于基准值，越大越好的应大于基准值；相等则完成率无意义。",
    en: "A target must lie below the baseline where lower is better, above it where higher is; if equal, attainment means nothing.",
  },
  examples: [
    { tables: { goals: [{ id: "G1", direction: "lower", baseline: 5, target: 6 }] }, finds: 1 },
    { tables: { goals: [{ id: "G1", direction: "higher", baseline: 5, target: 5 }] }, finds: 1 },
    { tables: { goals: [{ id: "G1", direction: "lower", baseline: 5, target: 4 }] }, finds: 0 },
    { tables: { goals: [{ id: "G1", direction: "higher", baseline: 5, target: null }] }, finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const names = columnOf(sheets, "goals", "direction").choices ?? {};
    return {
      hits: data.rows("goals").flatMap((row) => {
        const { direction, baseline, target } = row.cells;
        if (typeof direction !== "string" || typeof baseline !== "number" || typeof target !== "number") return [];
        if (direction === "lower" ? target < baseline : target > baseline) return [];
        return [
          {
            place: { sheet: "goals", row: row.index, column: "target" },
            args: { goal: optionName(row), direction: names[direction] ?? direction, target, baseline },
          },
        ];
      }),
    };
  },
});
