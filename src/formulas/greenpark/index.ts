import { problem, value } from "../../core/outcome";
import { defineFormula } from "../define";
import { directionChoices } from "../direction";

export const greenparkIndex = defineFormula({
  id: "GREENPARK.INDEX",
  since: "0.1.0",
  title: { zh: "绿色园区指数", en: "Green park index" },
  inputs: {
    indicators: {
      kind: "table",
      columns: {
        figure: { kind: "number", unit: "{amount}", optional: true, title: { zh: "指标值", en: "value" } },
        leading: { kind: "number", unit: "{amount}", min: 0, title: { zh: "引领值", en: "leading value" } },
        direction: {
          kind: "text",
          choices: directionChoices,
          title: { zh: "方向", en: "direction" },
        },
        applies: {
          kind: "text",
          choices: { yes: { zh: "是", en: "yes" }, no: { zh: "否", en: "no" } },
          optional: true,
          title: { zh: "是否适用", en: "applies" },
        },
      },
      title: { zh: "指标表", en: "indicators" },
      summary: {
        zh: "每行一个指标：指标值、引领值（同单位）、方向（越大越好/越小越好），可加一列“是否适用”；不适用的不计入。",
        en: "A row for each indicator: value, leading value (same unit), direction (higher or lower), and optionally whether it applies; those that do not are left out.",
      },
    },
    capped: {
      kind: "flag",
      title: { zh: "单项封顶", en: "cap each ratio" },
      summary: {
        zh: "TRUE 时每项比值最高为 1；省略为 FALSE。",
        en: "TRUE limits each ratio to 1; omitted means FALSE.",
      },
    },
  },
  result: { kind: "number", unit: "1" },
  formula: ({ indicators, capped }) => {
    let total = 0;
    let counted = 0;
    for (const [index, { figure, leading, direction, applies }] of indicators.entries()) {
      if (applies === "no") continue;
      const row = index + 1;
      if (figure === null) return problem("missing-input", "indicators", { row, column: 1 });
      const beyond = direction === "lower" && figure <= 0;
      if (beyond && !capped) return problem("division-by-zero", "indicators", { row, column: 1 });
      if (direction === "higher" && leading === 0) return problem("division-by-zero", "indicators", { row, column: 2 });
      const ratio = beyond ? 1 : direction === "lower" ? leading / figure : figure / leading;
      total += capped ? Math.min(1, ratio) : ratio;
      counted++;
    }
    return counted === 0 ? problem("too-few", "indicators", { given: 0, atLeast: 1 }) : value((total / counted) * 100);
  },
  doc: {
    summary: {
      zh: "绿色园区指数 GI：各适用指标与引领值之比（越小越好的取倒数）的平均值乘以 100。",
      en: "Green park index GI: the mean ratio of the indicators that apply to their leading values (inverted where lower is better), times 100.",
    },
    equation: "mean(indicators.figure / indicators.leading) * 100",
    clause: "6.2.2",
    sources: [
      {
        document: "《绿色园区评价要求》（工信厅节函〔2016〕586 号）",
        confidence: "to-verify",
        note: {
          zh: "六类 31 项指标。引领值例：能源产出率 3 万元/tce，水资源产出率 1500 元/m³，土地资源产出率 15 亿元/km²，固废综合利用率 95 %，工业用水重复利用率 90 %，中水回用率 30 %，余热 60 %，废气 90 %，再生资源 80 %。",
          en: "31 indicators in six groups. Leading values, for example: energy productivity 3 万元/tce, water 1500 元/m³, land 15 亿元/km², waste utilisation 95 %, water reuse 90 %, reclaimed water 30 %, waste heat 60 %, waste gas 90 %, secondary resources 80 %.",
        },
      },
      { document: "DB21/T 3662-2022", confidence: "to-verify" },
    ],
    notes: [
      {
        zh: "不适用与 0 不同：没有废气资源的园区应把该项标为“否”，不能填 0。单项比值是否封顶待核实，由“单项封顶”选择。越小越好的指标为 0 或负值时比值没有上限：封顶时按 1 计，不封顶返回 #DIV/0!。",
        en: "Not applicable is not 0: a park without waste gas marks that row “no”. Whether ratios are capped is to be verified; choose with “cap each ratio”. Where lower is better a value of 0 or less has no ratio: 1 when capped, otherwise #DIV/0!.",
      },
      {
        zh: "部分版本的 Excel 会把区域中的空单元格作为 0 传入，空的指标值因此按 0 计；完整性检查会报告这些空值。",
        en: "Some versions of Excel hand over 0 for a blank cell of a range, so that a blank value counts as 0; the completeness check reports such blanks.",
      },
    ],
    examples: [
      {
        given: {
          indicators: [
            [2.4, 3, "higher"],
            [4, 5, "lower"],
          ],
        },
        gives: 102.5,
      },
      {
        given: {
          indicators: [
            [2.4, 3, "越大越好"],
            [4, 5, "越小越好"],
          ],
          capped: true,
        },
        gives: 90,
      },
      {
        given: {
          indicators: [
            [0.75, 0.9, "higher", "是"],
            [null, 0.9, "higher", "否"],
          ],
        },
        gives: 250 / 3,
      },
      {
        given: {
          indicators: [
            [0.75, 0.9, "higher"],
            [null, 0.9, "higher"],
          ],
        },
        gives: { problem: "missing-input" },
      },
      { given: { indicators: [[0, 5, "lower"]] }, gives: { problem: "division-by-zero" } },
      { given: { indicators: [[0.5, 0.9, "higher", "否"]] }, gives: { problem: "too-few" } },
    ],
    seeAlso: ["GREENPARK.HJ274", "BENCHMARK"],
  },
});
