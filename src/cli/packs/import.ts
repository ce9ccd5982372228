import { applyRun } from "../../app/import-run";
import { changesToApply, planImport } from "../../app/packs-import";
import { textIn, type Text } from "../../core/text";
import { undecided } from "../../packs/decide";
import { checkOutput, writeWhole } from "../files";
import { Refusal } from "../open-workbook";
import { exitCodes, type ExitCode } from "../terminal";
import { openAudit, readReturned } from "./context";
import { decisionsFor } from "./decisions";
import { importAsJson, importAsText } from "./import-output";
import type { Previewing } from "./preview";

/** The moment as a run's id and as people write it. */
function now(): { readonly id: string; readonly at: string } {
  const time = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two);
  return { id: `P${day.replaceAll("-", "")}-${clock.join("")}`, at: `${day} ${clock.join(":")}` };
}

interface Importing extends Previewing {
  readonly out: string;
}

/** Writes the workbook with what came back, and the report beside it; the audit itself is not touched. */
export async function importPacks(importing: Importing): Promise<ExitCode> {
  const { audit, files, out, json, language, terminal, force } = importing;
  const output = { file: out, extension: ".xlsx", force, input: audit };
  const report = (extension: string) => ({ file: out.replace(/\.xlsx$/i, `.import${extension}`), extension, force });
  for (const one of [output, report(".txt"), report(".json")]) await checkOutput(one);
  const { workbook, opened } = await openAudit(audit, importing);
  const { packs } = await readReturned(files, importing);
  const plan = planImport(opened, packs);
  const decisions = await decisionsFor(plan, importing);
  const changes = changesToApply(plan, decisions);
  const run = now();
  if (changes.length > 0) {
    const applied = await applyRun(workbook, { ...run, changes });
    if (!applied.ok) throw new Refusal(applied.problem);
    for (const { file, source } of applied.value.conflicts) {
      const left: Text = {
        zh: "没有写入：工作簿中该处的内容与核对时不同，请再导入一次并核对",
        en: "was not written: the workbook’s cell is not what it was compared with; import again and look",
      };
      terminal.err(`${file}!${source}  ${textIn(language, left)}\n`);
    }
    await writeWhole(output, workbook.toBytes());
  }
  const [text, data] = [importAsText(plan, decisions, language), importAsJson(plan, decisions, language)];
  await writeWhole(report(".txt"), new TextEncoder().encode(text));
  await writeWhole(report(".json"), new TextEncoder().encode(data));
  terminal.out(json ? data : text);
  const said =
    changes.length === 0
      ? { zh: "没有可导入的新值，没有写出工作簿。", en: "There is nothing new to import; no workbook was written." }
      : {
          zh: `已写出“${out}”，批次 ${run.id}（可用 packs undo 整批撤销）。`,
          en: `“${out}” is written, run ${run.id} (packs undo takes it back).`,
        };
  terminal.err(`${textIn(language, said)}\n`);
  const open = undecided(plan, decisions).length;
  return open + plan.rejections.length > 0 ? exitCodes.found : exitCodes.done;
}
