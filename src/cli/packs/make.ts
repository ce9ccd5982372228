import { join } from "node:path";
import { makePacks, type PackChoice } from "../../app/packs";
import { textIn } from "../../core/text";
import { writeXlsxFile } from "../../host/file/xlsx-write";
import { checkOutput, FileError, writeWhole } from "../files";
import { exitCodes, type ExitCode } from "../terminal";
import { openAudit, progress, type Context } from "./context";

export interface Making extends Context {
  readonly audit: string;
  readonly out: string;
  readonly choice: PackChoice;
}

/** Writes the packs that go out; none is written where one of the files is there already. */
export async function make(making: Making): Promise<ExitCode> {
  const { audit, out, choice, language, terminal, force } = making;
  const { opened } = await openAudit(audit, making);
  const made = makePacks(opened, choice);
  if (made.unknown.length > 0) {
    throw new FileError({
      zh: `企业清单中没有：${made.unknown.join("、")}。`,
      en: `Not in the list of enterprises: ${made.unknown.join(", ")}.`,
    });
  }
  if (made.count === 0) {
    throw new FileError(
      choice.kind === "department"
        ? {
            zh: "附录 A 的表中没有这些条款，例：--department A.2,A.3",
            en: "No form has these clauses; e.g. --department A.2,A.3",
          }
        : { zh: "“企业清单”还是空的，请先登记企业。", en: "The list of enterprises is empty; fill it in first." },
    );
  }
  for (const { fileName } of made.packs) await checkOutput({ file: join(out, fileName), extension: ".xlsx", force });
  const tell = progress(terminal, textIn(language, { zh: "已写出", en: "written" }));
  let done = 0;
  for (const { fileName, book } of made.packs) {
    await writeWhole({ file: join(out, fileName), extension: ".xlsx", force }, await writeXlsxFile(book));
    tell(++done, made.count);
  }
  terminal.out(
    language === "zh-CN"
      ? `已写出 ${made.count} 份填报表到“${out}”。\n`
      : `${made.count} ${made.count === 1 ? "pack is" : "packs are"} written to “${out}”.\n`,
  );
  return exitCodes.done;
}
