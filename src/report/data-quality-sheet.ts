import type { CellValue } from "../core/cell";
import { printedUnit } from "../core/printed-unit";
import { textIn, type Language, type Text } from "../core/text";
import { gradeUncertainties } from "../evaluation/figure-grades";
import { gradedFigures, type FigureGroup } from "../evaluation/graded-figures";
import { flowReconciliations, type ReconciledFlow } from "../evaluation/flow-reconciliation";
import type { CellInterval, Interval, Intervals } from "../evaluation/intervals";
import { flowStatuses } from "../formulas/balance/flow-table";
import { numberText } from "../i18n/fill";
import type { AuditData } from "../sheets/audit-data";
import { actionText, criteria, criterionText } from "../sheets/data-grades";
import { fieldById, sheetById } from "../sheets/index";
import type { SheetContent } from "../workbook/content";
import { dataPointName, isMoney } from "./data-point";
import { layoutGenerated, type GeneratedTable } from "./generated-sheet";
import { intervalText, uncertainText } from "./interval-text";

const column = (zh: string, en: string, numberFormat?: string) => ({
  title: { zh, en },
  ...(numberFormat !== undefined && { numberFormat }),
});
const percent = "0.0%";

const intro: readonly Text[] = [
  {
    zh: "数据等级由登记的事实按下列标准得出，不自行申报；再次生成时整表更新，请勿在此修改。等级对应的标准不确定度在“评价参数”中可改（经验值，待核实）；物质流能量流表中写明的不确定度优先。",
    en: "Grades follow from the recorded facts by the criteria below; nobody awards them. The sheet is replaced when generated again, so do not edit it here. The uncertainty of each grade stands on “Parameters” (from practice, to be verified); one stated on “Flows” wins.",
  },
  {
    zh: "95% 区间只反映输入数据的不确定度：各数据视为相互独立，公布的系数视为准确值；同一仪表各年的误差其实相关，因此变化率的区间偏宽。部分占总体的比例，区间截止于 0 和 100%。结果随数据明显弯曲的（目标完成率、弹性系数等），区间取各数据在 95% 联合范围内变动时结果的最小值和最大值。分母在不确定度内可能为零的“无法确定”，须先提高数据等级；接近这种情形的标“仅供参考”，区间只表示量级。",
    en: "The 95 % intervals tell of the input data alone: figures count as independent, published factors as exact. Errors of one meter are alike in all years, so intervals of changes are rather too wide. Intervals of parts of a whole end at 0 and 100 %. Where a result bends with its data (attainment of goals, elasticities), its interval runs from its least to its greatest value in the 95 % region of all its figures. A result that divides by what may be zero within its uncertainty “cannot be told”: better data come first. One close to that is “rough”, an order of magnitude only.",
  },
];

function gradeTable(data: AuditData, groups: readonly FigureGroup[], language: Language): GeneratedTable {
  const uncertainties = gradeUncertainties(data);
  const total = groups.reduce((sum, { places }) => sum + places.length, 0);
  return {
    heading: { zh: "数据等级标准与分布", en: "The grades and how the data fall into them" },
    columns: [
      column("等级", "Grade"),
      column("含义", "Meaning"),
      column("标准（须全部满足）", "Criteria (all must hold)"),
      column("标准不确定度", "Standard uncertainty", percent),
      column("数据个数", "Figures", "0"),
      column("占比", "Share", percent),
    ],
    rows: criteria.map(({ grade, title }) => {
      const count = groups
        .filter(({ figure }) => figure.grade === grade)
        .reduce((sum, { places }) => sum + places.length, 0);
      return [
        grade,
        textIn(language, title),
        textIn(language, criterionText(grade)),
        uncertainties[grade],
        count,
        total === 0 ? null : count / total,
      ];
    }),
  };
}

const isShare = (place: CellInterval["place"]): boolean => {
  const sheet = sheetById(place.sheet);
  const format =
    sheet.kind === "computed"
      ? sheet.indicators.find(({ id }) => id === place.field)?.format
      : sheet.kind === "table"
        ? sheet.columns.find(({ id }) => id === place.column)?.format
        : undefined;
  return format === "percent";
};

function unitOf(place: CellInterval["place"], data: AuditData): Text {
  const sheet = sheetById(place.sheet);
  if (isShare(place)) return { zh: "", en: "" };
  if (sheet.kind === "computed") return printedUnit(sheet.indicators.find(({ id }) => id === place.field)?.unit);
  if (sheet.kind !== "table") return { zh: "", en: "" };
  const own = data.rows(sheet.id).find(({ index }) => index === place.row)?.cells["unit"];
  const unit = sheet.columns.find(({ id }) => id === place.column)?.unit;
  return unit === "1" && typeof own === "string" ? { zh: own, en: own } : printedUnit(unit);
}

const shownContributions = 3;

function contributionsText(data: AuditData, { contributions }: Interval, language: Language): string {
  return contributions
    .filter(({ share }) => share >= 0.005)
    .slice(0, shownContributions)
    .map(({ place, share, figure }) => {
      const name = textIn(language, dataPointName(data, place));
      return `${name} [${figure.stated ? `${numberText(language, figure.relative * 100)}%` : figure.grade}] ${numberText(language, Math.round(share * 100))}%`;
    })
    .join(language === "zh-CN" ? "；" : "; ");
}

function resultRow(
  data: AuditData,
  language: Language,
  { name, unit, share }: { readonly name: string; readonly unit: string; readonly share: boolean },
  interval: Interval,
): readonly CellValue[] {
  const text = (value: number) => uncertainText(language, value, interval.standard, share);
  return [
    name,
    unit,
    text(interval.value),
    interval.certainty === "open" ? null : `± ${text(interval.standard)}`,
    intervalText(language, interval, share),
    contributionsText(data, interval, language),
  ];
}

const resultColumns = [
  column("结果", "Result"),
  column("单位", "Unit"),
  column("数值", "Value"),
  column("标准不确定度", "Standard uncertainty"),
  column("95% 区间", "95 % interval"),
  column("主要来自（数据 [等级] 占方差的比例）", "Mostly from (figure [grade] share of the variance)"),
];

function resultTables(data: AuditData, intervals: Intervals, language: Language): GeneratedTable[] {
  const row = (cell: CellInterval) =>
    resultRow(
      data,
      language,
      {
        name: textIn(language, dataPointName(data, cell.place)),
        unit: textIn(language, unitOf(cell.place, data)),
        share: isShare(cell.place),
      },
      cell,
    );
  const base = data.years.at(-1);
  const media = mediaOf();
  return [
    {
      heading: { zh: `指标（${base ?? ""}）`, en: `Indicators (${base ?? ""})` },
      columns: resultColumns,
      rows: intervals.cells.filter(({ place }) => place.field !== undefined && place.year === base).map(row),
    },
    {
      heading: { zh: "目标、方案等表中的计算值", en: "Computed values of goals, options and other tables" },
      columns: resultColumns,
      rows: intervals.cells.filter(({ place, uncertain }) => place.field === undefined && uncertain).map(row),
    },
    {
      heading: { zh: "平衡：各节点的差值与不平衡率", en: "Balances: difference and closure of each node" },
      columns: resultColumns,
      rows: intervals.balances.flatMap(({ medium, year, node, difference, closure }) => {
        const where = `${textIn(language, media[medium] ?? { zh: medium, en: medium })} ${year} ${node}`;
        const name = (text: Text) => `${where}${textIn(language, text)}`;
        return [
          resultRow(
            data,
            language,
            { name: name({ zh: "：差值", en: ": difference" }), unit: "", share: false },
            difference,
          ),
          ...(closure === undefined
            ? []
            : [
                resultRow(
                  data,
                  language,
                  { name: name({ zh: "：不平衡率", en: ": closure" }), unit: "", share: true },
                  closure,
                ),
              ]),
        ];
      }),
    },
  ].filter(({ rows }) => rows.length > 0);
}

/** The flows as they are and as the balance of all nodes would have them, each weighted by its uncertainty (6.2.5). */
function reconciliationTables(data: AuditData, language: Language): GeneratedTable[] {
  const text = (it: Text) => textIn(language, it);
  const media = mediaOf();
  const all = flowReconciliations(data);
  if (all.length === 0) return [];
  const heading = { zh: "流量协调：检验", en: "Reconciled flows: the tests" };
  const tests: GeneratedTable = {
    heading,
    note: {
      zh: "按各股流的不确定度（行内填写的，或数据等级对应的）用加权最小二乘法使各节点平衡（BALANCE.RECONCILE）；χ² 超过临界值时随机误差解释不了不一致，先核对可疑的流，再使用协调值。",
      en: "Weighted least squares by the uncertainty of each flow (as its row states, or by its grade) until every node balances (BALANCE.RECONCILE). Where χ² exceeds its limit, random errors do not explain the disagreement: check the suspects before using reconciled values.",
    },
    columns: [
      column("介质、年份", "Medium, year"),
      column("χ²", "χ²", "0.00"),
      column("结论", "Verdict"),
      column("临界值（α = 0.05）", "Limit (α = 0.05)", "0.00"),
      column("可疑的流（标准化调整量）", "Suspects (standardised adjustment)"),
    ],
    rows: all.map(({ medium, year, flows, test }) => [
      `${text(media[medium] ?? { zh: medium, en: medium })} ${year}`,
      test?.statistic ?? null,
      text(test === undefined ? untested : test.passed ? consistent : inconsistent),
      test?.limit ?? null,
      test === undefined || test.passed
        ? ""
        : flows
            .filter(({ suspect }) => suspect)
            .map((flow) => `${flowName(flow)} (${numberText(language, rounded(flow.standardised ?? 0, 1))})`)
            .join(language === "zh-CN" ? "；" : "; "),
    ]),
  };
  const rows = all.flatMap(({ medium, year, flows }) =>
    flows.map((flow): CellValue[] => {
      const { measured, figure, reconciled, uncertainty, adjustment, standardised, status, suspect } = flow;
      const figures = uncertainty === undefined || uncertainty === 0 ? Math.abs(reconciled ?? 0) / 1000 : uncertainty;
      const shown = (value: number | undefined) =>
        value === undefined ? "" : uncertainText(language, value, figures, false);
      return [
        `${text(media[medium] ?? { zh: medium, en: medium })} ${year} ${flowName(flow)}`,
        figure === undefined ? "" : figure.stated ? `${numberText(language, figure.relative * 100)}%` : figure.grade,
        `${shown(measured)} → ${shown(reconciled)}`,
        adjustment === undefined ? "" : shown(adjustment),
        `${standardised === undefined ? "" : numberText(language, rounded(standardised, 2))}${suspect ? text(suspicious) : ""}`,
        text(flowStatuses[status as keyof typeof flowStatuses] ?? { zh: status, en: status }),
      ];
    }),
  );
  return [
    tests,
    {
      heading: { zh: "流量协调：各股流", en: "Reconciled flows" },
      columns: [
        column("流", "Flow"),
        column("不确定度或等级", "Uncertainty or grade"),
        column("填报值 → 协调值", "Entered → reconciled"),
        column("调整量", "Adjustment"),
        column("标准化调整量", "Standardised adjustment"),
        column("状态", "Status"),
      ],
      rows,
    },
  ];
}

/** Rounded, without the sign that is left of a small negative. */
const rounded = (figure: number, digits: number): number => Number(figure.toFixed(digits)) + 0;

const flowName = ({ row: { index, cells } }: ReconciledFlow): string =>
  [cells["id"], cells["name"]].filter((it) => it != null).join(" ") || `${index + 1}`;

const consistent: Text = { zh: "相容", en: "consistent" };
const inconsistent: Text = { zh: "不相容，疑有过失误差", en: "inconsistent: a gross error" };
const untested: Text = { zh: "没有可互相校验的数据", en: "nothing checks the flows" };
const suspicious: Text = { zh: "（可疑）", en: " (suspect)" };

function mediaOf(): Readonly<Record<string, Text>> {
  const flows = sheetById("flows");
  return flows.kind === "table" ? (flows.columns.find(({ id }) => id === "medium")?.choices ?? {}) : {};
}

/** Which of the values a line stands for: the years of a field, the rows of a table as far as there is room. */
function placesText(data: AuditData, { places }: FigureGroup, language: Language): string {
  const separator = language === "zh-CN" ? "、" : ", ";
  const years = places.flatMap(({ year }) => (year === undefined ? [] : [String(year)]));
  if (years.length > 0) return years.join(separator);
  const rows = places.flatMap(({ row }) => (row === undefined ? [] : [row]));
  if (rows.length === 0) return "";
  const sheet = sheetById(places[0]?.sheet ?? "");
  const shown = rows.slice(0, 3).map((index) => {
    const cells = data.rows(sheet.id).find((one) => one.index === index)?.cells ?? {};
    const keys = sheet.kind === "table" ? sheet.key.map((key) => String(cells[key] ?? "")) : [];
    return keys.join(" ").trim() || `${index + 1}`;
  });
  const more = rows.length - shown.length;
  const rest = more === 0 ? "" : language === "zh-CN" ? ` 等 ${rows.length} 个` : ` and ${more} more`;
  return shown.join(separator) + rest;
}

function figureTable(data: AuditData, groups: readonly FigureGroup[], language: Language): GeneratedTable {
  const text = (it: Text) => textIn(language, it);
  return {
    heading: { zh: "各数据的等级、原因与提升办法", en: "Grade of each figure, why, and how to raise it" },
    columns: [
      column("数据项", "Figure"),
      column("等级", "Grade"),
      column("年份或行", "Years or rows"),
      column("标准不确定度", "Standard uncertainty", percent),
      column("已满足的标准", "Criteria that hold"),
      column("升到上一级还需", "Missing for the next better grade"),
    ],
    rows: groups.map((group) => {
      const { figure, sheet: id, item } = group;
      const sheet = sheetById(id);
      const name =
        sheet.kind === "table"
          ? `${text(sheet.tab)}：${text(sheet.columns.find((one) => one.id === item)?.title ?? sheet.title)}`
          : `${item} ${text(fieldById(item).field.title)}`;
      return [
        name,
        figure.grade,
        placesText(data, group, language),
        figure.relative,
        text(criterionText(figure.grade)),
        figure.next === undefined
          ? ""
          : `→ ${figure.next.grade}${language === "zh-CN" ? "：" : ": "}${text(actionText(figure.next.missing, group.places.some(isMoney)))}`,
      ];
    }),
  };
}

/** Every figure's grade and why, and every result with its interval and what it mostly comes from. */
export function dataQualitySheet(data: AuditData, intervals: Intervals, language: Language): SheetContent {
  const groups = gradedFigures(data);
  return layoutGenerated(
    {
      id: "data-quality",
      tab: { zh: "数据质量", en: "Data quality" },
      title: { zh: "数据质量：等级、不确定度与 95% 区间", en: "Data quality: grades, uncertainties, 95 % intervals" },
      intro,
      widths: [46, 14, 34, 18, 46, 60],
      tables: [
        gradeTable(data, groups, language),
        ...resultTables(data, intervals, language),
        ...reconciliationTables(data, language),
        figureTable(data, groups, language),
      ],
    },
    language,
  );
}
