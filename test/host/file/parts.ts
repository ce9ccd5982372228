import { entryText, zipEntries } from "../../../src/host/file/zip-archive";

/** The text of every part of a package, by its name. */
export async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  for (const entry of zipEntries(bytes) ?? []) parts.set(entry.name, await entryText(bytes, entry));
  return parts;
}

export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const part = (await partsOf(bytes)).get(name);
  if (part === undefined) throw new Error(`there is no part ${name}`);
  return part;
}

/** The names of the elements directly under the root, in order, each once. */
export function childrenOf(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [tag, closing, name, selfClosing] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)[^>]*?(\/?)>/g)) {
    if (tag.startsWith("<?")) continue;
    if (closing === "/") depth--;
    else {
      if (depth === 1 && name !== undefined && names.at(-1) !== name) names.push(name);
      if (selfClosing !== "/") depth++;
    }
  }
  return names;
}

/** All tags of one name, as they are written. */
export const tags = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}\\b[^>]*>`, "g"))].map(([tag]) => tag);

export const attribute = (tag: string | undefined, name: string): string | undefined =>
  tag === undefined ? undefined : new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
