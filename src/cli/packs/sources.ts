import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { PackSource } from "../../app/packs-import";
import { textIn, type Language, type Text } from "../../core/text";
import { readReturnedFile } from "../../host/file/returned-file";
import { isReturnedFile, namesApart } from "../../packs/returned-files";
import { refused } from "../../workbook/port";
import { faultOf, FileError, filesUnder } from "../files";

const notAFile: Text = { zh: "不是普通文件", en: "it is no regular file" };

/** What was typed stands for itself, whatever its name; of a folder only the spreadsheets count. */
async function filesIn(path: string): Promise<string[]> {
  const found = await filesUnder(path);
  if (found.length === 1 && found[0] === path) return found;
  return found.filter((file) => isReturnedFile(basename(file))).sort((a, b) => a.localeCompare(b, "zh"));
}

/** The file when its turn comes; one that cannot be read is refused like any other, and the rest goes on. */
async function load(file: string, name: string, language: Language): ReturnType<PackSource["load"]> {
  const unreadable = (reason: Text) => refused("file-unreadable", { file: name, reason: textIn(language, reason) });
  try {
    const found = await stat(file);
    if (!found.isFile()) return unreadable(notAFile);
    const bytes = async () => new Uint8Array(await readFile(file));
    return await readReturnedFile({ name, size: found.size, bytes }, (cause) => textIn(language, faultOf(cause)));
  } catch (cause) {
    return unreadable(faultOf(cause));
  }
}

/** The returned files behind what was typed: files themselves, and every spreadsheet in a folder. */
export async function packSources(paths: readonly string[], language: Language): Promise<PackSource[]> {
  const files = [...new Set((await Promise.all(paths.map(filesIn))).flat())];
  if (files.length === 0) {
    throw new FileError({ zh: "文件夹中没有填报表。", en: "The folder holds no spreadsheets." });
  }
  const names = namesApart(files.map((path) => ({ name: basename(path), path })));
  return files.map((file, index) => {
    const name = names[index] ?? file;
    return { name, load: () => load(file, name, language) };
  });
}
