import { isBlank, type CellValue } from "../core/cell";
import { unitSuffix } from "../core/printed-unit";
import { textIn, type Language } from "../core/text";
import type { Decisions } from "../packs/decide";
import type { SourceCell } from "../packs/entry-outcome";
import type { ConflictKind, ImportPlan, PlanItem } from "../packs/import-plan";
import { conflictText, rejectionMessage, repairText } from "../packs/import-texts";
import { knownFields } from "../packs/pack-fields";
import type { ReadPack } from "../packs/read-pack";

export type { Decisions };

/** A file as it was handed over; its bytes are read when its turn comes. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface ShownCandidate {
  readonly text: string;
  /** "甲厂.xlsx 年度数据!F7" */
  readonly where: string;
}

/** A value that waits for a decision. */
export interface ShownConflict {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly name: string;
  readonly reason: string;
  readonly existing: string;
  readonly candidates: readonly ShownCandidate[];
}

export interface ShownLine {
  readonly key: string;
  readonly text: string;
  readonly remedy: string;
  readonly where: string;
}

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
  readonly conflicts: readonly ShownConflict[];
  readonly rejections: readonly ShownLine[];
  readonly repairs: readonly ShownLine[];
  readonly remarks: readonly ShownLine[];
}

const whereText = ({ file, sheet, cell }: SourceCell): string =>
  [file, [sheet, cell].filter((part) => part !== null).join("!")].filter((part) => part !== "").join(" ");

/** A value with its unit, or its choice in words. */
function valueText({ field: id }: PlanItem, value: CellValue, language: Language): string {
  if (isBlank(value)) return language === "zh-CN" ? "（空白）" : "(blank)";
  const field = knownFields()
    .map(({ byId }) => byId.get(id)?.field)
    .find((found) => found !== undefined);
  if (field?.type === "number" && typeof value === "number")
    return `${value}${textIn(language, unitSuffix(field.unit))}`;
  const label = field?.type === "choice" ? field.choices[String(value)] : undefined;
  return label === undefined ? String(value) : textIn(language, label);
}

/** The plan as it is shown to whoever decides. */
export function shownImport(
  plan: ImportPlan,
  packs: readonly ReadPack[],
  { cancelled, language }: { readonly cancelled: boolean; readonly language: Language },
): ShownImport {
  const say = (it: { readonly zh: string; readonly en: string } | null): string =>
    it === null ? "" : textIn(language, it);
  const named = (subject: string, name: string): string => [subject, name].filter((part) => part !== "").join(" · ");
  const arrow = (was: CellValue, became: CellValue): string => `${String(was ?? "—")} → ${String(became ?? "—")}`;
  const gap = language === "zh-CN" ? "：" : ": ";
  return {
    plan,
    packs,
    cancelled,
    files: plan.files.length,
    set: plan.set.length,
    unchanged: plan.unchanged,
    conflicts: plan.conflicts.map(({ item, kind, existing, candidates }) => ({
      id: item.id,
      kind,
      name: named(item.subject, say(item.name)),
      reason: conflictText(kind, language),
      existing: valueText(item, existing, language),
      candidates: candidates.map(({ value, source }) => ({
        text: valueText(item, value, language),
        where: whereText(source),
      })),
    })),
    rejections: plan.rejections.map((rejection, index) => {
      const { message, remedy } = rejectionMessage(rejection, language);
      const item = say(rejection.item);
      return {
        key: `${index}`,
        text: item === "" ? message : `${item}${gap}${message}`,
        remedy,
        where: whereText(rejection.source),
      };
    }),
    repairs: plan.repairs.map((repair, index) => ({
      key: `${index}`,
      text: [say(repair.item), repairText(repair, language)].filter((part) => part !== "").join(gap),
      remedy: arrow(repair.was, repair.became),
      where: whereText(repair.source),
    })),
    remarks: plan.remarks.map(({ subject, name, text, source }, index) => ({
      key: `${index}`,
      text: `${named(subject, say(name))}${gap}${text}`,
      remedy: "",
      where: whereText(source),
    })),
  };
}
