import { previewRebuild, rebuild, type RebuildOptions } from "../../app/rebuild";
import { previewInWords } from "../../app/rebuild-words";
import { textIn } from "../../core/text";
import { writeXlsxFile } from "../../host/file/xlsx-write";
import { decodeWorkbook } from "../../workbook/decode";
import { defineCommand, shared } from "../command";
import { checkOutput, writeWhole } from "../files";
import { openWorkbook, Refusal } from "../open-workbook";
import { languageGiven, oneFile, UsageError } from "../options";
import { periodGiven, setUpDetails, setUpGiven, setUpOptions } from "../set-up";
import { exitCodes } from "../terminal";

export const rebuildWorkbook = defineCommand({
  usage: "rebuild OLD.xlsx --out NEW.xlsx",
  summary: {
    zh: "重建工作簿：旧版升级，或改年份、内容、单位、语言；已填内容全部转入",
    en: "rebuild a workbook: an older one, or with other years, parts, units or language; all entries move",
  },
  details: setUpDetails,
  options: {
    out: {
      kind: "text",
      value: "NEW.xlsx",
      summary: { zh: "要写入的新文件；原文件保持不变", en: "the new file to write; the old one stays as it is" },
    },
    preview: { kind: "flag", summary: { zh: "只说明会有什么变化，不写文件", en: "only tell what would change" } },
    "drop-years": {
      kind: "flag",
      summary: { zh: "允许丢弃不再列出的年份的数据", en: "years that are no longer listed go with their figures" },
    },
    ...setUpOptions,
    lang: {
      ...shared.lang,
      summary: {
        zh: "新工作簿的语言；默认与原来相同",
        en: "language of the new workbook; that of the old one by default",
      },
    },
    force: shared.force,
  },
  async run({ given, files, language, terminal }) {
    const file = oneFile(files);
    const previewed = given.preview === true;
    if (!previewed && given.out === undefined) {
      throw new UsageError({
        zh: "请用 --out 指明要写入的新文件，或用 --preview 只看变化。",
        en: "Name the new file with --out, or only look with --preview.",
      });
    }
    const output = { file: given.out ?? "", extension: ".xlsx", force: given.force === true, input: file };
    if (!previewed) await checkOutput(output);
    const workbook = await openWorkbook(file, language, terminal);
    const grids = await workbook.read();
    if (!grids.ok) throw new Refusal(grids.problem);
    const opened = decodeWorkbook(grids.value);
    if (!opened.ok) throw new Refusal(opened.problem);
    const { years } = opened.value.data;
    const to = languageGiven(given.lang);
    const from = given.from ?? years[0];
    const baseline = given.baseline ?? years.at(-1);
    const wantsYears = given.from !== undefined || given.baseline !== undefined;
    const options: RebuildOptions = {
      ...(to !== undefined && { language: to }),
      ...(wantsYears && from !== undefined && baseline !== undefined && { years: periodGiven(from, baseline) }),
      ...(given.baseline !== undefined && { baseline: given.baseline }),
      ...(given.audit !== undefined && { auditYear: given.audit }),
      ...(given.enterprises !== undefined && { enterprises: given.enterprises }),
      ...setUpGiven(given),
      ...(given["drop-years"] === true && { dropYears: true }),
    };
    const preview = previewRebuild(opened.value, grids.value, options);
    for (const { title, lines } of previewInWords(preview, language))
      terminal.out(`${title}\n${lines.map((line) => `  ${line}\n`).join("")}`);
    if (previewed) return exitCodes.done;
    const book = rebuild(opened.value, options);
    if (!book.ok) throw new Refusal(book.problem);
    await writeWhole(output, await writeXlsxFile(book.value));
    const said = {
      zh: `已写出“${given.out}”，转入 ${preview.entries} 项内容；“${file}”保持不变，即为备份。`,
      en: `“${given.out}” is written with ${preview.entries} entries; “${file}” stays as it was and is the backup.`,
    };
    terminal.out(`${textIn(language, said)}\n`);
    return exitCodes.done;
  },
});
