import type { CellValue } from "../../core/cell";
import type { FieldValues } from "../../sheets/audit-values";
import { evidence } from "../../sheets/evidence";
import type { Method } from "../../sheets/evidence-methods";
import { figureColumns } from "../../sheets/figures";
import { fieldById } from "../../sheets/index";

/** Where the invented figures come from; as in a real park, some are well vouched for and some hardly at all. */

interface Source {
  readonly method: Method;
  readonly person: string;
  readonly page?: string;
  readonly date?: string;
}

const sources: Readonly<Record<string, Source>> = {
  [evidence.waterBills.zh]: { method: "invoice", person: "公用事业科", page: "1—12 月", date: "2024-01-12" },
  [evidence.waterSupplier.zh]: {
    method: "calibrated-meter",
    person: "示例水务公司营业所",
    page: "附表 2",
    date: "2024-01-10",
  },
  [evidence.waterBalance.zh]: {
    method: "calibrated-meter",
    person: "公用事业科",
    page: "第 18 页",
    date: "2023-10-20",
  },
  [evidence.gridCompany.zh]: {
    method: "calibrated-meter",
    person: "示例供电公司",
    page: "1—12 月",
    date: "2024-01-08",
  },
  [evidence.gasCompany.zh]: { method: "invoice", person: "示例燃气公司", page: "1—12 月", date: "2024-01-09" },
  [evidence.heatSupplier.zh]: { method: "meter", person: "示例热电公司", page: "1—12 月", date: "2024-01-11" },
  [evidence.energyStatistics.zh]: { method: "statistics", person: "经济发展科", page: "205 表", date: "2024-02-05" },
  [evidence.statisticsOffice.zh]: { method: "statistics", person: "经济发展科", page: "第 3 页", date: "2024-03-15" },
  [evidence.enterpriseReports.zh]: { method: "statistics", person: "各企业统计员", date: "2024-02-20" },
  [evidence.emissionStatistics.zh]: {
    method: "statistics",
    person: "生态环境科",
    page: "综 101 表",
    date: "2024-03-01",
  },
  [evidence.permitReports.zh]: { method: "statistics", person: "生态环境科", page: "年报表 4", date: "2024-01-30" },
  [evidence.monitoring.zh]: { method: "calibrated-meter", person: "示例检测公司", page: "第 6 页", date: "2023-11-16" },
  [evidence.wasteSystem.zh]: { method: "statistics", person: "生态环境科", page: "年度汇总", date: "2024-01-25" },
  [evidence.ghgInventory.zh]: { method: "calculated", person: "示例咨询公司", page: "第 22 页", date: "2024-04-10" },
  [evidence.parkLedger.zh]: { method: "statistics", person: "综合办公室" },
  [evidence.businessSurvey.zh]: { method: "estimated", person: "各企业" },
};

/** What stands in the folded columns beside an invented field, and for a few only that there is a document. */
export function factsOf(id: string): Pick<FieldValues, "facts"> {
  const { field } = fieldById(id);
  const source = field.type === "number" ? sources[field.evidence?.zh ?? ""] : undefined;
  return source === undefined ? {} : { facts: source };
}

type Row = Readonly<Record<string, CellValue>>;

const vouched = (item: string, document: string, method: Method | null, more: Row = {}): Row => ({
  subject: null,
  item,
  year: null,
  document: `示例：${document}`,
  method,
  date: "2024-02-20",
  ...more,
});

const meter = (instrument: string, until = "2025-12-31"): Row => ({ instrument, "calibrated-until": until });

const bills = (year: number): Row => ({ year, date: `${year + 1}-01-15`, person: "示例供电公司", page: "1—12 月" });

/** The meters of the measured flows, read through 2023. */
const flowMeters: readonly (readonly [string, string, string, Row])[] = [
  ["W1", "园区水表检定证书与月抄表", "水表 LXSY-200", { person: "示例水务公司", page: "附表 2", verified: "yes" }],
  ["W2", "地表水取水口月抄表", "电磁流量计 DN600", { person: "示例水务公司" }],
  ["W3", "地下水取水月抄表", "水表 LXSG-150", { person: "公用事业科" }],
  ["W4", "再生水厂出水月报", "电磁流量计 RW-01", { person: "再生水厂" }],
  ["W5", "污水处理厂进水在线监测", "明渠流量计 WW-01", { person: "污水处理厂" }],
  ["W9", "污水处理厂出水在线监测", "明渠流量计 WW-02", { person: "污水处理厂" }],
  ["W10", "再生水厂进水月报", "电磁流量计 RW-02", { person: "再生水厂" }],
  ["E1", "110 kV 关口电能表检定证书与结算单", "关口电能表 DSZ-110", { person: "示例供电公司" }],
  ["E2", "企业关口电能表结算汇总", "企业关口电能表（供电公司计量台账）", { person: "示例供电公司" }],
  ["E4", "热电公司供汽结算单", "涡街流量计 ST-01", { person: "示例热电公司" }],
  ["E5", "企业蒸汽表结算汇总", "企业蒸汽表（热电公司台账）", { person: "示例热电公司" }],
  ["E7", "燃气结算与燃煤过磅单", "燃气表与电子汽车衡（台账）", { person: "经济发展科" }],
];

/** Single rows that say more than the ones for whole columns. */
const single: readonly Row[] = [
  vouched("electricity", "2022 年企业电费结算单", "invoice", bills(2022)),
  vouched("electricity", "2023 年企业电费结算单（关口表检定有效）", "calibrated-meter", {
    ...bills(2023),
    ...meter("企业关口电能表（供电公司计量台账）"),
  }),
  vouched("gas", "燃气公司年度结算汇总", "invoice", { person: "示例燃气公司" }),
  vouched("fresh-water", "2023 年水表抄表记录", "meter", {
    ...{ year: 2023, person: "公用事业科", date: "2024-01-10", instrument: "企业水表（公用事业科台账）" },
  }),
  vouched("fresh-water", "纸业取水流量计 LX-07 检定证书与月抄表", "calibrated-meter", {
    subject: "示例纸业包装有限公司",
    person: "设备部",
    page: "证书及附页",
    verified: "yes",
    date: "2023-12-31",
    "period-start": "2021-01-01",
    "period-end": "2023-12-31",
    ...meter("电磁流量计 LX-07"),
  }),
  vouched("reused-water", "印染循环水量由泵额定流量和运行时间推算", "estimated", {
    subject: "示例纺织印染有限公司",
    person: "动力车间",
  }),
  vouched("A2a-01", "2023 年取水口水表检定证书与月抄表", "calibrated-meter", {
    year: 2023,
    person: "公用事业科",
    page: "第 1—12 页",
    date: "2024-01-10",
    verified: "yes",
    ...meter("取水口水表 LXSG-300"),
  }),
  ...flowMeters.map(([subject, document, instrument, more]) =>
    vouched("flows.quantity", document, "calibrated-meter", {
      subject,
      year: 2023,
      date: "2024-01-10",
      page: "1—12 月",
      ...meter(instrument),
      ...more,
    }),
  ),
  // Two days of measuring on site, with a meter that was due for its next calibration.
  vouched("flows.quantity", "再生水厂现场实测记录", "calibrated-meter", {
    subject: "W11",
    person: "审核小组",
    date: "2024-01-18",
    "period-start": "2024-01-16",
    "period-end": "2024-01-18",
    ...meter("便携式超声波流量计 UF-02", "2024-03-31"),
  }),
];

/** How the figures of a whole table are vouched for, where no single row says more. */
const wholeTables: Readonly<Record<string, { readonly document: string; readonly method: Method | null }>> = {
  "enterprise-years": { document: "企业年度报表（2021—2023 年）", method: "statistics" },
  flows: { document: "2023 年园区水、能源与物料平衡测算书", method: null },
  options: { document: "方案可行性研究报告", method: "estimated" },
  goals: { document: "清洁生产目标测算书", method: "calculated" },
  level: { document: "清洁生产现状水平评估表", method: "calculated" },
};

/** Columns as people name them; the guideline's own numbers are names already. */
function titleOf(item: CellValue | undefined): CellValue {
  for (const { sheet, columns } of figureColumns()) {
    for (const { id, title } of columns) {
      if (item === `${sheet.id}.${id}` || (sheet.id === "enterprise-years" && item === id))
        return `${sheet.tab.zh}.${title.zh}`;
    }
  }
  return item ?? null;
}

export function evidenceRows(): readonly Row[] {
  const given = new Set(
    single.filter(({ subject, year }) => subject === null && year === null).map(({ item }) => String(item)),
  );
  const whole = figureColumns().flatMap(({ sheet, columns }) => {
    if (sheet.columns.some(({ fact }) => fact === "document")) return [];
    const { document, method } = wholeTables[sheet.id] ?? { document: `“${sheet.tab.zh}”汇总表`, method: "statistics" };
    return columns
      .map(({ id }) => (sheet.id === "enterprise-years" ? id : `${sheet.id}.${id}`))
      .filter((item) => !given.has(item))
      .map((item) => vouched(item, document, method));
  });
  return [...single, ...whole].map((row) => ({ ...row, item: titleOf(row["item"]) }));
}
