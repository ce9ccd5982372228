import { printedUnit } from "../core/printed-unit";
import { textIn, type Text } from "../core/text";
import { formulaById } from "../formulas/index";
import type { ComputedSheet, Indicator } from "../sheets/define";
import type { AuditOptions } from "../sheets/audit-values";
import type { ContentCell, SheetContent } from "./content";
import { headerRow, yearColumn } from "./form-layout";
import { markerText } from "./marker";
import { namespace } from "./formula-text";

const headers = {
  number: { zh: "编号", en: "No." },
  item: { zh: "指标", en: "Indicator" },
  unit: { zh: "单位", en: "Unit" },
  better: { zh: "方向", en: "Better" },
  reference: { zh: "参考值", en: "Reference" },
  referenceSource: { zh: "参考值来源", en: "Source of the reference" },
  clause: { zh: "条款", en: "Clause" },
  function: { zh: "计算函数", en: "Function" },
  method: { zh: "计算式", en: "Equation" },
} as const satisfies Record<string, Text>;

const directions: Readonly<Record<Indicator["better"], Text>> = {
  higher: { zh: "越大越好", en: "higher" },
  lower: { zh: "越小越好", en: "lower" },
  neither: { zh: "—", en: "—" },
};

const toVerify: Text = { zh: "（待核实）", en: " (to be verified)" };

const formatOf = ({ format }: Indicator): string =>
  format === "percent"
    ? "0.00%"
    : typeof format === "number"
      ? format === 0
        ? "0"
        : `0.${"0".repeat(format)}`
      : "0.0000";

/** Index of the first year's column. */
export const firstYearColumn = 4;

/** Lays out the indicators: one row each, one computed cell a year; formulas are added when all sheets are placed. */
export function layoutComputed(sheet: ComputedSheet, options: AuditOptions): SheetContent {
  const { language, years } = options;
  const text = (it: Text) => textIn(language, it);
  const columns: { id: string; title: string; width: number }[] = [
    { id: "number", title: text(headers.number), width: 12 },
    { id: "item", title: text(headers.item), width: 36 },
    { id: "unit", title: text(headers.unit), width: 13 },
    ...years.map((year) => ({
      id: yearColumn(year),
      title: language === "zh-CN" ? `${year}年` : `${year}`,
      width: 15,
    })),
    { id: "better", title: text(headers.better), width: 11 },
    { id: "reference", title: text(headers.reference), width: 11 },
    { id: "referenceSource", title: text(headers.referenceSource), width: 30 },
    { id: "clause", title: text(headers.clause), width: 10 },
    { id: "function", title: text(headers.function), width: 38 },
    { id: "method", title: text(headers.method), width: 44 },
  ];
  const rows: (ContentCell | undefined)[][] = [
    [
      { value: markerText({ sheet: sheet.id, language, units: options.units ?? {} }), style: "marker" },
      ...columns.map(({ id }): ContentCell => ({ value: id, style: "marker" })),
    ],
    [undefined, { value: text(sheet.title), style: "title" }],
    [undefined, { value: text(sheet.intro), style: "intro" }],
    [undefined, ...columns.map(({ title }): ContentCell => ({ value: title, style: "header" }))],
  ];
  for (const indicator of sheet.indicators) {
    const { reference } = indicator;
    const numberFormat = formatOf(indicator);
    rows.push([
      { value: indicator.id, style: "marker" },
      { value: indicator.id, style: "note" },
      { value: text(indicator.title), style: "label", wrap: true },
      { value: indicator.format === "percent" ? "%" : text(printedUnit(indicator.unit)), style: "unit" },
      ...years.map((year): ContentCell => ({
        value: null,
        style: "computed",
        numberFormat,
        computes: { sheet: sheet.id, field: indicator.id, year },
      })),
      { value: text(directions[indicator.better]), style: "unit" },
      { value: reference?.value ?? null, style: "body", numberFormat },
      {
        value:
          reference === undefined
            ? ""
            : reference.source + (reference.confidence === "to-verify" ? text(toVerify) : ""),
        style: "note",
        wrap: true,
      },
      { value: indicator.clause, style: "unit" },
      { value: `${namespace}.${indicator.computation.formula}`, style: "note" },
      { value: formulaById(indicator.computation.formula).doc.equation, style: "note", wrap: true },
    ]);
  }
  return {
    name: text(sheet.tab),
    columns: [{ width: 4, hidden: true }, ...columns.map(({ width }) => ({ width }))],
    rows,
    hiddenRows: [0],
    freeze: { rows: headerRow + 1, columns: 3 },
    tables: [],
    names: {},
    tabColor: "3B5BA5",
    landscape: true,
    printTitleRows: { from: headerRow, to: headerRow },
  };
}
