import { defineRule } from "./define";
import { columnOf } from "./field-index";

export const planStages = defineRule({
  id: "plan-stages",
  since: "0.1.0",
  clause: "6.1.2 a)",
  severity: "error",
  title: { zh: "工作计划涵盖各阶段", en: "The plan covers every stage" },
  message: { zh: "审核工作计划没有“{stage}”阶段。", en: "The work plan lacks the stage “{stage}”." },
  remedy: {
    zh: "补充该阶段的工作内容、起止时间、负责人和参与人。",
    en: "Add the stage with its work, dates, person in charge and participants.",
  },
  because: {
    zh: "6.1.2 a)：明确审核各阶段工作内容；阶段按 6.1–6.7 划分。",
    en: "6.1.2 a) asks for the work of each stage; the stages are those of 6.1 to 6.7.",
  },
  examples: [
    { tables: { plan: [{ stage: "preparation" }, { stage: "pre-audit" }] }, finds: 5 },
    {
      tables: {
        plan: ["preparation", "pre-audit", "audit", "generation", "choice", "implementation", "continued"].map(
          (stage) => ({ stage }),
        ),
      },
      finds: 0,
    },
    { finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const planned = new Set(data.rows("plan").map(({ cells }) => cells["stage"]));
    if (planned.size === 0) return { hits: [] };
    return {
      hits: Object.entries(columnOf(sheets, "plan", "stage").choices ?? {})
        .filter(([stage]) => !planned.has(stage))
        .map(([, name]) => ({ place: { sheet: "plan", column: "stage" }, args: { stage: name } })),
    };
  },
});
