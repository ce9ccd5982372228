import { defineRule } from "./define";

/** What training must cover, by its column on the sheet (6.1.3 b). */
const contents = {
  policy: { zh: "清洁生产政策法规和激励措施", en: "law, policy and incentives" },
  procedure: { zh: "审核程序及方法", en: "procedure and methods of the audit" },
  "key-points": { zh: "审核环节的实施要点", en: "key points of each step" },
};

export const trainingContents = defineRule({
  id: "training-contents",
  since: "0.1.0",
  clause: "6.1.3 b)",
  severity: "error",
  title: { zh: "专业技术培训的内容", en: "What training covers" },
  message: { zh: "专业技术培训没有涵盖“{content}”。", en: "No training covers “{content}”." },
  remedy: {
    zh: "补充培训记录，或在相应活动的内容列选“是”。",
    en: "Add the record of such a training, or choose “yes” in its column.",
  },
  because: {
    zh: "6.1.3 b)：培训内容包括政策法规和激励措施、审核程序及方法、审核环节的实施要点等。",
    en: "6.1.3 b) names these contents of training.",
  },
  examples: [
    {
      tables: { training: [{ id: "T1", kind: "training", policy: "yes", procedure: "yes", "key-points": "no" }] },
      finds: 1,
    },
    {
      tables: { training: [{ id: "T1", kind: "training", policy: "yes", procedure: "yes", "key-points": "yes" }] },
      finds: 0,
    },
    { tables: { training: [{ id: "T1", kind: "publicity", policy: "yes" }] }, finds: 3 },
    { finds: 0 },
  ],
  find: ({ data }) => {
    const rows = data.rows("training");
    if (rows.length === 0) return { hits: [] };
    const trainings = rows.filter(({ cells }) => cells["kind"] === "training");
    return {
      hits: Object.entries(contents)
        .filter(([column]) => !trainings.some(({ cells }) => cells[column] === "yes"))
        .map(([column, content]) => ({ place: { sheet: "training", column }, args: { content } })),
    };
  },
});
