import { printedUnit, unitSuffix } from "../core/printed-unit";
import type { Text } from "../core/text";
import { findOutliers, type NotJudged, type Outlier } from "../evaluation/outliers";
import { smallestGroup, type NoScores } from "../evaluation/robust";
import { enterpriseYears } from "../sheets/enterprise-years";
import { divisionTitle } from "../sheets/industries";
import { defineRule, type Finding, type RuleGap } from "./define";
import { textList, yearList } from "./text-list";

const none: Text = { zh: "", en: "" };

/** The unit behind a figure: of the amount, or of the amount per output. */
function unitOf({ column, per }: Outlier): Text {
  const unit = printedUnit(column.unit);
  if (per === undefined) return unitSuffix(column.unit);
  const below = printedUnit(per.unit);
  return { zh: ` ${unit.zh}/${below.zh}`, en: ` ${unit.en}/${below.en}` };
}

/** What the figure is called, and what it was held against. */
function wordsOf({ comparison, column, per, division, group }: Outlier): { what: Text; against: Text } {
  const { zh, en } = column.title;
  const what: Text =
    per === undefined
      ? { zh: `“${zh}”`, en: `“${en}”` }
      : { zh: `单位“${per.title.zh}”的“${zh}”`, en: `“${en}” per “${per.title.en}”` };
  const sector = divisionTitle(division);
  return {
    what,
    against:
      comparison === "sector"
        ? {
            zh: `同行业（${sector.zh}）${group} 家企业的中位数`,
            en: `the median of ${group} enterprises of the sector (${sector.en}),`,
          }
        : {
            zh: "按本企业其他年份和全园区的变化推算的数值",
            en: "the figure that follows from its other years and the change of the whole park,",
          },
  };
}

/** How many times the middle the figure is. */
function relationOf(factor: number, against: Text): Text {
  const size = factor >= 1 ? factor : 1 / factor;
  const digits = Number(size.toPrecision(size >= 100 ? 3 : 2));
  return factor >= 1
    ? { zh: `是${against.zh}的 ${digits} 倍`, en: `${digits} times ${against.en}` }
    : { zh: `只有${against.zh}的 1/${digits}`, en: `1/${digits} of ${against.en}` };
}

const hint = (factor: number | undefined): Text => {
  if (factor === undefined) return none;
  const size = factor >= 1 ? factor : Math.round(1 / factor);
  return { zh: `可能是单位错误（相差约 ${size} 倍）。`, en: ` It may be a wrong unit (a factor of about ${size}).` };
};

/** Slots of the finding; also what a table of the outliers says. */
export function outlierArgs(outlier: Outlier): Finding["args"] {
  const { enterprise, year, value, typical, factor, alsoIn, unitFactor, score } = outlier;
  const { what, against } = wordsOf(outlier);
  return {
    enterprise,
    year: `${year}`,
    what,
    value: Number(value.toPrecision(4)),
    typical: Number(typical.toPrecision(4)),
    unit: unitOf(outlier),
    relation: relationOf(factor, against),
    score: Number(Math.abs(score).toPrecision(2)),
    also: alsoIn.length === 0 ? none : { zh: `，${yearList(alsoIn).zh}也是如此`, en: `, as in ${yearList(alsoIn).en}` },
    hint: hint(unitFactor),
  };
}

const reasons: Readonly<Record<NoScores, Text>> = {
  "too-few": {
    zh: `可比较的数值不足 ${smallestGroup} 个`,
    en: `there are fewer than ${smallestGroup} figures to compare`,
  },
  "no-spread": { zh: "半数以上的数值相同，没有可衡量的离散程度", en: "more than half of the figures are the same" },
};

/** What could not be judged, once for each reason and comparison. */
function gaps(notJudged: readonly NotJudged[]): RuleGap[] {
  const place = { sheet: enterpriseYears.id };
  return (["sector", "years"] as const).flatMap((comparison) =>
    (["too-few", "no-spread"] as const).flatMap((reason): RuleGap[] => {
      const some = notJudged.filter((one) => one.comparison === comparison && one.reason === reason);
      if (some.length === 0) return [];
      const names: Text[] =
        comparison === "sector"
          ? [...new Set(some.map(({ division }) => division ?? ""))].sort().map(divisionTitle)
          : [...new Set(some.map(({ column }) => column))].map(({ title }) => title);
      const wholly =
        comparison === "sector" ? { zh: "同行业", en: "within sectors" } : { zh: "年际", en: "across years" };
      return [
        {
          place,
          reason: {
            zh: "企业数据的{wholly}离群检查有 {count} 组没有做，因为{why}。涉及：{names}。",
            en: "{count} groups of enterprises' figures were not checked for outliers {wholly}, because {why}: {names}.",
          },
          args: { wholly, count: some.length, why: reasons[reason], names: textList(names, 8) },
        },
      ];
    }),
  );
}

const sector = "甲乙丙丁戊己".split("").map((name) => ({ name, industry: "C2669" }));
/** Six enterprises of a sector: output 100 each, and these amounts of energy. */
const energies = (...amounts: readonly (number | null)[]) => ({
  years: [2023],
  tables: {
    enterprises: sector,
    "enterprise-years": sector.map(({ name }, index) => ({
      enterprise: name,
      year: 2023,
      output: 100 + index,
      energy: amounts[index] ?? null,
    })),
  },
});
/** The same enterprises in three years, the first of which reports these amounts. */
const history = (...amounts: readonly number[]) => ({
  years: [2021, 2022, 2023],
  tables: {
    enterprises: sector.map(({ name }) => ({ name })),
    "enterprise-years": sector.flatMap(({ name }, index) =>
      [2021, 2022, 2023].map((year, at) => ({
        enterprise: name,
        year,
        energy: index === 0 ? (amounts[at] ?? null) : (index + 1) * (100 + at * (5 + index)),
      })),
    ),
  },
});

export const enterpriseOutliers = defineRule({
  id: "enterprise-outliers",
  since: "0.1.0",
  clause: "6.2.1 b)",
  severity: "warning",
  title: {
    zh: "企业数据与同行业或往年相差悬殊",
    en: "An enterprise's figure is far from its sector or its other years",
  },
  message: {
    zh: "{enterprise} {year} 年{what}为 {value}{unit}，{relation}（{typical}{unit}）{also}，修正 z 值 {score}。{hint}",
    en: "{what} of {enterprise} in {year} is {value}{unit}: {relation} {typical}{unit}{also}; modified z-score {score}.{hint}",
  },
  remedy: {
    zh: "对照原始凭证核对数值和单位；属实的，在该行“说明”中写明原因，即不再提示。判定界限在“评价参数”中设置。",
    en: "Check figure and unit against the records; if they are right, say why under “Note” in the row, and this is not shown again. The limits are set on the sheet “Parameters”.",
  },
  because: {
    zh: "对数尺度上的修正 z 值 0.6745×(x−中位数)/MAD，界限为评价参数 PO-01，默认 3.5（Iglewicz 和 Hoaglin，1993），并与中位数至少相差 PO-02 倍（默认 2，本产品建议，待核实）。不足 5 个数值或 MAD 为 0 的组不判定。",
    en: "Modified z-score 0.6745×(x−median)/MAD on the log scale above parameter PO-01, 3.5 by default (Iglewicz and Hoaglin, 1993), and at least the factor PO-02 from the median (2 by default, our proposal, to be verified). Groups of fewer than 5 figures or with a MAD of 0 are not judged.",
  },
  examples: [
    { ...energies(20, 22, 25, 19, 23, 2300), finds: 1, notChecked: 0 },
    { ...energies(20, 22, 25, 19, 23, 30), finds: 0 },
    // Twice the middle is far for so close a group, but no reason to ask.
    { ...energies(20, 20.1, 20.2, 19.9, 19.8, 35), finds: 0 },
    { ...energies(20, 22, 25, 19, 23, 300), fields: { "PO-01": 100 }, finds: 0 },
    // Zero is nothing used, and blank is nothing known: neither is an outlier.
    { ...energies(20, 22, 25, 19, 23, 0), finds: 0 },
    { ...energies(20, 22, 25, 2300, null, null), finds: 0, notChecked: 1 },
    {
      tables: {
        enterprises: sector,
        "enterprise-years": sector.map(({ name }, index) => ({
          enterprise: name,
          year: 2023,
          employees: index === 0 ? 5000 : 50,
        })),
      },
      finds: 0,
      notChecked: 1,
    },
    { ...history(100, 1050, 110), finds: 1 },
    { ...history(100, 105, 110), finds: 0 },
    { years: [2023], finds: 0 },
  ],
  find: ({ data }) => {
    const { found, notJudged } = findOutliers(data);
    return {
      hits: found
        .filter(({ note }) => note === null)
        .map((outlier) => ({ place: outlier.place, args: outlierArgs(outlier) })),
      notChecked: gaps(notJudged),
    };
  },
});
