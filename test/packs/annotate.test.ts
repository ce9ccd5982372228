import { gridsOf } from "../../src/app/build-workbook";
import { makePacks } from "../../src/app/packs";
import { annotatedCopies } from "../../src/app/packs-annotate";
import { planImport } from "../../src/app/packs-import";
import { readXlsxFile } from "../../src/host/file/xlsx-read";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { entryText, zipEntries } from "../../src/host/file/zip-archive";
import { readPack } from "../../src/packs/read-pack";
import { demoAudit } from "./audit";
import { copyOf, put, type Sheet } from "./damage";

const audit = demoAudit();

function returned(name: string, change: (sheets: Sheet[]) => void) {
  const [made] = makePacks(audit, { kind: "enterprises", only: [name] }).packs;
  if (made === undefined) throw new Error(name);
  const sheets = copyOf(gridsOf(made.book));
  change(sheets);
  return readPack({ name: made.fileName, sheets, externalLinks: [] });
}

const name = "示例食品有限公司";

test("what was not understood goes back marked and explained, as it was typed", async () => {
  const pack = returned(name, (sheets) => {
    put(sheets, { label: "用电量", heading: "2023年" }, "约1900");
    put(sheets, { label: "天然气", heading: "2022年" }, "170桶");
    put(sheets, { label: "COD 排放量", heading: "2023年" }, "14.6t");
  });
  const plan = planImport(audit, [pack]);
  const copy = annotatedCopies(audit, [pack], plan).find(({ subject }) => subject === name);
  if (copy === undefined) throw new Error("no copy");
  const book = copy.book();
  const [list] = book.sheets;
  expect(list?.rows[1]?.[1]?.value).toBe(`请修改 ${copy.corrections.length} 处`);
  const marked = book.sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell?.comment !== undefined);
  expect(marked.map((cell) => cell?.value)).toEqual(expect.arrayContaining(["约1900", "170桶"]));
  expect(marked.every((cell) => cell?.style === "faulty" || cell?.style === "faulty-text")).toBe(true);
  // what was understood stands there as understood
  expect(book.sheets.flatMap(({ rows }) => rows.flat()).some((cell) => cell?.value === "14.6t")).toBe(false);
  const bytes = await writeXlsxFile(book);
  const parts = await Promise.all(
    (zipEntries(bytes) ?? []).map(async (entry) => [entry.name, await entryText(bytes, entry)]),
  );
  expect(
    parts
      .filter(([part]) => /comments\d*\.xml$/.test(part ?? ""))
      .map(([, xml]) => xml)
      .join(),
  ).toContain("约1900");
  // every listed cell is where the list says
  const read = await readXlsxFile(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  for (const row of list?.rows.slice(4) ?? []) {
    const [, , sheet, cell, , given] = row.map((one) => one?.value ?? null);
    if (cell === "—") continue;
    const [, column = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(String(cell)) ?? [];
    const index = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const found = read.value.sheets.find((one) => one.name === sheet)?.cells[Number(number) - 1]?.[index] ?? null;
    expect(found === null ? "—" : String(found)).toBe(String(given));
  }
});

test("a corrected copy is read like any other pack", () => {
  const pack = returned(name, (sheets) => put(sheets, { label: "用电量", heading: "2023年" }, "约1900"));
  const copy = annotatedCopies(audit, [pack], planImport(audit, [pack])).find(({ subject }) => subject === name);
  if (copy === undefined) throw new Error("no copy");
  const sheets = copyOf(gridsOf(copy.book()));
  put(sheets, { label: "用电量", heading: "2023年" }, 1950);
  const plan = planImport(audit, [readPack({ name: "b.xlsx", sheets, externalLinks: [] })]);
  expect(plan.rejections).toEqual([]);
  expect(plan.conflicts.map(({ item, candidates }) => [item.name.zh, candidates[0]?.value])).toEqual([
    ["用电量 2023年", 1950],
  ]);
});

test("findings of the check about an enterprise's own rows go to that enterprise alone", () => {
  const pack = returned("示例精密铸造有限公司", (sheets) =>
    put(sheets, { label: "一般工业固体废物综合利用量", heading: "2023年" }, 9_999_999),
  );
  const copies = annotatedCopies(audit, [pack], planImport(audit, [pack]));
  for (const { subject, corrections } of copies) {
    expect(corrections.length).toBeGreaterThan(0);
    expect(
      corrections.every(({ message, remedy }) => message !== "" && remedy !== "" && !/[{}]/.test(message + remedy)),
    ).toBe(true);
    expect(subject).not.toBe("");
  }
});

test("an entry that was left blank is asked for, once for each year", () => {
  const pack = returned(name, (sheets) => {
    for (const year of ["2021年", "2022年", "2023年"]) put(sheets, { label: "用电量", heading: year }, null);
  });
  const emptied = {
    ...audit,
    data: {
      ...audit.data,
      rows: (sheet: string) =>
        audit.data
          .rows(sheet)
          .map((row) =>
            row.cells["enterprise"] === name ? { ...row, cells: { ...row.cells, electricity: null } } : row,
          ),
    },
  };
  const copy = annotatedCopies(emptied, [pack], planImport(emptied, [pack])).find(({ subject }) => subject === name);
  const asked = copy?.corrections
    .filter(({ field }) => field === "enterprise-years.electricity")
    .map(({ column }) => column);
  expect(asked?.sort()).toEqual(["y2021", "y2022", "y2023"]);
});

test("a department is not asked for what its list says already, and told how to hand over a list it has no table for", () => {
  const [made] = makePacks(audit, { kind: "department", clauses: ["A.2"] }).packs;
  if (made === undefined) throw new Error("no pack");
  const pack = readPack({ name: made.fileName, sheets: copyOf(gridsOf(made.book)), externalLinks: [] });
  const copy = annotatedCopies(audit, [pack], planImport(audit, [pack])).find(({ subject }) => subject === "A.2");
  expect(copy?.corrections.map(({ field }) => field)).not.toContain("A2a-24");
  const without = {
    ...audit,
    data: { ...audit.data, rows: (id: string) => (id === "materials" ? [] : audit.data.rows(id)) },
  };
  const asked = annotatedCopies(without, [pack], planImport(without, [pack])).find(({ subject }) => subject === "A.2");
  expect(asked?.corrections.map(({ field }) => field)).toContain("A2a-24");
  const row = made.book.sheets.flatMap(({ rows }) => rows).find(([id]) => String(id?.value).startsWith("A2a-24#"));
  const help = row?.map((cell) => String(cell?.value ?? "")).find((text) => text.includes("随本文件发回"));
  expect(help).toContain("名称");
});
