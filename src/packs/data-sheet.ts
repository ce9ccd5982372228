import { isBlank, type CellValue } from "../core/cell";
import { printedUnit } from "../core/printed-unit";
import { textIn, type Language, type Text } from "../core/text";
import type { Field } from "../sheets/define";
import type { ContentCell, SheetContent } from "../workbook/content";
import { entryCell, formColumns, headerRow, helpOf, requirements } from "../workbook/form-layout";
import { factField } from "./fact-fields";
import type { Entries, PackField, PackIdentity, PackSheet } from "./pack";
import { packColumns, reviewColumn, type PackColumn } from "./pack-columns";
import { packMarkerText, rowIdText } from "./pack-marker";

/** What is to be looked at again in an entry, in words; none for most. */
export type Marks = (field: string, column: string) => readonly string[];

export interface DataSheetInput {
  readonly sheet: PackSheet;
  readonly identity: PackIdentity;
  readonly entries: Entries;
  /** Given for a copy that goes back for correction. */
  readonly marks?: Marks;
}

const texts = {
  percent: { zh: "按百分数填写：85% 填 85。", en: "As a percentage: enter 85 for 85 %." },
  unit: { zh: "单位：", en: "Unit: " },
  day: { zh: "填写日期，如 2024-03-01。", en: "A day, e.g. 2024-03-01." },
} as const satisfies Record<string, Text>;

/** What is shown when the cell is selected: the unit first, because a wrong one is the commonest mistake. */
function promptOf(field: Field, language: Language): string | undefined {
  const say = (text: Text): string => textIn(language, text);
  const parts: string[] = [];
  if (field.type === "number") {
    const unit = say(printedUnit(field.unit));
    if (unit !== "") parts.push(`${say(texts.unit)}${unit}${language === "zh-CN" ? "。" : "."}`);
    if (field.unit === "%") parts.push(say(texts.percent));
  }
  if (field.help !== undefined) parts.push(say(field.help));
  else if (field.type === "date") parts.push(say(texts.day));
  return parts.length === 0 ? undefined : parts.join(language === "zh-CN" ? "" : " ");
}

function entry(field: Field, stored: CellValue, language: Language, marks: readonly string[]): ContentCell {
  const cell = entryCell(field, stored, language);
  const prompt = promptOf(field, language);
  return {
    ...cell,
    ...(prompt !== undefined && { prompt }),
    // the guide allows "12.3万吨", which a strict rule would keep out
    ...(cell.bounds !== undefined && field.type === "number" && { bounds: { ...cell.bounds, advised: true } }),
    ...(marks.length > 0 && {
      style: cell.style === "input" ? "faulty" : "faulty-text",
      comment: marks.join("\n"),
    }),
  };
}

const unused: ContentCell = { value: null, style: "unused" };

/** The cell of a field in an entry column, or hatched where the field has none there. */
function entryIn({ field, locked }: PackField, column: string, input: DataSheetInput): ContentCell {
  const { language } = input.identity;
  const fact = factField(column);
  const yearly = column !== formColumns.once && fact === undefined;
  if (fact === undefined && (field.period === "yearly") !== yearly) return unused;
  const asksFact = fact !== undefined && !field.id.startsWith("contact.");
  if (fact !== undefined && !asksFact) return unused;
  const stored = input.entries(field.id, column);
  const marks = input.marks?.(field.id, column) ?? [];
  if (locked !== true) return entry(fact ?? field, stored, language, marks);
  return { ...entryCell(field, stored, language), style: "body", wrap: true };
}

function fieldRow(packField: PackField, columns: readonly PackColumn[], input: DataSheetInput): ContentCell[] {
  const { field, number } = packField;
  const { language } = input.identity;
  const unit = field.type === "number" ? textIn(language, printedUnit(field.unit)) : "";
  const marked: string[] = [];
  const cells = columns.map(({ id }): ContentCell => {
    switch (id) {
      case "number":
        return { value: number, style: "note" };
      case "item":
        return { value: textIn(language, field.title), style: "label", wrap: true };
      case "unit":
        return { value: unit, style: "unit" };
      case "required":
        return { value: textIn(language, requirements[field.required]), style: "unit" };
      case "help":
        return { value: helpOf(field, language), style: "note", wrap: true };
      case reviewColumn.id:
        return { value: null, style: "note", wrap: true };
      default: {
        const cell = entryIn(packField, id, input);
        if (cell.comment !== undefined) marked.push(cell.comment);
        return cell;
      }
    }
  });
  const said = [...new Set(marked)].join("\n");
  return [
    {
      value: rowIdText({
        field: field.id,
        unit: field.type === "number" ? field.unit : undefined,
        label: textIn(language, field.title),
      }),
      style: "marker",
    },
    ...cells.map((cell, index) => (columns[index]?.id === reviewColumn.id ? { ...cell, value: said || null } : cell)),
  ];
}

const subjectOf = ({ kind, name, park, language }: PackIdentity): string => {
  const whose = kind === "enterprise" ? name : [park, name].filter((part) => !isBlank(part)).join(" ");
  return language === "zh-CN" ? `（${whose}）` : ` (${whose})`;
};

/** Lays out a data sheet of a pack: ids in the hidden first row and column, one row a field. */
export function layoutDataSheet(input: DataSheetInput): SheetContent {
  const { sheet, identity } = input;
  const { language, years } = identity;
  const text = (it: Text) => textIn(language, it);
  const columns = packColumns(sheet, years, input.marks !== undefined);
  const rows: (ContentCell | undefined)[][] = [
    [
      { value: packMarkerText({ sheet: sheet.id, identity }), style: "marker" },
      ...columns.map(({ id }): ContentCell => ({ value: id, style: "marker" })),
    ],
    [undefined, { value: text(sheet.title) + subjectOf(identity), style: "title" }],
    [undefined, { value: text(sheet.intro), style: "intro" }],
    [undefined, ...columns.map(({ title }): ContentCell => ({ value: text(title), style: "header" }))],
  ];
  for (const group of sheet.groups) {
    rows.push([
      undefined,
      { value: group.clause, style: "section" },
      { value: text(group.title), style: "section" },
      ...columns.slice(2).map((): ContentCell => ({ value: null, style: "section" })),
    ]);
    for (const field of group.fields) rows.push(fieldRow(field, columns, input));
  }
  return {
    name: text(sheet.tab),
    columns: [{ width: 4, hidden: true }, ...columns.map(({ width }) => ({ width }))],
    rows,
    hiddenRows: [0],
    freeze: { rows: headerRow + 1, columns: 3 },
    tables: [],
    names: {},
    tabColor: "0F6C6C",
    landscape: true,
    printTitleRows: { from: headerRow, to: headerRow },
    // many are filled in on paper first
    pageWidth: 200,
    locked: true,
  };
}
