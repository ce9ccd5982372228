import { isBlank, type CellValue } from "../core/cell";
import { entryFactor, toEntered } from "../core/entered";
import { textIn, type Language } from "../core/text";
import { directoryIn, type EnteredUnits } from "../evaluation/directory";
import { evaluate } from "../evaluation/evaluate";
import type { AuditData, Place, TableRow } from "../sheets/audit-data";
import { statuses, type Column, type Field, type Status, type TableSheet } from "../sheets/define";
import { methods } from "../sheets/evidence-methods";
import { sheets } from "../sheets/index";
import type { ValueChange } from "../sheets/value-change";
import { dateSerial } from "../workbook/dates";
import type { OpenedAudit } from "../workbook/decode";
import { formulaAt } from "../workbook/layout";
import {
  refused,
  type CellWrite,
  type FormulaCell,
  type ListColumn,
  type TableRows,
  type Workbook,
  type WorkbookOutcome,
  type WorkbookProblem,
} from "../workbook/port";
import { placeKey, shown } from "./build-workbook";
import { computedPlaces } from "./reconnect-formulas";

/** A change with what the cell is to hold; `value` is what will be read from it. */
export interface StoredChange extends ValueChange {
  readonly stored: CellValue;
}

type Declared = Pick<Column, "type" | "choices" | "unit"> | Pick<Field, "type">;

/** What a place is declared to hold; `undefined` where nothing is entered. */
export function declaredAt({ sheet: id, field, year, part, row, column }: Place): Declared | undefined {
  const sheet = sheets.find((one) => one.id === id);
  if (sheet?.kind === "table") {
    const found = row === undefined ? undefined : sheet.columns.find((one) => one.id === column);
    return found?.type === "computed" ? undefined : found;
  }
  if (sheet?.kind !== "form") return undefined;
  const found = sheet.sections.flatMap(({ fields }) => fields).find((one) => one.id === field);
  if (found === undefined) return undefined;
  if (part === "status") return { type: "choice", choices: statuses };
  if (part === "method") return { type: "choice", choices: methods };
  if (part === "date") return { type: "date" };
  if (part !== undefined && part !== "value") return { type: "text" };
  return (found.period === "yearly") === (year !== undefined) ? found : undefined;
}

/** The unit in which the workbook's figures at the place are entered; `undefined` for what is no figure with a unit. */
export function entryUnitAt(
  { sheet, field, column }: Place,
  declared: Declared,
  units: EnteredUnits,
): string | undefined {
  const unit = "unit" in declared ? declared.unit : undefined;
  if (declared.type !== "number" || unit === undefined) return undefined;
  return (field === undefined ? units.ofColumn(sheet, column ?? "") : units.ofField(field)) ?? unit;
}

/** How many of the declared unit one of the unit is in which the workbook's figures at the place are entered. */
export function entryFactorAt(place: Place, declared: Declared, units: EnteredUnits): number {
  const entered = entryUnitAt(place, declared, units);
  const unit = "unit" in declared ? declared.unit : undefined;
  return entered === undefined || unit === undefined ? 1 : entryFactor(entered, unit);
}

/**
 * A value as its cell holds it: the label of a choice in the workbook's language, the serial number of a day, a figure
 * in the unit that stands on the sheet.
 */
export function storedValue(place: Place, value: CellValue, { data, units }: OpenedAudit): CellValue {
  if (isBlank(value)) return null;
  const declared = declaredAt(place);
  switch (declared?.type) {
    case "date":
      return typeof value === "string" ? (dateSerial(value) ?? value) : value;
    case "choice": {
      const choices = "choices" in declared ? declared.choices : undefined;
      const label = choices?.[String(value)];
      return label === undefined ? value : textIn(data.language, label);
    }
    case "number":
      return typeof value === "number" ? toEntered(value, entryFactorAt(place, declared, units)) : value;
    case "text":
    case "description":
      return String(value);
    default:
      return value;
  }
}

const tabOf = (id: string, language: Language): string => {
  const sheet = sheets.find((one) => one.id === id);
  return sheet === undefined ? id : textIn(language, sheet.tab);
};

/** Everything that keeps the changes from being made: sheets, rows and columns that are gone, by name, each once. */
export function impediments(opened: OpenedAudit, changes: readonly Pick<ValueChange, "place">[]): WorkbookProblem[] {
  const { data, locate, entry } = opened;
  const found = new Map<string, WorkbookProblem>();
  for (const { place } of changes) {
    const unknown = unknownUnit(opened, place);
    if (unknown !== undefined) {
      found.set(JSON.stringify(unknown), unknown);
      continue;
    }
    if (declaredAt(place) !== undefined && entry(place) !== undefined) continue;
    const lostRow = opened.structure.find(
      ({ problem, place: { sheet } }) =>
        problem.code === "row-missing" && sheet === place.sheet && problem.detail["row"]?.split(" ")[0] === place.field,
    );
    const name = locate({ sheet: place.sheet })?.sheet;
    const problem = lostRow?.problem ?? impediment(place, name, data.language);
    found.set(JSON.stringify(problem), problem);
  }
  return [...found.values()];
}

/** Where the sheet names a unit that is not known, nobody can say what a figure written there would mean. */
function unknownUnit({ structure }: OpenedAudit, { sheet, field, column }: Place): WorkbookProblem | undefined {
  return structure.find(
    ({ problem, place }) =>
      problem.code === "unknown-unit" && place.sheet === sheet && place.field === field && place.column === column,
  )?.problem;
}

function impediment(place: Place, name: string | undefined, language: Language): WorkbookProblem {
  if (name === undefined) return { code: "sheet-missing", detail: { sheet: tabOf(place.sheet, language) } };
  const sheet = sheets.find((one) => one.id === place.sheet);
  if (declaredAt(place) !== undefined && sheet?.kind === "table") {
    const column = sheet.columns.find((one) => one.id === place.column);
    return { code: "column-missing", detail: { sheet: name, column: column ? textIn(language, column.title) : "" } };
  }
  if (declaredAt(place) !== undefined && place.field !== undefined) {
    const column = place.year === undefined ? (place.part ?? place.field) : String(place.year);
    return { code: "column-missing", detail: { sheet: name, column } };
  }
  const cell = [place.field ?? place.column, place.year, place.row].filter((it) => it !== undefined).join(" ");
  return { code: "cell-not-found", detail: { sheet: name, cell } };
}

/** The audit's data as they will be read once the changes are made. */
function changedData(data: AuditData, changes: readonly ValueChange[]): AuditData {
  const values = new Map<string, CellValue>();
  const states = new Map<string, Status | null>();
  const tables = new Map<string, Map<number, Record<string, CellValue>>>();
  for (const { place, value } of changes) {
    if (place.row !== undefined && place.column !== undefined) {
      const rows =
        tables.get(place.sheet) ?? new Map(data.rows(place.sheet).map((row) => [row.index, { ...row.cells }]));
      rows.set(place.row, { ...rows.get(place.row), [place.column]: value });
      tables.set(place.sheet, rows);
    } else if (place.part === "status") states.set(place.field ?? "", value as Status | null);
    else if (place.part === undefined || place.part === "value")
      values.set(`${place.field ?? ""}|${place.year ?? ""}`, value);
  }
  const rowsOf = new Map(
    [...tables].map(([sheet, rows]): [string, TableRow[]] => [
      sheet,
      [...rows]
        .filter(([, cells]) => Object.values(cells).some((cell) => !isBlank(cell)))
        .sort(([a], [b]) => a - b)
        .map(([index, cells]) => ({ index, cells })),
    ]),
  );
  return {
    ...data,
    value: (field, year) => {
      const key = `${field}|${year ?? ""}`;
      return values.has(key) ? (values.get(key) ?? null) : data.value(field, year);
    },
    status: (field) => (states.has(field) ? (states.get(field) ?? null) : data.status(field)),
    rows: (sheet) => rowsOf.get(sheet) ?? data.rows(sheet),
  };
}

const tableSheets = sheets.filter((sheet) => sheet.kind === "table");

const usedRows = (data: AuditData, sheet: string): number => (data.rows(sheet).at(-1)?.index ?? -1) + 1;

/** Tables of which rows beyond the used ones are written, with how many rows they need. */
function appended(data: AuditData, changes: readonly ValueChange[]): ReadonlyMap<string, number> {
  const needed = new Map<string, number>();
  for (const { place } of changes) {
    if (place.row === undefined || place.row < usedRows(data, place.sheet)) continue;
    needed.set(place.sheet, Math.max(needed.get(place.sheet) ?? 0, place.row + 1));
  }
  return needed;
}

/** The leftmost of the table's own columns, at its header. */
function headerOf(sheet: TableSheet, { locate, reference }: OpenedAudit) {
  const places = sheet.columns.map(({ id }): Place => ({ sheet: sheet.id, column: id }));
  const columnAt = (place: Place) => locate(place)?.column ?? Number.MAX_SAFE_INTEGER;
  const first = places.reduce((left, place) => (columnAt(place) < columnAt(left) ? place : left));
  return reference(first);
}

function growth(opened: OpenedAudit, needed: ReadonlyMap<string, number>) {
  const tables: TableRows[] = [];
  const lists: ListColumn[] = [];
  for (const sheet of tableSheets) {
    const rows = needed.get(sheet.id);
    const header = rows === undefined ? undefined : headerOf(sheet, opened);
    if (rows !== undefined && header !== undefined) tables.push({ ...header, rows });
    for (const { id, linksTo } of sheet.columns) {
      if (linksTo === undefined || !needed.has(linksTo.sheet)) continue;
      const cell = opened.reference({ sheet: sheet.id, column: id });
      const from = opened.reference(linksTo);
      if (cell !== undefined && from !== undefined) lists.push({ ...cell, from });
    }
  }
  return { tables, lists };
}

/** Formulas of the computed columns of new rows, and of the cells that take a whole table which has grown. */
function newFormulas(
  opened: OpenedAudit,
  needed: ReadonlyMap<string, number>,
): WorkbookOutcome<readonly FormulaCell[]> {
  const { data, locate, reference, structure } = opened;
  const units = directoryIn(opened.units);
  const offered = (id: string): number => {
    const sheet = tableSheets.find((one) => one.id === id);
    return sheet === undefined ? 0 : Math.max(sheet.blankRows, usedRows(data, id));
  };
  const rowsNow = (id: string): number => Math.max(offered(id), needed.get(id) ?? 0);
  const inNewRows = tableSheets.flatMap((sheet): Place[] => {
    const from = usedRows(data, sheet.id);
    const computed = sheet.columns.filter(({ computation }) => computation !== undefined);
    const rows = Array.from({ length: Math.max(0, (needed.get(sheet.id) ?? 0) - from) }, (_, index) => from + index);
    return rows.flatMap((row) => computed.map(({ id }) => ({ sheet: sheet.id, row, column: id })));
  });
  const grows = [...needed].some(([id, rows]) => rows > offered(id));
  const takers = grows ? computedPlaces(opened) : [];
  if (inNewRows.length + takers.length === 0) return { ok: true, value: [] };
  // A formula over a deleted row or column has nothing to refer to.
  const broken = structure.find(({ fatal, problem }) => fatal && problem.code !== "merged-cells");
  if (broken !== undefined) return { ok: false, problem: broken.problem };
  const cellOf = (place: Place, rowsOf: (sheet: string) => number): FormulaCell[] => {
    const cell = reference(place);
    if (cell === undefined) return [];
    const formula = formulaAt(place, data.years, locate, { rowsOf, units });
    return formula === undefined ? [] : [{ ...cell, formula }];
  };
  const changed = takers.filter(
    (place) =>
      formulaAt(place, data.years, locate, { rowsOf: offered, units }) !==
      formulaAt(place, data.years, locate, { rowsOf: rowsNow, units }),
  );
  return { ok: true, value: [...inNewRows, ...changed].flatMap((place) => cellOf(place, rowsNow)) };
}

/** The computed cells' results with the changes made; a row that is blank by now shows nothing. */
function newResults(opened: OpenedAudit, changes: readonly ValueChange[]): CellWrite[] {
  const after = changedData(opened.data, changes);
  const results = new Map(
    evaluate(after).cells.map((cell) => [placeKey(cell.place), { ...cell, value: shown(cell, after) }]),
  );
  const touched = new Map<string, Place>();
  for (const { place } of changes) {
    const sheet = tableSheets.find((one) => one.id === place.sheet);
    for (const column of sheet?.columns ?? []) {
      if (column.computation === undefined) continue;
      const computed: Place = { sheet: place.sheet, row: place.row ?? 0, column: column.id };
      if (!results.has(placeKey(computed))) touched.set(placeKey(computed), computed);
    }
  }
  return [
    ...[...results.values()].map(({ place, value }) => ({ place, value })),
    ...[...touched.values()].map((place) => ({ place, value: null })),
  ].flatMap(({ place, value }): CellWrite[] => {
    const cell = opened.reference(place);
    return cell === undefined ? [] : [{ ...cell, value }];
  });
}

/** Writes cells as they are to be stored, and whatever follows from them: grown tables, formulas, results. */
export async function writeStored(
  workbook: Workbook,
  opened: OpenedAudit,
  changes: readonly StoredChange[],
): Promise<WorkbookOutcome<number>> {
  if (changes.length === 0) return { ok: true, value: 0 };
  const [problem] = impediments(opened, changes);
  if (problem !== undefined) return { ok: false, problem };
  const needed = appended(opened.data, changes);
  const formulas = newFormulas(opened, needed);
  if (!formulas.ok) return formulas;
  const cells: CellWrite[] = [];
  for (const { place, stored } of changes) {
    const cell = opened.reference(place);
    if (cell === undefined) return refused("cell-not-found", { sheet: place.sheet });
    cells.push({ ...cell, value: stored });
  }
  const written = await workbook.write({
    cells,
    results: newResults(opened, changes),
    formulas: formulas.value,
    ...growth(opened, needed),
  });
  return written.ok ? { ok: true, value: cells.length } : written;
}

/**
 * Writes values by their meaning into the workbook as it was opened: all of them or, with the first impediment named
 * (`impediments` lists them all), none. A row beyond the used ones is added to its table. The value is how many cells
 * were written.
 */
export function applyChanges(
  workbook: Workbook,
  opened: OpenedAudit,
  changes: readonly ValueChange[],
): Promise<WorkbookOutcome<number>> {
  const stored = changes.map(({ place, value }) => ({
    place,
    value,
    stored: storedValue(place, value, opened),
  }));
  return writeStored(workbook, opened, stored);
}
