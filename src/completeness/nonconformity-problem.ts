import { isBlank } from "../core/cell";
import { defineRule } from "./define";

export const nonconformityProblem = defineRule({
  id: "nonconformity-problem",
  since: "0.1.0",
  clause: "6.2.2",
  severity: "error",
  title: { zh: "不符合项进入问题清单", en: "What does not conform is a problem" },
  message: {
    zh: "符合性分析第 {row} 行不符合要求（{document}），但没有对应的问题编号。",
    en: "Row {row} of the conformity analysis does not conform ({document}) and names no problem.",
  },
  remedy: {
    zh: "在“问题清单”列出该问题，并在“对应问题编号”选择它。",
    en: "Put the problem on the list of problems, and choose it under “Problem no.”.",
  },
  because: {
    zh: "6.2.2 的符合性分析识别出的不符合项是 6.3.1 汇总问题的来源。",
    en: "What 6.2.2 finds not to conform is to be gathered among the problems of 6.3.1.",
  },
  examples: [
    { tables: { conformity: [{ id: "C1", document: "规划环评", conclusion: "not" }] }, finds: 1 },
    { tables: { conformity: [{ id: "C1", document: "规划环评", conclusion: "not", problem: "P1" }] }, finds: 0 },
    { tables: { conformity: [{ id: "C1", document: "规划环评", conclusion: "mostly" }] }, finds: 0 },
  ],
  find: ({ data }) => ({
    hits: data
      .rows("conformity")
      .filter(({ cells }) => cells["conclusion"] === "not" && isBlank(cells["problem"]))
      .map(({ index, cells }) => ({
        place: { sheet: "conformity", row: index, column: "problem" },
        args: { row: index + 1, document: String(cells["document"] ?? cells["id"] ?? index + 1) },
      })),
  }),
});
