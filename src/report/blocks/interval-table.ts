import { gradedFigures } from "../../evaluation/graded-figures";
import { intervalsOf } from "../../evaluation/intervals";
import { gradeUncertainties } from "../../evaluation/figure-grades";
import { percentText } from "../../i18n/fill";
import { criteria, criterionText } from "../../sheets/data-grades";
import { baseYear, column, said, say, shown, unitText, type ReportContext } from "../context";
import type { ReportBlock } from "../document";
import { intervalText, uncertainText } from "../interval-text";
import { placedIndicators } from "./indicator-tables";

/** The grades of the data with their criteria, and the intervals of the base period's indicators, where asked for. */
export function intervalBlocks(context: ReportContext): ReportBlock[] {
  const { data, evaluation, language } = context;
  if (data.value("PU-05") !== "yes") return [];
  const base = baseYear(context);
  const groups = gradedFigures(data);
  const uncertainties = gradeUncertainties(data);
  const intervals = intervalsOf(data, evaluation);
  const rows = placedIndicators().flatMap(({ sheet, indicator }) => {
    const found = base === undefined ? undefined : intervals.at({ sheet, field: indicator.id, year: base });
    if (found === undefined) return [];
    const share = indicator.format === "percent";
    return [
      [
        said(context, indicator.title),
        share ? "%" : unitText(context, indicator.unit),
        uncertainText(language, found.value, found.standard, share),
        intervalText(language, found, share),
      ],
    ];
  });
  return [
    {
      kind: "table",
      caption: { zh: "数据等级", en: "Grades of the data" },
      columns: [
        column(say(context, "等级", "Grade"), 10, "center"),
        column(say(context, "标准（须全部满足）", "Criteria (all must hold)"), 54),
        column(say(context, "标准不确定度", "Standard uncertainty"), 20, "right"),
        column(say(context, "数据个数", "Figures"), 16, "right"),
      ],
      rows: criteria.map(({ grade }) => [
        grade,
        said(context, criterionText(grade)),
        percentText(language, uncertainties[grade]),
        shown(
          context,
          groups.filter(({ figure }) => figure.grade === grade).reduce((sum, { places }) => sum + places.length, 0),
        ),
      ]),
      note: say(
        context,
        "等级由登记的证据得出；标准不确定度为经验值（参数，待核实）。",
        "Grades follow from the recorded evidence; their uncertainties are from practice (parameters, to be verified).",
      ),
    },
    {
      kind: "table",
      caption: { zh: `指标的 95% 区间：${base ?? ""} 年`, en: `95 % intervals of the indicators, ${base ?? ""}` },
      columns: [
        column(say(context, "指标", "Indicator"), 40),
        column(say(context, "单位", "Unit"), 14, "center"),
        column(say(context, "数值", "Value"), 16, "right"),
        column(say(context, "95% 区间", "95 % interval"), 30, "center"),
      ],
      rows,
      note: say(
        context,
        "区间由各数据的不确定度传递得到，系数视为准确值；“仅供参考”的只表示量级，“无法确定”的分母在不确定度内可能为零，须先提高数据等级。",
        "Propagated from the uncertainties of the data, with factors as exact. “Rough” is an order of magnitude only; what “cannot be told” divides by what may be zero within its uncertainty, and asks for better data first.",
      ),
    },
  ];
}
