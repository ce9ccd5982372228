import { isReturnedFile, namesApart } from "../../src/packs/returned-files";

test.each([
  ["甲公司.xlsx", true],
  ["甲公司.XLSX", true],
  ["甲公司.xls", true],
  ["甲公司.et", true],
  ["甲公司.csv", true],
  ["说明.docx", false],
  ["xlsx", false],
  ["~$甲公司.xlsx", false],
  ["._甲公司.xlsx", false],
])("%s counts among returned files: %s", (name, counts) => expect(isReturnedFile(name)).toBe(counts));

test("files of the same name in two folders are told apart, others bear their names", () => {
  const files = ["一区/甲.xlsx", "二区/甲.xlsx", "二区/乙.xlsx"].map((path) => ({ name: path.slice(3), path }));
  expect(namesApart(files)).toEqual(["一区/甲.xlsx", "二区/甲.xlsx", "乙.xlsx"]);
});
