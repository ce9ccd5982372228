import { readPacks, type ReadPacks } from "../../app/packs-import";
import { textIn, type Language, type Text } from "../../core/text";
import type { FileWorkbook } from "../../host/file/file-workbook";
import { decodeWorkbook, type OpenedAudit } from "../../workbook/decode";
import { FileError } from "../files";
import { openWorkbook, Refusal } from "../open-workbook";
import { UsageError } from "../options";
import type { Terminal } from "../terminal";
import { packSources } from "./sources";

/** What every action of the packs needs of its surroundings. */
export interface Context {
  readonly language: Language;
  readonly terminal: Terminal;
  readonly force: boolean;
}

export async function openAudit(
  file: string,
  { language, terminal }: Context,
): Promise<{ readonly workbook: FileWorkbook; readonly opened: OpenedAudit }> {
  const workbook = await openWorkbook(file, language, terminal);
  const grids = await workbook.read();
  if (!grids.ok) throw new Refusal(grids.problem);
  const opened = decodeWorkbook(grids.value);
  if (!opened.ok) throw new Refusal(opened.problem);
  return { workbook, opened: opened.value };
}

/** Tells a person at a terminal how far a long run is; on a line of its own that is written over. */
export function progress(terminal: Terminal, what: string): (done: number, of: number) => void {
  return (done, of) => {
    if (terminal.interactive) terminal.err(`\r${what} ${done}/${of}${done === of ? "\n" : ""}`);
  };
}

export const needed = (given: string | undefined, option: string, what: Text): string => {
  if (given !== undefined) return given;
  throw new UsageError({ zh: `请用 --${option} 指明${what.zh}。`, en: `Name ${what.en} with --${option}.` });
};

/** Reads the returned files; Ctrl+C stops after the file at hand, and nothing has been written by then. */
export async function readReturned(paths: readonly string[], { language, terminal }: Context): Promise<ReadPacks> {
  if (paths.length === 0) {
    throw new UsageError({ zh: "请指明返回的文件或文件夹。", en: "Name the returned files, or their folder." });
  }
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once("SIGINT", onInterrupt);
  try {
    const onProgress = progress(terminal, textIn(language, { zh: "已读取", en: "read" }));
    const read = await readPacks(await packSources(paths, language), language, { onProgress, signal: stop.signal });
    if (!read.cancelled) return read;
    throw new FileError({ zh: "已取消，没有写入任何内容。", en: "Cancelled; nothing was written." });
  } finally {
    process.off("SIGINT", onInterrupt);
  }
}
