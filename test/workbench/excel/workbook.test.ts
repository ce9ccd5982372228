import { writeXlsx } from "hucre";
import { emptyBook, emptySheet } from "../../../src/workbench/grid/book";
import { faultOf, model } from "./model";

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

/** A file with two sheets, one of which refers to the other, a name and a table. */
async function file(): Promise<string> {
  return base64(
    await writeXlsx({
      sheets: [
        {
          name: "水平衡",
          rows: [
            ["项目", "值"],
            ["新鲜水", 12],
          ],
          tables: [{ name: "WaterTable_1", range: "A1:B2", columns: [{ name: "项目" }, { name: "值" }] }],
        },
        {
          name: "指标",
          rows: [[null]],
          cells: new Map([
            ["0,0", { value: 24, formula: "水平衡!B2*2", formulaResult: 24 }],
            ["0,1", { value: 80, formula: "_xldudf_PARK_WATER_REUSERATE(水平衡!B2,1)", formulaResult: 80 }],
          ]),
        },
      ],
      namedRanges: [{ name: "fresh_water", range: "水平衡!$B$2" }],
    }),
  );
}

describe("sheets", () => {
  test("are found by name without regard to case, and by id", () => {
    const { workbook, sheet } = model();
    sheet.Name = "Park";
    expect(workbook.Worksheets._Indexer("PARK").Id).toBe(sheet.Id);
    expect(workbook.Worksheets._Indexer(sheet.Id).Name).toBe("Park");
    expect(workbook.Worksheets.GetItemOrNullObject("x")).toBeNull();
  });

  test.each([
    ["a/b", "InvalidArgument"],
    ["", "added"],
    ["x".repeat(32), "InvalidArgument"],
    ["x".repeat(31), "added"],
    ["'x", "InvalidArgument"],
    ["SHEET1", "ItemAlreadyExists"],
    ["水 平衡", "added"],
  ])("adding %p ends with %s", async (name, outcome) => {
    const { workbook } = model();
    if (outcome === "added") expect(workbook.Worksheets.Add(name).Position).toBe(1);
    else expect((await faultOf(() => workbook.Worksheets.Add(name))).code).toBe(outcome);
  });

  test("the last visible sheet can be neither hidden nor deleted", async () => {
    const { workbook, sheet } = model();
    const other = workbook.Worksheets.Add("二");
    other.Visibility = "Hidden";
    expect((await faultOf(() => sheet.Delete())).code).toBe("InvalidOperation");
    expect((await faultOf(() => (sheet.Visibility = "VeryHidden"))).code).toBe("InvalidOperation");
    expect(workbook.Worksheets.GetCount(true)).toBe(1);
    expect((await faultOf(() => other.Activate())).code).toBe("InvalidOperation");
  });

  test("a deleted sheet is gone for every object that still points to it", async () => {
    const { workbook } = model();
    const sheet = workbook.Worksheets.Add("二");
    const range = sheet.GetRange("A1");
    sheet.Delete();
    expect((await faultOf(() => range.Values)).code).toBe("ItemNotFound");
    expect((await faultOf(() => sheet.Name)).code).toBe("ItemNotFound");
  });

  test("can be moved, coloured and frozen", () => {
    const { workbook, grid } = model();
    const second = workbook.Worksheets.Add("二");
    second.Position = 0;
    second.TabColor = "#17a08c";
    second.FreezePanes.FreezeAt("A1:B2");
    const [first] = grid.sheets();
    expect(first).toMatchObject({ name: "二", tabColor: "#17A08C", frozenRows: 2, frozenColumns: 2 });
    expect(second.FreezePanes.GetLocationOrNullObject()?.Address).toBe("二!A1:B2");
    second.FreezePanes.Unfreeze();
    expect(second.FreezePanes.GetLocationOrNullObject()).toBeNull();
  });
});

describe("inserting sheets from a file", () => {
  test("brings values, formulas, tables and names along", async () => {
    const { workbook } = model();
    const ids = await workbook.InsertWorksheetsFromBase64(await file());
    expect(ids).toEqual(workbook.Worksheets._Items.slice(1).map((sheet) => sheet.Id));
    const indicators = workbook.Worksheets._Indexer("指标");
    expect(indicators.GetRange("A1:B1").Formulas).toEqual([["=水平衡!B2*2", "=PARK.WATER.REUSERATE(水平衡!B2,1)"]]);
    expect(indicators.GetRange("A1:B1").Values).toEqual([[24, 80]]);
    expect(workbook.Names._Indexer("fresh_water").GetRange().Address).toBe("水平衡!B2");
    expect(workbook.Tables._Indexer("WaterTable_1").GetRange().Address).toBe("水平衡!A1:B2");
  });

  test("a taken name gets a number, and the formulas follow", async () => {
    const { workbook } = model();
    await workbook.InsertWorksheetsFromBase64(await file());
    await workbook.InsertWorksheetsFromBase64(await file(), { positionType: "Beginning" });
    expect(workbook.Worksheets._Items.map((sheet) => sheet.Name)).toEqual([
      "水平衡 (2)",
      "指标 (2)",
      "Sheet1",
      "水平衡",
      "指标",
    ]);
    const second = workbook.Worksheets._Indexer("指标 (2)");
    expect(second.GetRange("A1").Formulas).toEqual([["='水平衡 (2)'!B2*2"]]);
    expect(second.GetRange("B1").Formulas).toEqual([["=PARK.WATER.REUSERATE('水平衡 (2)'!B2,1)"]]);
    expect(workbook.Tables._Items.map((table) => table.Name).sort()).toEqual(["WaterTable_1", "WaterTable_12"]);
    expect(workbook.Worksheets._Indexer("水平衡 (2)").Names._Items.map((name) => name.Name)).toEqual(["fresh_water"]);
  });

  test("chosen sheets go where they are wanted", async () => {
    const { workbook, sheet } = model();
    workbook.Worksheets.Add("尾");
    await workbook.InsertWorksheetsFromBase64(await file(), {
      sheetNamesToInsert: ["指标"],
      positionType: "After",
      relativeTo: sheet,
    });
    expect(workbook.Worksheets._Items.map((item) => item.Name)).toEqual(["Sheet1", "指标", "尾"]);
  });

  test.each([
    ["no base64", "%%%"],
    ["no workbook", base64(new TextEncoder().encode("hello hello hello hello hello hello"))],
    ["nothing", ""],
  ])("%s is refused and changes nothing", async (_what, text) => {
    const { workbook } = model();
    expect((await faultOf(() => workbook.InsertWorksheetsFromBase64(text))).code).toBe("InvalidArgument");
    expect(workbook.Worksheets.GetCount()).toBe(1);
  });

  test("a sheet with comments is refused as Excel on the web does", async () => {
    const { workbook } = model();
    const commented = await writeXlsx({
      sheets: [{ name: "批注", rows: [["a"]], cells: new Map([["0,0", { value: "a", comment: { text: "核实" } }]]) }],
    });
    const fault = await faultOf(() => workbook.InsertWorksheetsFromBase64(base64(commented)));
    expect(fault.code).toBe("UnsupportedFeature");
    expect(fault.message).toContain("Comment (批注)");
    expect(workbook.Worksheets.GetCount()).toBe(1);
  });

  test("a new workbook is handed over as it is", async () => {
    const { workbook, opened } = model();
    const text = await file();
    await workbook.Application.CreateWorkbook(text).Open();
    await workbook.CreateAndOpenWorkbook(text);
    expect(opened.map((bytes) => bytes?.length)).toEqual([opened[1]?.length, opened[0]?.length]);
    expect(Buffer.from(opened[0] ?? []).toString("base64")).toBe(text);
  });
});

describe("names", () => {
  test("belong to the workbook or to a sheet, the sheet's coming first", async () => {
    const { workbook, sheet } = model();
    const second = workbook.Worksheets.Add("二");
    workbook.Names.Add("total", sheet.GetRange("A1:A2"), "合计");
    second.Names.Add("total", second.GetRange("B1"));
    expect(workbook.Names._Items.map((name) => [name.Name, name.Value, name.Scope])).toEqual([
      ["total", "Sheet1!A1:A2", "Workbook"],
    ]);
    expect(sheet.GetRange("total").Address).toBe("Sheet1!A1:A2");
    expect(second.GetRange("total").Address).toBe("二!B1");
    expect((await faultOf(() => workbook.Names.Add("TOTAL", "=1"))).code).toBe("ItemAlreadyExists");
    expect((await faultOf(() => workbook.Names.Add("A1", "=1"))).code).toBe("InvalidArgument");
    expect((await faultOf(() => workbook.Names._Indexer("nix"))).code).toBe("ItemNotFound");
  });

  test("may hold a number instead of cells", () => {
    const { workbook } = model();
    const name = workbook.Names.Add("tolerance", "=0.05");
    expect([name.Type, name.Value]).toEqual(["Double", 0.05]);
    expect(name.GetRangeOrNullObject()).toBeNull();
    name.Delete();
    expect(workbook.Names.GetItemOrNullObject("tolerance")).toBeNull();
  });
});

describe("tables", () => {
  test("have header, body, columns and rows, and grow at the end", async () => {
    const { workbook, sheet } = model();
    sheet.GetRange("A1:B3").Values = [
      ["名称", "值"],
      ["甲", 1],
      ["乙", 2],
    ];
    const table = sheet.Tables.Add("A1:B3", true);
    table.Name = "EnterpriseTable";
    table.Rows.Add(null, [["丙", 3]]);
    expect(table.GetDataBodyRange().Values).toEqual([
      ["甲", 1],
      ["乙", 2],
      ["丙", 3],
    ]);
    expect(table.Columns._Items.map((column) => column.Name)).toEqual(["名称", "值"]);
    expect(table.Columns._Indexer("值").GetDataBodyRange().Address).toBe("Sheet1!B2:B4");
    expect(workbook.Tables._Indexer("enterprisetable").Rows.Count).toBe(3);
    expect((await faultOf(() => sheet.Tables.Add("B2:C3", true))).code).toBe("InvalidArgument");
    expect((await faultOf(() => (table.Name = "tbl1"))).code).toBe("InvalidArgument");
  });

  test("growing pushes down what stands below", () => {
    const { sheet } = model();
    sheet.GetRange("A1:A3").Values = [["名称"], ["甲"], ["合计"]];
    const table = sheet.Tables.Add("A1:A2", true);
    table.Rows.Add(null, [["乙"]]);
    expect(sheet.GetRange("A1:A4").Values).toEqual([["名称"], ["甲"], ["乙"], ["合计"]]);
    table.ConvertToRange();
    expect(sheet.Tables.Count).toBe(0);
  });
});

describe("what add-ins keep", () => {
  test("settings and custom properties", () => {
    const { workbook, sheet } = model();
    workbook.Settings.Add("park.options", { language: "zh-CN" });
    expect(workbook.Settings._Indexer("park.options").Value).toEqual({ language: "zh-CN" });
    sheet.CustomProperties.Add("role", "A.2");
    expect(sheet.CustomProperties._Indexer("ROLE").Value).toBe("A.2");
    workbook.Settings._Indexer("park.options").Delete();
    expect(workbook.Settings.GetItemOrNullObject("park.options")).toBeNull();
  });

  test("XML by namespace", () => {
    const { workbook } = model();
    const part = workbook.CustomXmlParts.Add('<?xml version="1.0"?><p:park xmlns:p="urn:park"><p:a/></p:park>');
    workbook.CustomXmlParts.Add('<other xmlns="urn:other"/>');
    expect(part.NamespaceUri).toBe("urn:park");
    expect(workbook.CustomXmlParts.GetByNamespace("urn:park").GetOnlyItem().Id).toBe(part.Id);
    part.SetXml("<p/>");
    expect(workbook.CustomXmlParts.GetByNamespace("urn:park").GetCount()).toBe(0);
  });
});

describe("events", () => {
  test("a change goes to its sheet, to all sheets and to the table it touches", () => {
    const { sheet, events, workbook } = model();
    sheet.GetRange("A1:B2").Values = [
      ["名称", "值"],
      ["甲", 1],
    ];
    const table = sheet.Tables.Add("A1:B2", true);
    events.length = 0;
    sheet.GetRange("B2").Values = [[5]];
    expect(events.map(({ type, target }) => [type, target])).toEqual([
      [10, sheet.Id],
      [10, "Workbook"],
      [101, table.Id],
      [101, "Workbook"],
    ]);
    expect(events[0]?.message).toMatchObject({
      address: "B2",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "ThisLocalAddin",
      worksheetId: sheet.Id,
    });
    events.length = 0;
    workbook._Runtime.EnableEvents = false;
    sheet.GetRange("B2").Values = [[6]];
    expect(events).toEqual([]);
  });

  test("adding, renaming, activating and deleting sheets are told", () => {
    const { workbook, sheet, events } = model();
    const second = workbook.Worksheets.Add("二");
    second.Name = "三";
    second.Activate();
    const [first, other] = [sheet.Id, second.Id];
    sheet.Delete();
    expect(events.map(({ type, target }) => [type, target])).toEqual([
      [13, "Workbook"],
      [25, other],
      [25, "Workbook"],
      [12, first],
      [12, "Workbook"],
      [11, other],
      [11, "Workbook"],
      [15, "Workbook"],
    ]);
  });
});

test("a workbook is opened with its hidden sheets and its active one", () => {
  const { workbook } = model({
    ...emptyBook(),
    sheets: [{ ...emptySheet("隐藏"), visibility: "VeryHidden" }, emptySheet("显示")],
    activeSheet: 1,
  });
  expect(workbook.Worksheets.GetActiveWorksheet().Name).toBe("显示");
  expect(workbook.Worksheets.GetFirst(true).Name).toBe("显示");
  expect(workbook.Worksheets.GetFirst().Visibility).toBe("VeryHidden");
});
