import { cellAddress, isBlank, type CellValue } from "../core/cell";
import { entryFactor, fromEntered } from "../core/entered";
import { printedUnit } from "../core/printed-unit";
import { textIn, type Language, type Text } from "../core/text";
import type { EnteredUnits } from "../evaluation/directory";
import type { AuditData, Place, TableRow, Unreadable } from "../sheets/audit-data";
import { statuses, type Field, type FormSheet, type Sheet, type Status, type TableSheet } from "../sheets/define";
import { evidenceLookup } from "../sheets/evidence-facts";
import { methods, type FormFacts, type Method } from "../sheets/evidence-methods";
import { importLog } from "../sheets/import-log";
import { fieldById, sheets } from "../sheets/index";
import { renamesFrom, type Migration } from "../sheets/migrations";
import { placeKey } from "../sheets/place-key";
import { schemaVersion } from "../sheets/schema-version";
import { acceptedUnits, chosenUnit, type ChosenUnits, type Measured } from "../sheets/unit-groups";
import type { SheetGrid } from "./content";
import { formColumns, yearColumn } from "./form-layout";
import type { Locate } from "./formula-text";
import { headerMarker, readMarker } from "./marker";
import { refused, type CellReference, type WorkbookOutcome, type WorkbookProblem } from "./port";
import { readCell, type Expected, type ReadCell } from "./read-cell";
import { enteredUnit, unitInHeader } from "./unit-text";

/** A workbook that was read: its data, where everything stands in it, and what is wrong with its structure. */
export interface OpenedAudit {
  readonly data: AuditData;
  readonly locate: Locate;
  /** Where a value is entered; nothing where its row or column is gone, for which `locate` gives a place nearby. */
  readonly entry: Locate;
  readonly reference: (place: Place) => CellReference | undefined;
  /** Sheets renamed, missing, columns deleted, cells merged: each named, none fatal for the rest. */
  readonly structure: readonly { readonly place: Place; readonly problem: WorkbookProblem; readonly fatal: boolean }[];
  /** The version of the schema it was made in. */
  readonly schema: number;
  /** In which units its figures are entered. */
  readonly units: EnteredUnits;
  /** The units of the groups as its formulas were made. */
  readonly madeWith: ChosenUnits;
  /** What stands in a cell that could not be read, by its place. */
  readonly unread: (place: Place) => CellValue;
  /** Whether the workbook has the field at all; an older one may not. */
  readonly hasField: (field: string) => boolean;
  readonly hasSheet: (sheet: string) => boolean;
  /** The facts beside a field on its form, as typed there. */
  readonly formFacts: (field: string) => FormFacts | null;
  /** Where each sheet's ids stand, by the sheet's id. */
  readonly found: readonly Found[];
}

/** A sheet of ours as found: its tab's present name and its ids' present rows and columns. */
export interface Found {
  readonly sheet: Sheet;
  readonly name: string;
  readonly cells: SheetGrid["cells"];
  readonly merges: readonly string[];
  readonly idRow: number;
  readonly idColumn: number;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
  readonly language: Language;
  readonly version: number;
  readonly units: ChosenUnits;
  /** The units of single fields and columns that its formulas convert from, where they are not those of the groups. */
  readonly entered: Readonly<Record<string, string>>;
}

/** A user may have put rows or columns before our hidden ones; further in, a marker is no longer looked for. */
const searchDepth = 12;

type Structure = OpenedAudit["structure"][number];

function findMarker(grid: SheetGrid) {
  for (const [row, cells] of grid.cells.slice(0, searchDepth).entries()) {
    for (const [column, cell] of cells.slice(0, searchDepth).entries()) {
      const marker = readMarker(cell);
      if (marker !== undefined) return { marker, row, column };
    }
  }
  return undefined;
}

/** Text ids of a row or column of cells, with their index; the first one of a repeated id counts. */
function indexIds(cells: readonly (CellValue | undefined)[], from: number): Map<string, number> {
  const ids = new Map<string, number>();
  for (const [index, cell] of cells.entries()) {
    if (index < from || typeof cell !== "string" || cell === "" || ids.has(cell)) continue;
    ids.set(cell, index);
  }
  return ids;
}

/** The index under today's ids; an id that stands there under its own name wins over one that was renamed to it. */
function renamed(index: ReadonlyMap<string, number>, names: (id: string) => readonly string[]): Map<string, number> {
  const now = new Map<string, number>();
  for (const [id, at] of index) {
    for (const name of names(id)) if (name === id || !index.has(name)) now.set(name, at);
  }
  return now;
}

function findSheets(
  grids: readonly SheetGrid[],
  steps: readonly Migration[] | undefined,
): { found: Found[]; newer: string | undefined } {
  const found: Found[] = [];
  for (const grid of grids) {
    const hit = findMarker(grid);
    if (hit === undefined) continue;
    const renames = renamesFrom(hit.marker.version, steps);
    const sheet = sheets.find((one) => one.id === renames.sheet(hit.marker.sheet));
    if (sheet === undefined) continue;
    if (hit.marker.version > schemaVersion) return { found, newer: grid.name };
    if (found.some((one) => one.sheet === sheet)) continue;
    found.push({
      sheet,
      name: grid.name,
      cells: grid.cells,
      merges: grid.merges,
      idRow: hit.row,
      idColumn: hit.column,
      rows: renamed(
        indexIds(
          grid.cells.map((row) => row[hit.column]),
          hit.row + 1,
        ),
        renames.fields,
      ),
      columns: renamed(indexIds(grid.cells[hit.row] ?? [], hit.column + 1), (id) => [renames.column(sheet.id, id)]),
      language: hit.marker.language,
      version: hit.marker.version,
      units: hit.marker.units ?? {},
      entered: hit.marker.entered ?? {},
    });
  }
  return { found, newer: undefined };
}

function neededColumns(sheet: Sheet, years: readonly number[]): { readonly id: string; readonly title: string }[] {
  switch (sheet.kind) {
    case "form": {
      const fields = sheet.sections.flatMap((section) => section.fields);
      const yearly = fields.some((field) => field.period === "yearly");
      return [
        { id: formColumns.once, title: "填报内容 / Entry" },
        { id: formColumns.status, title: "资料状态 / Status" },
        { id: formColumns.document, title: "证据与来源 / Evidence" },
        ...(yearly ? years.map((year) => ({ id: yearColumn(year), title: String(year) })) : []),
      ];
    }
    case "table":
      return sheet.columns.map((column) => ({ id: column.id, title: `${column.title.zh} / ${column.title.en}` }));
    case "computed":
      return [];
  }
}

function rowRange(merge: string): { readonly top: number; readonly bottom: number } | undefined {
  const match = /^\$?[A-Z]+\$?(\d+):\$?[A-Z]+\$?(\d+)$/i.exec(merge.split("!").at(-1) ?? "");
  return match === null ? undefined : { top: Number(match[1]) - 1, bottom: Number(match[2]) - 1 };
}

/** The oldest version among the sheets. */
const schemaOf = (found: readonly Found[]): number => Math.min(...found.map(({ version }) => version));

function structureOf(found: readonly Found[], years: readonly number[]): Structure[] {
  const structure: Structure[] = [];
  const older = schemaOf(found) < schemaVersion;
  if (older) {
    structure.push({
      place: { sheet: "cover" },
      problem: { code: "older-version", detail: { from: `${schemaOf(found)}`, to: `${schemaVersion}` } },
      fatal: false,
    });
  }
  const language = found[0]?.language ?? "zh-CN";
  for (const sheet of sheets) {
    const here = found.find((one) => one.sheet === sheet);
    const place: Place = { sheet: sheet.id };
    const expected = textIn(here?.language ?? language, sheet.tab);
    // What an older workbook lacks may be new since; it is empty, and rebuilding adds it.
    if (here === undefined && older) continue;
    if (here === undefined) {
      structure.push({
        place,
        problem: { code: "sheet-missing", detail: { sheet: expected } },
        fatal: sheet.kind !== "computed" && sheet.id !== importLog.id,
      });
      continue;
    }
    if (here.name !== expected) {
      structure.push({
        place,
        problem: { code: "sheet-renamed", detail: { sheet: expected, name: here.name } },
        fatal: false,
      });
    }
    for (const { id, title } of neededColumns(sheet, years)) {
      if (here.columns.has(id) || older) continue;
      structure.push({
        place,
        problem: { code: "column-missing", detail: { sheet: here.name, column: title } },
        fatal: true,
      });
    }
    if (sheet.kind === "form") {
      for (const field of sheet.sections.flatMap((section) => section.fields)) {
        if (older || found.some(({ rows }) => rows.has(field.id))) continue;
        const row = `${field.id} ${textIn(here.language, field.title)}`;
        structure.push({ place, problem: { code: "row-missing", detail: { sheet: here.name, row } }, fatal: true });
      }
    }
    for (const merge of here.merges) {
      const range = rowRange(merge);
      // The title and intro above the header may be merged at will; merged entries hide all but one value.
      if (range === undefined || (range.bottom > here.idRow && range.bottom < here.idRow + 3)) continue;
      structure.push({
        place,
        problem: { code: "merged-cells", detail: { sheet: here.name, range: merge } },
        fatal: true,
      });
    }
  }
  return structure;
}

const firstDataRow = (here: Found): number => (here.rows.get(headerMarker) ?? here.idRow + 3) + 1;

/** The sheet on which a field stands: its own, or in an older workbook another one. */
function holderOf(field: string, own: Found | undefined, found: readonly Found[]): Found | undefined {
  if (own?.rows.has(field) === true) return own;
  return found.find(({ sheet, rows }) => sheet.kind === "form" && rows.has(field));
}

function locator(found: readonly Found[], nearby: boolean): Locate {
  return (place) => {
    const declared = found.find((one) => one.sheet.id === place.sheet);
    const here = place.field === undefined ? declared : (holderOf(place.field, declared, found) ?? declared);
    if (here === undefined) return undefined;
    const at = (row: number | undefined, column: number | undefined) =>
      row === undefined || column === undefined ? undefined : { sheet: here.name, row, column };
    if (here.sheet.kind === "table") {
      if (place.row !== undefined || place.column !== undefined) {
        // without a row, a column is its header
        const row = firstDataRow(here) + (place.row ?? -1);
        return at(row, place.column === undefined ? here.idColumn + 1 : here.columns.get(place.column));
      }
    } else if (place.field !== undefined) {
      const id =
        place.part !== undefined && place.part !== "value"
          ? place.part
          : place.year === undefined
            ? formColumns.once
            : yearColumn(place.year);
      return at(here.rows.get(place.field), here.columns.get(id) ?? (nearby ? here.idColumn + 2 : undefined));
    }
    return at(here.idRow + 1, here.idColumn + 1);
  };
}

interface FieldReading {
  /** Whether the workbook has the field's row. */
  readonly present: boolean;
  readonly once: CellValue;
  readonly years: ReadonlyMap<number, CellValue>;
  readonly status: Status | null;
  readonly facts: FormFacts;
}

const expectedOf = (field: Field) => ({
  type: field.type,
  ...(field.type === "number" && { integer: field.integer, unit: field.unit }),
  ...(field.type === "choice" && { choices: field.choices }),
});

const given = (cell: CellValue): string => String(cell).slice(0, 60);

function readForm(own: Found | undefined, sheet: FormSheet, reading: Reading): Map<string, FieldReading> {
  const { years, unreadable } = reading;
  const readings = new Map<string, FieldReading>();
  for (const field of sheet.sections.flatMap((section) => section.fields)) {
    const here = holderOf(field.id, own, reading.found);
    if (here === undefined) continue;
    const row = here.rows.get(field.id);
    const cellIn = (column: string): CellValue => {
      const index = here.columns.get(column);
      return row === undefined || index === undefined ? null : (here.cells[row]?.[index] ?? null);
    };
    const at = { sheet: sheet.id, field: field.id };
    const unit =
      field.type === "number"
        ? unitOfEntry(reading, here, { place: at, declared: field, text: cellIn(formColumns.unit) })
        : undefined;
    const read = (column: string, year?: number): CellValue => {
      const cell = cellIn(column);
      const outcome = inDeclaredUnit(readCell(cell, expectedOf(field)), unit);
      if (outcome.ok) return outcome.value;
      const place = { ...at, ...(year !== undefined && { year }) };
      reading.unread.set(placeKey(place), unitless(cell, unit));
      unreadable.push({
        place,
        given: given(cell),
        expected: outcome.expected,
        ...(field.type === "choice" && {
          choices: Object.values(field.choices).map((it) => textIn(here.language, it)),
        }),
      });
      return null;
    };
    const aside = (part: "status" | "date" | "method", expected: Expected): CellValue => {
      const cell = cellIn(part);
      const outcome = readCell(cell, expected);
      if (outcome.ok) return outcome.value;
      reading.unread.set(placeKey({ ...at, part }), cell);
      unreadable.push({
        place: { sheet: sheet.id, field: field.id, part },
        given: given(cell),
        expected: outcome.expected,
        ...(expected.choices !== undefined && {
          choices: Object.values(expected.choices).map((it) => textIn(here.language, it)),
        }),
      });
      return null;
    };
    const told = (part: "evidence" | "page" | "person"): string | null => {
      const cell = cellIn(part);
      return isBlank(cell) ? null : String(cell).trim();
    };
    readings.set(field.id, {
      present: row !== undefined,
      once: field.period === "once" ? read(formColumns.once) : null,
      years: new Map(field.period === "yearly" ? years.map((year) => [year, read(yearColumn(year), year)]) : []),
      status: aside("status", { type: "choice", choices: statuses }) as Status | null,
      facts: {
        document: told("evidence"),
        page: told("page"),
        person: told("person"),
        date: aside("date", { type: "date" }) as string | null,
        method: aside("method", { type: "choice", choices: methods }) as Method | null,
      },
    });
  }
  return readings;
}

function readTable(here: Found, sheet: TableSheet, reading: Reading): TableRow[] {
  const { unreadable } = reading;
  const rows: TableRow[] = [];
  const first = firstDataRow(here);
  const units = new Map(
    sheet.columns.flatMap((column) => {
      const at = here.columns.get(column.id);
      if (column.type !== "number" || at === undefined) return [];
      const place = { sheet: sheet.id, column: column.id };
      return [
        [
          column.id,
          unitOfEntry(reading, here, {
            place,
            declared: column,
            text: unitInHeader(here.cells[first - 1]?.[at] ?? null),
          }),
        ] as const,
      ];
    }),
  );
  const typed = sheet.columns.filter((column) => column.type !== "computed");
  for (const [index, cells] of here.cells.slice(first).entries()) {
    const raw = typed.map((column) => {
      const at = here.columns.get(column.id);
      return { column, cell: at === undefined ? null : (cells[at] ?? null) };
    });
    if (raw.every(({ cell }) => isBlank(cell))) continue;
    const record: Record<string, CellValue> = {};
    for (const { column, cell } of raw) {
      const type = column.type === "computed" ? "text" : column.type;
      const unit = units.get(column.id);
      const outcome = inDeclaredUnit(
        readCell(cell, { type, integer: column.integer, unit: column.unit, choices: column.choices }),
        unit,
      );
      record[column.id] = outcome.ok ? outcome.value : null;
      if (!outcome.ok) {
        const place = { sheet: sheet.id, row: index, column: column.id };
        reading.unread.set(placeKey(place), unitless(cell, unit));
        unreadable.push({
          place,
          given: given(cell),
          expected: outcome.expected,
          ...(column.choices !== undefined && {
            choices: Object.values(column.choices).map((it) => textIn(here.language, it)),
          }),
        });
      }
    }
    rows.push({ index, cells: record });
  }
  return rows;
}

/** What is gathered while the sheets are read. */
interface Reading {
  readonly found: readonly Found[];
  readonly years: readonly number[];
  readonly unreadable: Unreadable[];
  readonly unread: Map<string, CellValue>;
  /** The unit of entry of each figure, by its place without a year or row. */
  readonly units: Map<string, string>;
  readonly structure: Structure[];
}

/** The unit of entry: its factor to the declared unit, or the text that names none that is accepted. */
type ReadUnit = { readonly factor: number } | { readonly unknown: string };

/** A figure's place and declaration, and the text that stands beside it. */
interface Beside {
  readonly place: Place;
  readonly declared: Measured & { readonly title: Text };
  readonly text: CellValue | undefined;
}

/** The unit that the sheet's formulas convert from. */
function writtenUnit(declared: Measured, { units, entered }: Found, item: string): string | undefined {
  const single = entered[item];
  return single !== undefined && acceptedUnits(declared).includes(single) ? single : chosenUnit(declared, units);
}

function unitOfEntry({ units, structure }: Reading, here: Found, { place, declared, text }: Beside): ReadUnit {
  const written = writtenUnit(declared, here, place.field ?? place.column ?? "") ?? "1";
  const entered = enteredUnit(text, declared, written);
  const detail = {
    sheet: here.name,
    item: `${place.field === undefined ? "" : `${place.field} `}${textIn(here.language, declared.title)}`,
    allowed: acceptedUnits(declared)
      .map((unit) => textIn(here.language, printedUnit(unit)))
      .join(here.language === "zh-CN" ? "、" : ", "),
  };
  const part: Place = { ...place, part: "unit" };
  if (!entered.known) {
    const problem: WorkbookProblem = { code: "unknown-unit", detail: { ...detail, given: entered.given } };
    structure.push({ place: part, problem, fatal: true });
    return { unknown: entered.given };
  }
  if (entered.edited) {
    const now = textIn(here.language, printedUnit(entered.unit));
    const before = textIn(here.language, printedUnit(written));
    structure.push({ place: part, problem: { code: "unit-edited", detail: { ...detail, now, before } }, fatal: false });
  }
  units.set(placeKey(place), entered.unit);
  return { factor: entryFactor(entered.unit, declared.unit ?? "1") };
}

/** A figure in the declared unit; one whose unit is not known says nothing. */
function inDeclaredUnit(
  outcome: ReadCell,
  unit: ReadUnit | undefined,
): ReadCell | { readonly ok: false; readonly expected: "unit" } {
  if (unit === undefined || !outcome.ok || typeof outcome.value !== "number") return outcome;
  if ("unknown" in unit) return { ok: false, expected: "unit" };
  return { ok: true, value: fromEntered(outcome.value, unit.factor) };
}

/** What stands in an unread cell; a figure keeps the unknown unit that it is in. */
const unitless = (cell: CellValue, unit: ReadUnit | undefined): CellValue =>
  unit !== undefined && "unknown" in unit && typeof cell === "number" ? `${cell} ${unit.unknown}` : cell;

/** The years that have a column on any form, ascending. */
function yearsIn(found: readonly Found[]): number[] {
  const years = new Set<number>();
  for (const { columns } of found) {
    for (const id of columns.keys()) {
      const match = /^y(\d{4})$/.exec(id);
      if (match !== null) years.add(Number(match[1]));
    }
  }
  return [...years].sort((a, b) => a - b);
}

/** Reads an audit workbook from its sheets' cells. Only a workbook that is none of ours is refused as a whole. */
export function decodeWorkbook(
  grids: readonly SheetGrid[],
  steps?: readonly Migration[],
): WorkbookOutcome<OpenedAudit> {
  const { found, newer } = findSheets(grids, steps);
  if (newer !== undefined) return refused("newer-version", { sheet: newer });
  if (found.length === 0)
    return refused("not-an-audit-workbook", { sheets: grids.map((grid) => grid.name).join("、") });
  const years = yearsIn(found);
  const unreadable: Unreadable[] = [];
  const reading: Reading = { found, years, unreadable, unread: new Map(), units: new Map(), structure: [] };
  const fields = new Map<string, FieldReading>();
  const tables = new Map<string, TableRow[]>();
  for (const sheet of sheets) {
    const here = found.find((one) => one.sheet === sheet);
    if (sheet.kind === "form") for (const [id, it] of readForm(here, sheet, reading)) fields.set(id, it);
    if (sheet.kind === "table" && here !== undefined) tables.set(sheet.id, readTable(here, sheet, reading));
  }
  const locate = locator(found, true);
  const status = (field: string): Status | null => fields.get(field)?.status ?? null;
  const formFacts = (field: string): FormFacts | null => fields.get(field)?.facts ?? null;
  const rows = (sheet: string): readonly TableRow[] => tables.get(sheet) ?? [];
  return {
    ok: true,
    value: {
      data: {
        language: found[0]?.language ?? "zh-CN",
        years,
        value: (field, year) => {
          const reading = fields.get(field);
          if (reading === undefined) return null;
          return year === undefined ? reading.once : (reading.years.get(year) ?? null);
        },
        status,
        evidence: (field) => formFacts(field)?.document ?? null,
        evidenceOf: evidenceLookup({ status, formFacts, rows }),
        rows,
        unreadable,
      },
      locate,
      entry: locator(found, false),
      reference: (place) => {
        const position = locate(place);
        return position && { sheet: position.sheet, cell: cellAddress(position.row, position.column) };
      },
      structure: [...structureOf(found, years), ...reading.structure],
      schema: schemaOf(found),
      units: {
        ofField: (field) => reading.units.get(placeKey({ sheet: fieldById(field).sheet, field })),
        ofColumn: (sheet, column) => reading.units.get(placeKey({ sheet, column })),
      },
      madeWith: found[0]?.units ?? {},
      unread: (place) => reading.unread.get(placeKey(place)) ?? null,
      hasField: (field) => fields.get(field)?.present ?? false,
      formFacts,
      hasSheet: (sheet) => found.some((one) => one.sheet.id === sheet),
      found,
    },
  };
}
