import { Document, Packer, Paragraph } from "docx";
import { writeXlsx } from "hucre/xlsx";
import { readXlsxFile } from "../../../src/host/file/xlsx-read";
import { rawXlsx, storedZip } from "./stored-zip";

const text = (it: string): Uint8Array => new TextEncoder().encode(it);

async function problemOf(bytes: Uint8Array) {
  const read = await readXlsxFile(bytes, "甲园区.xlsx");
  if (read.ok) throw new Error("the file was read");
  expect(read.problem.detail["file"]).toBe("甲园区.xlsx");
  return read.problem;
}

async function cellsOf(bytes: Uint8Array) {
  const read = await readXlsxFile(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.sheets[0]?.cells;
}

const small = () =>
  writeXlsx({
    sheets: [
      {
        name: "甲",
        rows: [
          ["x", 1],
          [null, 2.5],
        ],
      },
    ],
  });

/** Overwrites the uncompressed size that the directory gives for the first part whose name ends so. */
function withListedSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = Buffer.from(bytes);
  for (
    let at = changed.indexOf("PK\x01\x02", 0, "latin1");
    at >= 0;
    at = changed.indexOf("PK\x01\x02", at + 4, "latin1")
  ) {
    const length = changed.readUInt16LE(at + 28);
    if (changed.toString("utf8", at + 46, at + 46 + length).endsWith(name)) {
      changed.writeUInt32LE(size, at + 24);
      return new Uint8Array(changed);
    }
  }
  throw new Error(`no part ends with ${name}`);
}

describe("refuses with the reason", () => {
  test.each([
    ["a text file under a false name", text("企业,用水量\n甲,5\n")],
    ["an empty file", new Uint8Array()],
    ["a page", text("<html><table></table></html>")],
    [
      "an old .xls file",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
    ],
    [
      "an OpenDocument sheet",
      storedZip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
    ],
    [
      "a binary workbook",
      storedZip({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "", "xl/styles.xml": "<x/>" }),
    ],
  ])("%s", async (_, bytes) => {
    expect((await problemOf(bytes)).code).toBe("not-xlsx");
  });

  test("a Word document", async () => {
    const document = new Document({ sections: [{ children: [new Paragraph("报告")] }] });
    expect((await problemOf(new Uint8Array(await Packer.toBuffer(document)))).code).toBe("not-xlsx");
  });

  test("a file behind a password", async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: "甲", rows: [[1]] }],
      encryption: { password: "x", spinCount: 100 },
    });
    expect((await problemOf(bytes)).code).toBe("password-protected");
  });

  test("a file cut short anywhere behind its first bytes", async () => {
    const bytes = await small();
    for (const share of [0.05, 0.3, 0.7, 0.99]) {
      expect((await problemOf(bytes.slice(0, Math.floor(bytes.length * share)))).code).toBe("corrupt-file");
    }
  });

  test("a file with a damaged part", async () => {
    const bytes = await small();
    const damaged = bytes.slice();
    const at = Buffer.from(bytes).indexOf("xl/worksheets/sheet1.xml") + 40;
    damaged.fill(0x55, at, at + 60);
    const problem = await problemOf(damaged);
    expect(problem.code).toBe("corrupt-file");
    expect(problem.detail["reason"]).toBeTruthy();
  });

  test("a part that is no XML", async () => {
    expect((await problemOf(rawXlsx({ sheets: { 甲: "" }, parts: { "xl/workbook.xml": "not <xml" } }))).code).toBe(
      "corrupt-file",
    );
  });

  test("a workbook without one of its sheets", async () => {
    const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const workbook = `<workbook xmlns:r="${relations}"><sheets><sheet name="甲" sheetId="1" r:id="rId7"/></sheets></workbook>`;
    const broken = rawXlsx({ sheets: { 甲: "" }, parts: { "xl/workbook.xml": workbook } });
    expect((await problemOf(broken)).code).toBe("corrupt-file");
  });

  test("macros", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "甲", rows: [[1]] }], vbaProject: text("macro") });
    expect((await problemOf(bytes)).code).toBe("has-macros");
  });

  test("an archive that announces more than can be held, before any of it is inflated", async () => {
    const problem = await problemOf(withListedSize(await small(), "sheet1.xml", 400 * 2 ** 20));
    expect(problem).toMatchObject({ code: "file-too-large", detail: { limit: "300 MB" } });
  });

  test("an archive that holds more than it announces", async () => {
    const rows = Array.from({ length: 2000 }, () => ["重复重复重复重复重复"]);
    const bytes = withListedSize(await writeXlsx({ sheets: [{ name: "甲", rows }] }), "sheet1.xml", 100);
    expect((await problemOf(bytes)).code).toBe("corrupt-file");
    const hidden = withListedSize(await writeXlsx({ sheets: [{ name: "甲", rows }] }), "sheet1.xml", 0);
    expect((await problemOf(hidden)).code).toBe("corrupt-file");
  });

  test("a file of more than 50 MB", async () => {
    const bytes = new Uint8Array(50 * 2 ** 20 + 1);
    bytes.set(await small());
    expect(await problemOf(bytes)).toMatchObject({ code: "file-too-large", detail: { limit: "50 MB" } });
  });

  test("a sheet of more than 200,000 rows, named", async () => {
    const bytes = rawXlsx({ sheets: { 清单: '<row r="200001"><c r="A200001"><v>1</v></c></row>' } });
    expect(await problemOf(bytes)).toMatchObject({
      code: "file-too-large",
      detail: { sheet: "清单", limit: "清单!A200000" },
    });
  });

  test("two cells in opposite corners of a sheet", async () => {
    const data = '<row r="1"><c r="A1"><v>1</v></c></row><row r="199999"><c r="XFD199999"><v>1</v></c></row>';
    expect((await problemOf(rawXlsx({ sheets: { 甲: data } }))).code).toBe("file-too-large");
  });
});

describe("reads", () => {
  test("200,000 rows", async () => {
    const bytes = rawXlsx({ sheets: { 甲: '<row r="200000"><c r="B200000"><v>1</v></c></row>' } });
    const cells = await cellsOf(bytes);
    expect(cells).toHaveLength(200_000);
    expect(cells?.at(-1)).toEqual([null, 1]);
  });

  test("blank cells as null, in a rectangle up to the last used cell", async () => {
    const data =
      '<row r="2"><c r="B2"><v>0</v></c><c r="E2" s="0"/></row><row r="3"><c r="C3" t="str"><f>IF(A1="","",1)</f><v></v></c></row>' +
      '<row r="9"><c r="Z9" s="0"/></row>';
    expect(await cellsOf(rawXlsx({ sheets: { 甲: data } }))).toEqual([
      [null, null],
      [null, 0],
    ]);
  });

  test("formulas as their stored results, errors as their text", async () => {
    const data =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>_xldudf_PARK_X(1)</f><v>缺少数据</v></c>' +
      '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="b"><v>1</v></c></row>';
    expect(await cellsOf(rawXlsx({ sheets: { 甲: data } }))).toEqual([[2, "缺少数据", "#DIV/0!", "#N/A", true]]);
  });

  test("rich text joined, without the reading of its characters", async () => {
    const data =
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>新鲜</t></r><r><rPr><b/></rPr><t xml:space="preserve">水 量</t></r></is></c></row>';
    expect(await cellsOf(rawXlsx({ sheets: { 甲: data } }))).toEqual([["新鲜水 量"]]);
  });

  test("dates as ISO text, with the time only where there is one", async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="3"><xf numFmtId="0"/>' +
      '<xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>';
    const data =
      '<row r="1"><c r="A1" s="1"><v>45352</v></c><c r="B1" s="2"><v>45352.5</v></c><c r="C1" s="2"><v>0.25</v></c><c r="D1" s="0"><v>45352</v></c></row>';
    expect(await cellsOf(rawXlsx({ sheets: { 甲: data }, styles }))).toEqual([
      ["2024-03-01", "2024-03-01T12:00", 0.25, 45352],
    ]);
    const mac = rawXlsx({ sheets: { 甲: data }, styles, workbookPr: '<workbookPr date1904="1"/>' });
    expect((await cellsOf(mac))?.[0]?.[0]).toBe("2028-03-02");
  });

  test("merged areas as addresses", async () => {
    const bytes = rawXlsx({
      sheets: { 甲: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      after: '<mergeCells><mergeCell ref="B4:D4"/></mergeCells>',
    });
    const read = await readXlsxFile(bytes);
    expect(read.ok && read.value.sheets[0]?.merges).toEqual(["B4:D4"]);
  });

  test("every sheet, hidden ones included, but no chart that is a tab of its own", async () => {
    const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const bytes = rawXlsx({
      sheets: { 甲: '<row r="1"><c r="A1"><v>1</v></c></row>', 乙: '<row r="1"><c r="A1"><v>2</v></c></row>' },
      parts: {
        "xl/workbook.xml":
          `<workbook xmlns:r="${relations}"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/>` +
          '<sheet name="图" sheetId="3" r:id="rId3"/><sheet name="乙" sheetId="2" state="veryHidden" r:id="rId2"/></sheets></workbook>',
        "xl/chartsheets/sheet1.xml": "<chartsheet/>",
      },
      related: `<Relationship Id="rId3" Type="${relations}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
    });
    const read = await readXlsxFile(bytes);
    expect(read.ok && read.value.sheets.map(({ name, cells }) => [name, cells])).toEqual([
      ["甲", [[1]]],
      ["乙", [[2]]],
    ]);
  });

  test("the stored results of links to other files, and names those files", async () => {
    const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const bytes = rawXlsx({
      sheets: { 甲: '<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>42</v></c></row>' },
      parts: {
        "xl/externalLinks/externalLink1.xml": `<externalLink xmlns:r="${relations}"><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
        "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships><Relationship Id="rId1" Type="${relations}/externalLinkPath" Target="file:///D:/台账.xlsx" TargetMode="External"/></Relationships>`,
      },
      related: `<Relationship Id="rId9" Type="${relations}/externalLink" Target="externalLinks/externalLink1.xml"/>`,
    });
    const read = await readXlsxFile(bytes);
    expect(read.ok && read.value.externalLinks).toEqual(["file:///D:/台账.xlsx"]);
    expect(read.ok && read.value.sheets[0]?.cells).toEqual([[42]]);
  });
});
