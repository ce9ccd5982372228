import { items, properties, regions, selectFactor, sets, type Factor } from "../../core/factors";
import { factorChoiceOf } from "../../evaluation/factor-choice";
import { column, dash, said, say, shown, type ReportContext } from "../context";
import type { ReportBlock } from "../document";

/** The publication of a factor, or the source that the audit group gave for its own. */
function sourceOf(context: ReportContext, { set, document, year, confidence }: Factor): string {
  if (set === "own") return document === "" ? dash : document;
  const unread = confidence === "to-verify" ? say(context, "，待核实", ", to be verified") : "";
  return said(context, sets[set]) + say(context, `（${year} 年值${unread}）`, ` (${year} figure${unread})`);
}

const row = (context: ReportContext, factor: Factor, when: string): string[] => [
  said(context, items[factor.item]),
  said(context, properties[factor.property]),
  shown(context, factor.value),
  factor.unit,
  when,
  sourceOf(context, factor),
];

/** The grid factor that each year of the data is calculated with; one row where all have the same. */
function gridRows(context: ReportContext): string[][] {
  const { years } = context.data;
  const { year: pinned, region, own } = factorChoiceOf(context.data);
  const found = years.flatMap((year) => {
    const factor = selectFactor({ item: "electricity", property: "co2", year: pinned ?? year, region }, own);
    return factor.ok ? [{ year, factor: factor.value }] : [];
  });
  const [first] = found;
  if (first !== undefined && found.length === years.length && found.every(({ factor }) => factor === first.factor)) {
    return [row(context, first.factor, say(context, "各年", "all years"))];
  }
  return found.map(({ year, factor }) => row(context, factor, say(context, `${year} 年`, `${year}`)));
}

/** The factors of the calculation that the audit group chose: the grid factor, and its own in place of published ones. */
export function factorBlocks(context: ReportContext): ReportBlock[] {
  const { region = "national", own = [] } = factorChoiceOf(context.data);
  const others = own
    .filter(({ item, property }) => item !== "electricity" || property !== "co2")
    .map((factor) =>
      row(
        context,
        factor,
        factor.year === 0
          ? say(context, "各年", "all years")
          : say(context, `${factor.year} 年起`, `from ${factor.year} on`),
      ),
    );
  const rows = [...gridRows(context), ...others];
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      caption: { zh: "核算选用的排放因子与自有系数", en: "Grid factor chosen, and own factors" },
      columns: [
        column(say(context, "项目", "Item"), 14),
        column(say(context, "系数种类", "Factor"), 20),
        column(say(context, "数值", "Value"), 10, "right"),
        column(say(context, "单位", "Unit"), 12, "center"),
        column(say(context, "适用年份", "Years"), 12, "center"),
        column(say(context, "来源", "Source"), 32),
      ],
      rows,
      note: say(
        context,
        `电力排放因子区域：${regions[region].zh}。自有系数优先于公布值；其余系数采用公布值，来源见函数手册。`,
        `Region of the grid factor: ${regions[region].en}. Own factors win over published ones; all others are as published, with their sources in the function reference.`,
      ),
    },
  ];
}
