import { buildWorkbook } from "../../app/build-workbook";
import { textIn } from "../../core/text";
import { writeXlsxFile } from "../../host/file/xlsx-write";
import { samples } from "../../samples/index";
import { defineCommand, shared } from "../command";
import { checkOutput, writeWhole } from "../files";
import { noFile, UsageError } from "../options";
import { exitCodes } from "../terminal";

const kinds = {
  real: {
    zh: "已公布的真实区域统计数据，未公布的留空",
    en: "published statistics of a real region; what was not published is blank",
  },
  demo: {
    zh: "示例数据，非真实园区，含若干预设问题",
    en: "made-up figures of no real park, with some faults put in on purpose",
  },
};

export const sample = defineCommand({
  usage: "sample --real|--demo --out FILE.xlsx",
  summary: { zh: "写出填好的示例工作簿", en: "write a filled sample workbook" },
  options: {
    real: { kind: "flag", summary: kinds.real },
    demo: { kind: "flag", summary: kinds.demo },
    out: {
      kind: "text",
      value: "FILE.xlsx",
      summary: { zh: "要写入的文件（必填）", en: "the file to write (required)" },
    },
    ...shared,
  },
  async run({ given, files, language, terminal }) {
    noFile(files);
    if ((given.real === true) === (given.demo === true)) {
      throw new UsageError({ zh: "请在 --real 和 --demo 中选一个。", en: "Choose one of --real and --demo." });
    }
    if (given.out === undefined)
      throw new UsageError({ zh: "请用 --out 指明要写入的文件。", en: "Name the file to write with --out." });
    const output = { file: given.out, extension: ".xlsx", force: given.force === true };
    await checkOutput(output);
    const chosen = samples[given.real === true ? "real" : "demo"];
    await writeWhole(output, await writeXlsxFile(buildWorkbook({ ...chosen.options, language }, chosen)));
    const kind = textIn(language, kinds[chosen.id]);
    terminal.out(language === "zh-CN" ? `已写出“${given.out}”：${kind}。\n` : `“${given.out}” is written: ${kind}.\n`);
    return exitCodes.done;
  },
});
