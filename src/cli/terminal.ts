import { languageFor, languages, type Language } from "../core/text";

/** What the program knows of the place it was started from. */
export interface Terminal {
  /** Folder of the product: where its bundles are. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person is looking. */
  readonly interactive: boolean;
}

/** 0: done, nothing is missing. 1: the check found something. 2: refused, with the reason. 3: a fault of the program. */
export const exitCodes = { done: 0, found: 1, refused: 2, fault: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The language of the terminal; Chinese where it names none ("C" and "POSIX" are none). */
export function terminalLanguage(env: Terminal["env"]): Language {
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((it) => it !== undefined && it !== "") ?? "";
  return /^(C|POSIX)\b/.test(locale) ? languages[0] : languageFor(locale);
}
