import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  type IPropertiesOptions,
  type IRunPropertiesOptions,
} from "docx";
import type { Language } from "../../core/text";

/** How the report looks on paper: fonts as Chinese reports use them, A4, calm colours that survive a black printer. */

export const ink = {
  heading: "0E5A5F",
  quiet: "5F6B70",
  line: "9FB3B5",
  header: "DCEBEA",
  gap: "9A5B00",
  gapFill: "FFF6E5",
} as const;

/** Half-points: 12 pt text (小四), 9 pt in tables. */
export const size = {
  title: 52,
  park: 36,
  heading1: 32,
  heading2: 28,
  text: 24,
  table: 18,
  dense: 16,
  caption: 21,
  note: 18,
} as const;

type Font = NonNullable<IRunPropertiesOptions["font"]>;
const font = (language: Language, latin: string, eastAsia: string): Font => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
  // Marks that both scripts share, such as “ ”, follow the language of the report.
  hint: language === "zh-CN" ? "eastAsia" : "default",
});
const serif = (language: Language): Font => font(language, "Times New Roman", "宋体");
export const sans = (language: Language): Font => font(language, "Arial", "黑体");

/** A4 in twips, with the margins of a bound report. */
export const page = {
  width: 11906,
  height: 16838,
  margin: { top: 1440, bottom: 1304, left: 1588, right: 1474, header: 794, footer: 737 },
};
export const textWidth = page.width - page.margin.left - page.margin.right;

export const headingNumbers = "appendix-c";

/** Chapter and section numbers as appendix C prints them: 1, 1.1. */
export const numbering: IPropertiesOptions["numbering"] = {
  config: [
    {
      reference: headingNumbers,
      levels: ["%1", "%1.%2"].map((text, level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text,
        alignment: AlignmentType.START,
        suffix: LevelSuffix.SPACE,
        style: { style: `Heading${level + 1}`, paragraph: { indent: { left: 0, firstLine: 0 } } },
      })),
    },
  ],
};

const lines = (multiple: number) => ({ line: Math.round(240 * multiple), lineRule: LineRuleType.AUTO });

/** Paragraph styles; the headings are Word's own, so that its navigation and contents know them. */
export function styles(language: Language): NonNullable<IPropertiesOptions["styles"]> {
  const headings = sans(language);
  const text = serif(language);
  return {
    default: {
      document: {
        run: { font: text, size: size.text, language: { value: "en-US", eastAsia: "zh-CN" } },
        paragraph: { spacing: { ...lines(1.4), after: 80 } },
      },
      heading1: {
        run: { font: headings, size: size.heading1, bold: true, color: ink.heading },
        paragraph: {
          spacing: { before: 240, after: 240 },
          keepNext: true,
          keepLines: true,
          numbering: { reference: headingNumbers, level: 0 },
        },
      },
      heading2: {
        run: { font: headings, size: size.heading2, bold: true, color: ink.heading },
        paragraph: {
          spacing: { before: 280, after: 140 },
          keepNext: true,
          keepLines: true,
          numbering: { reference: headingNumbers, level: 1 },
        },
      },
      caption: {
        run: { font: headings, size: size.caption, bold: true, italics: false, color: "000000" },
        paragraph: {
          spacing: { before: 200, after: 80, ...lines(1) },
          alignment: AlignmentType.CENTER,
          keepNext: true,
        },
      },
    },
    paragraphStyles: [
      ...[1, 2].map((level) => ({
        id: `TOC${level}`,
        name: `toc ${level}`,
        basedOn: "Normal",
        run: { bold: level === 1 },
        paragraph: {
          spacing: { ...lines(1.15), before: level === 1 ? 80 : 0, after: 20 },
          indent: { left: (level - 1) * 420 },
        },
      })),
      {
        id: "ReportText",
        name: language === "zh-CN" ? "报告正文" : "Report text",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: {
          ...(language === "zh-CN" ? { indent: { firstLine: 2 * size.text * 10 } } : {}),
          alignment: AlignmentType.JUSTIFIED,
        },
      },
      {
        id: "TableText",
        name: language === "zh-CN" ? "表格文字" : "Table text",
        basedOn: "Normal",
        run: { size: size.table },
        paragraph: { spacing: { ...lines(1.05), before: 20, after: 20 } },
      },
      {
        id: "DenseTableText",
        name: language === "zh-CN" ? "多栏表格文字" : "Dense table text",
        basedOn: "TableText",
        run: { size: size.dense },
      },
      {
        id: "TableNote",
        name: language === "zh-CN" ? "表注" : "Table note",
        basedOn: "Normal",
        run: { size: size.note, color: ink.quiet },
        paragraph: { spacing: { ...lines(1.1), before: 60, after: 200 } },
      },
      // Frames, not colours alone, set apart what still has to be done.
      {
        id: "ReportGap",
        name: language === "zh-CN" ? "待补资料" : "Data to add",
        basedOn: "Normal",
        run: { size: 21 },
        paragraph: {
          spacing: { ...lines(1.2), before: 100, after: 100 },
          indent: { left: 120, right: 120 },
          keepLines: true,
          shading: { fill: ink.gapFill, type: "clear", color: "auto" },
          border: {
            left: { style: BorderStyle.SINGLE, size: 36, color: ink.gap, space: 6 },
            top: { style: BorderStyle.SINGLE, size: 6, color: ink.gap, space: 3 },
            right: { style: BorderStyle.SINGLE, size: 6, color: ink.gap, space: 6 },
            bottom: { style: BorderStyle.SINGLE, size: 6, color: ink.gap, space: 3 },
          },
        },
      },
      {
        id: "ReportPrompt",
        name: language === "zh-CN" ? "撰写提示" : "Writing prompt",
        basedOn: "Normal",
        run: { size: 21, color: ink.quiet },
        paragraph: {
          spacing: { ...lines(1.2), before: 100, after: 160 },
          indent: { left: 120, right: 120 },
          keepLines: true,
          border: Object.fromEntries(
            (["top", "right", "bottom", "left"] as const).map((side) => [
              side,
              {
                style: BorderStyle.DASHED,
                size: 6,
                color: ink.quiet,
                space: side === "top" || side === "bottom" ? 3 : 6,
              },
            ]),
          ),
        },
      },
    ],
  };
}
