import { runsOf, undoRun } from "../../app/import-run";
import { textIn, type Text } from "../../core/text";
import { checkOutput, writeWhole } from "../files";
import { Refusal } from "../open-workbook";
import { exitCodes, type ExitCode } from "../terminal";
import { openAudit, type Context } from "./context";

/** Takes a whole import back in a new workbook. */
export async function undo({
  audit,
  out,
  run,
  ...context
}: Context & { readonly audit: string; readonly out: string; readonly run: string }): Promise<ExitCode> {
  const { language, terminal, force } = context;
  const output = { file: out, extension: ".xlsx", force, input: audit };
  await checkOutput(output);
  const { workbook } = await openAudit(audit, context);
  const undone = await undoRun(workbook, run);
  if (!undone.ok) throw new Refusal(undone.problem);
  await writeWhole(output, workbook.toBytes());
  const { restored, kept } = undone.value;
  for (const { reference, file, source } of kept) {
    const where = reference === undefined ? "—" : `${reference.sheet}!${reference.cell}`;
    const why: Text = { zh: "之后改过，保留现值", en: "was changed since and stays" };
    terminal.out(`${where}  ${textIn(language, why)}  (${file}!${source})\n`);
  }
  terminal.out(
    language === "zh-CN"
      ? `已撤销批次 ${run}：恢复 ${restored} 格，保留 ${kept.length} 格，写出“${out}”。\n`
      : `Run ${run} is undone: ${restored} cells restored, ${kept.length} left; “${out}” is written.\n`,
  );
  return kept.length > 0 ? exitCodes.found : exitCodes.done;
}

export async function listRuns(audit: string, context: Context): Promise<ExitCode> {
  const { language, terminal } = context;
  const { opened } = await openAudit(audit, context);
  const runs = runsOf(opened);
  if (runs.length === 0) terminal.out(language === "zh-CN" ? "还没有导入过。\n" : "Nothing was imported yet.\n");
  for (const { id, at, files, changes, undone } of runs) {
    const state = undone ? textIn(language, { zh: "  已撤销", en: "  undone" }) : "";
    const count =
      language === "zh-CN" ? `${changes} 格，${files.length} 个文件` : `${changes} cells, ${files.length} files`;
    terminal.out(`${id}  ${at}  ${count}${state}\n`);
  }
  return exitCodes.done;
}
