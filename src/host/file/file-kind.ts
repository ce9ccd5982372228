import { refused, type WorkbookOutcome } from "../../workbook/port";
import { entryText, zipEntries, type ZipEntry } from "./zip-archive";

/** Limits that keep a file from exhausting the memory, whatever it claims to be. */
export interface Limits {
  readonly fileBytes: number;
  /** All parts together, as the archive's directory announces them; no part may exceed its announcement. */
  readonly inflatedBytes: number;
  readonly rows: number;
  /**
   * From the first cell to the last row and column of a sheet: they are held as a rectangle. Where it is not said, the
   * library's own limit holds.
   */
  readonly cells?: number;
  /** Of all parts: each becomes an object many times its size, so that a few bytes in the file can fill the memory. */
  readonly tags: number;
}
export const limits: Limits = {
  fileBytes: 50 * 2 ** 20,
  inflatedBytes: 300 * 2 ** 20,
  rows: 200_000,
  tags: 6_000_000,
};

/** A pack is a few pages; what is much larger is no pack, and hundreds of them are read in one go. */
export const packLimits: Limits = {
  fileBytes: 8 * 2 ** 20,
  inflatedBytes: 32 * 2 ** 20,
  rows: 5_000,
  cells: 1_000_000,
  tags: 1_000_000,
};

export const megabytes = (bytes: number): string => `${bytes / 2 ** 20} MB`;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Compound files hold old .xls workbooks, and new workbooks behind a password. */
const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipSignature = [0x50, 0x4b, 0x03, 0x04];

/** The name of the stream that holds an encrypted workbook, as the compound file's directory spells it. */
const encryptedStream = Array.from("EncryptedPackage").flatMap((char) => [char.charCodeAt(0), 0]);

function contains(bytes: Uint8Array, sequence: readonly number[]): boolean {
  const first = sequence[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sequence.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** More than a few bytes that inflate to nothing: the directory hides what the part holds. */
const hidesItsSize = (entry: ZipEntry): boolean => entry.size === 0 && entry.packedSize > 16;

/** The parts of an .xlsx file, or the reason why the bytes cannot or must not be read as one. */
export function xlsxEntries(
  bytes: Uint8Array,
  file: Readonly<Record<string, string>> = {},
  { fileBytes, inflatedBytes }: Limits = limits,
): WorkbookOutcome<readonly ZipEntry[]> {
  if (startsWith(bytes, compoundSignature)) {
    return refused(contains(bytes, encryptedStream) ? "password-protected" : "not-xlsx", file);
  }
  if (!startsWith(bytes, zipSignature)) return refused("not-xlsx", file);
  if (bytes.length > fileBytes) return refused("file-too-large", { ...file, limit: megabytes(fileBytes) });

  const entries = zipEntries(bytes);
  if (entries === undefined || entries.some(hidesItsSize)) return refused("corrupt-file", file);
  const inflated = entries.reduce((sum, { size }) => sum + size, 0);
  if (inflated > inflatedBytes) return refused("file-too-large", { ...file, limit: megabytes(inflatedBytes) });

  if (entries.some(({ name }) => /vbaProject\.bin$|^xl\/macrosheets\//i.test(name))) return refused("has-macros", file);
  const isWorkbook =
    entries.some(({ name }) => /^xl\/.+\.xml$/.test(name)) && !entries.some(({ name }) => name === "xl/workbook.bin");
  return isWorkbook ? { ok: true, value: entries } : refused("not-xlsx", file);
}

/** The parts that survive being read and written again; whatever else a file holds would be lost or damaged. */
const rewritable = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\//,
  /^xl\/(workbook|styles|sharedStrings|calcChain|metadata)\.xml$/,
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/theme\/theme\d+\.xml$/,
  /^xl\/worksheets\/sheet\d+\.xml$/,
  /^xl\/worksheets\/_rels\/sheet\d+\.xml\.rels$/,
  /^xl\/tables\/table\d+\.xml$/,
  /^xl\/printerSettings\//,
];

/**
 * The first part of the file that would not survive a rewriting (a chart, a picture, a pivot table, rules of newer
 * kinds), or `undefined` when there is none.
 */
export async function beyondRewriting(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<string | undefined> {
  const foreign = entries.find(({ name }) => !name.endsWith("/") && !rewritable.some((known) => known.test(name)));
  if (foreign !== undefined) return foreign.name;
  for (const entry of entries) {
    const isSheet = /^xl\/worksheets\/sheet\d+\.xml$/.test(entry.name);
    if (isSheet && (await entryText(bytes, entry)).includes("<extLst")) return entry.name;
  }
  return undefined;
}
