import type { CellValue } from "../../core/cell";
import { textIn, type Language, type Text } from "../../core/text";
import { numberText } from "../../i18n/fill";
import { undecided, type Decisions } from "../../packs/decide";
import type { SourceCell } from "../../packs/entry-outcome";
import type { Conflict, ImportPlan } from "../../packs/import-plan";
import { conflictText, rejectionMessage, repairText } from "../../packs/import-texts";

/** How an import is reported: to people as lines, to programs as JSON. */

const texts = {
  rejected: { zh: "未导入", en: "not taken" },
  open: { zh: "待决定", en: "to decide" },
  settled: { zh: "已决定", en: "decided" },
  repaired: { zh: "已修正", en: "repaired" },
  remark: { zh: "说明", en: "remark" },
  park: { zh: "园区", en: "park" },
  now: { zh: "工作簿", en: "workbook" },
  returned: { zh: "返回", en: "returned" },
  blank: { zh: "空白", en: "blank" },
} as const satisfies Record<string, Text>;

const shown = (value: CellValue, language: Language): string => {
  if (value === null) return textIn(language, texts.blank);
  return typeof value === "number" ? numberText(language, value) : `“${String(value)}”`;
};

const place = ({ file, sheet, cell }: SourceCell): string =>
  [file, sheet, cell].filter((part) => part !== null).join("!");

function conflictLine({ item, kind, existing, candidates }: Conflict, language: Language): string {
  const say = (text: Text): string => textIn(language, text);
  const found = candidates.map(({ value, source }) => `${shown(value, language)} (${place(source)})`).join(" / ");
  return [
    item.subject === "" ? say(texts.park) : item.subject,
    say(item.name),
    conflictText(kind, language),
    `${say(texts.now)} ${shown(existing, language)}`,
    `${say(texts.returned)} ${found}`,
    `[${item.id}]`,
  ].join("  ");
}

/** One line for each thing that somebody should know, what needs an answer first, the counts last. */
export function importAsText(plan: ImportPlan, decisions: Decisions, language: Language): string {
  const say = (text: Text): string => textIn(language, text);
  const open = undecided(plan, decisions);
  const lines = [
    ...plan.rejections.map((rejection) => {
      const { message, remedy } = rejectionMessage(rejection, language);
      const item = rejection.item === null ? "" : `${say(rejection.item)}  `;
      return `${say(texts.rejected)}  ${place(rejection.source)}  ${item}${message}${language === "zh-CN" ? "" : " "}${remedy}`;
    }),
    ...plan.conflicts.map(
      (conflict) => `${say(open.includes(conflict) ? texts.open : texts.settled)}  ${conflictLine(conflict, language)}`,
    ),
    ...plan.repairs.map((repair) => {
      const what = repair.item === null ? "" : `  ${say(repair.item)}`;
      const change =
        repair.was === null && repair.became === null
          ? ""
          : `  ${shown(repair.was, language)} → ${shown(repair.became, language)}`;
      return `${say(texts.repaired)}  ${place(repair.source)}${what}  ${repairText(repair, language)}${change}`;
    }),
    ...plan.remarks.map(
      ({ subject, name, text, source }) =>
        `${say(texts.remark)}  ${subject === "" ? say(texts.park) : subject}  ${say(name)}  ${text}  (${place(source)})`,
    ),
  ];
  return `${[...lines, countsLine(plan, open.length, language)].join("\n")}\n`;
}

export function countsLine(plan: ImportPlan, open: number, language: Language): string {
  const { files, refused, set, unchanged, repairs, conflicts, rejections } = plan;
  return language === "zh-CN"
    ? `文件 ${files.length} 个（整份未读 ${refused.length}）：新值 ${set.length}，相同 ${unchanged}，修正 ${repairs.length}，冲突 ${conflicts.length}（待决定 ${open}），未导入 ${rejections.length}。`
    : `${files.length} files (${refused.length} refused as a whole): ${set.length} new values, ${unchanged} unchanged, ${repairs.length} repairs, ${conflicts.length} conflicts (${open} to decide), ${rejections.length} not taken.`;
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
