import type { Language } from "../core/text";
import type { Decisions } from "../packs/decide";
import type { ImportPlan } from "../packs/import-plan";
import type { ReadPack } from "../packs/read-pack";
import {
  conflictInWords,
  rejectionInWords,
  remarkInWords,
  repairInWords,
  type WordedConflict,
  type WordedFinding,
} from "./import-words";

export type { Decisions };

/** A file as it was handed over; its bytes are read when its turn comes. */
export interface GivenFile {
  readonly name: string;
  /** With the folders below the chosen one; the name where single files were chosen. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

/** What can be chosen: also what is refused, so that it is refused by name. */
export { spreadsheetExtensions } from "../packs/returned-files";

/** What an import would do, in words. Plan and packs are handed back when it is carried out. */
export interface ShownImport {
  readonly plan: ImportPlan;
  readonly packs: readonly ReadPack[];
  /** Stopped before all files were read. */
  readonly cancelled: boolean;
  readonly files: number;
  /** Values for cells that are blank now, and values that are there already. */
  readonly set: number;
  readonly unchanged: number;
  readonly conflicts: readonly WordedConflict[];
  readonly rejections: readonly WordedFinding[];
  readonly repairs: readonly WordedFinding[];
  readonly remarks: readonly WordedFinding[];
}

/** The plan as it is shown to whoever decides. */
export function shownImport(
  plan: ImportPlan,
  packs: readonly ReadPack[],
  { cancelled, language }: { readonly cancelled: boolean; readonly language: Language },
): ShownImport {
  return {
    plan,
    packs,
    cancelled,
    files: plan.files.length,
    set: plan.set.length,
    unchanged: plan.unchanged,
    conflicts: plan.conflicts.map((conflict) => conflictInWords(conflict, language)),
    rejections: plan.rejections.map((rejection) => rejectionInWords(rejection, language)),
    repairs: plan.repairs.map((repair) => repairInWords(repair, language)),
    remarks: plan.remarks.map((remark) => remarkInWords(remark, language)),
  };
}
