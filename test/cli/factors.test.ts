import path from "node:path";
import { factorDiff, factors, type Factor } from "../../src/core/factors";
import { folder, park } from "./terminal";

jest.setTimeout(60_000);
const demo = path.join(folder(), "demo.xlsx");
beforeAll(async () => {
  expect((await park(["sample", "--demo", "--out", demo])).code).toBe(0);
});

describe("factors list", () => {
  test("lists every factor with unit, year, source and whether it was verified", async () => {
    const said = await park(["factors", "list"]);
    expect(said).toMatchObject({ code: 0, err: "" });
    const lines = said.out.trimEnd().split("\n");
    expect(lines).toHaveLength(factors.length + 1);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/(已核实|待核实)$/);
    expect(said.out).toContain("原煤  折标准煤系数（当量值）  0.7143 kgce/kg  2020  GB/T 2589-2020 综合能耗计算通则");
    expect(lines.at(-1)).toMatch(new RegExp(`^共 ${factors.length} 个系数，其中待核实 \\d+ 个。$`));
    const english = await park(["factors", "list", "--lang", "en"]);
    expect(english.out).not.toMatch(/[\u3400-\u9fff]{2}/);
  });

  test.each([
    [["--item", "electricity", "--year", "2022", "--region", "hunan"]],
    [["--item", "电力", "--year", "2022", "--region", "湖南"]],
  ])("finds by key and by name: %j", async (options) => {
    const listed = JSON.parse((await park(["factors", "list", "--json", ...options])).out) as Record<string, unknown>[];
    expect(listed).toMatchObject([
      { item: "电力", value: 0.49, unit: "kgCO2/kWh", year: 2022, region: "湖南", confidence: "to-verify" },
    ]);
  });
});

describe("factors diff", () => {
  test("tells the factor that differs, and old, new, change and cell of the figures that change with it", async () => {
    const said = await park(["factors", "diff", demo, "--year", "2022", "--region", "national", "--json"]);
    expect(said).toMatchObject({ code: 0, err: "" });
    const diff = JSON.parse(said.out) as { factors: unknown[]; figures: Record<string, number | string>[] };
    expect(diff).toMatchObject({
      present: { year: 2022, region: "hunan" },
      other: { year: 2022, region: "national" },
      factors: [{ item: "电力", before: { value: 0.49 }, after: { value: 0.5366 } }],
    });
    expect(diff.figures.length).toBeGreaterThanOrEqual(3);
    for (const { sheet, cell, title, before, after, change } of diff.figures) {
      expect(sheet).toBe("指标计算");
      expect(cell).toMatch(/^[A-Z]+\d+$/);
      expect(title).toMatch(/^“.+”（\d{4} 年）$/);
      expect(Number(after) / Number(before) - 1).toBeCloseTo(Number(change), 10);
    }
  });

  test("reads as sentences in both languages, and says when nothing differs", async () => {
    const zh = await park(["factors", "diff", demo, "--region", "全国"]);
    expect(zh.out).toContain("现用系数集：2022 年, 湖南；对比：2022 年, 全国");
    expect(zh.out).toMatch(/指标计算![A-Z]+\d+ {2}“.*”（2023 年） tCO₂: [\d,.]+ → [\d,.]+ {2}\+9\.51%/);
    const en = await park(["factors", "diff", demo, "--year", "2022", "--lang", "en"]);
    expect(en.out).toContain("0 factors differ, and 0 figures with them.");
  });

  test("a figure that is lost says why, and has no change", async () => {
    const said = await park(["factors", "diff", demo, "--year", "2019"]);
    expect(said.out).toMatch(/→ 没有找到对应的系数.* {2}—/);
    expect(said.out).not.toMatch(/NaN|Infinity|undefined|null/);
  });
});

test("a factor of 0 has no relative change, be it before or after", () => {
  const own = (value: number): Factor => ({
    item: "raw-coal",
    property: "tce",
    value,
    unit: "kgce/kg",
    year: 0,
    set: "own",
    document: "",
    confidence: "to-verify",
  });
  expect(factorDiff({ own: [own(0)] }, { own: [own(0.7)] })).toMatchObject([{ change: undefined }]);
  expect(factorDiff({ own: [own(0.7)] }, { own: [own(0)] })).toMatchObject([{ change: -1 }]);
  expect(factorDiff({ own: [own(0)] }, { own: [own(0)] })).toEqual([]);
});

test.each([
  [["factors"], "factors list 或 factors diff"],
  [["factors", "show"], "factors list 或 factors diff"],
  [["factors", "list", "x.xlsx"], "多出了“x.xlsx”"],
  [["factors", "list", "--item", "金"], "--item 不能取“金”"],
  [["factors", "list", "--region", "火星"], "hunan（湖南）"],
  [["factors", "diff"], "请指明要处理的工作簿文件"],
  [["factors", "diff", "a.xlsx"], "--year 或 --region"],
  [["factors", "diff", "a.xlsx", "--year", "2022", "--item", "电力"], "只用于 factors list"],
])("%j is refused with a reason", async (args, reason) => {
  const said = await park(args);
  expect(said).toMatchObject({ code: 2, out: "" });
  expect(said.err).toContain(reason);
});
