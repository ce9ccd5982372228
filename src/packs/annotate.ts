import { cellAddress, isBlank, type CellValue } from "../core/cell";
import { textIn, type Language, type Text } from "../core/text";
import type { BookContent, ContentCell, SheetContent } from "../workbook/content";
import { layoutPack } from "./layout-pack";
import { fieldsOf, type Pack, type PackIdentity } from "./pack";
import { packMarkerText } from "./pack-marker";
import { itemName, type ReadPack } from "./read-pack";

/** Something an informant is asked to look at again. */
export interface Correction {
  /** The entry; absent where it concerns the file or several of its rows. */
  readonly field?: string;
  readonly column?: string;
  readonly message: string;
  readonly remedy: string;
}

const texts = {
  tab: { zh: "请修改", en: "To be corrected" },
  title: { zh: "请修改 {count} 处", en: "Please correct {count} places" },
  intro: {
    zh: "下面各处需要修改或说明，对应的单元格已标红并附批注。改好后把本文件发回审核小组。",
    en: "Please correct or explain the following; the cells are marked in red, with a comment. Then send this file back.",
  },
  sheet: { zh: "工作表", en: "Sheet" },
  cell: { zh: "单元格", en: "Cell" },
  item: { zh: "项目", en: "Item" },
  given: { zh: "现在填的是", en: "Present entry" },
  message: { zh: "问题", en: "What is wrong" },
  remedy: { zh: "怎样修改", en: "What to do" },
} as const satisfies Record<string, Text>;

/** Where an entry stands in the laid-out pack. */
function cellOf(
  book: BookContent,
  field: string,
  column: string,
): { sheet: string; cell: string; value: CellValue } | undefined {
  for (const sheet of book.sheets) {
    const index = (sheet.rows[0] ?? []).findIndex((cell) => cell?.value === column);
    const row = sheet.rows.findIndex(
      (cells) => typeof cells[0]?.value === "string" && cells[0].value.split(/[@#]/)[0] === field,
    );
    if (index < 0 || row < 0) continue;
    return { sheet: sheet.name, cell: cellAddress(row, index), value: sheet.rows[row]?.[index]?.value ?? null };
  }
  return undefined;
}

function correctionSheet(
  book: BookContent,
  identity: PackIdentity,
  corrections: readonly Correction[],
  names: ReadonlyMap<string, Text>,
): SheetContent {
  const { language } = identity;
  const say = (text: Text): string => textIn(language, text);
  const note = (value: CellValue): ContentCell => ({ value, style: "body", wrap: true });
  return {
    name: say(texts.tab),
    columns: [
      { width: 4, hidden: true },
      { width: 6 },
      { width: 14 },
      { width: 9 },
      { width: 26 },
      { width: 20 },
      { width: 44 },
      { width: 44 },
    ],
    rows: [
      [{ value: packMarkerText({ sheet: "corrections", identity }), style: "marker" }],
      [undefined, { value: say(texts.title).replace("{count}", `${corrections.length}`), style: "title" }],
      [undefined, { value: say(texts.intro), style: "intro" }],
      [
        undefined,
        { value: null, style: "header" },
        ...([texts.sheet, texts.cell, texts.item, texts.given, texts.message, texts.remedy] as const).map(
          (text): ContentCell => ({ value: say(text), style: "header" }),
        ),
      ],
      ...corrections.map(({ field, column, message, remedy }, index): (ContentCell | undefined)[] => {
        const at = field === undefined || column === undefined ? undefined : cellOf(book, field, column);
        const name = names.get(`${field ?? ""} ${column ?? ""}`);
        return [
          undefined,
          { value: index + 1, style: "unit" },
          note(at?.sheet ?? "—"),
          note(at?.cell ?? "—"),
          note(name === undefined ? "—" : say(name)),
          note(isBlank(at?.value ?? null) ? "—" : String(at?.value)),
          note(message),
          note(remedy),
        ];
      }),
    ],
    hiddenRows: [0],
    freeze: { rows: 4, columns: 0 },
    tables: [],
    names: {},
    tabColor: "C0392B",
    landscape: true,
    printTitleRows: { from: 3, to: 3 },
    locked: true,
  };
}

/** The pack with what the informant returned in place of what it was sent with. */
export function asReturned(pack: Pack, returned: readonly ReadPack[]): Pack {
  const given = new Map<string, CellValue>();
  for (const { field, column, raw, outcome } of returned.flatMap(({ entries }) => entries)) {
    // what was understood stands there as understood, the rest as it was typed
    const value = outcome.kind === "value" ? outcome.value : raw;
    if (!isBlank(value)) given.set(`${field.id} ${column}`, value);
  }
  return {
    ...pack,
    entries: (field, column) => given.get(`${field} ${column}`) ?? pack.entries(field, column),
  };
}

/** A copy for the informant: the cells in question are marked and explained, and listed on the first sheet. */
export function layoutAnnotated(pack: Pack, corrections: readonly Correction[]): BookContent {
  const marks = new Map<string, string[]>();
  for (const { field, column, message, remedy } of corrections) {
    if (field === undefined || column === undefined) continue;
    const key = `${field} ${column}`;
    marks.set(key, [...(marks.get(key) ?? []), `${message}${gap(pack.identity.language)}${remedy}`]);
  }
  const names = new Map<string, Text>();
  for (const { field } of pack.sheets.flatMap(fieldsOf)) {
    for (const { column } of corrections.filter((one) => one.field === field.id)) {
      if (column !== undefined) names.set(`${field.id} ${column}`, itemName(field, column));
    }
  }
  const book = layoutPack(pack, (field, column) => marks.get(`${field} ${column}`) ?? []);
  return { ...book, sheets: [correctionSheet(book, pack.identity, corrections, names), ...book.sheets] };
}

const gap = (language: Language): string => (language === "zh-CN" ? "" : " ");
