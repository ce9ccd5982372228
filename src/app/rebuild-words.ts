import { printedUnit } from "../core/printed-unit";
import { textIn, type Language, type Text } from "../core/text";
import { languageChoices } from "../i18n/index";
import { fieldById, sheetById } from "../sheets/index";
import { parts } from "../sheets/parts";
import { unitGroups } from "../sheets/unit-groups";
import type { LeftBehind } from "./left-behind";
import type { RebuildPreview } from "./rebuild";

/** What a rebuild keeps, changes, adds or leaves behind, one line for each thing. */
export interface PreviewSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** How many cells that are left behind are named one by one, and how many of the things that a sheet gains. */
const named = 40;
const namedOfSheet = 8;

const titles = {
  kept: { zh: "转入新工作簿", en: "Moves to the new workbook" },
  changed: { zh: "改变", en: "Changes" },
  added: { zh: "新增", en: "New" },
  left: { zh: "不转入（仍在原工作簿中）", en: "Left behind (stays in the present workbook)" },
} as const satisfies Record<string, Text>;

const kinds: Readonly<Record<LeftBehind["kind"], Text>> = {
  "own-sheet": { zh: "您自己的工作表", en: "your own sheet" },
  "generated-sheet": { zh: "生成的工作表，可重新生成", en: "a generated sheet, to be generated again" },
  undeclared: { zh: "不属于任何项目的内容", en: "belongs to no item" },
};

/** Both languages of a line; the reader's is taken at the end. */
const line = (zh: string, en: string): Text => ({ zh, en });

const answer = (there: boolean | null): Text =>
  there === null ? line("待定", "open") : there ? line("有", "yes") : line("无", "no");
const round = (repeated: boolean | null): Text =>
  repeated === null ? line("待定", "open") : repeated ? line("再次审核", "repeated") : line("首轮审核", "first");

function kept({ entries, unreadable }: RebuildPreview): Text[] {
  const lines = [line(`已填内容 ${entries} 项`, `${entries} entries`)];
  if (unreadable > 0)
    lines.push(
      line(
        `其中 ${unreadable} 项不能识别，按原文转入，请在新工作簿中核对`,
        `${unreadable} of them cannot be read and move as they stand; look at them in the new workbook`,
      ),
    );
  return lines;
}

function changed(preview: RebuildPreview): Text[] {
  const { schema, language, baseline, auditYear, repeated, moved, units } = preview;
  const lines: Text[] = [];
  const change = (title: Text, from: Text, to: Text): void => {
    lines.push(line(`${title.zh}：${from.zh} → ${to.zh}`, `${title.en}: ${from.en} → ${to.en}`));
  };
  const plain = (it: number | string): Text => line(`${it}`, `${it}`);
  if (schema.from !== schema.to)
    change(line("工作簿版本", "Version of the workbook"), plain(schema.from), plain(schema.to));
  if (language.from !== language.to) {
    const name = (id: Language): string => languageChoices.find((choice) => choice.id === id)?.name ?? id;
    change(
      line("语言（所填文字不翻译）", "Language (texts you entered are not translated)"),
      plain(name(language.from)),
      plain(name(language.to)),
    );
  }
  if (baseline.from !== baseline.to)
    change(line("审核基准期", "Base period"), plain(baseline.from), plain(baseline.to));
  if (auditYear.from !== auditYear.to)
    change(line("审核期", "Audit period"), plain(auditYear.from), plain(auditYear.to));
  if (repeated.from !== repeated.to)
    change(line("审核轮次", "Round of the audit"), round(repeated.from), round(repeated.to));
  for (const { part, from, to } of preview.parts) change(parts[part].title, answer(from), answer(to));
  for (const { group, from, to } of units) {
    const { zh, en } = unitGroups[group].title;
    change(
      line(`${zh}的单位（数值随之换算）`, `${en}, unit (figures are converted)`),
      printedUnit(from),
      printedUnit(to),
    );
  }
  for (const { field, from, to } of moved) change(fieldById(field).field.title, sheetById(from).tab, sheetById(to).tab);
  return lines;
}

/** The names of the first things of a list. */
function names(items: readonly Text[]): Text {
  const first = items.slice(0, namedOfSheet);
  const more = items.length > first.length;
  return line(
    `${first.map(({ zh }) => zh).join("、")}${more ? " 等" : ""}`,
    `${first.map(({ en }) => en).join("; ")}${more ? " …" : ""}`,
  );
}

/** What a new sheet brings is not told once more item by item. */
function added({ added: { sheets, fields, columns }, years, enterprises }: RebuildPreview): Text[] {
  const lines: Text[] = [];
  if (years.added.length > 0) lines.push(line(`年份：${years.added.join("、")}`, `Years: ${years.added.join(", ")}`));
  if (enterprises !== null)
    lines.push(
      line(
        `企业表留有 ${enterprises.rows} 家的位置（已有 ${enterprises.listed} 家）`,
        `Room for ${enterprises.rows} enterprises (${enterprises.listed} are listed)`,
      ),
    );
  if (sheets.length > 0) {
    const tabs = sheets.map((id) => sheetById(id).tab);
    lines.push(
      line(
        `工作表 ${tabs.length} 张：${tabs.map(({ zh }) => zh).join("、")}`,
        `Sheets (${tabs.length}): ${tabs.map(({ en }) => en).join("; ")}`,
      ),
    );
  }
  const group = (what: Text, sheet: string, items: readonly Text[]): void => {
    const { zh, en } = sheetById(sheet).tab;
    lines.push(
      line(
        `${zh}：${what.zh} ${items.length} 个（${names(items).zh}）`,
        `${en}: ${items.length} ${what.en} (${names(items).en})`,
      ),
    );
  };
  const bySheet = new Map<string, Text[]>();
  for (const id of fields) {
    const { sheet, field } = fieldById(id);
    if (!sheets.includes(sheet)) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), field.title]);
  }
  for (const [sheet, items] of bySheet) group(line("项目", items.length === 1 ? "item" : "items"), sheet, items);
  const columnsOf = new Map<string, Text[]>();
  for (const { sheet, column } of columns) {
    const table = sheetById(sheet);
    const title = table.kind === "table" ? table.columns.find(({ id }) => id === column)?.title : undefined;
    columnsOf.set(sheet, [...(columnsOf.get(sheet) ?? []), title ?? line(column, column)]);
  }
  for (const [sheet, items] of columnsOf) group(line("列", items.length === 1 ? "column" : "columns"), sheet, items);
  return lines;
}

function left({ years: { dropped }, leftBehind }: RebuildPreview): Text[] {
  const lines = dropped.map(({ year, figures }) =>
    line(`${year} 年及其 ${figures} 个数据`, `The year ${year} with its ${figures} figures`),
  );
  for (const { reference, given, kind } of leftBehind.slice(0, named)) {
    const where = `${reference.sheet}!${reference.cell}`;
    lines.push(line(`${where} “${given}”（${kinds[kind].zh}）`, `${where} “${given}” (${kinds[kind].en})`));
  }
  const rest = leftBehind.length - named;
  if (rest > 0) lines.push(line(`以及另外 ${rest} 处`, `and ${rest} more`));
  return lines;
}

/** The preview of a rebuild in words; what stays as it is, is not mentioned. */
export function previewInWords(preview: RebuildPreview, language: Language): PreviewSection[] {
  const sections = [
    { title: titles.kept, lines: kept(preview) },
    { title: titles.changed, lines: changed(preview) },
    { title: titles.added, lines: added(preview) },
    { title: titles.left, lines: left(preview) },
  ];
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => ({
      title: textIn(language, title),
      lines: lines.map((one) => textIn(language, one)),
    }));
}
