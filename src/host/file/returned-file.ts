import { textIn, type Language } from "../../core/text";
import { refused, type WorkbookOutcome } from "../../workbook/port";
import { megabytes, packLimits } from "./file-kind";
import { readPackFile, type ReadBook } from "./xlsx-read";

/** A file of which only name and size, in bytes, are known until its turn comes. */
export interface WaitingFile {
  readonly name: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

/**
 * Reads a file that came back. One that is too large is refused before it is in the memory, and one that cannot be got
 * for the reason that `reasonOf` finds; it throws what is no fault of the file.
 */
export async function readReturnedFile(
  { name, size, bytes }: WaitingFile,
  reasonOf: (cause: unknown) => string,
): Promise<WorkbookOutcome<ReadBook>> {
  if (size > packLimits.fileBytes)
    return refused("file-too-large", { file: name, limit: megabytes(packLimits.fileBytes) });
  let got: Uint8Array;
  try {
    got = await bytes();
  } catch (cause) {
    return refused("file-unreadable", { file: name, reason: reasonOf(cause) });
  }
  return readPackFile(got, name);
}

/** Why a browser does not hand over a file that was chosen in it. */
export const browserReason =
  (language: Language) =>
  (cause: unknown): string => {
    if (!(cause instanceof DOMException)) throw cause;
    return textIn(language, {
      zh: "选择之后被移动、改名、改动，或尚未从网盘下载",
      en: "it was moved, renamed or changed after it was chosen, or is not downloaded from the cloud yet",
    });
  };
