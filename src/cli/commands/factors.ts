import { diffFactorSets, listFactors } from "../../app/factor-sets";
import { items, regions } from "../../core/factors";
import type { Text } from "../../core/text";
import { defineCommand, shared } from "../command";
import { factorDiffAsJson, factorDiffAsText, factorsAsJson, factorsAsText } from "../factor-output";
import { openWorkbook, Refusal } from "../open-workbook";
import { noFile, oneFile, UsageError } from "../options";
import { exitCodes } from "../terminal";

/** The key that was typed, or whose name in either language was. */
function keyNamed<K extends string>(
  choices: Readonly<Record<K, Text>>,
  given: string | undefined,
  option: string,
): K | undefined {
  if (given === undefined) return undefined;
  const wanted = given.normalize("NFKC").trim().toLowerCase();
  const keys = Object.keys(choices) as K[];
  const found = keys.find((key) => [key, choices[key].zh, choices[key].en].some((it) => it.toLowerCase() === wanted));
  if (found !== undefined) return found;
  throw new UsageError({
    zh: `--${option} 不能取“${given}”，可选：${keys.map((key) => `${key}（${choices[key].zh}）`).join("、")}。`,
    en: `--${option} cannot be “${given}”; choose one of: ${keys.join(", ")}.`,
  });
}

export const factorsCommand = defineCommand({
  usage: "factors list|diff FILE.xlsx",
  summary: {
    zh: "列出系数及其来源，或比较另一系数集对工作簿的影响",
    en: "list the factors with their sources, or compare another set of them",
  },
  details: {
    zh: "factors list [--item 名称] [--year 年份] [--region 区域]：列出系数。factors diff FILE.xlsx --year 年份 [--region 区域]：与工作簿所选系数集比较，列出不同的系数和随之变化的指标；不改动文件。",
    en: "factors list [--item NAME] [--year YEAR] [--region REGION] lists factors. factors diff FILE.xlsx --year YEAR [--region REGION] compares them with those the workbook has chosen: factors that differ and figures that change; the file stays as it is.",
  },
  options: {
    item: {
      kind: "text",
      value: "NAME",
      summary: { zh: "项目的代号或名称，如 electricity、电力", en: "an item's key or name, e.g. electricity" },
    },
    year: {
      kind: "number",
      value: "YEAR",
      min: 1990,
      max: 2100,
      summary: { zh: "系数的年份", en: "year of the factor" },
    },
    region: {
      kind: "text",
      value: "REGION",
      summary: { zh: "电力因子的区域，如 hunan、湖南", en: "region of the grid factor, e.g. hunan" },
    },
    json: { kind: "flag", summary: { zh: "输出 JSON，供其他程序读取", en: "print JSON for other programs" } },
    lang: shared.lang,
  },
  async run({ given, files, language, terminal }) {
    const [action, ...rest] = files;
    const { year } = given;
    const region = keyNamed(regions, given.region, "region");
    const item = keyNamed(items, given.item, "item");
    const json = given.json === true;
    if (action === "list") {
      noFile(rest);
      const found = listFactors({ item, year, region });
      terminal.out(json ? factorsAsJson(found, language) : factorsAsText(found, language));
      return exitCodes.done;
    }
    if (action !== "diff")
      throw new UsageError({
        zh: "请写 factors list 或 factors diff FILE.xlsx。",
        en: "Say factors list, or factors diff FILE.xlsx.",
      });
    if (item !== undefined)
      throw new UsageError({ zh: "--item 只用于 factors list。", en: "--item is for factors list only." });
    const file = oneFile(rest);
    if (year === undefined && region === undefined)
      throw new UsageError({
        zh: "请用 --year 或 --region 指明要比较的系数集。",
        en: "Name the factors to compare with by --year or --region.",
      });
    const workbook = await openWorkbook(file, language, terminal);
    const other = { ...(year === undefined ? {} : { year }), ...(region === undefined ? {} : { region }) };
    const compared = await diffFactorSets(workbook, other, language);
    if (!compared.ok) throw new Refusal(compared.problem);
    terminal.out(json ? factorDiffAsJson(compared.value, language) : factorDiffAsText(compared.value, language));
    return exitCodes.done;
  },
});
