import type { Text } from "../core/text";
import type { Place } from "../sheets/audit-data";
import type { Column, Field, Sheet, TableSheet } from "../sheets/define";

/** A field with where it stands. */
export interface IndexedField {
  readonly field: Field;
  readonly sheet: string;
  readonly clause: string;
}

const indices = new WeakMap<readonly Sheet[], ReadonlyMap<string, IndexedField>>();

/** Every field of the forms by its id, in the order of the sheets. */
export function fieldIndex(sheets: readonly Sheet[]): ReadonlyMap<string, IndexedField> {
  const known = indices.get(sheets);
  if (known !== undefined) return known;
  const index = new Map<string, IndexedField>();
  for (const sheet of sheets) {
    if (sheet.kind !== "form") continue;
    for (const { clause, fields } of sheet.sections) {
      for (const field of fields) index.set(field.id, { field, sheet: sheet.id, clause });
    }
  }
  indices.set(sheets, index);
  return index;
}

/** The field with this id; a rule that names one no sheet has is a programmer's mistake. */
export function fieldOf(sheets: readonly Sheet[], id: string): IndexedField {
  const found = fieldIndex(sheets).get(id);
  if (found === undefined) throw new Error(`no sheet has the field ${id}`);
  return found;
}

function tableOf(sheets: readonly Sheet[], id: string): TableSheet {
  const found = sheets.find((sheet): sheet is TableSheet => sheet.kind === "table" && sheet.id === id);
  if (found === undefined) throw new Error(`no table has the id ${id}`);
  return found;
}

export function columnOf(sheets: readonly Sheet[], table: string, id: string): Column {
  const found = tableOf(sheets, table).columns.find((column) => column.id === id);
  if (found === undefined) throw new Error(`the table ${table} has no column ${id}`);
  return found;
}

/** Where a field's value stands; a single value has no year. */
export function valuePlace({ field, sheet }: IndexedField, year?: number): Place {
  return field.period === "yearly" && year !== undefined
    ? { sheet, field: field.id, year }
    : { sheet, field: field.id };
}

/** What stands beside a field on its form. */
const aspects: Readonly<Record<NonNullable<Place["part"]>, Text>> = {
  value: { zh: "", en: "" },
  unit: { zh: "的单位", en: "the unit of " },
  status: { zh: "的资料状态", en: "the status of " },
  evidence: { zh: "的证据与来源", en: "the evidence of " },
  page: { zh: "的页码", en: "the page of the source of " },
  person: { zh: "的部门/负责人", en: "the person in charge of " },
  date: { zh: "的资料日期", en: "the date of the source of " },
  method: { zh: "的取得方式", en: "the way of obtaining " },
};

/** What a place is called in a sentence: “工业用新鲜水量”（2022 年）, 第 3 行“投资”. */
export function placeName(sheets: readonly Sheet[], place: Place): Text {
  const sheet = sheets.find((one) => one.id === place.sheet);
  if (sheet === undefined) throw new Error(`no sheet has the id ${place.sheet}`);
  if (place.field !== undefined) {
    const part = aspects[place.part ?? "value"];
    const title =
      sheet.kind === "computed"
        ? sheet.indicators.find((indicator) => indicator.id === place.field)?.title
        : fieldIndex(sheets).get(place.field)?.field.title;
    if (title === undefined) throw new Error(`the sheet ${place.sheet} has no ${place.field}`);
    return place.year === undefined
      ? { zh: `“${title.zh}”${part.zh}`, en: `${part.en}“${title.en}”` }
      : { zh: `“${title.zh}”（${place.year} 年）`, en: `“${title.en}” (${place.year})` };
  }
  const row = place.row === undefined ? undefined : place.row + 1;
  if (place.column === undefined) {
    return row === undefined
      ? { zh: `“${sheet.title.zh}”`, en: `“${sheet.title.en}”` }
      : { zh: `第 ${row} 行`, en: `row ${row}` };
  }
  const { title } = columnOf(sheets, place.sheet, place.column);
  return row === undefined
    ? { zh: `“${title.zh}”列`, en: `column “${title.en}”` }
    : { zh: `第 ${row} 行“${title.zh}”`, en: `row ${row}, “${title.en}”` };
}
