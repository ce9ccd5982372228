import { decideAll, type Decision, type Decisions } from "../../packs/decide";
import type { ImportPlan } from "../../packs/import-plan";
import { textIn, type Text } from "../../core/text";
import { FileError, readBytes } from "../files";
import { UsageError } from "../options";
import type { Context } from "./context";

/** Decisions from a file: `{ "conflict id": "keep" | number of the candidate, from 0 }`. */
async function decisionsIn(file: string): Promise<Decisions> {
  const wrong = new FileError({
    zh: `“${file}”不是决定文件：应为 {"冲突编号": "keep" 或候选序号（从 0 起）}。`,
    en: `“${file}” is no file of decisions: {"conflict id": "keep" or the candidate's number from 0} is needed.`,
  });
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder().decode(await readBytes(file)));
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    throw wrong;
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) throw wrong;
  const isDecision = (it: unknown): it is Decision => it === "keep" || (Number.isInteger(it) && Number(it) >= 0);
  const entries = Object.entries(read).map(([id, decision]: [string, unknown]): [string, Decision] => {
    if (!isDecision(decision)) throw wrong;
    return [id, decision];
  });
  return Object.fromEntries(entries);
}

/** Decisions that decide nothing: a conflict settled meanwhile, or a slip of the pen. */
function idle(plan: ImportPlan, decisions: Decisions): string[] {
  const candidates = new Map(plan.conflicts.map((conflict) => [conflict.item.id, conflict.candidates.length]));
  return Object.entries(decisions).flatMap(([id, decision]) => {
    const count = candidates.get(id);
    return count !== undefined && (decision === "keep" || decision < count) ? [] : [id];
  });
}

export interface Given extends Pick<Context, "language" | "terminal"> {
  readonly decide: string | undefined;
  readonly decisions: string | undefined;
}

/** What was typed about conflicts: a decision for all, and those of a file, which win. */
export async function decisionsFor(
  plan: ImportPlan,
  { decide, decisions, language, terminal }: Given,
): Promise<Decisions> {
  if (decide !== undefined && decide !== "keep" && decide !== "take") {
    throw new UsageError({ zh: "--decide 只能取 keep 或 take。", en: "--decide must be keep or take." });
  }
  const all = decide === undefined ? {} : decideAll(plan, decide);
  if (decisions === undefined) return all;
  const given = await decisionsIn(decisions);
  const fitNothing = idle(plan, given);
  if (fitNothing.length > 0) {
    const ids = fitNothing.slice(0, 3).join(language === "zh-CN" ? "、" : ", ");
    const count = fitNothing.length;
    const warning: Text = {
      zh: `“${decisions}”中有 ${count} 项没有用上：没有这个编号的冲突或这个候选序号（${ids}）。编号见 packs preview。`,
      en: `“${decisions}”: ${count} not used, as no conflict has the id or the candidate (${ids}). packs preview lists the ids.`,
    };
    terminal.err(`${textIn(language, warning)}\n`);
  }
  return { ...all, ...given };
}
