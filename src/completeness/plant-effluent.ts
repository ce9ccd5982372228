import type { Text } from "../core/text";
import { defineRule, type RuleHit } from "./define";

export const plantEffluent = defineRule({
  id: "plant-effluent",
  since: "0.1.0",
  clause: "A.3 a)",
  severity: "error",
  title: { zh: "污水厂出水达标且低于进水", en: "Effluent meets its limit and is below the inflow" },
  message: {
    zh: "“污水厂水质”第 {row} 行（{parameter}，{year} 年）：{fault}。",
    en: "“Plant water quality”, row {row} ({parameter}, {year}): {fault}.",
  },
  remedy: {
    zh: "核对浓度和单位（mg/L）；确实超标的列入问题清单。",
    en: "Check the concentrations (mg/L); an effluent that does miss its limit is a problem.",
  },
  because: {
    zh: "出水浓度不超过执行标准；处理后的浓度低于进水。",
    en: "The effluent meets its standard, and treatment lowers a concentration.",
  },
  examples: [
    { tables: { "plant-quality": [{ parameter: "COD", year: 2023, in: 260, out: 60, limit: 50 }] }, finds: 1 },
    { tables: { "plant-quality": [{ parameter: "COD", year: 2023, in: 30, out: 40, limit: 50 }] }, finds: 1 },
    { tables: { "plant-quality": [{ parameter: "COD", year: 2023, in: 260, out: 50, limit: 50 }] }, finds: 0 },
    { tables: { "plant-quality": [{ parameter: "COD", year: 2023, in: null, out: 40, limit: 50 }] }, finds: 0 },
  ],
  find: ({ data }) => ({
    hits: data.rows("plant-quality").flatMap(({ index, cells }): RuleHit[] => {
      const { in: into, out, limit } = cells;
      if (typeof out !== "number") return [];
      let fault: Text | undefined;
      if (typeof limit === "number" && out > limit)
        fault = {
          zh: `出水 ${out} mg/L 超过限值 ${limit} mg/L`,
          en: `${out} mg/L leave it, the limit is ${limit} mg/L`,
        };
      else if (typeof into === "number" && out > into)
        fault = { zh: `出水 ${out} mg/L 高于进水 ${into} mg/L`, en: `${out} mg/L leave it and ${into} mg/L enter` };
      if (fault === undefined) return [];
      return [
        {
          place: { sheet: "plant-quality", row: index, column: "out" },
          args: {
            row: index + 1,
            parameter: String(cells["parameter"] ?? ""),
            year: String(cells["year"] ?? ""),
            fault,
          },
        },
      ];
    }),
  }),
});
