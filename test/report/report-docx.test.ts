import { columnWidths } from "../../src/host/word/report-table";
import { reportDocx } from "../../src/host/word/report-docx";
import { textWidth } from "../../src/host/word/look";
import { partsOf } from "../host/file/parts";
import type { ReportDocument, ReportTable } from "../../src/report/document";

const table = (zh: string, rows: readonly (readonly string[])[]): ReportTable => ({
  kind: "table",
  caption: { zh, en: zh },
  columns: [
    { title: "项目", align: "left", width: 40 },
    { title: "2023 年", align: "right", width: 20 },
  ],
  rows,
});
const title = (zh: string) => ({ zh, en: zh });
const report = (language: "zh-CN" | "en-US"): ReportDocument => ({
  language,
  title: "自愿性清洁生产审核报告",
  subtitle: "某园区",
  cover: [{ label: "审核基准期", value: "2023 年" }],
  sections: [
    {
      number: null,
      title: title("前言"),
      level: 1,
      clauses: ["7"],
      blocks: [{ kind: "paragraph", text: "一\n二\u0000" }],
    },
    { number: "1", title: title("园区概况"), level: 1, clauses: [], blocks: [] },
    {
      number: "1.1",
      title: title("园区基本情况"),
      level: 2,
      clauses: [],
      blocks: [
        table("甲表", [["新鲜水 <&>", "12"]]),
        { kind: "gap", text: "缺少电量", place: { sheet: "a2" }, reference: "A.2!F12" },
        { kind: "prompt", text: "写一段" },
      ],
    },
    {
      number: "1.2",
      title: title("组织机构"),
      level: 2,
      clauses: [],
      blocks: [table("乙表", []), { kind: "gap", text: "相差 3.6", concerns: "contradiction" }],
    },
    { number: "2", title: title("审核准备"), level: 1, clauses: [], blocks: [table("丙表", [["", "—"]])] },
  ],
});

async function parts(document: ReportDocument): Promise<(name: string) => string> {
  const files = await partsOf(await reportDocx(document));
  return (name) => {
    const xml = files.get(name);
    if (xml === undefined) throw new Error(`the document has no part ${name}`);
    return xml;
  };
}
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? "").join("");
const paragraphs = (xml: string): readonly string[] => xml.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs) ?? [];

describe("the Word report", () => {
  let part: (name: string) => string;
  let body: string;
  beforeAll(async () => {
    part = await parts(report("zh-CN"));
    body = part("word/document.xml");
  });
  const styled = (style: string): readonly string[] =>
    paragraphs(body)
      .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
      .map(textOf);

  it("has Word's own heading styles", () => {
    expect(styled("Heading1")).toEqual(["前言", "园区概况", "审核准备"]);
    expect(styled("Heading2")).toEqual(["园区基本情况", "组织机构"]);
  });

  it("numbers the headings by Word, the preface not", () => {
    expect(part("word/styles.xml")).toMatch(/w:styleId="Heading1".*?<w:numPr>.*?w:styleId="Heading2"/s);
    const [preface, first] = paragraphs(body).filter((paragraph) => paragraph.includes('w:val="Heading1"'));
    expect(preface).toContain('<w:numId w:val="0"/>');
    expect(first).toMatch(/<w:numId w:val="[1-9]\d*"\/>/);
    expect(part("word/numbering.xml")).toContain('<w:lvlText w:val="%1.%2"/>');
  });

  it("has a contents field that lists every heading with its number from the start", () => {
    expect(body).toMatch(/TOC [^<]*\\o (&quot;|")1-2/);
    expect([...styled("TOC1"), ...styled("TOC2")]).toEqual([
      "前言",
      "1　园区概况",
      "2　审核准备",
      "1.1　园区基本情况",
      "1.2　组织机构",
    ]);
  });

  it("captions its tables by chapter, with fields", () => {
    expect(styled("Caption")).toEqual(["表 1-1　甲表", "表 1-2　乙表", "表 2-1　丙表"]);
    expect(body.match(/SEQ 表 \\\* ARABIC \\s 1/g)).toHaveLength(3);
    expect(body.match(/STYLEREF 1 \\s/g)).toHaveLength(3);
  });

  it("repeats the header of each table and keeps rows whole", () => {
    expect(body.match(/<w:tblHeader/g)).toHaveLength(3);
    expect(body.match(/<w:tbl>/g)).toHaveLength(4);
    expect(body.match(/<w:cantSplit/g)?.length).toBeGreaterThanOrEqual(5);
  });

  it("sets gaps apart by a frame and says where they are filled", () => {
    expect(styled("ReportGap")).toEqual(["待补　缺少电量（见工作簿 A.2!F12）", "待核对　相差 3.6"]);
    expect(styled("ReportPrompt")).toEqual(["撰写　写一段"]);
    expect(part("word/styles.xml")).toMatch(/w:styleId="ReportGap".*?<w:pBdr>/s);
  });

  it("prints page x of y below and the park above", () => {
    const footers = ["word/footer1.xml", "word/footer2.xml"].map(part).filter((xml) => xml.includes("PAGE"));
    expect(footers).toHaveLength(1);
    expect(footers[0]).toContain("NUMPAGES");
    expect(textOf(footers[0] ?? "")).toBe("第  页　共  页");
    expect(["word/header1.xml", "word/header2.xml"].map((name) => textOf(part(name))).join("")).toBe(
      "某园区　自愿性清洁生产审核报告",
    );
  });

  it("is A4, in Chinese type, and says which language it is in", () => {
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(part("word/styles.xml")).toMatch(/w:eastAsia="宋体"/);
    expect(part("word/styles.xml")).toMatch(/<w:lang [^>]*w:eastAsia="zh-CN"/);
  });

  it("keeps line breaks and leaves out what XML cannot hold", () => {
    expect(body).not.toContain("\u0000");
    expect(body).toContain("<w:br/>");
    expect(textOf(body)).toContain("新鲜水 &lt;&amp;&gt;");
  });
});

it("speaks English", async () => {
  const part = await parts(report("en-US"));
  const text = textOf(part("word/document.xml"));
  expect(text).toContain("Table 1-1");
  expect(text).toContain("To add　缺少电量 (see the workbook, A.2!F12)");
});

it("refuses sections that Word would number otherwise", async () => {
  const { sections, ...rest } = report("zh-CN");
  await expect(reportDocx({ ...rest, sections: sections.slice(2) })).rejects.toThrow("would be numbered");
});

describe("column widths", () => {
  const widths = (columns: ReportTable["columns"], row: readonly string[]): readonly number[] =>
    columnWidths({ kind: "table", caption: { zh: "表", en: "table" }, columns, rows: [row] });
  const narrow = { title: "A", align: "left", width: 1 } as const;

  it("fill the page", () => {
    const all = widths([narrow, narrow, { ...narrow, width: 3 }], ["a", "b", "c"]);
    expect(all.reduce((sum, width) => sum + width, 0)).toBe(textWidth);
  });

  it("give a long word the room it needs where others can spare it", () => {
    const [first = 0, second = 0] = widths([narrow, { ...narrow, width: 9 }], ["environmental", "b"]);
    expect(first).toBeGreaterThan(textWidth / 10);
    expect(second).toBeGreaterThan(first);
  });
});
