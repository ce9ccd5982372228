import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { folder } from "./terminal";

/** The program as it is installed: bundled, in a process of its own. It is built first where it has not been built yet. */
const buildAllowance = 120_000;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function program(args: readonly string[], { deaf = false }: { readonly deaf?: boolean } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [path.resolve(__dirname, "../../src/cli/park-audit.cjs"), ...args], {
    cwd: folder(),
    env: { PATH: process.env["PATH"] ?? "" },
  });
  let out = "";
  let err = "";
  if (deaf) child.stdout.destroy();
  else child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

test(
  "writes, checks and refuses, with exit codes and nothing on the wrong stream",
  async () => {
    const file = path.join(folder(), "示例 工作簿.xlsx");
    expect(await program(["sample", "--real", "--out", file])).toMatchObject({ code: 0, err: "" });

    const checked = await program(["check", file, "--json"]);
    expect(checked).toMatchObject({ code: 1, err: "" });
    expect(Object.keys(JSON.parse(checked.out) as object)).toEqual(["summary", "findings", "notChecked"]);

    const report = path.join(folder(), "r.docx");
    expect(await program(["report", file, "--out", report])).toMatchObject({ code: 0, err: "" });

    writeFileSync(file, "no workbook");
    const refused = await program(["check", file, "--json"]);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain("“示例 工作簿.xlsx”不是 .xlsx 工作簿");
  },
  buildAllowance,
);

test(
  "ends quietly when nobody reads on",
  async () => {
    const ended = await program(["help"], { deaf: true });
    expect(ended.err).toBe("");
  },
  buildAllowance,
);
