import { cellAddress, isBlank, type CellValue } from "../core/cell";
import { textIn, type Text } from "../core/text";
import type { Field } from "../sheets/define";
import type { SheetGrid } from "../workbook/content";
import { formColumns } from "../workbook/form-layout";
import { departmentPackSheets } from "./department-pack";
import { enterprisePackSheets } from "./enterprise-pack";
import type { EntryOutcome, Rejection, RejectionKind, Repair, SourceCell } from "./entry-outcome";
import { factField } from "./fact-fields";
import { anchor, locateEntries, type LocatedRow, type LocatedSheet } from "./locate-entries";
import { areaText, covers, mergedAreas, type Area } from "./merged-areas";
import { fieldsOf, packVersion, type PackField, type PackIdentity, type PackSheet } from "./pack";
import { knownFields, type KnownFields } from "./pack-fields";
import { readPackMarker } from "./pack-marker";
import { readEntry } from "./read-entry";
import { isPrinted, typedUnit } from "./typed-unit";

/** A file as it came back. */
export interface PackFile {
  readonly name: string;
  readonly sheets: readonly SheetGrid[];
  /** Other workbooks that its formulas refer to. */
  readonly externalLinks: readonly string[];
}

export interface PackEntry {
  readonly field: Field;
  readonly column: string;
  readonly source: SourceCell;
  /** What stands in the cell. */
  readonly raw: CellValue;
  readonly outcome: EntryOutcome;
}

/** What a returned file holds. Without an identity nothing of it is attributed to anybody. */
export interface ReadPack {
  readonly file: string;
  readonly identity: PackIdentity | undefined;
  readonly entries: readonly PackEntry[];
  readonly repairs: readonly Repair[];
  readonly rejections: readonly Rejection[];
}

/** An entry's name for people: "用电量 2023年". */
export function itemName({ title }: Pick<Field, "title">, column: string): Text {
  const year = /^y(\d{4})$/.exec(column)?.[1];
  if (year !== undefined) return { zh: `${title.zh} ${year}年`, en: `${title.en} ${year}` };
  const fact = factField(column)?.title;
  return fact === undefined ? title : { zh: `${title.zh} ${fact.zh}`, en: `${title.en}, ${fact.en}` };
}

interface Collected {
  readonly file: string;
  readonly entries: PackEntry[];
  readonly repairs: Repair[];
  readonly rejections: Rejection[];
}

const asksFor = ({ field }: PackField, column: string): Field | undefined => {
  const fact = factField(column);
  if (fact !== undefined) return field.id.startsWith("contact.") ? undefined : fact;
  return (field.period === "once") === (column === formColumns.once) ? field : undefined;
};

/** The unit a row's numbers are in: as asked, or as somebody wrote into the unit's cell; none where that is no unit. */
function rowUnit(field: Field, asked: string | undefined, shown: CellValue): string | undefined {
  if (field.type !== "number") return "1";
  const unit = asked ?? field.unit;
  if (isBlank(shown) || isPrinted(String(shown), unit)) return unit;
  return isPrinted(String(shown), field.unit) ? field.unit : typedUnit(String(shown));
}

class SheetReader {
  private readonly merged: readonly Area[];
  private readonly rowsByIndex: ReadonlyMap<number, LocatedRow>;

  constructor(
    private readonly located: LocatedSheet,
    private readonly into: Collected,
  ) {
    this.merged = mergedAreas(located.grid.merges);
    this.rowsByIndex = new Map(located.rows.map((row) => [row.row, row]));
  }

  readAll(): void {
    for (const row of this.located.rows) {
      for (const [column, id] of this.located.columns) this.read(row, column, id);
    }
  }

  private raw(row: number, column: number): CellValue {
    return this.located.grid.cells[row]?.[column] ?? null;
  }

  private source(row: number, column: number): SourceCell {
    return { file: this.into.file, sheet: this.located.grid.name, cell: cellAddress(row, column) };
  }

  /** The entry asked for in a cell, if any. */
  private askedAt(row: number, column: number): Field | undefined {
    const field = this.rowsByIndex.get(row)?.field;
    const id = this.located.columns.get(column);
    return field === undefined || id === undefined ? undefined : asksFor(field, id);
  }

  private read(row: LocatedRow, column: number, id: string): void {
    const source = this.source(row.row, column);
    const raw = this.raw(row.row, column);
    const { field: packField } = row;
    if (packField === undefined) {
      if (isBlank(raw)) return;
      this.reject("unknown-item", source, { given: raw, args: { item: row.unknown ?? "" } });
      return;
    }
    const item = itemName(packField.field, id);
    const asked = asksFor(packField, id);
    if (asked === undefined) {
      if (!isBlank(raw)) this.reject("no-entry-here", source, { item, given: raw });
      return;
    }
    const field = packField.field;
    const add = (given: CellValue, outcome: EntryOutcome): void => {
      this.into.entries.push({ field, column: id, source, raw: given, outcome });
      if (outcome.kind === "rejected") {
        this.reject(outcome.reason, source, { at: { field: field.id, column: id }, item, given, args: outcome.args });
      }
      if (outcome.kind !== "value") return;
      for (const kind of outcome.repairs) {
        this.into.repairs.push({ kind, source, item, was: given, became: outcome.value });
      }
    };
    const area = this.merged.find((one) => covers(one, row.row, column));
    if (area !== undefined) {
      const spread = this.spread(area, id);
      if (spread === "refused") {
        const holder = this.raw(area.top, area.left);
        if (isBlank(holder)) add(null, { kind: "blank" });
        else add(holder, { kind: "rejected", reason: "merged-entries", args: { area: areaText(area) } });
        return;
      }
      if (spread !== undefined && row.row !== area.top) {
        const outcome = readEntry(spread, asked, { unit: "1", percent: false });
        add(spread, outcome.kind === "value" ? { ...outcome, repairs: [...outcome.repairs, "merged-fact"] } : outcome);
        return;
      }
    }
    if (row.changedTo !== undefined && !isBlank(raw)) {
      add(raw, { kind: "rejected", reason: "item-changed", args: { now: row.changedTo } });
      return;
    }
    const shown = this.located.unitColumn === undefined ? null : this.raw(row.row, this.located.unitColumn);
    const unit = rowUnit(asked, row.unit, shown);
    if (unit === undefined && !isBlank(raw)) {
      add(raw, { kind: "rejected", reason: "unknown-unit", args: { unit: String(shown) } });
      return;
    }
    const percent = this.located.grid.percentCells?.has(cellAddress(row.row, column)) === true;
    add(raw, readEntry(raw, asked, { unit: unit ?? "1", percent }));
  }

  /**
   * What a merged area says of its cells: a fact merged over several rows holds for each of them; a number merged over
   * several entries belongs to none of them for certain.
   */
  private spread(area: Area, id: string): CellValue | "refused" | undefined {
    const isFact = factField(id) !== undefined;
    const begins = this.rowsByIndex.get(area.top)?.field !== undefined;
    if (isFact && begins && area.left === area.right) return this.raw(area.top, area.left);
    // by the entries, not by the area: one merged area can cover the whole sheet
    let entries = 0;
    for (const { row } of this.located.rows) {
      for (const column of this.located.columns.keys()) {
        if (covers(area, row, column) && this.askedAt(row, column) !== undefined) entries++;
      }
    }
    return entries === 1 && this.askedAt(area.top, area.left) !== undefined ? undefined : "refused";
  }

  private reject(
    kind: RejectionKind,
    source: SourceCell,
    { at = null, item = null, given, args = {} }: Partial<Rejection> & Pick<Rejection, "given">,
  ): void {
    this.into.rejections.push({ kind, source, at, item, given, args });
  }
}

/** Reads the sheets that hold entries of one kind of pack; the kind with more of its rows counts. */
function locateAll(sheets: readonly SheetGrid[]): { known: KnownFields; located: LocatedSheet[] } | undefined {
  const [best] = knownFields()
    .map((known) => {
      const located = sheets.flatMap((grid) => locateEntries(grid, known) ?? []);
      return {
        known,
        located,
        rows: located.flatMap(({ rows }) => rows).filter(({ field }) => field !== undefined).length,
      };
    })
    .sort((a, b) => b.rows - a.rows);
  return best === undefined || best.rows === 0 ? undefined : best;
}

const notData: ReadonlySet<string> = new Set(["guide", "example", "corrections"]);

interface Marked {
  readonly grid: SheetGrid;
  readonly sheet: string | undefined;
  readonly identity: PackIdentity | undefined;
}

function markersOf(sheets: readonly SheetGrid[]): Marked[] {
  return sheets.map((grid) => {
    for (const line of grid.cells.slice(0, 12)) {
      for (const cell of line.slice(0, 12)) {
        const marker = readPackMarker(cell);
        if (marker !== undefined) return { grid, ...marker };
      }
    }
    return { grid, sheet: undefined, identity: undefined };
  });
}

const sameIdentity = (left: PackIdentity, right: PackIdentity): boolean =>
  left.kind === right.kind && left.name === right.name && left.code === right.code;

const entryText = (entries: readonly PackEntry[], id: string): string | undefined => {
  const raw = entries.find(({ field, raw: given }) => field.id === id && !isBlank(given))?.raw;
  return raw === undefined || raw === null ? undefined : String(raw).trim();
};

const nameField = "enterprises.name";
const codeField = "enterprises.code";

/** Whose pack it is by what its sheets show, where the hidden marks are gone. */
function identityShown(known: KnownFields, entries: readonly PackEntry[]): PackIdentity | undefined {
  const name = entryText(entries, nameField);
  if (known.kind !== "enterprise" || name === undefined) return undefined;
  const years = new Set(entries.flatMap(({ column }) => /^y(\d{4})$/.exec(column)?.[1] ?? []).map(Number));
  return {
    kind: "enterprise",
    version: packVersion,
    language: "zh-CN",
    park: null,
    name,
    code: entryText(entries, codeField) ?? null,
    years: [...years].sort((a, b) => a - b),
  };
}

const sameText = (left: string, right: string): boolean =>
  left.normalize("NFKC").replace(/\s+/g, "") === right.normalize("NFKC").replace(/\s+/g, "");

/** Sheets, rows and years that the pack was sent with and that are nowhere in the file any more. */
function missing(identity: PackIdentity, collected: Collected): Rejection[] {
  const byField = new Map<string, PackEntry[]>();
  for (const entry of collected.entries) {
    byField.set(entry.field.id, [...(byField.get(entry.field.id) ?? []), entry]);
  }
  return sheetsOf(identity.kind, identity.name).flatMap((sheet): Rejection[] => {
    const fields = fieldsOf(sheet).map(({ field }) => field);
    const entries = fields.flatMap(({ id }) => byField.get(id) ?? []);
    const found = entries[0]?.source.sheet ?? null;
    const source: SourceCell = {
      file: collected.file,
      sheet: found,
      cell: found === null ? null : cellAddress(anchor.row, anchor.column),
    };
    const lacking = (kind: RejectionKind, item: Text | null, args: Rejection["args"] = {}): Rejection => ({
      kind,
      source,
      at: null,
      item,
      given: null,
      args,
    });
    if (entries.length === 0) return [lacking("sheet-missing", sheet.tab)];
    const present = fields.filter(({ id }) => byField.has(id));
    const yearly = present.filter(({ period }) => period === "yearly");
    const inYear = (year: number): Rejection[] => {
      const without = yearly.filter(({ id }) => byField.get(id)?.every(({ column }) => column !== `y${year}`));
      const args = { year: String(year) };
      // a column that is gone is one trouble, not one for each of its rows
      if (without.length > 0 && without.length === yearly.length) return [lacking("year-missing", null, args)];
      return without.map((field) => lacking("year-missing", itemName(field, `y${year}`), args));
    };
    return [
      ...fields.filter(({ id }) => !byField.has(id)).map(({ title }) => lacking("row-missing", title)),
      ...identity.years.flatMap(inYear),
    ];
  });
}

/** Notes that a sheet of ours bears another name than it was sent with. */
function renamed(grid: SheetGrid, marked: readonly Marked[], into: Collected): void {
  const mark = marked.find((one) => one.grid === grid);
  if (mark?.identity === undefined || mark.sheet === undefined) return;
  const { kind, name, language } = mark.identity;
  const sent = sheetsOf(kind, name).find(({ id }) => id === mark.sheet);
  const was = sent === undefined ? grid.name : textIn(language, sent.tab);
  if (was === grid.name) return;
  const source = { file: into.file, sheet: grid.name, cell: null };
  into.repairs.push({ kind: "sheet-renamed", source, item: null, was, became: grid.name });
}

/** The data sheets of a pack; a department's are named by its clauses. */
const sheetsOf = (kind: PackIdentity["kind"], name: string): readonly PackSheet[] =>
  kind === "enterprise" ? enterprisePackSheets : departmentPackSheets(name.split(/\s+(?=A)/));

/** Reads a returned file. Nothing in it can make this throw; what is not understood is named. */
export function readPack({ name: file, sheets, externalLinks }: PackFile): ReadPack {
  const whole: SourceCell = { file, sheet: null, cell: null };
  const refuse = (kind: RejectionKind, args: Rejection["args"] = {}, given: CellValue = null): ReadPack => ({
    file,
    identity: undefined,
    entries: [],
    repairs: [],
    rejections: [{ kind, source: whole, at: null, item: null, given, args }],
  });
  if (externalLinks.length > 0) return refuse("external-links", { links: externalLinks.slice(0, 3).join("、") });

  const marked = markersOf(sheets);
  const identities = marked.flatMap(({ identity }) => identity ?? []);
  const [first] = identities;
  const other = identities.find((one) => first !== undefined && !sameIdentity(one, first));
  if (first !== undefined && other !== undefined) {
    return refuse("several-identities", { names: `${first.name}、${other.name}` });
  }
  if (identities.some(({ version }) => version > packVersion)) return refuse("newer-version");

  const data = marked.filter(({ sheet }) => sheet === undefined || !notData.has(sheet)).map(({ grid }) => grid);
  const found = locateAll(data);
  if (found === undefined) return refuse("not-a-pack");
  const collected: Collected = { file, entries: [], repairs: [], rejections: [] };
  for (const located of found.located) {
    for (const kind of located.repairs) {
      const source = { file, sheet: located.grid.name, cell: null };
      collected.repairs.push({ kind, source, item: null, was: null, became: null });
    }
    renamed(located.grid, marked, collected);
    new SheetReader(located, collected).readAll();
  }
  const identity = first ?? identityShown(found.known, collected.entries);
  if (identity === undefined) return refuse("no-identity");
  const named = entryText(collected.entries, nameField);
  if (identity.kind === "enterprise" && named !== undefined && !sameText(named, identity.name)) {
    return refuse("name-changed", { name: identity.name }, named);
  }
  if (first === undefined) {
    collected.repairs.push({
      kind: "identity-from-sheet",
      source: whole,
      item: null,
      was: null,
      became: identity.name,
    });
  }
  return {
    ...collected,
    identity,
    rejections: [...collected.rejections, ...missing(identity, collected)],
  };
}
