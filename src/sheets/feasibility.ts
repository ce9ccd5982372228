import { oneOf, text } from "./column-kinds";
import { defineSheet } from "./define";

/** Technical, environmental and economic feasibility of the medium and high-cost options (DB43/T, 6.5). */
export const feasibility = defineSheet({
  kind: "table",
  id: "feasibility",
  tab: { zh: "可行性分析", en: "Feasibility" },
  title: { zh: "中/高费方案可行性分析", en: "Feasibility of the medium and high-cost options" },
  intro: {
    zh: "筛选后的中/高费方案每个一行。偿还期、净现值和内部收益率在“清洁生产方案”中计算，这里写技术、环境、经济三方面的结论，并确定最佳可行方案。",
    en: "One row for each medium or high-cost option that passed the screening, with the technical, environmental and economic conclusions and the decision. The economics are computed on “Options”.",
  },
  clause: "6.5",
  tableName: "Park_Feasibility",
  key: ["option"],
  blankRows: 20,
  columns: [
    text("option", { zh: "方案编号", en: "Option no." }, { width: 12, linksTo: { sheet: "options", column: "id" } }),
    text("technical", { zh: "技术可行性结论", en: "Technical conclusion" }, { width: 40 }),
    text("environmental", { zh: "环境可行性结论", en: "Environmental conclusion" }, { width: 40 }),
    text(
      "shift",
      { zh: "污染转移与二次污染", en: "Pollution shifted elsewhere" },
      {
        width: 36,
        help: {
          zh: "说明是否产生二次污染或转移污染；没有的写“无”。",
          en: "What is shifted or newly caused; say so if nothing.",
        },
      },
    ),
    text("economic", { zh: "经济可行性结论", en: "Economic conclusion" }, { width: 36 }),
    oneOf(
      "decision",
      { zh: "结论", en: "Decision" },
      {
        recommended: { zh: "推荐实施", en: "recommended" },
        reserve: { zh: "备选", en: "in reserve" },
        infeasible: { zh: "不可行", en: "not feasible" },
      },
      { width: 14 },
    ),
  ],
});
