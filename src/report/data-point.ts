import { isBlank } from "../core/cell";
import type { Text } from "../core/text";
import { parseUnit, sameDimension } from "../core/units";
import type { AuditData, Place } from "../sheets/audit-data";
import { fieldById, sheetById } from "../sheets/index";

/** Under what a figure is found again, in whichever language and wherever its row has moved. */
export function dataPointId(data: AuditData, { sheet: id, field, year, row, column }: Place): string {
  const sheet = sheetById(id);
  const cells = sheet.kind === "table" ? data.rows(id).find((one) => one.index === row)?.cells : undefined;
  const keys = sheet.kind === "table" ? sheet.key.map((key) => cells?.[key] ?? "") : [];
  return [id, field ?? column ?? "", year ?? "", ...keys].join("/");
}

/** What a figure is called: by its field and year, or by its column and the row's key. */
export function dataPointName(data: AuditData, { sheet: id, field, year, row, column }: Place): Text {
  const sheet = sheetById(id);
  const inYear = year === undefined ? { zh: "", en: "" } : { zh: `（${year}）`, en: ` (${year})` };
  if (field !== undefined) {
    const title =
      sheet.kind === "computed"
        ? sheet.indicators.find((one) => one.id === field)?.title
        : fieldById(field).field.title;
    if (title === undefined) throw new Error(`the sheet ${id} has no ${field}`);
    const number = sheet.kind === "computed" ? "" : `${field} `;
    return { zh: `${number}${title.zh}${inYear.zh}`, en: `${number}${title.en}${inYear.en}` };
  }
  if (sheet.kind !== "table") return sheet.title;
  const title = sheet.columns.find((one) => one.id === column)?.title ?? sheet.title;
  const cells = data.rows(id).find((one) => one.index === row)?.cells ?? {};
  const keys = sheet.key.flatMap((key) => (isBlank(cells[key] ?? null) ? [] : [String(cells[key])]));
  const name = keys.length === 0 ? `${(row ?? 0) + 1}` : keys.join(" ");
  return { zh: `${name}：${title.zh}`, en: `${name}: ${title.en}` };
}

/** Whether a figure is an amount of money, which nobody can measure. */
export function isMoney({ sheet: id, field, column }: Place): boolean {
  const sheet = sheetById(id);
  const found =
    sheet.kind === "form" && field !== undefined
      ? fieldById(field).field
      : sheet.kind === "table"
        ? sheet.columns.find((one) => one.id === column)
        : undefined;
  const unit = found !== undefined && found.type === "number" ? parseUnit(found.unit ?? "1") : undefined;
  const money = parseUnit("元");
  return unit?.ok === true && money.ok && sameDimension(unit.value, money.value);
}
