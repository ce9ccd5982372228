import { basename } from "node:path";
import { textIn, type Language, type Text } from "../core/text";
import { openFile, type FileWorkbook } from "../host/file/file-workbook";
import { workbookMessage } from "../i18n/workbook-message";
import type { WorkbookProblem } from "../workbook/port";
import { readBytes } from "./files";
import type { Terminal } from "./terminal";

/** A workbook that cannot be worked on, with what happened and what to do. */
export class Refusal extends Error {
  constructor(readonly problem: WorkbookProblem) {
    super(problem.code);
  }
  in(language: Language): string {
    const { message, remedy } = workbookMessage(this.problem, language);
    return `${message}${language === "zh-CN" ? "" : " "}${remedy}`;
  }
}

const linked: Text = {
  zh: "提示：工作簿引用了其他文件，按其中保存的结果读取，没有打开那些文件：",
  en: "Note: the workbook refers to other files; the results stored in it were read, those files were not opened: ",
};

/** The workbook in a file; throws a `Refusal` when it cannot be read. */
export async function openWorkbook(file: string, language: Language, terminal: Terminal): Promise<FileWorkbook> {
  const opened = await openFile(await readBytes(file), basename(file));
  if (!opened.ok) throw new Refusal(opened.problem);
  const { externalLinks } = opened.value;
  if (externalLinks.length > 0) terminal.err(`${textIn(language, linked)}${externalLinks.join(", ")}\n`);
  return opened.value;
}
