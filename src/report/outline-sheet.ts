import { numberFromText } from "../core/number-text";
import { textIn, type Language } from "../core/text";
import { markerText } from "../workbook/marker";
import type { ContentCell, SheetContent } from "../workbook/content";
import type { ReportBlock, ReportDocument, ReportTable } from "./document";
import { tableNumbers } from "./table-numbers";
import { textLines } from "./text-lines";

const words = {
  tab: { zh: "报告提纲", en: "Report outline" },
  intro: {
    zh: "按附录 C 编排，由工作簿数据生成；再次生成时整表更新，请勿在此修改。“待补”指出缺少的资料及其位置，“撰写”是需要作者完成的内容。",
    en: "Arranged by appendix C and generated from the workbook. It is replaced when generated again, so do not edit it here. “To add” names missing data and their cell, “to write” is left to the author.",
  },
  gap: { zh: "待补", en: "To add" },
  contradiction: { zh: "待核对", en: "To verify" },
  prompt: { zh: "撰写", en: "To write" },
  table: { zh: "表", en: "Table" },
  clause: { zh: "对应条款：", en: "Clauses: " },
} as const;

/** Columns of the sheet, in characters: hidden ids, a tag, then those of the widest table. */
const widths = [13, 40, 34, 15, 15, 15, 15, 15, 15, 15];
/** Flowing text runs over the tables' columns, which are empty beside it. */
const lineWidth = 165;

const cell = (value: string, style: ContentCell["style"], more: Partial<ContentCell> = {}): ContentCell => ({
  value,
  style,
  ...more,
});

/** A printed number as a number that looks the same, so that it can be counted with; any other text as it is. */
function bodyCell(text: string, align: ReportTable["columns"][number]["align"]): ContentCell {
  const number = align === "right" ? numberFromText(text) : undefined;
  if (number === undefined) return cell(text, "body", { wrap: true });
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const percent = text.trim().endsWith("%") ? "%" : "";
  const whole = text.includes(",") ? "#,##0" : "0";
  return {
    value: number,
    style: "body",
    numberFormat: `${whole}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}${percent}`,
  };
}

/** A first column no wider than this holds numbers of things and goes into the tag's column. */
const narrow = 12;

type Row = (ContentCell | undefined)[];

/** Flowing text beside its tag, in as many rows as it has lines. */
const textRows = (tag: ContentCell | undefined, text: string): Row[] =>
  textLines(text, lineWidth).map((line, index) => [
    undefined,
    index === 0 ? tag : undefined,
    cell(line, "intro", { indent: 1 }),
  ]);

function tableRows({ caption, columns, rows, note }: ReportTable, number: string, language: Language): Row[] {
  const start: Row = (columns[0]?.width ?? 0) <= narrow ? [undefined] : [undefined, undefined];
  return [
    [],
    [undefined, cell(`${textIn(language, words.table)} ${number}`, "unit"), cell(textIn(language, caption), "label")],
    [...start, ...columns.map(({ title }) => cell(title, "header", { wrap: true }))],
    ...rows.map((row): Row => [...start, ...row.map((text, index) => bodyCell(text, columns[index]?.align ?? "left"))]),
    ...(note === undefined ? [] : textRows(undefined, note)),
    [],
  ];
}

function blockRows(block: ReportBlock, number: string, language: Language): Row[] {
  switch (block.kind) {
    case "table":
      return tableRows(block, number, language);
    case "paragraph":
      return textRows(undefined, block.text);
    case "gap": {
      const way = block.reference === undefined ? "" : `  → ${block.reference}`;
      const tag = block.concerns === undefined ? words.gap : words.contradiction;
      return textRows(cell(textIn(language, tag), "header"), block.text + way);
    }
    case "prompt":
      return textRows(cell(textIn(language, words.prompt), "unit"), block.text);
  }
}

/** The report as a sheet of the workbook, in the order of appendix C. */
export function outlineSheet(document: ReportDocument): SheetContent {
  const { language, sections } = document;
  const numbers = tableNumbers(sections);
  const numberOf = (block: ReportBlock): string => {
    const number = block.kind === "table" ? numbers.get(block) : undefined;
    return number === undefined ? "" : `${number.chapter}-${number.index}`;
  };
  const rows: Row[] = [
    [cell(markerText({ sheet: "report-outline", language }), "marker")],
    [undefined, cell(`${document.subtitle} ${document.title}`, "title")],
    ...textLines(textIn(language, words.intro), lineWidth).map((line): Row => [undefined, cell(line, "intro")]),
  ];
  for (const { number, title, level, clauses, blocks } of sections) {
    const heading = `${number === null ? "" : `${number}  `}${textIn(language, title)}`;
    const clause = textIn(language, words.clause) + clauses.join(language === "zh-CN" ? "、" : ", ");
    if (level === 1) rows.push([], [undefined, cell(heading, "heading")]);
    else {
      rows.push([], [undefined, cell(heading, "section"), cell("", "section"), cell(clause, "section")]);
    }
    for (const block of blocks) rows.push(...blockRows(block, numberOf(block), language));
  }
  return {
    name: textIn(language, words.tab),
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
