import { textIn, type Language, type Text } from "../core/text";
import type { CellValue } from "../core/cell";
import type { ContentCell, SheetContent } from "../workbook/content";
import { headers } from "../workbook/form-layout";
import { factFields, quantityFacts } from "./fact-fields";
import type { PackIdentity } from "./pack";
import { packMarkerText } from "./pack-marker";

/** A filled example, plainly invented; its rows bear no ids and are never read. */

const exampleId = "example";

const texts = {
  tab: { zh: "填写示例", en: "Example" },
  title: { zh: "填写示例（数字为虚构，请勿照抄）", en: "An example (invented figures, do not copy)" },
  intro: {
    zh: "只示意写法，不是任何企业的数据，也不会被读取。",
    en: "It shows how to write things; the figures are nobody's and are not read.",
  },
  /** Labels differ from the real ones, so that not even a copied row could be taken for an entry. */
  label: { zh: "例：", en: "e.g. " },
} as const satisfies Record<string, Text>;

interface ExampleRow {
  readonly item: Text;
  readonly unit: Text;
  /** From the latest year back; more years repeat the earliest. */
  readonly amounts: readonly CellValue[];
  readonly facts: Readonly<Record<keyof Omit<typeof factFields, "status">, Text>>;
}

const none: Text = { zh: "", en: "" };
const same = (text: string): Text => ({ zh: text, en: text });

const rows: readonly ExampleRow[] = [
  {
    item: { zh: "用电量", en: "electricity" },
    unit: { zh: "万kWh", en: "10⁴ kWh" },
    amounts: [1288.4, 1310.2, 1250.6],
    facts: {
      method: factFields.method.choices.invoice,
      instrument: none,
      "calibrated-until": none,
      document: { zh: "供电公司电费结算单（各年 1—12 月）", en: "Power bills, January to December of each year" },
      page: { zh: "汇总表第 2 页", en: "summary, p. 2" },
      person: { zh: "设备部 张工", en: "Facilities, Mr Zhang" },
      date: same("2024-01-15"),
      remark: { zh: "第二年新增一条生产线", en: "A new line in the second year" },
    },
  },
  {
    item: { zh: "煤炭", en: "coal" },
    unit: same("t"),
    amounts: [0, 0, 0],
    facts: {
      method: factFields.method.choices.statistics,
      instrument: none,
      "calibrated-until": none,
      document: { zh: "能源统计 205-1 表", en: "Energy statistics form 205-1" },
      page: none,
      person: { zh: "设备部 张工", en: "Facilities, Mr Zhang" },
      date: same("2024-02-20"),
      remark: { zh: "不用煤，填 0", en: "No coal is used: 0" },
    },
  },
  {
    item: { zh: "新鲜水量", en: "fresh water" },
    unit: { zh: "万m³", en: "10⁴ m³" },
    amounts: [36.2, 35.8, null],
    facts: {
      method: factFields.method.choices["calibrated-meter"],
      instrument: { zh: "总水表 LXS-03", en: "Water meter LXS-03" },
      "calibrated-until": same("2025-06-30"),
      document: { zh: "总进水表抄表记录", en: "Readings of the main water meter" },
      page: { zh: "第 5—7 页", en: "pp. 5–7" },
      person: { zh: "动力车间 李工", en: "Utilities, Ms Li" },
      date: same("2024-01-05"),
      remark: { zh: "最早一年未装表，留空", en: "No meter in the first year: blank" },
    },
  },
];

export function layoutExample(identity: PackIdentity): SheetContent {
  const { language, years } = identity;
  const say = (text: Text): string => textIn(language, text);
  const order = quantityFacts;
  const widths: Readonly<Record<(typeof order)[number], number>> = {
    method: 26,
    instrument: 20,
    "calibrated-until": 14,
    document: 28,
    page: 12,
    person: 16,
    date: 13,
    remark: 24,
  };
  const header = [
    say(headers.item),
    say(headers.unit),
    ...years.map((year) => yearTitle(year, language)),
    ...order.map((id) => say(factFields[id].title)),
  ];
  return {
    name: say(texts.tab),
    columns: [
      { width: 4, hidden: true },
      { width: 22 },
      { width: 11 },
      ...years.map(() => ({ width: 12 })),
      ...order.map((id) => ({ width: widths[id] })),
    ],
    rows: [
      [{ value: packMarkerText({ sheet: exampleId, identity }), style: "marker" }],
      [undefined, { value: say(texts.title), style: "title" }],
      [undefined, { value: say(texts.intro), style: "intro" }],
      [undefined, ...header.map((value): ContentCell => ({ value, style: "header" }))],
      ...rows.map(({ item, unit, amounts, facts }) => [
        undefined,
        { value: say(texts.label) + say(item), style: "label" as const },
        { value: say(unit), style: "unit" as const },
        ...years.map((_, index): ContentCell => ({
          value: amounts[Math.min(years.length - 1 - index, amounts.length - 1)] ?? null,
          style: "body",
        })),
        ...order.map((id): ContentCell => ({ value: say(facts[id]), style: "body", wrap: true })),
      ]),
    ],
    hiddenRows: [0],
    freeze: { rows: 4, columns: 2 },
    tables: [],
    names: {},
    tabColor: "9AA5AA",
    landscape: true,
    locked: true,
  };
}

const yearTitle = (year: number, language: Language): string => (language === "zh-CN" ? `${year}年` : `${year}`);
