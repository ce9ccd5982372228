import { textIn } from "../core/text";
import { examinationYears, mostEnterprises, mostYears, type AuditOptions } from "../sheets/audit-values";
import { partIds, parts, type PartId } from "../sheets/parts";
import { acceptedUnits, unitGroupIds, unitGroups, type UnitGroupId } from "../sheets/unit-groups";
import { UsageError, type Options } from "./options";

/** What an audit is set up with, on the command line: shared by `new` and `rebuild`. */

const years = { min: 1990, max: 2100 };

export const setUpOptions = {
  from: {
    kind: "number",
    value: "YEAR",
    ...years,
    summary: {
      zh: `审核考察期的第一年；新建时默认为基准期前两年，至多 ${mostYears} 年`,
      en: `first year of the examination period; two before the base period in a new workbook, ${mostYears} years at most`,
    },
  },
  baseline: {
    kind: "number",
    value: "YEAR",
    ...years,
    summary: { zh: "审核基准期，即考察期的最后一年", en: "base period, the last year of the examination period" },
  },
  audit: {
    kind: "number",
    value: "YEAR",
    ...years,
    summary: { zh: "开展审核的年份；新建时默认为今年", en: "year of the audit; this year in a new workbook" },
  },
  enterprises: {
    kind: "number",
    value: "N",
    min: 1,
    max: mostEnterprises,
    summary: { zh: "企业表的行数；默认 20", en: "rows for enterprises; 20 by default" },
  },
  part: {
    kind: "list",
    value: "PART=yes|no",
    summary: { zh: "园区有无某项内容，可多次给出", en: "whether the park has a part; as often as wanted" },
  },
  unit: {
    kind: "list",
    value: "GROUP=UNIT",
    summary: { zh: "某类数值所用的单位，可多次给出", en: "the unit of a group of figures; as often as wanted" },
  },
  round: {
    kind: "text",
    value: "first|repeated",
    summary: { zh: "首轮审核或再次审核", en: "a first or a repeated audit" },
  },
} as const satisfies Options;

/** The parts and units there are, for the help of a command. */
export const setUpDetails = {
  zh: details("zh-CN"),
  en: details("en-US"),
};

function details(language: "zh-CN" | "en-US"): string {
  const list = partIds.map((id) => `  ${id.padEnd(22)}${textIn(language, parts[id].title)}`);
  const units = unitGroupIds.map((id) => {
    const { title } = unitGroups[id];
    return `  ${id.padEnd(22)}${acceptedUnits(unitGroups[id]).join(" ")}  ${textIn(language, title)}`;
  });
  const [partsTitle, unitsTitle] =
    language === "zh-CN"
      ? ["--part 的 PART：", "--unit 的 GROUP 和 UNIT："]
      : ["PART of --part:", "GROUP and UNIT of --unit:"];
  return [partsTitle, ...list, "", unitsTitle, ...units].join("\n");
}

/** "heating=yes" as its two sides. */
function sides(option: string, given: string): readonly [string, string] {
  const at = given.indexOf("=");
  if (at > 0 && at < given.length - 1) return [given.slice(0, at).trim(), given.slice(at + 1).trim()];
  throw new UsageError({
    zh: `--${option} 应写成 名称=值，现为“${given}”。`,
    en: `--${option} is written NAME=VALUE, not “${given}”.`,
  });
}

function partsGiven(given: readonly string[]): NonNullable<AuditOptions["parts"]> {
  return Object.fromEntries(
    given.map((one): readonly [PartId, boolean] => {
      const [name, answer] = sides("part", one);
      const id = partIds.find((known) => known === name);
      if (id === undefined) {
        throw new UsageError({
          zh: `没有内容“${name}”，可用：${partIds.join(", ")}。`,
          en: `There is no part “${name}”; there are ${partIds.join(", ")}.`,
        });
      }
      const yes = ["yes", "是", "有"].includes(answer);
      if (!yes && !["no", "否", "无"].includes(answer)) {
        throw new UsageError({
          zh: `--part ${id} 只能取 yes 或 no，现为“${answer}”。`,
          en: `--part ${id} is yes or no, not “${answer}”.`,
        });
      }
      return [id, yes];
    }),
  );
}

function unitsGiven(given: readonly string[]): NonNullable<AuditOptions["units"]> {
  return Object.fromEntries(
    given.map((one): readonly [UnitGroupId, string] => {
      const [name, unit] = sides("unit", one);
      const id = unitGroupIds.find((known) => known === name);
      if (id === undefined) {
        throw new UsageError({
          zh: `没有单位组“${name}”，可用：${unitGroupIds.join(", ")}。`,
          en: `There is no group of units “${name}”; there are ${unitGroupIds.join(", ")}.`,
        });
      }
      const accepted = acceptedUnits(unitGroups[id]);
      if (!accepted.includes(unit)) {
        throw new UsageError({
          zh: `--unit ${id} 只能取 ${accepted.join("、")}，现为“${unit}”。`,
          en: `--unit ${id} is one of ${accepted.join(", ")}, not “${unit}”.`,
        });
      }
      return [id, unit];
    }),
  );
}

function roundGiven(round: string): boolean {
  if (round === "first" || round === "repeated") return round === "repeated";
  throw new UsageError({
    zh: `--round 只能取 first 或 repeated，现为“${round}”。`,
    en: `--round is first or repeated, not “${round}”.`,
  });
}

/** The years from the first to the base period, 1 to 5 of them. */
export function periodGiven(from: number, baseline: number): readonly number[] {
  if (from <= baseline && baseline - from + 1 <= mostYears) return examinationYears(baseline, from);
  throw new UsageError({
    zh: `审核考察期（${from}–${baseline} 年）应为 1 至 ${mostYears} 年，以基准期结束。`,
    en: `The examination period (${from}–${baseline}) must have 1 to ${mostYears} years and end with the base period.`,
  });
}

/** The parts, units and round that were given; what was not given is absent. */
export function setUpGiven(given: {
  readonly part?: readonly string[];
  readonly unit?: readonly string[];
  readonly round?: string;
}): Pick<AuditOptions, "parts" | "units" | "repeated"> {
  return {
    ...(given.part !== undefined && { parts: partsGiven(given.part) }),
    ...(given.unit !== undefined && { units: unitsGiven(given.unit) }),
    ...(given.round !== undefined && { repeated: roundGiven(given.round) }),
  };
}
