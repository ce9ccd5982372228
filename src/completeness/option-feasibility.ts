import { defineRule } from "./define";
import { linkKey, linksOf } from "./link-key";
import { optionName } from "./option-name";

export const optionFeasibility = defineRule({
  id: "option-feasibility",
  since: "0.1.0",
  clause: "6.5",
  severity: "error",
  title: { zh: "中/高费方案有可行性分析", en: "Medium and high-cost options are analysed" },
  message: {
    zh: "中/高费方案 {option} 没有可行性分析。",
    en: "The medium or high-cost option {option} has no feasibility analysis.",
  },
  remedy: {
    zh: "在“可行性分析”补充该方案的技术、环境、经济结论。",
    en: "Add its technical, environmental and economic conclusions on “Feasibility”.",
  },
  because: {
    zh: "6.5：对筛选后的中/高费备选方案进行技术、环境、经济可行性分析。",
    en: "6.5: medium and high-cost options that passed the screening are analysed technically, environmentally and economically.",
  },
  examples: [
    { tables: { options: [{ id: "F1", kind: "high-cost", status: "planned" }] }, finds: 1 },
    {
      tables: {
        options: [{ id: "F1", kind: "high-cost", status: "implemented" }],
        feasibility: [{ option: "F1" }],
      },
      finds: 0,
    },
    {
      tables: {
        options: [
          { id: "F1", kind: "high-cost", status: "rejected" },
          { id: "F2", kind: "low-cost", status: "planned" },
        ],
      },
      finds: 0,
    },
  ],
  find: ({ data }) => {
    const analysed = linksOf(data.rows("feasibility"), "option");
    return {
      hits: data
        .rows("options")
        .filter((row) => {
          const { kind, status } = row.cells;
          const id = linkKey(row, "id");
          return kind === "high-cost" && status !== "rejected" && id !== undefined && !analysed.has(id);
        })
        .map((row) => ({
          place: { sheet: "options", row: row.index, column: "kind" },
          args: { option: optionName(row) },
        })),
    };
  },
});
