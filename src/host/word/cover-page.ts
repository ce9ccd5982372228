import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { textIn, type Text } from "../../core/text";
import type { ReportDocument } from "../../report/document";
import { ink, sans, size } from "./look";
import { plainRuns } from "./plain-runs";

const draft: Text = {
  zh: "（提纲稿：由工作簿数据生成，带框的内容须补充或撰写）",
  en: "(Outline generated from the workbook; framed parts are still to be added or written)",
};
const widths = { label: 2300, value: 4900 };
const noBorder = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** The first page: park, title, and who audited when. */
export function coverPage({ title, subtitle, cover, language }: ReportDocument): (Paragraph | Table)[] {
  const font = sans(language);
  const centred = (
    text: string,
    after: number,
    look: { size: number; bold?: boolean; color?: string },
    before = 0,
  ): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, after },
      children: [new TextRun({ text, font, ...look })],
    });
  const line = (label: string, value: string): TableRow =>
    new TableRow({
      height: { value: 580, rule: HeightRule.ATLEAST },
      children: [
        new TableCell({
          width: { size: widths.label, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.BOTTOM,
          children: [new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text: label, font })] })],
        }),
        new TableCell({
          width: { size: widths.value, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.BOTTOM,
          borders: { bottom: { style: BorderStyle.SINGLE, size: 4, color: ink.line } },
          children: [new Paragraph({ spacing: { after: 40 }, children: plainRuns(value) })],
        }),
      ],
    });
  return [
    centred(subtitle, 480, { size: size.park, bold: true }, 2400),
    centred(title, 360, { size: language === "zh-CN" ? size.title : size.title - 8, bold: true, color: ink.heading }),
    centred(textIn(language, draft), 2400, { size: 20, color: ink.quiet }),
    new Table({
      width: { size: widths.label + widths.value, type: WidthType.DXA },
      alignment: AlignmentType.CENTER,
      columnWidths: [widths.label, widths.value],
      borders: {
        top: noBorder,
        bottom: noBorder,
        left: noBorder,
        right: noBorder,
        insideHorizontal: noBorder,
        insideVertical: noBorder,
      },
      rows: cover.map(({ label, value }) => line(label, value)),
    }),
  ];
}
