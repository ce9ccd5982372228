import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  SimpleField,
  TableOfContents,
  TextRun,
  type Table,
} from "docx";
import { textIn, type Language, type Text } from "../../core/text";
import type { ReportBlock, ReportDocument, ReportSection } from "../../report/document";
import { tableNumbers, type TableNumber } from "../../report/table-numbers";
import { coverPage } from "./cover-page";
import { headingNumbers, ink, numbering, page, sans, styles } from "./look";
import { plainRuns } from "./plain-runs";
import { reportTable } from "./report-table";

const words = {
  contents: { zh: "目　录", en: "Contents" },
  gap: { zh: "待补", en: "To add" },
  contradiction: { zh: "待核对", en: "To verify" },
  prompt: { zh: "撰写", en: "To write" },
  see: { zh: "（见工作簿 {at}）", en: " (see the workbook, {at})" },
  table: { zh: "表", en: "Table" },
  pageOf: { zh: ["第 ", " 页　共 ", " 页"], en: ["Page ", " of ", ""] },
} as const;

/** The writer of one document: everything its parts share. */
interface Writing {
  readonly language: Language;
  readonly say: (text: Text) => string;
}

/** 表 3-2: the chapter's number and a count that begins anew in each chapter, both as fields that Word can update. */
function caption({ say }: Writing, text: Text, { chapter, index }: TableNumber): Paragraph {
  const label = say(words.table);
  return new Paragraph({
    style: "Caption",
    children: [
      new TextRun(`${label} `),
      // The preface has no number to refer to.
      ...(chapter === "0" ? [new TextRun("0")] : [new SimpleField("STYLEREF 1 \\s", chapter)]),
      new TextRun("-"),
      // \s restarts the count at each chapter; \r says so again for programs that do not know \s.
      new SimpleField(`SEQ ${label} \\* ARABIC \\s 1${index === 1 ? " \\r 1" : ""}`, `${index}`),
      new TextRun(`　${say(text)}`),
    ],
  });
}

function marked({ say }: Writing, style: "ReportGap" | "ReportPrompt", label: Text, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun({ text: `${say(label)}　`, bold: true }), ...plainRuns(text)] });
}

function blockParts(writing: Writing, block: ReportBlock, number: TableNumber | undefined): (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph":
      return [new Paragraph({ style: "ReportText", children: plainRuns(block.text) })];
    case "gap": {
      const way =
        block.reference === undefined ? "" : writing.say(words.see).replace("{at}", () => block.reference ?? "");
      return [
        marked(writing, "ReportGap", block.concerns === undefined ? words.gap : words.contradiction, block.text + way),
      ];
    }
    case "prompt":
      return [marked(writing, "ReportPrompt", words.prompt, block.text)];
    case "table": {
      if (number === undefined) throw new Error(`the table ${block.caption.en} has no number`);
      const note = block.note === undefined ? [] : plainRuns(block.note);
      return [
        caption(writing, block.caption, number),
        reportTable(block),
        // Without a paragraph between them Word would join two tables into one.
        new Paragraph({ style: "TableNote", children: note }),
      ];
    }
  }
}

function heading({ say }: Writing, { number, title, level }: ReportSection): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    pageBreakBefore: level === 1,
    // The preface stands before the numbered chapters.
    numbering: number === null ? false : { reference: headingNumbers, level: level - 1 },
    children: [new TextRun(say(title))],
  });
}

/** Word counts the headings by itself; they must come out as the report numbers them. */
function assertCounted(sections: readonly ReportSection[]): void {
  let chapter = 0;
  let section = 0;
  for (const { number, level } of sections) {
    if (number === null) continue;
    if (level === 1) {
      chapter++;
      section = 0;
    } else section++;
    const counted = level === 1 ? `${chapter}` : `${chapter}.${section}`;
    if (counted !== number) throw new Error(`the section ${number} would be numbered ${counted}`);
  }
}

function header({ language }: Writing, { title, subtitle }: ReportDocument): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 0 },
        border: { bottom: { style: "single", size: 4, color: ink.line, space: 4 } },
        children: [new TextRun({ text: `${subtitle}　${title}`, font: sans(language), size: 18, color: ink.quiet })],
      }),
    ],
  });
}

function footer({ language }: Writing): Footer {
  const [before, between, after] = language === "zh-CN" ? words.pageOf.zh : words.pageOf.en;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 0 },
        children: [
          new TextRun({ size: 18, children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
        ],
      }),
    ],
  });
}

/**
 * The report as a Word document: cover, contents, then appendix C with its numbers, captions and page numbers as
 * fields. The contents carry every heading from the start; Word adds their page numbers when it updates the fields,
 * which it offers on opening.
 */
export async function reportDocx(document: ReportDocument): Promise<Uint8Array> {
  const { language, sections, title, subtitle } = document;
  const writing: Writing = { language, say: (text) => textIn(language, text) };
  assertCounted(sections);
  const numbers = tableNumbers(sections);
  const empty = new Paragraph({ spacing: { after: 0 }, children: [] });
  const file = new Document({
    title: `${subtitle} ${title}`,
    subject: title,
    creator: "Park Audit",
    lastModifiedBy: "Park Audit",
    styles: styles(language),
    ...(numbering !== undefined && { numbering }),
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: page.width, height: page.height }, margin: page.margin },
        },
        headers: { default: header(writing, document), first: new Header({ children: [empty] }) },
        footers: { default: footer(writing), first: new Footer({ children: [empty] }) },
        children: [
          ...coverPage(document),
          new Paragraph({
            pageBreakBefore: true,
            alignment: AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [
              new TextRun({
                text: writing.say(words.contents),
                font: sans(language),
                size: 32,
                bold: true,
                color: ink.heading,
              }),
            ],
          }),
          new TableOfContents(writing.say(words.contents), {
            hyperlink: true,
            headingStyleRange: "1-2",
            cachedEntries: sections.map(({ number, title: name, level }) => ({
              title: `${number === null ? "" : `${number}　`}${writing.say(name)}`,
              level,
            })),
          }),
          ...sections.flatMap((section) => [
            heading(writing, section),
            ...section.blocks.flatMap((block) =>
              blockParts(writing, block, block.kind === "table" ? numbers.get(block) : undefined),
            ),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
