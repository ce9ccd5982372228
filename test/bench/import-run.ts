import { performance } from "node:perf_hooks";
import { buildWorkbook } from "../../src/app/build-workbook";
import { applyRun, undoRun, type RecordedChange } from "../../src/app/import-run";
import { openFile } from "../../src/host/file/file-workbook";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { demo } from "../../src/samples/demo";
import { enterpriseYears } from "../../src/sheets/enterprise-years";

export interface ImportTiming {
  readonly changes: number;
  /** Milliseconds: writing the changes and their log into a file's workbook, and taking them back. */
  readonly apply: number;
  readonly undo: number;
  readonly memory: number;
}

/** Times one import run that fills in all figures of so many enterprises, and its undoing. */
export async function timeImportRun(enterprises: number): Promise<ImportTiming> {
  const list = Array.from({ length: enterprises }, (_, index) => ({
    name: `企业${index + 1}`,
    code: `9143${String(index).padStart(14, "0")}`,
  }));
  const options = { ...demo.options, enterprises, language: "zh-CN" as const };
  const values = { fields: demo.fields, tables: { ...demo.tables, enterprises: list, "enterprise-years": [] } };
  const opened = await openFile(await writeXlsxFile(buildWorkbook(options, values)), "bench.xlsx");
  if (!opened.ok) throw new Error(opened.problem.code);
  const workbook = opened.value;
  const columns = enterpriseYears.columns.filter(({ type }) => type !== "computed");
  const changes = list.flatMap(({ name }, at) =>
    options.years.flatMap((year, offset) =>
      columns.map(({ id, type }, column): RecordedChange => ({
        place: { sheet: enterpriseYears.id, row: at * options.years.length + offset, column: id },
        value: id === "enterprise" ? name : id === "year" ? year : type === "number" ? at + column + 0.5 : "说明",
        before: null,
        file: `${name}.xlsx`,
        source: `年度数据!F${column + 6}`,
      })),
    ),
  );
  const before = process.memoryUsage().rss;
  const begin = performance.now();
  const applied = await applyRun(workbook, { id: "bench", at: "2026-11-30 09:00:00", changes });
  const end = performance.now();
  if (!applied.ok || applied.value.written !== changes.length) throw new Error("the import run was not written whole");
  const undone = await undoRun(workbook, "bench");
  if (!undone.ok || undone.value.restored !== changes.length) throw new Error("the import run was not undone whole");
  return {
    changes: changes.length,
    apply: end - begin,
    undo: performance.now() - end,
    memory: process.memoryUsage().rss - before,
  };
}
