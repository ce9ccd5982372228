import { defineRule } from "./define";
import { columnOf } from "./field-index";

export const goalKinds = defineRule({
  id: "goal-kinds",
  since: "0.1.0",
  clause: "6.2.4 a)",
  severity: "error",
  title: { zh: "目标含绝对量和相对量指标", en: "Goals are absolute and relative" },
  message: { zh: "清洁生产目标没有“{kind}”指标。", en: "None of the goals is “{kind}”." },
  remedy: { zh: "在“清洁生产目标”补充该类指标。", en: "Add a goal of this kind on “Goals”." },
  because: {
    zh: "6.2.4 a)：目标应量化，包括绝对量和相对量指标。",
    en: "6.2.4 a): goals are quantified, by absolute and by relative figures.",
  },
  examples: [
    { tables: { goals: [{ id: "G1", kind: "absolute" }] }, finds: 1 },
    {
      tables: {
        goals: [
          { id: "G1", kind: "absolute" },
          { id: "G2", kind: "relative" },
        ],
      },
      finds: 0,
    },
    { finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const kinds = new Set(data.rows("goals").map(({ cells }) => cells["kind"]));
    if (kinds.size === 0) return { hits: [] };
    return {
      hits: Object.entries(columnOf(sheets, "goals", "kind").choices ?? {})
        .filter(([kind]) => !kinds.has(kind))
        .map(([, name]) => ({ place: { sheet: "goals", column: "kind" }, args: { kind: name } })),
    };
  },
});
