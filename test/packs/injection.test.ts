import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildWorkbook } from "../../src/app/build-workbook";
import { openFile } from "../../src/host/file/file-workbook";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { demo } from "../../src/samples/demo";
import { park } from "../cli/terminal";
import { partsOf } from "../host/file/parts";
import { typedInto, type Typed } from "../host/file/typing";
import { readReturnedFile } from "./as-file";

/**
 * What an enterprise types must never become a formula, wherever it goes: into the workbook, into a copy sent back, into
 * a roll-up, into what the terminal shows. Looked for in the bytes, since a reader of ours could be wrong in the same way.
 */

jest.setTimeout(120_000);

const attacks = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "'=1+1",
  "＝1+1",
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("http://x","y")',
  "=PARK.WATER.REUSERATE(1,2)",
  "<f>1+1</f>",
  "_x003D_1+1",
  "\u001b[31m=1+1",
];

const formulasIn = async (bytes: Uint8Array): Promise<string[]> =>
  [...(await partsOf(bytes))].flatMap(([name, xml]) =>
    [...xml.matchAll(/<(?:\w+:)?f[\s>/].*?<\/(?:\w+:)?f>/gs)].map(([formula]) => `${name} ${formula}`),
  );

const read = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

const home = mkdtempSync(path.join(tmpdir(), "park-audit-"));
const audit = path.join(home, "审核.xlsx");
const packs = path.join(home, "填报表");
const names = attacks.map((attack, index) => `${attack} 第${index + 1}号公司`);
let own: string[] = [];

beforeAll(async () => {
  const enterprises = names.map((name, index) => ({
    name,
    code: `9143${String(index).padStart(14, "0")}`,
    product: attacks[index] ?? "",
  }));
  const options = { ...demo.options, enterprises: names.length, language: "zh-CN" as const };
  const bytes = await writeXlsxFile(buildWorkbook(options, { fields: demo.fields, tables: { enterprises } }));
  writeFileSync(audit, bytes);
  own = await formulasIn(bytes);
  expect(own.length).toBeGreaterThan(50);
  expect(own.filter((formula) => attacks.some((attack) => formula.includes(`>${attack.trim().slice(1)}<`)))).toEqual(
    [],
  );
});

test("a pack has no formula, whatever its enterprise is called", async () => {
  expect(await park(["packs", "new", audit, "--out", packs])).toMatchObject({ code: 0 });
  const files = readdirSync(packs);
  expect(files).toHaveLength(attacks.length);
  for (const file of files) expect(await formulasIn(read(path.join(packs, file)))).toEqual([]);
});

test("what is typed into a pack comes into the workbook as text, and is text when the cell is edited again", async () => {
  const texts = new Map<string, string>();
  for (const [index, file] of readdirSync(packs).entries()) {
    const before = read(path.join(packs, file));
    const pack = await readReturnedFile(before, file);
    const attack = attacks[index] ?? "";
    // every place where text is asked for, and two where it is not
    const typed = pack.entries.flatMap(({ field, column, source }): Typed[] => {
      const isText = column === "document" || column === "person" || column === "remark" || column === "page";
      const isAsked =
        isText || (field.type === "text" && field.id !== "enterprises.name" && field.id !== "enterprises.code");
      const isNumber = field.id === "enterprise-years.coal" && column === "y2023";
      const sheet = source.sheet === "企业基本情况" ? 1 : 2;
      return (isAsked || isNumber) && source.cell !== null ? [{ sheet, cell: source.cell, value: attack }] : [];
    });
    expect(typed.length).toBeGreaterThan(20);
    writeFileSync(path.join(packs, file), await typedInto(before, typed));
    texts.set(file, attack);
  }
  const out = path.join(home, "导入后.xlsx");
  const said = await park(["packs", "import", audit, packs, "--out", out, "--decide", "take"]);
  expect(said.code).toBe(1);
  const bytes = read(out);
  // formulas of the log's or the lists' new rows are the product's own, over cells
  const added = (await formulasIn(bytes)).filter((formula) => !own.includes(formula));
  expect(added.filter((formula) => /1\+1|SUM\(A1\)|cmd|HYPERLINK|REUSERATE\(1,2\)/.test(formula))).toEqual([]);
  const opened = await openFile(bytes);
  const grids = opened.ok ? await opened.value.read() : opened;
  if (!grids.ok) throw new Error(grids.problem.code);
  const cells = grids.value.flatMap((sheet) => sheet.cells.flat());
  for (const attack of attacks) expect(cells).toContain(attack.trim());
  // neither in what the terminal shows nor in the report's lines
  for (const text of [said.out, said.err, readFileSync(path.join(home, "导入后.import.txt"), "utf8")])
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(said.out.split("\n").filter((line) => line.startsWith("=1+1"))).toEqual([]);
});

test("a cell that holds such a text is marked as text", async () => {
  const parts = await partsOf(read(path.join(home, "导入后.xlsx")));
  const styles = parts.get("xl/styles.xml") ?? "";
  const looks = [...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? "").matchAll(/<xf [^>]*>/g)].map(
    ([xf]) => xf,
  );
  // 49 is the built-in format for text; a file may give it a number of its own
  const own = [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="@"/g)].map(([, id]) => id);
  const isText = looks.map((xf) => ["49", ...own].includes(/numFmtId="(\d+)"/.exec(xf)?.[1]));
  const shared = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = ""]) =>
    si
      .replace(/<[^>]*>/g, "")
      .replaceAll("&apos;", "'")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&"),
  );
  const unmarked = [...parts].flatMap(([name, xml]) =>
    !/worksheets\/sheet\d+\.xml$/.test(name)
      ? []
      : [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]* t="s"[^>]*)><v>(\d+)<\/v>/g)].flatMap(
          ([, cell, attributes = "", text]) => {
            const look = Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0);
            const value = shared[Number(text)] ?? "";
            return /^[=+\-@]./.test(value) && isText[look] !== true ? [`${name} ${cell} ${value}`] : [];
          },
        ),
  );
  expect(shared.some((text) => text.startsWith("=1+1"))).toBe(true);
  expect(unmarked.slice(0, 10)).toEqual([]);
});

test("copies that go back have no formula, neither in cells nor in comments", async () => {
  const back = path.join(home, "退回");
  const said = await park(["packs", "annotate", audit, packs, "--out", back]);
  expect(said.code).toBe(1);
  const files = readdirSync(back);
  expect(files.length).toBe(attacks.length);
  for (const file of files) expect(await formulasIn(read(path.join(back, file)))).toEqual([]);
});

test("the roll-up of such enterprises has no formula of theirs", async () => {
  const out = path.join(home, "汇总.xlsx");
  const said = await park(["rollup", path.join(home, "导入后.xlsx"), "--out", out]);
  expect(said.code).toBeLessThan(2);
  const added = (await formulasIn(read(out))).filter((formula) => !own.includes(formula));
  expect(added.filter((formula) => /1\+1|SUM\(A1\)|cmd|HYPERLINK|REUSERATE\(1,2\)/.test(formula))).toEqual([]);
});
