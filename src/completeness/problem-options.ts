import { isBlank } from "../core/cell";
import { defineRule } from "./define";
import { linkKey, linksOf } from "./link-key";
import { optionName } from "./option-name";

export const problemOptions = defineRule({
  id: "problem-options",
  since: "0.1.0",
  clause: "6.4",
  severity: "error",
  title: { zh: "每个问题有方案", en: "Every problem has an option" },
  message: { zh: "问题 {problem} 没有对应的方案。", en: "No option answers problem {problem}." },
  remedy: {
    zh: "在“清洁生产方案”提出方案，或在“不提方案的理由”说明。",
    en: "Add an option that answers it, or give the reason under “Why no option answers it”.",
  },
  because: {
    zh: "6.4：围绕审核发现的问题根源，全面征集清洁生产备选方案。",
    en: "6.4: options are sought for the roots of the problems that the audit found.",
  },
  examples: [
    { tables: { problems: [{ id: "P1" }, { id: "P2" }], options: [{ id: "F1", problem: "P1" }] }, finds: 1 },
    { tables: { problems: [{ id: "P1", unanswered: "下一轮解决" }] }, finds: 0 },
    { tables: { problems: [{ id: "P1" }], options: [{ id: "F1", problem: "P1" }] }, finds: 0 },
  ],
  find: ({ data }) => {
    const answered = linksOf(data.rows("options"), "problem");
    return {
      hits: data
        .rows("problems")
        .filter((row) => {
          const id = linkKey(row, "id");
          return id !== undefined && !answered.has(id) && isBlank(row.cells["unanswered"]);
        })
        .map((row) => ({
          place: { sheet: "problems", row: row.index, column: "unanswered" },
          args: { problem: optionName(row) },
        })),
    };
  },
});
