import { reportWorkbook } from "../../app/write-report";
import type { Language } from "../../core/text";
import { reportDocx } from "../../host/word/report-docx";
import { readMarker } from "../../workbook/marker";
import type { SheetGrid } from "../../workbook/content";
import { defineCommand, shared } from "../command";
import { checkOutput, writeWhole } from "../files";
import { openWorkbook, Refusal } from "../open-workbook";
import { languageGiven, oneFile, UsageError } from "../options";
import { exitCodes } from "../terminal";

/** The language the workbook itself is in. */
const languageOf = (grids: readonly SheetGrid[]): Language | undefined =>
  grids.map(({ cells }) => readMarker(cells[0]?.[0])?.language).find((language) => language !== undefined);

export const report = defineCommand({
  usage: "report FILE.xlsx --out FILE.docx",
  summary: { zh: "按附录 C 生成审核报告提纲（Word）", en: "write the report outline of Appendix C (Word)" },
  options: {
    out: {
      kind: "text",
      value: "FILE.docx",
      summary: { zh: "要写入的文件（必填）", en: "the file to write (required)" },
    },
    lang: {
      ...shared.lang,
      summary: { zh: "报告的语言；默认与工作簿相同", en: "language of the report; that of the workbook by default" },
    },
    force: shared.force,
  },
  async run({ given, files, language, terminal }) {
    const file = oneFile(files);
    if (given.out === undefined)
      throw new UsageError({ zh: "请用 --out 指明要写入的文件。", en: "Name the file to write with --out." });
    const output = { file: given.out, extension: ".docx", force: given.force === true, input: file };
    await checkOutput(output);
    const workbook = await openWorkbook(file, language, terminal);
    const grids = await workbook.read();
    if (!grids.ok) throw new Refusal(grids.problem);
    const written = await reportWorkbook(workbook, languageGiven(given.lang) ?? languageOf(grids.value) ?? language);
    if (!written.ok) throw new Refusal(written.problem);
    const { document } = written.value;
    await writeWhole(output, await reportDocx(document));
    const gaps = document.sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "gap").length;
    terminal.out(
      language === "zh-CN"
        ? `已写出“${given.out}”：${document.sections.length} 节，${gaps} 处资料待补。\n`
        : `“${given.out}” is written: ${document.sections.length} sections, data missing in ${gaps} places.\n`,
    );
    return exitCodes.done;
  },
});
