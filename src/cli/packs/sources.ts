import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { PackSource } from "../../app/packs-import";
import { readPackFile } from "../../host/file/xlsx-read";
import { FileError, readBytes } from "../files";

/** What spreadsheet programs save, readable or not: the latter are refused by name instead of passed over. */
const spreadsheets = /\.(xlsx|xlsm|xlsb|xls|et|ods|csv)$/i;
/** Files that a program keeps beside an open workbook. */
const lockFile = /^(~\$|\.~)/;

async function filesIn(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => spreadsheets.test(name) && !lockFile.test(basename(name)))
    .sort((a, b) => a.localeCompare(b, "zh"))
    .map((name) => join(path, name));
}

/** The returned files behind what was typed: files themselves, and every spreadsheet in a folder. */
export async function packSources(paths: readonly string[]): Promise<PackSource[]> {
  const files = [...new Set((await Promise.all(paths.map(filesIn))).flat())];
  if (files.length === 0) {
    throw new FileError({ zh: "文件夹中没有填报表。", en: "The folder holds no spreadsheets." });
  }
  const short = files.map((file) => basename(file));
  return files.map((file, index) => {
    const name = short[index] ?? file;
    return {
      name: short.filter((other) => other === name).length > 1 ? file : name,
      load: async () => readPackFile(await readBytes(file), basename(file)),
    };
  });
}
