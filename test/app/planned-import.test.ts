import { buildWorkbook, gridsOf } from "../../src/app/build-workbook";
import { plannedImport, type PackFiles } from "../../src/app/collect";
import { makePacks } from "../../src/app/packs";
import type { GivenFile } from "../../src/app/shown-import";
import { browserReason, readReturnedFile } from "../../src/host/file/returned-file";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { zipOf } from "../../src/host/file/zip-archive";
import { MemoryWorkbook } from "../../src/host/memory/memory-workbook";
import { samples } from "../../src/samples";
import { demoAudit } from "../packs/audit";

const files: PackFiles = {
  toXlsx: writeXlsxFile,
  openPack: (file, language) => readReturnedFile(file, browserReason(language)),
  toZip: (held) => Promise.resolve(zipOf(held)),
};
const workbook = new MemoryWorkbook(
  gridsOf(buildWorkbook({ ...samples.demo.options, language: "zh-CN" }, samples.demo)),
);
const file = (path: string, bytes: Uint8Array): GivenFile => ({
  name: path.slice(path.lastIndexOf("/") + 1),
  path,
  size: bytes.length,
  bytes: () => Promise.resolve(bytes),
});

async function planned(given: readonly GivenFile[]) {
  const shown = await plannedImport(workbook, files, { files: given, language: "zh-CN" });
  if (!shown.ok) throw new Error(shown.problem.code);
  return shown.value;
}

/** The first enterprise's pack. */
async function aPack(): Promise<Uint8Array> {
  const [pack] = makePacks(demoAudit(), { kind: "enterprises" }).packs;
  if (pack === undefined) throw new Error("no pack");
  return writeXlsxFile(pack.book);
}

test("of a folder, each spreadsheet is read or refused by name; what is none is passed over", async () => {
  const pack = await aPack();
  const { packs } = await planned([
    file("返回/一区/甲.xlsx", pack),
    file("返回/二区/甲.xlsx", pack),
    file("返回/乙.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
    file("返回/说明.docx", pack),
    file("返回/~$甲.xlsx", new Uint8Array([1])),
  ]);
  expect(packs.map(({ file: name }) => name)).toEqual(["返回/一区/甲.xlsx", "返回/二区/甲.xlsx", "乙.xls"]);
});

test("where there is no spreadsheet, it says so", async () => {
  const none = await plannedImport(workbook, files, {
    files: [file("说明.docx", new Uint8Array([1]))],
    language: "zh-CN",
  });
  expect(none).toMatchObject({ ok: false, problem: { code: "no-returned-files" } });
});
