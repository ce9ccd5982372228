import { textIn, type Language, type Text } from "../core/text";
import type { CellValue } from "../core/cell";
import type { ContentCell, SheetContent } from "../workbook/content";
import { markerText } from "../workbook/marker";
import { textLines } from "./text-lines";

/** A sheet that is generated from the workbook as tables below each other, and replaced when generated again. */
export interface GeneratedSheet {
  readonly id: string;
  readonly tab: Text;
  readonly title: Text;
  readonly intro: readonly Text[];
  /** Widths of the columns in characters; the tables share them. */
  readonly widths: readonly number[];
  readonly tables: readonly GeneratedTable[];
}

export interface GeneratedColumn {
  readonly title: Text;
  readonly numberFormat?: string;
  /** Left to be typed in by the reader. */
  readonly entry?: boolean;
}

export interface GeneratedTable {
  readonly heading: Text;
  readonly note?: Text;
  readonly columns: readonly GeneratedColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

type Row = (ContentCell | undefined)[];

function bodyCell({ numberFormat, entry = false }: GeneratedColumn, value: CellValue): ContentCell {
  if (entry) return { value, style: "input-text", wrap: true };
  return typeof value === "number"
    ? { value, style: "body", ...(numberFormat !== undefined && { numberFormat }) }
    : { value, style: "body", wrap: true };
}

/** Lays the tables out below their introduction, in one language. */
export function layoutGenerated(sheet: GeneratedSheet, language: Language): SheetContent {
  const text = (it: Text) => textIn(language, it);
  const across = sheet.widths.reduce((sum, width) => sum + width, 0);
  const lines = (it: Text): Row[] =>
    textLines(text(it), across).map((line): Row => [undefined, { value: line, style: "intro" }]);
  const rows: Row[] = [
    [{ value: markerText({ sheet: sheet.id, language }), style: "marker" }],
    [undefined, { value: text(sheet.title), style: "title" }],
    ...sheet.intro.flatMap(lines),
  ];
  for (const { heading, note, columns, rows: body } of sheet.tables) {
    rows.push([], [undefined, { value: text(heading), style: "heading" }]);
    if (note !== undefined) rows.push(...lines(note));
    rows.push([
      undefined,
      ...columns.map(({ title }): ContentCell => ({ value: text(title), style: "header", wrap: true })),
    ]);
    for (const cells of body) {
      rows.push([undefined, ...columns.map((column, index) => bodyCell(column, cells[index] ?? null))]);
    }
  }
  return {
    name: text(sheet.tab),
    columns: [{ width: 4, hidden: true }, ...sheet.widths.map((width) => ({ width }))],
    rows,
    hiddenRows: [0],
    freeze: { rows: 2, columns: 2 },
    tables: [],
    names: {},
    tabColor: "7A4B00",
    landscape: true,
  };
}
