import { defineRule } from "./define";
import { columnOf } from "./field-index";
import { optionName } from "./option-name";
import { parameter } from "./parameter";

export const optionCostClass = defineRule({
  id: "option-cost-class",
  since: "0.1.0",
  clause: "6.4",
  severity: "error",
  title: { zh: "方案费用类别与投资额一致", en: "Cost class fits the investment" },
  message: {
    zh: "方案 {option} 投资 {investment} 万元，按上限 {limit} 万元不属于“{kind}”。",
    en: "Option {option} costs {investment} × 10⁴ CNY, which by the limit of {limit} × 10⁴ CNY is not “{kind}”.",
  },
  remedy: {
    zh: "改正费用类别或投资额，或在“评价参数”中按当地口径调整上限。",
    en: "Correct the class or the investment, or adjust the limit on the sheet “Parameters” to local practice.",
  },
  because: {
    zh: "上限为评价参数 PC-01，默认 10 万元（各省口径不一，待核实；指南未规定）。",
    en: "The limit is parameter PC-01, 10 × 10⁴ CNY by default (provinces differ, to be verified; the guideline fixes none).",
  },
  examples: [
    { tables: { options: [{ id: "F1", kind: "low-cost", investment: 12 }] }, finds: 1 },
    { tables: { options: [{ id: "F1", kind: "high-cost", investment: 8 }] }, finds: 1 },
    {
      tables: {
        options: [
          { id: "F1", kind: "low-cost", investment: 10 },
          { id: "F2", kind: "high-cost", investment: 10.5 },
        ],
      },
      finds: 0,
    },
    { fields: { "PC-01": 20 }, tables: { options: [{ id: "F1", kind: "low-cost", investment: 12 }] }, finds: 0 },
    { tables: { options: [{ id: "F1", kind: "low-cost", investment: null }] }, finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const limit = parameter(data, "PC-01");
    const kinds = columnOf(sheets, "options", "kind").choices ?? {};
    const hits = data.rows("options").flatMap((row) => {
      const { kind, investment } = row.cells;
      if (typeof kind !== "string" || typeof investment !== "number") return [];
      const fits = kind === "low-cost" ? investment <= limit : investment > limit;
      if (fits) return [];
      return [
        {
          place: { sheet: "options", row: row.index, column: "kind" },
          args: { option: optionName(row), investment, limit, kind: kinds[kind] ?? kind },
        },
      ];
    });
    return { hits };
  },
});
