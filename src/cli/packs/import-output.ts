import {
  conflictInWords,
  rejectionInWords,
  remarkInWords,
  repairInWords,
  type WordedFinding,
} from "../../app/import-words";
import { textIn, type Language, type Text } from "../../core/text";
import { undecided, type Decisions } from "../../packs/decide";
import type { Conflict, ImportPlan } from "../../packs/import-plan";
import { rejectionMessage, repairText } from "../../packs/import-texts";

/** How an import is reported: to people as lines, to programs as JSON. */

const texts = {
  rejected: { zh: "未导入", en: "not taken" },
  open: { zh: "待决定", en: "to decide" },
  settled: { zh: "已决定", en: "decided" },
  repaired: { zh: "已修正", en: "repaired" },
  remark: { zh: "说明", en: "remark" },
  now: { zh: "工作簿", en: "workbook" },
  returned: { zh: "返回", en: "returned" },
} as const satisfies Record<string, Text>;

const findingLine = (kind: Text, { text, remedy, where }: WordedFinding, language: Language): string =>
  [textIn(language, kind), where, text, remedy].filter((part) => part !== "").join("  ");

/** What somebody typed neither begins a line of its own nor tells the terminal what to do. */
const onOneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ");

/** The id at the end is the one by which a decisions file names the conflict. */
function conflictLine(kind: Text, conflict: Conflict, language: Language): string {
  const say = (text: Text): string => textIn(language, text);
  const { id, name, reason, existing, candidates } = conflictInWords(conflict, language);
  const found = candidates.map(({ text, where }) => `${text} (${where})`).join(" / ");
  return [say(kind), name, reason, `${say(texts.now)} ${existing}`, `${say(texts.returned)} ${found}`, `[${id}]`].join(
    "  ",
  );
}

/** One line for each thing that somebody should know, what needs an answer first, the counts last. */
export function importAsText(plan: ImportPlan, decisions: Decisions, language: Language): string {
  const open = undecided(plan, decisions);
  const lines = [
    ...plan.rejections.map((it) => findingLine(texts.rejected, rejectionInWords(it, language), language)),
    ...plan.conflicts.map((it) => conflictLine(open.includes(it) ? texts.open : texts.settled, it, language)),
    ...plan.repairs.map((it) => findingLine(texts.repaired, repairInWords(it, language), language)),
    ...plan.remarks.map((it) => findingLine(texts.remark, remarkInWords(it, language), language)),
  ];
  return `${[...lines, countsLine(plan, open.length, language)].map(onOneLine).join("\n")}\n`;
}

export function countsLine(plan: ImportPlan, open: number, language: Language): string {
  const { files, refused, set, unchanged, repairs, conflicts, rejections } = plan;
  return language === "zh-CN"
    ? `文件 ${files.length} 个（整份未读 ${refused.length}）：新值 ${set.length}，相同 ${unchanged}，修正 ${repairs.length}，冲突 ${conflicts.length}（待决定 ${open}），未导入 ${rejections.length}。`
    : `${files.length} ${files.length === 1 ? "file" : "files"} (${refused.length} refused as a whole): ${set.length} new values, ${unchanged} unchanged, ${repairs.length} repairs, ${conflicts.length} conflicts (${open} to decide), ${rejections.length} not taken.`;
}

/** The same for programs; conflicts bear the ids by which a decisions file names them. */
export function importAsJson(plan: ImportPlan, decisions: Decisions, language: Language): string {
  const say = (text: Text | null): string | null => (text === null ? null : textIn(language, text));
  const plain = {
    files: plan.files,
    refused: plan.refused,
    unchanged: plan.unchanged,
    set: plan.set.map(({ item, value, source }) => ({ id: item.id, item: say(item.name), value, ...source })),
    conflicts: plan.conflicts.map(({ item, kind, existing, candidates }) => ({
      id: item.id,
      subject: item.subject,
      item: say(item.name),
      kind,
      existing,
      candidates: candidates.map(({ value, source }) => ({ value, ...source })),
      decision: decisions[item.id] ?? null,
    })),
    repairs: plan.repairs.map((repair) => ({
      kind: repair.kind,
      ...repair.source,
      item: say(repair.item),
      was: repair.was,
      became: repair.became,
      text: repairText(repair, language),
    })),
    rejections: plan.rejections.map((rejection) => ({
      kind: rejection.kind,
      ...rejection.source,
      item: say(rejection.item),
      given: rejection.given,
      ...rejectionMessage(rejection, language),
    })),
    remarks: plan.remarks.map(({ subject, name, text, source }) => ({ subject, item: say(name), text, ...source })),
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
}
