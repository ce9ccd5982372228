import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { buildWorkbook } from "../../app/build-workbook";
import { languages, textIn, type Text } from "../../core/text";
import { writeXlsxFile } from "../../host/file/xlsx-write";
import { samples } from "../../samples/index";
import { serve } from "../../workbench/server/serve";
import { defineCommand, shared } from "../command";
import { writeWhole } from "../files";
import { noFile, UsageError } from "../options";
import { exitCodes } from "../terminal";

/** What opens an address with the user's browser, by platform. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  linux: ["xdg-open"],
  win32: ["cmd", "/c", "start", ""],
};

/** Opens the page; where that does not work the printed address has to do. */
function openPage(address: string, failed: () => void): void {
  const opener = openers[process.platform];
  if (opener === undefined) return failed();
  const [program, ...args] = opener;
  spawn(program, [...args, address], { stdio: "ignore", detached: true })
    .once("error", failed)
    .unref();
}

/** Each in every language, as the page may be switched. */
async function writeSamples(folder: string): Promise<void> {
  for (const language of languages) {
    await mkdir(join(folder, language), { recursive: true });
    for (const sample of Object.values(samples)) {
      const bytes = await writeXlsxFile(buildWorkbook({ ...sample.options, language }, sample));
      await writeWhole({ file: join(folder, language, `${sample.id}.xlsx`), extension: ".xlsx", force: true }, bytes);
    }
  }
}

const texts = {
  at: { zh: "试用工作台：", en: "The workbench is at " },
  toStop: { zh: "按 Ctrl+C 结束。", en: "Press Ctrl+C to stop." },
  openYourself: {
    zh: "没能自动打开浏览器，请自行打开上面的地址。",
    en: "No browser could be opened; open the address yourself.",
  },
} as const satisfies Record<string, Text>;

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });

export const workbench = defineCommand({
  usage: "workbench",
  summary: { zh: "在浏览器中试用，无需 Excel", en: "try the product in a browser, without Excel" },
  options: {
    port: {
      kind: "number",
      value: "N",
      min: 1,
      max: 65535,
      summary: {
        zh: "端口；默认 3000，被占用时用下一个",
        en: "port; 3000 by default, the next free one if it is taken",
      },
    },
    sample: {
      kind: "text",
      value: "real|demo",
      summary: { zh: "打开时的示例；默认 real", en: "the sample that is open at first; real by default" },
    },
    lang: shared.lang,
  },
  async run({ given, files, language, terminal }) {
    noFile(files);
    const sample = given.sample ?? "real";
    if (!(sample in samples))
      throw new UsageError({ zh: "--sample 只能取 real 或 demo。", en: "--sample must be real or demo." });
    const folders = {
      workbench: join(terminal.root, ".build/workbench"),
      addin: join(terminal.root, "dist"),
      officeJs: join(terminal.root, "node_modules/@microsoft/office-js/dist"),
      samples: join(terminal.root, ".build/samples"),
    };
    const unbuilt = [folders.workbench, folders.addin, folders.officeJs].find((folder) => !existsSync(folder));
    if (unbuilt !== undefined) {
      throw new UsageError({
        zh: `缺少 ${unbuilt}：请先运行 npm ci 和 npm run build。`,
        en: `${unbuilt} is missing: run npm ci and npm run build first.`,
      });
    }
    await writeSamples(folders.samples);
    const server = await serve({ folders, ...(given.port !== undefined && { port: given.port }) });
    const address = `${server.url}?sample=${sample}&locale=${language}`;
    terminal.out(`${textIn(language, texts.at)}${address}\n${textIn(language, texts.toStop)}\n`);
    if (terminal.interactive) openPage(address, () => terminal.err(`${textIn(language, texts.openYourself)}\n`));
    await stopped();
    await server.close();
    return exitCodes.done;
  },
});
