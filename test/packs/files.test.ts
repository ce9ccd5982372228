import { gridsOf } from "../../src/app/build-workbook";
import { makePacks } from "../../src/app/packs";
import { planImport, readPacks } from "../../src/app/packs-import";
import { readPackFile } from "../../src/host/file/xlsx-read";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { rewriteEntries } from "../../src/host/file/zip-archive";
import type { BookContent, ContentCell } from "../../src/workbook/content";
import { rawXlsx } from "../host/file/stored-zip";
import { openedAudit } from "./audit";
import { copyOf, find } from "./damage";

/** The same as on grids, through the bytes of real files. */

jest.setTimeout(60_000);

const audit = openedAudit({ fields: {}, tables: { enterprises: [{ name: "甲公司", code: "91430000000000019P" }] } });
const [made] = makePacks(audit, { kind: "enterprises" }).packs;
if (made === undefined) throw new Error("no pack");
const blank = made.book;

/** The pack with cells typed into it. */
function typed(cells: readonly (readonly [label: string, heading: string, cell: Partial<ContentCell>])[]): BookContent {
  const sheets = blank.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
  for (const [label, heading, cell] of cells) {
    const { sheet, row, column } = find(copyOf(gridsOf(blank)), label, heading);
    const line = sheets.find(({ name }) => name === sheet.name)?.rows[row];
    const before = line?.[column];
    if (line === undefined || before === undefined) throw new Error(label);
    line[column] = { ...before, ...cell };
  }
  return { ...blank, sheets };
}

const importing = async (bytes: Uint8Array, name = "甲公司.xlsx") => {
  const { packs } = await readPacks([{ name, load: () => readPackFile(bytes, name) }], "zh-CN");
  return planImport(audit, packs);
};
const set = (plan: Awaited<ReturnType<typeof importing>>) => plan.set.map(({ item, value }) => [item.name.zh, value]);

test("what is typed into a file arrives, with dates, percentages and text as they are meant", async () => {
  const bytes = await writeXlsxFile(
    typed([
      ["用电量", "2023年", { value: "１，２００．５" }],
      ["用电量", "2022年", { value: "12MWh" }],
      ["煤炭", "2023年", { value: 0.85, numberFormat: "0.0%" }],
      ["用电量", "日期", { value: 45_000, numberFormat: "yyyy-mm-dd" }],
      ["用电量", "来源文件", { value: "=1+1" }],
      ["用电量", "取得方式", { value: "发票、结算单" }],
    ]),
  );
  const plan = await importing(bytes);
  expect(set(plan)).toEqual(
    expect.arrayContaining([
      ["用电量 2023年", 1200.5],
      ["用电量 2022年", 1.2],
      ["用电量 日期", "2023-03-15"],
      ["用电量 来源文件", "=1+1"],
      ["用电量 取得方式", "invoice"],
    ]),
  );
  expect(plan.set).toHaveLength(5);
  expect(plan.rejections.map(({ kind, item }) => [kind, item?.zh])).toEqual([["incompatible-unit", "煤炭 2023年"]]);
});

test("hidden and protected sheets are read, a formula without a result is named", async () => {
  const bytes = await writeXlsxFile(typed([["用电量", "2023年", { value: 5 }]]));
  const hidden = await rewriteEntries(bytes, (name) =>
    name === "xl/workbook.xml"
      ? (xml) => xml.replace(/(<sheet name="年度数据")/, '$1 state="hidden"')
      : name.startsWith("xl/worksheets/sheet")
        ? (xml) => xml.replace(/(<c r="G6"[^>]*)\/>/, "$1><f>1+1</f></c>")
        : undefined,
  );
  const plan = await importing(hidden);
  expect(set(plan)).toContainEqual(["用电量 2023年", 5]);
  expect(plan.rejections.map(({ kind, source }) => [kind, source.cell])).toContainEqual(["error-value", "G6"]);
});

test("what must not be opened is refused with its reason, and the next file is read", async () => {
  const good = await writeXlsxFile(typed([["用电量", "2023年", { value: 5 }]]));
  const tall = await writeXlsxFile({
    ...blank,
    sheets: [
      {
        ...(blank.sheets[0] as BookContent["sheets"][number]),
        rows: Array.from({ length: 5_002 }, (): ContentCell[] => [{ value: 1, style: "body" }]),
      },
    ],
  });
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const linked = rawXlsx({
    sheets: { 年度数据: '<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>42</v></c></row>' },
    parts: {
      "xl/externalLinks/externalLink1.xml": `<externalLink xmlns:r="${relations}"><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
      "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships><Relationship Id="rId1" Type="${relations}/externalLinkPath" Target="file:///D:/台账.xlsx" TargetMode="External"/></Relationships>`,
    },
    related: `<Relationship Id="rId9" Type="${relations}/externalLink" Target="externalLinks/externalLink1.xml"/>`,
  });
  const macros = rawXlsx({ sheets: { 甲: "" }, parts: { "xl/vbaProject.bin": "x" } });
  const files: Readonly<Record<string, Uint8Array>> = {
    "高表.xlsx": tall,
    "文本.xlsx": new TextEncoder().encode("不是表格"),
    "半个.xlsx": good.slice(0, good.length / 2),
    "链接.xlsx": linked,
    "宏.xlsx": macros,
    "大.xlsx": new Uint8Array(9 * 2 ** 20).fill(0x20).map((byte, index) => [0x50, 0x4b, 3, 4][index] ?? byte),
    "好.xlsx": good,
  };
  const sources = Object.entries(files).map(([name, bytes]) => ({ name, load: () => readPackFile(bytes, name) }));
  const seen: number[] = [];
  const { packs, cancelled } = await readPacks(sources, "zh-CN", { onProgress: (done) => seen.push(done) });
  expect(cancelled).toBe(false);
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
  const plan = planImport(audit, packs);
  expect(set(plan)).toEqual([["用电量 2023年", 5]]);
  const refused = Object.fromEntries(
    plan.rejections.map(({ source, args, kind }) => [source.file, String(args["reason"] ?? kind)]),
  );
  expect(Object.keys(refused).sort()).toEqual(
    Object.keys(files)
      .filter((name) => name !== "好.xlsx")
      .sort(),
  );
  expect(refused["高表.xlsx"]).toMatch(/过大|上限/);
  expect(refused["大.xlsx"]).toMatch(/过大/);
  expect(plan.refused).toHaveLength(6);
  expect(refused["链接.xlsx"]).toBe("external-links");
  expect(refused["宏.xlsx"]).toContain("宏");
});

test("reading stops where it is told to", async () => {
  const bytes = await writeXlsxFile(blank);
  const signal = { aborted: false };
  const sources = ["一", "二", "三"].map((name) => ({ name, load: () => readPackFile(bytes, name) }));
  const { packs, cancelled } = await readPacks(sources, "zh-CN", {
    signal,
    onProgress: (done) => {
      if (done === 2) signal.aborted = true;
    },
  });
  expect(cancelled).toBe(true);
  expect(packs).toHaveLength(2);
});
