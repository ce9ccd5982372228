import { defineRule } from "./define";
import { columnOf } from "./field-index";

export const goalHorizons = defineRule({
  id: "goal-horizons",
  since: "0.1.0",
  clause: "6.2.4 b)",
  severity: "error",
  title: { zh: "设近期和中远期目标", en: "Near-term and longer-term goals" },
  message: { zh: "没有设置“{horizon}”目标。", en: "There is no “{horizon}” goal." },
  remedy: {
    zh: "在“清洁生产目标”补充；确不设中远期目标的，在报告 3.4 说明。",
    en: "Add one on “Goals”; if there is no longer-term goal, say why in 3.4 of the report.",
  },
  because: {
    zh: "6.2.4 b)：目标应具有时效性，可设置近期和中远期目标；缺近期目标为错误，缺中远期目标为提示。",
    en: "6.2.4 b): goals have a time; near-term and longer-term goals may be set. A missing near-term goal is an error, a missing longer-term one a warning.",
  },
  examples: [
    { tables: { goals: [{ id: "G1", horizon: "long" }] }, finds: 1 },
    { tables: { goals: [{ id: "G1", horizon: "near" }] }, finds: 1 },
    {
      tables: {
        goals: [
          { id: "G1", horizon: "near" },
          { id: "G2", horizon: "long" },
        ],
      },
      finds: 0,
    },
    { finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const horizons = new Set(data.rows("goals").map(({ cells }) => cells["horizon"]));
    if (horizons.size === 0) return { hits: [] };
    return {
      hits: Object.entries(columnOf(sheets, "goals", "horizon").choices ?? {})
        .filter(([horizon]) => !horizons.has(horizon))
        .map(([horizon, name]) => ({
          place: { sheet: "goals", column: "horizon" },
          args: { horizon: name },
          ...(horizon === "long" && { severity: "warning" as const }),
        })),
    };
  },
});
