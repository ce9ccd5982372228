import type { Language } from "../core/text";
import type { FileWorkbook } from "../host/file/file-workbook";
import { checkOutput, type Output } from "./files";
import { openWorkbook } from "./open-workbook";
import { oneFile } from "./options";
import type { Terminal } from "./terminal";

interface Asked {
  readonly given: { readonly out?: string; readonly force?: true };
  readonly files: readonly string[];
  readonly language: Language;
  readonly terminal: Terminal;
}

/** The one workbook a command reads, and the .xlsx file it also writes where one is asked for; that is checked first. */
export async function openWithOutput({ given, files, language, terminal }: Asked): Promise<{
  readonly workbook: FileWorkbook;
  readonly output: Output | undefined;
}> {
  const file = oneFile(files);
  const output =
    given.out === undefined
      ? undefined
      : { file: given.out, extension: ".xlsx", force: given.force === true, input: file };
  if (output !== undefined) await checkOutput(output);
  return { workbook: await openWorkbook(file, language, terminal), output };
}
