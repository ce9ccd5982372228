import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { ReportTable } from "../../report/document";
import { ink, textWidth } from "./look";
import { plainRuns } from "./plain-runs";

const alignments = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const;

/** Twips that a letter takes in a table of 9 pt, generously, as fonts differ; a Chinese character is a square. */
const letter = { latin: 112, han: 184 };
const cellPadding = 190;
/** Longer words are broken rather than given a column of their own; of Chinese text seven characters stay together. */
const longest = { latin: 16, han: 7 };
/** Tables with more columns are set smaller. */
const manyColumns = 6;
const isDense = ({ columns }: ReportTable): boolean => columns.length > manyColumns;

/** The width below which a column would break its words and numbers. */
function leastWidth(table: ReportTable, index: number): number {
  const texts = [table.columns[index]?.title ?? "", ...table.rows.map((row) => row[index] ?? "")];
  const most = (pattern: RegExp, limit: number): number =>
    Math.min(limit, Math.max(0, ...texts.flatMap((text) => (text.match(pattern) ?? []).map(({ length }) => length))));
  const latin = most(/[^\s/—\p{Script=Han}，。；：、（）“”]+/gu, longest.latin) * letter.latin;
  const han = most(/\p{Script=Han}+/gu, longest.han) * letter.han;
  return Math.max(latin, han) * (isDense(table) ? 0.9 : 1) + cellPadding;
}

/**
 * Column widths in twips that together are as wide as the text: as declared, except that no column is so narrow that
 * it breaks its words where others have room to spare.
 */
export function columnWidths(table: ReportTable): readonly number[] {
  const declared = table.columns.reduce((sum, { width }) => sum + width, 0);
  const least = table.columns.map((_, index) => leastWidth(table, index));
  const raised = table.columns.map(({ width }, index) => Math.max((width / declared) * textWidth, least[index] ?? 0));
  const excess = raised.reduce((sum, width) => sum + width, 0) - textWidth;
  const spare = raised.map((width, index) => width - (least[index] ?? 0));
  const available = spare.reduce((sum, width) => sum + width, 0);
  // What the raised columns need is taken from those that have room; if there is too little, from all alike.
  const narrowed = raised.map(
    (width, index) => width - (available === 0 ? 0 : ((spare[index] ?? 0) / available) * Math.min(excess, available)),
  );
  const total = narrowed.reduce((sum, width) => sum + width, 0);
  const widths = narrowed.map((width) => Math.floor((width / total) * textWidth));
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}

/** A table whose header is repeated on each page and whose rows stay whole. */
export function reportTable(table: ReportTable): Table {
  const { columns, rows } = table;
  const widths = columnWidths(table);
  const style = isDense(table) ? "DenseTableText" : "TableText";
  const rule = { style: BorderStyle.SINGLE, size: 4, color: ink.line };
  const edge = { style: BorderStyle.SINGLE, size: 8, color: ink.heading };
  const cell = (index: number, paragraph: Paragraph, header: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(header && { shading: { fill: ink.header, type: "clear", color: "auto" } }),
      children: [paragraph],
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
    borders: { top: edge, bottom: edge, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) =>
          cell(
            index,
            new Paragraph({
              style,
              alignment: AlignmentType.CENTER,
              keepNext: true,
              children: [new TextRun({ text: title, bold: true })],
            }),
            true,
          ),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(({ align }, index) =>
              cell(
                index,
                new Paragraph({
                  style,
                  alignment: alignments[align],
                  children: plainRuns(row[index] ?? ""),
                }),
                false,
              ),
            ),
          }),
      ),
    ],
  });
}
