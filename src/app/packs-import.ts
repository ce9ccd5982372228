import type { Language } from "../core/text";
import { workbookMessage } from "../i18n/workbook-message";
import { decided, type Decisions, type DecidedChange } from "../packs/decide";
import type { ImportPlan } from "../packs/import-plan";
import { planImport as planFor } from "../packs/plan-import";
import { readPack, type PackFile, type ReadPack } from "../packs/read-pack";
import type { OpenedAudit } from "../workbook/decode";
import type { WorkbookOutcome } from "../workbook/port";

/** A returned file that is opened when its turn comes. */
export interface PackSource {
  /** As it is named in every message. */
  readonly name: string;
  readonly load: () => Promise<WorkbookOutcome<Omit<PackFile, "name">>>;
}

/** How a long run is watched and stopped. */
export interface Watch {
  readonly onProgress?: (done: number, of: number) => void;
  /** Asked between two files; an AbortSignal fits. */
  readonly signal?: { readonly aborted: boolean };
}

export interface ReadPacks {
  readonly packs: readonly ReadPack[];
  /** Stopped before all files were read. */
  readonly cancelled: boolean;
}

/** Reads returned files one after another; a file that cannot be read is a rejection like any other. */
export async function readPacks(
  sources: readonly PackSource[],
  language: Language,
  { onProgress, signal }: Watch = {},
): Promise<ReadPacks> {
  const packs: ReadPack[] = [];
  for (const { name, load } of sources) {
    if (signal?.aborted === true) return { packs, cancelled: true };
    const opened = await load();
    if (opened.ok) packs.push(readPack({ name, ...opened.value }));
    else {
      const { message: reason, remedy: what } = workbookMessage(opened.problem, language);
      packs.push({
        file: name,
        identity: undefined,
        entries: [],
        repairs: [],
        rejections: [
          {
            kind: "file-refused",
            source: { file: name, sheet: null, cell: null },
            at: null,
            item: null,
            given: null,
            args: { reason, what },
          },
        ],
      });
    }
    onProgress?.(packs.length, sources.length);
  }
  return { packs, cancelled: false };
}

/** What importing the packs would do to the audit. */
export const planImport = ({ data }: OpenedAudit, packs: readonly ReadPack[]): ImportPlan => planFor(data, packs);

/** The changes to record and apply as one run. */
export const changesToApply = (plan: ImportPlan, decisions: Decisions): DecidedChange[] => decided(plan, decisions);
