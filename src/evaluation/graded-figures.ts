import { isBlank } from "../core/cell";
import type { AuditData, Place } from "../sheets/audit-data";
import { figureColumns, figureFields } from "../sheets/figures";
import { figureGrades, type GradedFigure } from "./figure-grades";

/** Figures of one field, or of one column of a table, that have the same grade for the same reasons. */
export interface FigureGroup {
  readonly sheet: string;
  /** The field or the column. */
  readonly item: string;
  readonly figure: GradedFigure;
  readonly places: readonly Place[];
}

const groupKey = ({ grade, next, stated, relative }: GradedFigure): string =>
  [grade, next?.missing.join(",") ?? "", stated, stated ? relative : ""].join("|");

/** Every figure that has a value, with its grade; a table of many rows does not give as many lines. */
export function gradedFigures(data: AuditData): readonly FigureGroup[] {
  const grades = figureGrades(data);
  const grouped = (sheet: string, item: string, places: readonly Place[]): FigureGroup[] => {
    const groups = new Map<string, { figure: GradedFigure; places: Place[] }>();
    for (const place of places) {
      const figure = grades(place);
      if (figure === undefined) continue;
      const key = groupKey(figure);
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { figure, places: [place] });
      else known.places.push(place);
    }
    return [...groups.values()].map((group) => ({ sheet, item, ...group }));
  };
  const fields = figureFields().flatMap(({ sheet, field: { id, period } }) => {
    const places: Place[] =
      period === "yearly" ? data.years.map((year) => ({ sheet, field: id, year })) : [{ sheet, field: id }];
    return grouped(
      sheet,
      id,
      places.filter(({ year }) => data.value(id, year) !== null),
    );
  });
  const columns = figureColumns().flatMap(({ sheet, columns: ids }) =>
    ids.flatMap(({ id }) =>
      grouped(
        sheet.id,
        id,
        data
          .rows(sheet.id)
          .filter(({ cells }) => !isBlank(cells[id] ?? null))
          .map(({ index }) => ({ sheet: sheet.id, row: index, column: id })),
      ),
    ),
  );
  return [...fields, ...columns];
}
