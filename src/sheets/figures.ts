import type { Column, NumberField, TableSheet } from "./define";
import { parameters } from "./parameters";
import { sheets } from "./index";

/** The figures of an audit: numbers that somebody counted, read off or estimated, so that there is evidence of each. */

export interface FigureField {
  readonly sheet: string;
  readonly clause: string;
  readonly field: NumberField;
}
export interface FigureColumns {
  readonly sheet: TableSheet;
  readonly columns: readonly Column[];
}

/** Every number of the forms but the parameters, which are decisions of the audit group. */
export const figureFields = (): readonly FigureField[] =>
  sheets.flatMap((sheet) =>
    sheet.kind !== "form" || sheet === parameters
      ? []
      : sheet.sections.flatMap(({ clause, fields }) =>
          fields.flatMap((field) => (field.type === "number" ? [{ sheet: sheet.id, clause, field }] : [])),
        ),
  );

export const isFigure = ({ type, decided }: Column): boolean => type === "number" && decided !== true;

/** Every table that holds figures, with their columns. */
export const figureColumns = (): readonly FigureColumns[] =>
  sheets.flatMap((sheet) => {
    if (sheet.kind !== "table") return [];
    const columns = sheet.columns.filter(isFigure);
    return columns.length === 0 ? [] : [{ sheet, columns }];
  });
