import type { Text } from "../core/text";
import { formColumns, headers, yearColumn } from "../workbook/form-layout";
import { factFields } from "./fact-fields";
import { fieldsOf, type PackSheet } from "./pack";

export interface PackColumn {
  readonly id: string;
  readonly title: Text;
  readonly width: number;
}

const factWidths: Readonly<Record<keyof typeof factFields, number>> = {
  status: 12,
  method: 26,
  instrument: 22,
  "calibrated-until": 14,
  document: 24,
  page: 9,
  person: 13,
  date: 12,
  remark: 22,
};

/** Where the audit group writes what is to be looked at again. */
export const reviewColumn: PackColumn = { id: "review", title: { zh: "请修改", en: "To be corrected" }, width: 40 };

const hasPeriod = (sheet: PackSheet, period: "once" | "yearly"): boolean =>
  fieldsOf(sheet).some(({ field }) => field.period === period);

/** The columns of a pack's data sheet, left to right, behind the hidden one. */
export function packColumns(sheet: PackSheet, years: readonly number[], reviewed: boolean): readonly PackColumn[] {
  return [
    { id: "number", title: headers.number, width: 10 },
    { id: "item", title: headers.item, width: 28 },
    { id: "unit", title: headers.unit, width: 10 },
    { id: "required", title: headers.required, width: 11 },
    ...(hasPeriod(sheet, "once") ? [{ id: formColumns.once, title: headers.once, width: 36 }] : []),
    ...(hasPeriod(sheet, "yearly")
      ? years.map((year) => ({
          id: yearColumn(year),
          title: { zh: headers.year.zh.replace("{year}", `${year}`), en: `${year}` },
          width: 13,
        }))
      : []),
    ...(reviewed ? [reviewColumn] : []),
    // beside the figures it explains, so that the facts keep together when the sheet is printed on two pages
    { id: "help", title: headers.help, width: sheet.facts.length > 0 ? 36 : 64 },
    ...Object.entries(factFields).flatMap(([id, { title }]): PackColumn[] =>
      sheet.facts.includes(id) ? [{ id, title, width: factWidths[id as keyof typeof factFields] }] : [],
    ),
  ];
}
