import { defineRule } from "./define";
import { textIn } from "./list-rows";

export const levelPotential = defineRule({
  id: "level-potential",
  since: "0.1.0",
  clause: "6.2.2",
  severity: "error",
  title: { zh: "识别清洁生产潜力", en: "The potential is identified" },
  message: {
    zh: "“现状水平评估”没有一个指标写出量化的清洁生产潜力。",
    en: "“Present level” names no potential with a figure for any indicator.",
  },
  remedy: {
    zh: "在“清洁生产潜力”写明可节约或减排的数量；确无潜力的，在报告 3.2 说明。",
    en: "Say under “Potential” how much can be saved or avoided; if there is none at all, say why in 3.2 of the report.",
  },
  because: {
    zh: "6.2.2：开展清洁生产现状水平评估，识别清洁生产潜力。",
    en: "6.2.2: the present level is evaluated and the potential identified.",
  },
  examples: [
    { tables: { level: [{ indicator: "重复利用率", potential: "无" }] }, finds: 1 },
    { tables: { level: [{ indicator: "重复利用率", potential: "年节水 10 万m³" }] }, finds: 0 },
    { finds: 0 },
  ],
  find: ({ data }) => {
    const rows = data.rows("level");
    const [first] = rows;
    if (first === undefined || rows.some((row) => /\d/.test(textIn(row, "potential") ?? ""))) return { hits: [] };
    return { hits: [{ place: { sheet: "level", row: first.index, column: "potential" } }] };
  },
});
