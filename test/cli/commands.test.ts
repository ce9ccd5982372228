import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readXlsxFile } from "../../src/host/file/xlsx-read";
import { folder, park } from "./terminal";

async function sheetsOf(file: string) {
  const read = await readXlsxFile(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.sheets;
}

describe("new", () => {
  test("writes an empty workbook for the periods asked for", async () => {
    const file = path.join(folder(), "审核.xlsx");
    const said = await park(["new", "--out", file, "--baseline", "2023", "--audit", "2024", "--enterprises", "7"]);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toContain("考察期 2021–2023 年");
    const sheets = await sheetsOf(file);
    expect(sheets.flatMap(({ cells }) => cells[0] ?? [])).toEqual(expect.arrayContaining(["y2021", "y2022", "y2023"]));
  });

  test("is in English where the terminal or --lang is", async () => {
    const [one, two] = [path.join(folder(), "a.xlsx"), path.join(folder(), "b.xlsx")];
    await park(["new", "--out", one], { LANG: "en_US.UTF-8" });
    await park(["new", "--lang=en", "--out", two], { LANG: "zh_CN.UTF-8" });
    for (const file of [one, two])
      expect((await sheetsOf(file))[0]?.cells[0]?.[0]).toMatch(/^park-audit:cover:\d+:en-US$/);
  });

  test("is in Chinese where the terminal names no language", async () => {
    for (const env of [{}, { LANG: "C.UTF-8" }, { LC_ALL: "POSIX", LANG: "en_US" }]) {
      const file = path.join(folder(), "a.xlsx");
      expect((await park(["new", "--out", file], env)).out).toContain("已新建");
    }
  });

  test("makes the folders that are missing", async () => {
    const file = path.join(folder(), "一级", "二级", "a.xlsx");
    expect((await park(["new", "--out", file])).code).toBe(0);
    expect(existsSync(file)).toBe(true);
  });

  test("never overwrites without --force, and leaves nothing else behind", async () => {
    const home = folder();
    const file = path.join(home, "a.xlsx");
    writeFileSync(file, "我的文件");
    const refused = await park(["new", "--out", file]);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain("已经存在，没有覆盖");
    expect(readFileSync(file, "utf8")).toBe("我的文件");
    expect((await park(["new", "--out", file, "--force"])).code).toBe(0);
    expect(statSync(file).size).toBeGreaterThan(10_000);
    expect(readdirSync(home)).toEqual(["a.xlsx"]);
  });

  test.each([
    [["new"], "--out"],
    [["new", "--out", "a.txt"], ".xlsx 结尾"],
    [["new", "--out", "a.xlsx", "b.xlsx"], "多出了“b.xlsx”"],
    [["new", "--out", "a.xlsx", "--baseline", "去年"], "--baseline 应为 1990 至 2100 之间的整数，现为“去年”"],
    [["new", "--out", "a.xlsx", "--baseline", "2025", "--audit", "2025"], "应早于审核年份"],
    [["new", "--out", "a.xlsx", "--enterprises", "0"], "1 至 2000"],
    [["new", "--out"], "--out 后面缺少值"],
    [["new", "--out", "--force"], "--out 后面缺少值"],
    [["new", "--outt", "a.xlsx"], "没有选项 --outt"],
    [["new", "--out", "a.xlsx", "--out", "b.xlsx"], "给了两次"],
    [["new", "--out", "a.xlsx", "--force=yes"], "--force 不带值"],
    [["new", "--out", "a.xlsx", "--lang", "fr"], "--lang 只能取 zh-CN 或 en-US"],
    [["neu"], "没有命令“neu”"],
    [["constructor"], "没有命令“constructor”"],
    [["--out", "a.xlsx", "new"], "请先写命令"],
    [["sample", "--out", "a.xlsx"], "--real 和 --demo 中选一个"],
    [["sample", "--out", "a.xlsx", "--real", "--demo"], "--real 和 --demo 中选一个"],
    [["check"], "请指明要处理的工作簿文件"],
    [["workbench", "--sample", "third"], "real 或 demo"],
  ])("%j is refused with a reason", async (args, reason) => {
    const said = await park(args);
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain(reason);
    expect(existsSync("a.xlsx")).toBe(false);
  });

  test("reasons are in English too", async () => {
    expect((await park(["neu", "--lang", "en-US"])).err).toContain("There is no command “neu”");
  });
});

describe("help", () => {
  test("lists the commands, and the options of one", async () => {
    for (const args of [[], ["help"], ["--help"], ["-h"]]) {
      const said = await park(args);
      expect(said).toMatchObject({ code: 0, err: "" });
      for (const command of ["new", "sample", "check", "report", "workbench"])
        expect(said.out).toContain(`park-audit ${command}`);
    }
    for (const args of [
      ["help", "check"],
      ["check", "--help"],
      ["help", "check", "--lang", "zh-CN"],
    ]) {
      expect((await park(args)).out).toContain("退出码：0");
    }
    expect((await park(["help", "--lang", "en-US", "new"])).out).toContain("--enterprises N");
    expect((await park(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("sample, check and report", () => {
  const home = folder();
  const real = path.join(home, "real.xlsx");
  const demo = path.join(home, "demo.xlsx");

  beforeAll(async () => {
    expect((await park(["sample", "--real", "--out", real])).code).toBe(0);
    expect((await park(["sample", "--demo", "--out", demo, "--lang", "en-US"])).code).toBe(0);
  });

  test("the check finds what is missing, names its cells and exits with 1", async () => {
    const said = await park(["check", real]);
    expect(said).toMatchObject({ code: 1, err: "" });
    expect(said.out).toMatch(/^错误 {2}A\.\d [a-h]\) {2}\S.*![A-Z]+\d+ {2}\S/m);
    expect(said.out).toMatch(/必填资料 \d+ 项，已填 \d+ 项。错误 \d+，警告 \d+，提示 \d+，未检查 \d+。\n$/);
    expect(said.out).not.toMatch(/undefined|NaN|Infinity|\[object|\{\w+\}/);
  });

  test("the check as JSON", async () => {
    const said = await park(["check", real, "--json"]);
    expect(said).toMatchObject({ code: 1, err: "" });
    const result = JSON.parse(said.out) as Record<"findings" | "notChecked", Record<string, unknown>[]> & {
      summary: Record<string, number>;
    };
    expect(Object.keys(result)).toEqual(["summary", "findings", "notChecked"]);
    expect(result.findings.length).toBe(
      (result.summary["errors"] ?? 0) + (result.summary["warnings"] ?? 0) + (result.summary["infos"] ?? 0),
    );
    for (const finding of result.findings) {
      expect(Object.keys(finding)).toEqual(["id", "severity", "clause", "sheet", "cell", "message", "remedy"]);
      expect(finding["clause"]).toMatch(/^(A\.[1-5]( [a-h]\))?|C \d(\.\d)?|\d(\.\d)*( [a-z]\))?)$/);
    }
    for (const one of result.notChecked) expect(Object.keys(one)).toEqual(["id", "clause", "sheet", "cell", "reason"]);
    const sheets = new Map((await sheetsOf(real)).map((sheet) => [sheet.name, sheet]));
    for (const { sheet } of result.findings) if (sheet !== null) expect(sheets.has(String(sheet))).toBe(true);
  });

  test("a workbook in one language is checked in the other", async () => {
    const said = await park(["check", demo, "--lang", "zh-CN"]);
    expect(said.out).toMatch(/必填资料 \d+ 项/);
  });

  test("the report is in the language of the workbook, and does not touch it", async () => {
    const before = readFileSync(demo);
    const out = path.join(home, "demo.docx");
    const said = await park(["report", demo, "--out", out]);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toContain("已写出");
    expect(readFileSync(out).subarray(0, 2).toString()).toBe("PK");
    expect(readFileSync(demo).equals(before)).toBe(true);
    expect((await park(["report", demo, "--out", out])).code).toBe(2);
  });

  test("the input is never the output", async () => {
    const bytes = readFileSync(real);
    const disguised = path.join(home, "x.docx");
    writeFileSync(disguised, bytes);
    const said = await park(["report", disguised, "--out", path.join(home, ".", "x.docx"), "--force"]);
    expect(said.code).toBe(2);
    expect(said.err).toContain("就是输入文件");
    expect(readFileSync(disguised).equals(bytes)).toBe(true);
  });

  test("a folder, a missing file and a file that is used as a folder are named", async () => {
    expect((await park(["check", home])).err).toContain(`无法读取“${home}”：它是文件夹`);
    expect((await park(["check", path.join(home, "无.xlsx")])).err).toContain("文件不存在");
    const beneath = await park(["new", "--out", path.join(real, "a.xlsx")]);
    expect(beneath).toMatchObject({ code: 2 });
    expect(beneath.err).toContain("无法写入");
  });
});
