import { cellAddress, isBlank, type CellValue } from "../core/cell";
import { textIn, type Language } from "../core/text";
import type { AuditData, Place, TableRow, Unreadable } from "../sheets/audit-data";
import { statuses, type Field, type FormSheet, type Sheet, type Status, type TableSheet } from "../sheets/define";
import { evidenceLookup } from "../sheets/evidence-facts";
import { methods, type FormFacts, type Method } from "../sheets/evidence-methods";
import { importLog } from "../sheets/import-log";
import { sheets } from "../sheets/index";
import { schemaVersion } from "../sheets/schema-version";
import type { SheetGrid } from "./content";
import { formColumns, yearColumn } from "./form-layout";
import type { Locate } from "./formula-text";
import { headerMarker, readMarker } from "./marker";
import { refused, type CellReference, type WorkbookOutcome, type WorkbookProblem } from "./port";
import { readCell, type Expected } from "./read-cell";

/** A workbook that was read: its data, where everything stands in it, and what is wrong with its structure. */
export interface OpenedAudit {
  readonly data: AuditData;
  readonly locate: Locate;
  /** Where a value is entered; nothing where its row or column is gone, for which `locate` gives a place nearby. */
  readonly entry: Locate;
  readonly reference: (place: Place) => CellReference | undefined;
  /** Sheets renamed, missing, columns deleted, cells merged: each named, none fatal for the rest. */
  readonly structure: readonly { readonly place: Place; readonly problem: WorkbookProblem; readonly fatal: boolean }[];
}

/** A sheet of ours as found: its tab's present name and its ids' present rows and columns. */
interface Found {
  readonly sheet: Sheet;
  readonly name: string;
  readonly cells: SheetGrid["cells"];
  readonly merges: readonly string[];
  readonly idRow: number;
  readonly idColumn: number;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
  readonly language: Language;
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

function findSheets(grids: readonly SheetGrid[]): { found: Found[]; newer: string | undefined } {
  const found: Found[] = [];
  for (const grid of grids) {
    const hit = findMarker(grid);
    const sheet = hit && sheets.find((one) => one.id === hit.marker.sheet);
    if (hit === undefined || sheet === undefined) continue;
    if (hit.marker.version > schemaVersion) return { found, newer: grid.name };
    if (found.some((one) => one.sheet === sheet)) continue;
    found.push({
      sheet,
      name: grid.name,
      cells: grid.cells,
      merges: grid.merges,
      idRow: hit.row,
      idColumn: hit.column,
      rows: indexIds(
        grid.cells.map((row) => row[hit.column]),
        hit.row + 1,
      ),
      columns: indexIds(grid.cells[hit.row] ?? [], hit.column + 1),
      language: hit.marker.language,
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

function structureOf(found: readonly Found[], years: readonly number[]): Structure[] {
  const structure: Structure[] = [];
  const language = found[0]?.language ?? "zh-CN";
  for (const sheet of sheets) {
    const here = found.find((one) => one.sheet === sheet);
    const place: Place = { sheet: sheet.id };
    const expected = textIn(here?.language ?? language, sheet.tab);
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
      if (here.columns.has(id)) continue;
      structure.push({
        place,
        problem: { code: "column-missing", detail: { sheet: here.name, column: title } },
        fatal: true,
      });
    }
    if (sheet.kind === "form") {
      for (const field of sheet.sections.flatMap((section) => section.fields)) {
        if (here.rows.has(field.id)) continue;
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

function locator(found: readonly Found[], nearby: boolean): Locate {
  return (place) => {
    const here = found.find((one) => one.sheet.id === place.sheet);
    if (here === undefined) return undefined;
    const at = (row: number | undefined, column: number | undefined) =>
      row === undefined || column === undefined ? undefined : { sheet: here.name, row, column };
    if (here.sheet.kind === "table") {
      if (place.row !== undefined || place.column !== undefined) {
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

function readForm(
  here: Found,
  sheet: FormSheet,
  years: readonly number[],
  unreadable: Unreadable[],
): Map<string, FieldReading> {
  const readings = new Map<string, FieldReading>();
  for (const field of sheet.sections.flatMap((section) => section.fields)) {
    const row = here.rows.get(field.id);
    const cellIn = (column: string): CellValue => {
      const index = here.columns.get(column);
      return row === undefined || index === undefined ? null : (here.cells[row]?.[index] ?? null);
    };
    const read = (column: string, year?: number): CellValue => {
      const cell = cellIn(column);
      const outcome = readCell(cell, expectedOf(field));
      if (outcome.ok) return outcome.value;
      unreadable.push({
        place: { sheet: sheet.id, field: field.id, ...(year !== undefined && { year }) },
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

function readTable(here: Found, sheet: TableSheet, unreadable: Unreadable[]): TableRow[] {
  const rows: TableRow[] = [];
  const first = firstDataRow(here);
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
      const outcome = readCell(cell, { type, integer: column.integer, unit: column.unit, choices: column.choices });
      record[column.id] = outcome.ok ? outcome.value : null;
      if (!outcome.ok) {
        unreadable.push({
          place: { sheet: sheet.id, row: index, column: column.id },
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
export function decodeWorkbook(grids: readonly SheetGrid[]): WorkbookOutcome<OpenedAudit> {
  const { found, newer } = findSheets(grids);
  if (newer !== undefined) return refused("newer-version", { sheet: newer });
  if (found.length === 0)
    return refused("not-an-audit-workbook", { sheets: grids.map((grid) => grid.name).join("、") });
  const years = yearsIn(found);
  const unreadable: Unreadable[] = [];
  const fields = new Map<string, FieldReading>();
  const tables = new Map<string, TableRow[]>();
  for (const here of found) {
    if (here.sheet.kind === "form") {
      for (const [id, reading] of readForm(here, here.sheet, years, unreadable)) fields.set(id, reading);
    }
    if (here.sheet.kind === "table") tables.set(here.sheet.id, readTable(here, here.sheet, unreadable));
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
      structure: structureOf(found, years),
    },
  };
}
