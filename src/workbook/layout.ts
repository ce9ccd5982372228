import { textIn } from "../core/text";
import { bindComputation } from "../evaluation/bind";
import type { FieldDirectory } from "../evaluation/bind";
import { directory, directoryIn, type EnteredUnits } from "../evaluation/directory";
import type { Place } from "../sheets/audit-data";
import type { AuditOptions, AuditValues } from "../sheets/audit-values";
import type { Computation, Sheet, TableSheet } from "../sheets/define";
import { fieldById, sheetById, sheets } from "../sheets/index";
import { chosenUnit, type ChosenUnits } from "../sheets/unit-groups";
import { firstYearColumn, layoutComputed } from "./computed-layout";
import type { BookContent, ContentCell, SheetContent } from "./content";
import { formColumnIndex, formColumns, formRows, headerRow, layoutForm, yearColumn } from "./form-layout";
import { formulaText, type Locate } from "./formula-text";
import { columnRange, layoutTable, tableRowCount } from "./table-layout";

/** Where every place stands in a workbook that is laid out anew. */
export function locateInNew(options: Pick<AuditOptions, "language" | "years">): Locate {
  const forms = new Map(
    sheets.flatMap((sheet) => (sheet.kind === "form" ? [[sheet.id, formRows(sheet)] as const] : [])),
  );
  return (place) => {
    const sheet = sheets.find((one) => one.id === place.sheet);
    if (sheet === undefined) return undefined;
    const name = textIn(options.language, sheet.tab);
    if (sheet.kind === "form" && place.field !== undefined) {
      const row = forms.get(sheet.id)?.get(place.field);
      const id =
        place.part !== undefined && place.part !== "value"
          ? place.part
          : place.year === undefined
            ? formColumns.once
            : yearColumn(place.year);
      const column = formColumnIndex(sheet, options, id);
      return row === undefined || column === undefined ? undefined : { sheet: name, row, column };
    }
    if (sheet.kind === "table" && place.row !== undefined && place.column !== undefined) {
      const column = sheet.columns.findIndex((one) => one.id === place.column);
      return column < 0 ? undefined : { sheet: name, row: headerRow + 1 + place.row, column: column + 1 };
    }
    if (sheet.kind === "computed" && place.field !== undefined && place.year !== undefined) {
      const row = sheet.indicators.findIndex((one) => one.id === place.field);
      const column = options.years.indexOf(place.year);
      return row < 0 || column < 0
        ? undefined
        : { sheet: name, row: headerRow + 1 + row, column: firstYearColumn + column };
    }
    return { sheet: name, row: 1, column: 1 };
  };
}

function layoutSheet(sheet: Sheet, options: AuditOptions, values: AuditValues): SheetContent {
  switch (sheet.kind) {
    case "form":
      return layoutForm(sheet, options, values);
    case "table":
      return layoutTable(sheet, options, values, (id, column) => {
        const target = sheets.find((one): one is TableSheet => one.id === id && one.kind === "table");
        if (target === undefined) throw new Error(`no table has the id ${id}`);
        return columnRange(target, column, options, values);
      });
    case "computed":
      return layoutComputed(sheet, options);
  }
}

/** What a computed cell computes, by the declaration of its place. */
export function computationAt(
  place: Place,
): { readonly computation: Computation; readonly unit: string | undefined } | undefined {
  const sheet = sheets.find((one) => one.id === place.sheet);
  if (sheet?.kind === "computed") {
    const indicator = sheet.indicators.find((one) => one.id === place.field);
    return indicator && { computation: indicator.computation, unit: indicator.unit };
  }
  if (sheet?.kind === "table") {
    const column = sheet.columns.find((one) => one.id === place.column);
    return column?.computation && { computation: column.computation, unit: column.unit };
  }
  return undefined;
}

/** How many rows a table offers in a new workbook. */
const offeredRows = (id: string): number => {
  const sheet = sheets.find((one) => one.id === id);
  return sheet?.kind === "table" ? sheet.blankRows : 0;
};

/**
 * The formula of a computed cell, without "="; `undefined` where the cell has none (growth in the first year). `rowsOf`
 * says how many rows a table has where that is not what it offers from the start, `units` in which units figures are
 * entered where those are not the declared ones.
 */
export function formulaAt(
  place: Place,
  years: readonly number[],
  locate: Locate,
  {
    rowsOf = offeredRows,
    units = directory,
  }: { readonly rowsOf?: (sheet: string) => number; readonly units?: FieldDirectory } = {},
): string | undefined {
  const declared = computationAt(place);
  if (declared === undefined) throw new Error(`nothing is computed at ${JSON.stringify(place)}`);
  const bound = bindComputation({ ...declared, at: place, years, directory: units });
  if (bound === undefined) return undefined;
  const sheet = sheets.find((one) => one.id === place.sheet);
  const key = sheet?.kind === "table" ? sheet.key[0] : undefined;
  const home = locate(place)?.sheet ?? "";
  return formulaText(bound, { locate, home, rowsOf }, key === undefined ? undefined : { ...place, column: key });
}

/** The units of entry that a workbook's choice makes. */
function enteredAs(units: ChosenUnits): EnteredUnits {
  return {
    ofField: (id) => {
      const { field } = fieldById(id);
      return field.type === "number" ? chosenUnit(field, units) : undefined;
    },
    ofColumn: (id, column) => {
      const sheet = sheetById(id);
      const declared = sheet.kind === "table" ? sheet.columns.find((one) => one.id === column) : undefined;
      return declared?.type === "number" ? chosenUnit(declared, units) : undefined;
    },
  };
}

/** The whole audit workbook as content: every sheet of the product, filled with the values given. */
export function layoutWorkbook(options: AuditOptions, values: AuditValues): BookContent {
  const locate = locateInNew(options);
  const rowsOf = (id: string): number => {
    const table = sheets.find((one) => one.id === id);
    return table?.kind === "table" ? tableRowCount(table, options, values) : 0;
  };
  const units = directoryIn(enteredAs(options.units ?? {}));
  const withFormula = (cell: ContentCell | undefined): ContentCell | undefined => {
    if (cell?.computes === undefined) return cell;
    const formula = formulaAt(cell.computes, options.years, locate, { rowsOf, units });
    return formula === undefined ? { value: null, style: "unused" } : { ...cell, formula };
  };
  return {
    language: options.language,
    sheets: sheets.map((sheet) => {
      const content = layoutSheet(sheet, options, values);
      return { ...content, rows: content.rows.map((row) => row.map(withFormula)) };
    }),
  };
}
