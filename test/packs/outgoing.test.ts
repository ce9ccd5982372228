import { makePacks } from "../../src/app/packs";
import { languages } from "../../src/core/text";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { entryText, zipEntries } from "../../src/host/file/zip-archive";
import { belongs } from "../../src/packs/department-pack";
import { enterprisePackSheets } from "../../src/packs/enterprise-pack";
import { fileNames } from "../../src/packs/file-name";
import { fieldsOf } from "../../src/packs/pack";
import { packMarkerText, readPackMarker } from "../../src/packs/pack-marker";
import { enterpriseYears } from "../../src/sheets/enterprise-years";
import { enterprises } from "../../src/sheets/enterprises";
import { demoAudit, openedAudit } from "./audit";

const first = (language: (typeof languages)[number] = "zh-CN") => {
  const [made] = makePacks(demoAudit(language), { kind: "enterprises" }).packs;
  if (made === undefined) throw new Error("no pack");
  return made;
};

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const entry of zipEntries(bytes) ?? []) parts[entry.name] = await entryText(bytes, entry);
  return parts;
}

test("a pack asks for every column of the enterprise's tables, but the keys that its shape says", () => {
  const asked = enterprisePackSheets.flatMap(fieldsOf).map(({ field }) => field.id);
  const declared = [
    ...enterprises.columns.map(({ id }) => `enterprises.${id}`),
    ...enterpriseYears.columns
      .filter(({ id, type }) => !enterpriseYears.key.includes(id) && type !== "computed")
      .map(({ id }) => `enterprise-years.${id}`),
  ];
  expect(asked.filter((id) => !id.startsWith("contact."))).toEqual(declared);
});

test("one pack an enterprise, prefilled with its own figures and nobody else's", () => {
  const made = makePacks(demoAudit(), { kind: "enterprises" });
  const packs = [...made.packs];
  expect(made.count).toBe(12);
  expect(packs).toHaveLength(12);
  expect(packs[0]?.fileName).toBe("示例精细化工有限公司.xlsx");
  const rows = packs[0]?.book.sheets.find(({ name }) => name === "年度数据")?.rows ?? [];
  const electricity = rows.find((row) => String(row[0]?.value).startsWith("enterprise-years.electricity@万kWh#"));
  expect(electricity?.slice(5, 8).map((cell) => cell?.value)).toEqual([4836, 4992, 5200]);
  const everything = JSON.stringify(packs[0]?.book);
  expect(everything).not.toContain("示例食品有限公司");
});

test("the packs can be read again and again", () => {
  const { packs } = makePacks(demoAudit(), { kind: "enterprises" });
  expect([...packs]).toEqual([...packs]);
});

test("some enterprises are chosen by name or code; those nobody bears are named", () => {
  const made = makePacks(demoAudit(), {
    kind: "enterprises",
    only: ["示例食品有限公司", fullWidth("91430000000000019p"), "无此企业"],
  });
  expect([...made.packs].map(({ fileName }) => fileName)).toEqual([
    "示例精细化工有限公司.xlsx",
    "示例食品有限公司.xlsx",
  ]);
  expect(made.unknown).toEqual(["无此企业"]);
});

test("a department gets the clauses it answers for, and no others", () => {
  const [made] = makePacks(demoAudit(), { kind: "department", clauses: ["A.2", "A.3 a)"] }).packs;
  const ids = (made?.book.sheets ?? []).flatMap(({ rows }) =>
    rows.map((row) => String(row[0]?.value ?? "").split("#")[0] ?? ""),
  );
  expect(ids).toContain("A2a-01@万m3");
  expect(ids.some((id) => id.startsWith("A3a-"))).toBe(true);
  expect(ids.some((id) => /^A(1|3b|4|5)/.test(id))).toBe(false);
  expect(ids).toContain("contact.person");
  expect(makePacks(demoAudit(), { kind: "department", clauses: ["A.9"] }).count).toBe(0);
  expect(belongs("A.2 a)", ["a2a"])).toBe(true);
  expect(belongs("A.2 a)", [" "])).toBe(false);
});

test.each(languages)("only entries can be changed, without a password, in %s", async (language) => {
  const parts = await partsOf(await writeXlsxFile(first(language).book));
  const sheets = Object.entries(parts).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
  // a list too long for its rule stands on a hidden sheet behind the others
  expect(sheets.length).toBeGreaterThanOrEqual(4);
  for (const [name, xml] of sheets.slice(0, 4)) {
    const protection = /<sheetProtection [^>]*>/.exec(xml)?.[0] ?? name;
    expect(protection).toContain('sheet="1"');
    expect(protection).not.toContain("password");
    expect(xml).not.toContain("<f>");
    expect(xml).not.toContain("#REF!");
  }
  expect(parts["xl/styles.xml"]).toContain('locked="0"');
  expect(Object.keys(parts).filter((name) => /externalLink|vba/i.test(name))).toEqual([]);
  const quantities = sheets.map(([, xml]) => xml).find((xml) => xml.includes("dataValidation ")) ?? "";
  expect(quantities).toContain('type="list"');
  expect(parts["docProps/core.xml"]).toContain(first(language).fileName.replace(".xlsx", ""));
});

test("a number may be typed with its unit, as the guide says: rules for numbers warn and let it pass", async () => {
  const parts = await partsOf(await writeXlsxFile(first().book));
  const rules = Object.values(parts).flatMap(
    (xml) => xml.match(/<dataValidation type="(?:decimal|whole)"[^>]*>/g) ?? [],
  );
  expect(rules.length).toBeGreaterThan(0);
  for (const rule of rules) {
    expect(rule).toContain('errorStyle="warning"');
    expect(rule).toContain("12.3万吨");
  }
});

test.each(languages)(
  "the yearly sheet prints large enough to write on, its facts on a page beside it, in %s",
  async (language) => {
    const book = first(language).book;
    const index = book.sheets.findIndex(({ rows }) => rows[0]?.some((cell) => cell?.value === "y2023"));
    const parts = await partsOf(await writeXlsxFile(book));
    const setup = /<pageSetup [^>]*>/.exec(parts[`xl/worksheets/sheet${index + 1}.xml`] ?? "")?.[0] ?? "";
    expect(setup).toContain('fitToWidth="2"');
    expect(setup).toContain('pageOrder="overThenDown"');
    const columns = book.sheets[index]?.rows[0]?.map((cell) => cell?.value) ?? [];
    expect(columns.indexOf("help")).toBeLessThan(columns.indexOf("method"));
    expect(columns.indexOf("instrument")).toBe(columns.indexOf("method") + 1);
  },
);

test("text that looks like a formula stays text in a pack", async () => {
  const opened = openedAudit({ fields: {}, tables: { enterprises: [{ name: "=1+1", product: "@cmd" }] } });
  const [made] = makePacks(opened, { kind: "enterprises" }).packs;
  const parts = await partsOf(await writeXlsxFile(made?.book ?? first().book));
  expect(Object.values(parts).some((xml) => xml.includes("<f>"))).toBe(false);
});

test("the example is told from the real thing in every label", () => {
  const { book } = first();
  const labels = new Set(
    enterprisePackSheets.flatMap(fieldsOf).flatMap(({ field }) => [field.title.zh, field.title.en]),
  );
  const example = book.sheets.at(-1);
  expect(example?.name).toBe("填写示例");
  expect(
    example?.rows
      .slice(4)
      .flat()
      .filter((cell) => labels.has(String(cell?.value))),
  ).toEqual([]);
});

test("a marker is read as it was written, and half of one is none", () => {
  const identity = {
    kind: "enterprise",
    version: 1,
    language: "zh-CN",
    park: "某:园区",
    name: '甲"公司',
    code: null,
    years: [2022, 2023],
  } as const;
  const text = packMarkerText({ sheet: "quantities", identity });
  expect(readPackMarker(text)).toEqual({ sheet: "quantities", identity });
  for (let length = 0; length < text.length; length++) expect(readPackMarker(text.slice(0, length))).toBeUndefined();
  expect(readPackMarker(42)).toBeUndefined();
});

test("file names work on every system and are never the same", () => {
  const long = "长".repeat(200);
  const names = fileNames(
    ["甲/乙:丙", "CON", "con.txt", "..", "", "A", "a", "Ａ", "é", "e\u0301", "尾点.", long],
    ".xlsx",
  );
  expect(names.slice(0, 10)).toEqual([
    "甲 乙 丙.xlsx",
    "_CON.xlsx",
    "_con.txt.xlsx",
    "_.xlsx",
    "_ (2).xlsx",
    "A.xlsx",
    "a (2).xlsx",
    "Ａ (3).xlsx",
    "é.xlsx",
    "é (2).xlsx",
  ]);
  expect(names[10]).toBe("尾点.xlsx");
  for (const name of names) {
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).not.toMatch(/[\\/:*?"<>|]/);
  }
});
