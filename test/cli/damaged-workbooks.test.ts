import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readXlsx, writeXlsx, type Sheet } from "hucre/xlsx";
import { rewriteEntries } from "../../src/host/file/zip-archive";
import { folder, park } from "./terminal";

/** The sample with something done to it, and what the check and the report say of it. */

const home = folder();
const sound = path.join(home, "sound.xlsx");

beforeAll(async () => {
  expect((await park(["sample", "--demo", "--out", sound])).code).toBe(0);
});

type Change = (sheets: Sheet[]) => void;

/** Written by another program: only values, as whoever damages a workbook leaves them. */
async function damaged(change: Change): Promise<string> {
  const book = await readXlsx(new Uint8Array(readFileSync(sound)));
  change(book.sheets);
  const file = path.join(folder(), "园区.xlsx");
  const sheets = book.sheets.map(({ name, rows, merges = [] }) => ({ name, rows, merges }));
  writeFileSync(file, await writeXlsx({ sheets }));
  return file;
}

const named = (sheets: Sheet[], name: string): Sheet => {
  const sheet = sheets.find((one) => one.name.startsWith(name));
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

async function refused(file: string, reason: RegExp) {
  const before = readFileSync(file);
  for (const args of [
    ["check", file],
    ["check", file, "--json"],
    ["report", file, "--out", path.join(path.dirname(file), "r.docx")],
  ]) {
    const said = await park(args);
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toMatch(reason);
    expect(said.err).not.toMatch(/Error|undefined|\n\s+at /);
  }
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
}

const inFile = (name: string, bytes: Uint8Array | string): string => {
  const file = path.join(folder(), name);
  writeFileSync(file, bytes);
  return file;
};

describe("refused with the reason, nothing written", () => {
  test("a file cut short", () =>
    refused(inFile("残缺.xlsx", readFileSync(sound).subarray(0, 9000)), /文件“残缺\.xlsx”已损坏或不完整/));

  test("a file that is no workbook", () =>
    refused(inFile("台账.xlsx", "企业,用水量\n甲,5\n"), /文件“台账\.xlsx”不是 \.xlsx 工作簿/));

  test("a file behind a password", async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: "甲", rows: [[1]] }],
      encryption: { password: "x", spinCount: 100 },
    });
    await refused(inFile("加密.xlsx", bytes), /文件“加密\.xlsx”设有打开密码/);
  });

  test("a file with macros", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "甲", rows: [[1]] }], vbaProject: new Uint8Array([1, 2, 3]) });
    await refused(inFile("宏.xlsm", bytes), /含有宏/);
  });

  test("a workbook of something else", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "工资表",
          rows: [
            ["姓名", "工资"],
            ["甲", 5000],
          ],
        },
      ],
    });
    await refused(inFile("工资.xlsx", bytes), /不是审核工作簿/);
  });
});

test("a renamed sheet is read as before, and said to be renamed", async () => {
  const renamed = await damaged((sheets) => {
    named(sheets, "A.2").name = "水和能源（改名）";
  });
  interface Result {
    readonly summary: Readonly<Record<string, number>>;
    readonly findings: readonly { readonly severity: string; readonly sheet: string; readonly message: string }[];
  }
  const checked = async (file: string) => JSON.parse((await park(["check", file, "--json"])).out) as Result;
  const [before, after] = [await checked(sound), await checked(renamed)];
  const infos = before.summary["infos"] ?? 0;
  expect(after.summary).toEqual({ ...before.summary, infos: infos + 1 });
  expect(
    after.findings.find(({ severity, sheet }) => severity === "info" && sheet === "水和能源（改名）")?.message,
  ).toContain("改名");
});

test("a deleted column is named", async () => {
  const file = await damaged((sheets) => {
    const sheet = named(sheets, "A.2");
    const at = (sheet.rows[0] ?? []).indexOf("y2022");
    expect(at).toBeGreaterThan(0);
    for (const row of sheet.rows) row.splice(at, 1);
  });
  const said = await park(["check", file]);
  expect(said.code).not.toBe(0);
  expect(said.out + said.err).toMatch(/A\.2 资源能源利用.*缺少.*2022/);
});

test("a deleted sheet is named", async () => {
  const file = await damaged((sheets) => {
    sheets.splice(sheets.indexOf(named(sheets, "A.3")), 1);
  });
  const said = await park(["check", file]);
  expect(said.code).not.toBe(0);
  expect(said.out + said.err).toMatch(/缺少.*A\.3/);
});

test("merged cells among the data are named", async () => {
  const file = await damaged((sheets) => {
    named(sheets, "A.2").merges = [{ startRow: 3, startCol: 5, endRow: 3, endCol: 8 }];
  });
  const said = await park(["check", file]);
  expect(said.code).not.toBe(0);
  expect(said.out + said.err).toMatch(/合并单元格.*F4:I4/);
});

test("a file that another program would repair is read by its values", async () => {
  const bytes = await rewriteEntries(new Uint8Array(readFileSync(sound)), (name) =>
    name === "xl/styles.xml" ? (xml) => xml.replace(/<numFmts.*<\/numFmts>/s, "") : undefined,
  );
  expect((await park(["check", inFile("a.xlsx", bytes)])).code).toBe(1);
});
