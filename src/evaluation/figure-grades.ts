import type { AuditData, Place, TableRow } from "../sheets/audit-data";
import { criteria, gradeOf, type Grade, type Graded } from "../sheets/data-grades";
import { isFigure } from "../sheets/figures";
import type { Sheet } from "../sheets/define";
import { sheets } from "../sheets/index";
import { parameter } from "../sheets/parameter";

/** A figure's grade, and how well it is known. */
export interface GradedFigure extends Graded {
  /** Relative standard uncertainty: that of the grade, or what the row itself states. */
  readonly relative: number;
  readonly stated: boolean;
}

const byId: ReadonlyMap<string, Sheet> = new Map(sheets.map((sheet) => [sheet.id, sheet]));
const numberFields: ReadonlySet<string> = new Set(
  sheets.flatMap((sheet) =>
    sheet.kind !== "form" || sheet.id === "parameters"
      ? []
      : sheet.sections.flatMap(({ fields }) => fields.flatMap(({ id, type }) => (type === "number" ? [id] : []))),
  ),
);

/** The relative standard uncertainty of each grade, as the parameters say. */
export function gradeUncertainties(data: AuditData): Readonly<Record<Grade, number>> {
  const entries = criteria.map(({ grade, parameter: id }) => [grade, parameter(data, id) / 100] as const);
  return Object.fromEntries(entries) as Record<Grade, number>;
}

/**
 * The grade of each figure of an audit by its place; `undefined` for what is no figure (a text, a decision, a score),
 * which counts as exact.
 */
export function figureGrades(data: AuditData): (place: Place) => GradedFigure | undefined {
  const ofGrade = gradeUncertainties(data);
  const rows = new Map<string, ReadonlyMap<number, TableRow>>();
  const rowAt = (sheet: string, index: number) => {
    const known = rows.get(sheet) ?? new Map(data.rows(sheet).map((row) => [row.index, row]));
    rows.set(sheet, known);
    return known.get(index);
  };
  return (place) => {
    if (place.field !== undefined) {
      if (!numberFields.has(place.field)) return undefined;
      const graded = gradeOf(data.evidenceOf(place));
      return { ...graded, relative: ofGrade[graded.grade], stated: false };
    }
    const sheet = byId.get(place.sheet);
    const column = sheet?.kind === "table" ? sheet.columns.find(({ id }) => id === place.column) : undefined;
    if (column === undefined || !isFigure(column) || place.row === undefined) return undefined;
    const graded = gradeOf(data.evidenceOf(place));
    const own = column.uncertainty === undefined ? undefined : rowAt(place.sheet, place.row)?.cells[column.uncertainty];
    return typeof own === "number"
      ? { ...graded, relative: own / 100, stated: true }
      : { ...graded, relative: ofGrade[graded.grade], stated: false };
  };
}
