import { defineRule } from "./define";
import { linkKey, linksOf } from "./link-key";
import { optionName } from "./option-name";

export const problemCauses = defineRule({
  id: "problem-causes",
  since: "0.1.0",
  clause: "6.3.1",
  severity: "error",
  title: { zh: "每个问题有原因分析", en: "Every problem has a cause" },
  message: { zh: "问题 {problem} 没有原因分析。", en: "Problem {problem} has no cause." },
  remedy: {
    zh: "在“原因清单”为该问题至少列出一个原因。",
    en: "Give at least one cause of it on the list of causes.",
  },
  because: {
    zh: "6.3.1：编制问题清单，从八个方面进行原因分析，编制原因清单。",
    en: "6.3.1 asks for a list of problems and a list of their causes over eight aspects.",
  },
  examples: [
    { tables: { problems: [{ id: "P1" }, { id: "P2" }], causes: [{ id: "R1", problem: "P1" }] }, finds: 1 },
    { tables: { problems: [{ id: "P1" }], causes: [{ id: "R1", problem: "P1" }] }, finds: 0 },
  ],
  find: ({ data }) => {
    const explained = linksOf(data.rows("causes"), "problem");
    return {
      hits: data
        .rows("problems")
        .filter((row) => {
          const id = linkKey(row, "id");
          return id !== undefined && !explained.has(id);
        })
        .map((row) => ({
          place: { sheet: "problems", row: row.index, column: "title" },
          args: { problem: optionName(row) },
        })),
    };
  },
});
