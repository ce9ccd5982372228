import { textIn, type Language, type Text } from "../core/text";
import { productName } from "../i18n/index";
import type { Command } from "./command";
import { check } from "./commands/check";
import { factorsCommand } from "./commands/factors";
import { measure } from "./commands/measure";
import { newWorkbook } from "./commands/new";
import { packsCommand } from "./commands/packs";
import { rebuildWorkbook } from "./commands/rebuild";
import { report } from "./commands/report";
import { rollUpCommand } from "./commands/roll-up";
import { sample } from "./commands/sample";
import { workbench } from "./commands/workbench";
import { FileError } from "./files";
import { Refusal } from "./open-workbook";
import { languageGiven, optionLines, typed, UsageError } from "./options";
import { exitCodes, terminalLanguage, type ExitCode, type Terminal } from "./terminal";

declare const __VERSION__: string | undefined;

/** The commands, in the order of an audit. */
const commands: Readonly<Record<string, Command>> = {
  new: newWorkbook,
  rebuild: rebuildWorkbook,
  sample,
  check,
  measure,
  packs: packsCommand,
  rollup: rollUpCommand,
  report,
  factors: factorsCommand,
  workbench,
};

const texts = {
  usage: { zh: "用法", en: "Usage" },
  options: { zh: "选项", en: "Options" },
  more: { zh: "某个命令的选项：park-audit help COMMAND", en: "Options of a command: park-audit help COMMAND" },
  seeHelp: { zh: "用法见：park-audit help", en: "For help: park-audit help" },
  fault: {
    zh: "程序出错，没有完成。请把下面的内容连同所用命令一起反馈：",
    en: "The program failed and did not finish. Please report the following together with the command:",
  },
} as const satisfies Record<string, Text>;

function overview(language: Language): string {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
  const lines = Object.values(commands).map(
    ({ usage, summary }) => `  park-audit ${usage.padEnd(width)}  ${textIn(language, summary)}`,
  );
  return [
    textIn(language, productName),
    "",
    `${textIn(language, texts.usage)}:`,
    ...lines,
    "",
    textIn(language, texts.more),
    "",
  ].join("\n");
}

function helpOf(command: Command, language: Language): string {
  return [
    `park-audit ${command.usage}`,
    textIn(language, command.summary),
    "",
    `${textIn(language, texts.options)}:`,
    ...optionLines(command.options, language),
    ...(command.details === undefined ? [] : ["", textIn(language, command.details)]),
    "",
  ].join("\n");
}

function commandNamed(name: string): Command {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command;
  const known = Object.keys(commands).join(", ");
  throw new UsageError({
    zh: `没有命令“${name}”，可用：${known}。`,
    en: `There is no command “${name}”; there are ${known}.`,
  });
}

/** --lang wherever it stands, so that even a mistyped command is answered in the language asked for. */
function languageAsked(args: readonly string[]): Language | undefined {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  return at < 0 ? undefined : languageGiven(args[at]?.split("=")[1] ?? args[at + 1]);
}

/** The first argument that is neither an option nor the value of --lang. */
const firstWord = (args: readonly string[]): string | undefined =>
  args.find((arg, index) => !arg.startsWith("-") && args[index - 1] !== "--lang");

const isHelp = (arg: string): boolean => arg === "--help" || arg === "-h";

async function runCommand(args: readonly string[], language: Language, terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === "--version" || name === "-V") {
    terminal.out(`${typeof __VERSION__ === "string" ? __VERSION__ : "0.0.0"}\n`);
    return exitCodes.done;
  }
  if (name === undefined || name === "help" || name.startsWith("-")) {
    if (name?.startsWith("-") === true && !isHelp(name) && firstWord(args) !== undefined) {
      throw new UsageError({ zh: "请先写命令，再写选项。", en: "The command comes first, then its options." });
    }
    const about = firstWord(rest);
    terminal.out(about === undefined ? overview(language) : helpOf(commandNamed(about), language));
    return exitCodes.done;
  }
  const command = commandNamed(name);
  if (rest.some(isHelp)) {
    terminal.out(helpOf(command, language));
    return exitCodes.done;
  }
  return command.run({ ...typed(rest, command.options), terminal, language });
}

/** Runs the program with its arguments; everything that can go wrong becomes a sentence and an exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let language = terminalLanguage(terminal.env);
  try {
    language = languageAsked(args) ?? language;
    return await runCommand(args, language, terminal);
  } catch (cause) {
    if (cause instanceof UsageError)
      terminal.err(`${textIn(language, cause.text)}\n${textIn(language, texts.seeHelp)}\n`);
    else if (cause instanceof FileError) terminal.err(`${textIn(language, cause.text)}\n`);
    else if (cause instanceof Refusal) terminal.err(`${cause.in(language)}\n`);
    else {
      const trace = terminal.env["PARK_AUDIT_DEBUG"] === undefined ? undefined : cause instanceof Error && cause.stack;
      const said = trace || (cause instanceof Error ? cause.message : String(cause));
      terminal.err(`${textIn(language, texts.fault)}\n${said}\n`);
      return exitCodes.fault;
    }
    return exitCodes.refused;
  }
}
