import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildWorkbook } from "../../src/app/build-workbook";
import { openFile } from "../../src/host/file/file-workbook";
import { readPackFile } from "../../src/host/file/xlsx-read";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { rewriteEntries } from "../../src/host/file/zip-archive";
import { demo } from "../../src/samples/demo";
import { decodeWorkbook } from "../../src/workbook/decode";
import { folder, park } from "./terminal";

// whole files are written and read, many times over
jest.setTimeout(90_000);

async function auditFile(): Promise<string> {
  const file = path.join(folder(), "审核.xlsx");
  const { enterprises = [] } = demo.tables;
  const values = {
    fields: demo.fields,
    tables: {
      enterprises: enterprises.slice(0, 3),
      "enterprise-years": [{ enterprise: enterprises[0]?.["name"] ?? "", year: 2023, electricity: 5200 }],
    },
  };
  writeFileSync(
    file,
    await writeXlsxFile(buildWorkbook({ ...demo.options, enterprises: 3, language: "zh-CN" }, values)),
  );
  return file;
}

async function dataOf(file: string) {
  const opened = await openFile(new Uint8Array(readFileSync(file)));
  if (!opened.ok) throw new Error(opened.problem.code);
  const grids = await opened.value.read();
  if (!grids.ok) throw new Error(grids.problem.code);
  const audit = decodeWorkbook(grids.value);
  if (!audit.ok) throw new Error(audit.problem.code);
  return audit.value.data;
}

/** Types into a pack's file as an enterprise would. */
async function fill(file: string, row: RegExp, column: string, value: number | string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file));
  const read = await readPackFile(bytes, "pack.xlsx");
  if (!read.ok) throw new Error(read.problem.code);
  for (const { name, cells } of read.value.sheets) {
    const at = cells[0]?.indexOf(column) ?? -1;
    const index = cells.findIndex((line) => row.test(String(line[0] ?? "")));
    if (at < 0 || index < 0) continue;
    const cell = `${String.fromCharCode(65 + at)}${index + 1}`;
    const part = `xl/worksheets/sheet${read.value.sheets.findIndex((sheet) => sheet.name === name) + 1}.xml`;
    const typed = typeof value === "number" ? `><v>${value}</v></c>` : ` t="inlineStr"><is><t>${value}</t></is></c>`;
    const changed = await rewriteEntries(bytes, (entry) =>
      entry === part
        ? (xml) =>
            xml.replace(new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`), `<c r="${cell}"$1${typed}`)
        : undefined,
    );
    writeFileSync(file, changed);
    return;
  }
  throw new Error(`no cell ${row.source} ${column}`);
}

const yearsOf = async (file: string) =>
  (await dataOf(file))
    .rows("enterprise-years")
    .map(({ cells }) => [cells["enterprise"], cells["year"], cells["electricity"]]);

test("out, filled in, back, decided, and taken back", async () => {
  const audit = await auditFile();
  const home = folder();
  const out = path.join(home, "packs");
  const made = await park(["packs", "new", audit, "--out", out]);
  expect(made).toMatchObject({ code: 0, err: "" });
  expect(readdirSync(out).sort()).toHaveLength(3);
  expect(await park(["packs", "new", audit, "--out", out])).toMatchObject({ code: 2 });

  const first = path.join(out, "示例精细化工有限公司.xlsx");
  await fill(first, /^enterprise-years\.electricity@/, "y2022", "4992万kWh");
  await fill(first, /^enterprise-years\.electricity@/, "y2023", 5300);
  await fill(first, /^enterprise-years\.coal@/, "y2022", "约12");
  await fill(first, /^enterprise-years\.electricity@/, "document", "=HYPERLINK(1)");
  writeFileSync(path.join(out, "~$锁.xlsx"), "x");
  writeFileSync(path.join(out, "旧表.xls"), "x");

  const before = await yearsOf(audit);
  const taken = path.join(home, "new.xlsx");
  const run = await park(["packs", "import", audit, out, "--out", taken]);
  expect(run.code).toBe(1);
  expect(run.out).toContain("约12");
  expect(run.out).toContain("旧表.xls");
  expect(run.out).not.toContain("~$");
  expect(await yearsOf(audit)).toEqual(before);
  // the contradiction stays as it was, the new figure is there
  expect(await yearsOf(taken)).toEqual([
    ["示例精细化工有限公司", 2023, 5200],
    ["示例精细化工有限公司", 2022, 4992],
  ]);
  const evidence = (await dataOf(taken))
    .rows("evidence-register")
    .map(({ cells }) => [cells["subject"], cells["document"]]);
  expect(evidence).toEqual([["示例精细化工有限公司", "=HYPERLINK(1)"]]);
  const report = JSON.parse(readFileSync(path.join(home, "new.import.json"), "utf8")) as {
    conflicts: { id: string; existing: number; decision: unknown }[];
    rejections: { file: string; sheet: string; cell: string }[];
  };
  expect(report.conflicts).toEqual([expect.objectContaining({ existing: 5200, decision: null })]);
  expect(existsSync(path.join(home, "new.import.txt"))).toBe(true);

  const decisions = path.join(home, "decisions.json");
  writeFileSync(decisions, JSON.stringify({ [report.conflicts[0]?.id ?? ""]: 0 }));
  const decided = path.join(home, "decided.xlsx");
  await park(["packs", "import", audit, out, "--out", decided, "--decisions", decisions]);
  expect((await yearsOf(decided))[0]).toEqual(["示例精细化工有限公司", 2023, 5300]);

  // a decision that decides nothing is not passed over in silence
  writeFileSync(decisions, JSON.stringify({ [report.conflicts[0]?.id ?? ""]: 0, 无此编号: 0 }));
  const slipped = await park(["packs", "import", audit, out, "--out", decided, "--force", "--decisions", decisions]);
  expect(slipped.err).toContain("有 1 项没有用上");
  expect(slipped.err).toContain("无此编号");

  const runs = await park(["packs", "runs", decided]);
  const id = /^(\S+)/.exec(runs.out)?.[1] ?? "";
  const undone = path.join(home, "undone.xlsx");
  expect(await park(["packs", "undo", decided, "--run", id, "--out", undone])).toMatchObject({ code: 0 });
  expect(await yearsOf(undone)).toEqual(before);

  const back = path.join(home, "back");
  const annotated = await park(["packs", "annotate", taken, out, "--out", back]);
  expect(annotated.code).toBe(1);
  expect(annotated.out).toContain("请修改");
  expect(readdirSync(back)).toContain("示例精细化工有限公司.xlsx");
});

test.each([
  [["packs"], "packs new"],
  [["packs", "old", "a.xlsx"], "packs new"],
  [["packs", "new", "a.xlsx"], "--out"],
  [["packs", "import", "a.xlsx", "--out", "b.xlsx"], "不存在"],
  [["packs", "preview", "a.xlsx"], "不存在"],
  [["packs", "undo", "a.xlsx", "--out", "b.xlsx"], "--run"],
])("%j is refused with a reason", async (args, reason) => {
  const said = await park(args);
  expect(said).toMatchObject({ code: 2, out: "" });
  expect(said.err).toContain(reason);
});

test("a pack for one enterprise or one department, or a reason why not", async () => {
  const audit = await auditFile();
  const out = path.join(folder(), "x");
  expect(await park(["packs", "new", audit, "--out", out, "--only", "示例铝业加工有限公司"])).toMatchObject({
    code: 2,
  });
  expect(await park(["packs", "new", audit, "--out", out, "--department", "A.2,A.3 a"])).toMatchObject({ code: 0 });
  expect(readdirSync(out)).toHaveLength(1);
  expect((await park(["packs", "new", audit, "--out", out, "--department", "Z"])).err).toContain("--department");
  mkdirSync(path.join(out, "leer"));
  const empty = await park(["packs", "import", audit, path.join(out, "leer"), "--out", path.join(out, "n.xlsx")]);
  expect(empty).toMatchObject({ code: 2 });
});
