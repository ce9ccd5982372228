/** Names that Windows keeps for its devices, whatever ending they have. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** Of the 255 bytes that most file systems allow, after the ending and a number. */
const longest = 180;

/** As many whole characters as fit into so many bytes of UTF-8. */
function cut(text: string, bytes: number): string {
  let size = 0;
  let end = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    size += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (size > bytes) break;
    end += char.length;
  }
  return text.slice(0, end);
}

/** The name as a part of a path on Windows, macOS and Linux, in one way of writing accents. */
function portable(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[\\/:*?"<>|\p{C}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const ends = cut(plain, longest).replace(/^[.\s]+|[.\s]+$/g, "");
  if (ends === "") return "_";
  return reserved.test(ends.split(".")[0] ?? "") ? `_${ends}` : ends;
}

/** A file name for each of the names, in order; those that a disk would take for the same one get a number. */
export function fileNames(names: readonly string[], extension: string): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = portable(name);
    for (let number = 1; ; number++) {
      const file = `${number === 1 ? base : `${base} (${number})`}${extension}`;
      const key = file.normalize("NFKC").toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return file;
    }
  });
}
