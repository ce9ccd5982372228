/**
 * The little of the zip format that a workbook file asks for: its directory, which tells how large the parts will be
 * before anything is inflated, and the exchange of single parts. Inflating and deflating is the platform's own.
 */

/** One part as the archive's directory lists it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0 is stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const in64Bits = 0xffffffff;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endOfDirectory(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

/** The 64-bit numbers of an entry whose sizes do not fit, or were not known to fit, into 32 bits. */
function wideNumbers(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
  }
  return [];
}

/** The archive's parts, or `undefined` when its directory is missing or damaged. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = viewOf(bytes);
  const end = bytes.length < endLength ? undefined : endOfDirectory(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    const wide = wideNumbers(view, at + 46 + nameLength, extraLength);
    const number = (offset: number): number => {
      const narrow = view.getUint32(offset, true);
      return narrow === in64Bits ? (wide.shift() ?? Number.MAX_SAFE_INTEGER) : narrow;
    };
    // The order in which the wide numbers are listed: size, packed size, offset.
    const size = number(at + 24);
    const packedSize = number(at + 20);
    const headerOffset = number(at + 42);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      headerOffset,
    });
    at = next;
  }
  return entries;
}

/** Where an entry's packed bytes begin; throws when the local header is not where the directory says. */
function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const at = entry.headerOffset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature) {
    throw new Error(`the part ${entry.name} is not where the directory says`);
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedSize > bytes.length) throw new Error(`the part ${entry.name} is cut off`);
  return bytes.subarray(start, start + entry.packedSize);
}

async function through(
  bytes: Uint8Array,
  transform: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Uint8Array> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(transform);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = source.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new Error("a part is larger than its directory says");
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The bytes of a part; throws when it is damaged or larger than the directory says. */
export async function entryBytes(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const packed = packedBytes(bytes, entry);
  return entry.method === 0 ? packed : through(packed, new DecompressionStream("deflate-raw"), entry.size);
}

/** The text of a part; throws when it is damaged or larger than the directory says. */
export async function entryText(bytes: Uint8Array, entry: ZipEntry): Promise<string> {
  return new TextDecoder().decode(await entryBytes(bytes, entry));
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let remainder = index;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

interface Packed {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** The fields that a part's local header and its line in the directory share, from "version needed" on. */
function writeShared(view: DataView, at: number, part: Packed): void {
  const inUtf8 = 0x0800;
  const firstDay = 0x0021;
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, inUtf8, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint16(at + 8, firstDay, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.data.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.name.length, true);
}

function assembled(parts: readonly Packed[]): Uint8Array {
  const bodies = parts.reduce((sum, part) => sum + 30 + part.name.length + part.data.length, 0);
  const directory = parts.reduce((sum, part) => sum + 46 + part.name.length, 0);
  const bytes = new Uint8Array(bodies + directory + endLength);
  const view = viewOf(bytes);
  let at = 0;
  let listed = bodies;
  for (const part of parts) {
    view.setUint32(listed, centralSignature, true);
    view.setUint16(listed + 4, 20, true);
    writeShared(view, listed + 6, part);
    view.setUint32(listed + 42, at, true);
    bytes.set(part.name, listed + 46);
    listed += 46 + part.name.length;

    view.setUint32(at, localSignature, true);
    writeShared(view, at + 4, part);
    bytes.set(part.name, at + 30);
    bytes.set(part.data, at + 30 + part.name.length);
    at += 30 + part.name.length + part.data.length;
  }
  view.setUint32(listed, endSignature, true);
  view.setUint16(listed + 8, parts.length, true);
  view.setUint16(listed + 10, parts.length, true);
  view.setUint32(listed + 12, directory, true);
  view.setUint32(listed + 16, bodies, true);
  return bytes;
}

/** A new archive of files that are packed already, such as workbooks: they are stored as they are. */
export function zipOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return assembled(
    files.map(({ name, bytes }) => ({
      name: new TextEncoder().encode(name),
      method: 0,
      crc: crcOf(bytes),
      size: bytes.length,
      data: bytes,
    })),
  );
}

/** The archive with some parts rewritten; `rewrite` gives a part's new text, or `undefined` to keep it as it is. */
export async function rewriteEntries(
  bytes: Uint8Array,
  rewrite: (name: string) => ((text: string) => string) | undefined,
): Promise<Uint8Array> {
  const entries = zipEntries(bytes);
  if (entries === undefined) throw new Error("the archive has no directory");
  // all at once: packing runs beside this thread, and the order of the parts stays that of the entries
  const parts = await Promise.all(
    entries.map(async (entry): Promise<Packed> => {
      const name = new TextEncoder().encode(entry.name);
      const change = rewrite(entry.name);
      if (change === undefined) {
        return { name, method: entry.method, crc: entry.crc, size: entry.size, data: packedBytes(bytes, entry) };
      }
      const plain = new TextEncoder().encode(change(await entryText(bytes, entry)));
      const data = await through(plain, new CompressionStream("deflate-raw"), Number.MAX_SAFE_INTEGER);
      return { name, method: 8, crc: crcOf(plain), size: plain.length, data };
    }),
  );
  return assembled(parts);
}
