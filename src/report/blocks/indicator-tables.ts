import { unitSuffix } from "../../core/printed-unit";
import type { Text } from "../../core/text";
import type { Formula, Source } from "../../formulas/define";
import { formulaById } from "../../formulas/index";
import { percentText } from "../../i18n/fill";
import type { ComputedSheet, Indicator } from "../../sheets/define";
import { sheets } from "../../sheets/index";
import { baseYear, column, dash, fixed, said, say, shown, unitText, type ReportContext } from "../context";
import type { ReportBlock } from "../document";

const computedSheets = (): readonly ComputedSheet[] =>
  sheets.filter((sheet): sheet is ComputedSheet => sheet.kind === "computed");

export interface Placed {
  readonly sheet: string;
  readonly indicator: Indicator;
}
/** Every indicator with its sheet. */
export const placedIndicators = (): readonly Placed[] =>
  computedSheets().flatMap(({ id, indicators }) => indicators.map((indicator) => ({ sheet: id, indicator })));

/** An indicator's value in a year, in its unit; `undefined` when it could not be computed. */
export function valueOf({ evaluation }: ReportContext, { sheet, indicator }: Placed, year: number): number | undefined {
  const outcome = evaluation.at({ sheet, field: indicator.id, year });
  return outcome?.ok === true && typeof outcome.value === "number" ? outcome.value : undefined;
}

/** A value as its indicator is shown: a share as a percentage, otherwise with the declared decimals. */
export function indicatorText(context: ReportContext, { format }: Indicator, value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return dash;
  if (format === "percent") return percentText(context.language, value);
  return typeof format === "number" ? fixed(context, value, format) : shown(context, value);
}

/** The indicators that goals and the conclusion speak of: intensities and rates that annex A names. */
export const keyIndicators: readonly string[] = ["W-02", "W-04", "E-02", "R-02", "C-06"];

/** A value without its sign where the unit has a column of its own. */
const bare = (text: string): string => text.replace(/\s*%$/, "");

const indicatorUnit = (context: ReportContext, { unit, format }: Indicator): string =>
  format === "percent" ? "%" : unitText(context, unit);

/** A text that stands for a value of the indicator, with its unit. */
export const withUnit = (context: ReportContext, { unit, format }: Indicator, text: string): string =>
  format === "percent" || text === dash ? text : text + said(context, unitSuffix(unit));

/** ≥ 75 %, ≤ 8: the reference with the side on which it is met. */
function referenceText(context: ReportContext, indicator: Indicator): string {
  const { reference, better } = indicator;
  if (reference === undefined) return dash;
  const sign = better === "higher" ? "≥ " : better === "lower" ? "≤ " : "";
  return sign + indicatorText(context, indicator, reference.value);
}

/** Whether a value meets the published reference; `undefined` where there is nothing to compare. */
export function meetsReference({ reference, better }: Indicator, value: number | undefined): boolean | undefined {
  if (reference === undefined || value === undefined || better === "neither") return undefined;
  return better === "higher" ? value >= reference.value : value <= reference.value;
}

/** The indicators by year beside their published reference values, and where those come from (6.2.2). */
export function indicatorBlocks(context: ReportContext): ReportBlock[] {
  const { years } = context.data;
  const base = baseYear(context);
  const rows = placedIndicators()
    .map((placed) => ({ placed, values: years.map((year) => valueOf(context, placed, year)) }))
    .filter(
      ({ placed, values }) => placed.indicator.required === "required" || values.some((value) => value !== undefined),
    );
  const verdict = ({ indicator, sheet }: Placed): string => {
    const met =
      base === undefined ? undefined : meetsReference(indicator, valueOf(context, { indicator, sheet }, base));
    return met === undefined ? dash : met ? say(context, "达到", "met") : say(context, "未达到", "not met");
  };
  const referenced = rows.filter(({ placed }) => placed.indicator.reference !== undefined);
  const toVerify = say(context, "待核实", "to be verified");
  return [
    {
      kind: "table",
      caption: { zh: "清洁生产指标", en: "Cleaner-production indicators" },
      columns: [
        column(say(context, "指标", "Indicator"), 30),
        column(say(context, "单位", "Unit"), 12, "center"),
        ...years.map((year) => column(say(context, `${year} 年`, `${year}`), 11, "right")),
        column(say(context, "参考值", "Reference"), 12, "right"),
        column(
          say(
            context,
            base === undefined ? "对标" : `${base} 年对标`,
            base === undefined ? "Compared" : `Compared ${base}`,
          ),
          11,
          "center",
        ),
      ],
      rows: rows.map(({ placed, values }) => [
        said(context, placed.indicator.title),
        indicatorUnit(context, placed.indicator),
        ...values.map((value) => bare(indicatorText(context, placed.indicator, value))),
        bare(referenceText(context, placed.indicator)),
        verdict(placed),
      ]),
      note: say(
        context,
        "“—”表示数据不足、不适用或没有参考值。参考值取自已发布的标准或评价办法，不是本指南的要求。",
        "“—”: data are missing, the indicator does not apply, or there is no reference. References come from published standards and are not required by the guideline.",
      ),
    },
    ...(referenced.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            caption: { zh: "指标参考值的来源", en: "Sources of the reference values" },
            columns: [
              column(say(context, "指标", "Indicator"), 31),
              column(say(context, "参考值", "Reference"), 20, "right"),
              column(say(context, "来源", "Source"), 36),
              column(say(context, "核实情况", "Checked"), 13, "center"),
            ],
            rows: referenced.map(({ placed: { indicator } }) => [
              said(context, indicator.title),
              withUnit(context, indicator, referenceText(context, indicator)),
              indicator.reference?.source ?? dash,
              indicator.reference?.confidence === "verified" ? say(context, "已核实", "verified") : toVerify,
            ]),
            note: say(
              context,
              "标“待核实”的参考值未见原文，使用前须对照现行标准核实，可在报告中改用当地规定的数值。",
              "References marked “to be verified” were not read in the original; check them against the standard in force, or use the local value instead.",
            ),
          },
        ]),
  ];
}

const identifiers = /[A-Za-z_][A-Za-z0-9_]*/g;

/** Words of the equations that are no inputs. */
const words: Readonly<Record<string, Text>> = {
  sum: { zh: "Σ", en: "Σ" },
  growth: { zh: "年均增长率", en: "growth" },
};

/** The equation with the names of its inputs and of the result's columns instead of their ids. */
function equationText(context: ReportContext, { doc, inputs, result }: Formula): string {
  const columns = result.kind === "table" ? result.columns : [];
  return doc.equation
    .replace(identifiers, (id) => {
      const title = inputs[id]?.title ?? columns.find((column) => column.id === id)?.title ?? words[id];
      return title === undefined ? id : said(context, title);
    })
    .replaceAll("*", "×")
    .replaceAll("/", "÷")
    .replaceAll(" - ", " − ");
}

function sourceText(context: ReportContext, { document, clause, confidence }: Source): string {
  const mark = confidence === "verified" ? "" : say(context, "（待核实）", " (to be verified)");
  return [document, clause].filter((part) => part !== undefined).join(" ") + mark;
}

/** How every computed figure of the report was computed, and by which standard. */
export function methodBlocks(context: ReportContext): ReportBlock[] {
  const used = new Map<string, string[]>();
  const note = (formula: string, title: string) => used.set(formula, [...(used.get(formula) ?? []), title]);
  for (const { indicator } of placedIndicators()) note(indicator.computation.formula, said(context, indicator.title));
  for (const sheet of sheets) {
    if (sheet.kind !== "table") continue;
    for (const { computation, title } of sheet.columns)
      if (computation !== undefined) note(computation.formula, said(context, title));
  }
  if (used.size === 0) return [];
  return [
    {
      kind: "table",
      caption: { zh: "计算方法", en: "Methods of calculation" },
      columns: [
        column(say(context, "方法", "Method"), 26),
        column(say(context, "计算式", "Equation"), 44),
        column(say(context, "依据", "Source"), 30),
      ],
      rows: [...used.keys()].map((id) => {
        const formula = formulaById(id);
        return [
          said(context, formula.title),
          equationText(context, formula),
          formula.doc.sources.map((source) => sourceText(context, source)).join(say(context, "；", "; ")),
        ];
      }),
    },
  ];
}
