import { isNotApplicable } from "../sheets/applies";
import type { CellValue } from "../core/cell";
import { textIn } from "../core/text";
import { evaluate, type Evaluated } from "../evaluation/evaluate";
import { inWords } from "../formulas/in-words";
import { problemMessage } from "../i18n/problem-message";
import type { AuditData, Place } from "../sheets/audit-data";
import { noValues, type AuditOptions, type AuditValues, type FieldValues } from "../sheets/audit-values";
import { defaultValues } from "../sheets/default-values";
import { statuses } from "../sheets/define";
import { partIds, parts } from "../sheets/parts";
import type { BookContent, SheetGrid } from "../workbook/content";
import { decodeWorkbook } from "../workbook/decode";
import { layoutWorkbook } from "../workbook/layout";

/** What the options themselves say about the audit; entered once, on the cover. */
function optionValues(options: AuditOptions): Readonly<Record<string, FieldValues>> {
  const { baseline, years, auditYear, parts: has = {}, repeated } = options;
  return {
    ...Object.fromEntries(
      partIds.flatMap((id) => {
        const there = has[id];
        return there === undefined ? [] : [[parts[id].field, { once: there ? "yes" : "no" }] as const];
      }),
    ),
    ...(repeated !== undefined && { "A1g-01": { once: repeated ? "repeated" : "first" } }),
    "A1a-15": { once: baseline },
    "A1a-16-start": { once: years[0] ?? baseline },
    "A1a-16-end": { once: years.at(-1) ?? baseline },
    "A1a-17-start": { once: `${auditYear}-01-01` },
    "A1a-17-end": { once: `${auditYear}-12-31` },
  };
}

/** The cells of a workbook that is not written yet, as they would be read back. */
export function gridsOf(book: BookContent): SheetGrid[] {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    cells: sheet.rows.map((row) => Array.from(row, (cell): CellValue => cell?.value ?? null)),
    merges: [],
  }));
}

export const placeKey = (place: Place): string =>
  JSON.stringify([place.sheet, place.field, place.year, place.row, place.column]);

/** Whether the input that is missing was declared 不适用 by the user. */
function notApplicable({ bound, outcome }: Evaluated, data: AuditData): boolean {
  if (outcome.ok || outcome.problem.code !== "missing-input") return false;
  const ids = Object.keys(bound.formula.inputs);
  return outcome.problem.inputs.some((id) => {
    const source = bound.arguments[ids.indexOf(id)];
    const places = source?.kind === "cell" ? [source.place] : source?.kind === "range" ? source.places : [];
    return places.some(({ field }) => field !== undefined && isNotApplicable(field, data));
  });
}

/**
 * What a computed cell shows where nothing can calculate: the value, or in words what is missing. Never an error value,
 * so that the file can be read by someone without the add-in.
 */
export function shown(cell: Evaluated, data: AuditData): CellValue {
  const { bound, outcome } = cell;
  if (notApplicable(cell, data)) return textIn(data.language, statuses["not-applicable"]);
  if (!outcome.ok) {
    const titles = Object.fromEntries(Object.entries(bound.formula.parameters).map(([id, input]) => [id, input.title]));
    return problemMessage(outcome.problem, data.language, titles);
  }
  const value = inWords(bound.formula, outcome.value, data.language);
  return typeof value === "object" ? null : value;
}

/** The workbook of a new audit, or of a sample: every sheet laid out, filled, and its computed cells evaluated. */
export function buildWorkbook(options: AuditOptions, values: AuditValues = noValues): BookContent {
  const filled: AuditValues = {
    fields: { ...defaultValues.fields, ...optionValues(options), ...values.fields },
    tables: { ...defaultValues.tables, ...values.tables },
  };
  const book = layoutWorkbook(options, filled);
  const opened = decodeWorkbook(gridsOf(book));
  if (!opened.ok) throw new Error(`a new workbook cannot be read: ${opened.problem.code}`);
  const { data } = opened.value;
  const results = new Map(evaluate(data).cells.map((cell) => [placeKey(cell.place), shown(cell, data)]));
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) =>
          cell?.computes === undefined ? cell : { ...cell, value: results.get(placeKey(cell.computes)) ?? null },
        ),
      ),
    })),
  };
}
