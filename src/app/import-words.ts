import { isBlank, type CellValue } from "../core/cell";
import { unitSuffix } from "../core/printed-unit";
import { textIn, type Language, type Text } from "../core/text";
import { tidy } from "../core/tidy";
import type { Rejection, Repair, SourceCell } from "../packs/entry-outcome";
import type { Conflict, ConflictKind, PlanItem, Remark } from "../packs/import-plan";
import { conflictText, rejectionMessage, repairText } from "../packs/import-texts";
import { knownFields } from "../packs/pack-fields";

/** What an import found, in words: the same for the pane and the command line. */

export interface WordedCandidate {
  readonly text: string;
  /** "甲厂.xlsx 年度数据!F7" */
  readonly where: string;
}

/** A value that waits for a decision. */
export interface WordedConflict {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly name: string;
  readonly reason: string;
  readonly existing: string;
  readonly candidates: readonly WordedCandidate[];
}

/** What was put right, refused, or said beside the figures. */
export interface WordedFinding {
  readonly text: string;
  /** What to do, or what became of it; "" for nothing. */
  readonly remedy: string;
  readonly where: string;
}

const whereText = ({ file, sheet, cell }: SourceCell): string =>
  [file, [sheet, cell].filter((part) => part !== null).join("!")].filter((part) => part !== "").join(" ");

const blank: Text = { zh: "（空白）", en: "(blank)" };

/** A value with its unit, or its choice in words. */
function valueText({ field: id }: PlanItem, value: CellValue, language: Language): string {
  if (isBlank(value)) return textIn(language, blank);
  const field = knownFields()
    .map(({ byId }) => byId.get(id)?.field)
    .find((found) => found !== undefined);
  // All digits that count: two values that differ must look different.
  if (typeof value === "number")
    return `${tidy(value)}${field?.type === "number" ? textIn(language, unitSuffix(field.unit)) : ""}`;
  const label = field?.type === "choice" ? field.choices[String(value)] : undefined;
  return label === undefined ? String(value) : textIn(language, label);
}

/** "甲厂 · 用电量 2024年"; the park's own figures stand without a name. */
const named = (subject: string, name: Text, language: Language): string =>
  [subject, textIn(language, name)].filter((part) => part !== "").join(" · ");

function about(what: string, text: string, language: Language): string {
  return [what, text].filter((part) => part !== "").join(language === "zh-CN" ? "：" : ": ");
}

export function conflictInWords({ item, kind, existing, candidates }: Conflict, language: Language): WordedConflict {
  return {
    id: item.id,
    kind,
    name: named(item.subject, item.name, language),
    reason: conflictText(kind, language),
    existing: valueText(item, existing, language),
    candidates: candidates.map(({ value, source }) => ({
      text: valueText(item, value, language),
      where: whereText(source),
    })),
  };
}

export function rejectionInWords(rejection: Rejection, language: Language): WordedFinding {
  const { message, remedy } = rejectionMessage(rejection, language);
  const item = rejection.item === null ? "" : textIn(language, rejection.item);
  return { text: about(item, message, language), remedy, where: whereText(rejection.source) };
}

export function repairInWords(repair: Repair, language: Language): WordedFinding {
  const { item, was, became, source } = repair;
  const shown = (value: CellValue): string =>
    isBlank(value) ? "—" : typeof value === "number" ? String(tidy(value)) : String(value);
  return {
    text: about(item === null ? "" : textIn(language, item), repairText(repair, language), language),
    remedy: isBlank(was) && isBlank(became) ? "" : `${shown(was)} → ${shown(became)}`,
    where: whereText(source),
  };
}

export function remarkInWords({ subject, name, text, source }: Remark, language: Language): WordedFinding {
  return { text: about(named(subject, name, language), text, language), remedy: "", where: whereText(source) };
}
