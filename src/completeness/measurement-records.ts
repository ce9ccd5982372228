import type { Text } from "../core/text";
import type { AuditData, TableRow } from "../sheets/audit-data";
import { registerEntries, type RegisterEntry } from "../sheets/evidence-facts";
import { enterpriseYears } from "../sheets/enterprise-years";
import { calibrationHeld, isMetered, overYear, type EvidenceFacts } from "../sheets/evidence-methods";
import { evidenceRegister } from "../sheets/evidence-register";
import { defineRule, type RuleExample, type RuleHit } from "./define";
import { textList } from "./text-list";

/** What is missing of a measurement, or contradicts itself; nothing where all is recorded. */
function faultsOf({ measurement }: Pick<EvidenceFacts, "measurement">): readonly Text[] {
  const { start = null, end = null, instrument = null } = measurement ?? {};
  const faults: Text[] = [];
  if (start === null || end === null)
    faults.push({ zh: "缺测试时段（起、止）", en: "the period of the test is missing" });
  else if (end < start) faults.push({ zh: "测试时段的止早于起", en: "its period ends before it begins" });
  if (instrument === null) faults.push({ zh: "缺仪器名称、编号", en: "the instrument is missing" });
  return faults;
}

/** Every measured flow has to say when and with what. */
const flowHits = (data: AuditData): readonly RuleHit[] =>
  data.rows("flows").flatMap(({ index, cells }): RuleHit[] => {
    const place = { sheet: "flows", row: index, column: "quantity" };
    const facts = data.evidenceOf(place);
    if (facts === null || !isMetered(facts.method)) return [];
    const faults = faultsOf(facts);
    const name = [cells["id"], cells["name"]].filter((it) => it != null).join(" ");
    return faults.length === 0
      ? []
      : [{ place, args: { what: name === "" ? `${index + 1}` : name, fault: textList(faults) } }];
  });

const inRegister = (row: TableRow, column: string) => ({ sheet: evidenceRegister.id, row: row.index, column });
const rowName = (row: TableRow): Text => ({
  zh: `“数据证据”第 ${row.index + 1} 行`,
  en: `“Evidence register”, row ${row.index + 1}`,
});
const sheetOf = ({ target }: RegisterEntry): string | undefined => ("sheet" in target ? target.sheet : undefined);

/** The readings of enterprises hold for all their years; a calibration has to reach to the end of the last. */
function overTheirYears(entries: readonly RegisterEntry[], years: readonly number[]): readonly RegisterEntry[] {
  const last = years.length === 0 ? null : Math.max(...years);
  return entries.map((entry) => {
    const { measurement } = entry.facts;
    if (sheetOf(entry) !== enterpriseYears.id || measurement === null) return entry;
    return { ...entry, facts: { ...entry.facts, measurement: overYear(measurement, entry.year ?? last) } };
  });
}

/** Rows of the register that tell of a measurement. Flows have been looked at one by one. */
function registerHits(entries: readonly RegisterEntry[]): readonly RuleHit[] {
  const lacking = entries
    .filter((entry) => isMetered(entry.facts.method) && sheetOf(entry) !== "flows")
    .map((entry) => ({ entry, faults: faultsOf(entry.facts) }))
    .filter(({ faults }) => faults.length > 0);
  const column = ({ facts }: RegisterEntry) =>
    facts.measurement?.start == null || facts.measurement.end === null ? "period-start" : "instrument";
  const yearly = lacking.filter(({ entry }) => sheetOf(entry) === enterpriseYears.id);
  const first = yearly[0];
  const own = lacking
    .filter(({ entry }) => sheetOf(entry) !== enterpriseYears.id)
    .map(({ entry, faults }): RuleHit => ({
      place: inRegister(entry.row, column(entry)),
      args: { what: rowName(entry.row), fault: textList(faults) },
    }));
  if (first === undefined) return own;
  // Readings that enterprises report are no tests of the audit's own, and there may be hundreds.
  return [
    ...own,
    {
      place: inRegister(first.entry.row, column(first.entry)),
      severity: "warning",
      clause: "6.2.1 a)",
      args: {
        what: {
          zh: `企业年度数据的 ${yearly.length} 行计量证据（${textList(yearly.map(({ entry }) => rowName(entry.row))).zh}）`,
          en: `${yearly.length} rows of metered enterprise data (${textList(yearly.map(({ entry }) => rowName(entry.row))).en})`,
        },
        fault: { zh: "缺测试时段或仪器", en: "period or instrument is missing" },
      },
    },
  ];
}

/** A calibration that ran out, or of which nobody knows until when it holds. */
function calibrationHits(entries: readonly RegisterEntry[]): readonly RuleHit[] {
  const expired = entries
    .filter(({ facts }) => isMetered(facts.method) && calibrationHeld(facts.measurement) === false)
    .map(({ row, facts: { measurement } }): RuleHit => ({
      place: inRegister(row, "calibrated-until"),
      severity: "warning",
      args: {
        what: rowName(row),
        fault: {
          zh: `检定有效期 ${measurement?.calibratedUntil ?? ""} 早于测试结束 ${measurement?.end ?? ""}，按未检定的计量器具定级`,
          en: `the calibration ends on ${measurement?.calibratedUntil ?? ""}, before the measurement does (${measurement?.end ?? ""}); the meter counts as not calibrated`,
        },
      },
    }));
  const untold = entries.filter(
    ({ facts }) => facts.method === "calibrated-meter" && (facts.measurement?.calibratedUntil ?? null) === null,
  );
  const first = untold[0];
  if (first === undefined) return expired;
  return [
    ...expired,
    {
      place: inRegister(first.row, "calibrated-until"),
      severity: "warning",
      args: {
        what: textList(untold.map(({ row }) => rowName(row))),
        fault: {
          zh: "取得方式为检定有效期内的计量器具，却没有登记检定有效期，按未注明检定的定级",
          en: "said to be calibrated without telling until when; the meter counts as not calibrated",
        },
      },
    },
  ];
}

const flow = { id: "W1", medium: "water", name: "取水", quantity: 5, year: 2023, source: "measured" };
const test = {
  subject: "W1",
  item: "flows.quantity",
  method: "calibrated-meter",
  "period-start": "2023-06-01",
  "period-end": "2023-06-03",
  instrument: "超声波流量计 LX-07",
  "calibrated-until": "2024-05-31",
};
const measured = (more: Readonly<Record<string, string | null>>): NonNullable<RuleExample["tables"]> => ({
  flows: [flow],
  "evidence-register": [{ ...test, ...more }],
});
const reported = (more: Readonly<Record<string, string | null>>): NonNullable<RuleExample["tables"]> => ({
  "enterprise-years": [{ enterprise: "甲公司", year: 2023, electricity: 11 }],
  "evidence-register": [
    {
      subject: "甲公司",
      item: "electricity",
      method: "calibrated-meter",
      instrument: "关口表 01",
      "calibrated-until": "2025-06-30",
      ...more,
    },
  ],
});
const reading = { subject: null, item: "A2a-01", year: 2023, method: "meter", instrument: "水表 LXSY-200" };

export const measurementRecords = defineRule({
  id: "measurement-records",
  since: "0.1.0",
  clause: "6.2.5",
  severity: "error",
  title: { zh: "实测项有时段、仪器和检定有效期", en: "Measurements tell period, instrument and calibration" },
  message: { zh: "实测项“{what}”：{fault}。", en: "Measured, “{what}”: {fault}." },
  remedy: {
    zh: "在“数据证据”登记测试时段、仪器名称和编号、检定有效期；不是计量得到的，改正取得方式。",
    en: "Register period, instrument and how long its calibration holds on “Evidence register”, or correct how it was obtained.",
  },
  because: {
    zh: "6.2.5 允许实测；没有时段和仪器的实测无法复核。检定到期的计量器具不是检定有效的计量器具，数据等级随之下降。填了年份而没有时段的读数指该年全年；企业上报的年度读数只作提示。",
    en: "6.2.5 lets the audit measure, and nobody can verify a test without period and instrument. A meter whose calibration has run out is no calibrated one, and the grade falls. A reading with a year and no days is of the whole year; yearly readings reported by enterprises only get a warning.",
  },
  examples: [
    { years: [2023], tables: measured({}), finds: 0 },
    { years: [2023], tables: { flows: [flow] }, finds: 1 },
    { years: [2023], tables: { flows: [{ ...flow, source: "estimated" }] }, finds: 0 },
    { years: [2023], tables: measured({ instrument: null }), finds: 1 },
    { years: [2023], tables: measured({ "period-end": null }), finds: 1 },
    { years: [2023], tables: measured({ "period-end": "2023-05-01" }), finds: 1 },
    { years: [2023], tables: measured({ "calibrated-until": "2023-06-02" }), finds: 1 },
    { years: [2023], tables: measured({ "calibrated-until": "2023-06-03" }), finds: 0 },
    { years: [2023], tables: measured({ "calibrated-until": null }), finds: 1 },
    { years: [2022, 2023], tables: reported({}), finds: 0 },
    { years: [2022, 2023], tables: reported({ instrument: null }), finds: 1 },
    { years: [2022, 2023], tables: reported({ "calibrated-until": "2023-06-30" }), finds: 1 },
    { years: [2023], tables: { "evidence-register": [reading] }, finds: 0 },
    { years: [2023], tables: { "evidence-register": [{ ...reading, year: null }] }, finds: 1 },
    { years: [2023], tables: { "evidence-register": [{ ...reading, instrument: null }] }, finds: 1 },
    { years: [2023], tables: { "evidence-register": [{ ...reading, method: "invoice" }] }, finds: 0 },
  ],
  find: ({ data }) => {
    const entries = overTheirYears(registerEntries(data), data.years);
    return { hits: [...flowHits(data), ...registerHits(entries), ...calibrationHits(entries)] };
  },
});
