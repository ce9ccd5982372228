import { textIn, type Language, type Text } from "../core/text";
import { isBlank, type CellValue } from "../core/cell";
import type { ContentCell, SheetContent, SheetGrid } from "../workbook/content";
import { markerText, readMarker } from "../workbook/marker";
import { textLines } from "./text-lines";

/** A sheet that is generated from the workbook as tables below each other, and replaced when generated again. */
export interface GeneratedSheet {
  readonly id: string;
  readonly tab: Text;
  readonly title: Text;
  readonly intro: readonly Text[];
  /** Widths of the columns in characters; the tables share them. */
  readonly widths: readonly number[];
  /** How many of the columns stay in view; 1 when absent. */
  readonly frozen?: number;
  readonly tables: readonly GeneratedTable[];
}

export interface GeneratedColumn {
  readonly title: Text;
  readonly numberFormat?: string;
  /** Under this id the column is read again when the sheet is replaced. */
  readonly id?: string;
  /** Left to be typed in by the reader. */
  readonly entry?: "text" | "date";
}

export interface GeneratedTable {
  readonly heading: Text;
  readonly note?: Text;
  readonly columns: readonly GeneratedColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** What each row is about, by which it is read again. */
  readonly rowIds?: readonly string[];
}

/** The rows of a generated sheet that have an id, by that id; what stands in the columns that have one. */
export type RowsOnSheet = ReadonlyMap<string, Readonly<Record<string, CellValue>>>;

type Row = (ContentCell | undefined)[];

function bodyCell({ numberFormat, entry }: GeneratedColumn, value: CellValue): ContentCell {
  if (entry === "date") return { value, style: "input", numberFormat: "yyyy-mm-dd" };
  if (entry !== undefined) return { value, style: "input-text", wrap: true };
  return typeof value === "number"
    ? { value, style: "body", ...(numberFormat !== undefined && { numberFormat }) }
    : { value, style: "body", wrap: true };
}

/** The most characters in a line of text above the tables. */
const linesUpTo = 140;

/** Lays the tables out below their introduction, in one language. */
export function layoutGenerated(sheet: GeneratedSheet, language: Language): SheetContent {
  const text = (it: Text) => textIn(language, it);
  // a wide sheet is printed on two pages, and what runs over the first would be cut
  const across = Math.min(
    linesUpTo,
    sheet.widths.reduce((sum, width) => sum + width, 0),
  );
  const lines = (it: Text): Row[] =>
    textLines(text(it), across).map((line): Row => [undefined, { value: line, style: "intro" }]);
  // The tables share their columns, and so the ids of these.
  const columnIds = sheet.widths.map((_, index) => sheet.tables.map(({ columns }) => columns[index]?.id).find(Boolean));
  const rows: Row[] = [
    [
      { value: markerText({ sheet: sheet.id, language }), style: "marker" },
      ...columnIds.map((id): ContentCell | undefined => (id === undefined ? id : { value: id, style: "marker" })),
    ],
    [undefined, { value: text(sheet.title), style: "title" }],
    ...sheet.intro.flatMap(lines),
  ];
  for (const { heading, note, columns, rows: body, rowIds = [] } of sheet.tables) {
    rows.push([], [undefined, { value: text(heading), style: "heading" }]);
    if (note !== undefined) rows.push(...lines(note));
    rows.push([
      undefined,
      ...columns.map(({ title }): ContentCell => ({ value: text(title), style: "header", wrap: true })),
    ]);
    for (const [row, cells] of body.entries()) {
      const id = rowIds[row];
      rows.push([
        id === undefined ? undefined : { value: id, style: "marker" },
        ...columns.map((column, index) => bodyCell(column, cells[index] ?? null)),
      ]);
    }
  }
  return {
    name: text(sheet.tab),
    columns: [{ width: 4, hidden: true }, ...sheet.widths.map((width) => ({ width }))],
    rows,
    hiddenRows: [0],
    freeze: { rows: 2, columns: 1 + (sheet.frozen ?? 1) },
    tables: [],
    names: {},
    tabColor: "7A4B00",
    landscape: true,
  };
}

/** Reads a generated sheet as it stands in a workbook, before it is replaced. */
export function rowsOnSheet(grids: readonly SheetGrid[], sheet: string): RowsOnSheet {
  const cells = grids.find((grid) => readMarker(grid.cells[0]?.[0])?.sheet === sheet)?.cells ?? [];
  const [[, ...columnIds] = [], ...rows] = cells;
  return new Map(
    rows.flatMap(([rowId, ...values]) => {
      if (typeof rowId !== "string" || isBlank(rowId)) return [];
      const found = columnIds.flatMap((id, index) =>
        typeof id !== "string" || isBlank(id) ? [] : [[id, values[index] ?? null] as const],
      );
      return [[rowId, Object.fromEntries(found)] as const];
    }),
  );
}
