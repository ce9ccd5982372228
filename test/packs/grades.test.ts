import { gridsOf } from "../../src/app/build-workbook";
import { makePacks } from "../../src/app/packs";
import { planImport } from "../../src/app/packs-import";
import { withChanges } from "../../src/app/with-changes";
import { textIn } from "../../src/core/text";
import { decided } from "../../src/packs/decide";
import { enterprisePackSheets } from "../../src/packs/enterprise-pack";
import { factFields } from "../../src/packs/fact-fields";
import { fieldsOf } from "../../src/packs/pack";
import { readPack } from "../../src/packs/read-pack";
import { gradeOf } from "../../src/sheets/data-grades";
import { openedAudit } from "./audit";
import { copyOf, find, put, type Sheet } from "./damage";

/** What an enterprise tells of a figure, and the grade that comes of it. */

const name = "甲公司";
const audit = (verified: "yes" | null) =>
  openedAudit(
    {
      fields: {},
      tables: {
        enterprises: [{ name, code: "91430000000000019P" }],
        "enterprise-years": [2021, 2022, 2023].map((year) => ({ enterprise: name, year })),
        "evidence-register": verified === null ? [] : [{ subject: name, item: "用电量", verified }],
      },
    },
    { years: [2021, 2022, 2023] },
  );

const told = {
  取得方式: "计量器具（检定有效期内）",
  "计量器具（名称、编号）": "关口电能表 01",
  检定有效期至: "2025-06-30",
  来源文件: "抄表记录",
  页码: "3",
  "部门/责任人": "动力科",
  日期: "2024-01-05",
};

function graded(verified: "yes" | null, change: (sheets: Sheet[]) => void) {
  const opened = audit(verified);
  const [made] = makePacks(opened, { kind: "enterprises" }).packs;
  if (made === undefined) throw new Error("no pack");
  const sheets = copyOf(gridsOf(made.book));
  for (const [index, year] of ["2021年", "2022年", "2023年"].entries()) {
    put(sheets, { label: "用电量", heading: year }, 100 + index);
  }
  for (const [heading, value] of Object.entries(told)) put(sheets, { label: "用电量", heading }, value);
  change(sheets);
  const plan = planImport(opened, [readPack({ name: made.fileName, sheets, externalLinks: [] })]);
  expect(plan.conflicts).toEqual([]);
  expect(plan.rejections).toEqual([]);
  const data = withChanges(opened.data, decided(plan, {}));
  return data
    .rows("enterprise-years")
    .map(({ index }) => gradeOf(data.evidenceOf({ sheet: "enterprise-years", row: index, column: "electricity" })));
}

test("a calibrated meter with its papers lacks nothing for grade A but the look on site", () => {
  const lackingOnly = { grade: "B", next: { grade: "A", missing: ["verified"] } };
  expect(graded(null, () => undefined)).toEqual([lackingOnly, lackingOnly, lackingOnly]);
  expect(graded("yes", () => undefined).map(({ grade }) => grade)).toEqual(["A", "A", "A"]);
});

test("a calibration vouches for the years to whose end it reaches", () => {
  const until = (day: string) =>
    graded("yes", (sheets) => {
      put(sheets, { label: "用电量", heading: "检定有效期至" }, day);
    }).map(({ grade }) => grade);
  expect(until("2023-12-31")).toEqual(["A", "A", "A"]);
  expect(until("2023-06-30")).toEqual(["A", "A", "B"]);
});

test.each(["zh-CN", "en-US"] as const)(
  "facts of every quantity are found again: nothing is entered twice, in %s",
  (language) => {
    const opened = openedAudit({ fields: {}, tables: { enterprises: [{ name }] } }, { years: [2023], language });
    const pack = (it: typeof opened) => [...makePacks(it, { kind: "enterprises" }).packs][0];
    const sheets = copyOf(gridsOf(pack(opened)?.book ?? { language, sheets: [] }));
    const quantities = enterprisePackSheets.flatMap((sheet) => (sheet.id === "quantities" ? fieldsOf(sheet) : []));
    for (const { field } of quantities) {
      put(
        sheets,
        { label: textIn(language, field.title), heading: textIn(language, factFields.document.title) },
        "台账",
      );
    }
    const read = [readPack({ name: "a.xlsx", sheets, externalLinks: [] })];
    const first = planImport(opened, read);
    expect(first.set).toHaveLength(quantities.length);
    const after = { ...opened, data: withChanges(opened.data, decided(first, {})) };
    expect(planImport(after, read).set).toEqual([]);
    const known = pack(after)
      ?.book.sheets.flatMap(({ rows }) => rows.flat())
      .filter((cell) => cell?.value === "台账");
    expect(known).toHaveLength(quantities.length);
  },
);

test("a pack that was sent without the columns of the meter is read as before", () => {
  const found = graded("yes", (sheets) => {
    for (const heading of ["计量器具（名称、编号）", "检定有效期至"]) {
      const { sheet, column } = find(sheets, "用电量", heading);
      for (const row of sheet.cells) row.splice(column, 1);
    }
  });
  expect(found).toEqual(Array(3).fill({ grade: "B", next: { grade: "A", missing: ["calibrated"] } }));
});
