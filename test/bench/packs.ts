import { performance } from "node:perf_hooks";
import { buildWorkbook, gridsOf } from "../../src/app/build-workbook";
import { makePacks } from "../../src/app/packs";
import { planImport, readPacks } from "../../src/app/packs-import";
import { readPackFile } from "../../src/host/file/xlsx-read";
import { writeXlsxFile } from "../../src/host/file/xlsx-write";
import { demo } from "../../src/samples/demo";
import type { AuditValues } from "../../src/sheets/audit-values";
import { decodeWorkbook, type OpenedAudit } from "../../src/workbook/decode";

export interface PackTiming {
  /** Milliseconds. */
  readonly write: number;
  readonly read: number;
  /** All files together, and the largest of them. */
  readonly bytes: number;
  readonly largest: number;
  readonly values: number;
  /** What the process held more at its fullest while reading. */
  readonly memory: number;
}

function opened(values: AuditValues, enterprises: number): OpenedAudit {
  const book = buildWorkbook({ ...demo.options, enterprises, language: "zh-CN" }, values);
  const outcome = decodeWorkbook(gridsOf(book));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

/** Times making the packs of so many enterprises as files, and reading and planning the import of all of them. */
export async function timePacks(enterprises: number): Promise<PackTiming> {
  const numbers = Array.from({ length: enterprises }, (_, index) => index);
  const template = demo.tables["enterprise-years"]?.slice(0, demo.options.years.length) ?? [];
  const list = numbers.map((index) => ({ name: `企业${index + 1}`, code: `9143${String(index).padStart(14, "0")}` }));
  const years = numbers.flatMap((index) => template.map((row) => ({ ...row, enterprise: `企业${index + 1}` })));
  const full = opened({ fields: demo.fields, tables: { enterprises: list, "enterprise-years": years } }, enterprises);
  const empty = opened({ fields: demo.fields, tables: { enterprises: list } }, enterprises);
  const begin = performance.now();
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const { fileName, book } of makePacks(full, { kind: "enterprises" }).packs) {
    files.push({ name: fileName, bytes: await writeXlsxFile(book) });
  }
  const written = performance.now();
  const before = process.memoryUsage().rss;
  let fullest = before;
  const sources = files.map(({ name, bytes }) => ({ name, load: () => readPackFile(bytes, name) }));
  const onProgress = (): void => {
    fullest = Math.max(fullest, process.memoryUsage().rss);
  };
  const { packs } = await readPacks(sources, "zh-CN", { onProgress });
  const plan = planImport(empty, packs);
  const end = performance.now();
  if (plan.rejections.length + plan.conflicts.length > 0)
    throw new Error(
      `packs that were just made do not come back whole: ${JSON.stringify([...plan.rejections, ...plan.conflicts].slice(0, 3))}`,
    );
  const sizes = files.map(({ bytes }) => bytes.length);
  return {
    write: written - begin,
    read: end - written,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    largest: Math.max(...sizes),
    values: plan.set.length,
    memory: fullest - before,
  };
}
