import { buildWorkbook } from "../../app/build-workbook";
import { textIn } from "../../core/text";
import { writeXlsxFile } from "../../host/file/xlsx-write";
import { examinationYears, mostYears } from "../../sheets/audit-values";
import { defineCommand, shared } from "../command";
import { checkOutput, writeWhole } from "../files";
import { noFile, UsageError } from "../options";
import { exitCodes } from "../terminal";

const years = { min: 1990, max: 2100 };

export const newWorkbook = defineCommand({
  usage: "new --out FILE.xlsx",
  summary: { zh: "新建空白的审核工作簿", en: "make a new, empty audit workbook" },
  options: {
    from: {
      kind: "number",
      value: "YEAR",
      ...years,
      summary: {
        zh: `审核考察期的第一年；默认为基准期前两年，至多 ${mostYears} 年`,
        en: `first year of the examination period; two before the base period by default, ${mostYears} years at most`,
      },
    },
    out: {
      kind: "text",
      value: "FILE.xlsx",
      summary: { zh: "要写入的文件（必填）", en: "the file to write (required)" },
    },
    baseline: {
      kind: "number",
      value: "YEAR",
      ...years,
      summary: { zh: "审核基准期；默认为审核年的上一年", en: "base period; the year before the audit by default" },
    },
    audit: {
      kind: "number",
      value: "YEAR",
      ...years,
      summary: { zh: "开展审核的年份；默认为今年", en: "year of the audit; this year by default" },
    },
    enterprises: {
      kind: "number",
      value: "N",
      min: 1,
      max: 2000,
      summary: { zh: "企业表的行数；默认 20", en: "rows for enterprises; 20 by default" },
    },
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
    if (from > baseline || baseline - from + 1 > mostYears) {
      throw new UsageError({
        zh: `审核考察期（${from}–${baseline} 年）应为 1 至 ${mostYears} 年，以基准期结束。`,
        en: `The examination period (${from}–${baseline}) must have 1 to ${mostYears} years and end with the base period.`,
      });
    }
    const output = { file: given.out, extension: ".xlsx", force: given.force === true };
    await checkOutput(output);
    const enterprises = given.enterprises ?? 20;
    const book = buildWorkbook({ language, years: examinationYears(baseline, from), baseline, auditYear, enterprises });
    await writeWhole(output, await writeXlsxFile(book));
    const said = {
      zh: `已新建“${given.out}”：基准期 ${baseline} 年，考察期 ${from}–${baseline} 年，企业 ${enterprises} 行。`,
      en: `“${given.out}” is written: base period ${baseline}, examination period ${from}–${baseline}, ${enterprises} rows for enterprises.`,
    };
    terminal.out(`${textIn(language, said)}\n`);
    return exitCodes.done;
  },
});
