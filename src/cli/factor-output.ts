import { confidences, type FactorSetDiff, type ShownFactor } from "../app/factor-sets";
import { regions } from "../core/factors";
import { printedUnit } from "../core/printed-unit";
import { textIn, type Language, type Text } from "../core/text";
import { numberText, percentText } from "../i18n/fill";

const inLanguage = (factor: ShownFactor, language: Language) => ({
  ...factor,
  item: textIn(language, factor.item),
  property: textIn(language, factor.property),
  region: factor.region && textIn(language, factor.region),
  source: textIn(language, factor.source),
  clause: factor.clause && textIn(language, factor.clause),
});

export const factorsAsJson = (factors: readonly ShownFactor[], language: Language): string =>
  `${JSON.stringify(
    factors.map((factor) => inLanguage(factor, language)),
    null,
    2,
  )}\n`;

/** Where a factor holds and comes from: 2022 全国 电力二氧化碳排放因子公告 待核实. */
function origin({ year, region, source, clause, confidence }: ShownFactor, language: Language): string {
  const parts = [
    year === null ? "" : String(year),
    region === null ? "" : textIn(language, region),
    textIn(language, source),
    clause === null ? "" : textIn(language, clause),
    textIn(language, confidences[confidence]),
  ];
  return parts.filter((part) => part !== "").join("  ");
}

const amount = ({ value, unit }: ShownFactor): string => `${value} ${unit}`;

export function factorsAsText(factors: readonly ShownFactor[], language: Language): string {
  const lines = factors.map(
    (factor) =>
      `${textIn(language, factor.item)}  ${textIn(language, factor.property)}  ${amount(factor)}  ${origin(factor, language)}`,
  );
  const unread = factors.filter(({ confidence }) => confidence === "to-verify").length;
  lines.push(
    language === "zh-CN"
      ? `共 ${factors.length} 个系数，其中待核实 ${unread} 个。`
      : `${factors.length} factors, ${unread} of them to be verified.`,
  );
  return `${lines.join("\n")}\n`;
}

/** Signed, so that more and less are told apart at a glance. */
const changeText = (change: number | null, language: Language): string =>
  change === null ? "—" : `${change > 0 ? "+" : ""}${percentText(language, change)}`;

export function factorDiffAsJson({ present, other, factors, figures }: FactorSetDiff, language: Language): string {
  const plain = {
    present,
    other,
    factors: factors.map(({ item, property, before, after, change }) => ({
      item: textIn(language, item),
      property: textIn(language, property),
      before: before && inLanguage(before, language),
      after: after && inLanguage(after, language),
      change,
    })),
    figures: figures.map(({ place, reference, title, unit, before, after, change }) => ({
      sheet: reference?.sheet ?? null,
      cell: reference?.cell ?? null,
      id: place.field ?? place.column ?? null,
      year: place.year ?? null,
      title: textIn(language, title),
      unit: unit ?? null,
      before,
      after,
      change,
    })),
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
}

export function factorDiffAsText(diff: FactorSetDiff, language: Language): string {
  const none: Text = { zh: "无", en: "none" };
  const value = (given: number | string | null): string =>
    given === null ? textIn(language, none) : typeof given === "number" ? numberText(language, given) : given;
  const factor = (given: ShownFactor | null): string =>
    given === null ? textIn(language, none) : `${amount(given)} (${origin(given, language)})`;
  const choice = ({ year, region = "national" }: FactorSetDiff["present"]): string => {
    const when: Text =
      year === undefined ? { zh: "各年用当年因子", en: "each year its own" } : { zh: `${year} 年`, en: `${year}` };
    return `${textIn(language, when)}, ${textIn(language, regions[region])}`;
  };
  const lines = [
    language === "zh-CN"
      ? `现用系数集：${choice(diff.present)}；对比：${choice(diff.other)}`
      : `Present factors: ${choice(diff.present)}; compared with: ${choice(diff.other)}`,
    ...diff.factors.map(
      ({ item, property, before, after, change }) =>
        `${textIn(language, item)} ${textIn(language, property)}: ${factor(before)} → ${factor(after)}  ${changeText(change, language)}`,
    ),
    ...diff.figures.map(({ reference, title, unit, before, after, change }) => {
      const where = reference === undefined ? "" : `${reference.sheet}!${reference.cell}  `;
      const of = textIn(language, printedUnit(unit));
      return `${where}${textIn(language, title)}${of === "" ? "" : ` ${of}`}: ${value(before)} → ${value(after)}  ${changeText(change, language)}`;
    }),
    language === "zh-CN"
      ? `不同的系数 ${diff.factors.length} 个，随之变化的指标 ${diff.figures.length} 个。`
      : `${diff.factors.length} factors differ, and ${diff.figures.length} figures with them.`,
  ];
  return `${lines.join("\n")}\n`;
}
