import { rollUpWorkbook } from "../../app/roll-up";
import { FileWorkbook } from "../../host/file/file-workbook";
import { defineCommand, shared } from "../command";
import { writeWhole } from "../files";
import { openWithOutput } from "../open-with-output";
import { Refusal } from "../open-workbook";
import { rollUpAsJson, rollUpAsText } from "../roll-up-output";
import { exitCodes } from "../terminal";

export const rollUpCommand = defineCommand({
  usage: "rollup FILE.xlsx [--out FILE.xlsx]",
  summary: {
    zh: "汇总企业数据，与园区数据核对，并找出离群值",
    en: "roll up the enterprises, compare with the park, and find outliers",
  },
  details: {
    zh: "--out 写出加了“企业汇总”表的工作簿；与 --confidential 同用时，只写公开版汇总表，不含企业数据。退出码：0 相符；1 有超过容差的差异或离群值；2 文件不能读取或写入。",
    en: "--out writes the workbook with the roll-up added; with --confidential it writes the published roll-up alone, without any enterprise's data. Exit code: 0 all agrees, 1 differences above the tolerance or outliers, 2 a file cannot be read or written.",
  },
  options: {
    out: { kind: "text", value: "FILE.xlsx", summary: { zh: "要写入的文件", en: "the file to write" } },
    confidential: {
      kind: "flag",
      summary: {
        zh: "公开版：隐去可推知单个企业的数据",
        en: "for publication: keep back what tells of single enterprises",
      },
    },
    json: { kind: "flag", summary: { zh: "输出 JSON，供其他程序读取", en: "print JSON for other programs" } },
    ...shared,
  },
  async run({ given, files, language, terminal }) {
    const confidential = given.confidential === true;
    const { workbook, output } = await openWithOutput({ given, files, language, terminal });
    const rolled = await rollUpWorkbook(workbook, { language, confidential });
    if (!rolled.ok) throw new Refusal(rolled.problem);
    if (output !== undefined) {
      const target = confidential ? new FileWorkbook() : workbook;
      const put = await target.putSheet(rolled.value.sheet);
      if (!put.ok) throw new Refusal(put.problem);
      await writeWhole(output, target.toBytes());
    }
    terminal.out(given.json === true ? rollUpAsJson(rolled.value, language) : rollUpAsText(rolled.value, language));
    const open =
      rolled.value.outliers.length > 0 || rolled.value.quantities.some(({ verdict }) => verdict === "differs");
    return open ? exitCodes.found : exitCodes.done;
  },
});
