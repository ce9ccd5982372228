import { planImport } from "../../app/packs-import";
import { undecided } from "../../packs/decide";
import { exitCodes, type ExitCode } from "../terminal";
import { openAudit, readReturned, type Context } from "./context";
import { decisionsFor, type Given } from "./decisions";
import { importAsJson, importAsText } from "./import-output";

export interface Previewing extends Context, Given {
  readonly audit: string;
  readonly files: readonly string[];
  readonly json: boolean;
}

/** Tells what an import would do; nothing is written. */
export async function preview(previewing: Previewing): Promise<ExitCode> {
  const { audit, files, json, language, terminal } = previewing;
  const { opened } = await openAudit(audit, previewing);
  const { packs } = await readReturned(files, previewing);
  const plan = planImport(opened, packs);
  const decisions = await decisionsFor(plan, previewing);
  terminal.out((json ? importAsJson : importAsText)(plan, decisions, language));
  const open = undecided(plan, decisions).length;
  return open + plan.rejections.length > 0 ? exitCodes.found : exitCodes.done;
}
