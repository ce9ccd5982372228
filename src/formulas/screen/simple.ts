import { problem, value } from "../../core/outcome";
import { folded } from "../coerce";
import { defineFormula } from "../define";
import type { ResultCell } from "../define";
import { dimensionIds, dimensions } from "./dimensions";

const passing = ["√", "✓", "✔", "是", "可行", "1", "true", "yes", "y"];
const failing = ["×", "✗", "✘", "x", "否", "不可行", "0", "false", "no", "n"];

/** 万元 up to which an option counts as 无/低费, unless the park sets its own. */
const customaryLowCost = 10;

export const screenSimple = defineFormula({
  id: "SCREEN.SIMPLE",
  since: "0.1.0",
  title: { zh: "简易筛选", en: "Simple screening" },
  inputs: {
    marks: {
      kind: "table",
      aligned: true,
      columns: {
        technical: { kind: "text", title: dimensions.technical },
        environmental: { kind: "text", title: dimensions.environmental },
        difficulty: { kind: "text", title: dimensions.difficulty },
        cost: { kind: "text", title: dimensions.cost },
        investment: {
          kind: "number",
          unit: "万元",
          min: 0,
          optional: true,
          title: { zh: "投资额", en: "investment" },
        },
      },
      title: { zh: "筛选表", en: "marks" },
      summary: {
        zh: "每行一个方案，四个维度各填 √ 或 ×（也可填是/否、1/0）；可加一列投资额用于分类。",
        en: "A row for each option with √ or × (or yes/no, 1/0) in each of the four dimensions; a column of investments is optional.",
      },
    },
    needed: {
      kind: "number",
      unit: "1",
      min: 1,
      max: 4,
      integer: true,
      optional: true,
      omitted: dimensionIds.length,
      title: { zh: "至少通过的维度数", en: "dimensions needed" },
      summary: { zh: "省略为 4（全部通过）。", en: "Omitted means 4: all of them." },
    },
    vetoes: {
      kind: "texts",
      choices: dimensions,
      optional: true,
      title: { zh: "一票否决的维度", en: "vetoing dimensions" },
      summary: {
        zh: "这些维度为 × 时方案直接剔除，如技术可行性、环境效益；省略表示没有。",
        en: "An option with × in one of these is rejected outright, e.g. technical, environmental; omitted means none.",
      },
    },
    lowCost: {
      kind: "number",
      unit: "万元",
      min: 0,
      optional: true,
      title: { zh: "无/低费上限", en: "low-cost limit" },
      summary: {
        zh: "投资额不大于此数为无/低费方案；省略为 10 万元（各地不同，待核实）。",
        en: "Options up to this investment are no/low-cost; omitted means 10 万元 (differs by province; to be verified).",
      },
    },
  },
  result: {
    kind: "table",
    columns: [
      { id: "passed", title: { zh: "通过维度数", en: "dimensions passed" }, unit: "1" },
      { id: "failed", title: { zh: "未通过的维度", en: "dimensions failed" }, words: dimensions, several: true },
      {
        id: "costClass",
        title: { zh: "费用类别", en: "cost class" },
        words: { low: { zh: "无/低费", en: "no/low-cost" }, high: { zh: "中/高费", en: "medium/high-cost" } },
      },
      {
        id: "verdict",
        title: { zh: "判定", en: "verdict" },
        words: { kept: { zh: "保留", en: "kept" }, rejected: { zh: "剔除", en: "rejected" } },
      },
    ],
  },
  formula: ({ marks, needed = dimensionIds.length, vetoes = [], lowCost = customaryLowCost }) => {
    const rows: ResultCell[][] = [];
    for (const [index, option] of marks.entries()) {
      const failed: string[] = [];
      for (const [column, id] of dimensionIds.entries()) {
        const mark = folded(option[id]);
        if (passing.includes(mark)) continue;
        if (!failing.includes(mark)) {
          return problem("unknown-choice", "marks", {
            given: option[id].slice(0, 40),
            choices: "√, ×",
            row: index + 1,
            column: column + 1,
          });
        }
        failed.push(id);
      }
      const passed = dimensionIds.length - failed.length;
      const kept = passed >= needed && !failed.some((id) => vetoes.includes(id));
      const costClass = option.investment === null ? "" : option.investment <= lowCost ? "low" : "high";
      rows.push([passed, failed.join(" "), costClass, kept ? "kept" : "rejected"]);
    }
    return value(rows);
  },
  doc: {
    summary: {
      zh: "简易筛选法：按四个维度的 √/× 判定方案保留或剔除，并按投资额分为无/低费与中/高费。",
      en: "Simple screening by √ or × in four dimensions: an option is kept or rejected, and classed by its investment as no/low-cost or medium/high-cost.",
    },
    equation: "passed = count(marks = √); kept: passed >= needed",
    clause: "6.4",
    sources: [
      {
        document: "DB43/T",
        clause: "6.4",
        confidence: "verified",
        note: {
          zh: "从技术可行性、环境效益、实施难度、投资成本筛选。",
          en: "Screens by technical feasibility, environmental benefit, difficulty and investment cost.",
        },
      },
      { document: "《企业清洁生产审核手册》", clause: "简易筛选法", confidence: "to-verify" },
    ],
    notes: [
      {
        zh: "“实施难度”“投资成本”的 √ 表示可以接受。空单元格视为缺数；部分版本的 Excel 会把空单元格作为 0 传入，而 0 等于 ×，空的投资额则按 0 归为无/低费。完整性检查会报告这些空值。",
        en: "√ for difficulty and cost means acceptable. A blank is missing data; some versions of Excel hand over 0 for a blank cell of a range, which reads as ×, and a blank investment as 0 and so low-cost. The completeness check reports such blanks.",
      },
    ],
    examples: [
      {
        given: {
          marks: [
            ["√", "√", "√", "√"],
            ["√", "×", "√", "√"],
          ],
        },
        gives: [
          [4, "", "", "kept"],
          [3, "environmental", "", "rejected"],
        ],
      },
      {
        given: {
          marks: [
            ["是", "是", "否", "是", 8],
            ["1", "0", "1", "1", 120],
          ],
          needed: 3,
          vetoes: [["环境效益"]],
          lowCost: 10,
        },
        gives: [
          [3, "difficulty", "low", "kept"],
          [3, "environmental", "high", "rejected"],
        ],
      },
      { given: { marks: [["√", "√", "?", "√"]] }, gives: { problem: "unknown-choice" } },
      { given: { marks: [["√", null, "√", "√"]] }, gives: { problem: "missing-input" } },
      { given: { marks: [["√", "√", "√"]] }, gives: { problem: "wrong-shape" } },
    ],
    seeAlso: ["SCREEN.VERDICT", "SCREEN.SCORE"],
  },
});
