import type { Language, Text } from "../core/text";
import type { Options, Typed } from "./options";
import type { ExitCode, Terminal } from "./terminal";

/** What a command is run with. */
interface Run<O extends Options> extends Typed<O> {
  readonly terminal: Terminal;
  /** The language of the terminal, or that of --lang. */
  readonly language: Language;
}

export interface Command<O extends Options = Options> {
  /** How it is typed, behind "park-audit". */
  readonly usage: string;
  readonly summary: Text;
  readonly details?: Text;
  readonly options: O;
  readonly run: (run: Run<O>) => Promise<ExitCode>;
}

/** A command as the list of commands holds it: whoever starts it knows only that it has options. */
export const defineCommand = <const O extends Options>(command: Command<O>): Command => command as unknown as Command;

/** Options that several commands have. */
export const shared = {
  lang: {
    kind: "text",
    value: "zh-CN|en-US",
    summary: {
      zh: "语言；默认随系统，系统未指明时为中文",
      en: "language; that of the system by default, Chinese if it names none",
    },
  },
  force: { kind: "flag", summary: { zh: "允许覆盖已有的输出文件", en: "overwrite an output file that exists" } },
} as const satisfies Options;
