import type { RebuildPreview } from "../app/rebuild";
import { printedUnit } from "../core/printed-unit";
import { textIn, type Language, type Text } from "../core/text";
import { fieldById, sheetById } from "../sheets/index";
import { parts } from "../sheets/parts";
import { unitGroups } from "../sheets/unit-groups";

/** How many cells that are left behind are named one by one. */
const named = 40;

/** The preview of a rebuild as lines of text; what stays as it is is not mentioned. */
export function previewLines(preview: RebuildPreview, language: Language): string[] {
  const text = (it: Text): string => textIn(language, it);
  const say = (zh: string, en: string): string => textIn(language, { zh, en });
  const answer = (it: boolean | null): string =>
    it === null ? say("未说明", "open") : it ? say("是", "yes") : say("否", "no");
  const { schema, added, moved, years, units, leftBehind } = preview;
  const lines: string[] = [];
  if (schema.from !== schema.to)
    lines.push(say(`工作簿版本：${schema.from} → ${schema.to}`, `Workbook version: ${schema.from} → ${schema.to}`));
  if (preview.language.from !== preview.language.to)
    lines.push(
      say(
        `语言：${preview.language.from} → ${preview.language.to}`,
        `Language: ${preview.language.from} → ${preview.language.to}`,
      ),
    );
  for (const id of added.sheets)
    lines.push(say(`新增工作表：${sheetById(id).tab.zh}`, `New sheet: ${sheetById(id).tab.en}`));
  if (added.fields.length > 0) {
    const list = added.fields.map((id) => `${id} ${text(fieldById(id).field.title)}`).join(say("；", "; "));
    lines.push(say(`新增项目 ${added.fields.length} 个：${list}`, `${added.fields.length} new items: ${list}`));
  }
  for (const { sheet, column } of added.columns)
    lines.push(say(`新增列：${sheetById(sheet).tab.zh} ${column}`, `New column: ${sheetById(sheet).tab.en} ${column}`));
  for (const { field, from, to } of moved)
    lines.push(
      say(
        `移动：${field} 由“${sheetById(from).tab.zh}”移到“${sheetById(to).tab.zh}”`,
        `Moved: ${field} from “${sheetById(from).tab.en}” to “${sheetById(to).tab.en}”`,
      ),
    );
  if (years.added.length > 0)
    lines.push(say(`新增年份：${years.added.join("、")}`, `Years added: ${years.added.join(", ")}`));
  for (const { year, figures } of years.dropped)
    lines.push(say(`去掉年份：${year}，其中有 ${figures} 个数据`, `Year dropped: ${year}, with ${figures} figures`));
  for (const { part, from, to } of preview.parts)
    lines.push(
      say(
        `适用内容“${parts[part].title.zh}”：${answer(from)} → ${answer(to)}`,
        `Part “${parts[part].title.en}”: ${answer(from)} → ${answer(to)}`,
      ),
    );
  for (const { group, from, to } of units) {
    const [before, after] = [text(printedUnit(from)), text(printedUnit(to))];
    lines.push(
      say(
        `单位（${unitGroups[group].title.zh}）：${before} → ${after}`,
        `Unit (${unitGroups[group].title.en}): ${before} → ${after}`,
      ),
    );
  }
  lines.push(say(`转入内容：${preview.entries} 项`, `Entries that move: ${preview.entries}`));
  if (preview.unreadable > 0)
    lines.push(
      say(
        `其中不能识别、按原文转入：${preview.unreadable} 项`,
        `Of these, not readable and moved as they stand: ${preview.unreadable}`,
      ),
    );
  if (leftBehind.length > 0) {
    lines.push(
      say(
        `不转入新工作簿（仍在原文件中）：${leftBehind.length} 处`,
        `Not in the new workbook (they stay in the old file): ${leftBehind.length}`,
      ),
    );
    for (const { reference, given, kind } of leftBehind.slice(0, named)) {
      const what =
        kind === "own-sheet"
          ? say("您自己的工作表", "your own sheet")
          : kind === "generated-sheet"
            ? say("生成的工作表，可重新生成", "a generated sheet, to be generated again")
            : say("不属于任何项目的内容", "belongs to no item");
      lines.push(`  ${reference.sheet}!${reference.cell}  ${given}  (${what})`);
    }
    if (leftBehind.length > named)
      lines.push(say(`  其余 ${leftBehind.length - named} 处略`, `  and ${leftBehind.length - named} more`));
  }
  return lines;
}
