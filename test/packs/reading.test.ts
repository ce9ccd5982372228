import { gridsOf } from "../../src/app/build-workbook";
import { makePacks, type PackChoice } from "../../src/app/packs";
import { planImport } from "../../src/app/packs-import";
import type { CellValue } from "../../src/core/cell";
import type { ImportPlan } from "../../src/packs/import-plan";
import { packMarkerText, readPackMarker } from "../../src/packs/pack-marker";
import { readPack } from "../../src/packs/read-pack";
import { typedUnit } from "../../src/packs/typed-unit";
import { readNumber } from "../../src/packs/typed-number";
import type { NumberField } from "../../src/sheets/define";
import { openedAudit } from "./audit";
import { copyOf, find, letters, put, type Sheet } from "./damage";

const amount = (unit: string, more: Partial<NumberField> = {}): NumberField => ({
  type: "number",
  id: "x",
  unit,
  title: { zh: "量", en: "amount" },
  required: "required",
  period: "yearly",
  min: 0,
  ...more,
});

const read = (raw: CellValue, field: NumberField, { unit = field.unit, percent = false } = {}) =>
  readNumber(raw, field, { unit, percent });

test.each<[CellValue, string, number]>([
  ["１，２００", "t", 1200],
  ["12.3万吨", "t", 123_000],
  ["12.3 万 t", "t", 123_000],
  ["1.2e3", "t", 1200],
  ["5×10⁴ m³", "万m3", 5],
  ["5 10⁴m³", "万m3", 5],
  ["12 345.5", "t", 12_345.5],
  ["12.3万", "人", 123_000],
  ["300 t/a", "t", 300],
  ["85%", "%", 85],
  ["0.5%", "%", 0.5],
  ["85%", "1", 0.85],
  ["3.6TJ", "GJ", 3600],
  ["3600百万千焦", "GJ", 3600],
  ["100 kwh", "万kWh", 0.01],
  ["1.5亿元", "万元", 15_000],
  ["-0", "t", 0],
])("%s under %s is %d", (raw, unit, value) => {
  const outcome = read(raw, amount(unit));
  expect(outcome.kind === "value" ? outcome.value : outcome).toBeCloseTo(value, 9);
});

test.each<[CellValue, string]>([
  ["约12", "t"],
  ["12左右", "t"],
  ["12,34", "t"],
  ["1.234,5", "t"],
  ["1.2.3", "t"],
  ["12 34", "t"],
  ["12-15", "t"],
  ["12/15", "t"],
  ["(12)", "t"],
  ["12-", "1"],
  ["1 200 t", "t"],
  ["十二", "t"],
  ["1O0", "t"],
  ["", "t"],
  ["12m³", "t"],
  ["12m³", "万Nm3"],
  ["85%", "t"],
  ["=1+1", "t"],
  ["1e999", "t"],
  [true, "t"],
  [-1, "t"],
  ["12.5", "人"],
])("%j under %s is no number that is known for certain", (raw, unit) => {
  expect(read(raw, amount(unit, unit === "人" ? { integer: true } : {})).kind).toBe("rejected");
});

test("what can be read in two ways is asked", () => {
  expect(read(0.85, amount("%"))).toEqual({ kind: "question", candidates: [0.85, 85] });
  expect(read("0.85", amount("%"))).toEqual({ kind: "question", candidates: [0.85, 85] });
  expect(read(1, amount("%"))).toEqual({ kind: "question", candidates: [1, 100] });
  expect(read("1.2万", amount("万kWh"))).toEqual({ kind: "question", candidates: [1.2, 12_000] });
  // a usual range, a percentage format or a bound decide
  expect(read(0.85, amount("%", { usual: [60, 100] }))).toMatchObject({ kind: "value", value: 85, repairs: ["share"] });
  expect(read(0.85, amount("%"), { percent: true })).toMatchObject({ value: 85, repairs: ["percent-format"] });
  expect(read(0.85, amount("1", { max: 1 }), { percent: true })).toMatchObject({ value: 0.85, repairs: [] });
  expect(read(85, amount("1", { max: 1 }))).toMatchObject({ value: 0.85, repairs: ["percent-of-share"] });
  expect(read(0, amount("%"))).toMatchObject({ value: 0, repairs: [] });
  expect(read(12, amount("t"), { percent: true }).kind).toBe("rejected");
});

test("units as people write them", () => {
  expect(typedUnit("10⁴ kWh")).toBe("10^4kWh");
  expect(typedUnit("吨标煤")).toBe("吨标煤");
  expect(typedUnit("度电")).toBe("kWh");
  expect(typedUnit("万立方")).toBe("万m3");
  expect(typedUnit("桶")).toBeUndefined();
  expect(typedUnit(" ")).toBeUndefined();
});

const audit = openedAudit({
  fields: { "A1a-01": { once: "某园区" }, "A2a-01": { years: { 2022: 118 } } },
  tables: {
    enterprises: [
      { name: "甲公司", code: "91430000000000019P" },
      { name: "乙公司", code: "91430000000000027J" },
    ],
    "enterprise-years": [{ enterprise: "甲公司", year: 2022, electricity: 100, coal: 5 }],
  },
});

const sheetsOf = (choice: PackChoice = { kind: "enterprises", only: ["甲公司"] }): Sheet[] => {
  const [made] = makePacks(audit, choice).packs;
  if (made === undefined) throw new Error("no pack");
  return copyOf(gridsOf(made.book));
};
const plan = (...files: Sheet[][]): ImportPlan =>
  planImport(
    audit,
    files.map((sheets, index) => readPack({ name: `${index + 1}.xlsx`, sheets, externalLinks: [] })),
  );
const at = (label: string, heading: string) => ({ label, heading });
const set = (it: ImportPlan) => it.set.map(({ item, value }) => [item.name.zh, value]);

test("what the workbook has is never overwritten without a decision", () => {
  const sheets = sheetsOf();
  put(sheets, at("用电量", "2022年"), 120);
  put(sheets, at("煤炭", "2022年"), null);
  put(sheets, at("用电量", "2023年"), 130);
  const it = plan(sheets);
  expect(set(it)).toEqual([["用电量 2023年", 130]]);
  const { row, column } = find(sheets, "用电量", "2022年");
  expect(it.conflicts.map(({ kind, item, existing, candidates }) => [kind, item.id, existing, candidates])).toEqual([
    [
      "different",
      "甲公司/enterprise-years.electricity/y2022",
      100,
      [{ value: 120, source: { file: "1.xlsx", sheet: "年度数据", cell: `${letters(column)}${row + 1}` } }],
    ],
    ["cleared", "甲公司/enterprise-years.coal/y2022", 5, [expect.objectContaining({ value: null })]],
  ]);
});

test("a choice may be typed by a part of its label, if no other has that part", () => {
  const sheets = sheetsOf();
  put(sheets, at("用电量", "取得方式"), "发票");
  put(sheets, at("煤炭", "取得方式"), "计量器具");
  const it = plan(sheets);
  expect(set(it)).toEqual([["用电量 取得方式", "invoice"]]);
  expect(it.repairs.map(({ kind, source }) => [kind, source.sheet])).toEqual([["choice-spelling", "年度数据"]]);
  expect(it.rejections.map(({ kind, given }) => [kind, given])).toEqual([["not-a-choice", "计量器具"]]);
});

test("a row that is not there yet is made once, with its key", () => {
  const sheets = sheetsOf();
  put(sheets, at("用电量", "2023年"), 130);
  put(sheets, at("煤炭", "2023年"), 0);
  const it = plan(sheets);
  expect(it.changesOf(it.set).map(({ place, before, value }) => [place, before, value])).toEqual([
    [{ sheet: "enterprise-years", row: 1, column: "enterprise" }, null, "甲公司"],
    [{ sheet: "enterprise-years", row: 1, column: "year" }, null, 2023],
    [{ sheet: "enterprise-years", row: 1, column: "electricity" }, null, 130],
    [{ sheet: "enterprise-years", row: 1, column: "coal" }, null, 0],
  ]);
});

/** Rewrites the hidden marks of every sheet. */
function remark(
  sheets: Sheet[],
  change: (identity: NonNullable<ReturnType<typeof readPackMarker>>["identity"]) => object,
): void {
  for (const { cells } of sheets) {
    const marker = readPackMarker(cells[0]?.[0]);
    const first = cells[0];
    if (marker === undefined || first === undefined) continue;
    first[0] = packMarkerText({ ...marker, identity: { ...marker.identity, ...change(marker.identity) } });
  }
}

test("an older pack, with other units, titles and items, is read by what it was made with", () => {
  const sheets = sheetsOf();
  remark(sheets, () => ({ version: 0 }));
  const { sheet, row } = find(sheets, "用电量", "2023年");
  const cells = sheet.cells[row] ?? [];
  cells[0] = "enterprise-years.electricity@kWh#全年用电";
  cells[2] = "全年用电";
  cells[3] = "kWh";
  put(sheets, at("全年用电", "2023年"), 1_300_000);
  const lost = find(sheets, "煤炭", "2023年");
  lost.sheet.cells.splice(lost.row, 1, ["enterprise-years.peat@t#泥炭", "N9", "泥炭", "t", null, 7]);
  const it = plan(sheets);
  expect(set(it)).toEqual([["用电量 2023年", 130]]);
  expect(it.repairs.map(({ kind }) => kind)).toContain("unit-column");
  expect(it.rejections.map(({ kind }) => kind).sort()).toEqual(["row-missing", "unknown-item"]);
});

test("what is gone is told once, on the sheet it is gone from", () => {
  const lacking = (change: (sheets: Sheet[]) => void) => {
    const sheets = sheetsOf();
    change(sheets);
    return plan(sheets).rejections.map(({ kind, source, item, args }) => [kind, source.sheet, item?.zh, args["year"]]);
  };
  const yearly = (sheets: readonly Sheet[]) => find(sheets, "用电量", "2023年");
  expect(
    lacking((sheets) => {
      const { sheet, column } = yearly(sheets);
      for (const row of sheet.cells) row.splice(column, 1);
    }),
  ).toEqual([["year-missing", "年度数据", undefined, "2023"]]);
  expect(
    lacking((sheets) => {
      const { sheet, row } = yearly(sheets);
      sheet.cells.splice(row, 1);
    }),
  ).toEqual([["row-missing", "年度数据", "用电量", undefined]]);
  expect(lacking((sheets) => sheets.splice(sheets.indexOf(yearly(sheets).sheet), 1))).toEqual([
    ["sheet-missing", null, "年度数据", undefined],
  ]);
});

test("whole files are refused where they belong to nobody here", () => {
  const kinds = (change: (sheets: Sheet[]) => void): string[] => {
    const sheets = sheetsOf();
    put(sheets, at("用电量", "2023年"), 130);
    change(sheets);
    const it = plan(sheets);
    expect(it.set).toEqual([]);
    expect(it.refused).toEqual(["1.xlsx"]);
    return it.rejections.map(({ kind }) => kind);
  };
  expect(kinds((sheets) => remark(sheets, () => ({ version: 99 })))).toEqual(["newer-version"]);
  expect(kinds((sheets) => remark(sheets, () => ({ name: "丙公司", code: null })))).toEqual(["name-changed"]);
  expect(kinds((sheets) => put(sheets, at("企业名称", "填报内容"), "乙公司"))).toEqual(["name-changed"]);
  expect(
    kinds((sheets) => sheets.splice(0, sheets.length, { name: "别的", cells: [["用电", 1]], merges: [] })),
  ).toEqual(["not-a-pack"]);
  expect(kinds((sheets) => remark(sheets, () => ({ code: "91430000000000027J" })))).toEqual(["enterprise-unclear"]);
  expect(kinds((sheets) => remark(sheets, () => ({ park: "另一园区", code: null })))).toEqual(["other-park"]);
  const other = sheetsOf({ kind: "enterprises", only: ["乙公司"] });
  expect(kinds((sheets) => sheets.push(...other))).toEqual(["several-identities"]);
  const linked = readPack({ name: "a.xlsx", sheets: sheetsOf(), externalLinks: ["C:/x.xlsx"] });
  expect(planImport(audit, [linked]).rejections.map(({ kind }) => kind)).toEqual(["external-links"]);
});

test("without its hidden marks a pack is known by name and code, a park of another name by the code", () => {
  const sheets = sheetsOf();
  for (const { cells } of sheets) cells.shift();
  put(sheets, at("用电量", "2023年"), 130);
  const it = plan(sheets);
  expect(set(it)).toEqual([["用电量 2023年", 130]]);
  expect(it.repairs.map(({ kind }) => kind)).toContain("identity-from-sheet");
  const moved = sheetsOf();
  remark(moved, () => ({ park: "另一园区" }));
  expect(plan(moved).repairs.map(({ kind }) => kind)).toContain("other-park-name");
});

test("a department's pack lands on the park's forms; a share is asked about", () => {
  const sheets = sheetsOf({ kind: "department", clauses: ["A.2"] });
  put(sheets, at("工业用新鲜水量（合计）", "2023年"), "120万m³");
  put(sheets, at("工业用新鲜水量（合计）", "2022年"), 118);
  put(sheets, at("给审核小组的说明", "填报内容"), "=1+1");
  const it = plan(sheets);
  expect(it.changesOf(it.set).map(({ place, value }) => [place, value])).toEqual([
    [{ sheet: "a2", field: "A2a-01", year: 2023 }, 120],
  ]);
  expect(it.unchanged).toBe(1);
  expect(it.remarks.map(({ text }) => text)).toEqual(["=1+1"]);
});

test("an identifier that lost its digits is not taken", () => {
  const sheets = sheetsOf();
  put(sheets, at("统一社会信用代码", "填报内容"), 914300000000000190);
  expect(plan(sheets).rejections.map(({ kind }) => kind)).toEqual(["long-number"]);
});
