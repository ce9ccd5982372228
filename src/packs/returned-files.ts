/** What spreadsheet programs save, readable or not: the latter are refused by name instead of passed over. */
export const spreadsheetExtensions = [".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".ods", ".csv"] as const;

/** Files that a program keeps beside an open workbook, or beside every file of a foreign disk. */
const besides = /^(~\$|\.~|\._)/;

/** Whether a file of this name, found in a folder of returned files, counts. */
export const isReturnedFile = (name: string): boolean =>
  spreadsheetExtensions.some((extension) => name.toLowerCase().endsWith(extension)) && !besides.test(name);

/** What to call each file: by its name, or by its path where another one has the same name. */
export function namesApart(files: readonly { readonly name: string; readonly path: string }[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { name } of files) times.set(name, (times.get(name) ?? 0) + 1);
  return files.map(({ name, path }) => ((times.get(name) ?? 0) > 1 ? path : name));
}
