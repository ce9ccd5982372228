import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "../../src/cli/main";
import { languages } from "../../src/core/text";
import { readXlsxFile } from "../../src/host/file/xlsx-read";
import { folder } from "./terminal";

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test("serves the page, the add-in and both samples until it is stopped", async () => {
  const root = folder();
  for (const [file, text] of [
    [".build/workbench/index.html", "<title>workbench</title>"],
    ["dist/taskpane.html", "<head></head>"],
    ["node_modules/@microsoft/office-js/dist/office.js", "// office"],
  ] as const) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  let out = "";
  const terminal = { root, env: {}, out: (text: string) => (out += text), err: () => undefined, interactive: false };
  const done = run(["workbench", "--port", "39120", "--lang", "en-US", "--sample", "demo"], terminal);
  await until(() => out.includes("Ctrl+C"));
  const address = new URL(/http:\S+/.exec(out)?.[0] ?? "");
  expect([address.searchParams.get("sample"), address.searchParams.get("locale")]).toEqual(["demo", "en-US"]);
  expect(await (await fetch(address)).text()).toContain("workbench");
  for (const [sample, language] of ["real", "demo"].flatMap((one) => languages.map((it) => [one, it] as const))) {
    const response = await fetch(new URL(`/samples/${language}/${sample}.xlsx`, address));
    const read = await readXlsxFile(new Uint8Array(await response.arrayBuffer()));
    expect(read.ok && read.value.sheets[0]?.cells[0]?.[0]).toMatch(new RegExp(`^park-audit:cover:\\d+:${language}$`));
  }
  process.emit("SIGTERM", "SIGTERM");
  expect(await done).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
}, 30_000);

test("says what to build first where nothing is built", async () => {
  let err = "";
  const terminal = {
    root: folder(),
    env: {},
    out: () => undefined,
    err: (text: string) => (err += text),
    interactive: false,
  };
  expect(await run(["workbench"], terminal)).toBe(2);
  expect(err).toContain("npm run build");
});
