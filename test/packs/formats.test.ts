import { writeXlsx, type CellStyle } from "hucre/xlsx";
import { readPackFile } from "../../src/host/file/xlsx-read";

/** What a number's format says about it: only what a reader would take for a day, a time or a percentage is one. */

async function read(value: number, numFmt: string) {
  const style: CellStyle = { numFmt };
  const bytes = await writeXlsx({
    sheets: [{ name: "甲", rows: [[null]], cells: new Map([["0,0", { value, style }]]) }],
  });
  const file = await readPackFile(bytes, "a.xlsx");
  if (!file.ok) throw new Error(file.problem.code);
  const [sheet] = file.value.sheets;
  return { value: sheet?.cells[0]?.[0] ?? null, percent: sheet?.percentCells?.has("A1") === true };
}

test.each([
  [0.85, "0%", 0.85, true],
  [0.85, "0.0%;-0.0%", 0.85, true],
  [85, '0.0"%"', 85, false],
  [85, "0.0\\%", 85, false],
  [12, "0_%", 12, false],
  [1200, '#,##0.0 "m³/d"', 1200, false],
  [1200, "[Red]#,##0;[Blue]-0", 1200, false],
  [1200, '[>=10000]0!.0,"万";0', 1200, false],
  [1200, "[DBNum1][$-804]General", 1200, false],
  [45_352, 'yyyy"年"m"月"d"日"', "2024-03-01", false],
  [45_352, 'm"月"d"日"', "2024-03-01", false],
  [45_352, "[$-F800]dddd, mmmm dd, yyyy", "2024-03-01", false],
  [20_240_301, "yyyy-mm-dd", 20_240_301, false],
  [1e12, "yyyy-mm-dd", "#NUM!", false],
  [0.135, "h:mm", "3:14", false],
  [0, "yyyy-mm-dd", "0:00", false],
  [-3, "yyyy-mm-dd", -3, false],
] as const)("%d under %s is %j", async (value, format, wanted, percent) => {
  expect(await read(value, format)).toEqual({ value: wanted, percent });
});
