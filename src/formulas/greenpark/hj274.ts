import { value } from "../../core/outcome";
import type { Text } from "../../core/text";
import { defineFormula } from "../define";
import { assessed, hj274Inputs, hj274Sources, indicatorVerdicts } from "./hj274-assessment";
import { items } from "./hj274-items";

/** The names of the indicators by number, for who leaves their language to Excel. */
const nameKey = (number: number): string => `item-${number}`;
const names = Object.fromEntries(items.map(({ name }, index) => [nameKey(index + 1), name]));

const groups = [...new Set(items.map(({ group }) => group).filter((group) => group !== undefined))];
const requirements: Readonly<Record<string, Text>> = {
  required: { zh: "必选", en: "required" },
  ...Object.fromEntries(
    groups.map((group) => [`any-of-${group}`, { zh: `可选第 ${group} 组`, en: `one of group ${group}` }]),
  ),
};
const requirementOf = (group: number | undefined): string => (group === undefined ? "required" : `any-of-${group}`);

export const hj274 = defineFormula({
  id: "GREENPARK.HJ274",
  since: "0.1.0",
  title: { zh: "国家生态工业示范园区指标对照", en: "Indicators of eco-industrial parks" },
  inputs: {
    ...hj274Inputs,
    language: {
      kind: "choice",
      choices: { chinese: { zh: "中文", en: "Chinese" }, english: { zh: "英文", en: "English" } },
      optional: true,
      title: { zh: "指标名称语言", en: "language of the names" },
      summary: { zh: "省略为 Excel 的显示语言。", en: "Omitted means the display language of Excel." },
    },
  },
  result: {
    kind: "table",
    columns: [
      { id: "item", title: { zh: "序号", en: "number" }, unit: "1" },
      { id: "name", title: { zh: "指标", en: "indicator" }, words: names },
      { id: "figure", title: { zh: "指标值", en: "value" }, unit: "1" },
      { id: "limit", title: { zh: "限值", en: "limit" }, unit: "1" },
      { id: "requirement", title: { zh: "要求", en: "requirement" }, words: requirements },
      { id: "verdict", title: { zh: "判定", en: "verdict" }, words: indicatorVerdicts },
    ],
  },
  formula: ({ language, ...given }) => {
    const all = assessed(given);
    if (!all.ok) return all;
    return value(
      all.value.map(({ number, figure, limit, verdict }) => {
        const item = items[number - 1];
        const chosen = language === "english" ? item?.name.en : language === "chinese" ? item?.name.zh : undefined;
        return [number, chosen ?? nameKey(number), figure ?? "", limit, requirementOf(item?.group), verdict];
      }),
    );
  },
  doc: {
    summary: {
      zh: "按 HJ 274-2015 表 1 列出全部 32 项指标的值、限值、要求与判定，一张表输出。",
      en: "All 32 indicators of HJ 274-2015, table 1, with value, limit, requirement and verdict, as one spilled table.",
    },
    equation: "met, higher is better: figure >= limit; met, lower is better: figure <= limit",
    clause: "6.2.2",
    sources: hj274Sources,
    notes: [
      {
        zh: "判定：达标、不达标、没有数据；增加值基本不变时弹性系数不能判定。要求：必选；可选项分组，每组至少一项达标。弹性系数在增加值增长时须 ≤ 限值，下降时须 ≥ 限值。",
        en: "Verdicts: met, not met, no data, undecided (elasticity while the added value stays unchanged). Requirement: required, or one of a group of which one must be met. Elasticities must be at most the limit while the added value grows and at least the limit while it falls.",
      },
      {
        zh: "部分版本的 Excel 会把区域中的空单元格作为 0 传入，没有数据的项因此按 0 判定；这种情况请不要列出该项。",
        en: "Some versions of Excel hand over 0 for a blank cell of a range, which is then judged as 0; there, leave out rows without data.",
      },
    ],
    examples: [
      {
        given: {
          figures: [
            [14, 7.2],
            [15, 0.72],
            [25, 0.2],
            [16, 0.15],
          ],
          addedValueGrowth: 0.08,
          region: "short",
        },
        gives: items.map(({ limit, group }, index) => [
          index + 1,
          nameKey(index + 1),
          { 13: 7.2, 14: 0.72, 15: 0.15, 24: 0.2 }[index] ?? "",
          index === 15 ? 0.2 : limit,
          group === undefined ? "required" : `any-of-${group}`,
          { 13: "met", 14: "not-met", 15: "not-met", 24: "met" }[index] ?? "no-data",
        ]),
      },
      { given: { figures: [[15, 75]], addedValueGrowth: 0.08 }, gives: { problem: "out-of-range" } },
      { given: { figures: [[33, 1]], addedValueGrowth: 0.08 }, gives: { problem: "out-of-range" } },
      {
        given: {
          figures: [
            [15, 0.7],
            [15, 0.8],
          ],
          addedValueGrowth: 0.08,
        },
        gives: { problem: "wrong-shape" },
      },
      { given: { figures: [[15, 0.7]] }, gives: { problem: "missing-input" } },
    ],
    seeAlso: ["GREENPARK.HJ274VERDICT", "GREENPARK.INDEX", "ELASTICITY"],
  },
});
