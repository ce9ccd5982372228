import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import { FileWorkbook, openFile } from "../../../src/host/file/file-workbook";
import { writeXlsxFile } from "../../../src/host/file/xlsx-write";
import { buildWorkbook } from "../../../src/app/build-workbook";
import type { SheetContent } from "../../../src/workbook/content";
import { noWrites } from "../../../src/workbook/port";
import { sheetsOf, workbookContract } from "../../contract/workbook-contract";
import { attribute, partOf, partsOf, tags } from "./parts";
import { rawXlsx } from "./stored-zip";

// whole workbooks are written and read again
jest.setTimeout(60_000);

test.each(workbookContract)("in a file: $name", ({ run }) =>
  run(() => {
    const workbook = new FileWorkbook();
    return Promise.resolve({ workbook, opened: () => sheetsOf(workbook.opened) });
  }),
);

async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  const file = await openFile(bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return file.value;
}

const outline = (text: string): SheetContent => ({
  name: "报告提纲",
  columns: [{ width: 4, hidden: true }, { width: 40 }],
  rows: [[{ value: "park-audit:report:1:zh-CN", style: "marker" }], [undefined, { value: text, style: "body" }]],
  hiddenRows: [0],
  freeze: { rows: 1, columns: 0 },
  tables: [],
  names: {},
  tabColor: "0E5A5F",
  landscape: false,
});

const own: WriteSheet = {
  name: "我的 台账",
  rows: [
    ["物料", "数量"],
    ["甲", 3],
    ["日期", new Date(Date.UTC(2024, 2, 1))],
  ],
  cells: new Map([
    ["1,2", { formula: "B2*2", formulaResult: 6 }],
    ["2,2", { formula: 'IF(B2>0,"有","无")', formulaResult: "有" }],
    ["0,0", { value: "物料", style: { font: { bold: true }, numFmt: "@" } }],
  ]),
  merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 2 }],
  freezePane: { rows: 1 },
  dataValidations: [{ type: "list", values: ["甲", "乙"], range: "A2:A9" }],
  pageSetup: { orientation: "portrait", printTitlesRow: "$1:$1" },
};

test("adds a sheet to a file without changing what the user has in it", async () => {
  const file = await opened(
    await writeXlsx({ sheets: [own], namedRanges: [{ name: "数量", range: "'我的 台账'!$B$2" }] }),
  );
  const before = await file.read();
  expect(await file.putSheet(outline("第一稿"))).toEqual({ ok: true, value: undefined });
  const after = await file.read();
  expect(after.ok && after.value.map(({ name }) => name)).toEqual(["我的 台账", "报告提纲"]);
  expect(after.ok && before.ok && after.value[0]).toEqual(before.ok && before.value[0]);
  expect(before.ok && before.value[0]?.cells[2]).toEqual(["日期", "2024-03-01", "有"]);

  const parts = await partsOf(file.toBytes());
  const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
  expect(sheet).toContain("<f>B2*2</f><v>6</v>");
  expect(sheet).toContain("<v>有</v>");
  expect(sheet).toContain('<mergeCell ref="A5:C5"/>');
  expect(sheet).toContain('<formula1>"甲,乙"</formula1>');
  expect(attribute(tags(sheet, "pane")[0], "ySplit")).toBe("1");
  const workbook = parts.get("xl/workbook.xml") ?? "";
  expect(workbook).toContain("<definedName name=\"数量\">'我的 台账'!$B$2</definedName>");
  expect(workbook).toContain("'我的 台账'!$1:$1</definedName>");
});

test("puts a sheet in the place of its earlier version, whatever that is called by now", async () => {
  const file = await opened(
    await writeXlsx({
      sheets: [
        { name: "前", rows: [["park-audit:report:1:en-US"], ["旧"]] },
        { name: "后", rows: [[1]] },
      ],
    }),
  );
  await file.putSheet(outline("新"));
  const read = await file.read();
  expect(read.ok && read.value.map(({ name }) => name)).toEqual(["报告提纲", "后"]);
});

test("an audit workbook survives being written again: rules, tables, names, formulas and views", async () => {
  const options = { language: "zh-CN" as const, years: [2022, 2023], baseline: 2023, auditYear: 2024, enterprises: 3 };
  const bytes = await writeXlsxFile(buildWorkbook(options));
  const file = await opened(bytes);
  await file.putSheet(outline("稿"));
  await file.putSheet(outline("再稿"));
  const [before, after] = [await partsOf(bytes), await partsOf(file.toBytes())];
  const count = (parts: ReadonlyMap<string, string>, name: string) =>
    [...parts].filter(([part]) => part.startsWith("xl/worksheets/sheet")).flatMap(([, xml]) => tags(xml, name)).length;
  expect(count(after, "dataValidation")).toBe(count(before, "dataValidation"));
  expect(count(after, "f")).toBe(count(before, "f"));
  const tables = (parts: ReadonlyMap<string, string>) =>
    [...parts.keys()].filter((name) => name.startsWith("xl/tables/"));
  expect(tables(after)).toEqual(tables(before));
  const names = (parts: ReadonlyMap<string, string>) =>
    [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<definedName[^>]*>[^<]*</g)].map(([name]) => name).sort();
  expect(names(after)).toEqual(names(before));
  const view = (parts: ReadonlyMap<string, string>) =>
    /<sheetViews>.*?<\/sheetViews>/s.exec(parts.get("xl/worksheets/sheet3.xml") ?? "")?.[0];
  expect(view(after)).toBe(view(before));
  const [first, second] = [await opened(bytes), await opened(file.toBytes())];
  const [old, now] = [await first.read(), await second.read()];
  expect(now.ok && old.ok && now.value.slice(0, old.value.length)).toEqual(old.ok && old.value);
});

test.each([
  ["a picture", { parts: { "xl/media/image1.png": "png" } }, "xl/media/image1.png"],
  ["a chart", { parts: { "xl/charts/chart1.xml": "<chart/>" } }, "xl/charts/chart1.xml"],
  ["a rule of a newer kind", { after: '<extLst><ext uri="x"/></extLst>' }, "xl/worksheets/sheet1.xml"],
])("a file with %s is read, but nothing is added to it", async (_, more, part) => {
  const bytes = rawXlsx({ sheets: { 甲: '<row r="1"><c r="A1"><v>5</v></c></row>' }, ...more });
  const file = await opened(bytes);
  expect(await file.putSheet(outline("稿"))).toEqual({
    ok: false,
    problem: { code: "not-supported-here", detail: { part } },
  });
  expect(file.toBytes()).toBe(bytes);
  const read = await file.read();
  expect(read.ok && read.value.map(({ cells }) => cells)).toEqual([[[5]]]);
});

test("a refused creation leaves the bytes as they were", async () => {
  const bytes = await writeXlsx({ sheets: [{ name: "报告提纲", rows: [["我的"]] }] });
  const file = await opened(bytes);
  expect((await file.putSheet(outline("稿"))).ok).toBe(false);
  expect(file.toBytes()).toBe(bytes);
});

test("a new file is named after nothing and holds nothing", () => {
  expect(() => new FileWorkbook().toBytes()).toThrow("no sheet yet");
});

test("the written file says what it is", async () => {
  const file = new FileWorkbook();
  await file.create({ language: "en-US", sheets: [outline("x")] });
  expect(await partOf(file.toBytes(), "docProps/core.xml")).toContain("<dc:creator>Park Audit</dc:creator>");
});

describe("writing into an audit workbook", () => {
  const options = { language: "zh-CN" as const, years: [2022, 2023], baseline: 2023, auditYear: 2024, enterprises: 3 };
  const sheetXml = (parts: ReadonlyMap<string, string>, name: string): string => {
    const tabs = tags(parts.get("xl/workbook.xml") ?? "", "sheet").map((tag) => attribute(tag, "name"));
    return parts.get(`xl/worksheets/sheet${tabs.indexOf(name) + 1}.xml`) ?? "";
  };
  let before: ReadonlyMap<string, string>;
  let after: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const bytes = await writeXlsxFile(buildWorkbook(options));
    const file = await opened(bytes);
    await file.create({ language: "zh-CN", sheets: [userSheet] });
    before = await partsOf(file.toBytes());
    const done = await file.write({
      ...noWrites,
      tables: [{ sheet: "企业清单", cell: "B4", rows: 7 }],
      cells: [{ sheet: "企业清单", cell: "C11", value: "=新厂" }],
    });
    expect(done).toEqual({ ok: true, value: undefined });
    after = await partsOf(file.toBytes());
  }, 60_000);

  const userSheet: SheetContent = {
    ...outline("我的统计"),
    name: "统计",
    rows: [[{ value: 3, style: "body", formula: "COUNTA('企业清单'!$C$5:$C$7)+COUNTA('企业清单'!C5:C6)" }]],
    names: { 企业名: "$A$1" },
  };

  const list = (parts: ReadonlyMap<string, string>) => sheetXml(parts, "企业清单");

  test("the table has its new rows, and its filter with them", () => {
    const table = [...after.values()].find((xml) => xml.includes('name="Park_Enterprises"')) ?? "";
    expect(attribute(tags(table, "table")[0], "ref")).toBe("B4:I11");
    expect(attribute(tags(table, "autoFilter")[0], "ref")).toBe("B4:I11");
  });

  test("new rows look like the last one and keep its rules", () => {
    const styleOf = (xml: string, cell: string) =>
      attribute(/<c [^>]*>/.exec(xml.slice(xml.indexOf(`r="${cell}"`) - 3))?.[0], "s");
    for (const letters of ["B", "C", "E", "I"])
      expect([letters, styleOf(list(after), `${letters}11`)]).toEqual([letters, styleOf(list(after), `${letters}7`)]);
    const rules = tags(list(after), "dataValidation").map((tag) => attribute(tag, "sqref"));
    expect(tags(list(before), "dataValidation").map((tag) => attribute(tag, "sqref"))).toContain("E5:E7 G5:G7 H5:H7");
    expect(rules).toContain("E5:E11 G5:G11 H5:H11");
  });

  test("lists, formulas and names that took the whole table take the new rows too, others stay", () => {
    expect(sheetXml(before, "企业年度数据")).toContain("'企业清单'!$C$5:$C$7");
    expect(sheetXml(after, "企业年度数据")).toContain("'企业清单'!$C$5:$C$11");
    expect([...after.values()].join("")).toContain("COUNTA('企业清单'!$C$5:$C$11)+COUNTA('企业清单'!C5:C6)");
  });

  test("a text is marked as text", () => {
    expect(list(after)).not.toContain("<f>新厂");
    expect([...after.values()].join("")).toContain("=新厂");
  });

  test("nothing else has changed", () => {
    // Looks and texts are numbered anew, and lists of the enterprises follow their table.
    const bare = (xml: string | undefined) =>
      xml
        ?.replace(/<c [^>]*t="s"[^>]*><v>\d+/g, "<c><v>")
        .replace(/ s="\d+"/g, "")
        .replace(/'企业清单'!\$C\$5:\$C\$\d+/g, "enterprises");
    const sheets = [...before.keys()].filter((name) => /^xl\/worksheets\/sheet/.test(name));
    const changed = sheets.filter((name) => bare(before.get(name)) !== bare(after.get(name)));
    expect(changed.map((name) => after.get(name))).toEqual([sheetXml(after, "企业清单")]);
    expect(sheets.length).toBeGreaterThan(25);
    const ends = sheets.flatMap((name) => after.get(name)?.match(/'企业清单'!\$C\$5:\$C\$\d+/g) ?? []);
    expect(new Set(ends).size).toBe(1);
    expect(ends.length).toBeGreaterThan(3);
  });

  test("a table that meets another one stays as it is", async () => {
    const rows = [["a"], ["1"], [null], ["b"], ["2"]];
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "甲",
          rows,
          tables: [
            { name: "One", range: "A1:A2", columns: [{ name: "a" }] },
            { name: "Two", range: "A4:A5", columns: [{ name: "b" }] },
          ],
        },
      ],
    });
    const file = await opened(bytes);
    expect(await file.write({ ...noWrites, tables: [{ sheet: "甲", cell: "A1", rows: 3 }] })).toEqual({
      ok: false,
      problem: { code: "table-blocked", detail: { sheet: "甲", name: "Two" } },
    });
    expect(file.toBytes()).toBe(bytes);
  });
});
