import { cellAddress, columnLetters, excelErrors, isBlank, isExcelError, quotedSheetName } from "../../src/core/cell";

test("columns are named as in Excel", () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnLetters)).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
    "XFD",
  ]);
  expect([cellAddress(0, 0), cellAddress(11, 5)]).toEqual(["A1", "F12"]);
});

test("a sheet's name is quoted, its own quotes doubled", () => {
  expect(quotedSheetName("A.2 资源")).toBe("'A.2 资源'");
  expect(quotedSheetName("Li's")).toBe("'Li''s'");
});

test("white space is blank; zero, false and text are not", () => {
  for (const blank of [null, undefined, "", "  ", "\t", "　"]) expect(isBlank(blank)).toBe(true);
  for (const cell of [0, false, "0", " x "]) expect(isBlank(cell)).toBe(false);
});

test("only Excel's own errors are errors", () => {
  for (const error of excelErrors) expect(isExcelError(error)).toBe(true);
  for (const text of ["#N/A!", "#水", "N/A", "", 0, null]) expect(isExcelError(text)).toBe(false);
});
