import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { PackSource } from "../../app/packs-import";
import { textIn, type Language, type Text } from "../../core/text";
import { megabytes, packLimits } from "../../host/file/file-kind";
import { readPackFile } from "../../host/file/xlsx-read";
import { refused } from "../../workbook/port";
import { faultOf, FileError, filesUnder } from "../files";

/** What spreadsheet programs save, readable or not: the latter are refused by name instead of passed over. */
const spreadsheets = /\.(xlsx|xlsm|xlsb|xls|et|ods|csv)$/i;
/** Files that a program keeps beside an open workbook, or beside every file of a foreign disk. */
const besides = /^(~\$|\.~|\._)/;

const notAFile: Text = { zh: "不是普通文件", en: "it is no regular file" };

/** What was typed stands for itself, whatever its name; of a folder only the spreadsheets count. */
async function filesIn(path: string): Promise<string[]> {
  const found = await filesUnder(path);
  if (found.length === 1 && found[0] === path) return found;
  return found
    .filter((file) => spreadsheets.test(file) && !besides.test(basename(file)))
    .sort((a, b) => a.localeCompare(b, "zh"));
}

/** The file when its turn comes; one that cannot be read is refused like any other, and the rest goes on. */
async function load(file: string, name: string, language: Language): ReturnType<PackSource["load"]> {
  const unreadable = (reason: Text) => refused("file-unreadable", { file: name, reason: textIn(language, reason) });
  try {
    const found = await stat(file);
    if (!found.isFile()) return unreadable(notAFile);
    // before it is in the memory
    if (found.size > packLimits.fileBytes)
      return refused("file-too-large", { file: name, limit: megabytes(packLimits.fileBytes) });
    return await readPackFile(new Uint8Array(await readFile(file)), name);
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
  const short = files.map((file) => basename(file));
  return files.map((file, index) => {
    const name = short[index] ?? file;
    return {
      name: short.filter((other) => other === name).length > 1 ? file : name,
      load: () => load(file, name, language),
    };
  });
}
