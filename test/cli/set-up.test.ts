import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { optionsOf } from "../../src/app/workbook-values";
import { readXlsxFile } from "../../src/host/file/xlsx-read";
import { schemaVersion } from "../../src/sheets/schema-version";
import type { SheetContent, SheetGrid } from "../../src/workbook/content";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { decodeWorkbook, type OpenedAudit } from "../../src/workbook/decode";
import { folder, park } from "./terminal";

// whole workbooks are written and read
jest.setTimeout(120_000);

async function opened(file: string): Promise<OpenedAudit> {
  const read = await readXlsxFile(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(read.problem.code);
  const audit = decodeWorkbook(read.value.sheets);
  if (!audit.ok) throw new Error(audit.problem.code);
  return audit.value;
}

/** A file of its own in a folder of its own. */
const fresh = (name = "审核.xlsx"): string => path.join(folder(), name);

let demo = "";
let demoBytes: Buffer;
beforeAll(async () => {
  demo = fresh("演示.xlsx");
  expect(await park(["sample", "--demo", "--out", demo])).toMatchObject({ code: 0, err: "" });
  demoBytes = readFileSync(demo);
});
// Whatever a rebuild does, the old workbook is the backup.
afterEach(() => expect(readFileSync(demo).equals(demoBytes)).toBe(true));

/** What the set-up of `new` and `rebuild` refuses alike. */
const refusals: readonly (readonly [readonly string[], string])[] = [
  [["--from", "2018", "--baseline", "2023"], "审核考察期（2018–2023 年）应为 1 至 5 年，以基准期结束"],
  [["--from", "2024", "--baseline", "2023"], "审核考察期（2024–2023 年）"],
  [["--from", "二〇二一"], "--from 应为 1990 至 2100 之间的整数，现为“二〇二一”"],
  [["--part", "heating"], "--part 应写成 名称=值，现为“heating”"],
  [["--part", "=yes"], "--part 应写成 名称=值"],
  [["--part", "sauna=yes"], "没有内容“sauna”，可用：consultant,"],
  [["--part", "heating=maybe"], "--part heating 只能取 yes 或 no，现为“maybe”"],
  [["--unit", "water=gallon"], "--unit water 只能取 万m3、m3"],
  [["--unit", "beer=L"], "没有单位组“beer”，可用："],
  [["--unit", "water="], "--unit 应写成 名称=值"],
  [["--round", "second"], "--round 只能取 first 或 repeated，现为“second”"],
  [["--enterprises", "2001"], "--enterprises 应为 1 至 2000 之间的整数"],
  [["--lang", "fr"], "--lang 只能取"],
];

describe("new", () => {
  test("sets up periods, parts, units and round as asked", async () => {
    const file = fresh();
    const said = await park([
      ...["new", "--out", file, "--from", "2020", "--baseline", "2024", "--audit", "2025", "--enterprises", "33"],
      ...["--part", "heating=no", "--part", "storage=有", "--unit", "water=m3", "--unit", "land=亩"],
      ...["--round", "repeated"],
    ]);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toContain("基准期 2024 年，考察期 2020–2024 年，企业 33 行");
    expect(optionsOf(await opened(file))).toMatchObject({
      years: [2020, 2021, 2022, 2023, 2024],
      baseline: 2024,
      auditYear: 2025,
      parts: { heating: false, storage: true },
      units: { water: "m3", land: "亩" },
      repeated: true,
    });
  });

  test("leaves open what is not asked for", async () => {
    const file = fresh();
    await park(["new", "--out", file, "--baseline", "2023", "--audit", "2024", "--from", "2023"]);
    const options = optionsOf(await opened(file));
    expect(options).toMatchObject({ years: [2023], parts: {}, units: {} });
    expect(options).not.toHaveProperty("repeated");
  });

  test.each(refusals)("%j is refused with a reason, and nothing is written", async (args, reason) => {
    const file = fresh();
    const said = await park(["new", "--out", file, ...args]);
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain(reason);
    expect(existsSync(file)).toBe(false);
  });
});

describe("rebuild", () => {
  test("another year, more enterprises, other parts, units and language, with everything that was entered", async () => {
    const file = fresh();
    const said = await park([
      ...["rebuild", demo, "--out", file, "--from", "2020", "--enterprises", "40", "--round", "first"],
      ...["--part", "heating=no", "--unit", "water=m3", "--lang", "en-US"],
    ]);
    expect(said).toMatchObject({ code: 0, err: "" });
    for (const line of [
      "Years: 2020",
      "Room for 40 enterprises (12 are listed)",
      "District heating or steam: open → no",
      "Water, unit (figures are converted): 10⁴ m³ → m³",
      "Language (texts you entered are not translated): 简体中文 → English",
      "Round of the audit: repeated → first",
      `“${demo}” stays as it was and is the backup`,
    ])
      expect(said.out).toContain(line);
    const [was, is] = [await opened(demo), await opened(file)];
    expect(optionsOf(is)).toMatchObject({
      language: "en-US",
      years: [2020, 2021, 2022, 2023],
      parts: { heating: false },
      units: { water: "m3" },
      repeated: false,
    });
    expect(is.data.value("A2a-01", 2022)).toBeCloseTo(Number(was.data.value("A2a-01", 2022)), 9);
    expect(is.data.rows("enterprises")).toEqual(was.data.rows("enterprises"));
    expect(is.data.value("A2a-01", 2020)).toBeNull();
    expect(is.structure).toEqual([]);
  });

  test("the preview tells the same and writes nothing", async () => {
    const home = folder();
    const file = path.join(home, "new.xlsx");
    const asked = ["rebuild", demo, "--from", "2022", "--unit", "water=m3", "--drop-years"];
    const preview = await park([...asked, "--preview", "--out", file]);
    expect(preview).toMatchObject({ code: 0, err: "" });
    expect(preview.out).toMatch(/^不转入（仍在原工作簿中）\n {2}2021 年及其 \d+ 个数据$/m);
    expect(readdirSync(home)).toEqual([]);
    const done = await park([...asked, "--out", file]);
    expect(done.out.startsWith(preview.out)).toBe(true);
    expect(readdirSync(home)).toEqual(["new.xlsx"]);
  });

  test("what is asked for is told in the terminal's language", async () => {
    const asked = ["--enterprises", "40", "--part", "heating=no", "--unit", "water=m3", "--round", "first"];
    const { out } = await park(["rebuild", demo, "--preview", ...asked, "--audit", "2025"]);
    for (const line of [
      "企业表留有 40 家的位置（已有 12 家）",
      "集中供热（供汽）：待定 → 无",
      "水量的单位（数值随之换算）：万m³ → m³",
      "审核轮次：再次审核 → 首轮审核",
      "审核期：2024 → 2025",
    ])
      expect(out).toContain(`  ${line}\n`);
  });

  test("the preview of the same again names nothing that changes or stays behind", async () => {
    const said = await park(["rebuild", demo, "--preview"], { LANG: "en_US.UTF-8" });
    expect(said.out).toMatch(/^Moves to the new workbook\n {2}\d+ entries\n$/);
  });

  test("years with figures are dropped only with --drop-years", async () => {
    const file = fresh();
    const said = await park(["rebuild", demo, "--out", file, "--from", "2022"]);
    expect(said.code).toBe(2);
    expect(said.err).toMatch(/重建会丢掉.*2021.*个数据，因此没有进行/);
    expect(said.err).toContain("--drop-years");
    expect(existsSync(file)).toBe(false);
    expect(await park(["rebuild", demo, "--out", file, "--from", "2022", "--drop-years"])).toMatchObject({ code: 0 });
    expect((await opened(file)).data.years).toEqual([2022, 2023]);
  });

  test("a workbook of an older version becomes one of the present version", async () => {
    const packed = readFileSync(path.join(__dirname, "../fixtures/workbook-version-1.json.gz"));
    const { grids } = JSON.parse(gunzipSync(packed).toString("utf8")) as { readonly grids: readonly SheetGrid[] };
    const old = fresh("旧版.xlsx");
    const sheets = grids.map(({ name, cells }): SheetContent => ({
      name,
      columns: [],
      rows: cells.map((row) => row.map((value) => (value === null ? undefined : { value, style: "body" }))),
      hiddenRows: [],
      freeze: { rows: 0, columns: 0 },
      tables: [],
      names: {},
      tabColor: "FFFFFF",
      landscape: false,
    }));
    writeFileSync(old, await writeXlsxFile({ language: "zh-CN", sheets }));
    const checked = await park(["check", old]);
    expect(checked.out).toContain("这个工作簿由旧版本的工具建立");
    expect(checked.out).toContain("park-audit rebuild");
    const file = fresh();
    const said = await park(["rebuild", old, "--out", file]);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toContain(`工作簿版本：1 → ${schemaVersion}`);
    expect(said.out).toMatch(/工作表 \d+ 张：规划与政策、/);
    const is = await opened(file);
    expect([is.schema, is.structure]).toEqual([schemaVersion, []]);
  });

  test("an existing file is not overwritten, and the old workbook never, not even with --force", async () => {
    const file = fresh();
    writeFileSync(file, "我的文件");
    const refused = await park(["rebuild", demo, "--out", file]);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain("已经存在，没有覆盖");
    expect(readFileSync(file, "utf8")).toBe("我的文件");
    const itself = await park(["rebuild", demo, "--out", demo, "--force"]);
    expect(itself).toMatchObject({ code: 2, out: "" });
    expect(itself.err).toContain("就是输入文件");
  });

  test.each<readonly [readonly string[], string]>([
    ...refusals.map(([args, reason]) => [["--out", "x.xlsx", ...args], reason] as const),
    [[], "请用 --out 指明要写入的新文件，或用 --preview 只看变化"],
    [["--out", "x.xls"], ".xlsx 结尾"],
  ])("%j is refused with a reason, and nothing is written", async (args, reason) => {
    const home = folder();
    const placed = args.map((arg) => (arg.startsWith("x.") ? path.join(home, arg) : arg));
    const said = await park(["rebuild", demo, ...placed]);
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain(reason);
    expect(readdirSync(home)).toEqual([]);
  });

  test("a file that is no audit workbook is refused", async () => {
    const file = fresh("别的.xlsx");
    const notes = { name: "草稿", columns: [], rows: [[{ value: "记事", style: "body" }]], hiddenRows: [], tables: [] };
    const rest = { freeze: { rows: 0, columns: 0 }, names: {}, tabColor: "FFFFFF", landscape: false } as const;
    writeFileSync(file, await writeXlsxFile({ language: "zh-CN", sheets: [{ ...notes, ...rest } as SheetContent] }));
    const said = await park(["rebuild", file, "--preview"]);
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain("不是审核工作簿");
  });
});
