import type { EnterpriseRollUp } from "../app/roll-up";
import { printedUnit } from "../core/printed-unit";
import { textIn, type Language } from "../core/text";
import { numberText } from "../i18n/fill";
import { verdicts } from "../report/roll-up-sheet";

/** The roll-up for programs: plain values, null where there is none. */
export function rollUpAsJson({ quantities, outliers, missing }: EnterpriseRollUp, language: Language): string {
  const plain = {
    quantities: quantities.map(({ column, year, unit, total, sectors, park, difference, percent, verdict }) => ({
      column: column.id,
      title: textIn(language, column.title),
      year,
      unit,
      total,
      park: park && { field: park.place.field, given: park.given, suppressed: park.suppressed },
      difference,
      percent,
      verdict,
      sectors,
    })),
    outliers: outliers.map(({ outlier, reference, message }) => ({
      sheet: reference?.sheet ?? null,
      cell: reference?.cell ?? null,
      comparison: outlier.comparison,
      enterprise: outlier.enterprise,
      year: outlier.year,
      column: outlier.column.id,
      per: outlier.per?.id ?? null,
      value: outlier.value,
      typical: outlier.typical,
      factor: outlier.factor,
      score: outlier.score,
      group: outlier.group,
      unitFactor: outlier.unitFactor ?? null,
      note: outlier.note,
      message,
    })),
    missing: missing.map(({ name, year, items }) => ({
      enterprise: name,
      year,
      items: items.map((item) => textIn(language, item)),
    })),
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/** The roll-up for people: one line a quantity and year, then the outliers, then who is missing. */
export function rollUpAsText({ quantities, outliers, missing }: EnterpriseRollUp, language: Language): string {
  const zh = language === "zh-CN";
  const number = (value: number | null, suppressed: boolean): string =>
    suppressed ? "*" : value === null ? "—" : numberText(language, value);
  const lines = quantities.map(({ column, year, unit, total, park, percent, verdict }) => {
    const title = `${textIn(language, column.title)} (${textIn(language, printedUnit(unit))})`;
    const sum = number(total.value, total.suppressed);
    const own = park === undefined ? "—" : number(park.given, park.suppressed);
    const off = percent === null ? "" : ` ${percent > 0 ? "+" : ""}${percent.toFixed(1)}%`;
    const said = verdict === null ? "*" : textIn(language, verdicts[verdict]) + off;
    const from = total.suppressed
      ? ""
      : zh
        ? `（${total.contributors} 家，缺 ${total.missing} 家）`
        : ` (${total.contributors} enterprises, ${total.missing} missing)`;
    return zh
      ? `${year}  ${title}  企业合计 ${sum}${from}  园区 ${own}  ${said}`
      : `${year}  ${title}  enterprises ${sum}${from}  park ${own}  ${said}`;
  });
  for (const { reference, message } of outliers)
    lines.push(
      `${zh ? "离群" : "outlier"}  ${reference === undefined ? "" : `${reference.sheet}!${reference.cell}  `}${message}`,
    );
  for (const { name, year, items } of missing) {
    const names = items.map((item) => textIn(language, item)).join(zh ? "、" : ", ");
    lines.push(zh ? `缺报  ${year}  ${name}：${names}` : `missing  ${year}  ${name}: ${names}`);
  }
  const differing = quantities.filter(({ verdict }) => verdict === "differs").length;
  lines.push(
    zh
      ? `汇总 ${quantities.length} 项：相差超过容差 ${differing} 项，离群 ${outliers.length} 个，缺报 ${missing.length} 家次。`
      : `${quantities.length} figures rolled up: ${differing} differ by more than the tolerance, ${outliers.length} outliers, ${missing.length} enterprise-years incomplete.`,
  );
  return `${lines.join("\n")}\n`;
}
