import type { Language } from "../core/text";
import { isReturnedFile, namesApart } from "../packs/returned-files";
import type { SheetGrid, BookContent } from "../workbook/content";
import { decodeWorkbook, type OpenedAudit } from "../workbook/decode";
import { refused, type Workbook, type WorkbookOutcome } from "../workbook/port";
import { applyRun, runsOf, type LoggedRun } from "./import-run";
import { makePacks, type PackChoice } from "./packs";
import { annotatedCopies } from "./packs-annotate";
import { changesToApply, planImport, readPacks, type PackSource, type Watch } from "./packs-import";
import { shownImport, type Decisions, type GivenFile, type ShownImport } from "./shown-import";

/** What the use cases of the collection need of the outside. */
export interface PackFiles {
  readonly toXlsx: (book: BookContent) => Promise<Uint8Array>;
  /** Refuses what is too large before it is read, and what cannot be read. */
  readonly openPack: (
    file: Pick<GivenFile, "name" | "size" | "bytes">,
    language: Language,
  ) => Promise<WorkbookOutcome<{ readonly sheets: readonly SheetGrid[]; readonly externalLinks: readonly string[] }>>;
  readonly toZip: (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => Promise<Uint8Array>;
}

/** One file to hand to the user: a workbook, or an archive of several. */
export interface MadeFiles {
  readonly count: number;
  /** Names and codes asked for that no enterprise bears. */
  readonly unknown: readonly string[];
  readonly cancelled: boolean;
  /** Absent when there is nothing to hand over. */
  readonly file?: { readonly fileName: string; readonly bytes: Uint8Array };
}

export interface ImportDone {
  readonly written: number;
  /** Cells that were edited after the import was looked at, and were left. */
  readonly conflicts: number;
}

async function opened(workbook: Workbook): Promise<WorkbookOutcome<OpenedAudit>> {
  const grids = await workbook.read();
  return grids.ok ? decodeWorkbook(grids.value) : grids;
}

interface Making {
  readonly files: PackFiles;
  readonly archive: string;
  readonly unknown?: readonly string[];
  readonly watch?: Watch;
}

async function madeFiles(
  count: number,
  books: Iterable<{ readonly fileName: string; readonly book: () => BookContent }>,
  { files, archive, unknown = [], watch = {} }: Making,
): Promise<MadeFiles> {
  const { onProgress, signal } = watch;
  const made: { name: string; bytes: Uint8Array }[] = [];
  for (const { fileName, book } of books) {
    if (signal?.aborted === true) return { count: made.length, unknown, cancelled: true };
    made.push({ name: fileName, bytes: await files.toXlsx(book()) });
    onProgress?.(made.length, count);
  }
  const [first] = made;
  if (first === undefined) return { count: 0, unknown, cancelled: false };
  const file =
    made.length === 1
      ? { fileName: first.name, bytes: first.bytes }
      : { fileName: archive, bytes: await files.toZip(made) };
  return { count: made.length, unknown, cancelled: false, file };
}

/** Data sheets to send out: one workbook, or an archive of all of them. */
export async function packFiles(
  workbook: Workbook,
  files: PackFiles,
  { choice, watch }: { readonly choice: PackChoice; readonly watch?: Watch },
): Promise<WorkbookOutcome<MadeFiles>> {
  const audit = await opened(workbook);
  if (!audit.ok) return audit;
  const { count, packs, unknown } = makePacks(audit.value, choice);
  const archive = audit.value.data.language === "zh-CN" ? "填报表.zip" : "data sheets.zip";
  const books = (function* () {
    for (const { fileName, book } of packs) yield { fileName, book: () => book };
  })();
  return { ok: true, value: await madeFiles(count, books, { files, archive, unknown, ...(watch && { watch }) }) };
}

/** What importing the files would do; nothing is changed yet. */
export async function plannedImport(
  workbook: Workbook,
  { openPack }: PackFiles,
  given: { readonly files: readonly GivenFile[]; readonly language: Language; readonly watch?: Watch },
): Promise<WorkbookOutcome<ShownImport>> {
  const { files, language, watch } = given;
  const audit = await opened(workbook);
  if (!audit.ok) return audit;
  const returned = files.filter(({ name }) => isReturnedFile(name));
  if (returned.length === 0) return refused("no-returned-files");
  const names = namesApart(returned);
  const sources = returned.map((file, index): PackSource => {
    const name = names[index] ?? file.name;
    return { name, load: () => openPack({ ...file, name }, language) };
  });
  const { packs, cancelled } = await readPacks(sources, language, watch);
  return { ok: true, value: shownImport(planImport(audit.value, packs), packs, { cancelled, language }) };
}

/** Carries out an import as one run, with what was decided; undecided conflicts change nothing. */
export async function carryOutImport(
  workbook: Workbook,
  { plan }: ShownImport,
  decisions: Decisions,
): Promise<WorkbookOutcome<ImportDone>> {
  const at = new Date().toISOString();
  const applied = await applyRun(workbook, { id: at, at, changes: changesToApply(plan, decisions) });
  if (!applied.ok) return applied;
  const { written, conflicts } = applied.value;
  return { ok: true, value: { written, conflicts: conflicts.length } };
}

/** Copies to send back, with the cells in question marked and explained. */
export async function annotatedFiles(
  workbook: Workbook,
  files: PackFiles,
  { plan, packs }: ShownImport,
): Promise<WorkbookOutcome<MadeFiles>> {
  const audit = await opened(workbook);
  if (!audit.ok) return audit;
  const copies = annotatedCopies(audit.value, packs, plan);
  const archive = audit.value.data.language === "zh-CN" ? "请修改.zip" : "to be corrected.zip";
  return { ok: true, value: await madeFiles(copies.length, copies, { files, archive }) };
}

/** The imports on record. */
export async function importRuns(workbook: Workbook): Promise<WorkbookOutcome<readonly LoggedRun[]>> {
  const audit = await opened(workbook);
  if (audit.ok) return { ok: true, value: runsOf(audit.value) };
  return audit.problem.code === "not-an-audit-workbook" ? { ok: true, value: [] } : audit;
}
