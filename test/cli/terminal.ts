import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../src/cli/main";

/** A folder of its own for a test's files. */
export const folder = (): string => mkdtempSync(path.join(tmpdir(), "park-audit-"));

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as a terminal would, and gives what it said. */
export async function park(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Said> {
  let out = "";
  let err = "";
  const code = await run(args, {
    root: path.resolve(__dirname, "../.."),
    env,
    out: (text) => (out += text),
    err: (text) => (err += text),
    interactive: false,
  });
  return { code, out, err };
}
