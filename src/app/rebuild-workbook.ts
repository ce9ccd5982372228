import { textIn, type Language } from "../core/text";
import { fileNames } from "../packs/file-name";
import type { SheetGrid } from "../workbook/content";
import { decodeWorkbook, type OpenedAudit } from "../workbook/decode";
import type { Workbook, WorkbookOutcome } from "../workbook/port";
import type { PackFiles } from "./collect";
import { carriedEntries, previewRebuild, rebuild, type RebuildOptions } from "./rebuild";
import { previewInWords, type PreviewSection } from "./rebuild-words";

/** What a rebuild would do, in words. */
export interface ShownRebuild {
  readonly sections: readonly PreviewSection[];
  /** Years that would go with figures in them; without consent the rebuild is refused. */
  readonly droppedYears: readonly number[];
  readonly droppedFigures: number;
}

/** The workbook laid out anew: opened beside this one, or handed over as a file. */
export interface Rebuilt {
  readonly entries: number;
  /** Absent when the workbook was opened. */
  readonly file?: { readonly fileName: string; readonly bytes: Uint8Array };
}

async function opened(
  workbook: Workbook,
): Promise<WorkbookOutcome<{ readonly audit: OpenedAudit; readonly grids: readonly SheetGrid[] }>> {
  const grids = await workbook.read();
  if (!grids.ok) return grids;
  const audit = decodeWorkbook(grids.value);
  return audit.ok ? { ok: true, value: { audit: audit.value, grids: grids.value } } : audit;
}

/** What rebuilding the open workbook would change; nothing is written. */
export async function shownRebuild(
  workbook: Workbook,
  options: RebuildOptions,
  language: Language,
): Promise<WorkbookOutcome<ShownRebuild>> {
  const read = await opened(workbook);
  if (!read.ok) return read;
  const preview = previewRebuild(read.value.audit, read.value.grids, options);
  const dropped = preview.years.dropped.filter(({ figures }) => figures > 0);
  return {
    ok: true,
    value: {
      sections: previewInWords(preview, language),
      droppedYears: dropped.map(({ year }) => year),
      droppedFigures: dropped.reduce((sum, { figures }) => sum + figures, 0),
    },
  };
}

/** Lays the workbook out anew and opens it; where the host opens none, or a file is wanted, the file is handed over. */
export async function rebuildWorkbook(
  workbook: Workbook,
  { toXlsx }: Pick<PackFiles, "toXlsx">,
  { options, as }: { readonly options: RebuildOptions; readonly as: "workbook" | "file" },
): Promise<WorkbookOutcome<Rebuilt>> {
  const read = await opened(workbook);
  if (!read.ok) return read;
  const { audit } = read.value;
  const book = rebuild(audit, options);
  if (!book.ok) return book;
  const entries = carriedEntries(audit, options);
  if (as === "workbook") {
    const shown = await workbook.openNew(book.value);
    if (shown.ok) return { ok: true, value: { entries } };
    if (shown.problem.code !== "not-supported-here") return shown;
  }
  const park = audit.data.value("A1a-01");
  const kind = textIn(book.value.language, { zh: "审核工作簿", en: "audit workbook" });
  const [fileName = ""] = fileNames([typeof park === "string" ? `${park} ${kind}` : kind], ".xlsx");
  return { ok: true, value: { entries, file: { fileName, bytes: await toXlsx(book.value) } } };
}
