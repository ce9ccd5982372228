import { isBlank, type CellValue } from "../core/cell";
import { entryFactor, fromEntered } from "../core/entered";
import { textIn, type Language } from "../core/text";
import { conversionFactor } from "../core/units";
import type { AuditData, Place } from "../sheets/audit-data";
import type { Sheet } from "../sheets/define";
import { importLog } from "../sheets/import-log";
import { sheets } from "../sheets/index";
import type { ValueChange } from "../sheets/value-change";
import { noValues } from "../sheets/audit-values";
import type { SheetGrid } from "../workbook/content";
import { decodeWorkbook, type OpenedAudit } from "../workbook/decode";
import { layoutWorkbook } from "../workbook/layout";
import { refused, type CellReference, type Workbook, type WorkbookOutcome } from "../workbook/port";
import { readCell } from "../workbook/read-cell";
import { declaredAt, entryUnitAt, impediments, storedValue, writeStored, type StoredChange } from "./apply-changes";
import { fromLog, logText, toLog } from "./logged-value";

/** A change with where it comes from and what was there when it was decided on. */
export interface RecordedChange extends ValueChange {
  readonly before: CellValue;
  /** The cell of the file, e.g. "企业数据!D12". */
  readonly source: string;
  readonly file: string;
}

export interface AppliedRun {
  readonly written: number;
  /** Changes that were not made, since the cell no longer holds what was there when the change was decided on. */
  readonly conflicts: readonly RecordedChange[];
}

/** A cell that an undo left as it is. */
export interface KeptChange {
  readonly place: Place;
  /** `undefined` where the cell is gone. */
  readonly reference: CellReference | undefined;
  readonly file: string;
  readonly source: string;
  /** As in the log: what the import found and what it wrote. */
  readonly before: string | null;
  readonly written: string | null;
  readonly reason: "edited" | "later-run" | "gone";
}

export interface UndoneRun {
  readonly restored: number;
  readonly kept: readonly KeptChange[];
}

/** An import as the log has it. */
export interface LoggedRun {
  readonly id: string;
  readonly at: string;
  readonly files: readonly string[];
  readonly changes: number;
  readonly undone: boolean;
  /** Changes that the undo left, since the cells had been changed meanwhile. */
  readonly kept: number;
}

/** A workbook's cells, what they mean, and what stands in a place before it is read as anything. */
interface Looked {
  readonly opened: OpenedAudit;
  readonly contentAt: (place: Place) => CellValue;
}

async function look(workbook: Workbook): Promise<WorkbookOutcome<Looked>> {
  const grids = await workbook.read();
  if (!grids.ok) return grids;
  const opened = decodeWorkbook(grids.value);
  if (!opened.ok) return opened;
  const byName = new Map<string, SheetGrid>(grids.value.map((grid) => [grid.name, grid]));
  const contentAt = (place: Place): CellValue => {
    const at = opened.value.entry(place);
    return (at && byName.get(at.sheet)?.cells[at.row]?.[at.column]) ?? null;
  };
  return { ok: true, value: { opened: opened.value, contentAt } };
}

/** The workbook with its log; one that was made before there were logs gets an empty one. */
async function lookWithLog(workbook: Workbook): Promise<WorkbookOutcome<Looked>> {
  const looked = await look(workbook);
  if (!looked.ok || looked.value.opened.locate({ sheet: importLog.id }) !== undefined) return looked;
  const { language, years } = looked.value.opened.data;
  const year = years.at(-1) ?? new Date().getFullYear();
  const { sheets: contents } = layoutWorkbook(
    { language, years, baseline: year, auditYear: year, enterprises: 1 },
    noValues,
  );
  const log = contents.filter(({ name }) => name === textIn(language, importLog.tab));
  const created = await workbook.create({ language, sheets: log });
  return created.ok ? look(workbook) : created;
}

const isDay = (place: Place): boolean => declaredAt(place)?.type === "date";

const unitAt = (place: Place, { units }: OpenedAudit): string | undefined => {
  const declared = declaredAt(place);
  return declared && entryUnitAt(place, declared, units);
};

const cellKey = ({ sheet, cell }: CellReference): string => `${sheet}!${cell}`;

/** What is read at a place, in the declared unit; not the facts beside a field, which are read as they stand. */
function typedAt(data: AuditData, { sheet, field, year, part, row, column }: Place): CellValue {
  if (row !== undefined && column !== undefined)
    return data.rows(sheet).find(({ index }) => index === row)?.cells[column] ?? null;
  if (field === undefined) return null;
  if (part === "status") return data.status(field);
  return data.value(field, year);
}

const sameValue = (left: CellValue, right: CellValue): boolean => (isBlank(left) ? isBlank(right) : left === right);

/** Ids and titles as the log shows them: the id first, then the words. */
const titled = (id: string, title: string): string => `${id} ${title}`.trim();
/** A figure's unit stands behind its title: the workbook may be rebuilt with another one before the import is undone. */
const inUnit = (unit: string | undefined): string => (unit === undefined || unit === "1" ? "" : ` [${unit}]`);
const unitOf = (text: string | null): string | undefined => /\[([^[\]]+)\]$/.exec(text ?? "")?.[1];
const idOf = (text: string | null): string => text?.split(" ")[0] ?? "";

function titleOf(sheet: Sheet | undefined, { field, column }: Place, language: Language): string {
  if (sheet?.kind === "table") {
    const found = sheet.columns.find(({ id }) => id === column);
    return found === undefined ? "" : textIn(language, found.title);
  }
  if (sheet?.kind !== "form") return "";
  const found = sheet.sections.flatMap(({ fields }) => fields).find(({ id }) => id === field);
  return found === undefined ? "" : textIn(language, found.title);
}

/** The names of a table's rows, by which a row is found again after others were inserted, deleted or sorted. */
class RowNames {
  readonly #byIndex = new Map<string, string>();
  readonly #byName = new Map<string, number[]>();

  constructor(data: AuditData) {
    for (const sheet of sheets) {
      if (sheet.kind !== "table" || sheet.id === importLog.id) continue;
      for (const { index, cells } of data.rows(sheet.id)) {
        // Texts are read without the blanks around them; what is about to be written may still have some.
        const parts = sheet.key.map((column) => String(cells[column] ?? "").trim());
        if (parts.every((part) => part === "")) continue;
        const name = parts.join(" / ").trim();
        this.#byIndex.set(`${sheet.id}|${index}`, name);
        const key = `${sheet.id}|${name}`;
        this.#byName.set(key, [...(this.#byName.get(key) ?? []), index]);
      }
    }
  }

  /** The row as the log shows it: its number and, where only this row bears it, its name. */
  shown(sheet: string, row: number): string {
    const name = this.#byIndex.get(`${sheet}|${row}`) ?? "";
    const isUnique = this.#byName.get(`${sheet}|${name}`)?.length === 1;
    return titled(String(row + 1), isUnique ? name : "");
  }

  /** The present index of a logged row; `undefined` when the row that bore the name is no longer there. */
  find(sheet: string, shown: string): number | undefined {
    const [, digits = "", name = ""] = /^(\d+)(?: (.*))?$/s.exec(shown) ?? [];
    const row = Number(digits) - 1;
    if (name === "" || this.#byIndex.get(`${sheet}|${row}`) === name) return row;
    const rows = this.#byName.get(`${sheet}|${name}`) ?? [];
    return rows.length === 1 ? rows[0] : undefined;
  }
}

/** The data rows as they will be, for the names that rows bear once the changes are made. */
function withRows(data: AuditData, changes: readonly ValueChange[]): AuditData {
  const changed = new Map<string, Map<number, Record<string, CellValue>>>();
  for (const { place, value } of changes) {
    if (place.row === undefined || place.column === undefined) continue;
    const rows =
      changed.get(place.sheet) ?? new Map(data.rows(place.sheet).map((row) => [row.index, { ...row.cells }]));
    const cells = rows.get(place.row) ?? {};
    cells[place.column] = value;
    rows.set(place.row, cells);
    changed.set(place.sheet, rows);
  }
  return {
    ...data,
    rows: (sheet) => {
      const rows = changed.get(sheet);
      return rows === undefined ? data.rows(sheet) : [...rows].map(([index, cells]) => ({ index, cells }));
    },
  };
}

/** The last change of each cell; a file may hold a value twice. */
function lastOfEach(opened: OpenedAudit, changes: readonly RecordedChange[]): RecordedChange[] {
  const last = new Map<string, RecordedChange>();
  for (const change of changes) {
    const reference = opened.reference(change.place);
    if (reference !== undefined) last.set(cellKey(reference), change);
  }
  return [...last.values()];
}

/** Longer texts do not fit into a cell. */
const longestText = 32_767;

/**
 * Writes the changes of an import and logs every one of them, together or not at all. A cell that was changed after the
 * import was looked at is left as it is and comes back as a conflict.
 */
export async function applyRun(
  workbook: Workbook,
  run: { readonly id: string; readonly at: string; readonly changes: readonly RecordedChange[] },
): Promise<WorkbookOutcome<AppliedRun>> {
  const looked = await lookWithLog(workbook);
  if (!looked.ok) return looked;
  const { opened, contentAt } = looked.value;
  const { data } = opened;
  if (runsOf(opened).some(({ id }) => id === run.id)) return refused("run-exists", { run: run.id });
  const [problem] = impediments(opened, run.changes);
  if (problem !== undefined) return { ok: false, problem };

  const isFact = ({ part }: Place): boolean => part !== undefined && part !== "value" && part !== "status";
  const isCurrent = ({ place, before }: RecordedChange): boolean =>
    sameValue(isFact(place) ? readingOf(place, contentAt(place), opened) : typedAt(data, place), before);
  const wanted = lastOfEach(opened, run.changes);
  const changes = wanted.filter(isCurrent);
  const conflicts = wanted.filter((change) => !isCurrent(change));
  if (changes.length === 0) return { ok: true, value: { written: 0, conflicts } };

  const names = new RowNames(withRows(data, changes));
  const stored = changes.map(({ place, value }): StoredChange => ({
    place,
    value,
    stored: storedValue(place, value, opened),
  }));
  const first = (data.rows(importLog.id).at(-1)?.index ?? -1) + 1;
  const log = changes.flatMap(({ place, source, file }, index) => {
    const sheet = sheets.find(({ id }) => id === place.sheet);
    const part = place.part === undefined || place.part === "value" ? "" : `/${place.part}`;
    return logged(first + index, {
      run: run.id,
      number: index + 1,
      time: run.at,
      file,
      source,
      sheet: titled(place.sheet, sheet === undefined ? "" : textIn(data.language, sheet.tab)),
      row: place.row === undefined ? null : names.shown(place.sheet, place.row),
      field: titled(
        `${place.field ?? place.column ?? ""}${part}`,
        titleOf(sheet, place, data.language) + inUnit(unitAt(place, opened)),
      ),
      year: place.year ?? null,
      old: toLog(contentAt(place), isDay(place)),
      new: toLog(stored[index]?.stored ?? null, isDay(place)),
    });
  });
  const long = log.find((one) => typeof one.stored === "string" && one.stored.length > longestText);
  if (long !== undefined) return refused("too-much-data", { sheet: textIn(data.language, importLog.tab) });
  const written = await writeStored(workbook, opened, [...stored, ...log]);
  return written.ok ? { ok: true, value: { written: changes.length, conflicts } } : written;
}

const logged = (row: number, cells: Readonly<Record<string, CellValue>>): StoredChange[] =>
  Object.entries(cells).map(([column, value]) => ({
    place: { sheet: importLog.id, row, column },
    value,
    stored: value,
  }));

/** A logged change with the place it stands for now. */
interface LoggedChange {
  readonly logRow: number;
  readonly run: string;
  readonly place: Place;
  readonly reference: CellReference | undefined;
  /** The unit in which old and new stand; unknown in logs of before it was recorded. */
  readonly unit: string | undefined;
  readonly file: string;
  readonly source: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly undone: CellValue;
}

function logOf(opened: OpenedAudit): LoggedChange[] {
  const names = new RowNames(opened.data);
  return opened.data.rows(importLog.id).flatMap(({ index, cells }): LoggedChange[] => {
    const told = (column: string) => logText(cells[column] ?? null);
    const run = told("run");
    if (run === null) return [];
    const sheet = idOf(told("sheet"));
    const [field = "", part] = idOf(told("field")).split("/");
    const shown = told("row");
    const year = cells["year"];
    const row = shown === null ? undefined : names.find(sheet, shown);
    const isRow = shown !== null;
    const place: Place = isRow
      ? { sheet, column: field, ...(row !== undefined && { row }) }
      : {
          sheet,
          field,
          ...(typeof year === "number" && { year }),
          ...(part !== undefined && { part: part as NonNullable<Place["part"]> }),
        };
    const isThere =
      (!isRow || row !== undefined) && opened.entry(place) !== undefined && declaredAt(place) !== undefined;
    return [
      {
        logRow: index,
        run,
        place,
        reference: isThere ? opened.reference(place) : undefined,
        unit: unitOf(told("field")),
        file: told("file") ?? "",
        source: told("source") ?? "",
        old: told("old"),
        new: told("new"),
        undone: cells["undone"] ?? null,
      },
    ];
  });
}

/** The imports that the log knows, oldest first. */
export function runsOf({ data }: OpenedAudit): LoggedRun[] {
  const runs = new Map<string, { at: string; files: Set<string>; changes: number; undone: number; kept: number }>();
  for (const { cells } of data.rows(importLog.id)) {
    const id = logText(cells["run"] ?? null);
    if (id === null) continue;
    const run = runs.get(id) ?? {
      at: logText(cells["time"] ?? null) ?? "",
      files: new Set(),
      changes: 0,
      undone: 0,
      kept: 0,
    };
    const file = logText(cells["file"] ?? null);
    if (file !== null) run.files.add(file);
    run.changes++;
    if (cells["undone"] === "undone") run.undone++;
    if (cells["undone"] === "kept") run.kept++;
    runs.set(id, run);
  }
  return [...runs].map(([id, { at, files, changes, undone, kept }]) => ({
    id,
    at,
    files: [...files],
    changes,
    undone: undone + kept > 0,
    kept,
  }));
}

/**
 * Undoes an import as a whole: every cell gets back what it held before, blank where it was blank. A cell that was
 * changed since, by hand or by a later import, is left as it is and reported.
 */
export async function undoRun(workbook: Workbook, id: string): Promise<WorkbookOutcome<UndoneRun>> {
  const looked = await look(workbook);
  if (!looked.ok) return looked;
  const { opened, contentAt } = looked.value;
  const known = runsOf(opened).find((run) => run.id === id);
  if (known === undefined) return refused("run-unknown", { run: id });
  if (known.undone) return refused("run-undone", { run: id });

  const log = logOf(opened);
  const lastRow = new Map<string, number>();
  for (const { run, undone, reference, logRow } of log)
    if (run !== id && undone !== "undone" && reference !== undefined) lastRow.set(cellKey(reference), logRow);
  const reasonToKeep = (change: LoggedChange): KeptChange["reason"] | undefined => {
    const { place, reference, logRow, new: now } = change;
    if (reference === undefined) return "gone";
    if ((lastRow.get(cellKey(reference)) ?? -1) > logRow) return "later-run";
    const content = contentAt(place);
    const isSame = goesByMeaning(change, opened)
      ? sameFigure(readingOf(place, content, opened), meaningOf(change, now, opened))
      : toLog(content, isDay(place)) === now;
    return isSame ? undefined : "edited";
  };

  const kept: KeptChange[] = [];
  const changes: StoredChange[] = [];
  let restored = 0;
  for (const change of log.filter(({ run }) => run === id)) {
    const { place, reference, file, source, logRow } = change;
    const reason = reasonToKeep(change);
    if (reason === undefined) {
      const meant = goesByMeaning(change, opened) ? meaningOf(change, change.old, opened) : null;
      const stored = isBlank(meant) ? fromLog(change.old, isDay(place)) : storedValue(place, meant, opened);
      changes.push({ place, stored, value: readingOf(place, stored, opened) });
      restored++;
    } else {
      kept.push({ place, reference, file, source, before: change.old, written: change.new, reason });
    }
    const mark: Place = { sheet: importLog.id, row: logRow, column: "undone" };
    const value = reason === undefined ? "undone" : "kept";
    changes.push({ place: mark, value, stored: storedValue(mark, value, opened) });
  }
  const written = await writeStored(workbook, opened, changes);
  return written.ok ? { ok: true, value: { restored, kept } } : written;
}

/** What will be read of a cell's content, in the unit given; `null` where it is not what the field declares. */
function readingIn(place: Place, stored: CellValue, unit: string | undefined): CellValue {
  const declared = declaredAt(place);
  if (declared === undefined || declared.type === "computed") return null;
  const reading = readCell(stored, { ...declared, type: declared.type });
  if (!reading.ok) return null;
  const own = "unit" in declared ? declared.unit : undefined;
  // somebody may have written into the log
  if (unit !== undefined && own !== undefined && !conversionFactor(unit, own).ok) return null;
  return typeof reading.value === "number" && unit !== undefined && own !== undefined
    ? fromEntered(reading.value, entryFactor(unit, own))
    : reading.value;
}

const readingOf = (place: Place, stored: CellValue, opened: OpenedAudit): CellValue =>
  readingIn(place, stored, unitAt(place, opened));

const meaningOf = ({ place, unit }: LoggedChange, text: string | null, opened: OpenedAudit): CellValue =>
  readingIn(place, fromLog(text, isDay(place)), unit ?? unitAt(place, opened));

/**
 * Whether what the log says has to be read to be compared: the workbook may have been rebuilt with another unit, or in
 * another language, in which a choice has another label. Everything else stands in the cell as it does in the log.
 */
function goesByMeaning(change: LoggedChange, opened: OpenedAudit): boolean {
  const { place, unit, new: now } = change;
  if (unit !== undefined && unit !== unitAt(place, opened))
    return now === null || meaningOf(change, now, opened) !== null;
  return declaredAt(place)?.type === "choice" && now !== null && meaningOf(change, now, opened) !== null;
}

/** Equal but for the last digit that a conversion may cost. */
const sameFigure = (left: CellValue, right: CellValue): boolean =>
  typeof left === "number" && typeof right === "number"
    ? Math.abs(left - right) <= 1e-12 * Math.max(Math.abs(left), Math.abs(right))
    : sameValue(left, right);
