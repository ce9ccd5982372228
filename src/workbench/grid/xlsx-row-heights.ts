/**
 * Row heights of a file that nobody set by hand: Excel stores what it measured, without marking it as the user's own,
 * and the library for .xlsx files leaves such heights out.
 */
import { entryText, zipEntries, type ZipEntry } from "../../host/file/zip-archive";

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

async function textOf(bytes: Uint8Array, entries: readonly ZipEntry[], name: string): Promise<string> {
  const entry = entries.find((candidate) => candidate.name === name);
  return entry ? entryText(bytes, entry) : "";
}

/** The parts that hold the sheets, in the order of the tabs. */
async function sheetParts(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<string[]> {
  const book = await textOf(bytes, entries, "xl/workbook.xml");
  const links = await textOf(bytes, entries, "xl/_rels/workbook.xml.rels");
  const targets = new Map(
    [...links.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target") ?? "",
    ]),
  );
  return [...book.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, "r:id")) ?? "";
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  });
}

/** Heights in points by row (from zero), one map for each sheet in the order of the tabs. */
export async function measuredRowHeights(bytes: Uint8Array): Promise<ReadonlyMap<number, number>[]> {
  const entries = zipEntries(bytes) ?? [];
  const heights: Map<number, number>[] = [];
  for (const part of await sheetParts(bytes, entries)) {
    const text = await textOf(bytes, entries, part);
    const rows = [...text.matchAll(/<row\b[^>]*>/g)].flatMap(([tag]): [number, number][] => {
      const row = Number(attribute(tag, "r"));
      const height = Number(attribute(tag, "ht"));
      return row > 0 && height > 0 ? [[row - 1, height]] : [];
    });
    heights.push(new Map(rows));
  }
  return heights;
}
