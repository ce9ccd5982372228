import {
  cellAddress,
  cellIndices,
  columnLetters,
  excelErrors,
  isBlank,
  isExcelError,
  quotedSheetName,
} from "../../src/core/cell";

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

test("an address gives back the indices it was made of", () => {
  for (const [row, column] of [
    [0, 0],
    [11, 25],
    [99, 26],
    [1_048_575, 16_383],
  ] as const)
    expect(cellIndices(cellAddress(row, column))).toEqual({ row, column });
});

test.each(["", "A", "1", "A0", "A01", "a1", "ABCD1", "A1B", "1A1", "$A$1", "A1:B2"])(
  '"%s" is no cell address',
  (text) => {
    expect(() => cellIndices(text)).toThrow(text);
  },
);
