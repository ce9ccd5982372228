import { textIn, type Language, type Text } from "../core/text";
import type { ContentCell, SheetContent } from "../workbook/content";
import type { PackIdentity } from "./pack";
import { packMarkerText } from "./pack-marker";

/** The first sheet of a pack: whose it is, how it is filled in, and what goes wrong most often. */

export const guideId = "guide";

const texts = {
  tab: { zh: "填报指南", en: "Guide" },
  title: { zh: "园区清洁生产审核：数据填报", en: "Cleaner-production audit of the park: data to fill in" },
  park: { zh: "园区", en: "Park" },
  enterprise: { zh: "企业名称", en: "Enterprise" },
  department: { zh: "填报内容（附录 A）", en: "Part of Appendix A" },
  code: { zh: "统一社会信用代码", en: "Unified social credit code" },
  years: { zh: "填报年份", en: "Years" },
  how: { zh: "怎样填写", en: "How to fill in" },
  ways: { zh: "容易出错的地方", en: "What goes wrong most often" },
  good: { zh: "可以这样写", en: "Write" },
  bad: { zh: "不要这样写", en: "Not" },
  why: { zh: "原因", en: "Because" },
} as const satisfies Record<string, Text>;

const steps: readonly Text[] = [
  {
    zh: "只填黄色单元格；其他单元格已锁定，列宽、行高可以调整。选中单元格会显示填写说明，有下拉列表的请从列表中选择。",
    en: "Fill in the yellow cells only; the others are locked, columns and rows can be widened. Selecting a cell shows what to enter; where there is a list, choose from it.",
  },
  {
    zh: "黄色单元格中已有的数是审核小组掌握的数，请核对：正确的保留，不正确的直接改写。",
    en: "Figures that are there already are those the audit group has. Check them: leave what is right, overwrite what is wrong.",
  },
  {
    zh: "没有发生的填 0；没有统计或不清楚的留空，并在“备注”中说明。空白不等于 0。",
    en: "Enter 0 for nothing; leave blank what was not recorded or is not known, and say so under “Remark”. Blank is not 0.",
  },
  {
    zh: "按“单位”列的单位填写；手头的数是别的单位时，可以连单位一起写，如“12.3万吨”，导入时换算并告知。",
    en: "Use the unit given. If your figure is in another one, write the unit with it, such as “12.3 kt”: it is converted and reported.",
  },
  {
    zh: "每行右侧注明数据怎样得到、来自哪份文件、页码、责任人和日期；由计量器具得到的，还请写明器具编号和检定有效期。没有的可以空着。",
    en: "Beside each row, say how the figure was obtained, from which document and page, who is in charge, and when; for a meter, its number and how long its calibration holds. What you lack may stay blank.",
  },
  {
    zh: "请不要删除行、列或工作表；可以添加自己的工作表作计算。填完后把本文件发回审核小组，不必改文件名。",
    en: "Do not delete rows, columns or sheets; sheets of your own for calculations are welcome. Send this file back to the audit group; its name may stay.",
  },
];

const ways: readonly { readonly good: string; readonly bad: Text; readonly why: Text }[] = [
  {
    good: "1200",
    bad: { zh: "约1200、1200左右、1100-1300", en: "about 1200, ~1200, 1100-1300" },
    why: {
      zh: "不能确定是哪个数，会被退回；估算的请选取得方式“估算”",
      en: "it is not known which number is meant; say “estimated” under how it was obtained",
    },
  },
  {
    good: "0",
    bad: { zh: "无、/、—", en: "none, /, –" },
    why: { zh: "分不清是 0 还是没有统计", en: "nothing, or not recorded?" },
  },
  {
    good: "85",
    bad: { zh: "0.85（单位为 % 时）", en: "0.85 (where the unit is %)" },
    why: { zh: "分不清是 85% 还是 0.85%", en: "85 % or 0.85 %?" },
  },
  {
    good: "2024-03-01",
    bad: { zh: "3/1、24.3.1", en: "3/1, 24.3.1" },
    why: { zh: "年、月、日须齐全", en: "year, month and day are all needed" },
  },
];

export function layoutGuide(identity: PackIdentity): SheetContent {
  const { language, kind } = identity;
  const say = (text: Text): string => textIn(language, text);
  const facts: readonly (readonly [Text, string])[] = [
    [texts.park, identity.park ?? "—"],
    [kind === "enterprise" ? texts.enterprise : texts.department, identity.name],
    ...(identity.code === null ? [] : [[texts.code, identity.code] as const]),
    [texts.years, yearsText(identity.years, language)],
  ];
  const heading = (text: Text): ContentCell[][] => [[], [{ value: say(text), style: "heading" }]];
  const rows: ContentCell[][] = [
    [{ value: say(texts.title), style: "title" }],
    [],
    ...facts.map(([title, value]): ContentCell[] => [
      { value: say(title), style: "label", across: 2 },
      { value: null, style: "label" },
      { value, style: "body", wrap: true, across: 2 },
      { value: null, style: "body" },
    ]),
    ...heading(texts.how),
    ...steps.map((step, index): ContentCell[] => [
      { value: index + 1, style: "unit" },
      { value: say(step), style: "body", wrap: true, across: 3 },
      { value: null, style: "body" },
      { value: null, style: "body" },
    ]),
    ...heading(texts.ways),
    [
      { value: null, style: "header" },
      { value: say(texts.good), style: "header" },
      { value: say(texts.bad), style: "header" },
      { value: say(texts.why), style: "header" },
    ],
    ...ways.map(({ good, bad, why }, index): ContentCell[] => [
      { value: index + 1, style: "unit" },
      { value: good, style: "body" },
      { value: say(bad), style: "body", wrap: true },
      { value: say(why), style: "body", wrap: true },
    ]),
  ];
  return {
    name: say(texts.tab),
    columns: [{ width: 4, hidden: true }, { width: 6 }, { width: 32 }, { width: 40 }, { width: 50 }],
    rows: [
      [{ value: packMarkerText({ sheet: guideId, identity }), style: "marker" }],
      ...rows.map((row) => [undefined, ...row]),
    ],
    hiddenRows: [0],
    freeze: { rows: 0, columns: 0 },
    tables: [],
    names: {},
    tabColor: "8A6D1C",
    landscape: false,
    locked: true,
  };
}

function yearsText(years: readonly number[], language: Language): string {
  const list = years.join(language === "zh-CN" ? "、" : ", ");
  return language === "zh-CN" ? `${list} 年` : list;
}
