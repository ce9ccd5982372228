import type { CellValue } from "../core/cell";
import { printedUnit } from "../core/printed-unit";
import { textIn, type Language, type Text } from "../core/text";
import { outlierArgs } from "../completeness/enterprise-outliers";
import type { Outlier } from "../evaluation/outliers";
import type { ShownFigure, ShownQuantity } from "../evaluation/published";
import type { Verdict } from "../evaluation/roll-up";
import { fill } from "../i18n/fill";
import { divisionTitle } from "../sheets/industries";
import type { ContentCell, SheetContent } from "../workbook/content";
import { markerText } from "../workbook/marker";
import { textLines } from "./text-lines";

/** Raised when the sheet's make-up changes so that an older one must not be taken for it. */
const version = 1;

export const verdicts: Readonly<Record<Verdict, Text>> = {
  agrees: { zh: "相符", en: "agrees" },
  differs: { zh: "相差超过容差", en: "differs by more than the tolerance" },
  incomplete: { zh: "有企业缺报，不能判定", en: "enterprises missing: not certain" },
  "no-park-figure": { zh: "园区数据未填", en: "no figure of the park" },
  "no-figures": { zh: "没有企业填报", en: "no figure of an enterprise" },
  "not-compared": { zh: "不比较", en: "not compared" },
};

const words = {
  tab: { zh: "企业汇总", en: "Enterprise roll-up" },
  publishedTab: { zh: "企业汇总（公开）", en: "Roll-up for publication" },
  title: { zh: "企业数据汇总", en: "Roll-up of the enterprises" },
  publishedTitle: { zh: "企业数据汇总（公开版）", en: "Roll-up of the enterprises, for publication" },
  intro: {
    zh: "由“企业年度数据”生成；再次生成时整表更新，请勿在此修改。空白表示没有数据，不是 0；有企业缺报时合计偏小。容差、离群界限和保密界限在“评价参数”中设置。",
    en: "Generated from the enterprises' yearly data and replaced when generated again, so do not edit it here. A blank cell means no data, not 0; where enterprises are missing a total is too small. Tolerance, outlier limits and confidentiality are set on the sheet “Parameters”.",
  },
  publishedIntro: {
    zh: "“*”为保密不公开：企业数不足 {contributors} 家，或一家企业占 {share}% 以上，以及为防止由合计反推而一并隐去的数据。空白表示没有数据，不是 0。隐去的规则不涉及不同项目之间的换算关系（如由各能源品种推算综合能耗）。",
    en: "“*” is kept back for confidentiality: fewer than {contributors} enterprises, or more than {share}% from one of them, and further figures so that none can be got from a total by subtraction. A blank cell means no data, not 0. Relations between different items (such as energy calculated from its carriers) are not covered.",
  },
  kept: { zh: "*", en: "*" },
  totals: { zh: "一、园区合计与园区数据", en: "1. Totals and the park's own figures" },
  sectors: { zh: "二、分行业汇总（GB/T 4754 大类）", en: "2. By industry (GB/T 4754 division)" },
  outliers: { zh: "三、与同行业或往年相差悬殊的数值", en: "3. Figures far from their sector or other years" },
  noOutliers: { zh: "没有。", en: "None." },
  missing: { zh: "四、缺报的企业", en: "4. Enterprises with missing figures" },
  noMissing: { zh: "没有。", en: "None." },
  item: { zh: "项目", en: "Item" },
  unit: { zh: "单位", en: "Unit" },
  verdict: { zh: "结论", en: "Result" },
  year: { zh: "年份", en: "Year" },
  sum: { zh: "企业合计", en: "Enterprises" },
  contributors: { zh: "填报企业数", en: "Reporting" },
  missingCount: { zh: "缺报企业数", en: "Missing" },
  park: { zh: "园区数据", en: "Park" },
  difference: { zh: "相差", en: "Difference" },
  percent: { zh: "相差（%）", en: "Difference, %" },
  division: { zh: "行业", en: "Industry" },
  whole: { zh: "合计", en: "Total" },
  enterprise: { zh: "企业", en: "Enterprise" },
  value: { zh: "数值", en: "Figure" },
  typical: { zh: "参照值", en: "Compared with" },
  factor: { zh: "倍数", en: "Factor" },
  score: { zh: "修正 z 值", en: "Modified z" },
  note: { zh: "说明", en: "Note" },
  items: { zh: "缺报的项目", en: "Missing items" },
} as const satisfies Readonly<Record<string, Text>>;

/** Columns of the sheet, in characters: hidden ids, item, unit, result or industry, then figures. */
const widths = [34, 12, 40, 13, 13, 12, 12, 13, 13, 12];
const lineWidth = widths.reduce((sum, width) => sum + width, 0);

export interface RollUpSheet {
  readonly language: Language;
  readonly quantities: readonly ShownQuantity[];
  /** Absent in a roll-up for publication, which names no enterprise. */
  readonly enterprises?: {
    readonly outliers: readonly Outlier[];
    /** Enterprises with the titles of the columns that they left blank, by year. */
    readonly missing: readonly { readonly name: string; readonly year: number; readonly items: readonly Text[] }[];
  };
  /** The limits by which figures were kept back; absent where all are shown. */
  readonly kept?: { readonly contributors: number; readonly share: number };
}

type Row = (ContentCell | undefined)[];

const cell = (value: CellValue, style: ContentCell["style"], more: Partial<ContentCell> = {}): ContentCell => ({
  value,
  style,
  ...more,
});

/** As many decimals as the largest figure of a quantity needs, so that its figures stand below each other. */
function formatOf(values: readonly (number | null)[]): string {
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  const largest = Math.max(0, ...known.map(Math.abs));
  if (known.every(Number.isInteger)) return "#,##0";
  if (largest >= 10_000) return "#,##0.0";
  return largest >= 10 ? "#,##0.00" : "0.0000";
}

const figure = (value: number | null, numberFormat = formatOf([value])): ContentCell =>
  value === null ? cell(null, "body") : cell(value, "body", { numberFormat });
const count = (value: number | null): ContentCell => cell(value, "body", { numberFormat: "0" });
const percent = (value: number | null): ContentCell => cell(value, "body", { numberFormat: "+0.0;-0.0;0.0" });

/** The roll-up as a sheet: totals beside the park's figures, sectors, outliers, and who is missing. */
export function rollUpSheet({ language, quantities, enterprises, kept }: RollUpSheet): SheetContent {
  const say = (text: Text): string => textIn(language, text);
  const label = (text: Text): ContentCell => cell(say(text), "label", { wrap: true });
  const header = (...texts: readonly (Text | string)[]): Row => [
    undefined,
    ...texts.map((text) => cell(typeof text === "string" ? text : say(text), "header", { wrap: true })),
  ];
  const unit = (text: string): ContentCell => cell(say(printedUnit(text)), "unit");
  const star = cell(say(words.kept), "unit");
  const shown = ({ suppressed }: Pick<ShownFigure, "suppressed">, content: ContentCell): ContentCell =>
    suppressed ? star : content;
  const lines = (text: string): Row[] =>
    textLines(text, lineWidth).map((line) => [undefined, cell(line, "intro", { indent: 0 })]);
  const years = [...new Set(quantities.map(({ year }) => year))].sort((a, b) => a - b);
  const columns = [...new Set(quantities.map(({ column }) => column))];

  const formats = new Map(
    columns.map((column) => {
      const own = quantities.filter((one) => one.column === column);
      const values = own.flatMap(({ total, sectors: parts, park, difference }) => [
        total.value,
        ...parts.map(({ value }) => value),
        park?.given ?? null,
        difference,
      ]);
      return [column, formatOf(values)];
    }),
  );

  const totals = quantities.map(({ column, year, unit: of, total, park, ...compared }): Row => [
    undefined,
    label(column.title),
    unit(of),
    cell(compared.verdict === null ? say(words.kept) : say(verdicts[compared.verdict]), "body", { wrap: true }),
    cell(year, "body", { numberFormat: "0" }),
    shown(total, figure(total.value, formats.get(column))),
    shown(total, count(total.contributors)),
    shown(total, count(total.missing)),
    park === undefined ? cell(null, "body") : shown(park, figure(park.given, formats.get(column))),
    shown(total, figure(compared.difference, formats.get(column))),
    shown(total, percent(compared.percent)),
  ]);

  const ofYears = (column: (typeof columns)[number], pick: (quantity: ShownQuantity) => ShownFigure | undefined) =>
    years.map((year) => {
      const quantity = quantities.find((one) => one.column === column && one.year === year);
      const found = quantity && pick(quantity);
      return found === undefined ? cell(null, "body") : shown(found, figure(found.value, formats.get(column)));
    });
  const lastYear = years.at(-1);
  const sectors = columns.flatMap((column): Row[] => {
    const own = quantities.filter((one) => one.column === column);
    const last = own.find(({ year }) => year === lastYear);
    const divisions = [...new Set(own.flatMap((one) => one.sectors.map(({ division }) => division)))].sort();
    const row = (name: string, pick: (quantity: ShownQuantity) => ShownFigure | undefined): Row => {
      const now = last && pick(last);
      return [
        undefined,
        label(column.title),
        unit(own[0]?.unit ?? ""),
        cell(name, "body", { wrap: true }),
        now === undefined ? cell(null, "body") : shown(now, count(now.contributors)),
        ...ofYears(column, pick),
      ];
    };
    return [
      ...divisions.map((division) =>
        row(say(divisionTitle(division)), ({ sectors: some }) => some.find((one) => one.division === division)),
      ),
      row(say(words.whole), ({ total }) => total),
    ];
  });

  const outliers = (enterprises?.outliers ?? []).map((one): Row => {
    const args = outlierArgs(one);
    const text = (slot: string) => fill(language, `{${slot}}`, args).trim();
    return [
      undefined,
      cell(one.enterprise, "label", { wrap: true }),
      cell(one.year, "body", { numberFormat: "0" }),
      cell(text("what") + (text("unit") === "" ? "" : ` (${text("unit")})`), "body", { wrap: true }),
      figure(Number(one.value.toPrecision(6))),
      figure(Number(one.typical.toPrecision(6))),
      cell(Number(one.factor.toPrecision(3)), "body"),
      cell(Number(one.score.toPrecision(3)), "body"),
      cell([text("hint"), one.note ?? ""].filter((part) => part !== "").join(" "), "intro"),
    ];
  });
  const missing = (enterprises?.missing ?? []).map(({ name, year, items }): Row => [
    undefined,
    cell(name, "label", { wrap: true }),
    cell(year, "body", { numberFormat: "0" }),
    cell(items.map(say).join(language === "zh-CN" ? "、" : ", "), "intro"),
  ]);
  const heading = (text: Text): Row[] => [[], [undefined, cell(say(text), "heading")]];

  const rows: Row[] = [
    [
      cell(
        markerText({ sheet: kept === undefined ? "enterprise-roll-up" : "published-roll-up", version, language }),
        "marker",
      ),
    ],
    [undefined, cell(say(kept === undefined ? words.title : words.publishedTitle), "title")],
    ...lines(kept === undefined ? say(words.intro) : fill(language, say(words.publishedIntro), { ...kept })),
    ...heading(words.totals),
    header(
      words.item,
      words.unit,
      words.verdict,
      words.year,
      words.sum,
      words.contributors,
      words.missingCount,
      words.park,
      words.difference,
      words.percent,
    ),
    ...totals,
    ...heading(words.sectors),
    header(
      words.item,
      words.unit,
      words.division,
      lastYear === undefined
        ? words.contributors
        : `${say(words.contributors)}${language === "zh-CN" ? `（${lastYear}）` : `, ${lastYear}`}`,
      ...years.map(String),
    ),
    ...sectors,
    ...(enterprises === undefined
      ? []
      : [
          ...heading(words.outliers),
          ...(outliers.length === 0
            ? lines(say(words.noOutliers))
            : [
                header(
                  words.enterprise,
                  words.year,
                  words.item,
                  words.value,
                  words.typical,
                  words.factor,
                  words.score,
                  words.note,
                ),
                ...outliers,
              ]),
          ...heading(words.missing),
          ...(missing.length === 0
            ? lines(say(words.noMissing))
            : [header(words.enterprise, words.year, words.items), ...missing]),
        ]),
  ];
  return {
    name: say(kept === undefined ? words.tab : words.publishedTab),
    columns: [{ width: 4, hidden: true }, ...widths.map((width) => ({ width }))],
    rows,
    hiddenRows: [0],
    freeze: { rows: 2, columns: 2 },
    tables: [],
    names: {},
    tabColor: "7A4B00",
    landscape: true,
  };
}
