import { performance } from "node:perf_hooks";
import { buildWorkbook } from "../../src/app/build-workbook";
import { checkWorkbook } from "../../src/app/check-audit";
import { openFile } from "../../src/host/file/file-workbook";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { demo } from "../../src/samples/demo";
import type { BookContent } from "../../src/workbook/content";
import type { AuditOptions, AuditValues } from "../../src/sheets/audit-values";

export interface WorkbookTiming {
  /** Milliseconds. */
  readonly build: number;
  readonly write: number;
  readonly check: number;
  readonly bytes: number;
  readonly findings: number;
  /** The workbook itself, for another writer. */
  readonly book: BookContent;
}

/** The demonstration park with its enterprises repeated under other names and codes until there are so many. */
function largePark(enterprises: number): AuditValues {
  const { enterprises: rows = [], "enterprise-years": years = [], ...tables } = demo.tables;
  const copies = Array.from({ length: Math.ceil(enterprises / rows.length) }, (_, copy) => copy);
  const renamed = (name: unknown, copy: number): string => `${String(name)}${copy + 1}`;
  const wanted = copies
    .flatMap((copy) =>
      rows.map((row, index) => ({
        ...row,
        name: renamed(row["name"], copy),
        code: `9143${String(copy * rows.length + index).padStart(14, "0")}`,
      })),
    )
    .slice(0, enterprises);
  const names = new Set(wanted.map(({ name }) => name));
  const yearRows = copies
    .flatMap((copy) => years.map((row) => ({ ...row, enterprise: renamed(row["enterprise"], copy) })))
    .filter(({ enterprise }) => names.has(enterprise));
  return { fields: demo.fields, tables: { ...tables, enterprises: wanted, "enterprise-years": yearRows } };
}

/** Times creating the complete workbook as a file, and opening and checking that file. */
export async function timeWorkbook(enterprises: number): Promise<WorkbookTiming> {
  const options: AuditOptions = { ...demo.options, enterprises, language: "zh-CN" };
  const values = largePark(enterprises);
  const begin = performance.now();
  const book = buildWorkbook(options, values);
  const built = performance.now();
  const bytes = await writeXlsxFile(book);
  const written = performance.now();
  const opened = await openFile(bytes, "bench.xlsx");
  if (!opened.ok) throw new Error(`the workbook that was written cannot be opened: ${opened.problem.code}`);
  const checked = await checkWorkbook(opened.value, "zh-CN");
  if (!checked.ok) throw new Error(`the workbook that was written cannot be checked: ${checked.problem.code}`);
  const end = performance.now();
  return {
    build: built - begin,
    write: written - built,
    check: end - written,
    bytes: bytes.length,
    book,
    findings: checked.value.findings.length,
  };
}
