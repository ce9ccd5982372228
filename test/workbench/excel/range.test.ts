import { faultOf, model } from "./model";

describe("values and formulas", () => {
  test("blank reads as empty text, and null leaves a cell alone", () => {
    const { range } = model();
    range("A1:B1").Values = [["甲", 2]];
    range("A1:C1").Values = [[null, 3, true]];
    expect(range("A1:D1").Values).toEqual([["甲", 3, true, ""]]);
    expect(range("D1").ValueTypes).toEqual([["Empty"]]);
  });

  test("a text that begins with = is a formula, one that begins with ' is text", () => {
    const { range } = model();
    range("A1:A4").Values = [["=SUM(B1:B2)"], ["'=1+1"], ["-B1"], ["-12"]];
    expect(range("A1:A4").Formulas).toEqual([["=SUM(B1:B2)"], ["=1+1"], ["=-B1"], [-12]]);
    expect(range("A2").Values).toEqual([["=1+1"]]);
  });

  test("texts become what Excel makes of typed text", () => {
    const { range } = model();
    range("A1:A7").Values = [["85%"], ["1,234.5"], ["2024-02-29"], ["true"], ["#N/A"], ["12 万t"], ["2024-02-30"]];
    expect(range("A1:A7").Values).toEqual([[0.85], [1234.5], [45351], [true], ["#N/A"], ["12 万t"], ["2024-02-30"]]);
    expect(range("A1:A3").NumberFormat).toEqual([["0%"], ["#,##0.00"], ["yyyy/m/d"]]);
    expect(range("A5").ValueTypes).toEqual([["Error"]]);
  });

  test("in a text cell everything stays text", () => {
    const { range } = model();
    range("A1").NumberFormat = "@";
    range("A1").Values = [["=1+1"]];
    expect(range("A1").Formulas).toEqual([["=1+1"]]);
    expect(range("A1").ValueTypes).toEqual([["String"]]);
  });

  test("one value fills the block, an array must fit", async () => {
    const { range } = model();
    range("B2:C3").Values = 7;
    expect(range("B2:C3").Values).toEqual([
      [7, 7],
      [7, 7],
    ]);
    const fault = await faultOf(() => (range("A1:B2").Values = [[1, 2, 3]]));
    expect(fault.code).toBe("InvalidArgument");
    expect(fault.message).toContain("doesn't match the size");
    expect((await faultOf(() => range("A1:B2")._ValidateArraySize(3, 2))).code).toBe("InvalidArgument");
  });

  test("writing a value removes the formula; clearing contents keeps the format", () => {
    const { range } = model();
    range("A1").Formulas = [["=B1"]];
    range("A1").Format.Font.Bold = true;
    range("A1").Values = [[5]];
    expect(range("A1").Formulas).toEqual([[5]]);
    range("A1").Clear("Contents");
    expect(range("A1").Values).toEqual([[""]]);
    expect(range("A1").Format.Font.Bold).toBe(true);
  });
});

describe("places", () => {
  test.each([
    ["B2:C4", "Sheet1!B2:C4", [1, 1, 3, 2]],
    ["$C$1", "Sheet1!C1", [0, 2, 1, 1]],
    ["B:C", "Sheet1!B:C", [0, 1, 1_048_576, 2]],
    ["3:3", "Sheet1!3:3", [2, 0, 1, 16_384]],
    ["Sheet1!A1", "Sheet1!A1", [0, 0, 1, 1]],
  ])("%s", (address, shown, place) => {
    const found = model().range(address);
    expect(found.Address).toBe(shown);
    expect([found.RowIndex, found.ColumnIndex, found.RowCount, found.ColumnCount]).toEqual(place);
  });

  test.each(["", "A0", "XFE1", "A1:B2:C3", "Sheet9!A1", "A1,B2", "A"])(
    "%p is no address of the sheet",
    async (address) => {
      if (address === "") expect(model().range(address).IsEntireRow).toBe(true);
      else expect((await faultOf(() => model().range(address))).code).toBe("InvalidArgument");
    },
  );

  test("a sheet name with a space or a dot at the front is quoted, a Chinese one is not", () => {
    const { sheet } = model();
    sheet.Name = "水 平衡";
    expect(sheet.GetRange("A1").Address).toBe("'水 平衡'!A1");
    sheet.Name = "水平衡";
    expect(sheet.GetRange("A1").Address).toBe("水平衡!A1");
    sheet.Name = "2024";
    expect(sheet.GetRange("A1").Address).toBe("'2024'!A1");
  });

  test("resizing, moving and cutting stay on the sheet", async () => {
    const { range, sheet } = model();
    expect(range("B2").GetResizedRange(2, 1).Address).toBe("Sheet1!B2:C4");
    expect(range("B2:C3").GetOffsetRange(1, -1).Address).toBe("Sheet1!A3:B4");
    expect(range("A1:C3").GetIntersection("B2:D9").Address).toBe("Sheet1!B2:C3");
    expect(range("A1").GetIntersectionOrNullObject("C3")).toBeNull();
    expect((await faultOf(() => range("A1").GetOffsetRange(-1, 0))).code).toBe("InvalidArgument");
    expect((await faultOf(() => sheet.GetRangeByIndexes(0, 0, 0, 1))).code).toBe("InvalidArgument");
  });

  test("the used range follows content, and formats only when asked", () => {
    const { range, sheet } = model();
    expect(sheet.GetUsedRangeOrNullObject()).toBeNull();
    expect(sheet.GetUsedRange().Address).toBe("Sheet1!A1");
    range("B2").Values = [[1]];
    range("D5").Format.Fill.Color = "#ffee00";
    expect(sheet.GetUsedRange(true).Address).toBe("Sheet1!B2");
    expect(sheet.GetUsedRange().Address).toBe("Sheet1!B2:D5");
  });

  test("a whole column reads the used cells and blanks for the rest", () => {
    const { range } = model();
    range("A3").Values = [[9]];
    const values = range("A:A").Values;
    expect(values).toHaveLength(1_048_576);
    expect(values?.[2]).toEqual([9]);
    expect(values?.at(-1)).toEqual([""]);
    expect(range("A:Z").Values).toBeNull();
  });

  test("inserted rows move what lies below, also tables and rules", () => {
    const { range, sheet, workbook } = model();
    range("A1:B3").Values = [
      ["名称", "值"],
      ["甲", 1],
      ["乙", 2],
    ];
    const table = workbook.Tables.Add("Sheet1!A1:B3", true);
    range("B2:B3").DataValidation.Rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    range("2:2").Insert("Down");
    expect(range("A3").Values).toEqual([["甲"]]);
    expect(table.GetRange().Address).toBe("Sheet1!A1:B4");
    expect(sheet.GetRange("B3:B4").DataValidation.Type).toBe("Decimal");
    expect(sheet.GetRange("B2").DataValidation.Type).toBe("None");
  });
});

describe("formats", () => {
  test("cells that differ read as null", () => {
    const { range } = model();
    range("A1:B2").Values = 1;
    range("A1").Format.Font.Bold = true;
    expect(range("A1:B2").Format.Font.Bold).toBeNull();
    expect(range("A1:B2").Format.WrapText).toBe(false);
  });

  test("colours are normalised, unknown ones refused", async () => {
    const { range } = model();
    range("A1").Format.Fill.Color = "#1a2b3c";
    range("A1").Format.Font.Color = "red";
    expect(range("A1").Format.Fill.Color).toBe("#1A2B3C");
    expect(range("A1").Format.Font.Color).toBe("#FF0000");
    expect((await faultOf(() => (range("A1").Format.Fill.Color = "nonsense"))).code).toBe("InvalidArgument");
  });

  test("borders are drawn on the cells they run along", () => {
    const { range, grid, sheet } = model();
    range("A1:B2").Format.Borders._Indexer("EdgeBottom").Style = "Continuous";
    range("A1:B2").Format.Borders._Indexer("InsideVertical").Style = "Dash";
    expect(grid.format(sheet.Id, 1, 1).borders?.bottom?.style).toBe("Continuous");
    expect(grid.format(sheet.Id, 0, 0).borders?.bottom).toBeUndefined();
    expect(grid.format(sheet.Id, 0, 0).borders?.right?.style).toBe("Dash");
    expect(grid.format(sheet.Id, 0, 1).borders?.right).toBeUndefined();
  });

  test("widths are points", () => {
    const { range } = model();
    range("A:B").Format.ColumnWidth = 72;
    expect(range("A1").Format.ColumnWidth).toBe(72);
    expect(range("B:C").Format.ColumnWidth).toBeNull();
    range("A:A").ColumnHidden = true;
    expect(range("A1").ColumnHidden).toBe(true);
  });
});

describe("validation rules", () => {
  test("a list of choices comes back as it was set, with prompt and alert", () => {
    const { range } = model();
    range("B2:B9").DataValidation.Rule = { list: { inCellDropDown: true, source: "是,否" } };
    range("B2:B9").DataValidation.Prompt = { title: "选择", message: "是或否", showPrompt: true };
    range("B2:B9").DataValidation.ErrorAlert = {
      title: "无效",
      message: "请从列表选择",
      showAlert: true,
      style: "Stop",
    };
    const { Rule, Type, Prompt, ErrorAlert } = range("B3:B4").DataValidation;
    expect(Type).toBe("List");
    expect(Rule).toEqual({ list: { inCellDropDown: true, source: "是,否" } });
    expect(Prompt["message"]).toBe("是或否");
    expect(ErrorAlert["style"]).toBe("Stop");
  });

  test("a rule set over another replaces it only where they overlap", () => {
    const { range } = model();
    range("A1:A9").DataValidation.Rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
    range("A3:A4").DataValidation.Clear();
    expect(range("A1:A2").DataValidation.Type).toBe("WholeNumber");
    expect(range("A3").DataValidation.Type).toBe("None");
    expect(range("A5:A9").DataValidation.Rule).toEqual({
      wholeNumber: { formula1: "1", formula2: "5", operator: "Between" },
    });
  });
});

test("locked cells of a protected sheet cannot be written, unlocked ones can", async () => {
  const { range, sheet } = model();
  range("A1:B1").Values = [["标题", 1]];
  range("B1").Format.Protection.Locked = false;
  sheet.Protection.Protect();
  expect((await faultOf(() => (range("A1").Values = [["改"]]))).code).toBe("AccessDenied");
  range("B1").Values = [[2]];
  expect(range("A1:B1").Values).toEqual([["标题", 2]]);
  sheet.Protection.Unprotect();
  range("A1").Values = [["改"]];
  expect(range("A1").Values).toEqual([["改"]]);
});

describe("copying", () => {
  test("a row is repeated downwards with its formats and rules, and relative references move", () => {
    const { range, sheet } = model();
    range("A1:C1").Formulas = [["甲", 5, '=B1*$B$1+LOG10(B1)&"B1"']];
    range("B1").NumberFormat = "0.00";
    range("A1").DataValidation.Rule = { list: { source: "甲,乙" } };
    range("A2:C4").CopyFrom(range("A1:C1"), "All");
    expect(range("A4:C4").Formulas).toEqual([["甲", 5, '=B4*$B$1+LOG10(B4)&"B1"']]);
    expect(range("B2:B4").NumberFormat).toEqual([["0.00"], ["0.00"], ["0.00"]]);
    expect(range("A3").DataValidation.Rule).toEqual({ list: { inCellDropDown: true, source: "甲,乙" } });
    expect(range("B3").DataValidation.Type).toBe("None");
    range("A4:C4").Clear("Contents");
    expect(range("A4:C4").Values).toEqual([["", "", ""]]);
    expect(range("A4").DataValidation.Type).toBe("List");
    expect(sheet.GetUsedRange(true).Address).toBe("Sheet1!A1:C3");
  });

  test("formats alone leave the contents, and a block of another size takes the source's", () => {
    const { range } = model();
    range("A1:B2").Values = [
      [1, 2],
      [3, 4],
    ];
    range("A1:B1").NumberFormat = "0.0";
    range("D1:E1").Values = [["x", "y"]];
    range("D1:E1").CopyFrom("A1:B1", "Formats");
    expect(range("D1:E1").Values).toEqual([["x", "y"]]);
    expect(range("D1:E1").NumberFormat).toEqual([["0.0", "0.0"]]);
    range("G1").CopyFrom("Sheet1!A1:B2", "Values");
    expect(range("G1:H3").Values).toEqual([
      [1, 2],
      [3, 4],
      ["", ""],
    ]);
  });

  test("a formula that would point above the sheet has no reference any more", () => {
    const { range } = model();
    range("B2").Formulas = [["=A1+$A$1+'A1'!A1"]];
    range("B1").CopyFrom("B2");
    expect(range("B1").Formulas).toEqual([["=#REF!+$A$1+'A1'!#REF!"]]);
  });

  test("what the workbench cannot copy is said", async () => {
    const { range } = model();
    expect((await faultOf(() => range("A1").CopyFrom("B1", "Link"))).code).toBe("NotImplemented");
    expect((await faultOf(() => range("A1").CopyFrom("nowhere"))).code).toBe("InvalidArgument");
  });
});
