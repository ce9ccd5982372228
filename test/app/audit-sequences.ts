import fc from "fast-check";
import { applyRun, runsOf, undoRun, type RecordedChange } from "../../src/app/import-run";
import { buildWorkbook } from "../../src/app/build-workbook";
import { cellAddress, isBlank, type CellValue } from "../../src/core/cell";
import { samples } from "../../src/samples/index";
import type { AuditData, Place } from "../../src/sheets/audit-data";
import { statuses, type TableSheet } from "../../src/sheets/define";
import { sheets } from "../../src/sheets/index";
import { dateSerial, isoDate } from "../../src/workbook/dates";
import { decodeWorkbook, type OpenedAudit } from "../../src/workbook/decode";
import { locateInNew } from "../../src/workbook/layout";
import type { Workbook } from "../../src/workbook/port";

/**
 * Random sequences of a user's edits, imports and undos over every form and table, against a model that knows nothing
 * of the product but where a new workbook keeps each place: a map of cells and a list of what each import found.
 */

export const options = { ...samples.demo.options, language: "zh-CN" as const };
export const book = buildWorkbook(options, samples.demo);
const place = locateInNew(options);

type Kind = "number" | "integer" | "year" | "text" | "date" | "choice";
interface Entry {
  readonly place: Place;
  readonly kind: Kind;
  readonly choices: Readonly<Record<string, { readonly zh: string }>>;
  readonly isKey: boolean;
}

const kindOf = (type: string, integer: boolean | undefined): Kind =>
  type === "number" ? (integer === true ? "integer" : "number") : type === "description" ? "text" : (type as Kind);

const formEntries: Entry[] = sheets.flatMap((sheet) =>
  sheet.kind !== "form"
    ? []
    : sheet.sections.flatMap(({ fields }) =>
        fields.flatMap((field): Entry[] => {
          const at = { sheet: sheet.id, field: field.id };
          const kind = kindOf(field.type, field.type === "number" ? field.integer : false);
          const choices = field.type === "choice" ? field.choices : {};
          const values = field.period === "yearly" ? options.years.map((year) => ({ ...at, year })) : [at];
          return [
            ...values.map((one): Entry => ({ place: one, kind, choices, isKey: false })),
            { place: { ...at, part: "status" }, kind: "choice", choices: statuses, isKey: false },
            { place: { ...at, part: "evidence" }, kind: "text", choices: {}, isKey: false },
          ];
        }),
      ),
);

const tables = sheets.filter((sheet): sheet is TableSheet => sheet.kind === "table" && sheet.id !== "import-log");
const rowsAtFirst = (sheet: TableSheet): number => samples.demo.tables[sheet.id]?.length ?? 0;
/** Further than a new workbook's table reaches, so that it has to grow. */
const rowsBeyond = (sheet: TableSheet): number => rowsAtFirst(sheet) + sheet.blankRows + 6;

const tableEntry = (sheet: TableSheet): fc.Arbitrary<Entry> =>
  fc
    .record({
      row: fc.nat({ max: rowsAtFirst(sheet) + 4 }),
      column: fc.constantFrom(...sheet.columns.filter(({ type }) => type !== "computed")),
    })
    .map(({ row, column }) => ({
      place: { sheet: sheet.id, row, column: column.id },
      kind: kindOf(column.type, column.integer),
      choices: column.choices ?? {},
      isKey: sheet.key.includes(column.id),
    }));

const entry = fc.oneof(fc.constantFrom(...formEntries), fc.constantFrom(...tables).chain(tableEntry));

const someText = fc.oneof(
  fc.constantFrom(
    "=1+1",
    "+5",
    "-A1",
    "@x",
    "007",
    "1E5",
    "TRUE",
    '"引号"',
    '"',
    " 前后 ",
    "null",
    "2024-03-01",
    "-3",
    "甲\n乙",
  ),
  fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 12 }),
);
const someDay = fc.integer({ min: 40_000, max: 47_000 }).map((serial) => isoDate(serial) ?? "");

/** What an import may bring: a typed value, or blank. */
function typedValue({ kind, choices }: Entry): fc.Arbitrary<CellValue> {
  const value: fc.Arbitrary<CellValue> = {
    number: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((it) => (it === 0 ? 0 : it)),
    integer: fc.integer(),
    year: fc.integer({ min: 2000, max: 2040 }),
    text: someText,
    date: someDay,
    choice: fc.constantFrom(...Object.keys(choices), ""),
  }[kind];
  return fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) });
}

/** What the cell then holds. */
function storedBy({ kind, choices }: Entry, value: CellValue): CellValue {
  if (isBlank(value)) return null;
  if (kind === "date") return dateSerial(String(value)) ?? null;
  return kind === "choice" ? (choices[String(value)]?.zh ?? null) : value;
}

/** What a user may type, which need not be what belongs there. A day typed in full is a date to every program. */
function typedByUser(one: Entry): fc.Arbitrary<CellValue> {
  const right = typedValue(one).map((value) => storedBy(one, value));
  if (one.isKey) return right;
  const odd = fc.constantFrom<CellValue>("约50", "1,234.5", "12 万t", "2026/3/1", true, 0, 46_082, "未知", "=x");
  return fc.oneof({ weight: 3, arbitrary: right }, { weight: 1, arbitrary: odd });
}

export type Step =
  | { readonly kind: "edit"; readonly entry: Entry; readonly value: CellValue }
  | { readonly kind: "import"; readonly changes: readonly { entry: Entry; value: CellValue; isStale: boolean }[] }
  /** Of the last import, the one before it … */
  | { readonly kind: "undo"; readonly back: number }
  | { readonly kind: "reopen" };

const edit: fc.Arbitrary<Step> = entry.chain((one) =>
  typedByUser(one).map((value) => ({ kind: "edit", entry: one, value })),
);
const change = entry.chain((one) =>
  fc.record({
    entry: fc.constant(one),
    value: typedValue(one),
    isStale: fc.integer({ max: 9, min: 0 }).map((n) => n === 0),
  }),
);
/** A row of a table as a whole, as enterprises bring them. */
const wholeRow = fc.constantFrom(...tables).chain((sheet) =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.nat({ max: rowsAtFirst(sheet) + 6 }) },
      { weight: 1, arbitrary: fc.nat({ max: rowsBeyond(sheet) }) },
    )
    .chain((row) =>
      fc.tuple(
        ...sheet.columns
          .filter(({ type }) => type !== "computed")
          .map((column) => {
            const one: Entry = {
              place: { sheet: sheet.id, row, column: column.id },
              kind: kindOf(column.type, column.integer),
              choices: column.choices ?? {},
              isKey: sheet.key.includes(column.id),
            };
            return typedValue(one).map((value) => ({ entry: one, value, isStale: false }));
          }),
      ),
    ),
);
const imported: fc.Arbitrary<Step> = fc
  .oneof(fc.array(change, { minLength: 1, maxLength: 6 }), wholeRow)
  .map((changes) => ({ kind: "import", changes }));
const undo: fc.Arbitrary<Step> = fc.nat({ max: 5 }).map((back) => ({ kind: "undo", back }));

/** Several steps over few places, so that edits, imports and undos meet. */
export const steps = fc
  .array(fc.oneof(edit, imported, imported, undo), { minLength: 3, maxLength: 8 })
  .chain((list) => {
    const touched = list.flatMap((step): Entry[] =>
      step.kind === "edit" ? [step.entry] : step.kind === "import" ? step.changes.map((one) => one.entry) : [],
    );
    if (touched.length === 0) return fc.constant(list);
    const again = fc.constantFrom(...touched);
    const meeting: fc.Arbitrary<Step> = fc.oneof(
      again.chain((one) => typedByUser(one).map((value): Step => ({ kind: "edit", entry: one, value }))),
      again.chain((one) =>
        typedValue(one).map((value): Step => ({ kind: "import", changes: [{ entry: one, value, isStale: false }] })),
      ),
      undo,
    );
    return fc.array(meeting, { maxLength: 5 }).map((more) => [...list, ...more]);
  });

interface Written {
  readonly entry: Entry;
  readonly old: CellValue;
  readonly now: CellValue;
  /** The name the row bore when nobody else bore it. */
  readonly name: string | undefined;
}
interface Run {
  readonly id: string;
  readonly written: readonly Written[];
  readonly restored: Set<Written>;
  isUndone: boolean;
}

/** The workbook as a map of cells, and what each import did. */
class Model {
  readonly cells = new Map<string, CellValue>();
  readonly runs: Run[] = [];

  constructor() {
    for (const sheet of book.sheets)
      sheet.rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          if (cell !== undefined && cell.computes === undefined && !isBlank(cell.value))
            this.cells.set(`${sheet.name}|${r}|${c}`, cell.value);
        }),
      );
  }

  keyOf(at: Place): string {
    const position = place(at);
    if (position === undefined) throw new Error(JSON.stringify(at));
    return `${position.sheet}|${position.row}|${position.column}`;
  }

  get(at: Place): CellValue {
    return this.cells.get(this.keyOf(at)) ?? null;
  }

  set(at: Place, value: CellValue): void {
    if (value === null) this.cells.delete(this.keyOf(at));
    else this.cells.set(this.keyOf(at), value);
  }

  names(sheet: TableSheet): string[] {
    return Array.from({ length: rowsBeyond(sheet) + 1 }, (_, row) => {
      const parts = sheet.key.map((column) => this.get({ sheet: sheet.id, row, column }));
      return parts.every((part) => isBlank(part)) ? "" : JSON.stringify(parts.map((part) => String(part ?? "").trim()));
    });
  }

  nameOf(at: Place): string | undefined {
    const sheet = tables.find(({ id }) => id === at.sheet);
    if (sheet === undefined || at.row === undefined) return undefined;
    const names = this.names(sheet);
    const name = names[at.row] ?? "";
    return name !== "" && names.filter((it) => it === name).length === 1 ? name : undefined;
  }

  /** Where a written cell stands by now: its row may be known by its name only. */
  now({ entry: { place: at }, name }: Written): Place | undefined {
    const sheet = tables.find(({ id }) => id === at.sheet);
    if (sheet === undefined || name === undefined || at.row === undefined) return at;
    const names = this.names(sheet);
    if (names[at.row] === name) return at;
    const found = names.flatMap((it, row) => (it === name ? [row] : []));
    return found.length === 1 && found[0] !== undefined ? { ...at, row: found[0] } : undefined;
  }

  undo(run: Run): { readonly restored: number; readonly kept: number } {
    const later = this.runs.slice(this.runs.indexOf(run) + 1);
    const taken = new Set(
      later.flatMap((one) =>
        one.written.flatMap((it) => {
          const at = one.restored.has(it) ? undefined : this.now(it);
          return at === undefined ? [] : [this.keyOf(at)];
        }),
      ),
    );
    const back = run.written.flatMap((it) => {
      const at = this.now(it);
      const isOurs = at !== undefined && !taken.has(this.keyOf(at)) && this.get(at) === it.now;
      return isOurs ? [{ it, at }] : [];
    });
    for (const { it, at } of back) {
      run.restored.add(it);
      this.set(at, it.old);
    }
    run.isUndone = true;
    return { restored: back.length, kept: run.written.length - back.length };
  }
}

async function opened(workbook: Workbook): Promise<OpenedAudit> {
  const grids = await workbook.read();
  const audit = grids.ok ? decodeWorkbook(grids.value) : grids;
  if (!audit.ok) throw new Error(audit.problem.code);
  return audit.value;
}

/** What whoever decides on an import sees in a cell. */
function shownAt(data: AuditData, { sheet, field = "", year, part, row, column = "" }: Place): CellValue {
  if (row !== undefined) return data.rows(sheet).find(({ index }) => index === row)?.cells[column] ?? null;
  if (part === "status") return data.status(field);
  return part === "evidence" ? data.evidence(field) : data.value(field, year);
}

export interface Host {
  readonly workbook: Workbook;
  /** Saves the workbook and opens what was saved; a host that has no file does nothing. */
  readonly reopen: () => Promise<void>;
  readonly edit: (sheet: string, cell: string, value: CellValue) => Promise<void>;
  /** How the host gives back what a cell of the kind holds. */
  readonly given: (value: CellValue, isDay: boolean) => CellValue;
}

const isComputed = new Set(
  book.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell?.computes === undefined ? [] : [`${sheet.name}|${r}|${c}`])),
    ),
  ),
);
const dayColumns = new Set(
  [
    ...formEntries,
    // The day of the document, beside each field.
    ...formEntries.flatMap((one): Entry[] =>
      one.place.part === "status" ? [{ ...one, kind: "date", place: { ...one.place, part: "date" } }] : [],
    ),
    ...tables.flatMap((sheet) =>
      sheet.columns.map((column): Entry => ({
        place: { sheet: sheet.id, row: 0, column: column.id },
        kind: column.type as Kind,
        choices: {},
        isKey: false,
      })),
    ),
  ]
    .filter(({ kind }) => kind === "date")
    .map(({ place: at }) => {
      const { sheet, row, column } = place(at) ?? { sheet: "", row: 0, column: 0 };
      return at.row === undefined ? `${sheet}|${row}|${column}` : `${sheet}||${column}`;
    }),
);

async function expectCells({ workbook, given }: Host, model: Model): Promise<void> {
  const grids = await workbook.read();
  if (!grids.ok) throw new Error(grids.problem.code);
  const found = new Map<string, CellValue>();
  for (const { name, cells } of grids.value) {
    if (name === "导入记录" || !book.sheets.some((sheet) => sheet.name === name)) continue;
    cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        const key = `${name}|${r}|${c}`;
        if (!isBlank(cell) && !isComputed.has(key) && !isNewComputed(name, r, c)) found.set(key, cell);
      }),
    );
  }
  const wanted = new Map(
    [...model.cells]
      .filter(([key]) => !key.startsWith("导入记录|"))
      .map(([key, value]) => {
        const [sheet = "", , column = ""] = key.split("|");
        return [key, given(value, dayColumns.has(key) || dayColumns.has(`${sheet}||${column}`))];
      }),
  );
  const differing = [...new Set([...wanted.keys(), ...found.keys()])].filter(
    (key) => found.get(key) !== wanted.get(key),
  );
  expect(differing.map((key) => [key, found.get(key), wanted.get(key)])).toEqual([]);
}

/** Computed columns of rows that a new workbook does not have. */
const computedColumns = new Set(
  tables.flatMap((sheet) =>
    sheet.columns.flatMap(({ id, type }) => {
      const at = type === "computed" ? place({ sheet: sheet.id, row: 0, column: id }) : undefined;
      return at === undefined ? [] : [`${at.sheet}|${at.column}`];
    }),
  ),
);
const isNewComputed = (name: string, row: number, column: number): boolean =>
  row > 3 && computedColumns.has(`${name}|${column}`);

async function runStep(host: Host, model: Model, step: Step): Promise<void> {
  const { workbook } = host;
  if (step.kind === "reopen") {
    await host.reopen();
    return;
  }
  if (step.kind === "edit") {
    const { sheet, row, column } = place(step.entry.place) ?? { sheet: "", row: 0, column: 0 };
    const value = isBlank(step.value) ? null : step.value;
    await host.edit(sheet, cellAddress(row, column), value);
    model.set(step.entry.place, value);
    return;
  }
  if (step.kind === "undo") {
    const run = model.runs.at(-1 - step.back);
    const outcome = await undoRun(workbook, run?.id ?? "nobody");
    if (run === undefined || run.isUndone) {
      expect(outcome).toMatchObject({ ok: false, problem: { code: run === undefined ? "run-unknown" : "run-undone" } });
      return;
    }
    const { restored, kept } = model.undo(run);
    expect(outcome.ok && { restored: outcome.value.restored, kept: outcome.value.kept.length }).toEqual({
      restored,
      kept,
    });
    return;
  }
  const { data } = await opened(workbook);
  const id = `run-${model.runs.length}`;
  const changes = step.changes.map(({ entry: one, value, isStale }, index): RecordedChange => ({
    place: one.place,
    value,
    before: isStale ? "从未有过的值" : shownAt(data, one.place),
    file: `${id}.xlsx`,
    source: `数据!A${index + 1}`,
  }));
  const outcome = await applyRun(workbook, { id, at: "2026-11-30T09:00:00Z", changes });
  // The last of several values for one cell counts.
  const last = new Map(step.changes.map((one) => [model.keyOf(one.entry.place), one]));
  const made = [...last.values()].filter(({ isStale }) => !isStale);
  expect(outcome.ok && outcome.value.written).toBe(made.length);
  expect(outcome.ok && outcome.value.conflicts.length).toBe(last.size - made.length);
  const old = made.map(({ entry: one }) => model.get(one.place));
  for (const { entry: one, value } of made) model.set(one.place, storedBy(one, value));
  const written = made.map(({ entry: one, value }, index): Written => ({
    entry: one,
    old: old[index] ?? null,
    now: storedBy(one, value),
    name: model.nameOf(one.place),
  }));
  if (made.length > 0) model.runs.push({ id, written, restored: new Set(), isUndone: false });
}

/** As many steps as a workbook sees in weeks, over few places at a time. */
export const longSteps = fc.tuple(steps, steps, steps).map((parts) => {
  const reopen: Step = { kind: "reopen" };
  return parts.flatMap((part) => [...part, reopen]);
});

async function expectRuns(host: Host, model: Model): Promise<void> {
  expect(runsOf(await opened(host.workbook)).map(({ id, changes, undone }) => ({ id, changes, undone }))).toEqual(
    model.runs.map(({ id, written, isUndone }) => ({ id, changes: written.length, undone: isUndone })),
  );
}

/** What is to be seen of a sequence: the cells after every step, or after the last alone. */
export type Looking = "every-step" | "the-end";

export async function sequence(host: Host, list: readonly Step[], looking: Looking): Promise<void> {
  const model = new Model();
  for (const [index, step] of list.entries()) {
    await runStep(host, model, step);
    if (looking === "every-step" || index === list.length - 1) await expectCells(host, model);
  }
  await expectRuns(host, model);
}
