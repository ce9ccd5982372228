import { buildWorkbook } from "../../../src/app/build-workbook";
import { languages } from "../../../src/core/text";
import { readXlsxFile } from "../../../src/host/file/xlsx-read";
import { writeXlsxFile } from "../../../src/host/file/xlsx-write";
import { samples } from "../../../src/samples/index";
import type { BookContent, ContentCell, SheetContent } from "../../../src/workbook/content";
import { attribute, childrenOf, partOf, partsOf, tags } from "./parts";

const cell = (value: ContentCell["value"], more: Partial<ContentCell> = {}): ContentCell => ({
  value,
  style: "body",
  ...more,
});

function bookOf(more: Partial<SheetContent>, language: BookContent["language"] = "zh-CN"): BookContent {
  const rows = more.rows ?? [];
  const sheet: SheetContent = {
    name: "企业 'A' 清单",
    columns: Array.from({ length: Math.max(1, ...rows.map((row) => row.length)) }, () => ({ width: 12 })),
    rows: [],
    hiddenRows: [],
    freeze: { rows: 0, columns: 0 },
    tables: [],
    names: {},
    tabColor: "0E5A5F",
    landscape: true,
    ...more,
  };
  return { language, sheets: [sheet] };
}

const sheetXml = async (book: BookContent): Promise<string> =>
  partOf(await writeXlsxFile(book), "xl/worksheets/sheet1.xml");

/** The order that the schema prescribes; Excel calls a file damaged that has another one. */
const worksheetOrder = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetProtection",
  "autoFilter",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "drawing",
  "legacyDrawing",
  "tableParts",
  "extLst",
];
const workbookOrder = [
  "fileVersion",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "externalReferences",
  "definedNames",
  "calcPr",
];

describe.each(languages)("a written audit workbook in %s", (language) => {
  const options = { language, years: [2021, 2022, 2023], baseline: 2023, auditYear: 2024, enterprises: 12 };
  const book = buildWorkbook(options);

  test("has its parts in the order of the schema", async () => {
    const parts = await partsOf(await writeXlsxFile(book));
    const sheets = [...parts].filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets.length).toBeGreaterThanOrEqual(book.sheets.length);
    for (const [name, xml] of sheets) {
      const children = childrenOf(xml);
      expect([name, children]).toEqual([name, worksheetOrder.filter((child) => children.includes(child))]);
    }
    const children = childrenOf(parts.get("xl/workbook.xml") ?? "");
    expect(children).toEqual(workbookOrder.filter((child) => children.includes(child)));
  });

  test("has every table once, over its header, with unique columns", async () => {
    const parts = await partsOf(await writeXlsxFile(book));
    const written = [...parts].filter(([name]) => name.startsWith("xl/tables/"));
    const declared = book.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
    expect(written.map(([, xml]) => attribute(tags(xml, "table")[0], "displayName"))).toEqual(declared);
    for (const [, xml] of written) {
      const columns = tags(xml, "tableColumn").map((tag) => attribute(tag, "name"));
      expect(new Set(columns).size).toBe(columns.length);
    }
  });

  test("keeps every prompt, message and list within what Excel accepts", async () => {
    const parts = await partsOf(await writeXlsxFile(book));
    const rules = [...parts]
      .filter(([name]) => name.startsWith("xl/worksheets/sheet"))
      .flatMap(([, xml]) => tags(xml, "dataValidation"));
    expect(rules.length).toBeGreaterThan(10);
    const decoded = (text = "") => text.replace(/&\w+;/g, "x");
    for (const rule of rules) {
      expect(decoded(attribute(rule, "prompt")).length).toBeLessThanOrEqual(255);
      expect(decoded(attribute(rule, "error")).length).toBeLessThanOrEqual(225);
      expect(decoded(attribute(rule, "errorTitle")).length).toBeLessThanOrEqual(32);
    }
    const lists = [...parts.values()].flatMap((xml) =>
      [...xml.matchAll(/<formula1>"([^<]*)"<\/formula1>/g)].map(([, list]) => list ?? ""),
    );
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists) expect(decoded(list).length).toBeLessThanOrEqual(255);
  });

  test("is read back cell by cell", async () => {
    const read = await readXlsxFile(await writeXlsxFile(book));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    for (const [index, sheet] of book.sheets.entries()) {
      const grid = read.value.sheets[index];
      expect(grid?.name).toBe(sheet.name);
      sheet.rows.forEach((row, rowIndex) => {
        row.forEach((one, column) => {
          const given = grid?.cells[rowIndex]?.[column] ?? null;
          const isDate = one?.numberFormat === "yyyy-mm-dd" && typeof one.value === "number";
          if (isDate) expect(given).toMatch(/^\d{4}-\d\d-\d\d$/);
          else expect(given).toBe(one?.value === "" ? null : (one?.value ?? null));
        });
      });
    }
  });

  test("names no cell outside its sheets", async () => {
    const xml = await partOf(await writeXlsxFile(book), "xl/workbook.xml");
    const names = [...xml.matchAll(/<definedName\b[^>]*name="([^"]+)"[^>]*>([^<]*)</g)];
    expect(names.length).toBeGreaterThan(book.sheets.length);
    for (const [, name, range] of names) {
      const home = book.sheets.find((sheet) => range?.startsWith(`'${sheet.name.replaceAll("'", "''")}'!$`));
      expect([name, home?.name]).toEqual([name, expect.any(String)]);
    }
  });
});

test("both samples are written", async () => {
  for (const sample of Object.values(samples)) {
    const read = await readXlsxFile(
      await writeXlsxFile(buildWorkbook({ ...sample.options, language: "zh-CN" }, sample)),
    );
    expect(read.ok && read.value.sheets.length).toBeGreaterThan(8);
  }
});

describe("a computed cell", () => {
  test("holds the add-in's function as Excel stores it, with its value", async () => {
    const formula = `IF(A1="PARK.X(1)","",PARK.WATER.REUSERATE('PARK.Y(1)'!B1,1)*100)`;
    const xml = await sheetXml(bookOf({ rows: [[cell(0.75, { style: "computed", formula })]] }));
    expect(xml).toContain(`<f>IF(A1="PARK.X(1)","",_xldudf_PARK_WATER_REUSERATE('PARK.Y(1)'!B1,1)*100)</f><v>0.75</v>`);
  });

  test("without a number holds a text, so that nothing calculates it", async () => {
    const rows = [
      [
        cell("缺少数据", { style: "computed", formula: "PARK.A(1)" }),
        cell(null, { style: "computed", formula: "PARK.A(2)" }),
      ],
    ];
    const xml = await sheetXml(bookOf({ rows }));
    expect(xml).toMatch(/<c r="A1"[^>]* t="str"><f>_xldudf_PARK_A\(1\)<\/f><v>缺少数据<\/v>/);
    expect(xml).toMatch(/<c r="B1"[^>]* t="str"><f>_xldudf_PARK_A\(2\)<\/f><v\/>/);
  });

  test("is not calculated again when the file is opened", async () => {
    const bytes = await writeXlsxFile(bookOf({ rows: [[cell(1)]] }));
    expect(await partOf(bytes, "xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
    expect(await partOf(bytes, "docProps/app.xml")).toContain("<Application>Microsoft Excel</Application>");
  });
});

describe("the view", () => {
  const rows = Array.from({ length: 6 }, () => [cell("x"), cell("y"), cell("z")]);

  test("begins behind hidden rows and columns, and counts the frozen ones from there", async () => {
    const columns = [{ width: 4, hidden: true }, { width: 12 }, { width: 12 }];
    const xml = await sheetXml(bookOf({ rows, columns, hiddenRows: [0], freeze: { rows: 4, columns: 2 } }));
    expect(attribute(tags(xml, "sheetView")[0], "topLeftCell")).toBe("B2");
    const pane = tags(xml, "pane")[0];
    expect([attribute(pane, "xSplit"), attribute(pane, "ySplit"), attribute(pane, "topLeftCell")]).toEqual([
      "1",
      "3",
      "C5",
    ]);
    expect(tags(xml, "row")[0]).toContain('hidden="1"');
    expect(tags(xml, "col")[0]).toContain('hidden="true"');
  });

  test("has no pane when nothing is frozen", async () => {
    expect(tags(await sheetXml(bookOf({ rows })), "pane")).toEqual([]);
  });

  test("freezes rows alone", async () => {
    const pane = tags(await sheetXml(bookOf({ rows, freeze: { rows: 1, columns: 0 } })), "pane")[0];
    expect([attribute(pane, "xSplit"), attribute(pane, "ySplit"), attribute(pane, "activePane")]).toEqual([
      undefined,
      "1",
      "bottomLeft",
    ]);
  });
});

describe("print set-up", () => {
  test("is A4, fitted to the width, with the header and a name's quotes repeated", async () => {
    const bytes = await writeXlsxFile(bookOf({ rows: [[cell("x")]], printTitleRows: { from: 3, to: 3 } }));
    const xml = await partOf(bytes, "xl/worksheets/sheet1.xml");
    expect(tags(xml, "pageSetup")[0]).toBe(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(xml).toContain("&amp;P 页，共 &amp;N 页");
    const workbook = await partOf(bytes, "xl/workbook.xml");
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'企业 ''A'' 清单'!$4:$4</definedName>`,
    );
  });

  test("gives a very wide sheet several pages, each with its first columns", async () => {
    const columns = Array.from({ length: 30 }, () => ({ width: 12 }));
    const bytes = await writeXlsxFile(bookOf({ rows: [[cell("x")]], columns, freeze: { rows: 1, columns: 2 } }));
    expect(tags(await partOf(bytes, "xl/worksheets/sheet1.xml"), "pageSetup")[0]).toContain('fitToWidth="2"');
    expect(await partOf(bytes, "xl/workbook.xml")).toContain("!$A:$B<");
  });
});

describe("rules for typing", () => {
  test("one rule serves all cells that share it", async () => {
    const input = cell(null, { style: "input", bounds: { min: 0, max: 100 } });
    const rows = [
      [input, cell("x")],
      [input, input],
      [cell("x"), input],
      [input, cell("x")],
    ];
    const xml = await sheetXml(bookOf({ rows }));
    const rules = tags(xml, "dataValidation");
    expect(rules.map((rule) => attribute(rule, "sqref"))).toEqual(["A1:A2 A4 B2:B3"]);
    expect(attribute(rules[0], "type")).toBe("decimal");
    expect(attribute(rules[0], "error")).toContain("请填写 0 至 100 之间的数值");
    expect(xml).toContain("<formula1>0</formula1><formula2>100</formula2>");
  });

  test("half-open bounds, whole numbers and mere numbers", async () => {
    const rows = [[{ min: 0 }, { max: 5, integer: true }, {}].map((bounds) => cell(null, { style: "input", bounds }))];
    const xml = await sheetXml(bookOf({ rows }, "en-US"));
    const rules = tags(xml, "dataValidation");
    expect(rules.map((rule) => [attribute(rule, "type"), attribute(rule, "operator")])).toEqual([
      ["decimal", "greaterThanOrEqual"],
      ["whole", "lessThanOrEqual"],
      ["decimal", "between"],
    ]);
    expect(attribute(rules[1], "error")).toContain("Enter a whole number of at most 5. Leave the cell blank");
  });

  test("a list stands in its rule, in a range, or on a hidden sheet when it does not fit", async () => {
    const long = Array.from({ length: 60 }, (_, index) => `选项第${index}号`);
    const rows = [
      [
        cell(null, { list: ["是", "否"] }),
        cell(null, { list: { range: "'甲'!$B$5:$B$9" } }),
        cell(null, { list: long }),
        cell(null, { list: ["a, b", "c"] }),
      ],
    ];
    const bytes = await writeXlsxFile(bookOf({ rows }));
    const xml = await partOf(bytes, "xl/worksheets/sheet1.xml");
    expect([...xml.matchAll(/<formula1>([^<]*)</g)].map(([, formula]) => formula)).toEqual([
      '"是,否"',
      "'甲'!$B$5:$B$9",
      "'下拉选项'!$A$1:$A$60",
      "'下拉选项'!$B$1:$B$2",
    ]);
    expect(await partOf(bytes, "xl/workbook.xml")).toMatch(/<sheet name="下拉选项"[^>]*state="hidden"/);
    const read = await readXlsxFile(bytes);
    expect(read.ok && read.value.sheets[1]?.cells.slice(0, 2)).toEqual([
      ["选项第0号", "a, b"],
      ["选项第1号", "c"],
    ]);
  });

  test("a prompt alone lets everything pass", async () => {
    const xml = await sheetXml(bookOf({ rows: [[cell("x", { prompt: "说".repeat(300) })]] }));
    const rule = tags(xml, "dataValidation")[0];
    expect(attribute(rule, "prompt")).toHaveLength(255);
    expect(attribute(rule, "showErrorMessage")).toBeUndefined();
  });
});

describe("rows", () => {
  const heightOf = async (one: ContentCell, width: number): Promise<number> => {
    const xml = await sheetXml(bookOf({ rows: [[one]], columns: [{ width }] }));
    return Number(attribute(tags(xml, "row")[0], "ht"));
  };

  test("are high enough for wrapped Chinese text", async () => {
    const text = "园区污水处理厂进水与出水水质、水量及排放去向";
    const one = await heightOf(cell(text, { wrap: true }), 60);
    const three = await heightOf(cell(text, { wrap: true }), 18);
    expect(one).toBeLessThan(25);
    expect(three).toBeGreaterThan(45);
    expect(three).toBeLessThan(80);
  });

  test("grow with what is typed later: their height is not fixed", async () => {
    const xml = await sheetXml(bookOf({ rows: [[cell("x")]] }));
    expect(xml).not.toContain("customHeight");
  });
});

test("typed text keeps leading zeros and long numbers: its cells are text", async () => {
  const bytes = await writeXlsxFile(
    bookOf({ rows: [[cell(null, { style: "input-text" }), cell("=1+1"), cell("普通")]] }),
  );
  const styles = await partOf(bytes, "xl/styles.xml");
  const xml = await partOf(bytes, "xl/worksheets/sheet1.xml");
  const textFormat = attribute(
    tags(styles, "numFmt").find((tag) => attribute(tag, "formatCode") === "@"),
    "numFmtId",
  );
  const formats = tags(styles.slice(styles.indexOf("<cellXfs")), "xf").map((tag) => attribute(tag, "numFmtId"));
  const formatOf = (address: string) =>
    formats[
      Number(
        attribute(
          tags(xml, "c").find((tag) => attribute(tag, "r") === address),
          "s",
        ),
      )
    ];
  expect([formatOf("A1"), formatOf("B1"), formatOf("C1")]).toEqual([textFormat, textFormat, "0"]);
});

test("a table without a heading, or with one twice, is a mistake of whoever laid it out", async () => {
  const table = { name: "Park_Test", top: 0, left: 0, bottom: 1, right: 1 };
  await expect(writeXlsxFile(bookOf({ rows: [[cell("a"), cell(null)], []], tables: [table] }))).rejects.toThrow(
    "no heading in B1",
  );
  await expect(writeXlsxFile(bookOf({ rows: [[cell("a"), cell("A")], []], tables: [table] }))).rejects.toThrow("twice");
});

test("every cell is written as what it is, whichever cell had its look or text first", async () => {
  const rows = [
    [cell("a"), undefined, cell('b & <c>\n"\u0001'), cell("_x0041_"), cell(null), cell("#N/A"), cell("")],
    [],
    [cell("a"), cell(true), cell(false), cell(1.5e-7), cell(2, { style: "input" }), cell("#N/A")],
    [
      cell("<a>\u0002", { formula: 'A1&"<"' }),
      cell(null, { formula: "A2" }),
      cell(true, { formula: "TRUE" }),
      cell(3, { formula: "1+2" }),
    ],
  ];
  const bytes = await writeXlsxFile(bookOf({ rows, hiddenRows: [1] }));
  const sheet = await partOf(bytes, "xl/worksheets/sheet1.xml");
  const texts = [...(await partOf(bytes, "xl/sharedStrings.xml")).matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)];
  expect(texts.map(([, text]) => text)).toEqual(["a", 'b &amp; &lt;c&gt;\n"_x0001_', "_x005F_x0041_"]);
  const written = [...sheet.matchAll(/<c r="(\w+)"(?: t="(\w+)")?(?: s="\d+")?(?: t="(\w+)")?(?:\/>|>(.*?)<\/c>)/gs)];
  expect(written.map(([, at, type, type2, inner]) => [at, type ?? type2 ?? "", inner ?? ""])).toEqual([
    ["A1", "s", "<v>0</v>"],
    ["C1", "s", "<v>1</v>"],
    ["D1", "s", "<v>2</v>"],
    ["E1", "", ""],
    ["F1", "e", "<v>#N/A</v>"],
    ["G1", "", ""],
    ["A3", "s", "<v>0</v>"],
    ["B3", "b", "<v>1</v>"],
    ["C3", "b", "<v>0</v>"],
    ["D3", "", "<v>1.5e-7</v>"],
    ["E3", "", "<v>2</v>"],
    ["F3", "e", "<v>#N/A</v>"],
    ["A4", "str", '<f>A1&amp;"&lt;"</f><v>&lt;a&gt;_x0002_</v>'],
    ["B4", "str", "<f>A2</f><v/>"],
    ["C4", "b", "<f>TRUE</f><v>1</v>"],
    ["D4", "", "<f>1+2</f><v>3</v>"],
  ]);
  expect(tags(sheet, "dimension")).toEqual(['<dimension ref="A1:G4"/>']);
  expect(tags(sheet, "row").map((row) => attribute(row, "hidden"))).toEqual([undefined, "1", undefined, undefined]);
});
