import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { buildWorkbook, gridsOf } from "../../src/app/build-workbook";
import { makePacks } from "../../src/app/packs";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { rewriteEntries } from "../../src/host/file/zip-archive";
import { demo } from "../../src/samples/demo";
import { decodeWorkbook } from "../../src/workbook/decode";
import { rawXlsx, type RawBook } from "../host/file/stored-zip";
import { typedInto } from "../host/file/typing";
import { folder } from "./terminal";

/** A folder as it comes back from a hundred enterprises, with everything in it that a folder can hold. */

jest.setTimeout(120_000);

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** In megabytes, at its fullest. */
  readonly memory: number;
}

/** The program in a process of its own; `onError` sees what it says while it runs. */
function program(args: readonly string[], onError?: (said: string, stop: () => void) => void): Promise<Ended> {
  const child = spawn(process.execPath, [path.join(__dirname, "program.cjs"), ...args]);
  let [out, err] = ["", ""];
  child.stdout.on("data", (text: Buffer) => (out += text.toString()));
  child.stderr.on("data", (text: Buffer) => {
    err += text.toString();
    onError?.(err, () => child.kill("SIGINT"));
  });
  return new Promise((resolve) =>
    child.on("close", (code) => resolve({ code, out, err, memory: Number(/memory (\d+)/.exec(err)?.[1]) / 1024 })),
  );
}

const home = folder();
const audit = path.join(home, "审核.xlsx");
const returned = path.join(home, "返回");
let good = new Uint8Array();

const sheet = "xl/worksheets/sheet1.xml";
const inside = (cells: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`;
const raw = (parts: RawBook["parts"] = {}, related = ""): Uint8Array => rawXlsx({ sheets: { 甲: "" }, parts, related });
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const corner = (at: string): string =>
  inside(`<row r="1"><c r="A1"><v>1</v></c></row><row r="${at.slice(3)}"><c r="${at}"><v>1</v></c></row>`);

/** The files, with what must be said of each. */
async function hostile(): Promise<Readonly<Record<string, readonly [Uint8Array | string, RegExp]>>> {
  const macros = await writeXlsx({ sheets: [{ name: "甲", rows: [[1]] }], vbaProject: new Uint8Array([1, 2, 3]) });
  const strings = `<Relationship Id="rId8" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>`;
  const entities = "bcdefghi"
    .split("")
    .map((name, index) => `<!ENTITY ${name} "${`&${"abcdefgh"[index]};`.repeat(20)}">`);
  return {
    "炸弹.xlsx": [raw({ [sheet]: { plain: " ".repeat(64 * 2 ** 20) } }), /过大.*32 MB.*删去/],
    "说谎的炸弹.xlsx": [raw({ [sheet]: { plain: " ".repeat(64 * 2 ** 20), announced: 1000 } }), /损坏.*重新取得/],
    "百万行.xlsx": [raw({ [sheet]: { plain: inside("<row><c><v>1</v></c></row>".repeat(1e6)) } }), /过大.*空白行/],
    "五千零一行.xlsx": [
      raw({ [sheet]: { plain: inside("<row><c><v>1</v></c></row>".repeat(5001)) } }),
      /过大.*甲!A5000/,
    ],
    "远角.xlsx": [raw({ [sheet]: corner("XFD1200") }), /过大/],
    "千万个文本.xlsx": [
      raw({ "xl/sharedStrings.xml": { plain: `<sst>${"<si><t>a</t></si>".repeat(1e6)}</sst>` } }, strings),
      /过大/,
    ],
    "百万层.xlsx": [raw({ "xl/workbook.xml": { plain: "<a>".repeat(1e6) } }), /过大/],
    "实体.xlsx": [
      raw({
        [sheet]: `<!DOCTYPE x [<!ENTITY a "lol">${entities.join("")}]>${inside('<row r="1"><c r="A1" t="str"><v>&i;</v></c></row>')}`,
      }),
      /找不到填报表/,
    ],
    "链接.xlsx": [
      raw(
        {
          "xl/externalLinks/externalLink1.xml": `<externalLink xmlns:r="${relations}"><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
          "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships><Relationship Id="rId1" Type="${relations}/externalLinkPath" Target="file:///D:/台账.xlsx" TargetMode="External"/></Relationships>`,
        },
        `<Relationship Id="rId9" Type="${relations}/externalLink" Target="externalLinks/externalLink1.xml"/>`,
      ),
      /其他工作簿.*台账\.xlsx.*断开链接/,
    ],
    "宏.xlsm": [macros, /含有宏.*另存为/],
    "宏改名.xlsx": [macros, /含有宏.*另存为/],
    "加密.xlsx": [
      await writeXlsx({ sheets: [{ name: "甲", rows: [[1]] }], encryption: { password: "x", spinCount: 100 } }),
      /打开密码.*取消/,
    ],
    "垃圾.xlsx": [Buffer.from(`PK\x03\x04${"垃圾".repeat(5000)}`), /损坏/],
    "空.xlsx": ["", /不是 \.xlsx/],
    "旧表改名.xlsx": [
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
      /不是 \.xlsx.*另存为/,
    ],
    "旧表.xls": [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /不是 \.xlsx.*另存为/],
    "台账.csv": ["企业,用水\n", /不是 \.xlsx/],
    "太大.xlsx": [Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(9 * 2 ** 20, 1)]), /过大.*8 MB/],
    "工资表.xlsx": [await writeXlsx({ sheets: [{ name: "工资表", rows: [["姓名"], ["甲"]] }] }), /找不到填报表.*索取/],
  };
}

let files: Awaited<ReturnType<typeof hostile>> = {};

beforeAll(async () => {
  const { enterprises = [] } = demo.tables;
  const tables = { enterprises: enterprises.slice(0, 2) };
  const book = buildWorkbook({ ...demo.options, enterprises: 2, language: "zh-CN" }, { fields: demo.fields, tables });
  writeFileSync(audit, await writeXlsxFile(book));
  const opened = decodeWorkbook(gridsOf(book));
  if (!opened.ok) throw new Error(opened.problem.code);
  const [first, second] = [...makePacks(opened.value, { kind: "enterprises" }).packs];
  if (first === undefined || second === undefined) throw new Error("no packs");
  good = (await typedInto(await writeXlsxFile(first.book), [
    { sheet: 2, cell: "F6", value: 4711 },
  ])) as Uint8Array<ArrayBuffer>;
  // one merged area over everything must not be walked through cell by cell
  const merged = await rewriteEntries(await writeXlsxFile(second.book), (part) =>
    part === "xl/worksheets/sheet3.xml"
      ? (xml) =>
          xml.replace(
            /(<\/sheetData>(?:<sheetProtection[^>]*\/>)?)/,
            '$1<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
          )
      : undefined,
  );
  files = await hostile();
  mkdirSync(path.join(returned, "子文件夹.xlsx"), { recursive: true });
  for (const [name, [bytes]] of Object.entries(files)) writeFileSync(path.join(returned, name), bytes);
  writeFileSync(path.join(returned, "子文件夹.xlsx", "好.xlsx"), good);
  writeFileSync(path.join(returned, "合并.xlsx"), merged);
  for (const name of ["~$好.xlsx", "._好.xlsx", ".~lock.好.xlsx#", "说明.txt"])
    writeFileSync(path.join(returned, name), "x");
  symlinkSync(path.join(home, "没有.xlsx"), path.join(returned, "断链.xlsx"));
  symlinkSync(path.join(returned, "环.xlsx"), path.join(returned, "环.xlsx"));
}, 120_000);

test("whatever is in the folder is refused by name, with its reason and what to do; the rest is imported", async () => {
  const out = path.join(home, "新.xlsx");
  const { code, err, memory } = await program(["packs", "import", audit, returned, "--out", out, "--json"]);
  expect(code).toBe(1);
  expect(err).not.toMatch(/Error|undefined|\n\s+at /);
  expect(existsSync(out)).toBe(true);
  const report = JSON.parse(readFileSync(path.join(home, "新.import.json"), "utf8")) as {
    files: string[];
    refused: string[];
    set: { file: string; value: unknown; cell: string }[];
    rejections: { file: string; cell: string | null; message: string; remedy: string }[];
  };
  const expected: Readonly<Record<string, RegExp>> = {
    ...Object.fromEntries(Object.entries(files).map(([name, [, said]]) => [name, said])),
    "断链.xlsx": /读不出来（文件不存在）/,
    "环.xlsx": /读不出来（链接指向它自己）/,
  };
  expect([...report.refused].sort()).toEqual(Object.keys(expected).sort());
  for (const [name, reason] of Object.entries(expected)) {
    const [found, ...more] = report.rejections.filter(({ file }) => file === name);
    expect(more).toEqual([]);
    expect(found?.remedy).not.toBe("");
    expect(`${found?.message} ${found?.remedy}`).toMatch(reason);
  }
  expect(report.files).toHaveLength(Object.keys(expected).length + 2);
  expect(report.set).toEqual([expect.objectContaining({ file: "好.xlsx", value: 4711, cell: "F6" })]);
  expect(report.rejections.filter(({ file }) => file === "合并.xlsx").every(({ cell }) => cell !== null)).toBe(true);
  // the program alone takes some 150 MB
  expect(memory).toBeLessThan(400);
});

test("a file at the limits takes a bounded memory too", async () => {
  const strings = `<Relationship Id="rId8" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>`;
  const file = path.join(home, "极限.xlsx");
  writeFileSync(
    file,
    raw({ "xl/sharedStrings.xml": { plain: `<sst>${"<si><t>a</t></si>".repeat(249_000)}</sst>` } }, strings),
  );
  const { code, out, memory } = await program(["packs", "preview", audit, file]);
  expect(code).toBe(1);
  expect(out).toContain("找不到填报表");
  expect(memory).toBeLessThan(700);
});

test("progress is shown; Ctrl+C stops after the file at hand, and nothing is written", async () => {
  const many = path.join(home, "许多");
  mkdirSync(many);
  const one = path.join(home, "好.xlsx");
  writeFileSync(one, good);
  for (let index = 0; index < 200; index++) copyFileSync(one, path.join(many, `${index}.xlsx`));
  const out = path.join(home, "取消.xlsx");
  const before = readdirSync(home);
  let isStopped = false;
  const { code, err } = await program(["packs", "import", audit, many, "--out", out], (said, stop) => {
    // a second Ctrl+C would end the program at once
    if (!isStopped && said.includes("已读取 3/200")) stop();
    isStopped ||= said.includes("已读取 3/200");
  });
  expect(code).toBe(2);
  expect(err).toContain("已取消，没有写入任何内容");
  expect(err).not.toContain("200/200");
  expect(readdirSync(home)).toEqual(before);
});
