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

const bills = (year: number): Row => ({ year, date: `${year + 1}-01-15`, person: "示例供电公司", page: "1—12 月" });

/** Single rows that say more than the ones for whole columns. */
const single: readonly Row[] = [
  vouched("electricity", "2022 年企业电费结算单", "invoice", bills(2022)),
  vouched("electricity", "2023 年企业电费结算单（关口表检定有效）", "calibrated-meter", bills(2023)),
  vouched("gas", "燃气公司年度结算汇总", "invoice", { person: "示例燃气公司" }),
  vouched("fresh-water", "2023 年水表抄表记录", "meter", { year: 2023, person: "公用事业科", date: "2024-01-10" }),
  vouched("fresh-water", "纸业取水流量计 LX-07 检定证书与月抄表", "calibrated-meter", {
    subject: "示例纸业包装有限公司",
    person: "设备部",
    page: "证书及附页",
    verified: "yes",
    date: "2023-12-31",
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
  }),
  vouched("flows.quantity", "园区水表 LXSY-200 检定证书与月抄表", "calibrated-meter", {
    subject: "W1",
    person: "示例水务公司",
    page: "附表 2",
    date: "2024-01-10",
    verified: "yes",
  }),
  vouched("flows.quantity", "110 kV 关口电能表检定证书与结算单", "calibrated-meter", {
    subject: "E1",
    person: "示例供电公司",
    page: "1—12 月",
    date: "2024-01-08",
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
  return [...single, ...whole];
}
