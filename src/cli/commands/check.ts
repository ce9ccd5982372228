import { checkWorkbook } from "../../app/check-audit";
import { checkAsJson, checkAsText } from "../check-output";
import { defineCommand, shared } from "../command";
import { openWorkbook, Refusal } from "../open-workbook";
import { oneFile } from "../options";
import { exitCodes } from "../terminal";

export const check = defineCommand({
  usage: "check FILE.xlsx",
  summary: { zh: "检查工作簿是否齐全、数据是否相符", en: "check a workbook for missing and contradictory data" },
  details: {
    zh: "退出码：0 没有错误和警告；1 有错误或警告；2 文件不能读取。",
    en: "Exit code: 0 no errors or warnings, 1 some were found, 2 the file cannot be read.",
  },
  options: {
    json: { kind: "flag", summary: { zh: "输出 JSON，供其他程序读取", en: "print JSON for other programs" } },
    lang: shared.lang,
  },
  async run({ given, files, language, terminal }) {
    const workbook = await openWorkbook(oneFile(files), language, terminal);
    const checked = await checkWorkbook(workbook, language);
    if (!checked.ok) throw new Refusal(checked.problem);
    terminal.out(given.json === true ? checkAsJson(checked.value) : checkAsText(checked.value, language));
    const { errors, warnings } = checked.value.summary;
    return errors + warnings > 0 ? exitCodes.found : exitCodes.done;
  },
});
