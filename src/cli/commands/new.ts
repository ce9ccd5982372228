import { buildWorkbook } from "../../app/build-workbook";
import { textIn } from "../../core/text";
import { writeXlsxFile } from "../../host/file/xlsx-write";
import { defineCommand, shared } from "../command";
import { checkOutput, writeWhole } from "../files";
import { noFile, UsageError } from "../options";
import { periodGiven, setUpDetails, setUpGiven, setUpOptions } from "../set-up";
import { exitCodes } from "../terminal";

export const newWorkbook = defineCommand({
  usage: "new --out FILE.xlsx",
  summary: { zh: "新建空白的审核工作簿", en: "make a new, empty audit workbook" },
  details: setUpDetails,
  options: {
    out: {
      kind: "text",
      value: "FILE.xlsx",
      summary: { zh: "要写入的文件（必填）", en: "the file to write (required)" },
    },
    ...setUpOptions,
    ...shared,
  },
  async run({ given, files, language, terminal }) {
    noFile(files);
    if (given.out === undefined)
      throw new UsageError({ zh: "请用 --out 指明要写入的文件。", en: "Name the file to write with --out." });
    const thisYear = new Date().getFullYear();
    const auditYear = given.audit ?? Math.max(thisYear, (given.baseline ?? 0) + 1);
    const baseline = given.baseline ?? auditYear - 1;
    if (baseline >= auditYear) {
      throw new UsageError({
        zh: `审核基准期（${baseline}）应早于审核年份（${auditYear}）。`,
        en: `The base period (${baseline}) must be before the year of the audit (${auditYear}).`,
      });
    }
    const from = given.from ?? baseline - 2;
    const period = periodGiven(from, baseline);
    const setUp = setUpGiven(given);
    const output = { file: given.out, extension: ".xlsx", force: given.force === true };
    await checkOutput(output);
    const enterprises = given.enterprises ?? 20;
    const book = buildWorkbook({ language, years: period, baseline, auditYear, enterprises, ...setUp });
    await writeWhole(output, await writeXlsxFile(book));
    const said = {
      zh: `已新建“${given.out}”：基准期 ${baseline} 年，考察期 ${from}–${baseline} 年，企业 ${enterprises} 行。`,
      en: `“${given.out}” is written: base period ${baseline}, examination period ${from}–${baseline}, ${enterprises} rows for enterprises.`,
    };
    terminal.out(`${textIn(language, said)}\n`);
    return exitCodes.done;
  },
});
