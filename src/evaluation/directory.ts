import { sheets } from "../sheets/index";
import type { Column, Field } from "../sheets/define";
import type { FieldDirectory } from "./bind";

const fields = new Map<string, { readonly sheet: string; readonly field: Field }>();
const columns = new Map<string, Column>();
for (const sheet of sheets) {
  if (sheet.kind === "form") {
    for (const section of sheet.sections) {
      for (const field of section.fields) {
        if (fields.has(field.id)) throw new Error(`the field ${field.id} stands on two sheets`);
        fields.set(field.id, { sheet: sheet.id, field });
      }
    }
  }
  if (sheet.kind === "table") for (const column of sheet.columns) columns.set(`${sheet.id}|${column.id}`, column);
}

function known(field: string): { readonly sheet: string; readonly field: Field } {
  const found = fields.get(field);
  if (found === undefined) throw new Error(`no sheet has the field ${field}`);
  return found;
}

/** In which unit each figure of a workbook is entered; `undefined` where that is the declared one. */
export interface EnteredUnits {
  readonly ofField: (field: string) => string | undefined;
  readonly ofColumn: (sheet: string, column: string) => string | undefined;
}

/** The directory for formulas that stand in a workbook whose figures are entered in these units. */
export const directoryIn = (units: EnteredUnits): FieldDirectory => ({
  ...directory,
  unitOfField: (id) => units.ofField(id) ?? directory.unitOfField(id),
  unitOfColumn: (sheet, id) => units.ofColumn(sheet, id) ?? directory.unitOfColumn(sheet, id),
});

/** Where the product's own sheets keep each field, and in which unit. */
export const directory: FieldDirectory = {
  sheetOfField: (id) => known(id).sheet,
  isYearly: (id) => known(id).field.period === "yearly",
  unitOfField: (id) => {
    const { field } = known(id);
    return field.type === "number" ? field.unit : undefined;
  },
  columnsOf: (sheet, ids) => {
    const first = [...columns.keys()].flatMap((key) =>
      key.startsWith(`${sheet}|`) ? [key.slice(sheet.length + 1)] : [],
    );
    if (ids.some((id, index) => first[index] !== id))
      throw new Error(`the table ${sheet} does not begin with ${ids.join(", ")}`);
    return ids;
  },
  unitOfColumn: (sheet, id) => {
    const column = columns.get(`${sheet}|${id}`);
    if (column === undefined) throw new Error(`the sheet ${sheet} has no column ${id}`);
    return column.unit;
  },
};
