import { planMeasurements } from "../../app/measure-next";
import { writeXlsxFile } from "../../host/file/xlsx-write";
import { defineCommand, shared } from "../command";
import { writeWhole } from "../files";
import { openWithOutput } from "../open-with-output";
import { Refusal } from "../open-workbook";
import { languageGiven } from "../options";
import { exitCodes } from "../terminal";

export const measure = defineCommand({
  usage: "measure FILE.xlsx [--out FILE.xlsx]",
  summary: {
    zh: "先测什么：按能收窄指标的程度排列数据点",
    en: "what to measure next, by how much it narrows the results",
  },
  details: {
    zh: "数据等级由工作簿中登记的证据得出；--out 另存为现场实测计划（6.2.5）。",
    en: "Grades follow from the evidence in the workbook; --out saves a field-measurement plan (6.2.5).",
  },
  options: {
    out: {
      kind: "text",
      value: "FILE.xlsx",
      summary: { zh: "要写入的现场实测计划", en: "the field-measurement plan to write" },
    },
    top: {
      kind: "number",
      value: "N",
      min: 1,
      max: 1000,
      summary: { zh: "列出前几个数据点；默认 20", en: "how many data points; 20 by default" },
    },
    json: { kind: "flag", summary: { zh: "输出 JSON，供其他程序读取", en: "print JSON for other programs" } },
    lang: shared.lang,
    force: shared.force,
  },
  async run({ given, files, language, terminal }) {
    const { workbook, output } = await openWithOutput({ given, files, language, terminal });
    const wanted = { language: languageGiven(given.lang) ?? language, top: given.top ?? 20 };
    const plan = await planMeasurements(workbook, wanted);
    if (!plan.ok) throw new Refusal(plan.problem);
    const { planned, targets, found, sheet } = plan.value;
    if (output !== undefined)
      await writeWhole(output, await writeXlsxFile({ language: wanted.language, sheets: [sheet] }));
    if (given.json === true) {
      terminal.out(`${JSON.stringify({ targets, found, planned }, null, 2)}\n`);
      return exitCodes.done;
    }
    for (const [index, one] of planned.entries()) {
      terminal.out(`${index + 1}. ${one.point}  [${one.place}]  ${one.grade} → ${one.next}\n`);
      terminal.out(`   ${one.action}\n   ${one.narrowing}\n`);
    }
    terminal.out(
      language === "zh-CN"
        ? `共 ${found} 个数据点能收窄 ${targets} 个结果，列出 ${planned.length} 个${output === undefined ? "" : `，已写出“${output.file}”`}。\n`
        : `${found} data points would narrow ${targets} results; ${planned.length} are listed${output === undefined ? "" : `, “${output.file}” is written`}.\n`,
    );
    return exitCodes.done;
  },
});
