import type { Text } from "../core/text";
import { defineRule, type RuleContext, type RuleHit } from "./define";
import { fieldOf, valuePlace } from "./field-index";

/** Two figures of a year whose ratio has a usual range; `factor` turns it into the unit told. */
interface UsualRatio {
  readonly over: string;
  readonly under: string;
  readonly factor?: number;
  readonly usual: readonly [low: number, high: number];
  readonly what: Text;
}

const days = 365;

const ratios: readonly UsualRatio[] = [
  {
    over: "A1a-09",
    under: "A1a-08",
    usual: [0, 1.5],
    what: { zh: "已开发面积 ÷ 批准面积", en: "developed over approved area" },
  },
  {
    over: "A1a-11",
    under: "A1a-09",
    usual: [0, 0.6],
    what: { zh: "绿地面积 ÷ 已开发面积", en: "green over developed area" },
  },
  {
    over: "A1b-07",
    under: "A1b-09",
    usual: [0.12, 0.45],
    what: { zh: "工业增加值 ÷ 工业总产值", en: "value added over gross output" },
  },
  {
    over: "A1b-08",
    under: "A1b-10",
    usual: [5, 200],
    what: { zh: "人均工业增加值（万元/人）", en: "value added per head (万元)" },
  },
  {
    over: "A4b-01",
    under: "A2a-01",
    usual: [0, 1.1],
    what: { zh: "废水产生量 ÷ 新鲜水量", en: "waste water over fresh water" },
  },
  {
    over: "A3a-02",
    under: "A3a-01",
    factor: 100 / days,
    usual: [20, 110],
    what: { zh: "供水厂负荷率（%）", en: "load of the waterworks (%)" },
  },
  {
    over: "A3a-08-inflow",
    under: "A3a-08",
    factor: 100 / days,
    usual: [30, 110],
    what: { zh: "污水处理厂负荷率（%）", en: "load of the wastewater plant (%)" },
  },
  {
    over: "A3d-01",
    under: "A1a-14",
    factor: 1000 / days,
    usual: [0.4, 1.2],
    what: { zh: "人均生活垃圾（kg/d）", en: "domestic waste per head and day (kg)" },
  },
  {
    over: "A2d-09-electricity",
    under: "A3b-08",
    factor: 10,
    usual: [700, 1300],
    what: { zh: "光伏年利用小时（h）", en: "full-load hours of photovoltaics" },
  },
  {
    over: "A3b-06-supplied",
    under: "A2d-08",
    usual: [0.9, 1.1],
    what: { zh: "供气量 ÷ 天然气消费量", en: "gas supplied over gas used" },
  },
  {
    over: "A4b-16",
    under: "A2d-03",
    usual: [0.5, 4.5],
    what: { zh: "单位能耗碳排放（tCO2/tce）", en: "carbon per energy (tCO2/tce)" },
  },
];

function hitsOf(
  { over, under, factor = 1, usual: [low, high], what }: UsualRatio,
  { data, sheets }: RuleContext,
): RuleHit[] {
  const place = fieldOf(sheets, over);
  const beneath = fieldOf(sheets, under);
  return data.years.flatMap((year): RuleHit[] => {
    const [top, bottom] = [
      data.value(over, year),
      data.value(under, beneath.field.period === "yearly" ? year : undefined),
    ];
    if (typeof top !== "number" || typeof bottom !== "number" || bottom <= 0) return [];
    const ratio = (top / bottom) * factor;
    if (ratio >= low && ratio <= high) return [];
    return [
      {
        place: valuePlace(place, year),
        clause: place.clause,
        args: {
          what,
          year: `${year}`,
          ratio: Number(ratio.toPrecision(3)),
          low,
          high,
          field: place.field.title,
          other: beneath.field.title,
        },
      },
    ];
  });
}

export const usualRatios = defineRule({
  id: "usual-ratios",
  since: "0.1.0",
  clause: "6.2.1",
  severity: "warning",
  title: { zh: "两项数据之比在常见范围", en: "Ratios of two figures are usual" },
  message: {
    zh: "{what}（{year} 年）为 {ratio}，不在常见范围 {low}–{high} 之内，请核实“{field}”和“{other}”。",
    en: "{what} in {year} is {ratio}, outside the usual {low} to {high}; look at “{field}” and “{other}” again.",
  },
  remedy: {
    zh: "核对两个数值的单位（万 t 与 t、万元与亿元）、年份和口径。",
    en: "Check units (万t or t, 万元 or 亿元), years and coverage of both.",
  },
  because: {
    zh: "附录 A 数据项的常见范围（经验值，待核实）；单位能耗碳排放的上限按全部使用电网电力（当量值）时的约 4.5 取值。",
    en: "Usual ranges of the items of annex A (experience, to be verified); carbon per energy is at most about 4.5 where all energy is grid power at its calorific value.",
  },
  examples: [
    { years: [2023], fields: { "A1b-07": { 2023: 70 }, "A1b-09": { 2023: 100 } }, finds: 1 },
    { years: [2023], fields: { "A1b-07": { 2023: 25 }, "A1b-09": { 2023: 100 } }, finds: 0 },
    { years: [2023], fields: { "A3a-02": { 2023: 500 }, "A3a-01": { 2023: 2 } }, finds: 0 },
    { years: [2023], fields: { "A3a-02": { 2023: 5000 }, "A3a-01": { 2023: 2 } }, finds: 1 },
    { years: [2023], fields: { "A2d-09-electricity": { 2023: 1850 }, "A3b-08": { 2023: 18.5 } }, finds: 0 },
    { years: [2023], fields: { "A3d-01": { 2023: 4220 }, "A1a-14": { 2023: 1610 } }, finds: 1 },
    { years: [2023], fields: { "A1b-07": { 2023: 70 }, "A1b-09": { 2023: null } }, finds: 0 },
  ],
  find: (context) => ({ hits: ratios.flatMap((ratio) => hitsOf(ratio, context)) }),
});
