import { parseArgs } from "node:util";
import { languages, textIn, type Language, type Text } from "../core/text";

/** One option of a command. A flag has no value; the others are followed by one, a list as often as wanted. */
interface Option {
  readonly kind: "flag" | "text" | "number" | "list";
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly summary: Text;
  readonly min?: number;
  readonly max?: number;
}
export type Options = Readonly<Record<string, Option>>;

/** What was typed, by the options' names; an option that was not given is absent. */
type Given<O extends Options> = {
  readonly [N in keyof O]?: O[N]["kind"] extends "flag"
    ? true
    : O[N]["kind"] extends "number"
      ? number
      : O[N]["kind"] extends "list"
        ? readonly string[]
        : string;
};

export interface Typed<O extends Options> {
  readonly given: Given<O>;
  readonly files: readonly string[];
}

/** A mistake in the command as typed; the message is for whoever typed it. */
export class UsageError extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

const numberOf = (name: string, value: string, { min = 0, max = Infinity }: Option): number => {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= min && number <= max) return number;
  throw new UsageError({
    zh: `--${name} 应为 ${min} 至 ${max} 之间的整数，现为“${value}”。`,
    en: `--${name} must be a whole number from ${min} to ${max}, not “${value}”.`,
  });
};

/** Reads the arguments by the command's options; anything else than what is declared is a `UsageError`. */
export function typed<O extends Options>(args: readonly string[], options: O): Typed<O> {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { kind }]) => [
        name,
        { type: kind === "flag" ? "boolean" : "string" } as const,
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: Record<string, true | number | string | readonly string[]> = {};
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const { name, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) {
      throw new UsageError({ zh: `没有选项 ${token.rawName}。`, en: `There is no option ${token.rawName}.` });
    }
    if (name in given && option.kind !== "list")
      throw new UsageError({ zh: `--${name} 给了两次。`, en: `--${name} is given twice.` });
    if (option.kind === "flag") {
      if (value !== undefined) throw new UsageError({ zh: `--${name} 不带值。`, en: `--${name} takes no value.` });
      given[name] = true;
    } else if (value === undefined || value === "" || value.startsWith("--")) {
      throw new UsageError({ zh: `--${name} 后面缺少值。`, en: `--${name} needs a value.` });
    } else if (option.kind === "list") {
      const before = given[name];
      given[name] = [...(Array.isArray(before) ? (before as readonly string[]) : []), value];
    } else {
      given[name] = option.kind === "number" ? numberOf(name, value, option) : value;
    }
  }
  return { given: given as Given<O>, files };
}

/** The language asked for with --lang; "zh" and "en" will do. */
export function languageGiven(given: string | undefined): Language | undefined {
  if (given === undefined) return undefined;
  const wanted = given.toLowerCase().replace("_", "-");
  const found = languages.find((one) => one.toLowerCase() === wanted || one.toLowerCase().split("-")[0] === wanted);
  if (found !== undefined) return found;
  throw new UsageError({
    zh: `--lang 只能取 ${languages.join(" 或 ")}，现为“${given}”。`,
    en: `--lang must be ${languages.join(" or ")}, not “${given}”.`,
  });
}

/** The one file a command works on. */
export function oneFile(files: readonly string[]): string {
  const [file, ...more] = files;
  if (file === undefined)
    throw new UsageError({ zh: "请指明要处理的工作簿文件。", en: "Name the workbook file to work on." });
  noFile(more);
  return file;
}

export function noFile(files: readonly string[]): void {
  if (files[0] === undefined) return;
  throw new UsageError({ zh: `多出了“${files[0]}”。`, en: `“${files[0]}” is one too many.` });
}

/** Help lines for the options, aligned. */
export function optionLines(options: Options, language: Language): string[] {
  const left = Object.entries(options).map(([name, { value }]) => `--${name}${value === undefined ? "" : ` ${value}`}`);
  const width = Math.max(0, ...left.map((it) => it.length));
  return Object.values(options).map(
    (option, index) => `  ${(left[index] ?? "").padEnd(width)}  ${textIn(language, option.summary)}`,
  );
}
