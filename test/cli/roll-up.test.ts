import { readFileSync } from "node:fs";
import path from "node:path";
import { buildWorkbook } from "../../src/app/build-workbook";
import { rollUpWorkbook } from "../../src/app/roll-up";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { openFile } from "../../src/host/file/file-workbook";
import { readXlsxFile } from "../../src/host/file/xlsx-read";
import { demo as sample } from "../../src/samples/demo";
import { folder, park } from "./terminal";

const home = folder();
const demo = path.join(home, "demo.xlsx");
jest.setTimeout(60_000);

async function sheetsOf(file: string) {
  const read = await readXlsxFile(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.sheets;
}

interface Json {
  readonly quantities: readonly {
    readonly column: string;
    readonly year: number;
    readonly total: { readonly value: number | null; readonly suppressed: boolean };
    readonly sectors: readonly { readonly value: number | null; readonly suppressed: boolean }[];
    readonly verdict: string | null;
    readonly percent: number | null;
  }[];
  readonly outliers: readonly { readonly cell: string; readonly unitFactor: number | null }[];
  readonly missing: readonly unknown[];
}

beforeAll(async () => {
  expect((await park(["sample", "--demo", "--out", demo])).code).toBe(0);
});

test("finds the planted difference of the demonstration, and no other", async () => {
  const said = await park(["rollup", demo, "--json"]);
  expect(said).toMatchObject({ code: 1, err: "" });
  const { quantities, outliers, missing } = JSON.parse(said.out) as Json;
  expect(quantities.filter(({ verdict }) => verdict !== "agrees")).toMatchObject([
    { column: "fresh-water", year: 2023, verdict: "differs" },
  ]);
  expect(outliers).toEqual([]);
  expect(missing).toEqual([]);
});

test("adds the sheet to a copy of the workbook, in either language, and replaces an earlier one", async () => {
  const [once, twice] = [path.join(home, "once.xlsx"), path.join(home, "twice.xlsx")];
  expect((await park(["rollup", demo, "--out", once])).out).toContain("相差超过容差 1 项");
  const names = (await sheetsOf(once)).map(({ name }) => name);
  expect(names).toContain("企业汇总");
  expect(names).toContain("企业年度数据");
  const said = await park(["rollup", once, "--out", twice, "--lang", "en"]);
  expect(said.out).toMatch(/1 differ by more than the tolerance/);
  const again = (await sheetsOf(twice)).map(({ name }) => name);
  expect(again).toContain("Enterprise roll-up");
  expect(again).not.toContain("企业汇总");
  // a generated sheet is no part of the audit's data
  expect((await park(["check", twice])).err).toBe("");
});

test("for publication writes the roll-up alone, names no enterprise and keeps back every division of the demonstration", async () => {
  const out = path.join(home, "public.xlsx");
  const said = await park(["rollup", demo, "--out", out, "--confidential", "--json"]);
  const { quantities, outliers, missing } = JSON.parse(said.out) as Json;
  // every division has one or two enterprises
  for (const { sectors } of quantities)
    for (const { value, suppressed } of sectors) expect([value, suppressed]).toEqual([null, true]);
  expect([outliers, missing]).toEqual([[], []]);
  const sheets = await sheetsOf(out);
  expect(sheets.map(({ name }) => name)).toEqual(["企业汇总（公开）"]);
  expect(JSON.stringify(sheets)).not.toContain("示例");
  expect(said.out).not.toContain("示例");
});

describe("a park of nine enterprises with one wrong unit", () => {
  const file = path.join(home, "nine.xlsx");
  const names = "甲乙丙丁戊己庚辛壬".split("");
  const values = {
    fields: { ...sample.fields, "A2a-01": { years: { 2023: 45 } } },
    tables: {
      ...sample.tables,
      enterprises: names.map((name, index) => ({ name: `${name}厂`, industry: index < 7 ? "C2669" : "C3041" })),
      "enterprise-years": names.map((name, index) => ({
        enterprise: `${name}厂`,
        year: 2023,
        output: 1000 * (index + 1),
        "fresh-water": index === 8 ? null : index + 1 + 0.1 * (index % 3),
        energy: (index === 2 ? 1000 : 1) * (index + 1) * (200 + 9 * index),
      })),
    },
  };

  beforeAll(async () => {
    const { writeFileSync } = await import("node:fs");
    writeFileSync(file, await writeXlsxFile(buildWorkbook({ ...sample.options, language: "zh-CN" }, values)));
  });

  test("the outlier stands at its cell with the hint, the missing enterprise is named", async () => {
    const said = await park(["rollup", file]);
    expect(said.code).toBe(1);
    const line = said.out.split("\n").find((one) => one.startsWith("离群"));
    expect(line).toContain("企业年度数据!");
    expect(line).toContain("丙厂 2023 年单位“工业总产值（现价）”的“综合能耗（当量值）”");
    expect(line).toContain("可能是单位错误（相差约 1000 倍）");
    expect(said.out).toMatch(/缺报 {2}2023 {2}壬厂：.*新鲜水量/);
    const english = await park(["rollup", file, "--lang", "en"]);
    expect(english.out).toContain("It may be a wrong unit (a factor of about 1000).");
    expect(english.out).not.toMatch(/NaN|undefined|null|Infinity|\{/);
  });

  test("the check warns of the same cell", async () => {
    const said = await park(["check", file, "--json"]);
    const { findings } = JSON.parse(said.out) as { findings: { id: string; sheet: string; cell: string }[] };
    const rolled = JSON.parse((await park(["rollup", file, "--json"])).out) as Json;
    expect(findings.filter(({ id }) => id === "enterprise-outliers").map(({ cell }) => cell)).toEqual(
      rolled.outliers.map(({ cell }) => cell),
    );
  });

  test("a division of one is kept back, and nothing of it stands anywhere in what is published", async () => {
    const opened = await openFile(new Uint8Array(readFileSync(file)));
    if (!opened.ok) throw new Error(opened.problem.code);
    const rolled = await rollUpWorkbook(opened.value, { language: "zh-CN", confidential: true });
    if (!rolled.ok) throw new Error(rolled.problem.code);
    const water = rolled.value.quantities.find(({ column, year }) => column.id === "fresh-water" && year === 2023);
    expect(water?.sectors).toMatchObject([{ suppressed: true }, { suppressed: true }]);
    expect(water?.total).toMatchObject({ suppressed: false });
    const cells = rolled.value.sheet.rows.flat().map((cell) => cell?.value);
    expect(cells).toContain("*");
    for (const name of names) expect(JSON.stringify(cells)).not.toContain(`${name}厂`);
  });
});

test("refuses what cannot be done, with a reason", async () => {
  expect((await park(["rollup"])).err).toContain("请指明要处理的工作簿文件");
  expect((await park(["rollup", demo, "--out", demo])).err).toContain("就是输入文件");
  expect((await park(["rollup", demo, "--out", "a.txt"])).err).toContain(".xlsx 结尾");
});
