import { isBlank, type CellValue } from "../core/cell";
import { textIn, type Language, type Text } from "../core/text";
import type { DataPoint, Narrowing } from "../evaluation/measure-next";
import { percentText } from "../i18n/fill";
import type { AuditData } from "../sheets/audit-data";
import { actionText, type NeedId } from "../sheets/data-grades";
import { methods } from "../sheets/evidence-methods";
import { sheetById } from "../sheets/index";
import type { SheetContent, SheetGrid } from "../workbook/content";
import { dataPointId, dataPointName, isMoney } from "./data-point";
import {
  layoutGenerated,
  rowsOnSheet,
  type GeneratedColumn,
  type GeneratedTable,
  type RowsOnSheet,
} from "./generated-sheet";

/** A line of the plan, in words. */
export interface PlannedMeasurement {
  readonly id: string;
  readonly point: string;
  /** "表!F12" in the open workbook. */
  readonly place: string;
  readonly grade: string;
  readonly next: string;
  readonly action: string;
  readonly method: string;
  /** The result that gains most and by how much; then the mean over all results looked at. */
  readonly narrowing: string;
  /** Who was entered on the plan, else whom the register of evidence names. */
  readonly responsible: string;
  readonly date: CellValue;
}

/** What was arranged on an earlier plan for a figure that the new one does not list. */
export interface EarlierArrangement {
  readonly id: string;
  readonly point: string;
  readonly responsible: CellValue;
  readonly date: CellValue;
}

/** How the figure is to be obtained: by measuring, by fetching a document, or only by recording what is known. */
function methodText(missing: readonly NeedId[], money: boolean): Text {
  if (money && (missing.includes("calibrated") || missing.includes("metered")))
    return { zh: "调取结算单或财务决算", en: "fetch the settlement or the accounts" };
  if (missing.includes("calibrated")) return { zh: "现场实测或安装计量", en: "measure on site or install a meter" };
  if (missing.includes("metered")) return { zh: "抄表或调取结算单", en: "read the meter or fetch the settlement" };
  if (missing.includes("reported")) return { zh: "调取统计报表或计算书", en: "fetch the report or the calculation" };
  if (missing.includes("verified")) return { zh: "现场核实", en: "verify on site" };
  return { zh: "补登记", en: "complete the record" };
}

/** What the better figure makes of the result that gains most. */
function narrowingText(data: AuditData, { place, fall, outcome }: Narrowing): Text {
  const { zh, en } = dataPointName(data, place);
  const { after, factor } = outcome();
  if (factor !== undefined) {
    return {
      zh: `${zh} 的区间收窄 ${percentText("zh-CN", 1 - factor)}`,
      en: `${en}: interval ${percentText("en-US", 1 - factor)} narrower`,
    };
  }
  return after === "open"
    ? {
        zh: `${zh} 仍无法确定，其方差下降 ${percentText("zh-CN", fall)}`,
        en: `${en}: still cannot be told, its variance down ${percentText("en-US", fall)}`,
      }
    : { zh: `${zh} 由无法确定变为可以确定`, en: `${en}: can be told for the first time` };
}

interface Ranking {
  /** The most worthwhile first. */
  readonly points: readonly DataPoint[];
  /** The plan that the new one replaces. */
  readonly earlier: RowsOnSheet;
  readonly referenceOf: (place: DataPoint["place"]) => string | undefined;
}

export function plannedMeasurements(
  data: AuditData,
  { points, earlier, referenceOf }: Ranking,
  language: Language,
): readonly PlannedMeasurement[] {
  const text = (it: Text) => textIn(language, it);
  return points.map((point) => {
    const id = dataPointId(data, point.place);
    const arranged = earlier.get(id);
    const [most] = point.narrows;
    const facts = data.evidenceOf(point.place);
    const present = facts?.method == null ? "" : ` (${text(methods[facts.method])})`;
    return {
      id,
      point: text(dataPointName(data, point.place)),
      place: referenceOf(point.place) ?? text(sheetById(point.place.sheet).tab),
      grade: `${point.grade}${present}`,
      next: point.next,
      action: text(actionText(point.missing, isMoney(point.place))),
      method: text(methodText(point.missing, isMoney(point.place))),
      narrowing:
        most === undefined
          ? ""
          : text({
              zh: `${narrowingText(data, most).zh}；全部所选结果的方差平均下降 ${percentText("zh-CN", point.gain)}`,
              en: `${narrowingText(data, most).en}; variance of all chosen results down ${percentText("en-US", point.gain)} on average`,
            }),
      responsible: isBlank(arranged?.responsible ?? null) ? (facts?.person ?? "") : String(arranged?.responsible),
      date: arranged?.date ?? null,
    };
  });
}

/** What the audit group entered on the plan before and would lose with the rows that the new one does not list. */
export function earlierArrangements(
  data: AuditData,
  points: readonly DataPoint[],
  earlier: RowsOnSheet,
  planned: readonly PlannedMeasurement[],
): readonly EarlierArrangement[] {
  const listed = new Set(planned.map(({ id }) => id));
  const named = new Map(points.map(({ place }) => [dataPointId(data, place), data.evidenceOf(place)?.person]));
  return [...earlier].flatMap(([id, { point = null, responsible = null, date = null }]): EarlierArrangement[] =>
    listed.has(id) || (isBlank(date) && (isBlank(responsible) || responsible === named.get(id)))
      ? []
      : [{ id, point: String(point ?? ""), responsible, date }],
  );
}

const planSheetId = "measurement-plan";

/** The plan that a workbook already holds. */
export const earlierPlan = (grids: readonly SheetGrid[]): RowsOnSheet => rowsOnSheet(grids, planSheetId);

const earlierTable = (
  columns: readonly GeneratedColumn[],
  arranged: readonly EarlierArrangement[],
): GeneratedTable => ({
  heading: { zh: "此前已安排、现不在上表的数据点", en: "Arranged before and not listed above any more" },
  note: {
    zh: "已经做了的，删去责任人和日期，下次生成时不再列出。",
    en: "Of what is done, delete who and when; it is not listed again.",
  },
  columns,
  rowIds: arranged.map(({ id }) => id),
  rows: arranged.map((one, index) => [
    index + 1,
    one.point,
    ...columns.slice(2, -2).map(() => null),
    one.responsible,
    one.date,
  ]),
});

/** The plan as a sheet: what to measure or fetch first; who does it and when is left to be entered. */
export function measurementPlanSheet(
  planned: readonly PlannedMeasurement[],
  arranged: readonly EarlierArrangement[],
  language: Language,
): SheetContent {
  const columns: readonly GeneratedColumn[] = [
    { title: { zh: "序号", en: "No." }, numberFormat: "0" },
    { title: { zh: "数据点", en: "Data point" }, id: "point" },
    { title: { zh: "位置", en: "Place" } },
    { title: { zh: "现等级", en: "Grade now" } },
    { title: { zh: "目标等级", en: "Next grade" } },
    { title: { zh: "所需措施", en: "What it takes" } },
    { title: { zh: "方式", en: "How" } },
    { title: { zh: "预期收窄", en: "Expected narrowing" } },
    { title: { zh: "责任人", en: "Responsible" }, id: "responsible", entry: "text" },
    { title: { zh: "日期", en: "Date" }, id: "date", entry: "date" },
  ];
  return layoutGenerated(
    {
      id: planSheetId,
      tab: { zh: "现场实测计划", en: "Measurement plan" },
      title: { zh: "现场实测计划：先测什么（6.2.5）", en: "Field-measurement plan: what to measure next (6.2.5)" },
      intro: [
        {
          zh: "按“数据提高一级后，所选指标和目标的方差平均下降多少”排序，排在前面的最值得先做。责任人和日期由审核小组填写，再次生成时保留；其他内容整体更新。",
          en: "Ranked by how much the variance of the chosen indicators and goals falls on average if the figure's grade rises by one; the first lines are worth most. The audit group enters who and when, which is kept when the sheet is generated again; all else is replaced.",
        },
      ],
      frozen: 2,
      widths: [6, 44, 26, 22, 10, 46, 24, 56, 20, 14],
      tables: [
        {
          heading: { zh: "数据点", en: "Data points" },
          columns,
          rowIds: planned.map(({ id }) => id),
          rows: planned.map((one, index) => [
            index + 1,
            one.point,
            one.place,
            one.grade,
            one.next,
            one.action,
            one.method,
            one.narrowing,
            one.responsible,
            one.date,
          ]),
        },
        ...(arranged.length === 0 ? [] : [earlierTable(columns, arranged)]),
      ],
    },
    language,
  );
}
