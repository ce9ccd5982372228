import { join } from "node:path";
import { annotatedCopies } from "../../app/packs-annotate";
import { planImport } from "../../app/packs-import";
import { textIn } from "../../core/text";
import { writeXlsxFile } from "../../host/file/xlsx-write";
import { checkOutput, writeWhole } from "../files";
import { exitCodes, type ExitCode } from "../terminal";
import { openAudit, progress, readReturned, type Context } from "./context";
import { countsLine } from "./import-output";

/** Writes a copy for each informant that has something to correct. */
export async function annotate({
  audit,
  files,
  out,
  ...context
}: Context & { readonly audit: string; readonly files: readonly string[]; readonly out: string }): Promise<ExitCode> {
  const { language, terminal, force } = context;
  const { opened } = await openAudit(audit, context);
  const packs = files.length === 0 ? [] : (await readReturned(files, context)).packs;
  const plan = planImport(opened, packs);
  const copies = annotatedCopies(opened, packs, plan);
  for (const { fileName } of copies) await checkOutput({ file: join(out, fileName), extension: ".xlsx", force });
  const tell = progress(terminal, textIn(language, { zh: "已写出", en: "written" }));
  for (const [index, { fileName, subject, corrections, book }] of copies.entries()) {
    await writeWhole({ file: join(out, fileName), extension: ".xlsx", force }, await writeXlsxFile(book()));
    tell(index + 1, copies.length);
    terminal.out(
      language === "zh-CN"
        ? `${fileName}  请修改 ${corrections.length} 处\n`
        : `${fileName}  ${subject}: ${corrections.length} corrections\n`,
    );
  }
  terminal.out(`${countsLine(plan, plan.conflicts.length, language)}\n`);
  return copies.length > 0 ? exitCodes.found : exitCodes.done;
}
