import { isBlank, type CellValue } from "../core/cell";
import type { Text } from "../core/text";
import type { AuditData, Place, TableRow } from "./audit-data";
import type { TableSheet } from "./define";
import { enterpriseYears } from "./enterprise-years";
import { registerItem, type RegisterTarget } from "./evidence-item";
import {
  isMetered,
  noFacts,
  overYear,
  type EvidenceFacts,
  type FormFacts,
  type Measurement,
  type Method,
} from "./evidence-methods";
import { evidenceRegister } from "./evidence-register";
import { sheetById } from "./index";

/** What the facts of a value are looked up in: the columns beside the fields of the forms, and the rows of the tables. */
interface Recorded extends Pick<AuditData, "status" | "rows"> {
  readonly formFacts: (field: string) => FormFacts | null;
}

/** A row of the register that vouches for nothing there is, and why. */
export interface UnknownItem {
  readonly row: TableRow;
  readonly column: "subject" | "item";
  readonly reason: Text;
}

/** A row of the register that vouches for something. */
export interface RegisterEntry {
  readonly row: TableRow;
  readonly facts: EvidenceFacts;
  /** The row's subject as names are compared; "" vouches for the park, or for all rows of a table. */
  readonly subject: string;
  readonly target: RegisterTarget;
  readonly year: number | null;
}

const textOf = (cell: CellValue | undefined): string | null =>
  cell === undefined || isBlank(cell) ? null : String(cell).trim();

const asName = (cell: CellValue | undefined): string => (textOf(cell) ?? "").normalize("NFKC").toLowerCase();

const yearOf = (cell: CellValue | undefined): number | null => (typeof cell === "number" ? cell : null);

/** What a row tells of its measurement; nothing where it tells nothing and is no reading of a year. */
function measurementIn({ cells }: TableRow): Measurement | null {
  const [start, end] = [textOf(cells["period-start"]), textOf(cells["period-end"])];
  const [instrument, calibratedUntil] = [textOf(cells["instrument"]), textOf(cells["calibrated-until"])];
  const year = yearOf(cells["year"]);
  const metered = isMetered(textOf(cells["method"]) as Method | null);
  if ([start, end, instrument, calibratedUntil].every((it) => it === null) && !(metered && year !== null)) return null;
  return overYear({ start, end, instrument, calibratedUntil }, year);
}

const factsOf = (row: TableRow): EvidenceFacts => ({
  document: textOf(row.cells["document"]),
  page: textOf(row.cells["page"]),
  person: textOf(row.cells["person"]),
  date: textOf(row.cells["date"]),
  method: textOf(row.cells["method"]) as Method | null,
  measurement: measurementIn(row),
  verified: row.cells["verified"] === "yes",
});

function tableOf(sheet: string): TableSheet | undefined {
  const found = sheetById(sheet);
  return found.kind === "table" ? found : undefined;
}

/** What a row of a table is called in the register: its first key. */
const rowName = (sheet: string, row: TableRow | undefined): string => asName(row?.cells[tableOf(sheet)?.key[0] ?? ""]);

function readRegister({ rows }: Pick<AuditData, "rows">): {
  readonly entries: readonly RegisterEntry[];
  readonly unknown: readonly UnknownItem[];
} {
  const names = new Map<string, ReadonlySet<string>>();
  const bears = (sheet: string, subject: string): boolean => {
    const known = names.get(sheet) ?? new Set(rows(sheet).map((row) => rowName(sheet, row)));
    names.set(sheet, known);
    return known.has(subject);
  };
  const entries: RegisterEntry[] = [];
  const unknown: UnknownItem[] = [];
  for (const row of rows(evidenceRegister.id)) {
    const subject = asName(row.cells["subject"]);
    const found = registerItem(textOf(row.cells["item"]), subject, bears);
    if (found.ok)
      entries.push({ row, facts: factsOf(row), subject, target: found.target, year: yearOf(row.cells["year"]) });
    else unknown.push({ row, column: found.column, reason: found.reason });
  }
  return { entries, unknown };
}

/** The rows of the register that could not be followed: an item that nothing is called, a subject that is on no list. */
export const unknownItems = (data: Pick<AuditData, "rows">): readonly UnknownItem[] => readRegister(data).unknown;

/** The rows of the register that vouch for something. */
export const registerEntries = (data: Pick<AuditData, "rows">): readonly RegisterEntry[] => readRegister(data).entries;

/** What a table's row itself says of where its figures come from. */
function factsInRow(sheet: string, column: string, row: TableRow | undefined): EvidenceFacts {
  const columns = tableOf(sheet)?.columns ?? [];
  const told = (fact: "document" | "page" | "person" | "date"): string | null =>
    textOf(row?.cells[columns.find((one) => one.fact === fact)?.id ?? ""]);
  const obtained = columns.find(({ id }) => id === column)?.obtained;
  const key = obtained === undefined ? undefined : row?.cells[obtained.column];
  return {
    document: told("document"),
    page: told("page"),
    person: told("person"),
    date: told("date"),
    method: typeof key === "string" ? (obtained?.methods[key] ?? null) : null,
    measurement: null,
    verified: false,
  };
}

const isEmpty = (facts: EvidenceFacts): boolean =>
  !facts.verified &&
  [facts.document, facts.page, facts.person, facts.date, facts.method, facts.measurement].every((it) => it === null);

/** A row that says more precisely what it vouches for wins: by its subject first, then by its item, then by its year. */
const precision = ({ subject, target, year }: RegisterEntry): number =>
  (subject === "" ? 0 : 4) + ("sheet" in target && target.column === undefined ? 0 : 2) + (year === null ? 0 : 1);

const keyOf = (target: RegisterTarget): string =>
  "field" in target ? `|${target.field}` : `${target.sheet}|${target.column ?? ""}`;

function byTarget(entries: readonly RegisterEntry[]): ReadonlyMap<string, readonly RegisterEntry[]> {
  const groups = new Map<string, RegisterEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry.target);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

/**
 * How well each figure is vouched for. A row of the register wins over the columns beside the forms, as a whole: its
 * blanks are not filled from another document. The status 估算 is a recorded way of obtaining a value, and 已现场核实 a
 * recorded verification, whatever the register says.
 */
export function evidenceLookup(recorded: Recorded): AuditData["evidenceOf"] {
  let register: ReadonlyMap<string, readonly RegisterEntry[]> | undefined;
  const tables = new Map<string, ReadonlyMap<number, TableRow>>();

  const best = (keys: readonly string[], subject: string, year: number | null): EvidenceFacts | undefined => {
    register ??= byTarget(readRegister(recorded).entries);
    let found: RegisterEntry | undefined;
    for (const entry of keys.flatMap((key) => register?.get(key) ?? [])) {
      if (entry.subject !== "" && entry.subject !== subject) continue;
      if (entry.year !== null && entry.year !== year) continue;
      if (found === undefined || precision(entry) > precision(found)) found = entry;
    }
    return found?.facts;
  };

  const rowAt = (sheet: string, index: number | undefined): TableRow | undefined => {
    const known = tables.get(sheet) ?? new Map(recorded.rows(sheet).map((row) => [row.index, row]));
    tables.set(sheet, known);
    return index === undefined ? undefined : known.get(index);
  };

  const ofField = (field: string, year: number | undefined): EvidenceFacts => {
    const status = recorded.status(field);
    const facts = best([`|${field}`], "", year ?? null) ?? { ...noFacts, ...recorded.formFacts(field) };
    return {
      ...facts,
      method: facts.method ?? (status === "estimated" ? "estimated" : null),
      verified: facts.verified || status === "verified",
    };
  };

  const ofRow = ({ sheet, row: index, column = "" }: Place): EvidenceFacts => {
    const row = rowAt(sheet, index);
    const own = factsInRow(sheet, column, row);
    const year = yearOf(row?.cells["year"]);
    const { measurement, ...facts } = best([`${sheet}|${column}`, `${sheet}|`], rowName(sheet, row), year) ?? own;
    // an enterprise tells of the meter once for all its years; other tests say when they were made
    const told = sheet === enterpriseYears.id && measurement !== null ? overYear(measurement, year) : measurement;
    return { ...facts, measurement: told, method: facts.method ?? own.method };
  };

  return (place) => {
    const facts = place.field === undefined ? ofRow(place) : ofField(place.field, place.year);
    return isEmpty(facts) ? null : facts;
  };
}
